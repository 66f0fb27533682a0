//! A text in words and marks, as the search for names reads it.

use unicode_normalization::char::is_combining_mark;

use crate::vietnamese::{folded, nfc};

/// A run of letters and digits, a single mark, or a line break.
pub(crate) struct Word<'t> {
    pub text: &'t str,
    /// Byte at which it begins.
    pub at: usize,
    /// For comparing: lower case, one way of writing tone marks.
    pub folded: String,
    /// White space stands before it.
    pub spaced: bool,
    /// Not a mark.
    pub is_word: bool,
}

impl Word<'_> {
    /// Byte behind it.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub fn starts_with_digit(&self) -> bool {
        self.text
            .starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// `XX`, `24`
    pub fn is_ordinal(&self) -> bool {
        self.starts_with_digit()
            || (self.is_word && self.folded.chars().all(|letter| "ivxlc".contains(letter)))
    }
}

/// The words of a text, in order; white space but for line breaks is left out.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut spaced = false;
    while let Some((at, letter)) = letters.next() {
        if letter.is_whitespace() && letter != '\n' {
            spaced = true;
            continue;
        }
        let mut end = at + letter.len_utf8();
        let is_word = belongs_to_word(letter);
        while is_word
            && letters
                .peek()
                .is_some_and(|(_, next)| belongs_to_word(*next))
        {
            if let Some((next_at, next)) = letters.next() {
                end = next_at + next.len_utf8();
            }
        }
        let word = text.get(at..end).unwrap_or_default();
        found.push(Word {
            text: word,
            at,
            folded: if is_word {
                folded(&nfc(word))
            } else {
                word.into()
            },
            spaced,
            is_word,
        });
        spaced = false;
    }
    found
}

fn belongs_to_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// Whether the words from `at` on are these, folded.
pub(crate) fn stands_at(words: &[Word<'_>], at: usize, wanted: &[&str]) -> bool {
    wanted
        .iter()
        .enumerate()
        .all(|(step, one)| words.get(at + step).is_some_and(|word| word.folded == *one))
}

/// A sentence, a clause closed by a semicolon, or a paragraph ends with this word.
pub(crate) fn ends_sentence(words: &[Word<'_>], at: usize) -> bool {
    match words.get(at).map(|word| word.text) {
        Some(";" | "\n" | "!" | "?") => true,
        Some(".") => words.get(at + 1).is_none_or(|next| next.spaced),
        _ => false,
    }
}

/// A comma, "và" or ", và" at `at`: how many words it takes.
pub(crate) fn connector(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, wanted: &str| stands_at(words, at, &[wanted]);
    match (is(at, ","), is(at, "và"), is(at + 1, "và")) {
        (true, _, true) => Some(2),
        (true, ..) | (_, true, _) => Some(1),
        _ => None,
    }
}
