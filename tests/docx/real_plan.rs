//! The plan of 2023 that the program was born from, paragraph by paragraph.

use docx_rs::{DocumentChild, Paragraph, TableCellContent, TableChild, TableRowChild};
use soket_app::{Catalog, ExportFormat, export_package, sample_package};

/// The text that was published, with its marks of Markdown.
const PUBLISHED: &str = include_str!("ke-hoach-2023.txt");

#[test]
fn the_plan_of_2023_word_for_word() {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    let package = sample_package(&catalog, "ke-hoach-so-ket").unwrap_or_else(|e| panic!("{e:?}"));
    let docx = export_package(
        &catalog,
        &package,
        Some("hd36-2018"),
        false,
        ExportFormat::Docx,
    )
    .unwrap_or_else(|error| panic!("{error:?}"));
    let written = paragraphs(&docx);
    let published: Vec<String> = PUBLISHED
        .lines()
        .map(|line| squeezed(&line.replace("**", "").replace('#', "")))
        .filter(|line| !line.is_empty())
        .collect();
    // The published text begins with the kind of document; above it stands the head of the page.
    let from = written
        .iter()
        .position(|line| *line == published[0])
        .unwrap_or_else(|| panic!("no “{}” in {written:#?}", published[0]));
    assert_eq!(written[from..], published);
}

fn paragraphs(docx: &[u8]) -> Vec<String> {
    let read = docx_rs::read_docx(docx).unwrap_or_else(|error| panic!("{error}"));
    let mut found = Vec::new();
    for child in &read.document.children {
        match child {
            DocumentChild::Paragraph(paragraph) => found.push(text(paragraph)),
            DocumentChild::Table(table) => {
                for TableChild::TableRow(row) in &table.rows {
                    for TableRowChild::TableCell(cell) in &row.cells {
                        for content in &cell.children {
                            if let TableCellContent::Paragraph(paragraph) = content {
                                found.push(text(paragraph));
                            }
                        }
                    }
                }
            }
            other => panic!("{other:?}"),
        }
    }
    found.retain(|line| !line.is_empty());
    found
}

fn text(paragraph: &Paragraph) -> String {
    squeezed(&paragraph.raw_text())
}

/// Blanks of every kind as one space: the program binds "5/2023" and the like with other blanks.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
