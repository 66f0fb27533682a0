//! Days on which nobody works: `templates/ngay-nghi.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use crate::Date;
use crate::rule_set::ValueSource;

const FILE: &str = include_str!("../../../templates/ngay-nghi.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DaysOff {
    #[serde(rename = "weekday")]
    weekdays: Vec<Weekday>,
    fixed: Vec<Fixed>,
    lunar: Lunar,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Weekday {
    /// 1 for Monday, 7 for Sunday.
    number: u32,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixed {
    name: String,
    /// Day and month: `30/4`.
    days: Vec<String>,
    /// First year.
    #[serde(default)]
    from: i32,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lunar {
    tet_name: String,
    /// Days off before the first of the year, and from it on.
    tet_before: u64,
    tet_days: u64,
    hung_kings_name: String,
    years: Vec<LunarYear>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LunarYear {
    #[serde(rename = "year")]
    _year: i32,
    tet: NaiveDate,
    hung_kings: NaiveDate,
}

/// Names by day; a day of several names has the first.
struct Calendar {
    weekdays: BTreeMap<u32, String>,
    /// By month, day: first year and name.
    fixed: BTreeMap<(u32, u32), (i32, String)>,
    moving: BTreeMap<Date, String>,
}

/// What a day off is called: "Chủ nhật", "Quốc khánh", "Tết Nguyên đán"; `None` on a working day. Tết and Giỗ Tổ are
/// known for the years of the file only.
pub fn day_off(day: Date) -> Option<&'static str> {
    let calendar = calendar();
    let name = calendar.moving.get(&day).map(String::as_str).or_else(|| {
        calendar
            .fixed
            .get(&(day.month(), day.day()))
            .filter(|(from, _)| day.year() >= *from)
            .map(|(_, name)| name.as_str())
    });
    name.or_else(|| {
        calendar
            .weekdays
            .get(&day.weekday().number_from_monday())
            .map(String::as_str)
    })
}

/// The day itself when people work on it, else the nearest working day before.
pub fn working_day_before(day: Date) -> Date {
    // No run of days off is as long as a month.
    (0..31)
        .filter_map(|back| day.checked_sub_days(Days::new(back)))
        .find(|day| day_off(*day).is_none())
        .unwrap_or(day)
}

fn read() -> Result<DaysOff, toml::de::Error> {
    toml::from_str(FILE)
}

fn calendar() -> &'static Calendar {
    static READ: LazyLock<Calendar> = LazyLock::new(|| Calendar::of(read().unwrap_or_default()));
    &READ
}

impl Calendar {
    fn of(file: DaysOff) -> Self {
        let mut moving = BTreeMap::new();
        let lunar = file.lunar;
        for year in &lunar.years {
            let first = year.tet.checked_sub_days(Days::new(lunar.tet_before));
            for day in first
                .into_iter()
                .flat_map(|first| first.iter_days())
                .take((lunar.tet_before + lunar.tet_days) as usize)
            {
                moving.insert(day, lunar.tet_name.clone());
            }
            moving.insert(year.hung_kings, lunar.hung_kings_name.clone());
        }
        let fixed = file.fixed.iter().flat_map(|one| {
            one.days.iter().filter_map(|text| {
                let (day, month) = text.split_once('/')?;
                let key = (month.parse().ok()?, day.parse().ok()?);
                Some((key, (one.from, one.name.clone())))
            })
        });
        Self {
            fixed: fixed.collect(),
            moving,
            weekdays: file
                .weekdays
                .into_iter()
                .map(|day| (day.number, day.name))
                .collect(),
        }
    }
}

#[cfg(test)]
mod lunar;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_date;

    fn date(text: &str) -> Date {
        parse_date(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn days_and_what_they_are_called() {
        for (day, name) in [
            ("25/11/2026", None),
            ("28/11/2026", Some("thứ Bảy")),
            ("29/11/2026", Some("Chủ nhật")),
            ("30/4/2024", Some("Ngày Chiến thắng")),
            ("18/4/2024", Some("Giỗ Tổ Hùng Vương")),
            ("28/01/2025", Some("Tết Nguyên đán")),
            ("01/02/2025", Some("Tết Nguyên đán")),
            ("03/02/2025", None),
            ("02/9/2027", Some("Quốc khánh")),
            ("24/11/2025", None),
            ("24/11/2027", Some("Ngày Văn hoá Việt Nam")),
        ] {
            assert_eq!(day_off(date(day)), name, "{day}");
        }
    }

    #[test]
    fn back_to_a_working_day() {
        for (day, before) in [
            ("31/7/2023", "31/7/2023"),
            ("16/7/2023", "14/7/2023"),
            ("02/02/2025", "27/01/2025"),
        ] {
            assert_eq!(working_day_before(date(day)), date(before), "{day}");
        }
    }

    #[test]
    fn the_file_reads_and_names_a_source_for_each_value() {
        let file = read().unwrap_or_else(|error| panic!("{error}"));
        let named = |value: &str| {
            file._sources
                .iter()
                .any(|source| source.values.iter().any(|one| one == value))
        };
        for day in file.fixed.iter().flat_map(|one| &one.days) {
            assert!(named(&format!("fixed.{day}")), "{day}");
        }
        for value in [
            "weekday",
            "lunar.years",
            "lunar.tet_before",
            "lunar.tet_days",
        ] {
            assert!(named(value), "{value}");
        }
    }

    /// The solar days of the file against astronomy: new moons and the sun's longitude, at Vietnam's time.
    #[test]
    fn lunar_days_are_those_of_the_sky() {
        let file = read().unwrap_or_else(|error| panic!("{error}"));
        let years: Vec<i32> = file.lunar.years.iter().map(|year| year._year).collect();
        assert_eq!(years, (2010..=2035).collect::<Vec<_>>());
        for year in &file.lunar.years {
            assert_eq!(year.tet, lunar::solar(1, 1, year._year), "{}", year._year);
            assert_eq!(
                year.hung_kings,
                lunar::solar(10, 3, year._year),
                "{}",
                year._year
            );
        }
    }
}
