//! By when something must be done: a bound and a day, month, quarter, half-year or year.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Date;
use crate::period::{Period, Unit};

/// By when something must be done. Kept as typed, so that an impossible date is a finding and not a refused file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Deadline {
    pub bound: Bound,
    /// As typed: `30/5/2013`, `5/2023`, `quý II/2023` (also `II/2023`), `6 tháng đầu năm 2028`, `2023`.
    pub on: String,
}

/// How the date binds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// trước
    Before,
    /// chậm nhất (trong)
    #[default]
    Latest,
    /// trong
    Within,
    /// dự kiến (trong)
    Expected,
}

impl Deadline {
    pub fn new(bound: Bound, on: &str) -> Self {
        Self {
            bound,
            on: on.to_owned(),
        }
    }

    /// A deadline of one day.
    pub fn on_day(bound: Bound, day: Date) -> Self {
        Self::of(bound, Period::holding(Unit::Day, day))
    }

    pub(crate) fn of(bound: Bound, period: Period) -> Self {
        Self {
            bound,
            on: period.short(),
        }
    }

    /// No date is typed.
    pub fn is_empty(&self) -> bool {
        self.on.trim().is_empty()
    }

    /// First and last day of the named day, month, quarter, half-year or year; `None` when nothing is typed or there
    /// is no such date.
    pub fn period(&self) -> Option<(Date, Date)> {
        Period::typed(&self.on).map(|period| (period.first(), period.last()))
    }

    /// The last day that still keeps it: the day before the period begins for [`Bound::Before`], else its last day.
    pub fn latest_day(&self) -> Option<Date> {
        let (first, last) = self.period()?;
        match self.bound {
            Bound::Before => first.pred_opt(),
            Bound::Latest | Bound::Within | Bound::Expected => Some(last),
        }
    }

    /// As a sentence says it: "chậm nhất trong tháng 5/2023", "trước ngày 30/5/2013"; what was typed when there is
    /// no such date. [`crate::find_deadlines`] reads it back.
    pub fn words(&self) -> String {
        let Some(period) = Period::typed(&self.on) else {
            return self.on.trim().to_owned();
        };
        let bound = match (self.bound, period.unit()) {
            (Bound::Before, _) => "trước",
            (Bound::Latest, Unit::Day) => "chậm nhất",
            (Bound::Latest, _) => "chậm nhất trong",
            (Bound::Within, _) => "trong",
            (Bound::Expected, Unit::Day) => "dự kiến",
            (Bound::Expected, _) => "dự kiến trong",
        };
        format!("{bound} {}", period.spoken())
    }

    /// The same bound and precision, as early as may be with `day` still in time: a deadline of a month becomes the
    /// month of `day`, "trước ngày …" the day after. Of one day when no date is typed that exists. Stays as it is
    /// when `day` lies outside the years that are read (1900 to 2200).
    #[must_use]
    pub fn moved_to(&self, day: Date) -> Self {
        let unit = Period::typed(&self.on).map_or(Unit::Day, Period::unit);
        let same = Period::holding(unit, day);
        // "Before" keeps the day only when the period begins after it.
        let after = || Some(Period::holding(unit, same.last().succ_opt()?));
        let next_day = || Some(Period::holding(unit, day.succ_opt()?));
        let period = match self.bound {
            Bound::Before => next_day().filter(|next| next.first() > day).or_else(after),
            Bound::Latest | Bound::Within | Bound::Expected => Some(same),
        };
        period
            .map(|period| Self::of(self.bound, period))
            .filter(|moved| moved.period().is_some())
            .unwrap_or_else(|| self.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_date;

    const BOUNDS: [Bound; 4] = [Bound::Before, Bound::Latest, Bound::Within, Bound::Expected];
    const UNITS: [Unit; 5] = [
        Unit::Day,
        Unit::Month,
        Unit::Quarter,
        Unit::HalfYear,
        Unit::Year,
    ];

    fn date(text: &str) -> Date {
        parse_date(text).unwrap_or_else(|| panic!("{text}"))
    }

    /// Days through three years, at an odd step so that all months and ends of months come up.
    fn days() -> impl Iterator<Item = Date> {
        date("20/12/2026").iter_days().step_by(5).take(240)
    }

    #[test]
    fn names_a_day_a_month_a_quarter_half_a_year_a_year() {
        for (on, first, last) in [
            ("30/5/2013", "30/5/2013", "30/5/2013"),
            ("ngày 30 tháng 5 năm 2013", "30/5/2013", "30/5/2013"),
            (" 30 / 5 / 2013 ", "30/5/2013", "30/5/2013"),
            ("2013-05-30", "30/5/2013", "30/5/2013"),
            ("5/2023", "1/5/2023", "31/5/2023"),
            ("THÁNG 02/2024", "1/2/2024", "29/2/2024"),
            ("5-2023", "1/5/2023", "31/5/2023"),
            ("quý II/2023", "1/4/2023", "30/6/2023"),
            ("II/2023", "1/4/2023", "30/6/2023"),
            ("iv/2023", "1/10/2023", "31/12/2023"),
            ("Quí 1 năm 2023", "1/1/2023", "31/3/2023"),
            ("6 tháng đầu năm 2028", "1/1/2028", "30/6/2028"),
            ("sáu tháng cuối năm 2028", "1/7/2028", "31/12/2028"),
            ("2023", "1/1/2023", "31/12/2023"),
            ("năm 2023", "1/1/2023", "31/12/2023"),
        ] {
            let period = Deadline::new(Bound::Latest, on).period();
            assert_eq!(period, Some((date(first), date(last))), "{on}");
        }
    }

    #[test]
    fn there_is_no_such_date() {
        for on in [
            "",
            " ",
            "31/02/2023",
            "tháng 13/2023",
            "0/2023",
            "quý V/2023",
            "quý 5/2023",
            "30/5/23",
            "30/5",
            "5/23",
            "sớm",
            "6 tháng năm 2028",
            "7 tháng đầu năm 2028",
            "trước 30/5/2023",
            "30/5/2023 hoặc sau",
            "99999999999",
        ] {
            let deadline = Deadline::new(Bound::Latest, on);
            assert_eq!(deadline.period(), None, "{on}");
            assert_eq!(deadline.latest_day(), None, "{on}");
            assert_eq!(deadline.words(), on.trim(), "{on}");
        }
        assert!(Deadline::default().is_empty() && !Deadline::new(Bound::Before, "sớm").is_empty());
    }

    #[test]
    fn said_in_words() {
        for (bound, on, words) in [
            (Bound::Latest, "5/2023", "chậm nhất trong tháng 5/2023"),
            (Bound::Latest, "2/2023", "chậm nhất trong tháng 02/2023"),
            (Bound::Latest, "15-5-2023", "chậm nhất ngày 15/5/2023"),
            (Bound::Before, "30/5/2013", "trước ngày 30/5/2013"),
            (Bound::Before, "5/2/2023", "trước ngày 05/02/2023"),
            (Bound::Before, "6/2023", "trước tháng 6/2023"),
            (Bound::Within, "II/2023", "trong quý II/2023"),
            (Bound::Within, "2028", "trong năm 2028"),
            (
                Bound::Within,
                "6 tháng đầu năm 2028",
                "trong 6 tháng đầu năm 2028",
            ),
            (Bound::Expected, "10/2023", "dự kiến trong tháng 10/2023"),
            (Bound::Expected, "15/10/2023", "dự kiến ngày 15/10/2023"),
        ] {
            assert_eq!(Deadline::new(bound, on).words(), words);
        }
    }

    #[test]
    fn the_last_day_in_time() {
        let latest = |bound, on| Deadline::new(bound, on).latest_day();
        assert_eq!(latest(Bound::Before, "01/3/2024"), Some(date("29/02/2024")));
        assert_eq!(latest(Bound::Before, "6/2023"), Some(date("31/5/2023")));
        assert_eq!(
            latest(Bound::Before, "quý I/2023"),
            Some(date("31/12/2022"))
        );
        assert_eq!(latest(Bound::Latest, "5/2023"), Some(date("31/5/2023")));
        assert_eq!(latest(Bound::Within, "2028"), Some(date("31/12/2028")));
        assert_eq!(
            latest(Bound::Expected, "15/10/2023"),
            Some(date("15/10/2023"))
        );
    }

    #[test]
    fn moving_keeps_bound_and_precision_and_goes_no_further_than_it_must() {
        for bound in BOUNDS {
            for unit in UNITS {
                let start = Deadline::of(bound, Period::holding(unit, date("1/1/2020")));
                for day in days() {
                    let moved = start.moved_to(day);
                    let period = Period::typed(&moved.on).unwrap_or_else(|| panic!("{moved:?}"));
                    assert_eq!((moved.bound, period.unit()), (bound, unit));
                    assert!(moved.latest_day() >= Some(day), "{moved:?} for {day}");
                    let earlier = period
                        .first()
                        .pred_opt()
                        .map(|day| Period::holding(unit, day));
                    let earlier = earlier.map(|period| Deadline::of(bound, period).latest_day());
                    assert!(
                        earlier < Some(Some(day)),
                        "{moved:?} could be earlier for {day}"
                    );
                }
            }
        }
    }

    #[test]
    fn moving_by_days_snaps_to_the_month() {
        let moved = |bound, on, day| Deadline::new(bound, on).moved_to(date(day)).on;
        assert_eq!(moved(Bound::Latest, "5/2023", "12/7/2023"), "7/2023");
        assert_eq!(
            moved(Bound::Before, "30/5/2023", "31/12/2023"),
            "01/01/2024"
        );
        assert_eq!(moved(Bound::Before, "6/2023", "30/6/2023"), "7/2023");
        assert_eq!(moved(Bound::Before, "6/2023", "01/7/2023"), "8/2023");
        assert_eq!(moved(Bound::Latest, "sớm", "12/7/2023"), "12/7/2023");
        let far = Date::MAX;
        assert_eq!(
            Deadline::new(Bound::Before, "5/2023").moved_to(far).on,
            "5/2023"
        );
        assert_eq!(
            Deadline::new(Bound::Latest, "2023").moved_to(far).on,
            "2023"
        );
    }

    #[test]
    fn words_are_read_back_as_the_same_deadline() {
        for bound in BOUNDS {
            for unit in UNITS {
                for day in days() {
                    let deadline = Deadline::of(bound, Period::holding(unit, day));
                    let words = deadline.words();
                    let found = crate::find_deadlines(&words);
                    assert_eq!(found, [(0..words.len(), deadline)], "{words}");
                }
            }
        }
    }

    #[test]
    fn kept_as_typed_in_a_file() {
        let json = r#"{"bound":"before","on":"31/02/2023"}"#;
        let read: Deadline = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read, Deadline::new(Bound::Before, "31/02/2023"));
        assert_eq!(serde_json::to_string(&read).ok().as_deref(), Some(json));
        let empty: Deadline = serde_json::from_str("{}").unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(empty, Deadline::default());
        assert!(serde_json::from_str::<Deadline>(r#"{"day":"1"}"#).is_err());
    }
}
