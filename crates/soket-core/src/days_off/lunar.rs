//! The Vietnamese lunar calendar, for checking the rows of `templates/ngay-nghi.toml`.
//!
//! By the rules Hồ Ngọc Đức published ("Computing the Vietnamese lunar calendar", with the formulae of J. Meeus,
//! *Astronomical Algorithms*): months begin on the day of the new moon at UTC+7, the month of the winter solstice is
//! the eleventh, and of thirteen months between two solstices the first without a major solar term repeats the number
//! of the one before.

use chrono::{Datelike, Days};

use crate::Date;

/// Julian day number of the day before 01/01/0001.
const DAY_ZERO: i32 = 1_721_425;
/// Vietnam's offset from UTC in days.
const ZONE: f64 = 7.0 / 24.0;
/// The new moon counted as 0, of 01/01/1900, and the mean length of a month, in days.
const FIRST_NEW_MOON: f64 = 2_415_021.077;
const MONTH: f64 = 29.530_588_853;

/// First day of the lunar month (1 to 10, not the repeated one) of the lunar year.
pub fn month_begins(year: i32, month: i32) -> Date {
    let eleventh = eleventh_month(year - 1);
    let is_long = eleventh_month(year) - eleventh == 13;
    let mut moon = eleventh + month + 1;
    if is_long {
        let repeated = (eleventh + 1..)
            .find(|moon| term(new_moon(*moon)) == term(new_moon(*moon + 1)))
            .unwrap_or_else(|| panic!("no repeated month in {year}"));
        if repeated <= moon {
            moon += 1;
        }
    }
    date(new_moon(moon))
}

/// The day so many days after.
pub fn later(day: Date, days: u64) -> Date {
    day.checked_add_days(Days::new(days))
        .unwrap_or_else(|| panic!("{day}"))
}

/// Number of the new moon that begins the eleventh month: the last before the winter solstice of the year.
fn eleventh_month(year: i32) -> i32 {
    let end = Date::from_ymd_opt(year, 12, 31).unwrap_or_else(|| panic!("{year}"));
    let end = end.num_days_from_ce() + DAY_ZERO;
    let about = ((f64::from(end) - FIRST_NEW_MOON) / MONTH).floor() as i32;
    (about - 2..=about + 1)
        .rev()
        .find(|moon| new_moon(*moon) <= end && term(new_moon(*moon)) < 9)
        .unwrap_or_else(|| panic!("no eleventh month in {year}"))
}

fn date(julian: i32) -> Date {
    Date::from_num_days_from_ce_opt(julian - DAY_ZERO).unwrap_or_else(|| panic!("{julian}"))
}

/// Julian day number of the day, in Vietnam, of a new moon.
fn new_moon(moon: i32) -> i32 {
    let k = f64::from(moon);
    // Julian centuries since 1900.
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sin = |degrees: f64| degrees.to_radians().sin();
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let latitude = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun)
        - 0.4068 * sin(moon)
        + 0.0161 * sin(2.0 * moon)
        - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * latitude)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * latitude + sun)
        - 0.0004 * sin(2.0 * latitude - sun)
        - 0.0006 * sin(2.0 * latitude + moon)
        + 0.0010 * sin(2.0 * latitude - moon)
        + 0.0005 * sin(2.0 * moon + sun);
    // From dynamical to universal time.
    let slowing = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    // Julian days begin at noon.
    (mean + correction - slowing + 0.5 + ZONE).floor() as i32
}

/// In which twelfth of the sun's way the day begins: 0 from the March equinox, 9 from the December solstice.
fn term(julian: i32) -> i32 {
    let t = (f64::from(julian) - 0.5 - ZONE - 2_451_545.0) / 36_525.0;
    let sin = |degrees: f64| degrees.to_radians().sin();
    let anomaly = 357.529_10 + 35_999.050_3 * t - 0.000_155_9 * t * t - 0.000_000_48 * t * t * t;
    let longitude = 280.466_45
        + 36_000.769_83 * t
        + 0.000_303_2 * t * t
        + (1.9146 - 0.004_817 * t - 0.000_014 * t * t) * sin(anomaly)
        + (0.019_993 - 0.000_101 * t) * sin(2.0 * anomaly)
        + 0.000_29 * sin(3.0 * anomaly);
    (longitude.rem_euclid(360.0) / 30.0).floor() as i32
}
