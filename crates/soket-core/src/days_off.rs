//! Days on which offices do not work: `templates/ngay-nghi.toml`.

use std::sync::LazyLock;

use chrono::{Datelike, Days, Weekday};
use serde::Deserialize;

use crate::Date;
use crate::rule_set::ValueSource;

const FILE: &str = include_str!("../../../templates/ngay-nghi.toml");

/// How many days before a working day the holidays may begin for which it is taken off in lieu. No run of days off
/// is longer, even Tết with both weekends and the days in lieu.
const LONGEST_RUN: u64 = 21;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DaysOff {
    /// The same day each year.
    holidays: Vec<Holiday>,
    years: Vec<Year>,
    swaps: Vec<Swap>,
    names: Names,
    /// Where the values come from; for who maintains the file.
    #[serde(rename = "source")]
    #[cfg_attr(not(test), expect(dead_code, reason = "read by a test and by people"))]
    sources: Vec<ValueSource>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    day: u32,
    month: u32,
    name: String,
    /// First year in which it is a day off; always, when not given.
    from: Option<i32>,
}

/// Days off that fall on another day each year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: i32,
    tet_from: Date,
    /// Last day, included.
    tet_to: Date,
    hung_kings: Date,
    /// The second day of National Day, 01/9 or 03/9; there is one since 2021.
    beside_national_day: Option<Date>,
}

/// A working day made a day off for a day of a weekend.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Swap {
    off: Date,
    worked: Date,
}

/// What people call the days.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    saturday: String,
    sunday: String,
    tet: String,
    hung_kings: String,
    national_day: String,
    in_lieu: String,
    swapped: String,
}

fn days_off() -> &'static DaysOff {
    static READ: LazyLock<DaysOff> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
}

/// Why offices do not work on a day, as people call it: "Tết Nguyên đán", "Nghỉ bù", "Thứ Bảy"; `None` for a working
/// day. Tết, Giỗ Tổ and what goes with National Day are known for 2010 to 2035 and, until the Prime Minister decides
/// on a year, as they usually fall (the file says which are sure).
pub fn day_off(day: Date) -> Option<&'static str> {
    let known = days_off();
    known
        .holiday(day)
        .or_else(|| known.swapped(day))
        .or_else(|| known.weekly(day))
        .or_else(|| known.in_lieu(day))
}

/// The day itself when offices work on it, else the nearest working day before.
pub fn working_day_before(day: Date) -> Date {
    (0..=LONGEST_RUN)
        .map_while(|back| day.checked_sub_days(Days::new(back)))
        .find(|day| day_off(*day).is_none())
        .unwrap_or(day)
}

impl DaysOff {
    /// Public holidays (Bộ luật Lao động 2019 Điều 112), without days in lieu.
    fn holiday(&self, day: Date) -> Option<&str> {
        let of_each_year = || {
            let found = self.holidays.iter().find(|holiday| {
                (day.day(), day.month()) == (holiday.day, holiday.month)
                    && holiday.from.is_none_or(|from| day.year() >= from)
            });
            Some(found?.name.as_str())
        };
        let of_this_year = || {
            let year = self.years.iter().find(|year| year.year == day.year())?;
            if (year.tet_from..=year.tet_to).contains(&day) {
                return Some(self.names.tet.as_str());
            }
            if year.hung_kings == day {
                return Some(&self.names.hung_kings);
            }
            (year.beside_national_day == Some(day)).then_some(&self.names.national_day)
        };
        of_each_year().or_else(of_this_year)
    }

    fn swapped(&self, day: Date) -> Option<&str> {
        let is_off = self.swaps.iter().any(|swap| swap.off == day);
        is_off.then_some(&self.names.swapped)
    }

    /// Saturdays and Sundays that are not worked for another day.
    fn weekly(&self, day: Date) -> Option<&str> {
        if self.swaps.iter().any(|swap| swap.worked == day) {
            return None;
        }
        match day.weekday() {
            Weekday::Sat => Some(&self.names.saturday),
            Weekday::Sun => Some(&self.names.sunday),
            _ => None,
        }
    }

    /// For each holiday on a weekend the next working day is off (Bộ luật Lao động 2019 Điều 111 khoản 3).
    fn in_lieu(&self, day: Date) -> Option<&str> {
        let first = day.checked_sub_days(Days::new(LONGEST_RUN))?;
        let mut owed = 0_u32;
        for before in first.iter_days().take_while(|before| *before < day) {
            match (self.holiday(before), self.weekly(before)) {
                (Some(_), Some(_)) => owed += 1,
                (None, None) if self.swapped(before).is_none() => owed = owed.saturating_sub(1),
                _ => {}
            }
        }
        (owed > 0).then_some(&self.names.in_lieu)
    }
}

#[cfg(test)]
mod lunar;
#[cfg(test)]
mod tests;
