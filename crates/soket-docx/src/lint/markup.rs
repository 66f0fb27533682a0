//! Faults inside the parts: cells, styles, ids, references.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::package::{Parts, attribute, relation_ids, tags};

/// Elements that name a style.
const STYLE_USERS: &[&str] = &[
    "w:pStyle",
    "w:rStyle",
    "w:tblStyle",
    "w:basedOn",
    "w:next",
    "w:link",
    "w:numStyleLink",
];

/// Attributes that must not have the same value twice: in one part, per name of element.
const UNIQUE: &[(&str, &str)] = &[
    ("w:bookmarkStart", "w:id"),
    ("w:bookmarkStart", "w:name"),
    ("w:p", "w14:paraId"),
    ("w:style", "w:styleId"),
];

/// What an element must hold, or Word calls the file damaged.
const MUST_HOLD: &[(&str, &str)] = &[
    ("w:tbl", "w:tr"),
    ("w:tr", "w:tc"),
    ("w:hdr", "w:p"),
    ("w:ftr", "w:p"),
];

pub fn faults(parts: &Parts) -> Vec<String> {
    let styles: BTreeSet<String> = parts
        .get("word/styles.xml")
        .map(|xml| {
            tags(xml)
                .iter()
                .filter_map(|tag| attribute(tag, "w:styleId"))
                .collect()
        })
        .unwrap_or_default();
    let mut faults = Vec::new();
    let mut drawings = BTreeSet::new();
    for (name, xml) in parts
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
    {
        let mut part = PartLint {
            name,
            faults: Vec::new(),
        };
        part.structure(xml);
        if name.starts_with("word/") && name.ends_with(".xml") {
            let tags = tags(xml);
            part.references(&tags, &styles, &relation_ids(parts, name));
            part.ids(&tags, &mut drawings);
        }
        faults.append(&mut part.faults);
    }
    faults
}

struct PartLint<'a> {
    name: &'a str,
    faults: Vec<String>,
}

impl PartLint<'_> {
    fn fault(&mut self, what: impl std::fmt::Display) {
        self.faults.push(format!("{}: {what}", self.name));
    }

    /// Well-formed; a cell ends with a paragraph; nothing that must hold something is without it.
    fn structure(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        let mut open: Vec<Open> = Vec::new();
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => open.push(Open::new(&tag)),
                Ok(Event::Empty(tag)) => self.close(Open::new(&tag), &mut open),
                Ok(Event::End(_)) => {
                    if let Some(closed) = open.pop() {
                        self.close(closed, &mut open);
                    }
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => return self.fault(format!("not well-formed: {error}")),
            }
        }
        if let Some(left) = open.last() {
            self.fault(format!("not well-formed: {} stays open", left.name));
        }
    }

    fn close(&mut self, closed: Open, open: &mut [Open]) {
        if closed.name == "w:tc" && closed.children.last().is_none_or(|last| last != "w:p") {
            self.fault("a w:tc does not end with a w:p");
        }
        for (name, child) in MUST_HOLD {
            if closed.name == *name && !closed.children.iter().any(|held| held == child) {
                self.fault(format!("a {name} without a {child}"));
            }
        }
        if let Some(parent) = open.last_mut() {
            parent.hold(closed.name);
        }
    }

    fn references(
        &mut self,
        tags: &[BytesStart],
        styles: &BTreeSet<String>,
        relations: &BTreeSet<String>,
    ) {
        for tag in tags {
            let name = tag.name().as_ref().to_owned();
            if STYLE_USERS.contains(&name.as_str()) {
                let style = attribute(tag, "w:val").unwrap_or_default();
                if !styles.contains(&style) {
                    self.fault(format!(
                        "{name} names the style {style}, which is not defined"
                    ));
                }
            }
            for attribute in tag.attributes().flatten() {
                let is_reference = attribute.key.as_ref().starts_with("r:");
                if is_reference && !relations.contains(attribute.value.as_ref()) {
                    self.fault(format!(
                        "{name} refers to {}, which no relation has",
                        attribute.value
                    ));
                }
            }
        }
    }

    /// Drawings are numbered through the whole file, everything else through its part.
    fn ids(&mut self, tags: &[BytesStart], drawings: &mut BTreeSet<String>) {
        let mut seen: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
        let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
        for tag in tags {
            let name = tag.name();
            for (element, key) in UNIQUE
                .iter()
                .filter(|(element, _)| *element == name.as_ref())
            {
                let Some(value) = attribute(tag, key) else {
                    continue;
                };
                if !seen
                    .entry((element, key))
                    .or_default()
                    .insert(value.clone())
                {
                    self.fault(format!("{element} {key} {value} stands twice"));
                }
            }
            let id = || attribute(tag, "w:id").unwrap_or_default();
            match name.as_ref() {
                "wp:docPr" => {
                    let id = attribute(tag, "id").unwrap_or_default();
                    if !drawings.insert(id.clone()) {
                        self.fault(format!("wp:docPr id {id} stands twice"));
                    }
                }
                "w:bookmarkStart" => drop(starts.insert(id())),
                "w:bookmarkEnd" => drop(ends.insert(id())),
                _ => {}
            }
        }
        for id in starts.symmetric_difference(&ends) {
            self.fault(format!("bookmark {id} has a start or an end only"));
        }
    }
}

/// An element that is being read. Only the few children the rules ask for are kept.
struct Open {
    name: String,
    children: Vec<String>,
}

impl Open {
    fn new(tag: &BytesStart) -> Self {
        Self {
            name: tag.name().as_ref().to_owned(),
            children: Vec::new(),
        }
    }

    fn hold(&mut self, child: String) {
        if self.children.last() != Some(&child) {
            self.children.push(child);
        }
    }
}
