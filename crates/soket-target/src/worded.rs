//! Promises in words: "không còn hộ nghèo", "tất cả chi bộ", titles, a date alone.

use rust_decimal::Decimal;

use crate::basis::{Context, basis};
use crate::comparator::softens;
use crate::grammar::{Scan, contains_any};
use crate::quantity::percent;
use crate::reading::{Comparator, MarkKind, Promise};

impl Scan<'_> {
    /// "không còn hộ nghèo", "tất cả chi bộ …", titles, a date alone.
    pub fn without_number(&mut self) -> Vec<Promise> {
        let promised = [
            (NONE_LEFT, Comparator::NoneLeft, Some(0)),
            (ALL, Comparator::All, Some(100)),
            (MOST, Comparator::Nearly, Some(100)),
            (MORE_THAN_HALF, Comparator::MoreThan, Some(50)),
        ];
        for (phrases, comparator, value) in promised {
            if let Some(words) = self.find_phrase(phrases, 0, self.tokens.len()) {
                return vec![self.worded(comparator, value, words, (0, self.tokens.len()))];
            }
        }
        let mut promises = Vec::new();
        let mut from = 0;
        for end in self.title_ends() {
            let has_word = (from..end).any(|i| !self.taken[i] && self.tokens[i].is_word());
            let named = contains_any(&self.tokens[from..end], TITLE_WORDS);
            let graded = !self.rungs_in(from, end).is_empty();
            let dated = self
                .periods
                .iter()
                .any(|p| p.first >= from && p.first < end);
            if (has_word && (named || graded)) || dated {
                promises.push(self.worded(Comparator::Bare, None, (from, end), (from, end)));
            }
            from = end;
        }
        promises
    }

    /// "giữ vững … và đạt …": one title ends where the next verb begins.
    pub fn title_ends(&self) -> Vec<usize> {
        let verbs = ["đạt", "giữ", "duy", "hoàn", "xây", "được", "trở"];
        let mut ends: Vec<usize> = (1..self.tokens.len().saturating_sub(1))
            .filter(|i| {
                let joins = self.tokens[*i].is("và") || self.tokens[*i].is(";");
                joins && verbs.contains(&self.tokens[i + 1].key.as_str())
            })
            .collect();
        ends.push(self.tokens.len());
        ends
    }

    pub fn worded(
        &mut self,
        mut comparator: Comparator,
        value: Option<u32>,
        words: (usize, usize),
        (from, to): (usize, usize),
    ) -> Promise {
        let value = value.map(Decimal::from);
        let when = self.when_in(from, to);
        let keep = contains_any(&self.tokens[from..to], &["duy trì", "giữ vững", "giữ"]);
        if keep && comparator == Comparator::Bare {
            comparator = Comparator::Maintain;
        }
        let (basis, basis_stated) = basis(&Context {
            text: &self.tokens[from..to],
            name: &self.name,
            unit: None,
            row: self.row.as_ref(),
            date: when.dated,
            stretch: when.stretch,
            keep,
            value: value.is_some(),
        });
        let softener = (from..to).find_map(|i| softens(&self.tokens, i).map(|len| (i, i + len)));
        let graded = self.rungs_in(from, to);
        let share = value.is_some() && comparator != Comparator::NoneLeft;
        let unit = if share {
            Some(percent())
        } else {
            self.row.clone()
        };
        let loose = (from..to).any(|i| !self.taken[i] && self.tokens[i].is_word());
        let titled = !graded.is_empty() || (value.is_none() && loose);
        let title = titled.then(|| self.title_words(from, to));
        let kind = if value.is_some() {
            self.take(words.0, words.1);
            MarkKind::Comparator
        } else {
            MarkKind::Title
        };
        let mut marks = vec![self.mark(kind, words)];
        if let Some((a, b)) = softener {
            self.take(a, b);
            marks.push(self.mark(MarkKind::Softener, (a, b)));
        }
        let label = unit.as_ref().filter(|_| value.is_some());
        Promise {
            comparator,
            low: value,
            high: value,
            unit: label.map(|u| u.label.clone()),
            basis: Some(basis),
            basis_stated,
            movement: None,
            period: when.period,
            denominator: None,
            softener: softener.map(|(a, b)| self.words(a, b)),
            title,
            equivalent: false,
            span: self.span(from, to),
            marks,
            measure: unit,
            written: share.then(percent),
            rungs: graded,
        }
    }

    /// The words of a title without its date.
    pub fn title_words(&self, from: usize, to: usize) -> String {
        let joined = self.tokens.get(from).filter(|t| t.is("và") || t.is(";"));
        let from = from + usize::from(joined.is_some());
        let end = self
            .periods
            .iter()
            .find(|p| p.after == to && p.first > from)
            .map_or(to, |p| p.first);
        self.words(from, end)
    }
}

pub(crate) const NONE_LEFT: &[&str] = &[
    "không còn",
    "không có",
    "không để",
    "không để xảy ra",
    "không xảy ra",
    "không phát sinh",
    "xóa hết",
    "xóa xong",
    "xóa bỏ",
    "xóa nhà",
    "xóa hộ",
    "chấm dứt",
    "hết hộ",
    "hết nhà",
    "chẳng còn",
];
const ALL: &[&str] = &["tất cả", "toàn bộ", "mọi", "đều", "toàn thể"];
const MOST: &[&str] = &["hầu hết", "đại đa số", "gần như tất cả", "gần hết"];
const MORE_THAN_HALF: &[&str] = &["đa số", "phần lớn", "quá nửa"];

const TITLE_WORDS: &[&str] = &[
    "danh hiệu",
    "đạt",
    "xếp loại",
    "chuẩn",
    "giữ vững",
    "duy trì",
    "hoàn thành",
    "công nhận",
    "xây dựng",
    "trở thành",
    "bảo đảm",
    "đảm bảo",
    "có",
    "đưa vào",
    "thành lập",
    "khánh thành",
];
