//! Faults between the parts: content types and relations.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Parts by name, without the leading slash.
pub type Parts = BTreeMap<String, String>;

pub fn read(docx: &[u8]) -> Result<Parts, Box<dyn std::error::Error>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx))?;
    let mut parts = Parts::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let name = file.name()?.into_owned();
        parts.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    Ok(parts)
}

pub fn faults(parts: &Parts) -> Vec<String> {
    let mut faults = content_types(parts);
    for name in parts.keys().filter(|name| name.ends_with(".rels")) {
        faults.extend(relations(parts, name));
    }
    faults
}

/// Every start tag of a part that is well-formed as far as it goes.
pub fn tags(xml: &str) -> Vec<BytesStart<'_>> {
    let mut reader = Reader::from_str(xml);
    let mut tags = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => tags.push(tag),
            Event::Eof => break,
            _ => {}
        }
    }
    tags
}

pub fn attribute(tag: &BytesStart, key: &str) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.as_ref() == key)?;
    Some(found.value.into_owned())
}

/// The ids that a part may refer to.
pub fn relation_ids(parts: &Parts, part: &str) -> BTreeSet<String> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let relations = parts.get(&join(folder, &format!("_rels/{file}.rels")));
    let tags = relations.map(|xml| tags(xml)).unwrap_or_default();
    tags.iter().filter_map(|tag| attribute(tag, "Id")).collect()
}

fn content_types(parts: &Parts) -> Vec<String> {
    const LIST: &str = "[Content_Types].xml";
    let Some(list) = parts.get(LIST) else {
        return vec![format!("{LIST}: missing")];
    };
    let tags = tags(list);
    let named =
        |key| -> BTreeSet<String> { tags.iter().filter_map(|tag| attribute(tag, key)).collect() };
    let (extensions, names) = (named("Extension"), named("PartName"));
    let mut faults = Vec::new();
    for part in parts
        .keys()
        .filter(|part| *part != LIST && !part.ends_with('/'))
    {
        let extension = part.rsplit_once('.').map_or("", |(_, extension)| extension);
        if !names.contains(&format!("/{part}")) && !extensions.contains(extension) {
            faults.push(format!("{part}: no content type"));
        }
    }
    for name in names
        .iter()
        .filter(|name| !parts.contains_key(name.trim_start_matches('/')))
    {
        faults.push(format!("{LIST}: names {name}, which is not there"));
    }
    faults
}

fn relations(parts: &Parts, name: &str) -> Vec<String> {
    let folder = name
        .split_once("_rels/")
        .map_or("", |(folder, _)| folder.trim_end_matches('/'));
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for tag in tags(&parts[name])
        .iter()
        .filter(|tag| tag.name().as_ref() == "Relationship")
    {
        let id = attribute(tag, "Id").unwrap_or_default();
        let target = attribute(tag, "Target").unwrap_or_default();
        let is_inside = attribute(tag, "TargetMode").as_deref() != Some("External");
        if is_inside && !parts.contains_key(&join(folder, &target)) {
            faults.push(format!(
                "{name}: {id} leads to {target}, which is not there"
            ));
        }
        if !ids.insert(id.clone()) {
            faults.push(format!("{name}: id {id} stands twice"));
        }
    }
    faults
}

/// A target is relative to the folder of its part, or starts at the root.
fn join(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            _ => path.push(step),
        }
    }
    path.join("/")
}
