//! Vietnamese text: normal form, capitals, words.

use serde_json::Value;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::ToneStyle;

/// The text in NFC; the same text when it already is.
pub fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// Puts every string of a JSON value into NFC.
pub fn nfc_json(value: &mut Value) {
    match value {
        Value::String(text) if is_nfc(text) => {}
        Value::String(text) => *text = text.nfc().collect(),
        Value::Array(values) => values.iter_mut().for_each(nfc_json),
        Value::Object(map) => map.values_mut().for_each(nfc_json),
        _ => {}
    }
}

/// Capitals: "Đảng uỷ xã Hoà Mẫu" → "ĐẢNG UỶ XÃ HOÀ MẪU".
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// For comparing names: lower case, one way of writing tone marks, single spaces.
pub fn folded(text: &str) -> String {
    with_tone_style(&squeezed(text).to_lowercase(), ToneStyle::LastVowel)
}

/// Line breaks and runs of spaces become one space; none at the ends.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words as Word counts them: runs without white space.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Small letters without marks, for searching: "Báo cáo" → "bao cao".
pub fn without_marks(text: &str) -> String {
    text.to_lowercase()
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// Letters for names of files and ids: "Báo cáo kiểm điểm (xã)" → `bao-cao-kiem-diem-xa`. Empty when nothing is left.
pub fn ascii_slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.to_lowercase().nfd() {
        match letter {
            'đ' => slug.push('d'),
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if is_combining_mark(letter) => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// First letter lower: "Hạn chế" → "hạn chế".
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// First letter upper: "hạn chế" → "Hạn chế".
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Moves the tone mark of syllables that end in *oa, oe, uy* to where the style wants it: `uỷ, hoá` or `ủy, hóa`.
///
/// For words the program writes, never for what a person typed. *qu* is a consonant, so `quý` stays as it is.
pub fn with_tone_style(text: &str, style: ToneStyle) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for letter in text.chars() {
        if letter.is_alphabetic() {
            word.push(letter);
        } else {
            out += &restyled(&word, style);
            word.clear();
            out.push(letter);
        }
    }
    out + &restyled(&word, style)
}

fn restyled(word: &str, style: ToneStyle) -> String {
    let letters: Vec<char> = word.chars().collect();
    let [before @ .., first, second] = letters.as_slice() else {
        return word.to_owned();
    };
    let ((first_base, first_tone), (second_base, second_tone)) =
        (split_tone(*first), split_tone(*second));
    let after_q = before
        .last()
        .is_some_and(|letter| letter.eq_ignore_ascii_case(&'q'));
    let pair: String = [first_base, second_base]
        .iter()
        .flat_map(|letter| letter.to_lowercase())
        .collect();
    let tone = match (pair.as_str(), first_tone, second_tone) {
        ("oa" | "oe", Some(tone), None) | ("oa" | "oe", None, Some(tone)) => tone,
        ("uy", Some(tone), None) | ("uy", None, Some(tone)) if !after_q => tone,
        _ => return word.to_owned(),
    };
    let ending: [char; 3] = match style {
        ToneStyle::LastVowel => [first_base, second_base, tone],
        ToneStyle::FirstVowel => [first_base, tone, second_base],
    };
    before.iter().copied().chain(ending).nfc().collect()
}

/// A letter without its tone mark, and the mark.
fn split_tone(letter: char) -> (char, Option<char>) {
    let parts: Vec<char> = letter.nfd().collect();
    match parts.iter().find(|part| TONES.contains(part)) {
        None => (letter, None),
        Some(tone) => {
            let base: String = parts
                .iter()
                .copied()
                .filter(|part| part != tone)
                .nfc()
                .collect();
            (base.chars().next().unwrap_or(letter), Some(*tone))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_letters_come_out_composed() {
        assert_eq!(nfc("Đa\u{309}ng u\u{309}y"), "Đảng ủy");
        assert_eq!(nfc("Đảng uỷ"), "Đảng uỷ");
    }

    #[test]
    fn a_slug_has_plain_letters_and_single_dashes() {
        assert_eq!(
            ascii_slug("  Báo cáo kiểm điểm (Đảng uỷ xã) – 2028  "),
            "bao-cao-kiem-diem-dang-uy-xa-2028"
        );
        assert_eq!(ascii_slug("…/../"), "");
    }

    #[test]
    fn capitals_keep_their_marks() {
        assert_eq!(upper("Đảng uỷ xã Hoà Mẫu"), "ĐẢNG UỶ XÃ HOÀ MẪU");
    }

    #[test]
    fn tone_marks_of_the_programs_own_words() {
        let both = |last: &str, first: &str| {
            assert_eq!(with_tone_style(first, ToneStyle::LastVowel), last);
            assert_eq!(with_tone_style(last, ToneStyle::FirstVowel), first);
            assert_eq!(with_tone_style(last, ToneStyle::LastVowel), last);
        };
        both("T/M ĐẢNG UỶ", "T/M ĐẢNG ỦY");
        both("Các đồng chí Uỷ viên", "Các đồng chí Ủy viên");
        both("văn hoá, khoẻ, luỹ kế; hoà", "văn hóa, khỏe, lũy kế; hòa");
        // Not open syllables, or qu: there is one way to write them.
        for same in ["quý, quỳ", "hoàn toàn, thuyền, khoảng", "thuế, của"] {
            both(same, same);
        }
    }
}
