//! Vietnamese text: normal form, capitals, words.

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, is_nfc};

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

/// Words as Word counts them: runs without white space.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_letters_come_out_composed() {
        assert_eq!(nfc("Đa\u{309}ng u\u{309}y"), "Đảng ủy");
        assert_eq!(nfc("Đảng uỷ"), "Đảng uỷ");
    }

    #[test]
    fn capitals_keep_their_marks() {
        assert_eq!(upper("Đảng uỷ xã Hoà Mẫu"), "ĐẢNG UỶ XÃ HOÀ MẪU");
    }
}
