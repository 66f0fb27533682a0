//! Blocks, paragraphs, runs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Origin, Role};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Tree {
    pub properties: Properties,
    /// Printed on both sides: the margins of the back pages are mirrored.
    #[serde(default)]
    pub duplex: bool,
    pub sections: Vec<Section>,
}

/// What a file's properties say. `created` is the document's own date, never the clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Properties {
    pub title: String,
    pub subject: String,
    pub creator: String,
    pub keywords: String,
    /// BCP 47, `vi-VN`.
    pub language: String,
    /// ISO date, `2028-07-20`; absent when the document has none yet.
    pub created: Option<String>,
}

/// A run of pages with one orientation. The first section is the document, the others are annexes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
// A template has sections too; in TypeScript all types share one file.
#[ts(rename = "TreeSection")]
pub struct Section {
    pub orientation: Orientation,
    /// At the right of the top edge of its first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_mark: Option<Paragraph>,
    pub blocks: Vec<Block>,
    /// In the middle of the bottom edge of its last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foot_mark: Option<Paragraph>,
}

impl Section {
    pub fn new(orientation: Orientation, blocks: Vec<Block>) -> Self {
        Self {
            orientation,
            top_mark: None,
            blocks,
            foot_mark: None,
        }
    }

    /// Every paragraph, wherever it stands, in reading order (the left column before the right).
    pub fn paragraphs_mut(&mut self) -> impl Iterator<Item = &mut Paragraph> {
        let blocks =
            self.blocks
                .iter_mut()
                .flat_map(|block| -> Box<dyn Iterator<Item = &mut Paragraph>> {
                    match block {
                        Block::Paragraph(paragraph) => Box::new(std::iter::once(paragraph)),
                        Block::Columns(columns) => {
                            Box::new(columns.left.iter_mut().chain(&mut columns.right))
                        }
                        Block::Table(table) => Box::new(
                            table
                                .rows
                                .iter_mut()
                                .flat_map(|row| &mut row.cells)
                                .flat_map(|cell| &mut cell.paragraphs),
                        ),
                    }
                });
        self.top_mark
            .iter_mut()
            .chain(blocks)
            .chain(&mut self.foot_mark)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    Portrait,
    Landscape,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    Paragraph(Paragraph),
    Columns(Columns),
    Table(Table),
}

/// One paragraph. A line break inside it is `\n` in a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Paragraph {
    pub role: Role,
    pub runs: Vec<Run>,
    /// Stays on one page with what follows, whatever its role's style says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_next: bool,
}

impl Paragraph {
    pub fn new(role: Role, runs: Vec<Run>) -> Self {
        Self {
            role,
            runs,
            keep_next: false,
        }
    }

    pub fn kept(mut self) -> Self {
        self.keep_next = true;
        self
    }

    /// The text without its looks.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Text of one look and one origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Run {
    pub text: String,
    /// Where the run differs from its role's style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bold: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub italic: Option<bool>,
    #[serde(default)]
    pub underline: bool,
    pub origin: Origin,
}

impl Run {
    pub fn new(text: impl Into<String>, origin: Origin) -> Self {
        Self {
            text: text.into(),
            bold: None,
            italic: None,
            underline: false,
            origin,
        }
    }

    /// Text that comes from the template or the rule set.
    pub fn fixed(text: impl Into<String>) -> Self {
        Self::new(text, Origin::Fixed)
    }

    pub fn underlined(mut self) -> Self {
        self.underline = true;
        self
    }

    pub fn bold(mut self, on: bool) -> Self {
        self.bold = Some(on);
        self
    }

    pub fn italic(mut self, on: bool) -> Self {
        self.italic = Some(on);
        self
    }
}

/// Two columns side by side without lines, never broken over pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Columns {
    pub kind: ColumnsKind,
    pub left: Vec<Paragraph>,
    pub right: Vec<Paragraph>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnsKind {
    /// The head of the first page.
    Header,
    /// Recipients and signature.
    Closing,
    /// Two signatures of equal width.
    Signatures,
    /// A label and the names that stand beside it.
    Addressees,
}

/// A table with lines. The rows of kind [`RowKind::Head`] stand first and repeat on every page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Column {
    /// Share of the text's width; the writers scale the shares to their sum.
    pub share: f32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Row {
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    Head,
    Group,
    Body,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Cell {
    /// How many columns the cell covers, at least 1.
    pub span: u16,
    pub paragraphs: Vec<Paragraph>,
}

impl Table {
    /// Widths of the columns, which add up to `total`. A share that is no number above zero, or too small for a word,
    /// counts as the smallest there is; without any share, all are alike; without any column, there is one.
    pub fn widths(&self, total: f32) -> Vec<f32> {
        if self.columns.is_empty() {
            return vec![total];
        }
        let shares: Vec<f32> = self
            .columns
            .iter()
            .map(|column| column.share)
            .map(|share| {
                if share.is_finite() {
                    share.max(0.0)
                } else {
                    0.0
                }
            })
            .collect();
        let sum: f32 = shares.iter().sum();
        let usable = sum.is_finite() && sum > 0.0;
        let parts = shares
            .iter()
            .map(|share| if usable { share / sum } else { 0.0 });
        let raised = parts.map(|part| part.max(SMALLEST));
        let raised_sum: f32 = raised.clone().sum();
        raised.map(|share| total * share / raised_sum).collect()
    }
}

/// The smallest part of a table's width that a column can have.
const SMALLEST: f32 = 0.02;

impl Row {
    /// The cells that fill a grid of so many columns, each with its span, and nothing lost: a cell too many adds its
    /// text to the last one, a missing cell is empty.
    pub fn fitted(&self, columns: usize) -> Vec<(usize, Vec<&Paragraph>)> {
        let mut cells: Vec<(usize, Vec<&Paragraph>)> = Vec::new();
        let mut free = columns;
        for Cell { span, paragraphs } in &self.cells {
            let span = usize::from(*span).clamp(1, free.max(1));
            match cells.last_mut() {
                Some((_, last)) if free == 0 => last.extend(paragraphs),
                _ => {
                    cells.push((span, paragraphs.iter().collect()));
                    free -= span;
                }
            }
        }
        if free > 0 {
            cells.push((free, Vec::new()));
        }
        cells
    }
}

impl Cell {
    pub fn new(paragraph: Paragraph) -> Self {
        Self {
            span: 1,
            paragraphs: vec![paragraph],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(shares: &[f32], expected: &[i32]) {
        let columns = shares.iter().map(|share| Column { share: *share });
        let table = Table {
            columns: columns.collect(),
            rows: Vec::new(),
        };
        let widths: Vec<i32> = table
            .widths(100.0)
            .iter()
            .map(|width| width.round() as i32)
            .collect();
        assert_eq!(widths, expected, "{shares:?}");
    }

    #[test]
    fn columns_share_the_width_and_none_is_too_small_for_a_word() {
        check(&[1.0, 3.0], &[25, 75]);
        check(&[0.0, 1.0], &[2, 98]);
        check(&[], &[100]);
    }

    #[test]
    fn shares_of_nonsense_still_give_widths() {
        check(&[0.0, 0.0], &[50, 50]);
        check(&[f32::NAN, 1.0, -3.0], &[2, 96, 2]);
        check(&[f32::INFINITY], &[100]);
        check(&[f32::MAX, f32::MAX], &[50, 50]);
    }
}
