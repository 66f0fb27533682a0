//! Text a person pasted → text that may stand in a file.
//!
//! A paragraph from another program brings line breaks of five kinds and control characters that make a
//! file unreadable. Breaks and tabs become marks of their own; the rest is dropped: none of it is visible.

/// Common readers of XML refuse a longer stretch of text (libxml2: ten million bytes).
const LONGEST: usize = 1_000_000;

/// A stretch of one run.
#[derive(Debug, PartialEq)]
pub enum Piece {
    Text(String),
    Break,
    Tab,
}

/// One letter of a text that may be printed, and how many letters of the text stand before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    Char(char),
    Break,
    Tab,
}

/// The letters that may be printed, each with its place (in letters) in the text as it was typed.
pub fn letters(text: &str) -> impl Iterator<Item = (usize, Letter)> {
    let mut chars = text.chars().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, c) = chars.next()?;
            let letter = match c {
                '\r' if chars.peek().is_some_and(|(_, next)| *next == '\n') => continue,
                // U+000B is Word's own line break, U+2028 that of web pages.
                '\n' | '\r' | '\u{b}' | '\u{2028}' | '\u{2029}' => Letter::Break,
                '\t' => Letter::Tab,
                c if is_allowed(c) => Letter::Char(c),
                _ => continue,
            };
            return Some((at, letter));
        }
    })
}

pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for (_, letter) in letters(text) {
        let mark = match letter {
            Letter::Break => Piece::Break,
            Letter::Tab => Piece::Tab,
            Letter::Char(c) => {
                if plain.len() >= LONGEST {
                    flush(&mut plain, &mut pieces);
                }
                plain.push(c);
                continue;
            }
        };
        flush(&mut plain, &mut pieces);
        pieces.push(mark);
    }
    flush(&mut plain, &mut pieces);
    pieces
}

/// For attributes and properties, which have no line breaks.
pub fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| is_allowed(*c))
        .collect()
}

fn flush(plain: &mut String, pieces: &mut Vec<Piece>) {
    if !plain.is_empty() {
        pieces.push(Piece::Text(std::mem::take(plain)));
    }
}

/// XML 1.0 forbids most control characters and the two that are no characters; the others of them
/// (DEL, U+0080–U+009F) it only discourages, but no text has them on purpose.
fn is_allowed(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let shown: Vec<String> = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Break => "⏎".into(),
                Piece::Tab => "⇥".into(),
            })
            .collect();
        expected.assert_eq(&shown.join("|"));
    }

    #[test]
    fn every_kind_of_line_break_is_one_break() {
        check(
            "a\nb\r\nc\rd\u{b}e\u{2028}f",
            expect!["a|⏎|b|⏎|c|⏎|d|⏎|e|⏎|f"],
        );
    }

    #[test]
    fn tabs_stay_and_spaces_stay() {
        check(" a\tb  ", expect![" a|⇥|b  "]);
    }

    #[test]
    fn what_xml_forbids_is_dropped_and_the_letters_stay() {
        check(
            "Đ\0Ả\u{1}NG\u{7f} \u{fffe}U\u{ffff}Ỷ\u{feff}",
            expect!["ĐẢNG UỶ\u{feff}"],
        );
    }

    #[test]
    fn nothing_gives_no_piece() {
        check("\0", expect![""]);
    }
}
