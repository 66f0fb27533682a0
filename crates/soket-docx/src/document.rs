//! The blocks of a tree → docx-rs, and which of them stay on one page.

use docx_rs::{BuildXML, Document, DocumentChild};
use soket_doc::{Block, ColumnsKind, Orientation, Paragraph, Section, StyleSheet, Tree};

use crate::headers::Headers;
use crate::paragraphs::{paragraph, twips_wide};
use crate::{columns, marks, sections, styles, tables};

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
        let mut start = 0;
        for blocks in section
            .blocks
            .chunk_by(|a, b| columns::is_row(a) && columns::is_row(b))
        {
            let end = start + blocks.len();
            if blocks
                .iter()
                .any(|block| matches!(block, Block::Columns(_)))
            {
                self.head_rows.extend(blocks.iter().map(|_| false));
                let written = columns::columns(self.sheet, blocks, self.width, kept[end - 1]);
                self.table(written);
            } else {
                let each = blocks.iter().zip(&kept[start..end]);
                each.for_each(|(block, kept)| self.add(block, *kept));
            }
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

    fn add(&mut self, block: &Block, kept: bool) {
        match block {
            Block::Paragraph(source) => {
                let written = paragraph(self.sheet, source, self.width, kept);
                self.children
                    .push(DocumentChild::Paragraph(Box::new(written)));
            }
            Block::Table(source) => {
                let written = tables::table(self.sheet, source, self.width, kept, self.head_rows);
                written.into_iter().for_each(|table| self.table(table));
            }
            Block::Columns(_) => {}
        }
    }

    /// Word joins two tables that touch.
    fn table(&mut self, table: docx_rs::Table) {
        if matches!(self.children.last(), Some(DocumentChild::Table(_))) {
            self.separate();
        }
        self.children.push(DocumentChild::Table(Box::new(table)));
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

    /// The signature never stands alone on a page: at least two lines of the text go with it, or another signature
    /// that has them, when what stands between the two confirms it.
    fn keep_two_lines(&self, before: &[Block], kept: &mut [bool]) {
        let mut lines = 0;
        for (index, block) in before.iter().enumerate().rev() {
            let Block::Paragraph(source) = block else {
                kept[index] |= is_signature(block);
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
