//! The blocks of a tree → docx-rs, and which of them stay on one page.

use docx_rs::{BuildXML, Document, DocumentChild};
use soket_doc::{Block, Columns, ColumnsKind, Orientation, Paragraph, Section, StyleSheet, Tree};

use crate::headers::Headers;
use crate::paragraphs::{paragraph, twips_wide};
use crate::{marks, sections, styles, tables};

/// What docx-rs wrote, and what the finishing pass has to know about it.
pub struct Written {
    pub document: Vec<u8>,
    /// In the order of [`Headers`].
    pub headers: Vec<Vec<u8>>,
    /// For every table row in the order of the document: it repeats on each page.
    pub head_rows: Vec<bool>,
}

pub fn build(tree: &Tree, sheet: &StyleSheet) -> Written {
    let mut document = Document::new();
    let mut headers = Headers::new();
    let mut head_rows = Vec::new();
    // A document has at least one page.
    let blank = [Section::new(Orientation::Portrait, Vec::new())];
    let sections = if tree.sections.is_empty() {
        &blank[..]
    } else {
        &tree.sections[..]
    };
    for (index, section) in sections.iter().enumerate() {
        let mut children = Blocks {
            sheet,
            section,
            width: sections::text_width(sheet, section.orientation),
            children: Vec::new(),
            head_rows: &mut head_rows,
        }
        .all();
        let properties = sections::properties(sheet, section, index, &mut headers);
        match children.last_mut() {
            // A section's properties stand in its last paragraph, except those of the last section.
            Some(DocumentChild::Paragraph(last)) if index + 1 < sections.len() => {
                last.property.section_property = Some(properties);
            }
            _ => document.section_property = properties,
        }
        document.children.append(&mut children);
    }
    Written {
        document: document.build(),
        headers: headers.build(),
        head_rows,
    }
}

/// The blocks of one section, one after the other.
struct Blocks<'a> {
    sheet: &'a StyleSheet,
    section: &'a Section,
    width: i32,
    children: Vec<DocumentChild>,
    head_rows: &'a mut Vec<bool>,
}

impl Blocks<'_> {
    fn all(mut self) -> Vec<DocumentChild> {
        let section = self.section;
        let kept = self.kept();
        // Columns in a row are rows of one table, for rows of a table are what every program keeps together.
        let touching =
            |a: &Block, b: &Block| matches!((a, b), (Block::Columns(_), Block::Columns(_)));
        let mut start = 0;
        for blocks in section.blocks.chunk_by(touching) {
            let end = start + blocks.len();
            self.add(blocks, kept[end - 1]);
            start = end;
        }
        let ends_with_text = matches!(self.children.last(), Some(DocumentChild::Paragraph(_)));
        if let Some(mark) = &section.foot_mark {
            let written = marks::at_foot(self.sheet, mark, section.orientation, self.width);
            self.children
                .push(DocumentChild::Paragraph(Box::new(written)));
        }
        if section.foot_mark.is_some() || !ends_with_text {
            self.separate();
        }
        self.children
    }

    /// One block, or columns in a row.
    fn add(&mut self, blocks: &[Block], kept: bool) {
        let table = match &blocks[0] {
            Block::Paragraph(source) => {
                let written = paragraph(self.sheet, source, self.width, kept);
                self.children
                    .push(DocumentChild::Paragraph(Box::new(written)));
                return;
            }
            Block::Table(source) => {
                tables::table(self.sheet, source, self.width, kept, self.head_rows)
            }
            Block::Columns(_) => {
                let rows: Vec<&Columns> = blocks
                    .iter()
                    .filter_map(|block| match block {
                        Block::Columns(columns) => Some(columns),
                        _ => None,
                    })
                    .collect();
                self.head_rows.extend(rows.iter().map(|_| false));
                Some(tables::columns(self.sheet, &rows, self.width, kept))
            }
        };
        if let Some(table) = table {
            // Word joins two tables that touch.
            if matches!(self.children.last(), Some(DocumentChild::Table(_))) {
                self.separate();
            }
            self.children.push(DocumentChild::Table(Box::new(table)));
        }
    }

    fn separate(&mut self) {
        let empty = docx_rs::Paragraph::new().style(styles::AFTER_TABLE);
        self.children
            .push(DocumentChild::Paragraph(Box::new(empty)));
    }

    /// For every block: it stays on one page with what follows.
    fn kept(&self) -> Vec<bool> {
        let blocks = &self.section.blocks;
        let mut kept = vec![false; blocks.len()];
        for (index, block) in blocks.iter().enumerate() {
            if is_signature(block) {
                self.keep_two_lines(&blocks[..index], &mut kept);
            }
        }
        // What ends the section draws the low paragraph along that stands after it: that one never has a page to itself.
        let is_followed = match blocks.last() {
            Some(Block::Paragraph(_)) => self.section.foot_mark.is_some(),
            Some(_) => true,
            None => false,
        };
        if let Some(last) = kept.last_mut() {
            *last = is_followed;
        }
        kept
    }

    /// The signature never stands alone on a page: at least two lines of the text go with it.
    fn keep_two_lines(&self, before: &[Block], kept: &mut [bool]) {
        let mut lines = 0;
        for (index, block) in before.iter().enumerate().rev() {
            let Block::Paragraph(source) = block else {
                return;
            };
            kept[index] = true;
            lines += self.lines_at_least(source);
            if lines >= 2 {
                return;
            }
        }
    }

    fn lines_at_least(&self, source: &Paragraph) -> usize {
        // Engines squeeze a line a little: what is hardly longer than one line counts as one.
        if twips_wide(self.sheet, source) > self.width as f32 * 1.02 {
            2
        } else {
            1 + source.text().matches('\n').count()
        }
    }
}

fn is_signature(block: &Block) -> bool {
    matches!(block, Block::Columns(columns)
        if matches!(columns.kind, ColumnsKind::Closing | ColumnsKind::Signatures))
}
