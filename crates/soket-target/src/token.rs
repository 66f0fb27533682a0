//! Words, numbers and signs of a wording, each with its place in the text as it was typed.
//!
//! Two spellings of one word get one `key`: NFC, lower case, the tone of `oà`/`uỷ` on the first vowel
//! (`òa`/`ủy`), `tỉ` as `tỷ`, every dash as `-`. The grammar's own words are written in that form.
//! The hard thing: keys are normalized but spans must point into the original, so each token is
//! normalized by itself and the text never is.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Sign,
}

#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub kind: Kind,
    pub key: String,
    pub start: usize,
    pub end: usize,
    /// Nothing stands between this token and the one before.
    pub glued: bool,
}

impl Token {
    pub fn is(&self, key: &str) -> bool {
        self.key == key
    }

    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// Abbreviations that stand for words of the grammar.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("tsvm", "trong sạch vững mạnh"),
    ("ntm", "nông thôn mới"),
    ("ntmnc", "nông thôn mới nâng cao"),
    ("ntmkm", "nông thôn mới kiểu mẫu"),
    ("htnv", "hoàn thành nhiệm vụ"),
    ("httnv", "hoàn thành tốt nhiệm vụ"),
    ("htxsnv", "hoàn thành xuất sắc nhiệm vụ"),
    ("trđ", "triệu đồng"),
    ("htx", "hợp tác xã"),
];

/// The tone on the second vowel (new style) and on the first (old style).
const TONE_PLACES: &[(&str, &str)] = &[
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

pub(crate) fn lex(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    let mut glued = false;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            glued = false;
            continue;
        }
        let (kind, len) = if c.is_ascii_digit() {
            let ordinal = tokens.last().is_some_and(|t| names_an_ordinal(&t.key));
            (Kind::Number, number_len(&text[at..], ordinal))
        } else if c.is_alphanumeric() || is_combining_mark(c) {
            (Kind::Word, word_len(&text[at..]))
        } else {
            (Kind::Sign, sign_len(&text[at..]))
        };
        push(&mut tokens, kind, &text[at..at + len], at, glued);
        at += len;
        glued = true;
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, kind: Kind, raw: &str, start: usize, glued: bool) {
    let end = start + raw.len();
    let token = |key: String, glued| Token {
        kind,
        key,
        start,
        end,
        glued,
    };
    let key = match kind {
        Kind::Word => word_key(raw),
        Kind::Number => raw.to_owned(),
        Kind::Sign => sign_key(raw),
    };
    match ABBREVIATIONS.iter().find(|(short, _)| *short == key) {
        Some((_, long)) => {
            tokens.extend(long.split(' ').map(|word| token(word.to_owned(), glued)));
        }
        None => tokens.push(token(key, glued)),
    }
}

/// After these a number names a thing; `quý 4 200 hộ` is not 4.200.
fn names_an_ordinal(key: &str) -> bool {
    matches!(
        key,
        "quý" | "tháng" | "ngày" | "năm" | "độ" | "loại" | "hạng" | "thứ"
    )
}

/// Digits with `.` and `,` between them; groups of three after one blank belong to it ("12 000").
fn number_len(text: &str, ordinal: bool) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while digit(len) || (matches!(bytes.get(len), Some(b'.' | b',')) && digit(len + 1)) {
        len += 1;
    }
    if ordinal || len > 3 || !bytes[..len].iter().all(u8::is_ascii_digit) {
        return len;
    }
    while let Some(blank) = text[len..].chars().next().filter(|c| is_group_blank(*c)) {
        let group = len + blank.len_utf8();
        if !(digit(group) && digit(group + 1) && digit(group + 2)) || digit(group + 3) {
            break;
        }
        len = group + 3;
    }
    len
}

pub(crate) fn is_group_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn word_len(text: &str) -> usize {
    text.char_indices()
        .find(|(_, c)| !(c.is_alphanumeric() || is_combining_mark(*c)))
        .map_or(text.len(), |(i, _)| i)
}

/// `%o` and `%0` are how `‰` comes out of many keyboards.
fn sign_len(text: &str) -> usize {
    for long in ["%00", "%oo", "%0", "%o", "%O", ">=", "<="] {
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
        if text
            .strip_prefix(long)
            .is_some_and(|rest| long.ends_with('=') || ends(rest))
        {
            return long.len();
        }
    }
    text.chars().next().map_or(0, char::len_utf8)
}

fn sign_key(raw: &str) -> String {
    match raw {
        "-" | "‐" | "‑" | "‒" | "–" | "—" | "―" | "−" | "－" => "-",
        "“" | "”" | "„" | "«" | "»" | "'" | "‘" | "’" => "\"",
        "%0" | "%o" | "%O" | "%00" | "%oo" => "‰",
        ">=" => "≥",
        "<=" => "≤",
        "％" => "%",
        "∼" | "÷" => "~",
        "⁄" => "/",
        other => other,
    }
    .to_owned()
}

fn word_key(raw: &str) -> String {
    if raw.is_ascii() {
        return raw.to_ascii_lowercase();
    }
    let lower = if is_nfc(raw) {
        raw.to_lowercase()
    } else {
        raw.nfc().collect::<String>().to_lowercase()
    };
    if lower == "tỉ" {
        return "tỷ".to_owned();
    }
    for (new_style, old_style) in TONE_PLACES {
        if let Some(head) = lower.strip_suffix(new_style)
            && !head.ends_with('q')
        {
            return format!("{head}{old_style}");
        }
    }
    lower
}

/// Two texts with the same flat form say the same: letter case, spaces, dashes, quotes and
/// punctuation aside.
pub(crate) fn flat(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in lex(text) {
        if matches!(token.key.as_str(), "," | "." | ";" | ":" | "\"") {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&token.key);
    }
    out
}

/// Does `phrase` (words separated by a blank) stand at `at`? Gives the number of tokens it takes.
/// A comma may stand between its words: "trong sạch, vững mạnh".
pub(crate) fn phrase_at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut i = at;
    for (n, word) in phrase.split(' ').enumerate() {
        if n > 0 && tokens.get(i).is_some_and(|t| t.is(",")) {
            i += 1;
        }
        if tokens.get(i)?.key != word {
            return None;
        }
        i += 1;
    }
    Some(i - at)
}

/// The longest of the phrases that stands at `at`.
pub(crate) fn longest<'t, T>(
    tokens: &[Token],
    at: usize,
    table: &'t [(&str, T)],
) -> Option<(usize, &'t T)> {
    let first = &tokens.get(at)?.key;
    table
        .iter()
        .filter(|(phrase, _)| phrase.starts_with(first.as_str()))
        .filter_map(|(phrase, value)| Some((phrase_at(tokens, at, phrase)?, value)))
        .max_by_key(|(len, _)| *len)
}

/// Does the phrase stand anywhere?
pub(crate) fn contains(tokens: &[Token], phrase: &str) -> bool {
    (0..tokens.len()).any(|i| phrase_at(tokens, i, phrase).is_some())
}
