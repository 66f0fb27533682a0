//! Short ways to a PDF, and what other programs say of one.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use lopdf::{Document, Object};
use soket_doc::{
    Block, Orientation, PageStyle, Paragraph, ParagraphStyle, Properties, Role, Run, Section,
    Sides, StyleSheet, Tree,
};
use soket_fonts::FontSet;
use soket_pages::Pages;

/// A file with a page for each text.
pub fn pdf(texts: &[&str]) -> Vec<u8> {
    let sections = texts
        .iter()
        .map(|text| {
            let lines = text.lines();
            let blocks = lines
                .map(|line| Block::Paragraph(Paragraph::new(Role::Body, vec![Run::fixed(line)])));
            Section::new(Orientation::Portrait, blocks.collect())
        })
        .collect();
    let tree = Tree {
        properties: Properties {
            title: "Báo cáo".into(),
            subject: "sơ kết".into(),
            creator: "Đảng uỷ xã Hoà Mẫu".into(),
            keywords: "45-BC/ĐU".into(),
            language: "vi-VN".into(),
            created: Some("2028-07-20".into()),
        },
        duplex: false,
        sections,
    };
    let sides = Sides {
        top: 20.0,
        bottom: 20.0,
        left: 30.0,
        right: 15.0,
    };
    let sheet = StyleSheet {
        font: "Times New Roman".into(),
        page: PageStyle {
            width_mm: 210.0,
            height_mm: 297.0,
            portrait: sides,
            landscape: sides,
            number_top_mm: 10.0,
            mark_edge_mm: 10.0,
            hide_first_number: true,
            annex_restarts_numbers: true,
        },
        page_number_pt: 14.0,
        header_left: 0.44,
        closing_left: 0.5,
        addressees_left: 0.36,
        roles: BTreeMap::from([(Role::Body, ParagraphStyle::default())]),
    };
    Pages::new(FontSet::embedded())
        .pdf(&tree, &sheet)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What a program says of a file; it must be content with it.
pub fn told(program: &str, package: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, pdf).unwrap_or_else(|error| panic!("{error}"));
    String::from_utf8_lossy(&run(program, package, before, &path, after)).into_owned()
}

fn run(program: &str, package: &str, before: &[&str], path: &Path, after: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(before)
        .arg(path)
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; it is in the package {package}"));
    assert!(
        output.status.success(),
        "{program}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// qpdf finds no fault.
#[track_caller]
pub fn sound(pdf: &[u8]) {
    let said = told("qpdf", "qpdf", &["--check"], pdf, &[]);
    assert!(
        said.contains("No syntax or stream encoding errors"),
        "{said}"
    );
}

/// The text of each page.
pub fn texts(pdf: &[u8]) -> Vec<String> {
    let text = told("pdftotext", "poppler-utils", &["-layout"], pdf, &["-"]);
    let mut pages: Vec<String> = text.split('\u{c}').map(|page| page.trim().into()).collect();
    // One mark follows each page.
    pages.pop();
    pages
}

/// The page as dots of red, green and blue, with its width: at 10 dots to the inch.
pub fn drawn(pdf: &[u8], page: usize) -> (usize, Vec<[u8; 3]>) {
    let page = page.to_string();
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, pdf).unwrap_or_else(|error| panic!("{error}"));
    let options = ["-r", "10", "-f", &page, "-l", &page];
    let picture = run("pdftoppm", "poppler-utils", &options, &path, &[]);
    // "P6\nwidth height\n255\n", then the dots.
    let mut lines = picture.splitn(4, |byte| *byte == b'\n');
    let size = lines
        .nth(1)
        .map(String::from_utf8_lossy)
        .unwrap_or_default();
    let width = size
        .split(' ')
        .next()
        .and_then(|width| width.parse().ok())
        .unwrap_or(1);
    let dots = lines.nth(1).unwrap_or_default();
    let dots = dots.chunks_exact(3).map(|dot| [dot[0], dot[1], dot[2]]);
    (width, dots.collect())
}

/// The raw bytes of the streams that draw each page.
pub fn contents(pdf: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let document = Document::load_mem(pdf).unwrap_or_else(|error| panic!("{error}"));
    let page = |id| {
        let parts = document.get_page_contents(id);
        parts
            .iter()
            .filter_map(|id| document.get_object(*id).and_then(Object::as_stream).ok())
            .map(|stream| stream.content.clone())
            .collect()
    };
    document.page_iter().map(page).collect()
}
