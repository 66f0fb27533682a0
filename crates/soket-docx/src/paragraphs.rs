//! Paragraphs and runs of a tree → those of Word.

use soket_doc::{Align, Paragraph, Run, StyleSheet, pieces};
use soket_fonts::FontSet;

use crate::{styles, word};

/// A paragraph in a column `width` wide. `kept` on one page with what follows, whatever it says of itself.
pub fn paragraph(
    sheet: &StyleSheet,
    source: &Paragraph,
    width: i32,
    kept: bool,
) -> word::Paragraph {
    let look = sheet.role(source.role);
    let runs = source.runs.iter();
    let mut written = word::Paragraph {
        keep_next: (kept || source.keep_next) && !look.keep_next,
        runs: runs
            .map(|source| word::Run::Text(text(source, look.bold, look.italic)))
            .collect(),
        ..word::Paragraph::new(styles::id(source.role))
    };
    if look.rule_below {
        let rest = width - rule_width(sheet, source).min(width);
        let left = match look.align {
            Align::Left | Align::Justify => 0,
            Align::Center => rest / 2,
            Align::Right => rest,
        };
        written.indents = Some((left, rest - left));
    }
    let column = soket_fonts::balanced(FontSet::embedded(), source, &look, width as f32 / 20.0);
    let beside = (width - (column * 20.0).ceil() as i32) / 2;
    if look.balance && beside > 0 {
        written.indents = Some((beside, beside));
    }
    written
}

/// Room for the text of a ruled paragraph. A hair more than the text, because a line that is exactly
/// full breaks when another program rounds the widths of its letters up.
pub fn rule_width(sheet: &StyleSheet, source: &Paragraph) -> i32 {
    (twips_wide(sheet, source) * 1.007).ceil() as i32
}

/// Width of the longest line in twentieths of a point.
pub fn twips_wide(sheet: &StyleSheet, source: &Paragraph) -> f32 {
    soket_fonts::width(FontSet::embedded(), source, &sheet.role(source.role)) * 20.0
}

/// Only where a run differs from its style is anything said about its look.
pub fn text(source: &Run, bold: bool, italic: bool) -> word::Text {
    word::Text {
        bold: source.bold.filter(|on| *on != bold),
        italic: source.italic.filter(|on| *on != italic),
        size: None,
        underline: source.underline,
        pieces: pieces(&source.text),
    }
}
