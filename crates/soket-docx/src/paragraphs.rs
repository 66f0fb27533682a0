//! Paragraphs and runs of a tree → docx-rs.

use docx_rs::BreakType;
use soket_doc::{Align, Paragraph, Run, StyleSheet};
use soket_fonts::FontSet;

use crate::styles;
use crate::text::{Piece, pieces};

/// A paragraph in a column `width` wide. `kept` on one page with what follows, whatever it says of itself.
pub fn paragraph(
    sheet: &StyleSheet,
    source: &Paragraph,
    width: i32,
    kept: bool,
) -> docx_rs::Paragraph {
    let look = sheet.role(source.role);
    let mut written = docx_rs::Paragraph::new().style(styles::id(source.role));
    if (kept || source.keep_next) && !look.keep_next {
        written = written.keep_next(true);
    }
    if look.rule_below {
        let rest = width - rule_width(sheet, source).min(width);
        let left = match look.align {
            Align::Left | Align::Justify => 0,
            Align::Center => rest / 2,
            Align::Right => rest,
        };
        written = written.indent(Some(left), None, Some(rest - left), None);
    }
    let column = soket_fonts::balanced(FontSet::embedded(), source, &look, width as f32 / 20.0);
    let beside = (width - (column * 20.0).ceil() as i32) / 2;
    if look.balance && beside > 0 {
        written = written.indent(Some(beside), None, Some(beside), None);
    }
    for source in &source.runs {
        written = written.add_run(run(source, look.bold, look.italic));
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

/// Only where a run differs from its style is anything said about its look. Turning bold off, docx-rs
/// turns it on for complex scripts: that half is taken back.
pub fn run(source: &Run, bold: bool, italic: bool) -> docx_rs::Run {
    let mut written = docx_rs::Run::new();
    match source.bold {
        Some(true) if !bold => written = written.bold(),
        Some(false) if bold => {
            written = written.disable_bold();
            written.run_property.bold_cs = None;
        }
        _ => {}
    }
    match source.italic {
        Some(true) if !italic => written = written.italic(),
        Some(false) if italic => {
            written = written.disable_italic();
            written.run_property.italic_cs = None;
        }
        _ => {}
    }
    if source.underline {
        written = written.underline("single");
    }
    for piece in pieces(&source.text) {
        written = match piece {
            Piece::Text(text) => written.add_text(text),
            Piece::Break => written.add_break(BreakType::TextWrapping),
            Piece::Tab => written.add_tab(),
        };
    }
    written
}
