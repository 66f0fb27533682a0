//! When: terms, spans of years and dates ([`crate::moment`]), as values that can be told earlier from later.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::moment::{Moment, point};
use crate::token::{Token, phrase_at};

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

impl Found {
    pub fn period(&self, text: String) -> Period {
        Period {
            from: self.from,
            to: self.to,
            text,
        }
    }
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
const TERM_ENDS: &[&str] = &[
    "cuối nhiệm kỳ",
    "hết nhiệm kỳ",
    "kết thúc nhiệm kỳ",
    "cuối kỳ",
];

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
        Some(Found {
            first: at,
            after: at + len,
            from: None,
            to,
            stretch,
        })
    };
    let lead = ["trong", "sang", "vào", "đến", "tới"]
        .iter()
        .find_map(|p| phrase_at(tokens, at, p))
        .unwrap_or(0);
    if let Some(len) = NEXT_TERM
        .iter()
        .find_map(|p| phrase_at(tokens, at + lead, p))
    {
        return found(lead + len, Some(Moment::NEXT_TERM), false);
    }
    if let Some(len) = find(STRETCHES) {
        // "trong nhiệm kỳ 2025 - 2030": the years say more
        return match years(tokens, at + len) {
            Some(years) => Some(Found {
                first: at,
                stretch: true,
                ..years
            }),
            None => found(len, None, true),
        };
    }
    if let Some(len) = find(TERM_ENDS) {
        return match years(tokens, at + len) {
            Some(years) => Some(Found {
                first: at,
                stretch: false,
                ..years
            }),
            None => found(len, None, false),
        };
    }
    // "trong 5 năm", "5 năm 2026 - 2030", "bình quân 5 năm"
    let start = at + usize::from(tokens.get(at)?.is("trong"));
    let count = tokens
        .get(start)
        .filter(|t| t.is_number() && t.key.len() == 1)?;
    let names_years = tokens.get(start + 1)?.is("năm");
    let months = tokens.get(start + 1)?.is("tháng")
        && tokens
            .get(start + 2)
            .is_some_and(|t| t.is("đầu") || t.is("cuối"));
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
    let month = if tokens[start + 2].is("đầu") {
        6
    } else {
        12
    };
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
    for lead in [
        "sang",
        "trong",
        "thời kỳ",
        "giai đoạn",
        "nhiệm kỳ",
        "các năm",
        "từ",
        "năm",
        "(",
    ] {
        i += phrase_at(tokens, i, lead).unwrap_or(0);
    }
    let from = year(tokens.get(i)?)?;
    let mut k = i + 1;
    let separator = tokens.get(k)?;
    if !(separator.is("-") || separator.is("đến") || separator.is("tới") || separator.is("~"))
    {
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
    // "chuyển sang giai đoạn 2021 - 2025" is a new date, whatever else is named
    let stretch = !tokens[at].is("sang");
    Some(Found {
        first: at,
        after: k + 1,
        from: Some(from),
        to: Some(Moment::end_of(to)),
        stretch,
    })
}

/// A number before these counts something, however much it looks like a year.
pub(crate) fn measured(tokens: &[Token], at: usize) -> bool {
    crate::unit::unit_at(tokens, at, None)
        .is_some_and(|(unit, _)| !matches!(unit.base.as_str(), "xã" | "khu" | "cơ sở" | "đơn vị"))
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
                    let to = p.to.map_or("?".to_owned(), |m| {
                        format!("{}-{}-{}", m.year, m.month, m.day)
                    });
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
            expect![[r#"
                đến năm 2030: 2030-12-31 “đến năm 2030”
                vào cuối năm 2028: 2028-12-31 “vào cuối năm 2028”
                trước năm 2028: 2027-12-31 “trước năm 2028”
                đầu năm 2028: 2028-3-31 “đầu năm 2028”
                quý III/2027: 2027-9-31 “quý III/2027”
                quý 2 năm 2027: 2027-6-31 “quý 2 năm 2027”
                trước tháng 9.2020: 2020-8-31 “trước tháng 9.2020”
                tháng 6 năm 2028: 2028-6-31 “tháng 6 năm 2028”
                trước ngày 30/6/2028: 2028-6-29 “trước ngày 30/6/2028”
                31/12/2028: 2028-12-31 “31/12/2028”
                6 tháng đầu năm 2028: 2028-6-31 “6 tháng đầu năm 2028”
                đến 2030 đạt 95%: 2030-12-31 “đến 2030”
                sau năm 2030: 2031-12-31 “sau năm 2030”
            "#]],
        );
    }

    #[test]
    fn stretches_and_terms() {
        check(
            "giai đoạn 2026-2030|nhiệm kỳ 2025 – 2030|từ năm 2026 đến năm 2030|trong nhiệm kỳ|cuối nhiệm kỳ|5 năm 2026 - 2030|chuyển sang nhiệm kỳ sau",
            expect![[r#"
                giai đoạn 2026-2030: 2026 → 2030-12-31 “giai đoạn 2026-2030”
                nhiệm kỳ 2025 – 2030: 2025 → 2030-12-31 “nhiệm kỳ 2025 – 2030”
                từ năm 2026 đến năm 2030: 2026 → 2030-12-31 “từ năm 2026 đến năm 2030”
                trong nhiệm kỳ: ? “trong nhiệm kỳ”
                cuối nhiệm kỳ: ? “cuối nhiệm kỳ”
                5 năm 2026 - 2030: 2026 → 2030-12-31 “5 năm 2026 - 2030”
                chuyển sang nhiệm kỳ sau: 9999-12-31 “sang nhiệm kỳ sau”
            "#]],
        );
    }

    #[test]
    fn no_dates() {
        check(
            "2030 tỷ đồng|1.900 - 2.000 USD|từ 1900 đến 2000 USD|90 - 95%|31/02 xã|đầu năm|lần thứ XX",
            expect![[r#"
            2030 tỷ đồng: không có
            1.900 - 2.000 USD: không có
            từ 1900 đến 2000 USD: không có
            90 - 95%: không có
            31/02 xã: không có
            đầu năm: không có
            lần thứ XX: không có
        "#]],
        );
    }
}
