//! How wide a text is, from the advance widths of Liberation Serif, which has those of Times New Roman.
//!
//! Not layout: no kerning, no shaping, as Word sets text by default. Italic text is measured with the
//! upright face, which is within half a percent and is only used to see whether a line fits.

use std::sync::OnceLock;

use soket_doc::{Paragraph, ParagraphStyle};
use ttf_parser::Face;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf");

/// Width of the longest line of a paragraph, in twentieths of a point.
pub fn width(paragraph: &Paragraph, style: &ParagraphStyle) -> f32 {
    let mut widest = 0.0_f32;
    let mut line = 0.0;
    for run in &paragraph.runs {
        let bold = run.bold.unwrap_or(style.bold);
        for (index, text) in run.text.split('\n').enumerate() {
            if index > 0 {
                line = 0.0;
            }
            line += text.chars().map(|c| advance(c, bold)).sum::<f32>() * style.size_pt * 20.0;
            widest = widest.max(line);
        }
    }
    widest
}

/// In ems. A letter the face lacks counts as half an em.
fn advance(c: char, bold: bool) -> f32 {
    let Some(face) = face(bold) else { return 0.5 };
    face.glyph_index(c)
        .and_then(|glyph| face.glyph_hor_advance(glyph))
        .map_or(0.5, |units| {
            f32::from(units) / f32::from(face.units_per_em())
        })
}

fn face(bold: bool) -> Option<&'static Face<'static>> {
    static FACES: OnceLock<[Option<Face<'static>>; 2]> = OnceLock::new();
    let [regular, heavy] =
        FACES.get_or_init(|| [REGULAR, BOLD].map(|bytes| Face::parse(bytes, 0).ok()));
    if bold {
        heavy.as_ref()
    } else {
        regular.as_ref()
    }
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
        let mm = width(&paragraph, &style) / 1440.0 * 25.4;
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
