//! One day, however a wording names it: "vào cuối năm 2028", "trước tháng 9/2028", "30/6/2028".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::period::{Found, measured, year};
use crate::token::Token;

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
    /// After the term, whenever that ends.
    pub(crate) const NEXT_TERM: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    pub(crate) fn end_of(year: i32) -> Self {
        Self {
            year,
            month: 12,
            day: 31,
        }
    }

    pub(crate) fn end_of_month(year: i32, month: u8) -> Self {
        Self {
            year,
            month,
            day: 31,
        }
    }
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
pub(crate) fn point(tokens: &[Token], at: usize) -> Option<Found> {
    let mut i = at;
    let mut bound = None;
    while let Some((len, b)) = crate::token::longest(tokens, i, LEADS) {
        bound = Some(if bound == Some(Bound::Before) {
            Bound::Before
        } else {
            *b
        });
        i += len;
    }
    let (moment, len) = moment_at(tokens, i, bound.is_some())?;
    let to = match bound {
        Some(Bound::Before) => before(moment, tokens, i),
        Some(Bound::After) => Moment::end_of(moment.year.saturating_add(1)),
        _ => moment,
    };
    Some(Found {
        first: at,
        after: i + len,
        from: None,
        to: Some(to),
        stretch: false,
    })
}

/// The last day before the named day, month or year.
fn before(moment: Moment, tokens: &[Token], at: usize) -> Moment {
    let whole_year = tokens[at].is("năm") || year(&tokens[at]).is_some();
    if whole_year {
        Moment::end_of(moment.year - 1)
    } else if moment.day < 31 || tokens[at].is("ngày") {
        Moment {
            day: moment.day.saturating_sub(1),
            ..moment
        }
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
        return Some((
            Moment {
                year,
                month: month(m)?,
                day: of_month(d)?,
            },
            1,
        ));
    }
    let d = of_month(&first.key)?;
    let separator = tokens.get(at + 1)?;
    if !(separator.is("/") || separator.is("-") || separator.is("tháng")) {
        return None;
    }
    let (m, y, len) = month_year(tokens, at + 2)?;
    Some((
        Moment {
            year: y,
            month: m,
            day: d,
        },
        2 + len,
    ))
}
