//! A reading said back to the clerk: "dưới 2% · đến năm 2030 · càng thấp càng tốt".

use crate::direction::Direction;
use crate::number::format_number;
use crate::reading::{Basis, Comparator, Movement, Promise, Reading};

/// One line; what could not be read is said too.
pub fn describe(reading: &Reading, direction: Direction) -> String {
    let mut parts: Vec<String> = reading
        .promises
        .iter()
        .filter(|promise| !promise.equivalent)
        .map(promise_words)
        .collect();
    if parts.is_empty() {
        parts.push("chưa đọc được mức".into());
    }
    parts.push(direction_words(direction).into());
    parts.join(" · ")
}

fn promise_words(promise: &Promise) -> String {
    let mut parts = Vec::new();
    match (&promise.title, promise.value()) {
        (_, Some(_)) => parts.push(value_words(promise)),
        (Some(title), None) => parts.push(format!("“{title}”")),
        (None, None) => parts.push("chưa đọc được mức".into()),
    }
    if let Some(basis) = promise.basis.and_then(basis_words) {
        parts.push(basis.into());
    }
    if let Some(denominator) = &promise.denominator {
        parts.push(format!("tính trên {denominator}"));
    }
    if let Some(period) = &promise.period {
        parts.push(period.text.clone());
    }
    parts.join(" · ")
}

fn value_words(promise: &Promise) -> String {
    let number =
        |value: Option<rust_decimal::Decimal>| value.map(format_number).unwrap_or_default();
    let before = match promise.comparator {
        Comparator::AtLeast => "từ ",
        Comparator::MoreThan => "trên ",
        Comparator::AtMost => "không quá ",
        Comparator::LessThan => "dưới ",
        Comparator::About => "khoảng ",
        Comparator::Nearly => "gần ",
        Comparator::Maintain => "giữ ",
        Comparator::NoneLeft => return "không còn".into(),
        Comparator::Bare | Comparator::Range | Comparator::All => "",
    };
    let movement = match promise.movement {
        Some(Movement::RiseBy) => "tăng ",
        Some(Movement::FallBy) => "giảm ",
        Some(Movement::FallTo) => "giảm còn ",
        None => "",
    };
    let after = if promise.comparator == Comparator::AtLeast {
        " trở lên"
    } else {
        ""
    };
    let value = match (promise.low, promise.high) {
        (Some(low), Some(high)) if low != high => {
            format!("{} - {}", format_number(low), format_number(high))
        }
        _ => number(promise.value()),
    };
    let unit = match promise.unit.as_deref() {
        None | Some("") => String::new(),
        Some(unit) if unit.starts_with(['%', '‰']) => unit.to_owned(),
        Some(unit) => format!(" {unit}"),
    };
    format!("{movement}{before}{value}{unit}{after}")
}

/// The usual basis, the end of the term, needs no words.
fn basis_words(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::EndOfTerm | Basis::ByDate | Basis::Title => None,
        Basis::YearlyAverage => Some("bình quân năm"),
        Basis::EachYear => Some("từng năm"),
        Basis::Cumulative => Some("cộng cả nhiệm kỳ"),
        Basis::Maintained => Some("giữ suốt nhiệm kỳ"),
    }
}

fn direction_words(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "càng cao càng tốt",
        Direction::Lower => "càng thấp càng tốt",
        Direction::Exact => "đúng bằng mức này",
        Direction::Qualitative => "xét bằng danh hiệu",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn check(unit: &str, direction: Direction, text: &str, expected: &str) {
        assert_eq!(describe(&read("", unit, text), direction), expected);
    }

    #[test]
    fn says_what_was_understood() {
        check(
            "%",
            Direction::Lower,
            "giảm còn dưới 2%",
            "giảm còn dưới 2% · càng thấp càng tốt",
        );
        check(
            "triệu đồng",
            Direction::Higher,
            "trên 85 triệu đồng",
            "trên 85 triệu đồng · càng cao càng tốt",
        );
        check(
            "%/năm",
            Direction::Higher,
            "tăng bình quân 10 - 11%/năm",
            "tăng 10 - 11%/năm · bình quân năm · càng cao càng tốt",
        );
        check(
            "hộ",
            Direction::Lower,
            "đến năm 2030 không còn hộ nghèo",
            "không còn · đến năm 2030 · càng thấp càng tốt",
        );
    }

    #[test]
    fn says_what_was_not() {
        check(
            "",
            Direction::Higher,
            "abc",
            "chưa đọc được mức · càng cao càng tốt",
        );
    }
}
