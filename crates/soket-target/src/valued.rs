//! Promises with a value: each number with the words, the date and the whole that belong to it.

use rust_decimal::Decimal;

use crate::basis::{Context, basis};
use crate::comparator::{Binding, bind};
use crate::grammar::Scan;
use crate::period::{Found, Period};
use crate::quantity::Quantity;
use crate::reading::{Basis, Comparator, Mark, MarkKind, Promise};
use crate::token::phrase_at;
use crate::unit::{Unit, per_at};
use crate::worded::NONE_LEFT;

impl Scan<'_> {
    pub fn with_numbers(&mut self, quantities: Vec<Quantity>) -> Vec<Promise> {
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
        self.add_none_left(&edges, &mut promises);
        promises
    }

    /// "85% trở lên; không có đảng viên vi phạm": a clause of its own beside the values.
    pub fn add_none_left(&mut self, edges: &[(usize, usize)], promises: &mut Vec<Promise>) {
        let mut from = 0;
        let mut edges = edges.iter().peekable();
        for to in self.clauses() {
            let mut valued = false;
            while edges.next_if(|e| e.0 < to).is_some() {
                valued = true;
            }
            let clause = if valued {
                None
            } else {
                self.find_phrase(NONE_LEFT, from, to)
            };
            if let Some(words) = clause {
                promises.push(self.worded(Comparator::NoneLeft, Some(0), words, (words.0, to)));
            }
            from = to;
        }
    }

    /// "75 triệu đồng năm 2025 lên 90": only a date and the way stand between.
    pub fn leads_straight_to(&self, from: usize, to: usize) -> bool {
        (from..to).all(|i| {
            self.taken[i]
                || matches!(
                    self.tokens[i].key.as_str(),
                    "lên" | "xuống" | "còn" | "thành" | "khoảng" | "dưới" | "trên"
                )
        })
    }

    pub fn promise(
        &mut self,
        mut q: Quantity,
        mut binding: Binding,
        from: usize,
        to: usize,
    ) -> Promise {
        self.take_late_unit(&mut q, &binding);
        let written = q.unit.clone();
        let start = if from == 0 {
            0
        } else {
            self.clause_end(from, q.first)
        };
        let end = self.clause_end(q.after, to);
        let graded_to = if to == self.tokens.len() { to } else { end };
        let comparator = self.comparator(&q, &mut binding);
        let unit = self.settle_unit(&mut q);
        let denominator = self.denominator(&q, to);
        let when = self.when(from, &q, to, binding.changes);
        let (basis, basis_stated) = basis(&Context {
            text: &self.tokens[start..end],
            name: &self.name,
            unit: written.as_ref(),
            row: self.row.as_ref(),
            date: when.dated,
            stretch: when.stretch,
            keep: binding.keep,
            value: true,
        });
        let (low, high) = match comparator {
            Comparator::AtMost | Comparator::LessThan if q.high.is_none() => (None, Some(q.low)),
            _ => (Some(q.low), q.high),
        };
        let (first, after) = self.extent(&q, &binding);
        let marks = self.take_marked(&q, &binding);
        let graded = self.rungs_in(start, graded_to);
        Promise {
            comparator,
            low,
            high,
            unit: unit.as_ref().map(|u| u.label.clone()),
            basis: Some(basis),
            basis_stated,
            movement: binding.movement,
            period: when.period,
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

    /// "từ 10 đảng viên trở lên/năm"
    fn take_late_unit(&mut self, q: &mut Quantity, binding: &Binding) {
        if let (Some(unit), Some((_, end))) = (&mut q.unit, binding.words)
            && end > q.after
        {
            let len = per_at(&self.tokens, end, unit);
            self.take(end, end + len);
        }
    }

    fn comparator(&self, q: &Quantity, binding: &mut Binding) -> Comparator {
        let unit = q.unit.as_ref();
        let ratio = unit.or(self.row.as_ref()).is_some_and(Unit::is_ratio);
        let whole = ratio && q.low == Decimal::ONE_HUNDRED && q.high.is_none();
        let yearly = unit.is_some_and(|u| u.yearly);
        match binding.settle(q.high.is_some(), whole, yearly) {
            Comparator::Bare => q.implied.unwrap_or(Comparator::Bare),
            settled => settled,
        }
    }

    /// From the first word that binds the value to the last.
    fn extent(&self, q: &Quantity, binding: &Binding) -> (usize, usize) {
        let before = [binding.words, binding.softener].into_iter().flatten();
        let first = before.map(|(first, _)| first).chain([q.first]).min();
        let first = first.unwrap_or(q.first);
        let from = usize::from(binding.from && self.before_is(first, "từ"));
        let after = binding.words.map_or(q.after, |(_, end)| end.max(q.after));
        (first - from, after)
    }

    fn take_marked(&mut self, q: &Quantity, binding: &Binding) -> Vec<Mark> {
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
        marks
    }

    /// Words after the next comma or "và" belong to the next value.
    pub fn clause_end(&self, after: usize, to: usize) -> usize {
        (after..to)
            .find(|i| matches!(self.tokens[*i].key.as_str(), "," | ";" | "và" | "tương"))
            .unwrap_or(to)
    }

    /// The value is moved into the row's unit where it converts; "4 nghìn" takes the row's noun.
    pub fn settle_unit(&self, q: &mut Quantity) -> Option<Unit> {
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
        q.high = q
            .high
            .and_then(|h| h.checked_mul(factor))
            .map(|h| h.normalize());
        let per = if unit.per.is_empty() {
            row.per.clone()
        } else {
            unit.per.clone()
        };
        Some(Unit {
            per,
            yearly: unit.yearly,
            ..row.clone()
        })
    }

    /// "80% số hộ nông thôn", "20% trên tổng diện tích", "7% … so với tổng số đảng viên đầu năm".
    pub fn denominator(&mut self, q: &Quantity, to: usize) -> Option<String> {
        if let Some(total) = q.total {
            return Some(crate::number::format_number(total));
        }
        let compared = (q.after..to.min(q.after + 8))
            .find(|i| phrase_at(&self.tokens, *i, "so với").is_some());
        if let Some(start) = compared {
            let end = (start..to).take_while(|i| self.taken[*i]).count() + start;
            return Some(self.words(start + 2, end));
        }
        if !q
            .unit
            .as_ref()
            .or(self.row.as_ref())
            .is_some_and(Unit::is_ratio)
        {
            return None;
        }
        let lead = ["trên tổng", "trong tổng", "của tổng", "tổng"];
        let lead = lead
            .iter()
            .find_map(|p| phrase_at(&self.tokens, q.after, p))
            .map_or(0, |len| len - 1);
        let start = q.after + lead;
        let mut end = start;
        while end < to.min(start + 7) {
            let token = &self.tokens[end];
            let stop =
                !token.is_word() || self.taken[end] || ENDS_NOUN.contains(&token.key.as_str());
            if stop {
                break;
            }
            end += 1;
        }
        (end > start).then(|| self.words(start, end))
    }

    /// The period of a value: in its own clause before it, else after it; a date before a stretch.
    /// Where a change ends ("từ 4,5% năm 2025 xuống 2% năm 2030") what stands before is the start's.
    fn when(&self, from: usize, q: &Quantity, to: usize, changes: bool) -> When {
        let any = |from: usize, to: usize| {
            let mut inside = self.periods.iter();
            inside.any(|p| p.first >= from && p.first < to)
        };
        if any(from, q.first) && !(changes && any(q.after, to)) {
            self.when_in(from, q.first)
        } else {
            self.when_in(q.after, to)
        }
    }

    /// The last date in `from..to`, else the last stretch of years, else a date in the row's name.
    pub fn when_in(&self, from: usize, to: usize) -> When {
        let inside = |p: &&Found| p.first >= from && p.first < to;
        let own = || self.periods.iter().filter(inside).rev();
        if let Some(found) = own().find(|p| !p.stretch).or_else(|| own().next()) {
            let text = self.words(found.first, found.after);
            return When {
                period: Some(found.period(text)),
                dated: !found.stretch,
                stretch: found.stretch,
            };
        }
        When {
            period: self.named.clone(),
            dated: false,
            stretch: false,
        }
    }
}

/// The time of a promise, and whether the text itself names a date or a stretch of years.
pub(crate) struct When {
    pub period: Option<Period>,
    pub dated: bool,
    pub stretch: bool,
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

/// Where the noun after "%" ends.
const ENDS_NOUN: &[&str] = &[
    "trở", "đạt", "được", "có", "đều", "và", "là", "vào", "đến", "trong", "tham", "hoàn", "phát",
    "sử", "so", "trên", "tăng", "giảm", "mỗi", "hằng", "hàng", "năm", "tại", "ở", "tương", "không",
    "sẽ", "phải", "xếp", "giữ", "theo", "bằng", "hoặc", "với", "từ", "kế", "mỗi",
];
