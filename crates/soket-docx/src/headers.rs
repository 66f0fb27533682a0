//! What stands above the text: the page number, nothing, or a mark on the first page of a section.

use soket_doc::{Align, Paragraph, Piece, StyleSheet};

use crate::paragraphs::{paragraph, text};
use crate::styles;
use crate::units::{half_points, mm};
use crate::word::{self, Run, Tab};

/// The header parts of a document: the page number, the empty one of a first page, then one for each mark.
pub struct Headers(Vec<Vec<u8>>);

impl Headers {
    /// Relation of the header with the page number.
    pub const NUMBER: usize = 0;
    /// Relation of the empty header of a first page.
    pub const EMPTY: usize = 1;

    pub fn new() -> Self {
        let number = word::Paragraph {
            runs: vec![Run::PageNumber],
            ..empty()
        };
        Self(vec![word::header(&number), word::header(&empty())])
    }

    /// A header with a mark at its right end, for the first page of a section. Where that page shows its number too,
    /// both stand on one line.
    pub fn mark(
        &mut self,
        sheet: &StyleSheet,
        mark: &Paragraph,
        width: i32,
        shows_number: bool,
    ) -> usize {
        let line = if shows_number {
            beside_number(sheet, mark, width)
        } else {
            let above = mm(sheet.page.mark_edge_mm - sheet.page.number_top_mm).max(0);
            word::Paragraph {
                room: Some((above, 0)),
                ..paragraph(sheet, mark, width, false)
            }
        };
        self.0.push(word::header(&line));
        self.0.len() - 1
    }

    pub fn into_parts(self) -> Vec<Vec<u8>> {
        self.0
    }
}

fn empty() -> word::Paragraph {
    word::Paragraph::new(styles::HEADER)
}

fn beside_number(sheet: &StyleSheet, mark: &Paragraph, width: i32) -> word::Paragraph {
    let look = sheet.role(mark.role);
    let tab = || Run::plain(vec![Piece::Tab]);
    let mut runs = vec![tab(), Run::PageNumber, tab()];
    runs.extend(mark.runs.iter().map(|source| {
        // The line has the look of the number, so the mark says its own.
        let mut look_of_mark = source.clone();
        look_of_mark.bold = Some(source.bold.unwrap_or(look.bold));
        look_of_mark.italic = Some(source.italic.unwrap_or(look.italic));
        Run::Text(word::Text {
            size: Some(half_points(look.size_pt)),
            ..text(&look_of_mark, false, false)
        })
    }));
    let at = |align, at| Tab { align, at };
    word::Paragraph {
        tabs: vec![at(Align::Center, width / 2), at(Align::Right, width)],
        align: Some(Align::Left),
        runs,
        ..empty()
    }
}
