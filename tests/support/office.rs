//! What stands in a .docx or .xlsx: its text, read out of the XML.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

/// The text of a .docx, one line a paragraph.
#[track_caller]
pub fn docx_text(docx: &[u8]) -> String {
    text_of(&part(docx, "word/document.xml"), "w:p")
}

/// The texts of an .xlsx, one line each; a text that stands in several cells comes once.
#[track_caller]
pub fn xlsx_text(xlsx: &[u8]) -> String {
    text_of(&part(xlsx, "xl/sharedStrings.xml"), "si")
}

#[track_caller]
fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap_or_else(|error| panic!("{error}"));
    let mut xml = String::new();
    zip.by_name(name)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
        .read_to_string(&mut xml)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    xml
}

/// The letters, with a line's end where an element of this name ends.
#[track_caller]
fn text_of(xml: &str, line: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut out = String::new();
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}"))
        {
            Event::Text(text) => out += &text,
            Event::End(tag) if tag.name().as_ref() == line => out.push('\n'),
            Event::Eof => return out,
            _ => {}
        }
    }
}
