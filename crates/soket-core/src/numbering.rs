//! Labels as literal text: what Word shows is what stands in the tree.

use crate::{HeadingMark, SubheadingMark};

/// 1 → I, 4 → IV …
pub(crate) fn roman(mut number: usize) -> String {
    const STEPS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut text = String::new();
    for (value, letters) in STEPS {
        while number >= value {
            text += letters;
            number -= value;
        }
    }
    text
}

/// a, b, c, d, đ, e, g, h …: the Vietnamese order without f, j, w, z (HD36; HD05 tr.19, 22).
pub(crate) fn letter(index: usize) -> String {
    const LETTERS: [&str; 23] = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s",
        "t", "u", "v", "x", "y",
    ];
    match LETTERS.get(index) {
        Some(letter) => (*letter).into(),
        None => (index + 1).to_string(),
    }
}

/// nhất, hai, ba, tư …: as they stand after "thứ".
fn ordinal_word(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ];
    match WORDS.get(number.wrapping_sub(1)) {
        Some(word) => (*word).into(),
        None => number.to_string(),
    }
}

/// Numbers of the headings seen so far.
pub(crate) struct HeadingNumbers {
    mark: HeadingMark,
    submark: SubheadingMark,
    parts: usize,
    counts: [usize; 3],
}

impl HeadingNumbers {
    pub fn new(mark: HeadingMark, submark: SubheadingMark) -> Self {
        Self {
            mark,
            submark,
            parts: 0,
            counts: [0; 3],
        }
    }

    /// The number of the next part in words ("nhất", "hai"); the headings under it begin anew.
    pub fn next_part(&mut self) -> String {
        self.parts += 1;
        self.counts = [0; 3];
        ordinal_word(self.parts)
    }

    /// The label of the next heading of a level (1–3): `I- `, `1. `, `1.1. `.
    pub fn next(&mut self, level: usize) -> String {
        let level = level.clamp(1, 3);
        self.counts[level - 1] += 1;
        self.counts[level..].fill(0);
        match level {
            1 => {
                let mark = match self.mark {
                    HeadingMark::Dash => "- ",
                    HeadingMark::SpacedDash => " - ",
                    HeadingMark::Dot => ". ",
                };
                format!("{}{mark}", roman(self.counts[0]))
            }
            2 => format!("{}. ", self.counts[1]),
            // A third level whose second is missing starts its own count.
            _ if self.counts[1] == 0 => format!("{}. ", self.counts[2]),
            _ => {
                let mark = match self.submark {
                    SubheadingMark::Dot => ". ",
                    SubheadingMark::SpacedDash => " - ",
                };
                format!("{}.{}{mark}", self.counts[1], self.counts[2])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_count_by_level() {
        let mut numbers = HeadingNumbers::new(HeadingMark::Dash, SubheadingMark::Dot);
        let labels: Vec<String> = [1, 1, 2, 2, 3, 3, 2, 1, 2]
            .into_iter()
            .map(|level| numbers.next(level))
            .collect();
        assert_eq!(
            labels,
            [
                "I- ", "II- ", "1. ", "2. ", "2.1. ", "2.2. ", "3. ", "III- ", "1. "
            ]
        );
    }

    #[test]
    fn marks_after_the_number() {
        let mut numbers = HeadingNumbers::new(HeadingMark::SpacedDash, SubheadingMark::SpacedDash);
        let labels = [1, 2, 3].map(|level| numbers.next(level));
        assert_eq!(labels, ["I - ", "1. ", "1.1 - "]);
        let mut numbers = HeadingNumbers::new(HeadingMark::Dot, SubheadingMark::Dot);
        assert_eq!(numbers.next(1), "I. ");
    }

    #[test]
    fn parts_count_in_words_and_start_the_headings_anew() {
        let mut numbers = HeadingNumbers::new(HeadingMark::Dash, SubheadingMark::Dot);
        assert_eq!(numbers.next_part(), "nhất");
        assert_eq!(numbers.next(1), "I- ");
        assert_eq!(numbers.next_part(), "hai");
        assert_eq!(numbers.next(1), "I- ");
    }

    #[test]
    fn points_have_d_bar_and_no_f() {
        let letters: Vec<String> = (0..7).map(letter).collect();
        assert_eq!(letters, ["a", "b", "c", "d", "đ", "e", "g"]);
    }
}
