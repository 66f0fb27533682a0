//! A tree as text, for golden tests and for reading.

use std::fmt::Write;

use crate::{Block, Columns, Orientation, Paragraph, RowKind, Table, Tree};

/// One line a paragraph: its role, then its text. Line breaks show as `⏎`.
pub fn dump(tree: &Tree) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "title: {}", tree.properties.title);
    for section in &tree.sections {
        let turned = match section.orientation {
            Orientation::Portrait => "portrait",
            Orientation::Landscape => "landscape",
        };
        let _ = writeln!(out, "=== {turned}");
        for block in &section.blocks {
            match block {
                Block::Paragraph(paragraph) => line(&mut out, "", paragraph),
                Block::Columns(columns) => columns_lines(&mut out, columns),
                Block::Table(table) => table_lines(&mut out, table),
            }
        }
    }
    out
}

fn line(out: &mut String, indent: &str, paragraph: &Paragraph) {
    let text = paragraph.text().replace('\n', "⏎");
    let _ = writeln!(out, "{indent}{:<18}{text}", paragraph.role.id());
}

fn columns_lines(out: &mut String, columns: &Columns) {
    for (side, paragraphs) in [("< ", &columns.left), ("> ", &columns.right)] {
        for paragraph in paragraphs {
            line(out, side, paragraph);
        }
    }
}

fn table_lines(out: &mut String, table: &Table) {
    for row in &table.rows {
        let mark = match row.kind {
            RowKind::Head => "#",
            RowKind::Group => "+",
            RowKind::Body => "|",
        };
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let texts: Vec<String> = cell.paragraphs.iter().map(Paragraph::text).collect();
                texts.join("⏎").replace('\n', "⏎")
            })
            .collect();
        let _ = writeln!(out, "{mark} {}", cells.join(" │ "));
    }
}
