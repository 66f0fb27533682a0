//! Titles and gradings as rungs of ladders, so that "hoàn thành tốt" can be told lower than "xuất sắc".
//!
//! Only ladders everybody agrees on stand here; what stands on none is compared word for word.

use rust_decimal::Decimal;

use crate::number::parse_digits;
use crate::token::{Token, longest};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ladder {
    Grade,
    NewRural,
    Clean,
    Award,
    /// "hạng I", "loại II", "hạng nhất": the smaller number is the higher.
    Class,
    /// "mức độ 2", "cấp độ 3": the larger number is the higher.
    Level,
    /// "OCOP 3 sao"
    Stars,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rung {
    pub ladder: Ladder,
    pub height: i32,
    pub first: usize,
    pub after: usize,
}

const TITLES: &[(&str, (Ladder, i32))] = &[
    ("hoàn thành xuất sắc nhiệm vụ", (Ladder::Grade, 5)),
    ("hoàn thành xuất sắc", (Ladder::Grade, 5)),
    ("hoàn thành tốt nhiệm vụ", (Ladder::Grade, 4)),
    ("hoàn thành tốt", (Ladder::Grade, 4)),
    ("hoàn thành nhiệm vụ", (Ladder::Grade, 2)),
    ("mức hoàn thành", (Ladder::Grade, 2)),
    ("không hoàn thành nhiệm vụ", (Ladder::Grade, 1)),
    ("không hoàn thành", (Ladder::Grade, 1)),
    ("xuất sắc", (Ladder::Grade, 5)),
    ("loại giỏi", (Ladder::Grade, 4)),
    ("loại tốt", (Ladder::Grade, 4)),
    ("đạt tốt", (Ladder::Grade, 4)),
    ("mức tốt", (Ladder::Grade, 4)),
    ("từ tốt", (Ladder::Grade, 4)),
    ("loại khá", (Ladder::Grade, 3)),
    ("đạt khá", (Ladder::Grade, 3)),
    ("mức khá", (Ladder::Grade, 3)),
    ("từ khá", (Ladder::Grade, 3)),
    ("nhóm khá", (Ladder::Grade, 3)),
    ("loại trung bình", (Ladder::Grade, 2)),
    ("đạt trung bình", (Ladder::Grade, 2)),
    ("mức trung bình", (Ladder::Grade, 2)),
    ("loại yếu", (Ladder::Grade, 1)),
    ("nông thôn mới kiểu mẫu", (Ladder::NewRural, 3)),
    ("nông thôn mới nâng cao", (Ladder::NewRural, 2)),
    ("nông thôn mới", (Ladder::NewRural, 1)),
    ("trong sạch vững mạnh tiêu biểu", (Ladder::Clean, 2)),
    ("trong sạch vững mạnh toàn diện", (Ladder::Clean, 2)),
    ("trong sạch vững mạnh", (Ladder::Clean, 1)),
    ("cờ thi đua", (Ladder::Award, 3)),
    ("bằng khen", (Ladder::Award, 2)),
    ("giấy khen", (Ladder::Award, 1)),
    ("hạng nhất", (Ladder::Class, -1)),
    ("hạng nhì", (Ladder::Class, -2)),
    ("hạng ba", (Ladder::Class, -3)),
    ("loại đặc biệt", (Ladder::Class, 0)),
    ("loại a", (Ladder::Class, -1)),
    ("loại b", (Ladder::Class, -2)),
    ("loại c", (Ladder::Class, -3)),
];

/// The rungs named, in the order they stand.
pub(crate) fn rungs(tokens: &[Token]) -> Vec<Rung> {
    let mut found: Vec<Rung> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match rung_at(tokens, at) {
            Some(rung) => {
                at = rung.after;
                found.push(rung);
            }
            None => at += 1,
        }
    }
    found
}

fn rung_at(tokens: &[Token], at: usize) -> Option<Rung> {
    if let Some((len, &(ladder, height))) = longest(tokens, at, TITLES) {
        return Some(Rung {
            ladder,
            height,
            first: at,
            after: at + len,
        });
    }
    if tokens.get(at + 1).is_some_and(|t| t.is("sao"))
        && let Some(stars) = ordinal(&tokens[at].key)
    {
        return Some(Rung {
            ladder: Ladder::Stars,
            height: stars,
            first: at,
            after: at + 2,
        });
    }
    let (ladder, lead) = match tokens[at].key.as_str() {
        "hạng" | "loại" => (Ladder::Class, 1),
        "mức" | "cấp" if tokens.get(at + 1)?.is("độ") => (Ladder::Level, 2),
        _ => return None,
    };
    let ordinal = ordinal(&tokens.get(at + lead)?.key)?;
    // "loại 3%" measures, "loại 3" names
    if crate::unit::unit_at(tokens, at + lead + 1, None).is_some_and(|(u, _)| u.is_ratio()) {
        return None;
    }
    let height = if ladder == Ladder::Class {
        -ordinal
    } else {
        ordinal
    };
    Some(Rung {
        ladder,
        height,
        first: at,
        after: at + lead + 1,
    })
}

fn ordinal(word: &str) -> Option<i32> {
    let roman = ["i", "ii", "iii", "iv", "v", "vi"];
    if let Some(i) = roman.iter().position(|r| *r == word) {
        return i32::try_from(i + 1).ok();
    }
    let value = parse_digits(word).filter(|v| v.is_integer() && *v <= Decimal::from(9))?;
    i32::try_from(value).ok()
}

/// The highest rung on one ladder.
pub(crate) fn height(rungs: &[Rung], ladder: Ladder) -> Option<i32> {
    rungs
        .iter()
        .filter(|r| r.ladder == ladder)
        .map(|r| r.height)
        .max()
}

pub(crate) fn lowest(rungs: &[Rung], ladder: Ladder) -> Option<i32> {
    rungs
        .iter()
        .filter(|r| r.ladder == ladder)
        .map(|r| r.height)
        .min()
}

/// A bare "hoàn thành" says the lowest passing grade only beside a graded promise.
pub(crate) fn bare_completion(tokens: &[Token]) -> Option<i32> {
    tokens
        .windows(2)
        .any(|pair| pair[0].is("hoàn") && pair[1].is("thành"))
        .then_some(2)
}
