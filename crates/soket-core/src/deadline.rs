//! By when something must be done.
use crate::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Deadline {
    pub bound: Bound,
    pub on: String,
}
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    Before,
    #[default]
    Latest,
    Within,
    Expected,
}
impl Deadline {
    pub fn new(bound: Bound, on: &str) -> Self {
        Self {
            bound,
            on: on.into(),
        }
    }
    pub fn is_empty(&self) -> bool {
        self.on.trim().is_empty()
    }
    pub fn period(&self) -> Option<(Date, Date)> {
        None
    }
    pub fn latest_day(&self) -> Option<Date> {
        None
    }
    pub fn words(&self) -> String {
        let b = match self.bound {
            Bound::Before => "trước",
            Bound::Latest => "chậm nhất trong",
            Bound::Within => "trong",
            Bound::Expected => "dự kiến trong",
        };
        format!("{b} tháng {}", self.on)
    }
    pub fn moved_to(&self, _day: Date) -> Self {
        self.clone()
    }
    pub fn on_day(bound: Bound, day: Date) -> Self {
        Self {
            bound,
            on: crate::format_date(day),
        }
    }
}
pub fn find_deadlines(_text: &str) -> Vec<(std::ops::Range<usize>, Deadline)> {
    Vec::new()
}
