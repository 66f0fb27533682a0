//! The type faces that every output is set in, and how wide text is in them.
//!
//! A [`FontSet`] is four faces under one name. The embedded one, Liberation Serif, has the widths of Times New
//! Roman, so that a page breaks in the same places whichever of the two a machine has. Which set was used is part
//! of an output: two sets may give different bytes, one set never does.
//!
//! Measuring is not layout: no kerning, no shaping, as Word sets text by default.

mod balance;
mod keep;
mod set;

pub use balance::{balanced, line_count};
pub use keep::kept;
pub use set::FontSet;

use soket_doc::{Paragraph, ParagraphStyle};

/// Width of the longest line of a paragraph, in points.
pub fn width(fonts: &FontSet, paragraph: &Paragraph, style: &ParagraphStyle) -> f32 {
    let mut widest = 0.0_f32;
    let mut line = 0.0;
    for run in &paragraph.runs {
        let bold = run.bold.unwrap_or(style.bold);
        let italic = run.italic.unwrap_or(style.italic);
        for (index, text) in run.text.split('\n').enumerate() {
            if index > 0 {
                line = 0.0;
            }
            line += fonts.width(text, bold, italic) * style.size_pt;
            widest = widest.max(line);
        }
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;
    use soket_doc::{Role, Run};

    fn check(text: &str, size_pt: f32, bold: bool, expected_mm: f32) {
        let paragraph = Paragraph::new(Role::PartyTitle, vec![Run::fixed(text)]);
        let style = ParagraphStyle {
            size_pt,
            bold,
            ..Default::default()
        };
        let mm = width(FontSet::embedded(), &paragraph, &style) / 72.0 * 25.4;
        assert!((mm - expected_mm).abs() < 0.1, "{mm} mm");
    }

    #[test]
    fn the_title_is_as_wide_as_on_the_printed_guideline() {
        check("ĐẢNG CỘNG SẢN VIỆT NAM", 15.0, true, 72.9);
    }

    #[test]
    fn the_longest_line_counts() {
        check("A\nĐẢNG CỘNG SẢN VIỆT NAM\nB", 15.0, true, 72.9);
    }

    #[test]
    fn no_text_has_no_width() {
        check("", 15.0, true, 0.0);
    }
}
