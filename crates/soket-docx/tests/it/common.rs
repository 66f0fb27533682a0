//! The smallest trees and sheets, and a look into the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use soket_doc::{
    Block, Orientation, PageStyle, Paragraph, ParagraphStyle, Properties, Role, Run, Section,
    Sides, StyleSheet, Tree,
};

pub fn sheet(roles: &[(Role, ParagraphStyle)]) -> StyleSheet {
    StyleSheet {
        font: "Times New Roman".into(),
        page: PageStyle {
            width_mm: 210.0,
            height_mm: 297.0,
            portrait: Sides {
                top: 20.0,
                bottom: 20.0,
                left: 30.0,
                right: 15.0,
            },
            landscape: Sides {
                top: 30.0,
                bottom: 15.0,
                left: 20.0,
                right: 20.0,
            },
            number_top_mm: 10.0,
            mark_edge_mm: 10.0,
            hide_first_number: true,
            annex_restarts_numbers: true,
        },
        page_number_pt: 14.0,
        header_left: 0.44,
        closing_left: 0.5,
        addressees_left: 0.36,
        roles: roles.iter().cloned().collect::<BTreeMap<_, _>>(),
    }
}

pub fn section(orientation: Orientation, blocks: Vec<Block>) -> Section {
    Section::new(orientation, blocks)
}

pub fn tree(sections: Vec<Section>) -> Tree {
    let properties = Properties {
        title: "Báo cáo".into(),
        subject: "sơ kết".into(),
        creator: "Đảng uỷ".into(),
        keywords: "a; b".into(),
        language: "vi-VN".into(),
        created: Some("2028-07-20".into()),
    };
    Tree {
        properties,
        duplex: false,
        sections,
    }
}

pub fn portrait(blocks: Vec<Block>) -> Tree {
    tree(vec![section(Orientation::Portrait, blocks)])
}

pub fn one(role: Role, text: &str) -> Paragraph {
    Paragraph::new(role, vec![Run::fixed(text)])
}

pub fn body(text: &str) -> Block {
    Block::Paragraph(one(Role::Body, text))
}

pub fn written(tree: &Tree, sheet: &StyleSheet) -> Vec<u8> {
    let bytes = soket_docx::write(tree, sheet).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(soket_docx::lint(&bytes), [""; 0]);
    bytes
}

pub fn parts(docx: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

pub fn part(docx: &[u8], name: &str) -> String {
    parts(docx)
        .into_iter()
        .find(|(found, _)| found == name)
        .map(|(_, text)| text)
        .unwrap_or_default()
}

pub fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What stands in the body of the document, one element a line where a paragraph, table, row, cell or
/// run starts.
pub fn body_of(tree: &Tree, sheet: &StyleSheet) -> String {
    let document = part(&written(tree, sheet), "word/document.xml");
    let body = document.split_once("<w:body>").map_or("", |(_, body)| body);
    lines(body.split("</w:body>").next().unwrap_or_default())
}

/// The same without the properties of the last section, which every document has.
pub fn text_of(tree: &Tree, sheet: &StyleSheet) -> String {
    let body = body_of(tree, sheet);
    body.rsplit_once("\n<w:sectPr>")
        .map_or("", |(text, _)| text)
        .to_owned()
}

pub fn lines(xml: &str) -> String {
    [
        "<w:p>",
        "<w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "<w:r>",
        "<w:sectPr>",
        "<w:style ",
        "</w:tbl>",
    ]
    .iter()
    .fold(xml.to_owned(), |xml, start| {
        xml.replace(start, &format!("\n{start}"))
    })
    .trim_start()
    .to_owned()
}
