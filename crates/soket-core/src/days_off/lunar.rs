//! The Vietnamese lunar calendar from astronomy (Meeus' series for new moon and sun, seven hours east): only the
//! tests use it, to prove the dates of the data file.

use chrono::{Datelike, NaiveDate};

/// Days between new moons, on average.
const MONTH: f64 = 29.530_588_853;
/// New moon number 0, in Julian days.
const FIRST: f64 = 2_415_021.076_998_695;

/// The solar day of a lunar day in a month that is not a leap month.
pub fn solar(day: i64, month: i64, year: i32) -> NaiveDate {
    let (eleventh, next) = if month < 11 {
        (eleventh_month(year - 1), eleventh_month(year))
    } else {
        (eleventh_month(year), eleventh_month(year + 1))
    };
    let moon = ((eleventh as f64 - FIRST) / MONTH + 0.5).floor() as i64;
    let mut offset = (month - 11).rem_euclid(12);
    if next - eleventh > 365 && offset >= leap_month(moon) {
        offset += 1;
    }
    from_julian(new_moon(moon + offset) + day - 1)
}

/// Julian day on which the month with the winter solstice begins.
fn eleventh_month(year: i32) -> i64 {
    let last = to_julian(NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default());
    let moon = ((last as f64 - 2_415_021.0) / MONTH).floor() as i64;
    let begins = new_moon(moon);
    if sun_sign(begins) >= 9 {
        new_moon(moon - 1)
    } else {
        begins
    }
}

/// Which month behind the eleventh repeats: the first in which the sun enters no new sign.
fn leap_month(moon: i64) -> i64 {
    let sign = |at: i64| sun_sign(new_moon(moon + at));
    (1..14).find(|at| sign(*at) == sign(at + 1)).unwrap_or(14)
}

fn new_moon(number: i64) -> i64 {
    let k = number as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sin = |degrees: f64| degrees.to_radians().sin();
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun)
        - 0.4068 * sin(moon)
        + 0.0161 * sin(2.0 * moon)
        - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * node + sun)
        - 0.0004 * sin(2.0 * node - sun)
        - 0.0006 * sin(2.0 * node + moon)
        + 0.0010 * sin(2.0 * node - moon)
        + 0.0005 * sin(2.0 * moon + sun);
    let clock = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    (mean + correction - clock + 0.5 + 7.0 / 24.0).floor() as i64
}

/// In which twelfth of its way the sun stands at midnight, 0 from the spring equinox.
fn sun_sign(julian: i64) -> i64 {
    let t = (julian as f64 - 2_451_545.5 - 7.0 / 24.0) / 36_525.0;
    let t2 = t * t;
    let sin = |degrees: f64| degrees.to_radians().sin();
    let anomaly = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let longitude = 280.466_45
        + 36_000.769_83 * t
        + 0.000_303_2 * t2
        + (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * sin(anomaly)
        + (0.019_993 - 0.000_101 * t) * sin(2.0 * anomaly)
        + 0.000_290 * sin(3.0 * anomaly);
    (longitude.rem_euclid(360.0) / 30.0).floor() as i64
}

/// Between chrono's count of days and that of astronomers.
const JULIAN: i64 = 1_721_425;

fn to_julian(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) + JULIAN
}

fn from_julian(day: i64) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt((day - JULIAN) as i32).unwrap_or_default()
}
