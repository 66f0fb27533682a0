//! stub
use crate::Date;
use chrono::{Datelike, Weekday};
pub fn working_day_before(day: Date) -> Date {
    let mut day = day;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.pred_opt().unwrap_or(day);
    }
    day
}
