//! Both writers on trees that nobody would write: what one prints, the other prints.

mod trees;

use std::collections::BTreeMap;
use std::io::Cursor;

use docx_rs::{
    DocumentChild, FromXML, Header, HeaderChild, Table, TableCellContent, TableChild, TableRowChild,
};
use soket_app::Catalog;
use soket_doc::StyleSheet;
use soket_fonts::FontSet;
use soket_pages::{Pages, PdfError};

const TREES: u64 = 150;

#[test]
fn both_writers_print_the_same_letters() {
    let sheets = sheets();
    let mut pages = Pages::new(FontSet::embedded());
    for seed in 0..TREES {
        let tree = trees::tree(seed);
        let sheet = &sheets[seed as usize % sheets.len()];
        let docx =
            soket_docx::write(&tree, sheet).unwrap_or_else(|error| panic!("{seed}: {error}"));
        assert_eq!(soket_docx::lint(&docx), Vec::<String>::new(), "tree {seed}");
        pages
            .lay_out(&tree, sheet)
            .unwrap_or_else(|fault| panic!("{seed}: {fault}"));
        let printed: String = (0..pages.count()).map(|page| pages.text(page)).collect();
        let wanted = trees::text(&tree);
        assert_prints(
            &docx_text(&docx),
            &wanted,
            &format!("the .docx of tree {seed}"),
        );
        let covered = |letter| FontSet::embedded().covers(letter);
        let shown = wanted.replace(|letter| !covered(letter), "□");
        assert_prints(&printed, &shown, &format!("the pages of tree {seed}"));
    }
}

/// Every letter as often as it was wanted, and none that was not. Page numbers and the heads of tables that go on are
/// no text of a tree.
fn assert_prints(printed: &str, wanted: &str, what: &str) {
    let (printed, wanted) = (letters(printed), letters(wanted));
    for (letter, count) in &wanted {
        let found = printed.get(letter).copied().unwrap_or_default();
        assert!(found >= *count, "{what} has {found} of {count} {letter:?}");
    }
    for letter in printed.keys() {
        assert!(
            wanted.contains_key(letter) || letter.is_ascii_digit(),
            "{what} has {letter:?} that nobody wrote"
        );
    }
}

#[test]
fn a_pdf_is_written_or_names_the_letters_it_cannot_hold() {
    let sheets = sheets();
    for seed in 0..TREES / 5 {
        let tree = trees::tree(seed);
        let uncovered = soket_pages::uncovered(&tree, FontSet::embedded());
        match Pages::new(FontSet::embedded()).pdf(&tree, &sheets[0]) {
            Ok(_) => assert!(uncovered.is_empty(), "tree {seed}"),
            Err(PdfError::Uncovered(named)) => assert_eq!(named, uncovered, "tree {seed}"),
            Err(PdfError::Fault(fault)) => panic!("tree {seed}: {fault}"),
        }
    }
}

fn sheets() -> Vec<StyleSheet> {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    catalog.rule_sets.into_iter().map(|set| set.style).collect()
}

/// How often each visible letter stands in a text.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}

/// The text of the document part and of its headers, as another program's reader understands them.
fn docx_text(docx: &[u8]) -> String {
    let read = docx_rs::read_docx(docx).unwrap_or_else(|error| panic!("{error}"));
    let blocks = read.document.children.iter().map(|child| match child {
        DocumentChild::Paragraph(paragraph) => paragraph.raw_text(),
        DocumentChild::Table(table) => table_text(table),
        other => panic!("{other:?}"),
    });
    // Of the headers it keeps only those that the last section names.
    let headers = headers(docx);
    let lines = headers.iter().flat_map(|header| &header.children);
    let above = lines.map(|child| match child {
        HeaderChild::Paragraph(paragraph) => paragraph.raw_text(),
        other => panic!("{other:?}"),
    });
    blocks.chain(above).collect()
}

fn table_text(table: &Table) -> String {
    let rows = table.rows.iter().map(|TableChild::TableRow(row)| row);
    let cells = rows.flat_map(|row| &row.cells);
    let contents = cells.flat_map(|TableRowChild::TableCell(cell)| &cell.children);
    let texts = contents.map(|content| match content {
        TableCellContent::Paragraph(paragraph) => paragraph.raw_text(),
        other => panic!("{other:?}"),
    });
    texts.collect()
}

fn headers(docx: &[u8]) -> Vec<Header> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap_or_else(|e| panic!("{e}"));
    (1..)
        .map_while(|number| {
            let part = archive.by_name(&format!("word/header{number}.xml")).ok()?;
            Some(Header::from_xml(part).unwrap_or_else(|error| panic!("{error}")))
        })
        .collect()
}
