//! A writer of XML. Balanced by the shape of the calls.

use quick_xml::escape::escape;
use soket_doc::one_line;

pub struct Xml(String);

impl Xml {
    pub fn new() -> Self {
        Self(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.into())
    }

    /// An element with children.
    pub fn inside(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        children: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes, ">");
        children(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>");
    }

    /// `<name w:val="…"/>`, the commonest element of the format.
    pub fn val(&mut self, name: &str, value: impl ToString) {
        self.empty(name, &[("w:val", &value.to_string())]);
    }

    /// A property: whatever it holds becomes one line.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.verbatim(name, attributes, &one_line(text));
    }

    /// Text that holds nothing XML forbids.
    pub fn verbatim(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.inside(name, attributes, |xml| xml.0.push_str(&escape(text)));
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            // Nearly every value is one of our own names or numbers.
            if value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                self.0.push_str(value);
            } else {
                self.0.push_str(&escape(one_line(value)));
            }
            self.0.push('"');
        }
        self.0.push_str(end);
    }
}
