//! What the register says in words, and its columns: `templates/so-van-ban.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::rule_set::ValueSource;
use crate::{Date, NumberState, Term, ToneStyle, format_date};

const FILE: &str = include_str!("../../../../templates/so-van-ban.toml");

/// Titles and columns of the register. Fields in braces are filled when it is made.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookWords {
    pub title: String,
    /// "Nhiệm kỳ {start} - {end}"
    pub term: String,
    /// "Từ ngày {from} đến ngày {to}"
    pub span: String,
    /// Stands in place of the tables while there is no number.
    pub empty: String,
    /// Heading of the part of one kind of document: "{name} ({symbol})".
    pub part: String,
    /// Heading of the part of a congress's documents.
    pub congress: String,
    /// Heading of the part of copies.
    pub copied: String,
    /// Stands for the subject of a number that is kept for a document to come …
    pub reserved: String,
    /// … and of one that was left out.
    pub skipped: String,
    /// Stands among the remarks of a document whose place another took: "Thay bằng {symbol}".
    pub replaced: String,
    pub state: StateWords,
    /// Columns on paper.
    pub book: Vec<BookColumn>,
    /// Columns of the spreadsheet.
    pub sheet: Vec<BookColumn>,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

/// How the state of a number reads.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateWords {
    pub issued: String,
    pub reserved: String,
    pub skipped: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookColumn {
    pub id: BookField,
    pub title: String,
    /// A share of the page, or digits of the spreadsheet's type.
    pub width: f32,
}

/// What a column of the register shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookField {
    Kind,
    Number,
    Symbol,
    Date,
    Subject,
    Signer,
    Recipients,
    FiledAt,
    Copies,
    State,
    Note,
}

impl BookField {
    /// The field's own name, by which a run's origin knows it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Kind => "kind_name",
            Self::Number => "number",
            Self::Symbol => "symbol",
            Self::Date => "signed_on",
            Self::Subject => "subject",
            Self::Signer => "signer",
            Self::Recipients => "recipients",
            Self::FiledAt => "filed_at",
            Self::Copies => "copies",
            Self::State => "state",
            Self::Note => "note",
        }
    }

    /// Shows figures, which stand at the right.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Number | Self::Copies)
    }
}

impl BookWords {
    /// "Nhiệm kỳ 2025 - 2030", and on a line of its own from when until when.
    pub fn subtitle(&self, years: Term, span: Option<(Date, Date)>) -> String {
        let term = self
            .term
            .replace("{start}", &years.start.to_string())
            .replace("{end}", &years.end.to_string());
        match span {
            None => term,
            Some((from, to)) => {
                let days = self
                    .span
                    .replace("{from}", &format_date(from))
                    .replace("{to}", &format_date(to));
                format!("{term}\n{days}")
            }
        }
    }

    pub fn state(&self, state: NumberState) -> &str {
        match state {
            NumberState::Issued => &self.state.issued,
            NumberState::Reserved => &self.state.reserved,
            NumberState::Skipped => &self.state.skipped,
        }
    }

    /// What stands for the subject of a number that no document has; empty for one that was issued.
    pub(super) fn in_place_of_subject(&self, state: NumberState) -> &str {
        match state {
            NumberState::Issued => "",
            NumberState::Reserved => &self.reserved,
            NumberState::Skipped => &self.skipped,
        }
    }
}

/// The words of the register in a body's way of writing tone marks.
pub fn book_words(style: ToneStyle) -> &'static BookWords {
    static LAST: LazyLock<BookWords> = LazyLock::new(|| read(ToneStyle::LastVowel));
    static FIRST: LazyLock<BookWords> = LazyLock::new(|| read(ToneStyle::FirstVowel));
    match style {
        ToneStyle::LastVowel => &LAST,
        ToneStyle::FirstVowel => &FIRST,
    }
}

fn read(style: ToneStyle) -> BookWords {
    toml::from_str(&crate::vietnamese::with_tone_style(FILE, style)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_names_a_source_for_each_value() {
        for style in [ToneStyle::LastVowel, ToneStyle::FirstVowel] {
            let styled = crate::vietnamese::with_tone_style(FILE, style);
            let read: BookWords = toml::from_str(&styled).unwrap_or_else(|error| panic!("{error}"));
            assert!(!read.book.is_empty() && !read.sheet.is_empty());
        }
        let file: toml::Table = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        let read: BookWords = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        for value in file.keys().filter(|key| *key != "source") {
            assert!(
                read._sources
                    .iter()
                    .any(|source| source.values.iter().any(|one| one == value)),
                "{value}"
            );
        }
    }
}
