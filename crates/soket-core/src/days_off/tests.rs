//! The rows are right, and days off come out as offices had them.

use super::lunar::{later, month_begins};
use super::*;
use crate::{format_date, parse_date};

fn date(text: &str) -> Date {
    parse_date(text).unwrap_or_else(|| panic!("{text}"))
}

/// All days off of a year but plain weekends, a run a line.
fn holidays(year: i32) -> String {
    let first = date(&format!("1/1/{year}"));
    let named: Vec<(Date, &str)> = first
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter_map(|day| Some((day, day_off(day)?)))
        .filter(|(_, name)| !["Thứ Bảy", "Chủ nhật"].contains(name))
        .collect();
    named
        .chunk_by(|(day, name), (next, next_name)| {
            day.succ_opt() == Some(*next) && name == next_name
        })
        .filter_map(|run| {
            let ((first, name), (last, _)) = (run.first()?, run.last()?);
            Some(match first == last {
                true => format!("{} {name}\n", format_date(*first)),
                false => format!("{} – {} {name}\n", format_date(*first), format_date(*last)),
            })
        })
        .collect()
}

#[test]
fn the_file_reads_and_names_a_source_for_each_value() {
    let read: DaysOff = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
    let mut values: Vec<String> = [
        "years.tet",
        "years.hung_kings",
        "years.beside_national_day",
        "names.saturday",
        "names.sunday",
        "names.tet",
        "names.hung_kings",
        "names.national_day",
        "names.in_lieu",
        "names.swapped",
    ]
    .map(String::from)
    .into();
    let fixed = read.holidays.iter();
    values.extend(fixed.map(|holiday| format!("holidays.{}/{}", holiday.day, holiday.month)));
    values.extend(read.swaps.iter().map(|swap| format!("swaps.{}", swap.off)));
    let named: Vec<&String> = read
        .sources
        .iter()
        .flat_map(|source| &source.values)
        .collect();
    for value in &values {
        assert!(named.contains(&value), "{value}");
    }
    let of_one_year: Vec<String> = read
        .years
        .iter()
        .flat_map(|row| {
            ["tet", "hung_kings", "beside_national_day"]
                .map(|value| format!("years.{}.{value}", row.year))
        })
        .collect();
    for name in named {
        let is_value = values.contains(name) || of_one_year.contains(name);
        assert!(is_value, "{name} is no value");
    }
}

#[test]
fn tet_and_hung_kings_are_where_the_moon_puts_them() {
    let known = days_off();
    let years: Vec<i32> = known.years.iter().map(|year| year.year).collect();
    assert_eq!(years, (2010..=2035).collect::<Vec<_>>());
    for row in &known.years {
        let new_year = month_begins(row.year, 1);
        let decided = format!("years.{}.tet", row.year);
        let is_decided = known
            .sources
            .iter()
            .any(|source| source.values.contains(&decided));
        let before = (new_year - row.tet_from).num_days();
        assert!(before == 1 || before == 2 && is_decided, "{row:?}");
        // Four days by Bộ luật Lao động 1994, five by that of 2012.
        let length = if row.year <= 2013 { 4 } else { 5 };
        assert_eq!(later(row.tet_from, length - 1), row.tet_to, "{row:?}");
        assert_eq!(later(month_begins(row.year, 3), 9), row.hung_kings);
    }
}

#[test]
fn the_moon_is_computed_right() {
    for (year, new_year) in [
        // Years in which Vietnam's Tết was another day than China's, and years with a repeated month.
        (1968, "29/1/1968"),
        (1985, "21/1/1985"),
        (2007, "17/02/2007"),
        (2030, "02/02/2030"),
        (2020, "25/01/2020"),
        (2023, "22/01/2023"),
        (2025, "29/01/2025"),
    ] {
        assert_eq!(month_begins(year, 1), date(new_year));
    }
}

#[test]
fn the_second_day_of_national_day_stands_beside_it() {
    for row in &days_off().years {
        let Some(day) = row.beside_national_day else {
            assert!(row.year < 2021, "{row:?}");
            continue;
        };
        let beside = [1, 3].map(|day| Date::from_ymd_opt(row.year, 9, day));
        assert!(row.year >= 2021 && beside.contains(&Some(day)), "{row:?}");
    }
}

#[test]
fn a_swap_gives_a_day_of_a_weekend_for_a_working_day() {
    let known = days_off();
    for swap in &known.swaps {
        assert!(swap.off.weekday().number_from_monday() <= 5, "{swap:?}");
        assert!(swap.worked.weekday().number_from_monday() > 5, "{swap:?}");
        assert_eq!(day_off(swap.off), Some("Nghỉ hoán đổi"));
        assert_eq!(day_off(swap.worked), None);
    }
}

/// 2023, 2025, 2026 as announced for public offices; 2028 as the law has it where nothing is decided yet.
#[test]
fn as_offices_had_them() {
    expect_test::expect![[r#"
        01/01/2023 Tết Dương lịch
        02/01/2023 Nghỉ bù
        20/01/2023 – 24/01/2023 Tết Nguyên đán
        25/01/2023 – 26/01/2023 Nghỉ bù
        29/4/2023 Giỗ Tổ Hùng Vương
        30/4/2023 Ngày Chiến thắng
        01/5/2023 Ngày Quốc tế lao động
        02/5/2023 – 03/5/2023 Nghỉ bù
        01/9/2023 – 02/9/2023 Quốc khánh
        04/9/2023 Nghỉ bù
    "#]]
    .assert_eq(&holidays(2023));
    expect_test::expect![[r#"
        01/01/2025 Tết Dương lịch
        27/01/2025 – 31/01/2025 Tết Nguyên đán
        07/4/2025 Giỗ Tổ Hùng Vương
        30/4/2025 Ngày Chiến thắng
        01/5/2025 Ngày Quốc tế lao động
        02/5/2025 Nghỉ hoán đổi
        01/9/2025 – 02/9/2025 Quốc khánh
    "#]]
    .assert_eq(&holidays(2025));
    expect_test::expect![[r#"
        01/01/2026 Tết Dương lịch
        02/01/2026 Nghỉ hoán đổi
        16/02/2026 – 20/02/2026 Tết Nguyên đán
        26/4/2026 Giỗ Tổ Hùng Vương
        27/4/2026 Nghỉ bù
        30/4/2026 Ngày Chiến thắng
        01/5/2026 Ngày Quốc tế lao động
        31/8/2026 Nghỉ hoán đổi
        01/9/2026 – 02/9/2026 Quốc khánh
        24/11/2026 Ngày Văn hoá Việt Nam
    "#]]
    .assert_eq(&holidays(2026));
    expect_test::expect![[r#"
        01/01/2028 Tết Dương lịch
        03/01/2028 Nghỉ bù
        25/01/2028 – 29/01/2028 Tết Nguyên đán
        31/01/2028 Nghỉ bù
        04/4/2028 Giỗ Tổ Hùng Vương
        30/4/2028 Ngày Chiến thắng
        01/5/2028 Ngày Quốc tế lao động
        02/5/2028 Nghỉ bù
        01/9/2028 – 02/9/2028 Quốc khánh
        04/9/2028 Nghỉ bù
        24/11/2028 Ngày Văn hoá Việt Nam
    "#]]
    .assert_eq(&holidays(2028));
}

#[test]
fn weekends_and_working_days() {
    assert_eq!(day_off(date("30/5/2026")), Some("Thứ Bảy"));
    assert_eq!(day_off(date("31/5/2026")), Some("Chủ nhật"));
    assert_eq!(day_off(date("29/5/2026")), None);
    // A holiday on a weekend goes by its own name.
    assert_eq!(day_off(date("26/4/2026")), Some("Giỗ Tổ Hùng Vương"));
    // Outside the known years only the fixed days are known.
    assert_eq!(day_off(date("02/9/2099")), Some("Quốc khánh"));
    assert_eq!(day_off(date("24/11/2025")), None);
}

#[test]
fn the_nearest_working_day_before() {
    for (day, working) in [
        ("29/5/2026", "29/5/2026"),
        ("31/5/2026", "29/5/2026"),
        // After Tết with both weekends.
        ("22/02/2026", "13/02/2026"),
        // 01/5, 30/4; the day in lieu and Giỗ Tổ lie before.
        ("03/5/2026", "29/4/2026"),
        ("27/4/2026", "24/4/2026"),
        // A Saturday worked for the Friday after New Year.
        ("11/01/2026", "10/01/2026"),
    ] {
        assert_eq!(working_day_before(date(day)), date(working), "{day}");
    }
}

#[test]
fn every_day_of_the_calendar_is_harmless() {
    assert_eq!(working_day_before(Date::MIN), Date::MIN);
    let last = working_day_before(Date::MAX);
    assert!(day_off(last).is_none() && (Date::MAX - last).num_days() <= 3);
    for day in date("1/1/2009").iter_days().take(366 * 28) {
        let working = working_day_before(day);
        assert_eq!(day_off(working), None, "{day}");
        assert!((0..=9).contains(&(day - working).num_days()), "{day}");
    }
}
