//! Dates as clerks type them.

use chrono::{Datelike, NaiveDate};

/// A day that exists.
pub type Date = NaiveDate;

/// `20/7/2028`, `20-7-2028`, `20.7.2028`, "ngày 20 tháng 7 năm 2028" or `2028-07-20`; `None` for anything else,
/// such as a day that does not exist.
pub fn parse_date(text: &str) -> Option<Date> {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = numbers.as_slice() else {
        return None;
    };
    let iso = first.len() == 4;
    let (year, month, day) = if iso {
        (first, second, third)
    } else {
        (third, second, first)
    };
    if year.len() != 4 {
        return None;
    }
    let spelled_out = text.chars().any(char::is_alphabetic);
    if spelled_out && !(text.contains("tháng") && text.contains("năm")) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        .filter(|date| (1900..=2200).contains(&date.year()))
}

/// `20/7/2028`; a day below 10 and a month below 3 take a zero (HD36 dòng 225; HD05 tr.10).
pub fn format_date(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), month(date), date.year())
}

/// `ngày 20 tháng 7 năm 2028`, with the zeros of [`format_date`].
pub(crate) fn spell_date(date: Date) -> String {
    format!(
        "ngày {:02} tháng {} năm {}",
        date.day(),
        month(date),
        date.year()
    )
}

/// `ngày      tháng      năm        `: room to write by hand; a month or a year already typed ("7/2028", "2028")
/// stands in its place.
pub(crate) fn blank_date(typed: &str) -> String {
    match parse_month(typed) {
        Some((Some(month), year)) => format!("ngày      tháng {} năm {year}", two_digits(month)),
        Some((None, year)) => format!("ngày      tháng      năm {year}"),
        None => "ngày      tháng      năm        ".into(),
    }
}

/// Month and year, or a year alone, where the day is still open: `7/2028`, "tháng 7 năm 2028", `2028`.
pub(crate) fn parse_month(text: &str) -> Option<(Option<u32>, i32)> {
    let text = text.trim();
    let known = |word: &str| matches!(word, "ngày" | "tháng" | "năm");
    if text
        .split(|letter: char| !letter.is_alphabetic())
        .any(|word| !word.is_empty() && !known(word))
    {
        return None;
    }
    let numbers: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let (month, year) = match numbers.as_slice() {
        [year] => (None, year),
        [month, year] => (
            Some(
                month
                    .parse()
                    .ok()
                    .filter(|month| (1..=12).contains(month))?,
            ),
            year,
        ),
        _ => return None,
    };
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2200).contains(year))?;
    Some((month, year))
}

fn month(date: Date) -> String {
    two_digits(date.month())
}

/// The month of a date: `02`, `5`.
pub(crate) fn two_digits(month: u32) -> String {
    match month {
        1..=2 => format!("{month:02}"),
        _ => month.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_clerks_type() {
        let day = NaiveDate::from_ymd_opt(2028, 7, 20);
        for text in [
            "20/7/2028",
            "20/07/2028",
            "20-7-2028",
            "20.7.2028",
            " 20 / 7 / 2028 ",
            "2028-07-20",
            "ngày 20 tháng 7 năm 2028",
        ] {
            assert_eq!(parse_date(text), day, "{text}");
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in [
            "31/02/2028",
            "0/1/2028",
            "30/13/2028",
            "20/7",
            "20/7/28",
            "hôm nay",
            "20/7/2028 abc",
            "",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_open_leaves_room() {
        assert_eq!(blank_date(""), "ngày      tháng      năm        ");
        assert_eq!(blank_date("2026"), "ngày      tháng      năm 2026");
        assert_eq!(blank_date("2/2026"), "ngày      tháng 02 năm 2026");
        assert_eq!(blank_date("tháng 7 năm 2028"), "ngày      tháng 7 năm 2028");
        for text in ["31/02/2028", "13/2028", "hôm nay 2028"] {
            assert_eq!(parse_month(text), None, "{text}");
        }
    }

    #[test]
    fn zero_before_small_days_and_the_first_two_months() {
        let spell = |y, m, d| {
            NaiveDate::from_ymd_opt(y, m, d)
                .map(spell_date)
                .unwrap_or_default()
        };
        assert_eq!(spell(2026, 2, 3), "ngày 03 tháng 02 năm 2026");
        assert_eq!(spell(2026, 5, 27), "ngày 27 tháng 5 năm 2026");
        assert_eq!(spell(2028, 10, 9), "ngày 09 tháng 10 năm 2028");
    }
}
