//! Sentences and list items of a text, as ranges of tokens.

use std::ops::Range;

use crate::token::Token;

/// Tokens; a "sentence" that is longer is no sentence and is cut, which bounds the work on it.
const LONGEST: usize = 400;

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "tp", "tx", "tt", "pgs", "gs", "ts", "ths", "bs", "ks", "cn", "đ", "c", "st", "v", "tr", "mr",
];

/// A sentence: its tokens, and whether it is an item of a list ("a)", "-", "2.").
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    pub item: bool,
}

/// Every token stands in exactly one sentence.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let last = at + 1 == tokens.len();
        if last || at + 1 - start >= LONGEST || ends(text, tokens, start, at) {
            let range = start..at + 1;
            let item = starts_item(text, tokens, start);
            out.push(Sentence {
                tokens: range,
                item,
            });
            start = at + 1;
        }
    }
    out
}

/// Does the sentence that began at `start` end with the token `at`?
fn ends(text: &str, tokens: &[Token], start: usize, at: usize) -> bool {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else {
        return true;
    };
    let between = text.get(token.end..next.start).unwrap_or_default();
    let lower = next_is_lower(text, next);
    if between.contains('\n') {
        let blank = between.matches('\n').count() > 1;
        let stopped = matches!(token.key.as_str(), "." | ";" | ":" | "!" | "?" | "…");
        return blank || stopped || !lower || starts_item(text, tokens, at + 1);
    }
    match token.key.as_str() {
        "!" | "?" | "…" => !lower && !closes(next),
        "." => !lower && !closes(next) && !next.glued && !abbreviates(tokens, start, at),
        // The closing quote or bracket after a full stop belongs to the sentence.
        "\"" | ")" => {
            !lower
                && at > start
                && tokens
                    .get(at - 1)
                    .is_some_and(|t| matches!(t.key.as_str(), "." | "!" | "?" | "…"))
        }
        _ => false,
    }
}

fn closes(token: &Token) -> bool {
    matches!(token.key.as_str(), "." | "/" | "…" | ")" | "," | ";") || token.is("\"") && token.glued
}

fn next_is_lower(text: &str, token: &Token) -> bool {
    text.get(token.start..token.end)
        .and_then(|raw| raw.chars().next())
        .is_some_and(char::is_lowercase)
}

/// "TP.", "PGS.", "v.v.", "Nguyễn V. A", and the label that opens an item ("1.", "II.", "a.").
fn abbreviates(tokens: &[Token], start: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|i| tokens.get(i)) else {
        return true;
    };
    let roman = before.key.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let label = at - start <= 1 && (before.is_number() || roman || before.key.chars().count() == 1);
    let single = before.is_word() && before.key.chars().count() == 1;
    at == start || label || single || ABBREVIATIONS.contains(&before.key.as_str())
}

/// "- …", "+ …", "a) …", "1. …" at the start of a line.
fn starts_item(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(first) = tokens.get(at) else {
        return false;
    };
    let opens_line = text
        .get(..first.start)
        .is_none_or(|head| head.trim_end_matches([' ', '\t', '\u{a0}']).ends_with('\n'))
        || at == 0;
    let label = matches!(first.key.as_str(), "-" | "+" | "•" | "*" | "–")
        || tokens
            .get(at + 1)
            .is_some_and(|t| matches!(t.key.as_str(), ")" | "."))
            && (first.is_number() || first.key.chars().count() == 1);
    opens_line && label
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::token::lex;

    fn split(text: &str) -> Vec<&str> {
        let tokens = lex(text);
        sentences(text, &tokens)
            .iter()
            .map(|s| &text[tokens[s.tokens.start].start..tokens[s.tokens.end - 1].end])
            .collect()
    }

    #[test]
    fn full_stops_that_end_nothing() {
        for whole in [
            "Đảng uỷ TP. Quy Nhơn thu 1.428 tỷ đồng đến 01/7/2025.",
            "PGS. TS. Nguyễn V. An phát biểu.",
            "Điện, đường, trường, trạm, v.v. đều đạt.",
            "1. Kết quả đạt được./.",
            "a. Thu ngân sách…",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn full_stops_and_lines_that_end() {
        assert_eq!(
            split("Một. Hai! “Ba.” Bốn"),
            ["Một.", "Hai!", "“Ba.”", "Bốn"]
        );
        assert_eq!(
            split("Đề nghị hạ\nchỉ tiêu:\n- thu ngân sách;\n- trồng rừng.\nKết luận"),
            [
                "Đề nghị hạ\nchỉ tiêu:",
                "- thu ngân sách;",
                "- trồng rừng.",
                "Kết luận"
            ]
        );
        assert_eq!(split(""), Vec::<&str>::new());
    }
}
