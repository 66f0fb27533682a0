//! Long names over several lines of about equal length (HD36 dòng 129: a long name may take several lines).
//!
//! Nothing is put into the text: a narrower column lets any program break the lines where they should.

use soket_doc::{Paragraph, ParagraphStyle, Role, Run};

use crate::FontSet;

/// Engines round the widths of letters differently; a line that is exactly full would break in some of them.
const HAIR: f32 = 1.007;

/// The narrowest column, in points, in which the paragraph takes as few lines as in one of `width_pt`, and no line
/// begins with a dash if that can be had. A text of one line, or whose style asks for no balance, gets `width_pt`.
pub fn balanced(
    fonts: &FontSet,
    paragraph: &Paragraph,
    style: &ParagraphStyle,
    width_pt: f32,
) -> f32 {
    if !style.balance || paragraph.text().contains('\n') {
        return width_pt;
    }
    let text = Measured::new(fonts, paragraph, style);
    let fewest = text.lines(width_pt).len();
    if fewest < 2 {
        return width_pt;
    }
    let fits = |width: f32| {
        let lines = text.lines(width / HAIR);
        lines.len() <= fewest
            && lines
                .iter()
                .all(|(start, end)| text.width(*start, *end) * HAIR <= width)
    };
    let clean = |width: f32| {
        text.lines(width / HAIR)
            .iter()
            .all(|(start, _)| !matches!(text.letters.get(*start), Some('-' | '–')))
    };
    let narrowest = text.width(0, text.letters.len()) / fewest as f32;
    let steps = ((width_pt - narrowest).max(0.0) * 2.0) as usize;
    let widths = || (0..=steps).map(|step| narrowest + step as f32 / 2.0);
    widths()
        .find(|width| fits(*width) && clean(*width))
        .or_else(|| widths().find(|width| fits(*width)))
        .unwrap_or(width_pt)
}

/// Lines that a text takes in a column of `width_pt` points, its own line breaks counted, at least one. A word wider
/// than the column is broken, as spreadsheets do.
pub fn line_count(fonts: &FontSet, text: &str, bold: bool, size_pt: f32, width_pt: f32) -> usize {
    let style = ParagraphStyle {
        size_pt,
        bold,
        ..Default::default()
    };
    let width = width_pt.max(size_pt) / HAIR;
    text.split('\n')
        .map(|line| {
            let paragraph = Paragraph::new(Role::Body, vec![Run::fixed(line)]);
            let text = Measured::new(fonts, &paragraph, &style);
            text.lines(width)
                .iter()
                .map(|(start, end)| ((text.width(*start, *end) / width).ceil() as usize).max(1))
                .sum::<usize>()
        })
        .sum()
}

/// A text, and the width of everything before each of its letters.
struct Measured {
    letters: Vec<char>,
    before: Vec<f32>,
}

impl Measured {
    fn new(fonts: &FontSet, paragraph: &Paragraph, style: &ParagraphStyle) -> Self {
        let mut before = vec![0.0_f32];
        let mut sum = 0.0;
        let mut bytes = [0; 4];
        let mut letters = Vec::new();
        for run in &paragraph.runs {
            let bold = run.bold.unwrap_or(style.bold);
            let italic = run.italic.unwrap_or(style.italic);
            for letter in run.text.chars() {
                sum += fonts.width(letter.encode_utf8(&mut bytes), bold, italic) * style.size_pt;
                before.push(sum);
                letters.push(letter);
            }
        }
        Self { letters, before }
    }

    fn width(&self, start: usize, end: usize) -> f32 {
        self.before[end] - self.before[start]
    }

    /// First and last letter of each line, filled one after the other.
    fn lines(&self, width: f32) -> Vec<(usize, usize)> {
        let end = self.letters.len();
        let spaces = (0..end).filter(|at| self.letters[*at] == ' ');
        let mut lines = Vec::new();
        let mut start = 0;
        let mut last = None;
        for at in spaces.chain(std::iter::once(end)) {
            if self.width(start, at) > width
                && let Some(space) = last
            {
                lines.push((start, space));
                start = space + 1;
            }
            last = Some(at);
        }
        lines.push((start, end));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::{HAIR, Measured, balanced, line_count};
    use crate::FontSet;
    use expect_test::{Expect, expect};
    use soket_doc::{Paragraph, ParagraphStyle, Role, Run};

    fn check(text: &str, width_mm: f32, expected: Expect) {
        let paragraph = Paragraph::new(Role::IssuingBody, vec![Run::fixed(text)]);
        let style = ParagraphStyle {
            bold: true,
            balance: true,
            ..Default::default()
        };
        let fonts = FontSet::embedded();
        let width = balanced(fonts, &paragraph, &style, width_mm / 25.4 * 72.0);
        let measured = Measured::new(fonts, &paragraph, &style);
        let lines: Vec<String> = measured
            .lines(width / HAIR)
            .into_iter()
            .map(|(start, end)| measured.letters[start..end].iter().collect())
            .collect();
        expected.assert_eq(&lines.join(" / "));
    }

    #[test]
    fn a_name_that_fits_stays_on_one_line() {
        check("ĐẢNG UỶ XÃ HOÀ MẪU", 72.0, expect!["ĐẢNG UỶ XÃ HOÀ MẪU"]);
    }

    #[test]
    fn a_long_name_takes_lines_of_about_equal_length() {
        check(
            "CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",
            72.0,
            expect!["CHI BỘ PHÒNG HÀNH / CHÍNH - QUẢN TRỊ"],
        );
        check(
            "TIỂU BAN VĂN KIỆN ĐẠI HỘI ĐẢNG BỘ LẦN THỨ XV",
            72.0,
            expect!["TIỂU BAN VĂN KIỆN ĐẠI / HỘI ĐẢNG BỘ LẦN THỨ XV"],
        );
    }

    #[test]
    fn no_line_begins_with_the_dash_between_two_bodies() {
        check(
            "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA",
            72.0,
            expect!["UỶ BAN KIỂM TRA / TỈNH UỶ SƠN LA - / CÔNG AN TỈNH SƠN LA"],
        );
        check(
            "BAN TỔ CHỨC TỈNH UỶ - SỞ NỘI VỤ",
            60.0,
            expect!["BAN TỔ CHỨC TỈNH / UỶ - SỞ NỘI VỤ"],
        );
    }

    #[test]
    fn a_word_wider_than_the_column_keeps_the_column() {
        check(
            &"A".repeat(60),
            72.0,
            expect!["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
        );
    }

    #[test]
    fn lines_of_a_text_are_counted() {
        let lines = |text: &str| line_count(FontSet::embedded(), text, false, 12.0, 100.0);
        assert_eq!(lines(""), 1);
        assert_eq!(lines("Đảng uỷ xã"), 1);
        assert_eq!(lines("Đảng uỷ xã\nHoà Mẫu\n"), 3);
        assert_eq!(lines("Chỉ tiêu chủ yếu nhiệm kỳ"), 2);
        assert_eq!(
            lines(&"0".repeat(40)),
            3,
            "40 digits of 6 pt in lines of 16"
        );
    }
}
