//! A superior's text as a lower committee would write it: its bodies in place of the superior's.

use std::collections::BTreeSet;
use std::ops::Range;

use super::catalog::{Catalog, catalog};
use super::list::{Help, emptied, help, lists};
use super::mention::{Found, scan};
use super::name::Owner;
use super::words::{Word, ends_sentence, words};
use crate::OrgTerm;
use crate::vietnamese::{folded, upper, upper_first};

/// A text handed down, and what became of the bodies in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedDown {
    pub text: String,
    /// As the superior wrote it, and the name put in; each pair once. A body whose counterpart stands in the same
    /// list already is here too, although nothing was put in for it.
    pub replaced: Vec<(String, String)>,
    /// As the superior wrote it; each once. Taken out of its list, or "…" in its place where it led, wrote or
    /// received.
    pub without_counterpart: Vec<String>,
}

/// Rewrites the bodies of `superior` that are given work into those of `unit`. References (cited documents,
/// congresses, programmes under review) and other levels' bodies stay as written; so does the whole text for a unit
/// whose bodies are not known (an advisory body), and then every body is reported.
pub fn handed_down(text: &str, superior: &OrgTerm, unit: &OrgTerm, tier_model: &str) -> HandedDown {
    let catalog = catalog();
    let words = words(text);
    let found = scan(catalog, &words);
    let mut work = Work {
        catalog,
        text,
        words: &words,
        found: &found,
        helpers: catalog.cooperation.ends_before(&words),
        superior,
        superior_names: Owner::of(catalog, superior),
        unit_names: Owner::of(catalog, unit),
        tier_model,
        edits: Vec::new(),
        out: HandedDown::default(),
        seen: BTreeSet::new(),
    };
    let mut sentence = Sentence::default();
    for list in lists(&words, &found) {
        sentence.reach(&words, &found, &list);
        work.list(list, &mut sentence);
    }
    let leaves_text = !catalog.knows(unit.kind);
    if leaves_text {
        work.edits.clear();
    }
    work.out.text = edited(text, &work.edits);
    work.out
}

/// What happens to one body.
enum Fate {
    Stays,
    Becomes(String),
    Goes,
}

/// The names put in so far in the sentence being read.
#[derive(Default)]
struct Sentence {
    read: usize,
    named: BTreeSet<String>,
}

impl Sentence {
    /// Reads on to a list.
    fn reach(&mut self, words: &[Word<'_>], found: &[Found], list: &Range<usize>) {
        let start = found.get(list.start).map_or(0, |one| one.words.start);
        if (self.read..start).any(|at| ends_sentence(words, at)) {
            self.named.clear();
        }
        self.read = start;
    }
}

struct Work<'a> {
    catalog: &'a Catalog,
    text: &'a str,
    words: &'a [Word<'a>],
    found: &'a [Found],
    helpers: Vec<Option<usize>>,
    superior: &'a OrgTerm,
    superior_names: Owner,
    unit_names: Owner,
    tier_model: &'a str,
    /// In order, none overlapping.
    edits: Vec<(Range<usize>, String)>,
    out: HandedDown,
    /// What has been reported.
    seen: BTreeSet<(String, String)>,
}

impl<'a> Work<'a> {
    fn list(&mut self, list: Range<usize>, sentence: &mut Sentence) {
        let Some(items) = self.found.get(list) else {
            return;
        };
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return;
        };
        let help = help(self.words, &self.helpers, first.words.start);
        let mut listed = BTreeSet::new();
        let fates: Vec<Fate> = items
            .iter()
            .map(|one| self.fate(one, help, &mut listed, sentence))
            .collect();
        if fates.iter().all(|fate| matches!(fate, Fate::Stays)) {
            return;
        }
        if fates.iter().all(|fate| matches!(fate, Fate::Goes)) {
            let (out, put) = emptied(self.words, first.words.start..last.words.end, help);
            let range = self.bytes_out(out, put);
            self.edits.push((range, put.into()));
            return;
        }
        let range = first.bytes(self.words).start..last.bytes(self.words).end;
        let text = self.composed(items, &fates);
        self.edits.push((range, text));
    }

    fn fate(
        &mut self,
        one: &Found,
        help: Option<Help>,
        listed: &mut BTreeSet<String>,
        sentence: &mut Sentence,
    ) -> Fate {
        let Some(body) = self.catalog.body(one.body) else {
            return Fate::Stays;
        };
        if one.reference.is_some()
            || body.reference
            || !one.belongs_to(self.catalog, self.superior, &self.superior_names)
        {
            return Fate::Stays;
        }
        let written = self.written(one);
        let with_place = !one.own.is_empty() && one.units.is_empty();
        let names = self
            .unit_names
            .names(self.catalog, &body.role, self.tier_model, with_place);
        let Some(name) = names.into_iter().next() else {
            if self.seen.insert((written.into(), String::new())) {
                self.out.without_counterpart.push(written.into());
            }
            return Fate::Goes;
        };
        let is_same = folded(&name) == folded(written);
        let is_upper = written.chars().any(char::is_uppercase) && upper(written) == written;
        let name = if is_upper { upper(&name) } else { name };
        if !is_same && self.seen.insert((written.into(), name.clone())) {
            self.out.replaced.push((written.into(), name.clone()));
        }
        let key = folded(&name);
        let stands = listed.contains(&key) || (help.is_some() && sentence.named.contains(&key));
        sentence.named.insert(key.clone());
        listed.insert(key);
        match (stands, is_same) {
            (true, _) => Fate::Goes,
            (false, true) => Fate::Stays,
            (false, false) => Fate::Becomes(name),
        }
    }

    fn written(&self, one: &Found) -> &'a str {
        self.text.get(one.bytes(self.words)).unwrap_or_default()
    }

    /// The list with what is left of it, its "và" before the last.
    fn composed(&self, items: &[Found], fates: &[Fate]) -> String {
        let gaps: Vec<&str> = items
            .windows(2)
            .map(|pair| match pair {
                [one, next] => {
                    let gap = one.bytes(self.words).end..next.bytes(self.words).start;
                    self.text.get(gap).unwrap_or_default()
                }
                _ => "",
            })
            .collect();
        let closes = gaps.last().filter(|gap| gap.contains("và"));
        let kept: Vec<usize> = (0..items.len())
            .filter(|at| !matches!(fates.get(*at), Some(Fate::Goes)))
            .collect();
        let starts_large = items
            .first()
            .and_then(|one| self.words.get(one.words.start))
            .is_some_and(Word::is_capital);
        let mut text = String::new();
        for (place, at) in kept.iter().enumerate() {
            let Some(one) = items.get(*at) else { continue };
            if place > 0 {
                let own = at.checked_sub(1).and_then(|before| gaps.get(before));
                let gap = if place + 1 == kept.len() {
                    closes.or(own)
                } else {
                    own
                };
                text += gap.copied().unwrap_or(", ");
            }
            let name = match fates.get(*at) {
                Some(Fate::Becomes(name)) => name,
                _ => self.written(one),
            };
            // The first of a sentence begins with a capital, whoever it is now.
            let is_large = self
                .words
                .get(one.words.start)
                .is_some_and(Word::is_capital);
            if is_large || (place == 0 && starts_large) {
                text += &upper_first(name);
            } else {
                text += name;
            }
        }
        text
    }

    /// The bytes of the words to take out, with the space before them, or behind where they begin a list.
    fn bytes_out(&self, out: Range<usize>, put: &str) -> Range<usize> {
        let begin = |at: usize| self.words.get(at).map(|word| word.at);
        let end = |at: usize| self.words.get(at).map(Word::end);
        let last = out.end.checked_sub(1).and_then(end);
        let from = begin(out.start).unwrap_or(self.text.len());
        let to = last.unwrap_or(from);
        if !put.is_empty() {
            return from..to;
        }
        match out.start.checked_sub(1).and_then(end) {
            Some(before) => before..to,
            None => from..begin(out.end).unwrap_or(to),
        }
    }
}

fn edited(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, put) in edits {
        // An emptied list may have taken its comma along; what is behind `at` is gone already.
        out += text.get(at..range.start.max(at)).unwrap_or_default();
        out += put;
        at = range.end.max(at);
    }
    out + text.get(at..).unwrap_or_default()
}
