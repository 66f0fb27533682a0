//! The parts around the document: what a package must have, written by hand, and the list of all parts.

use soket_doc::{Properties, StyleSheet, Tree};

use crate::styles;
use crate::xml::Xml;

/// The relation by which a section names a header, given its place in the list of headers.
pub fn header_relation(header: usize) -> String {
    format!("rId{}", header + 5)
}

fn header_name(header: usize) -> String {
    format!("header{}.xml", header + 1)
}

/// A file has to say when it was made, and this program does not know.
const UNDATED: &str = "2000-01-01";

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATION: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Every part of the package, the list of content types first, as Word writes it.
pub fn all(tree: &Tree, sheet: &StyleSheet, document: Vec<u8>, headers: Vec<Vec<u8>>) -> Vec<Part> {
    let language = language(&tree.properties);
    let count = headers.len();
    let part = |name: &str, bytes| Part {
        name: name.into(),
        bytes,
    };
    let mut parts = vec![
        part("[Content_Types].xml", content_types(count)),
        part("_rels/.rels", package_relations()),
        part("word/document.xml", document),
        part("word/_rels/document.xml.rels", document_relations(count)),
        part("word/styles.xml", styles::part(sheet, language)),
        part("word/settings.xml", settings(language, tree.duplex)),
        part("word/fontTable.xml", font_table(&sheet.font)),
        part(
            "word/theme/theme1.xml",
            include_bytes!("theme.xml").to_vec(),
        ),
    ];
    for (index, bytes) in headers.into_iter().enumerate() {
        parts.push(part(&format!("word/{}", header_name(index)), bytes));
    }
    let core = core_properties(&tree.properties, language);
    parts.push(part("docProps/core.xml", core));
    parts.push(part("docProps/app.xml", app_properties()));
    parts
}

/// A tag Word understands, or Vietnamese.
fn language(properties: &Properties) -> &str {
    let tag = properties.language.as_str();
    let is_tag =
        (2..=35).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_tag { tag } else { "vi-VN" }
}

fn content_types(headers: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.inside("Types", &[("xmlns", types)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty(
            "Default",
            &[("Extension", "rels"), ("ContentType", relations)],
        );
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        );
        for (name, kind) in [
            ("/word/document.xml", format!("{WORD}.document.main+xml")),
            ("/word/styles.xml", format!("{WORD}.styles+xml")),
            ("/word/settings.xml", format!("{WORD}.settings+xml")),
            ("/word/fontTable.xml", format!("{WORD}.fontTable+xml")),
            (
                "/word/theme/theme1.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml".into(),
            ),
            (
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml".into(),
            ),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".into(),
            ),
        ] {
            xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
        }
        for header in 0..headers {
            let name = format!("/word/{}", header_name(header));
            let kind = format!("{WORD}.header+xml");
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
    });
    xml.into_bytes()
}

fn package_relations() -> Vec<u8> {
    relations(&[
        (
            "rId1",
            format!("{RELATION}/officeDocument"),
            "word/document.xml",
        ),
        (
            "rId2",
            format!("{PACKAGE_RELATION}/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "rId3",
            format!("{RELATION}/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

fn document_relations(headers: usize) -> Vec<u8> {
    let mut list = vec![
        ("rId1".to_owned(), "styles", "styles.xml".to_owned()),
        ("rId2".into(), "settings", "settings.xml".into()),
        ("rId3".into(), "fontTable", "fontTable.xml".into()),
        ("rId4".into(), "theme", "theme/theme1.xml".into()),
    ];
    list.extend((0..headers).map(|at| (header_relation(at), "header", header_name(at))));
    let list: Vec<_> = list
        .iter()
        .map(|(id, kind, target)| (&id[..], format!("{RELATION}/{kind}"), &target[..]))
        .collect();
    relations(&list)
}

fn relations(list: &[(&str, String, &str)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("Relationships", &[("xmlns", PACKAGE_RELATION)], |xml| {
        for (id, kind, target) in list {
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", kind), ("Target", target)],
            );
        }
    });
    xml.into_bytes()
}

/// Compatibility 15 is what puts a table's edge, and not its text, at the margin.
fn settings(language: &str, duplex: bool) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("w:settings", &[styles::NAMESPACE], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        if duplex {
            xml.empty("w:mirrorMargins", &[]);
        }
        xml.val("w:defaultTabStop", 720);
        xml.val("w:characterSpacingControl", "doNotCompress");
        xml.inside("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.val("w:themeFontLang", language);
        xml.empty(
            "w:clrSchemeMapping",
            &[
                ("w:bg1", "light1"),
                ("w:t1", "dark1"),
                ("w:bg2", "light2"),
                ("w:t2", "dark2"),
                ("w:accent1", "accent1"),
                ("w:accent2", "accent2"),
                ("w:accent3", "accent3"),
                ("w:accent4", "accent4"),
                ("w:accent5", "accent5"),
                ("w:accent6", "accent6"),
                ("w:hyperlink", "hyperlink"),
                ("w:followedHyperlink", "followedHyperlink"),
            ],
        );
        xml.val("w:decimalSymbol", ",");
        xml.val("w:listSeparator", ";");
    });
    xml.into_bytes()
}

/// What a machine without the face should look for instead.
fn font_table(font: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("w:fonts", &[styles::NAMESPACE], |xml| {
        xml.inside("w:font", &[("w:name", font)], |xml| {
            xml.val("w:panose1", "02020603050405020304");
            xml.val("w:charset", "00");
            xml.val("w:family", "roman");
            xml.val("w:pitch", "variable");
        });
    });
    xml.into_bytes()
}

fn core_properties(properties: &Properties, language: &str) -> Vec<u8> {
    let date = properties
        .created
        .as_deref()
        .filter(|date| is_date(date))
        .unwrap_or(UNDATED);
    let moment = format!("{date}T00:00:00Z");
    let mut xml = Xml::new();
    xml.inside(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
        |xml| {
            xml.text("dc:title", &[], &properties.title);
            xml.text("dc:subject", &[], &properties.subject);
            xml.text("dc:creator", &[], &properties.creator);
            xml.text("cp:keywords", &[], &properties.keywords);
            xml.text("dc:language", &[], language);
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
            }
        },
    );
    xml.into_bytes()
}

/// Word refuses a file whose date it cannot read.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |text: &str, digits| {
        (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().unwrap_or(0))
    };
    let in_month = |year: u32, month: u32| match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (number(year, 4), number(month, 2), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => {
            year > 0 && (1..=12).contains(&month) && (1..=in_month(year, month)).contains(&day)
        }
        _ => false,
    }
}

fn app_properties() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.inside("Properties", &[("xmlns", namespace)], |xml| {
        xml.text("Application", &[], "Sơ Kết");
    });
    xml.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_of_the_calendar_is_a_date() {
        for date in ["2028-07-20", "2028-02-29", "2000-02-29"] {
            assert!(is_date(date), "{date}");
        }
        for date in [
            "2027-02-29",
            "1900-02-29",
            "2028-7-20",
            "2028-13-01",
            "20/7/2028",
            "",
            "2028-07-20T00",
            "0000-01-01",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}
