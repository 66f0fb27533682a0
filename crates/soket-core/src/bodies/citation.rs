//! Whether a body is named as the author of a document, the holder of a congress or of times past: then it is a
//! reference, and no work is given to it.

use super::catalog::Catalog;
use super::words::{Word, ends_sentence, stands_at};

/// How far back a document may stand from its author, in words.
const REACH: usize = 60;
/// And when it bears no number.
const SHORT_REACH: usize = 16;

/// Why a body is only referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    /// Author of a document that is cited by number: it has one author.
    Numbered,
    /// Author of documents; others may follow in a list.
    Document,
    /// A congress, or a body of times past.
    Other,
}

/// Where documents and the like stand in a text.
pub(super) struct Citations<'a> {
    catalog: &'a Catalog,
    words: &'a [Word<'a>],
    /// For each word: where the phrase begins that ends before it.
    documents: Vec<Option<usize>>,
    nouns: Vec<Option<usize>>,
    making: Vec<Option<usize>>,
    past_before: Vec<Option<usize>>,
}

impl<'a> Citations<'a> {
    pub fn of(catalog: &'a Catalog, words: &'a [Word<'a>]) -> Self {
        Self {
            catalog,
            words,
            documents: catalog.documents.ends_before(words),
            nouns: catalog.nouns.ends_before(words),
            making: catalog.making.ends_before(words),
            past_before: catalog.past_before.ends_before(words),
        }
    }

    /// Why the body that begins at word `start` and ends before word `end` is only referred to; `None` for an actor.
    pub fn reference(&self, start: usize, end: usize) -> Option<Reference> {
        if self.is_congress(start) || self.is_past(start) || self.is_past_by_what_follows(end) {
            Some(Reference::Other)
        } else {
            self.document(start)
        }
    }

    /// What stands before the body in its sentence, the nearest word first; a word's index.
    fn back(&self, start: usize, reach: usize) -> impl Iterator<Item = usize> {
        (start.saturating_sub(reach)..start)
            .rev()
            .take_while(|at| !ends_sentence(self.words, *at))
    }

    fn folded(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.folded)
    }

    fn ends(table: &[Option<usize>], at: usize) -> Option<usize> {
        table.get(at).copied().flatten()
    }

    /// "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh"
    fn is_congress(&self, start: usize) -> bool {
        for at in self.back(start, SHORT_REACH) {
            if at > 0 && self.folded(at) == "hội" && self.folded(at - 1) == "đại" {
                return true;
            }
            let is_between = holds(&self.catalog.listed.citation.congress, self.folded(at))
                || self.words.get(at).is_some_and(Word::is_ordinal);
            if !is_between {
                return false;
            }
        }
        false
    }

    /// "nguyên Phó Bí thư Huyện uỷ", "kết thúc hoạt động của cấp huyện"
    fn is_past(&self, start: usize) -> bool {
        if Self::ends(&self.past_before, start).is_some() {
            return true;
        }
        for at in self.back(start, SHORT_REACH) {
            if !holds(&self.catalog.listed.citation.past_between, self.folded(at)) {
                return false;
            }
            if Self::ends(&self.past_before, at).is_some() {
                return true;
            }
        }
        false
    }

    /// "Huyện uỷ Phù Cát và Thị uỷ An Nhơn đã ban hành": what is told of the last is told of all.
    pub fn tells_of_all(&self, end: usize) -> bool {
        self.folded(end) == "đã" && self.is_past_by_what_follows(end)
    }

    /// "Thị uỷ An Nhơn (cũ)", "Ban Chấp hành Đảng bộ tỉnh khoá XX"
    fn is_past_by_what_follows(&self, end: usize) -> bool {
        let at = end + usize::from(self.folded(end) == ",");
        let ordinal = |at: usize| self.words.get(at).is_some_and(Word::is_ordinal);
        self.catalog.past_after.longest(self.words, end).is_some()
            || (stands_at(self.words, at, &["nhiệm", "kỳ"]) && ordinal(at + 2))
            || (stands_at(self.words, at, &["khoá"]) && ordinal(at + 1))
    }

    /// "Kế hoạch số 12-KH/HU, ngày 05/3/2023 của Huyện uỷ", "Nghị quyết Tỉnh uỷ"
    fn document(&self, start: usize) -> Option<Reference> {
        let titles = &self.catalog.listed.citation.titles;
        let is_author = self
            .back(start, SHORT_REACH)
            .find(|at| !holds(titles, self.folded(*at)))
            .is_some_and(|at| matches!(self.folded(at), "của" | "do"));
        let mut commas = 0;
        let mut about = false;
        if Self::ends(&self.nouns, start).is_some() {
            return self.cited(start, Reference::Document);
        }
        for at in self.back(start, REACH) {
            match self.folded(at) {
                // "Kế hoạch này" is the one being written.
                "này" => return None,
                "," if !self.goes_on(at + 1) => {
                    commas += 1;
                    about = false;
                }
                "về" => about = commas == 0,
                _ => {}
            }
            if Self::ends(&self.documents, at).is_none() {
                continue;
            }
            let is_numbered =
                self.folded(at) == "số" || self.words.get(at).is_some_and(Word::starts_with_digit);
            return if is_numbered && (is_author || about) {
                self.cited(at, Reference::Numbered)
            } else if is_author && commas == 0 && start - at <= SHORT_REACH {
                self.cited(at, Reference::Document)
            } else {
                None
            };
        }
        None
    }

    /// The document whose name ends before `end` is cited, unless it is only being written.
    fn cited(&self, end: usize, reference: Reference) -> Option<Reference> {
        let from = Self::ends(&self.documents, end)?;
        let is_written =
            (from.saturating_sub(2)..=from).any(|at| Self::ends(&self.making, at).is_some());
        // What has a number has been written.
        (!is_written || reference == Reference::Numbered).then_some(reference)
    }

    /// A comma inside a citation: ", ngày 05/3/2023".
    fn goes_on(&self, at: usize) -> bool {
        matches!(
            self.folded(at),
            "ngày" | "số" | "nhiệm" | "khoá" | "tháng" | "năm" | "giai"
        )
    }

    /// The body ending before word `end` goes on with the list of authors begun before it.
    pub fn shares(&self, before: Reference, joined_by_and: bool, end: usize) -> bool {
        match before {
            Reference::Other => false,
            _ if joined_by_and => true,
            _ if end >= self.words.len() || ends_sentence(self.words, end) => true,
            Reference::Document if self.folded(end) == "," => true,
            _ => self.goes_on(end) || matches!(self.folded(end), "về" | ")"),
        }
    }
}

fn holds(words: &[String], wanted: &str) -> bool {
    words.iter().any(|word| word == wanted)
}
