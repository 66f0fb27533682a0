//! Four faces under one name.

use std::borrow::Cow;
use std::sync::OnceLock;

use ttf_parser::Face;

/// The regular, bold, italic and bold italic face of one family.
pub struct FontSet {
    name: String,
    family: String,
    files: [Cow<'static, [u8]>; 4],
    /// Advance widths in ems by letter, so that nothing is parsed while measuring.
    widths: [Widths; 4],
}

/// A letter outside the table is measured like this.
const UNKNOWN: f32 = 0.5;
/// Covers Latin with all Vietnamese letters and the punctuation of a document.
const TABLE: usize = 0x2100;

/// Width of each letter in ems; negative where the face has no glyph.
type Widths = Vec<f32>;

static EMBEDDED: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
];

impl FontSet {
    /// Liberation Serif 2.1.5 (SIL Open Font License), inside the program.
    pub fn embedded() -> &'static Self {
        static SET: OnceLock<FontSet> = OnceLock::new();
        SET.get_or_init(|| Self {
            name: "liberation-serif-2.1.5".into(),
            family: "Liberation Serif".into(),
            files: EMBEDDED.map(Cow::Borrowed),
            widths: EMBEDDED.map(widths),
        })
    }

    /// A set from font files: regular, bold, italic, bold italic. `None` when one of them cannot be read or lacks a
    /// Vietnamese letter, for then the embedded set is the better one.
    pub fn from_files(name: &str, family: &str, files: [Vec<u8>; 4]) -> Option<Self> {
        let widths = [0, 1, 2, 3].map(|at| widths(&files[at]));
        let complete = |widths: &Widths| {
            "ĂÂĐÊÔƠƯăâđêôơưẠỆỘỢỰỳỵỷỹ–“”…".chars().all(|letter| {
                widths
                    .get(letter as usize)
                    .is_some_and(|width| *width >= 0.0)
            })
        };
        widths.iter().all(complete).then(|| Self {
            name: name.into(),
            family: family.into(),
            files: files.map(Cow::Owned),
            widths,
        })
    }

    /// Names the set in outputs and settings: `liberation-serif-2.1.5`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The family's name inside the files: "Liberation Serif".
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Regular, bold, italic, bold italic.
    pub fn files(&self) -> impl Iterator<Item = &[u8]> {
        self.files.iter().map(|file| &file[..])
    }

    /// Width of a text without line breaks, in ems.
    pub fn width(&self, text: &str, bold: bool, italic: bool) -> f32 {
        let widths = &self.widths[usize::from(bold) + 2 * usize::from(italic)];
        text.chars()
            .map(|letter| match widths.get(letter as usize) {
                Some(width) if *width >= 0.0 => *width,
                _ => UNKNOWN,
            })
            .sum()
    }

    /// Whether a letter can be printed. Spaces and line breaks always can; what runs from right to left cannot, nor can
    /// marks that turn the direction of text, which show another text than is stored.
    pub fn covers(&self, letter: char) -> bool {
        if letter.is_whitespace() {
            return true;
        }
        if is_right_to_left(letter) {
            return false;
        }
        match self.widths[0].get(letter as usize) {
            Some(width) => *width >= 0.0,
            None => {
                Face::parse(&self.files[0], 0).is_ok_and(|face| face.glyph_index(letter).is_some())
            }
        }
    }
}

/// Letters of the scripts that run from right to left, and marks of direction (Unicode, blocks and UAX #9).
fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08ff}'
        | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

fn widths(file: &[u8]) -> Widths {
    let Ok(face) = Face::parse(file, 0) else {
        return Vec::new();
    };
    let em = f32::from(face.units_per_em());
    (0..TABLE as u32)
        .map(|code| {
            char::from_u32(code)
                .and_then(|letter| face.glyph_index(letter))
                .and_then(|glyph| face.glyph_hor_advance(glyph))
                .map_or(-1.0, |units| f32::from(units) / em)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::FontSet;

    #[test]
    fn every_vietnamese_letter_is_covered_in_every_face() {
        let vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        let fonts = FontSet::embedded();
        for letter in vowels.chars().chain(vowels.to_uppercase().chars()) {
            for widths in &fonts.widths {
                assert!(widths[letter as usize] > 0.0, "{letter}");
            }
        }
    }

    #[test]
    fn a_tick_and_an_emoji_are_not_covered() {
        let fonts = FontSet::embedded();
        assert!(fonts.covers('–') && fonts.covers('₫') && fonts.covers('\u{a0}'));
        assert!(!fonts.covers('✓') && !fonts.covers('😀') && !fonts.covers('漢'));
        assert!(!fonts.covers('א') && !fonts.covers('\u{202e}'));
    }

    #[test]
    fn a_file_that_is_no_font_makes_no_set() {
        let files = [(); 4].map(|()| b"no font".to_vec());
        assert!(FontSet::from_files("x", "X", files).is_none());
    }
}
