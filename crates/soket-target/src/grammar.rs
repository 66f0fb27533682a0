//! Puts a reading together: asides and dates first, then values, then the words round each value.
//!
//! A wording is a sentence or two. Of a megabyte pasted by mistake the first [`MOST_TOKENS`] words are read, and
//! the note says so.

use rust_decimal::Decimal;

use crate::basis::{Context, basis};
use crate::comparator::{Binding, bind, softens};
use crate::period::{Found, Period, period_at};
use crate::quantity::{Quantity, percent, quantity_at};
use crate::reading::{Basis, Comparator, Mark, MarkKind, Promise, Reading, Span};
use crate::title::{Rung, rungs};
use crate::token::{Token, contains, lex, phrase_at};
use crate::unit::{Unit, per_at, row_unit};

/// Longer than any wording; bounds the work whatever is pasted.
const MOST_TOKENS: usize = 2_000;

pub(crate) struct Scan<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    name: Vec<Token>,
    row: Option<Unit>,
    row_denominator: Option<String>,
    /// Tokens that already mean something.
    taken: Vec<bool>,
    periods: Vec<Found>,
    rungs: Vec<Rung>,
    cut: bool,
}

pub(crate) fn read(name: &str, unit: &str, text: &str) -> Reading {
    let mut scan = Scan::new(name, unit, text);
    scan.set_asides_apart();
    scan.find_bases_of_comparison();
    scan.find_periods();
    let quantities = scan.find_quantities();
    let promises = if quantities.is_empty() {
        scan.without_number()
    } else {
        scan.with_numbers(quantities)
    };
    let unread = scan.unread();
    let note = if text.trim().is_empty() {
        Some("Chưa ghi chỉ tiêu.")
    } else if scan.cut {
        Some("Câu quá dài nên chỉ đọc phần đầu. Hãy tách thành từng chỉ tiêu.")
    } else if promises.is_empty() {
        Some("Không đọc được con số, danh hiệu hay thời hạn nào trong câu này.")
    } else {
        None
    };
    Reading { promises, unread, note: note.map(str::to_owned) }
}

impl<'a> Scan<'a> {
    fn new(name: &str, unit: &str, text: &'a str) -> Self {
        let mut tokens = lex(text);
        let cut = tokens.len() > MOST_TOKENS;
        tokens.truncate(MOST_TOKENS);
        Self {
            text,
            taken: vec![false; tokens.len()],
            rungs: rungs(&tokens),
            tokens,
            cut,
            name: lex(name),
            row: row_unit(unit),
            row_denominator: row_denominator(unit),
            periods: Vec::new(),
        }
    }

    fn take(&mut self, from: usize, to: usize) {
        let end = to.min(self.taken.len());
        self.taken[from.min(end)..end].fill(true);
    }

    fn span(&self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if from < to => Span { start: first.start, end: last.end },
            _ => Span { start: 0, end: 0 },
        }
    }

    fn words(&self, from: usize, to: usize) -> String {
        let span = self.span(from, to);
        self.text.get(span.start..span.end).unwrap_or_default().to_owned()
    }

    fn rungs_in(&self, from: usize, to: usize) -> Vec<Rung> {
        self.rungs.iter().filter(|r| r.first >= from && r.first < to).cloned().collect()
    }

    fn mark(&self, kind: MarkKind, (from, to): (usize, usize)) -> Mark {
        Mark { kind, span: self.span(from, to) }
    }

    /// "(dự thảo: 8-8,5%)" and "thay vì 8-8,5%" are not the promise, unless nothing else is there.
    fn set_asides_apart(&mut self) {
        let mut aside = vec![false; self.tokens.len()];
        let mut depth = 0_usize;
        let mut instead = false;
        for i in 0..self.tokens.len() {
            match self.tokens[i].key.as_str() {
                "(" if !self.restates(i + 1) => depth += 1,
                ")" => depth = depth.saturating_sub(1),
                "," | ";" => instead = false,
                "thay" if self.tokens.get(i + 1).is_some_and(|t| t.is("vì") || t.is("cho")) => instead = true,
                _ => {}
            }
            aside[i] = depth > 0 || instead;
        }
        let outside = (0..aside.len()).any(|i| !aside[i] && !matches!(self.tokens[i].key.as_str(), "(" | ")"));
        if outside {
            self.taken = aside;
        }
    }

    /// "(tương đương 1.900 USD)", "(năm 2025)": brackets that speak of the promise itself.
    fn restates(&self, at: usize) -> bool {
        let word = self.tokens.get(at).map_or("", |t| t.key.as_str());
        matches!(word, "tương" | "=" | "≈" | "≥" | "≤" | "bằng") || period_at(&self.tokens, at).is_some()
    }

    /// "so với năm 2020", "so với tổng số đảng viên đầu năm": numbers in it are no values.
    fn find_bases_of_comparison(&mut self) {
        let stops = ["đạt", "vào", "tăng", "giảm", "còn", "xuống", "là", ",", ";", ")", "tương", "trở"];
        for i in 0..self.tokens.len() {
            if self.taken[i] || phrase_at(&self.tokens, i, "so với").is_none() {
                continue;
            }
            let mut end = i + 2;
            while let Some(token) = self.tokens.get(end) {
                let dated = ["năm", "kỳ", "đoạn", "tháng", "quý", "-", "/"];
                let value = token.is_number() && !dated.contains(&self.tokens[end - 1].key.as_str());
                if value || stops.contains(&token.key.as_str()) {
                    break;
                }
                end += 1;
            }
            self.take(i, end);
        }
    }

    fn find_periods(&mut self) {
        let years_are_values = self.row.as_ref().is_some_and(|r| r.base == "năm");
        let mut at = 0;
        while at < self.tokens.len() {
            let found = (!self.taken[at]).then(|| period_at(&self.tokens, at)).flatten();
            match found {
                Some(found) if !(years_are_values && found.to.is_none()) => {
                    self.take(found.first, found.after);
                    at = found.after.max(at + 1);
                    self.periods.push(found);
                }
                _ => at += 1,
            }
        }
        // A bare year where the row counts nothing is a date.
        if let [only] = &self.tokens[..]
            && let Some(year) = crate::period::year(only)
            && self.row.as_ref().is_none_or(|r| r.base == "năm")
            && self.periods.is_empty()
        {
            let to = crate::period::Moment { year, month: 12, day: 31 };
            self.periods.push(Found { first: 0, after: 1, from: None, to: Some(to), stretch: false });
            self.take(0, 1);
        }
    }

    fn find_quantities(&mut self) -> Vec<Quantity> {
        let mut all = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match quantity_at(&self.tokens, at, &self.taken, self.row.as_ref()) {
                Some(quantity) => {
                    at = quantity.after.max(at + 1);
                    all.push(quantity);
                }
                None => at += 1,
            }
        }
        if all.iter().any(|q| !q.qualifies(self.row.as_ref())) {
            let (small, main): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|q| q.qualifies(self.row.as_ref()));
            for q in small {
                self.take(q.first.saturating_sub(usize::from(self.before_is(q.first, "dưới"))), q.after);
            }
            return main;
        }
        all
    }

    fn before_is(&self, at: usize, word: &str) -> bool {
        at > 0 && self.tokens[at - 1].is(word)
    }

    fn with_numbers(&mut self, quantities: Vec<Quantity>) -> Vec<Promise> {
        let mut found: Vec<(Quantity, Binding)> = Vec::new();
        let mut from = 0;
        for quantity in quantities {
            let mut binding = bind(&self.tokens, from, &quantity);
            let after = quantity.after;
            // "từ 4,5% xuống còn 2%": the first value is where it starts
            if let Some((start, before)) = found.last()
                && binding.to
                && (before.from || self.leads_straight_to(start.after, quantity.first))
            {
                binding.ends_a_change(before.falls());
                let (start, _) = (start.clone(), found.pop());
                self.take(start.first, start.after);
            }
            found.push((quantity, binding));
            from = after;
        }
        let edges: Vec<(usize, usize)> = found.iter().map(|(q, _)| (q.first, q.after)).collect();
        let mut promises: Vec<Promise> = Vec::new();
        for (i, (quantity, binding)) in found.into_iter().enumerate() {
            let start = if i == 0 { 0 } else { edges[i - 1].1 };
            let end = edges.get(i + 1).map_or(self.tokens.len(), |e| e.0);
            let mut promise = self.promise(quantity, binding, start, end);
            if let Some(before) = promises.last() {
                inherit(&mut promise, before);
            }
            promise.equivalent &= i > 0;
            promises.push(promise);
        }
        promises
    }

    /// "75 triệu đồng năm 2025 lên 90": only a date and the way stand between.
    fn leads_straight_to(&self, from: usize, to: usize) -> bool {
        (from..to).all(|i| {
            self.taken[i] || matches!(self.tokens[i].key.as_str(), "lên" | "xuống" | "còn" | "thành" | "khoảng" | "dưới" | "trên")
        })
    }

    fn promise(&mut self, mut q: Quantity, mut binding: Binding, from: usize, to: usize) -> Promise {
        // "từ 10 đảng viên trở lên/năm"
        if let (Some(unit), Some((_, end))) = (&mut q.unit, binding.words)
            && end > q.after
        {
            let len = per_at(&self.tokens, end, unit);
            self.take(end, end + len);
        }
        let written = q.unit.clone();
        let yearly = q.unit.as_ref().is_some_and(|u| u.yearly);
        let ratio = q.unit.as_ref().or(self.row.as_ref()).is_some_and(Unit::is_ratio);
        let whole = ratio && q.low == Decimal::ONE_HUNDRED && q.high.is_none();
        let mut comparator = binding.settle(q.high.is_some(), whole, yearly);
        if comparator == Comparator::Bare
            && let Some(implied) = q.implied
        {
            comparator = implied;
        }
        let unit = self.settle_unit(&mut q);
        let denominator = self.denominator(&q, to);
        let (period, dated, stretch) = self.period(from, &q, to, binding.changes);
        let (basis, basis_stated) = basis(&Context {
            text: &self.tokens[from..self.clause_end(q.after, to)],
            name: &self.name,
            unit: written.as_ref(),
            row: self.row.as_ref(),
            date: dated,
            stretch,
            keep: binding.keep,
            value: true,
        });
        let (low, high) = match comparator {
            Comparator::AtMost | Comparator::LessThan if q.high.is_none() => (None, Some(q.low)),
            _ => (Some(q.low), q.high),
        };
        let first = binding.words.map_or(q.first, |(first, _)| first.min(q.first));
        let first = binding.softener.map_or(first, |(s, _)| s.min(first));
        let after = binding.words.map_or(q.after, |(_, end)| end.max(q.after));
        let first = if binding.from && first > 0 && self.before_is(first, "từ") { first - 1 } else { first };
        let mut marks = vec![self.mark(MarkKind::Value, (q.first, q.unit_first))];
        if q.after > q.unit_first {
            marks.push(self.mark(MarkKind::Unit, (q.unit_first, q.after)));
        }
        marks.extend(binding.words.map(|w| self.mark(MarkKind::Comparator, w)));
        marks.extend(binding.softener.map(|w| self.mark(MarkKind::Softener, w)));
        self.take(q.first, q.after);
        for (a, b) in [binding.words, binding.softener].into_iter().flatten() {
            self.take(a, b);
        }
        let graded = self.rungs_in(from, to);
        Promise {
            comparator,
            low,
            high,
            unit: unit.as_ref().map(|u| u.label.clone()),
            basis: Some(basis),
            basis_stated,
            movement: binding.movement,
            period,
            denominator: denominator.or_else(|| self.row_denominator.clone()),
            softener: binding.softener.map(|(a, b)| self.words(a, b)),
            title: graded.first().map(|r| self.words(r.first, r.after)),
            equivalent: binding.equivalent,
            span: self.span(first, after),
            marks,
            measure: unit,
            written,
            rungs: graded,
        }
    }

    /// Words after the next comma or "và" belong to the next value.
    fn clause_end(&self, after: usize, to: usize) -> usize {
        (after..to)
            .find(|i| matches!(self.tokens[*i].key.as_str(), "," | ";" | "và" | "tương"))
            .unwrap_or(to)
    }

    /// The value is moved into the row's unit where it converts; "4 nghìn" takes the row's noun.
    fn settle_unit(&self, q: &mut Quantity) -> Option<Unit> {
        let Some(mut unit) = q.unit.clone() else {
            return self.row.clone();
        };
        let Some(row) = &self.row else {
            return Some(unit);
        };
        if unit.base.is_empty() {
            unit.base.clone_from(&row.base);
            unit.per.clone_from(&row.per);
            unit.label = format!("{} {}", unit.label, row.base);
        }
        let Some(factor) = unit.factor_to(row) else {
            return Some(unit);
        };
        let Some(low) = q.low.checked_mul(factor) else {
            return Some(unit);
        };
        q.low = low.normalize();
        q.high = q.high.and_then(|h| h.checked_mul(factor)).map(|h| h.normalize());
        let per = if unit.per.is_empty() { row.per.clone() } else { unit.per.clone() };
        Some(Unit { per, yearly: unit.yearly, ..row.clone() })
    }

    /// "80% số hộ nông thôn", "20% trên tổng diện tích", "7% … so với tổng số đảng viên đầu năm".
    fn denominator(&mut self, q: &Quantity, to: usize) -> Option<String> {
        if let Some(total) = q.total {
            return Some(crate::number::format_number(total));
        }
        let compared = (q.after..to.min(q.after + 8)).find(|i| phrase_at(&self.tokens, *i, "so với").is_some());
        if let Some(start) = compared {
            let end = (start..to).take_while(|i| self.taken[*i]).count() + start;
            return Some(self.words(start + 2, end));
        }
        if !q.unit.as_ref().or(self.row.as_ref()).is_some_and(Unit::is_ratio) {
            return None;
        }
        let lead = ["trên tổng", "trong tổng", "của tổng", "tổng"];
        let lead = lead.iter().find_map(|p| phrase_at(&self.tokens, q.after, p)).map_or(0, |len| len - 1);
        let start = q.after + lead;
        let mut end = start;
        while end < to.min(start + 7) {
            let token = &self.tokens[end];
            let stop = !token.is_word() || self.taken[end] || ENDS_NOUN.contains(&token.key.as_str());
            if stop {
                break;
            }
            end += 1;
        }
        (end > start).then(|| self.words(start, end))
    }

    /// The period of a value: in its own clause before it, else after it; a date before a stretch.
    /// Where a change ends ("từ 4,5% năm 2025 xuống 2% năm 2030") what stands before is the start's.
    fn period(&self, from: usize, q: &Quantity, to: usize, changes: bool) -> (Option<Period>, bool, bool) {
        let before = self.periods.iter().any(|p| p.first >= from && p.after <= q.first);
        let behind = self.periods.iter().any(|p| p.first >= q.after && p.first < to);
        if before && !(changes && behind) {
            self.period_in(from, q.first)
        } else {
            self.period_in(q.after, to)
        }
    }

    fn period_in(&self, from: usize, to: usize) -> (Option<Period>, bool, bool) {
        let own: Vec<&Found> = self.periods.iter().filter(|p| p.first >= from && p.first < to).collect();
        let chosen = own.iter().rev().find(|p| !p.stretch).or_else(|| own.last());
        let named = || {
            (0..self.name.len())
                .filter_map(|i| period_at(&self.name, i))
                .find(|p| !p.stretch)
                .map(|p| (p, true))
        };
        let Some((found, by_name)) = chosen.map(|p| ((*p).clone(), false)).or_else(named) else {
            return (None, false, false);
        };
        let period = self.to_period(&found, by_name);
        (Some(period), !found.stretch && !by_name, found.stretch && !by_name)
    }

    fn to_period(&self, found: &Found, by_name: bool) -> Period {
        let words = |tokens: &[Token]| {
            tokens[found.first..found.after].iter().map(|t| t.key.as_str()).collect::<Vec<_>>().join(" ")
        };
        Period {
            from: found.from,
            to: found.to,
            text: if by_name { words(&self.name) } else { self.words(found.first, found.after) },
        }
    }

    /// "không còn hộ nghèo", "tất cả chi bộ …", titles, a date alone.
    fn without_number(&mut self) -> Vec<Promise> {
        let promised = [
            (NONE_LEFT, Comparator::NoneLeft, Some(0)),
            (ALL, Comparator::All, Some(100)),
            (MOST, Comparator::Nearly, Some(100)),
            (MORE_THAN_HALF, Comparator::MoreThan, Some(50)),
        ];
        for (phrases, comparator, value) in promised {
            let at = (0..self.tokens.len())
                .filter(|i| !self.taken[*i])
                .find_map(|i| phrases.iter().filter_map(|p| phrase_at(&self.tokens, i, p)).max().map(|n| (i, i + n)));
            if let Some(words) = at {
                return vec![self.worded(comparator, value, words, (0, self.tokens.len()))];
            }
        }
        let mut promises = Vec::new();
        let mut from = 0;
        for end in self.title_ends() {
            let has_word = (from..end).any(|i| !self.taken[i] && self.tokens[i].is_word());
            let named = contains_any(&self.tokens[from..end], TITLE_WORDS);
            let graded = !self.rungs_in(from, end).is_empty();
            let dated = self.periods.iter().any(|p| p.first >= from && p.first < end);
            if (has_word && (named || graded)) || dated {
                promises.push(self.worded(Comparator::Bare, None, (from, end), (from, end)));
            }
            from = end;
        }
        promises
    }

    /// "giữ vững … và đạt …": one title ends where the next verb begins.
    fn title_ends(&self) -> Vec<usize> {
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

    fn worded(
        &mut self,
        mut comparator: Comparator,
        value: Option<u32>,
        words: (usize, usize),
        (from, to): (usize, usize),
    ) -> Promise {
        let value = value.map(Decimal::from);
        let (period, dated, stretch) = self.period_in(from, to);
        let keep = contains_any(&self.tokens[from..to], &["duy trì", "giữ vững", "giữ"]);
        if keep && comparator == Comparator::Bare {
            comparator = Comparator::Maintain;
        }
        let (basis, basis_stated) = basis(&Context {
            text: &self.tokens[from..to],
            name: &self.name,
            unit: None,
            row: self.row.as_ref(),
            date: dated,
            stretch,
            keep,
            value: value.is_some(),
        });
        let softener = (from..to).find_map(|i| softens(&self.tokens, i).map(|len| (i, i + len)));
        let graded = self.rungs_in(from, to);
        let share = value.is_some() && comparator != Comparator::NoneLeft;
        let unit = if share { Some(percent()) } else { self.row.clone() };
        let titled = value.is_none() && (from..to).any(|i| !self.taken[i] && self.tokens[i].is_word());
        let title_words = self.title_words(from, to);
        if value.is_some() {
            self.take(words.0, words.1);
        }
        if let Some((a, b)) = softener {
            self.take(a, b);
        }
        let kind = if value.is_some() { MarkKind::Comparator } else { MarkKind::Title };
        let mut marks = vec![self.mark(kind, words)];
        marks.extend(softener.map(|w| self.mark(MarkKind::Softener, w)));
        Promise {
            comparator,
            low: value,
            high: value,
            unit: if value.is_some() { unit.as_ref().map(|u| u.label.clone()) } else { None },
            basis: Some(basis),
            basis_stated,
            movement: None,
            period,
            denominator: None,
            softener: softener.map(|(a, b)| self.words(a, b)),
            title: (titled || !graded.is_empty()).then_some(title_words),
            equivalent: false,
            span: self.span(from, to),
            marks,
            measure: unit,
            written: share.then(percent),
            rungs: graded,
        }
    }

    /// The words of a title without its date.
    fn title_words(&self, from: usize, to: usize) -> String {
        let from = from + usize::from(self.tokens.get(from).is_some_and(|t| t.is("và") || t.is(";")));
        let end = self
            .periods
            .iter()
            .find(|p| p.after == to && p.first > from)
            .map_or(to, |p| p.first);
        self.words(from, end)
    }

    /// Runs of words nothing was made of.
    fn unread(&self) -> Vec<Span> {
        let mut graded = vec![false; self.tokens.len()];
        for rung in &self.rungs {
            graded[rung.first..rung.after].fill(true);
        }
        let mut spans: Vec<Span> = Vec::new();
        let mut open = false;
        for (i, token) in self.tokens.iter().enumerate() {
            let taken = self.taken[i] || graded[i];
            let loose = !taken && !token.key.is_empty() && (token.is_word() || token.is_number());
            if !loose || NEUTRAL.contains(&token.key.as_str()) {
                open = false;
            } else if let Some(last) = spans.last_mut().filter(|_| open) {
                last.end = token.end;
            } else {
                spans.push(Span { start: token.start, end: token.end });
                open = true;
            }
        }
        spans
    }
}

/// "Mỗi năm kết nạp 25 đảng viên, đào tạo 100 lao động": the second value stands under the first one's time.
fn inherit(promise: &mut Promise, before: &Promise) {
    if promise.period.is_none() {
        promise.period.clone_from(&before.period);
    }
    let over_years = matches!(before.basis, Some(Basis::EachYear | Basis::Cumulative));
    if !promise.basis_stated && before.basis_stated && over_years {
        promise.basis = before.basis;
        promise.basis_stated = true;
    }
}

fn contains_any(tokens: &[Token], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| contains(tokens, phrase))
}

/// "% so tổng số đảng viên đầu năm" → what follows.
fn row_denominator(unit: &str) -> Option<String> {
    let tokens = lex(unit);
    let rest = tokens.get(1..).filter(|rest| tokens[0].is("%") && rest.first().is_some_and(Token::is_word))?;
    let skip = rest.iter().take_while(|t| matches!(t.key.as_str(), "so" | "với" | "trên" | "trong")).count();
    let words: Vec<&str> = rest[skip..].iter().map(|t| t.key.as_str()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

const NONE_LEFT: &[&str] = &[
    "không còn", "không có", "không để", "không để xảy ra", "không xảy ra", "không phát sinh", "xóa hết",
    "xóa xong", "xóa bỏ", "xóa nhà", "xóa hộ", "chấm dứt", "hết hộ", "hết nhà", "chẳng còn",
];
const ALL: &[&str] = &["tất cả", "toàn bộ", "mọi", "đều", "toàn thể"];
const MOST: &[&str] = &["hầu hết", "đại đa số", "gần như tất cả", "gần hết"];
const MORE_THAN_HALF: &[&str] = &["đa số", "phần lớn", "quá nửa"];

const TITLE_WORDS: &[&str] = &[
    "danh hiệu", "đạt", "xếp loại", "chuẩn", "giữ vững", "duy trì", "hoàn thành", "công nhận", "xây dựng",
    "trở thành", "bảo đảm", "đảm bảo", "có", "đưa vào", "thành lập", "khánh thành",
];

/// Where the noun after "%" ends.
const ENDS_NOUN: &[&str] = &[
    "trở", "đạt", "được", "có", "đều", "và", "là", "vào", "đến", "trong", "tham", "hoàn", "phát", "sử", "so",
    "trên", "tăng", "giảm", "mỗi", "hằng", "hàng", "năm", "tại", "ở", "tương", "không", "sẽ", "phải", "xếp",
    "giữ", "theo", "bằng", "hoặc", "với", "từ", "kế", "mỗi",
];

/// Words that add nothing to a promise.
pub(crate) const NEUTRAL: &[&str] = &[
    "phấn", "đấu", "đạt", "được", "là", "và", "chiếm", "thực", "hiện", "bình", "quân", "mỗi", "hằng", "hàng",
    "năm", "tỷ", "lệ", "mức", "số", "của", "các", "những", "ở", "tại", "cho", "với", "ra", "nghị", "quyết",
    "chỉ", "tiêu", "trở", "lên", "đều", "phải", "sẽ", "thì", "bằng", "theo", "vào", "đến", "tới", "từ", "tổng",
    "tăng", "giảm", "còn", "xuống", "giá", "trị", "nâng", "mục", "đề", "tốc", "độ", "hơn", "trên", "dưới",
    "quyết", "tâm", "bảo", "đảm", "đạt", "vượt", "duy", "trì", "giữ", "vững", "tương", "đương", "trong", "cả",
    "cuối", "nhiệm", "kỳ", "mà", "so", "hạ", "kéo", "có", "hoặc", "toàn", "tỉ", "nay", "này",
    "ngang", "ổn", "định", "danh", "hiệu", "xếp", "loại", "công", "nhận", "chuẩn", "quá", "thiểu", "tối", "ít", "nhất", "đa", "khoảng",
];
