//! The blocks of a tree → what Word has for them, and which of them stay on one page.

use soket_doc::{Block, Orientation, Section, StyleSheet, Tree};
use soket_fonts::FontSet;

use crate::headers::Headers;
use crate::paragraphs::paragraph;
use crate::word::{self, Child};
use crate::{columns, marks, sections, styles, tables};

/// The parts with text in them.
pub struct Written {
    pub document: Vec<u8>,
    /// In the order of [`Headers`].
    pub headers: Vec<Vec<u8>>,
}

pub fn build(tree: &Tree, sheet: &StyleSheet) -> Written {
    let mut headers = Headers::new();
    // A document has at least one page.
    let blank = [Section::new(Orientation::Portrait, Vec::new())];
    let sections = if tree.sections.is_empty() {
        &blank[..]
    } else {
        &tree.sections[..]
    };
    let document = word::document(|xml| {
        for (index, section) in sections.iter().enumerate() {
            let mut children = Blocks {
                sheet,
                section,
                width: sections::text_width(sheet, section.orientation),
                children: Vec::new(),
            }
            .all();
            let properties = sections::properties(sheet, section, index, &mut headers);
            let mut properties = Some(properties);
            // A section's properties stand in its last paragraph, except those of the last section.
            if index + 1 < sections.len()
                && let Some(Child::Paragraph(last)) = children.last_mut()
            {
                last.section = properties.take().map(Box::new);
            }
            children.iter().for_each(|child| child.write(xml));
            properties.iter().for_each(|section| section.write(xml));
        }
    });
    Written {
        document,
        headers: headers.into_parts(),
    }
}

/// The blocks of one section, one after the other.
struct Blocks<'a> {
    sheet: &'a StyleSheet,
    section: &'a Section,
    width: i32,
    children: Vec<Child>,
}

impl Blocks<'_> {
    fn all(mut self) -> Vec<Child> {
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
                let written = columns::columns(self.sheet, blocks, self.width, kept[end - 1]);
                self.table(written);
            } else {
                let each = blocks.iter().zip(&kept[start..end]);
                each.for_each(|(block, kept)| self.add(block, *kept));
            }
            start = end;
        }
        let ends_with_text = matches!(self.children.last(), Some(Child::Paragraph(_)));
        if let Some(mark) = &section.foot_mark {
            let written = marks::at_foot(self.sheet, mark, section.orientation, self.width);
            self.children.push(Child::Paragraph(written));
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
                self.children.push(Child::Paragraph(written));
            }
            Block::Table(source) => {
                let written = tables::table(self.sheet, source, self.width, kept);
                written.into_iter().for_each(|table| self.table(table));
            }
            Block::Columns(_) => {}
        }
    }

    /// Word joins two tables that touch.
    fn table(&mut self, table: word::Table) {
        if matches!(self.children.last(), Some(Child::Table(_))) {
            self.separate();
        }
        self.children.push(Child::Table(table));
    }

    fn separate(&mut self) {
        let empty = word::Paragraph::new(styles::AFTER_TABLE);
        self.children.push(Child::Paragraph(empty));
    }

    /// For every block: it stays on one page with what follows.
    fn kept(&self) -> Vec<bool> {
        let blocks = &self.section.blocks;
        let column = self.width as f32 / 20.0;
        let mut kept = soket_fonts::kept(FontSet::embedded(), self.sheet, blocks, column);
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
}
