//! One value in a wording: a number or a range, its unit, and whether it is a value at all.
//!
//! The hard thing is what is *not* one: `lần thứ 1`, `mức độ 3`, `thôn 5`, `05-NQ/TU`, `4G`, and
//! `trẻ em dưới 5 tuổi` beside the figure that is meant.

use rust_decimal::Decimal;

use crate::number::{parse_digits, spelt};
use crate::period::year;
use crate::reading::Comparator;
use crate::token::{Token, phrase_at};
use crate::unit::{Unit, unit_at};

#[derive(Debug, Clone)]
pub(crate) struct Quantity {
    pub first: usize,
    /// First token after the number or range.
    pub unit_first: usize,
    pub after: usize,
    pub low: Decimal,
    pub high: Option<Decimal>,
    pub unit: Option<Unit>,
    /// "18/20 xã": of how many.
    pub total: Option<Decimal>,
    /// "hai con số" says "at least" by itself.
    pub implied: Option<Comparator>,
}

impl Quantity {
    /// Ages, stars and hours qualify what is counted when another figure stands beside them.
    pub fn qualifies(&self, row: Option<&Unit>) -> bool {
        let small = ["tuổi", "sao", "năm", "tháng", "ngày", "giờ", "bậc"];
        self.unit.as_ref().is_some_and(|u| {
            small.contains(&u.base.as_str()) && row.is_none_or(|r| r.base != u.base)
        })
    }
}

/// "giá trị trên 1 ha đạt 130 triệu đồng": what the value is per, not the value.
pub(crate) fn is_per_one(tokens: &[Token], q: &Quantity) -> bool {
    let lead = q
        .first
        .checked_sub(1)
        .map_or("", |i| tokens[i].key.as_str());
    q.low == Decimal::ONE
        && q.high.is_none()
        && q.unit.is_some()
        && matches!(lead, "trên" | "mỗi" | "cho" | "/")
}

/// The quantity that starts at `at`. `taken` tokens already mean something else.
pub(crate) fn quantity_at(
    tokens: &[Token],
    at: usize,
    taken: &[bool],
    row: Option<&Unit>,
) -> Option<Quantity> {
    // "trên cả 3 tiêu chí" says which, not how many
    if taken[at] || (at > 0 && tokens[at - 1].is("cả")) {
        return None;
    }
    if let Some(worded) = worded(tokens, at, row) {
        return Some(worded);
    }
    let (low, low_after) = amount(tokens, at)?;
    if names_a_thing(tokens, at, low_after) {
        return None;
    }
    if let Some(part) = part_of(tokens, at, low, low_after, row) {
        return Some(part);
    }
    let (low_unit, low_end) = with_unit(tokens, low_after, row);
    let single = Quantity {
        first: at,
        unit_first: low_after,
        after: low_end,
        low,
        high: None,
        unit: low_unit.clone(),
        total: None,
        implied: None,
    };
    Some(range(tokens, &single, taken, row).unwrap_or(single))
}

/// A number with its sign: `-5` is negative where the dash touches only the number.
fn amount(tokens: &[Token], at: usize) -> Option<(Decimal, usize)> {
    let first = tokens.get(at)?;
    if first.is_number() {
        return Some((parse_digits(&first.key)?, at + 1));
    }
    let next = tokens.get(at + 1)?;
    let negative = (first.is("-") && !first.glued && next.glued) || first.is("âm");
    if !negative || !next.is_number() {
        return None;
    }
    Some((-parse_digits(&next.key)?, at + 2))
}

fn with_unit(tokens: &[Token], at: usize, row: Option<&Unit>) -> (Option<Unit>, usize) {
    match unit_at(tokens, at, row) {
        Some((unit, len)) => (Some(unit), at + len),
        None => (None, at),
    }
}

/// Signs and words between the ends of a range.
fn is_range_mark(token: &Token) -> bool {
    matches!(token.key.as_str(), "-" | "~" | "đến" | "tới")
}

fn range(tokens: &[Token], low: &Quantity, taken: &[bool], row: Option<&Unit>) -> Option<Quantity> {
    let mark = tokens.get(low.after).filter(|t| is_range_mark(t))?;
    let at = low.after + 1;
    let next = tokens.get(at).filter(|t| t.is_number())?;
    // "95% đến 2030" ends with a year, "90 - 2028" too
    let is_year = year(next).is_some()
        && low.low < Decimal::from(1_000)
        && unit_at(tokens, at + 1, row).is_none();
    if taken[at]
        || taken[low.after]
        || is_year
        || (mark.is_word() && names_a_thing(tokens, at, at + 1))
    {
        return None;
    }
    let high = parse_digits(&next.key)?;
    let (high_unit, after) = with_unit(tokens, at + 1, row);
    let (first, last) = match (&low.unit, &high_unit) {
        (Some(a), Some(b)) if a.base.is_empty() && !b.base.is_empty() => {
            (low.low.checked_mul(a.scale.checked_div(b.scale)?)?, high)
        }
        (Some(a), Some(b)) => (low.low.checked_mul(a.factor_to(b)?)?, high),
        _ => (low.low, high),
    };
    Some(Quantity {
        unit_first: at + 1,
        after,
        low: first.min(last),
        high: Some(first.max(last)),
        unit: high_unit.or_else(|| low.unit.clone()),
        ..low.clone()
    })
}

/// "2/3 số xã" is a share, "18/20 xã" a count with its whole.
fn part_of(
    tokens: &[Token],
    at: usize,
    part: Decimal,
    after: usize,
    row: Option<&Unit>,
) -> Option<Quantity> {
    let slash = tokens.get(after).filter(|t| t.is("/") && t.glued)?;
    let whole_token = tokens
        .get(after + 1)
        .filter(|t| t.is_number() && slash.glued)?;
    let whole = parse_digits(&whole_token.key).filter(|w| !w.is_zero())?;
    let (unit, end) = with_unit(tokens, after + 2, row);
    let of_a_number = tokens
        .get(after + 2)
        .is_some_and(|t| t.is("số") || t.is("tổng"));
    let share = part < whole
        && (of_a_number
            || row.is_some_and(Unit::is_ratio)
            || (unit.is_none() && whole <= Decimal::TEN));
    let base = Quantity {
        first: at,
        unit_first: after + 2,
        after: end,
        low: part,
        high: None,
        unit,
        total: Some(whole),
        implied: None,
    };
    if !share {
        return Some(base);
    }
    Some(Quantity {
        low: part
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(whole)?
            .round_dp(4),
        unit: Some(percent()),
        total: None,
        after: after + 2,
        ..base
    })
}

pub(crate) fn percent() -> Unit {
    Unit {
        scale: Decimal::ONE,
        base: "%".to_owned(),
        per: Vec::new(),
        yearly: false,
        label: "%".to_owned(),
    }
}

/// Values in words: "hai con số", "gấp đôi", "một nửa", "hai cụm".
fn worded(tokens: &[Token], at: usize, row: Option<&Unit>) -> Option<Quantity> {
    let base = |low: Decimal, len: usize, unit: Option<Unit>, implied| {
        Some(Quantity {
            first: at,
            unit_first: at + len,
            after: at + len,
            low,
            high: None,
            unit,
            total: None,
            implied,
        })
    };
    for (phrase, value) in [
        ("hai con số", 10),
        ("2 con số", 10),
        ("ba con số", 100),
        ("3 con số", 100),
    ] {
        if let Some(len) = phrase_at(tokens, at, phrase) {
            return base(
                Decimal::from(value),
                len,
                Some(percent()),
                Some(Comparator::AtLeast),
            );
        }
    }
    let times = || Unit {
        base: "lần".to_owned(),
        label: "lần".to_owned(),
        ..percent()
    };
    for (phrase, tenths) in [
        ("gấp đôi", 20),
        ("gấp rưỡi", 15),
        ("gấp ba", 30),
        ("gấp bốn", 40),
        ("gấp năm", 50),
    ] {
        if let Some(len) = phrase_at(tokens, at, phrase) {
            let len = len + usize::from(tokens.get(at + len).is_some_and(|t| t.is("lần")));
            return base(Decimal::new(tenths, 1), len, Some(times()), None);
        }
    }
    for phrase in ["một nửa", "1 nửa", "phân nửa"] {
        if let Some(len) = phrase_at(tokens, at, phrase) {
            return base(Decimal::from(50), len, Some(percent()), None);
        }
    }
    let value = spelt(&tokens[at].key)?;
    let (unit, len) = unit_at(tokens, at + 1, row).filter(|(u, _)| !u.base.is_empty())?;
    let mut found = base(value, 1, Some(unit), None)?;
    found.after += len;
    Some(found)
}

/// After these words a bare number is a name or an ordinal.
const NAMED: &[&str] = &[
    "thứ", "khóa", "độ", "loại", "hạng", "cấp", "điều", "khoản", "quyết", "trình", "quý", "kỳ",
    "tổ", "thôn", "xóm", "ấp", "phố", "khu", "đội", "bản", "tháng", "ngày", "năm", "lộ", "án",
    "luật",
];

fn names_a_thing(tokens: &[Token], at: usize, after: usize) -> bool {
    let before = at.checked_sub(1).map(|i| &tokens[i]);
    let next = tokens.get(after);
    let number = &tokens[after - 1];
    // "4G", "1A": letters on the number that are no unit
    if next.is_some_and(|t| t.is_word() && t.glued) && unit_at(tokens, after, None).is_none() {
        return true;
    }
    // "05-NQ/TU"
    if next.is_some_and(|t| t.is("-") && t.glued)
        && tokens
            .get(after + 1)
            .is_some_and(|t| t.is_word() && t.glued)
    {
        return true;
    }
    // "Covid-19"
    if before.is_some_and(|t| t.is("-") && t.glued)
        && number.glued
        && at >= 2
        && tokens[at - 2].is_word()
        && unit_at(tokens, at - 2, None).is_none()
    {
        return true;
    }
    if next.is_some_and(|t| t.is("số") || t.is("trong")) && number.is("1") {
        return true;
    }
    // "nghị quyết số 18"
    if before.is_some_and(|t| t.is("số")) && at >= 2 {
        let document = ["quyết", "hoạch", "định", "thị", "trình", "luận", "án"];
        if document.contains(&tokens[at - 2].key.as_str()) {
            return true;
        }
    }
    let named = before.is_some_and(|t| NAMED.contains(&t.key.as_str()));
    named && !next.is_some_and(|t| t.is("-") || t.is("~")) && unit_at(tokens, after, None).is_none()
}
