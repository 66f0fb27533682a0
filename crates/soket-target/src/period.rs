//! When: years, terms, quarters and dates, as values that can be told earlier from later.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::token::{Token, phrase_at};

/// A day as far as the wording names it: "năm 2028" and "cuối năm 2028" are its last day,
/// "trước năm 2028" the last day of 2027. Ordered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct Moment {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl Moment {
    fn end_of(year: i32) -> Self {
        Self { year, month: 12, day: 31 }
    }

    fn end_of_month(year: i32, month: u8) -> Self {
        Self { year, month, day: 31 }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Period {
    /// First year of a span of years.
    pub from: Option<i32>,
    /// Latest day; `None` where only a term is named ("cuối nhiệm kỳ").
    pub to: Option<Moment>,
    /// As written.
    pub text: String,
}

/// A period found in the tokens.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub first: usize,
    pub after: usize,
    pub from: Option<i32>,
    pub to: Option<Moment>,
    /// "trong nhiệm kỳ", "5 năm": a stretch, not a date.
    pub stretch: bool,
}

/// Years of the resolutions we may meet.
pub(crate) fn year(token: &Token) -> Option<i32> {
    if token.key.len() != 4 {
        return None;
    }
    token.key.parse().ok().filter(|y| (1990..=2100).contains(y))
}

/// Stretches without a year.
const STRETCHES: &[&str] = &[
    "trong cả nhiệm kỳ",
    "trong suốt nhiệm kỳ",
    "trong toàn nhiệm kỳ",
    "trong nhiệm kỳ này",
    "trong nhiệm kỳ",
    "cả nhiệm kỳ",
    "toàn nhiệm kỳ",
    "suốt nhiệm kỳ",
];

/// Ends without a year.
const TERM_ENDS: &[&str] = &["cuối nhiệm kỳ", "hết nhiệm kỳ", "kết thúc nhiệm kỳ", "cuối kỳ"];

/// After the term, whatever its years: postponed.
const NEXT_TERM: &[&str] = &[
    "nhiệm kỳ sau",
    "nhiệm kỳ tới",
    "nhiệm kỳ tiếp theo",
    "giai đoạn sau",
    "giai đoạn tiếp theo",
];

/// The period that starts at `at`.
pub(crate) fn period_at(tokens: &[Token], at: usize) -> Option<Found> {
    fixed(tokens, at)
        .or_else(|| years(tokens, at))
        .or_else(|| point(tokens, at))
}

fn fixed(tokens: &[Token], at: usize) -> Option<Found> {
    let find = |list: &[&str]| list.iter().find_map(|p| phrase_at(tokens, at, p));
    let found = |len, to, stretch| {
        Some(Found { first: at, after: at + len, from: None, to, stretch })
    };
    if let Some(len) = find(NEXT_TERM) {
        return found(len, Some(Moment::end_of(9999)), false);
    }
    if let Some(len) = find(STRETCHES) {
        // "trong nhiệm kỳ 2025 - 2030": the years say more
        return match years(tokens, at + len) {
            Some(years) => Some(Found { first: at, stretch: true, ..years }),
            None => found(len, None, true),
        };
    }
    if let Some(len) = find(TERM_ENDS) {
        return match years(tokens, at + len) {
            Some(years) => Some(Found { first: at, stretch: false, ..years }),
            None => found(len, None, false),
        };
    }
    // "trong 5 năm", "5 năm 2026 - 2030", "bình quân 5 năm"
    let start = at + usize::from(tokens.get(at)?.is("trong"));
    let count = tokens.get(start).filter(|t| t.is_number() && t.key.len() == 1)?;
    let names_years = tokens.get(start + 1)?.is("năm");
    let months = tokens.get(start + 1)?.is("tháng") && tokens.get(start + 2).is_some_and(|t| t.is("đầu") || t.is("cuối"));
    if names_years && matches!(count.key.as_str(), "3" | "4" | "5") {
        let after = start + 2;
        let years = years(tokens, after);
        return Some(Found {
            first: at,
            after: years.as_ref().map_or(after, |y| y.after),
            from: years.as_ref().and_then(|y| y.from),
            to: years.and_then(|y| y.to),
            stretch: true,
        });
    }
    // "6 tháng đầu năm 2028"
    let mut after = start + 3;
    if !months {
        return None;
    }
    after += usize::from(tokens.get(after).is_some_and(|t| t.is("năm")));
    let named = tokens.get(after).and_then(year);
    let month = if tokens[start + 2].is("đầu") { 6 } else { 12 };
    Some(Found {
        first: at,
        after: after + usize::from(named.is_some()),
        from: None,
        to: named.map(|y| Moment::end_of_month(y, month)),
        stretch: false,
    })
}

/// "giai đoạn 2026-2030", "nhiệm kỳ 2025 - 2030", "từ năm 2026 đến năm 2030".
fn years(tokens: &[Token], at: usize) -> Option<Found> {
    let mut i = at;
    for lead in ["sang", "trong", "thời kỳ", "giai đoạn", "nhiệm kỳ", "các năm", "từ", "năm", "("] {
        i += phrase_at(tokens, i, lead).unwrap_or(0);
    }
    let from = year(tokens.get(i)?)?;
    let mut k = i + 1;
    let separator = tokens.get(k)?;
    if !(separator.is("-") || separator.is("đến") || separator.is("tới") || separator.is("~")) {
        return None;
    }
    k += 1;
    for lead in ["hết", "cuối", "năm"] {
        k += usize::from(tokens.get(k).is_some_and(|t| t.is(lead)));
    }
    let to = year(tokens.get(k)?).filter(|to| *to >= from)?;
    if i == at && measured(tokens, k + 1) {
        return None;
    }
    Some(Found { first: at, after: k + 1, from: Some(from), to: Some(Moment::end_of(to)), stretch: true })
}

/// A number before these counts something, however much it looks like a year.
fn measured(tokens: &[Token], at: usize) -> bool {
    crate::unit::unit_at(tokens, at, None)
        .is_some_and(|(unit, _)| !matches!(unit.base.as_str(), "xã" | "khu" | "cơ sở" | "đơn vị"))
}

#[derive(Clone, Copy, PartialEq)]
enum Bound {
    By,
    Before,
    After,
}

const LEADS: &[(&str, Bound)] = &[
    ("đến", Bound::By),
    ("tới", Bound::By),
    ("vào", Bound::By),
    ("trong", Bound::By),
    ("chậm nhất", Bound::By),
    ("muộn nhất", Bound::By),
    ("hết", Bound::By),
    ("đến hết", Bound::By),
    ("đến trước", Bound::Before),
    ("trước", Bound::Before),
    ("sau", Bound::After),
    ("kể từ", Bound::By),
    ("lùi đến", Bound::By),
    ("sang", Bound::By),
    ("là", Bound::By),
];

/// "vào cuối năm 2028", "trước tháng 9/2028", "quý III năm 2027", "30/6/2028", "đến 2030".
fn point(tokens: &[Token], at: usize) -> Option<Found> {
    let mut i = at;
    let mut bound = None;
    while let Some((len, b)) = crate::token::longest(tokens, i, LEADS) {
        bound = Some(if bound == Some(Bound::Before) { Bound::Before } else { *b });
        i += len;
    }
    let (moment, len) = moment_at(tokens, i, bound.is_some())?;
    let to = match bound {
        Some(Bound::Before) => before(moment, tokens, i),
        Some(Bound::After) => Moment::end_of(moment.year.saturating_add(1)),
        _ => moment,
    };
    Some(Found { first: at, after: i + len, from: None, to: Some(to), stretch: false })
}

/// The last day before the named day, month or year.
fn before(moment: Moment, tokens: &[Token], at: usize) -> Moment {
    let whole_year = tokens[at].is("năm") || year(&tokens[at]).is_some();
    if whole_year {
        Moment::end_of(moment.year - 1)
    } else if moment.day < 31 || tokens[at].is("ngày") {
        Moment { day: moment.day.saturating_sub(1), ..moment }
    } else if moment.month > 1 {
        Moment::end_of_month(moment.year, moment.month - 1)
    } else {
        Moment::end_of(moment.year - 1)
    }
}

fn moment_at(tokens: &[Token], at: usize, led: bool) -> Option<(Moment, usize)> {
    let first = tokens.get(at)?;
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|t| t.is(word));
    if let Some(month) = part_of_year(&first.key).filter(|_| is(at + 1, "năm")) {
        let y = year(tokens.get(at + 2)?)?;
        return Some((Moment::end_of_month(y, month), 3));
    }
    match first.key.as_str() {
        "năm" => Some((Moment::end_of(year(tokens.get(at + 1)?)?), 2)),
        "quý" => {
            let quarter = quarter(&tokens.get(at + 1)?.key)?;
            let skip = usize::from(is(at + 2, "/") || is(at + 2, "năm") || is(at + 2, "-"));
            let y = year(tokens.get(at + 2 + skip)?)?;
            Some((Moment::end_of_month(y, quarter * 3), 3 + skip))
        }
        "tháng" => {
            let (month, y, len) = month_year(tokens, at + 1)?;
            Some((Moment::end_of_month(y, month), 1 + len))
        }
        "ngày" => day(tokens, at + 1).map(|(moment, len)| (moment, 1 + len)),
        _ if first.is_number() => {
            if let Some(found) = day(tokens, at) {
                return Some(found);
            }
            let y = year(first)?;
            (led && !measured(tokens, at + 1)).then_some((Moment::end_of(y), 1))
        }
        _ => None,
    }
}

fn part_of_year(word: &str) -> Option<u8> {
    match word {
        "đầu" => Some(3),
        "giữa" => Some(6),
        "cuối" => Some(12),
        _ => None,
    }
}

fn quarter(word: &str) -> Option<u8> {
    match word {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

fn month(text: &str) -> Option<u8> {
    text.parse().ok().filter(|m| (1..=12).contains(m))
}

/// "9/2028", "9.2028", "9-2028", "9 năm 2028".
fn month_year(tokens: &[Token], at: usize) -> Option<(u8, i32, usize)> {
    let first = tokens.get(at)?;
    if let Some((m, y)) = first.key.split_once('.') {
        let y = y.parse().ok().filter(|y| (1990..=2100).contains(y))?;
        return Some((month(m)?, y, 1));
    }
    let m = month(&first.key)?;
    let separator = tokens.get(at + 1)?;
    if !(separator.is("/") || separator.is("-") || separator.is("năm")) {
        return None;
    }
    Some((m, year(tokens.get(at + 2)?)?, 3))
}

/// "30/6/2028", "30.6.2028", "30 tháng 6 năm 2028".
fn day(tokens: &[Token], at: usize) -> Option<(Moment, usize)> {
    let first = tokens.get(at)?;
    let of_month = |text: &str| text.parse::<u8>().ok().filter(|d| (1..=31).contains(d));
    if let Some((d, rest)) = first.key.split_once('.') {
        let (m, y) = rest.split_once('.')?;
        let year = y.parse().ok().filter(|y| (1990..=2100).contains(y))?;
        return Some((Moment { year, month: month(m)?, day: of_month(d)? }, 1));
    }
    let d = of_month(&first.key)?;
    let separator = tokens.get(at + 1)?;
    if !(separator.is("/") || separator.is("-") || separator.is("tháng")) {
        return None;
    }
    let (m, y, len) = month_year(tokens, at + 2)?;
    Some((Moment { year: y, month: m, day: d }, 2 + len))
}

#[cfg(test)]
mod tests {
    use super::period_at;
    use crate::token::lex;
    use expect_test::{Expect, expect};

    fn check(texts: &str, expected: Expect) {
        let lines = texts.split('|').map(|text| {
            let tokens = lex(text);
            let shown = match (0..tokens.len()).find_map(|i| period_at(&tokens, i)) {
                None => "không có".to_owned(),
                Some(p) => {
                    let from = p.from.map_or(String::new(), |y| format!("{y} → "));
                    let to = p.to.map_or("?".to_owned(), |m| format!("{}-{}-{}", m.year, m.month, m.day));
                    let words = &text[tokens[p.first].start..tokens[p.after - 1].end];
                    format!("{from}{to} “{words}”")
                }
            };
            format!("{text}: {shown}\n")
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn dates() {
        check(
            "đến năm 2030|vào cuối năm 2028|trước năm 2028|đầu năm 2028|quý III/2027|quý 2 năm 2027|trước tháng 9.2020|tháng 6 năm 2028|trước ngày 30/6/2028|31/12/2028|6 tháng đầu năm 2028|đến 2030 đạt 95%|sau năm 2030",
            expect![[r#""#]],
        );
    }

    #[test]
    fn stretches_and_terms() {
        check(
            "giai đoạn 2026-2030|nhiệm kỳ 2025 – 2030|từ năm 2026 đến năm 2030|trong nhiệm kỳ|cuối nhiệm kỳ|5 năm 2026 - 2030|chuyển sang nhiệm kỳ sau",
            expect![[r#""#]],
        );
    }

    #[test]
    fn no_dates() {
        check("2030 tỷ đồng|1.900 - 2.000 USD|từ 1900 đến 2000 USD|90 - 95%|31/02 xã|đầu năm|lần thứ XX", expect![[r#""#]]);
    }
}
