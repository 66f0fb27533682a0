//! Blocks of a tree → typst markup, and which stretch of the markup came from which run of text.
//!
//! Every text stands in string literals, so that nothing a person types is ever markup. A literal has a place in the
//! source, a laid out letter knows its literal and its place in it: that is the way back from the page.

use std::fmt::Write;

use soket_doc::{
    Align, Block, Columns, ColumnsKind, Letter, Origin, Paragraph, ParagraphStyle, Run, StyleSheet,
    letters,
};
use soket_fonts::{FontSet, balanced, width};

use crate::prelude::edges;
use crate::table;

/// A literal's letters carry their place in 16 bits.
const LONGEST: usize = 4_000;
/// Shown for a letter that the faces do not have; a PDF is refused then.
const UNCOVERED: char = '□';
/// Word's usual distance of tab stops, in points.
const TAB: f32 = 36.0;
const PT_PER_MM: f32 = 72.0 / 25.4;

/// One literal of the markup.
#[derive(Debug, Clone, PartialEq)]
pub struct Chunk {
    /// Where the literal begins in the source, in bytes.
    pub at: usize,
    pub origin: Origin,
    /// How many letters of the run stand before it.
    pub first: usize,
    /// Byte in the literal's text at which each of its letters begins.
    starts: Vec<u16>,
}

impl Chunk {
    /// How many letters of the run stand before a byte of the literal's text.
    pub fn letter(&self, byte: u16) -> usize {
        self.first + self.starts.partition_point(|start| *start < byte)
    }
}

/// The markup of one block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Markup {
    pub text: String,
    pub chunks: Vec<Chunk>,
}

/// What a block has to know of its neighbours.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Distance from the block before, in points.
    pub gap: f32,
    /// Stays on one page with the block after.
    pub keep: bool,
    /// Level of a heading among those of the document, 0 for none.
    pub level: u8,
}

impl Place {
    /// No distance, nothing kept, no heading.
    pub const BARE: Self = Self {
        gap: 0.0,
        keep: false,
        level: 0,
    };
}

pub struct Writer<'a> {
    pub sheet: &'a StyleSheet,
    pub fonts: &'a FontSet,
    pub out: Markup,
}

/// The markup of a block in a column of `width` points.
pub fn block(
    sheet: &StyleSheet,
    fonts: &FontSet,
    block: &Block,
    width: f32,
    place: Place,
) -> Markup {
    let mut writer = Writer {
        sheet,
        fonts,
        out: Markup {
            text: "#import \"/prelude.typ\": *\n".into(),
            chunks: Vec::new(),
        },
    };
    match block {
        Block::Paragraph(paragraph) => writer.paragraph(paragraph, width, (0.0, 0.0), place),
        Block::Columns(columns) => writer.columns(columns, width, place),
        Block::Table(table) => table::write(&mut writer, table, width, place),
    }
    writer.out
}

impl Writer<'_> {
    pub fn push(&mut self, text: &str) {
        self.out.text.push_str(text);
    }

    /// A paragraph with its column narrower by `beside` on the left and the right.
    pub fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        column: f32,
        beside: (f32, f32),
        place: Place,
    ) {
        let look = self.sheet.role(paragraph.role);
        let (left, right) = self.beside(paragraph, &look, column, beside);
        let Place { gap, keep, level } = place;
        let _ = write!(
            self.out.text,
            "#r-{}({gap}pt, {keep}, {level}, {left}pt, {right}pt)[",
            paragraph.role.id()
        );
        let inner = column - left - right - (look.left_mm + look.hanging_mm) * PT_PER_MM;
        let before = self.out.chunks.len();
        for run in &paragraph.runs {
            self.run(run, &look, inner.max(look.size_pt));
        }
        if self.out.chunks.len() == before {
            // An empty paragraph is one line high.
            let (above, below) = edges(&look);
            let _ = write!(
                self.out.text,
                "#box(width: 0pt, height: {}pt, baseline: {below}pt)",
                above + below
            );
        }
        self.push("]\n");
    }

    /// Room left free beside a paragraph: what it was given, and what a ruled or balanced text does not need.
    fn beside(
        &self,
        paragraph: &Paragraph,
        look: &ParagraphStyle,
        column: f32,
        (left, right): (f32, f32),
    ) -> (f32, f32) {
        if left > 0.0 || right > 0.0 {
            return (left, right);
        }
        let rest = if look.rule_below {
            column - self.rule(paragraph).min(column)
        } else {
            column - balanced(self.fonts, paragraph, look, column)
        };
        match look.align {
            Align::Center => (rest / 2.0, rest / 2.0),
            Align::Right => (rest, 0.0),
            Align::Left | Align::Justify => (0.0, rest),
        }
    }

    /// Length of the rule under a text: a hair more than the text.
    fn rule(&self, paragraph: &Paragraph) -> f32 {
        width(self.fonts, paragraph, &self.sheet.role(paragraph.role)) * 1.007
    }

    fn run(&mut self, run: &Run, look: &ParagraphStyle, column: f32) {
        let bold = run.bold.filter(|bold| *bold != look.bold);
        let italic = run.italic.filter(|italic| *italic != look.italic);
        let mut open = 0;
        if run.underline {
            self.push("#underline(offset: 1.5pt, stroke: 0.6pt)[");
            open += 1;
        }
        if let Some(bold) = bold {
            let weight = if bold { "bold" } else { "regular" };
            let _ = write!(self.out.text, "#text(weight: \"{weight}\")[");
            open += 1;
        }
        if let Some(italic) = italic {
            let style = if italic { "italic" } else { "normal" };
            let _ = write!(self.out.text, "#text(style: \"{style}\")[");
            open += 1;
        }
        self.letters(run, look, column);
        for _ in 0..open {
            self.push("]");
        }
    }

    /// The text in literals. A word wider than the column may break anywhere, as in Word.
    fn letters(&mut self, run: &Run, look: &ParagraphStyle, column: f32) {
        let bold = run.bold.unwrap_or(look.bold);
        let italic = run.italic.unwrap_or(look.italic);
        let mut open: Option<(usize, usize)> = None;
        let mut word = 0.0;
        let mut bytes = [0; 4];
        for (at, letter) in letters(&run.text) {
            let mark = match letter {
                Letter::Break => "#linebreak()".into(),
                Letter::Tab => format!("#h({TAB}pt)"),
                Letter::Char(letter) => {
                    let letter = if self.fonts.covers(letter) {
                        letter
                    } else {
                        UNCOVERED
                    };
                    let text: &str = letter.encode_utf8(&mut bytes);
                    let own = self.fonts.width(text, bold, italic) * look.size_pt;
                    word = if letter.is_whitespace() {
                        0.0
                    } else {
                        word + own
                    };
                    let too_wide = word > column;
                    // The literal ends where a letter was left out, so that counting stays right.
                    if open.is_some_and(|(next, length)| next != at || length > LONGEST || too_wide)
                    {
                        self.push("\"");
                        open = None;
                    }
                    if too_wide {
                        self.push("#box()");
                        word = own;
                    }
                    let (_, length) = open.unwrap_or_else(|| {
                        self.begin(run, at);
                        (at, 0)
                    });
                    if matches!(letter, '"' | '\\') {
                        self.push("\\");
                    }
                    self.out.text.push(letter);
                    if let Some(chunk) = self.out.chunks.last_mut() {
                        chunk.starts.push(length as u16);
                    }
                    open = Some((at + 1, length + letter.len_utf8()));
                    continue;
                }
            };
            if open.take().is_some() {
                self.push("\"");
            }
            self.push(&mark);
            word = 0.0;
        }
        if open.is_some() {
            self.push("\"");
        }
    }

    fn begin(&mut self, run: &Run, first: usize) {
        self.push("#");
        self.out.chunks.push(Chunk {
            at: self.out.text.len(),
            origin: run.origin.clone(),
            first,
            starts: Vec::new(),
        });
        self.push("\"");
    }

    fn columns(&mut self, columns: &Columns, width: f32, Place { gap, keep, .. }: Place) {
        let share = match columns.kind {
            ColumnsKind::Header => self.sheet.header_left,
            ColumnsKind::Closing => self.sheet.closing_left,
            ColumnsKind::Signatures => 0.5,
            ColumnsKind::Addressees => self.sheet.addressees_left,
        };
        let left = width * share.clamp(0.05, 0.95);
        let right = width - left;
        let _ = write!(
            self.out.text,
            "#block(width: 100%, above: {gap}pt, below: 0pt, breakable: false, sticky: {keep}, grid(columns: ({left}pt, {right}pt), ["
        );
        let beside = |paragraph| (paragraph, (0.0, 0.0));
        self.side(columns.kind, columns.left.iter().map(beside), left);
        self.push("], [");
        let title = (columns.kind == ColumnsKind::Header)
            .then(|| self.title_width(&columns.right, right))
            .flatten();
        let beside: Vec<(f32, f32)> = (columns.right.iter())
            .map(|paragraph| {
                title.map_or((0.0, 0.0), |title| {
                    self.under_title(paragraph, title, right)
                })
            })
            .collect();
        self.side(columns.kind, columns.right.iter().zip(beside), right);
        self.push("]))\n");
    }

    /// What stands in a column. Around addressees the label's distances are those of the whole.
    fn side<'p>(
        &mut self,
        kind: ColumnsKind,
        paragraphs: impl Iterator<Item = (&'p Paragraph, (f32, f32))>,
        column: f32,
    ) {
        if kind != ColumnsKind::Addressees {
            return self.in_cell(paragraphs, column);
        }
        for (paragraph, beside) in paragraphs {
            self.paragraph(paragraph, column, beside, Place::BARE);
        }
    }

    /// The ruled title of a header.
    fn title_width(&self, paragraphs: &[Paragraph], column: f32) -> Option<f32> {
        paragraphs
            .iter()
            .filter(|paragraph| self.sheet.role(paragraph.role).rule_below)
            .map(|paragraph| self.rule(paragraph).min(column))
            .max_by(f32::total_cmp)
    }

    /// The ruled title ends at the right margin, and what is narrower is centred under it. A longer line has the
    /// whole column.
    fn under_title(&self, paragraph: &Paragraph, title: f32, column: f32) -> (f32, f32) {
        let look = self.sheet.role(paragraph.role);
        let own = if look.rule_below {
            self.rule(paragraph)
        } else {
            width(self.fonts, paragraph, &look)
        };
        if look.align != Align::Center || own > title {
            return (0.0, 0.0);
        }
        let beside = if look.rule_below {
            (title - own) / 2.0
        } else {
            0.0
        };
        (column - title + beside, beside)
    }

    /// What stands in a cell, whose edges do not swallow the distance before and after. Between two paragraphs stands
    /// the greater of the two distances, as in Word.
    pub fn in_cell<'p>(
        &mut self,
        paragraphs: impl Iterator<Item = (&'p Paragraph, (f32, f32))>,
        column: f32,
    ) {
        let mut above = 0.0_f32;
        for (paragraph, beside) in paragraphs {
            let look = self.sheet.role(paragraph.role);
            self.distance(above.max(look.before_pt));
            self.paragraph(paragraph, column, beside, Place::BARE);
            above = look.after_pt;
        }
        self.distance(above);
    }

    fn distance(&mut self, points: f32) {
        if points > 0.0 {
            let _ = writeln!(self.out.text, "#v({points}pt)");
        }
    }
}
