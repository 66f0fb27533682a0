//! Is what the report proposes less than what the congress promised?
//!
//! `lowered` is certain: a smaller number, weaker words, a later date, a lower title, a promise left out.
//! `review` is where arithmetic ends: another unit, basis, whole or scope. What the proposal does not repeat (unit,
//! date, whole, title) it inherits from the resolution; only what it says *differently* counts. So "8%" under
//! "bình quân 8%/năm giai đoạn 2026-2030" is kept.

mod circumstances;
mod spoken;
mod titles;
mod values;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::spoken::spoken_answer;
use self::titles::height_pairs;
use crate::direction::Direction;
use crate::grammar::{NEUTRAL, head};
use crate::reading::{Promise, Reading, read};
use crate::token::{flat, lex};

/// One row: the resolution's wording and what the report proposes to strive for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub name: &'a str,
    pub unit: &'a str,
    pub direction: Direction,
    pub resolution: &'a str,
    /// Empty: it stands at the resolution's value.
    pub proposed: &'a str,
}

/// Ordered by weight: the heaviest of a row's findings is the row's verdict.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Kept,
    Raised,
    /// A person must look: it cannot be computed whether less is promised.
    Review,
    Lowered,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Comparison {
    pub verdict: Verdict,
    /// Sentences for the clerk, the deciding ones first; never empty.
    pub reasons: Vec<String>,
}

pub fn compare(q: &Question) -> Comparison {
    if q.proposed.trim().is_empty() {
        return said(
            Verdict::Kept,
            "Không ghi mức khác nên hiểu là phấn đấu đúng mức của Nghị quyết.",
        );
    }
    if says_the_same(q.resolution, q.proposed) {
        return said(Verdict::Kept, "Giữ nguyên câu chữ của Nghị quyết.");
    }
    if [q.resolution, q.proposed].into_iter().any(is_too_long) {
        return said(
            Verdict::Review,
            "Câu quá dài nên không đọc hết được. Hãy tách thành từng chỉ tiêu rồi đối chiếu.",
        );
    }
    let old = Side::new(q, q.resolution);
    let new = Side::new(q, q.proposed);
    if let Some(answer) = spoken_answer(&new) {
        return answer;
    }
    if old.reading.promises.is_empty() {
        return said(
            Verdict::Review,
            &format!(
                "Không đọc được mức của Nghị quyết (“{}”) nên cần người đối chiếu.",
                shown(q.resolution)
            ),
        );
    }
    if new.reading.promises.is_empty() {
        return said(
            Verdict::Review,
            &format!(
                "Không đọc được mức phấn đấu “{}” nên không so được với Nghị quyết.",
                shown(q.proposed)
            ),
        );
    }
    let mut case = Case {
        q,
        old: &old,
        new: &new,
        findings: Vec::new(),
    };
    case.pair_promises();
    case.scope();
    case.conclude()
}

fn is_too_long(text: &str) -> bool {
    head(text).len() < text.len()
}

/// Letter case, spaces, dashes, tone places and punctuation aside. What is too long to be read is too long for that.
fn says_the_same(old: &str, new: &str) -> bool {
    if old.trim() == new.trim() {
        return true;
    }
    let (old_flat, new_flat) = (flat(head(old)), flat(head(new)));
    !is_too_long(old) && !is_too_long(new) && !old_flat.is_empty() && old_flat == new_flat
}

fn said(verdict: Verdict, reason: &str) -> Comparison {
    Comparison {
        verdict,
        reasons: vec![reason.to_owned()],
    }
}

/// A long text is quoted by its beginning.
fn shown(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// One wording with what was read in it.
struct Side<'a> {
    text: &'a str,
    reading: Reading,
}

impl<'a> Side<'a> {
    fn new(q: &Question, text: &'a str) -> Self {
        Self {
            text,
            reading: read(q.name, q.unit, text),
        }
    }

    fn quote(&self, promise: &Promise) -> String {
        shown(
            self.text
                .get(promise.span.start..promise.span.end)
                .unwrap_or(self.text),
        )
    }

    fn unread_words(&self) -> BTreeSet<String> {
        let spans = self
            .reading
            .unread
            .iter()
            .filter_map(|s| self.text.get(s.start..s.end));
        spans.flat_map(words).collect()
    }

    /// Only a figure, nothing restated.
    fn is_bare(&self) -> bool {
        self.reading.unread.is_empty()
            && self
                .reading
                .promises
                .iter()
                .all(|p| p.written.is_none() && p.title.is_none())
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let tokens = lex(head(text))
        .into_iter()
        .filter(|t| t.is_word() || t.is_number());
    tokens
        .map(|t| t.key)
        .filter(|key| !NEUTRAL.contains(&key.as_str()))
        .collect()
}

struct Case<'a> {
    q: &'a Question<'a>,
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    findings: Vec<(Verdict, String)>,
}

impl Case<'_> {
    fn add(&mut self, verdict: Verdict, reason: String) {
        self.findings.push((verdict, reason));
    }

    fn conclude(self) -> Comparison {
        let verdict = self
            .findings
            .iter()
            .map(|f| f.0)
            .max()
            .unwrap_or(Verdict::Kept);
        let mut findings = self.findings;
        findings.sort_by_key(|f| std::cmp::Reverse(f.0));
        let mut reasons: Vec<String> = findings.into_iter().map(|f| f.1).collect();
        reasons.dedup();
        if reasons.is_empty() {
            reasons.push(format!(
                "Bằng mức của Nghị quyết (“{}”).",
                shown(self.old.text)
            ));
        }
        Comparison { verdict, reasons }
    }

    /// Each promise of the resolution with the one of the proposal that answers it.
    fn pair_promises(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut free: Vec<&Promise> = new.reading.promises.iter().collect();
        let mut waiting: Vec<&Promise> = Vec::new();
        for promise in &old.reading.promises {
            match free.iter().position(|p| answers(promise, p)) {
                Some(i) => self.promise(promise, free.remove(i)),
                None => waiting.push(promise),
            }
        }
        waiting.retain(|p| !(p.equivalent && free.is_empty()));
        for promise in waiting {
            if free.is_empty() {
                self.dropped(promise);
            } else {
                self.promise(promise, free.remove(0));
            }
        }
        for extra in free.iter().filter(|p| !p.equivalent) {
            let quote = new.quote(extra);
            self.add(Verdict::Review, format!("Nêu thêm “{quote}”, Nghị quyết không có: xem có phải tách hay thay chỉ tiêu không."));
        }
    }

    fn dropped(&mut self, promise: &Promise) {
        let quote = self.old.quote(promise);
        if self.new.is_bare() {
            self.add(Verdict::Review, format!("Nghị quyết còn nêu “{quote}” trong cùng câu; mức phấn đấu chỉ ghi một số, không rõ thay cho phần nào."));
        } else {
            self.add(Verdict::Lowered, format!("Nghị quyết còn nêu “{quote}” nhưng mức phấn đấu không nhắc tới: bỏ bớt một phần chỉ tiêu là hạ chỉ tiêu."));
        }
    }

    fn promise(&mut self, old: &Promise, new: &Promise) {
        self.titles(old, new);
        if old.value().is_some() && new.value().is_some() {
            self.values(old, new);
        } else if old.value().is_some() && !(new.title.is_none() && new.period.is_some()) {
            let (o, n) = (self.old.quote(old), self.new.quote(new));
            self.add(
                Verdict::Review,
                format!("Nghị quyết nêu con số “{o}”, mức phấn đấu “{n}” không có số để so."),
            );
        } else if new.value().is_some() && old.value().is_none() {
            let (o, n) = (self.old.quote(old), self.new.quote(new));
            self.add(Verdict::Review, format!("Nghị quyết “{o}” không nêu số, mức phấn đấu “{n}” lại nêu số: cần người đối chiếu."));
        }
        self.dates(old, new);
        self.bases(old, new);
        self.wholes(old, new);
    }
}

/// Is `new` said of the same thing as `old`?
fn answers(old: &Promise, new: &Promise) -> bool {
    if old.value().is_some() != new.value().is_some() {
        return false;
    }
    if old.value().is_none() {
        return height_pairs(old) == height_pairs(new);
    }
    match (&old.measure, &new.measure) {
        (Some(o), Some(n)) => n.factor_to(o).is_some(),
        _ => true,
    }
}
