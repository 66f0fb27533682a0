//! What a clerk should know of a number and a day that are possible, yet unusual.

use chrono::NaiveDate;
use soket_core::{Package, format_date, parse_date};
use soket_store::Rows;

use super::hand::Hand;
use super::strays;
use crate::AppError;

/// A number that is to be given, or was just given.
pub(super) struct Numbering<'a> {
    pub org_term: &'a str,
    pub series: &'a str,
    pub number: u32,
    /// Of the document.
    pub day: NaiveDate,
    /// ISO date on which the paper was signed, where that was recorded.
    pub signed_on: Option<&'a str>,
    pub package: &'a Package,
}

impl Numbering<'_> {
    /// Sentences; none where all is usual. `rows` as they are before the number is given.
    pub fn notices(&self, rows: &Rows, hand: &Hand<'_>) -> Result<Vec<String>, AppError> {
        let mut notices = Vec::new();
        notices.extend(strays::notice(rows, hand, self)?);
        notices.extend(self.of_the_clock(rows, hand)?);
        notices.extend(self.of_the_number(rows)?);
        notices.extend(self.of_the_neighbours(rows)?);
        notices.extend(self.of_the_day(hand));
        Ok(notices)
    }

    /// What stays true once the number is given.
    pub fn notices_after(&self, rows: &Rows, hand: &Hand<'_>) -> Result<Vec<String>, AppError> {
        let mut notices = self.of_the_neighbours(rows)?;
        notices.extend(self.of_the_day(hand));
        Ok(notices)
    }

    fn of_the_clock(&self, rows: &Rows, hand: &Hand<'_>) -> Result<Option<String>, AppError> {
        let last = rows.last_entered(self.org_term)?;
        Ok(last.filter(|last| *last > hand.now).map(|last| {
            format!(
                "Đồng hồ máy đang lùi: lần vào sổ trước ghi {}. Kiểm tra ngày giờ của máy.",
                crate::when(&last)
            )
        }))
    }

    fn of_the_number(&self, rows: &Rows) -> Result<Option<String>, AppError> {
        let next = rows.next_number(self.org_term, self.series)?;
        let passed = match self.number.saturating_sub(next) {
            0 => return Ok(None),
            1 => format!("số {next}"),
            _ => format!("các số từ {next} tới {}", self.number - 1),
        };
        Ok((next > 1).then(|| {
            format!(
                "Số {} để trống {passed}: sổ giấy đã dùng thì vào sổ thủ công, không dùng thì bỏ số, ghi lý do.",
                self.number
            )
        }))
    }

    fn of_the_neighbours(&self, rows: &Rows) -> Result<Vec<String>, AppError> {
        let (before, after) = rows.days_around(self.org_term, self.series, self.number)?;
        let day = format_date(self.day);
        let iso = self.day.to_string();
        let text = |day: &str| parse_date(day).map_or_else(|| day.to_owned(), format_date);
        let before = before.filter(|(_, then)| *then > iso).map(|(other, then)| {
            let then = text(&then);
            format!("Số {other} đứng trước mà ký ngày {then}, sau ngày {day}.")
        });
        let after = after.filter(|(_, then)| *then < iso).map(|(other, then)| {
            let then = text(&then);
            format!("Số {other} đứng sau mà ký ngày {then}, trước ngày {day}.")
        });
        Ok(before.into_iter().chain(after).collect())
    }

    fn of_the_day(&self, hand: &Hand<'_>) -> Vec<String> {
        let day = format_date(self.day);
        let term = self.package.term.term;
        let last = NaiveDate::from_ymd_opt(term.end, 12, 31).unwrap_or(NaiveDate::MAX);
        let signed = self.signed_on.and_then(parse_date);
        let mut notices = Vec::new();
        if let Some(signed) = signed.filter(|signed| *signed != self.day) {
            notices.push(format!(
                "Đã ghi ký ngày {}, khác ngày {day} của văn bản.",
                format_date(signed)
            ));
        }
        if self.day > hand.today {
            notices.push(format!("Ngày ký {day} chưa tới."));
        }
        if self.day > last {
            notices.push(format!(
                "Ngày ký {day} sau nhiệm kỳ {} - {}.",
                term.start, term.end
            ));
        }
        notices
    }
}
