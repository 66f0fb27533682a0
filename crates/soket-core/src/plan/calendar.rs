//! All levels of a plan on one time line: from when until when, who waits for whom, what is late.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::unit_rows;
use crate::template::PartKind;
use crate::{Bound, Date, Package, Template, parse_date, precedences};

/// One bar of the time line. Days are ISO dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CalendarRow {
    pub part: String,
    /// Id of the level.
    pub level: String,
    pub group: String,
    pub title: String,
    /// "Hội nghị chi bộ", as far as a form is chosen or can be read.
    pub form: String,
    /// How many units, and how many of those the body lists have come in.
    pub units: Option<usize>,
    pub done: usize,
    /// First day: as typed, else the day of signing.
    pub from: Option<String>,
    /// Last day that is still in time.
    pub until: Option<String>,
    pub bound: Bound,
    /// The deadline names a day, not a month or longer.
    pub by_day: bool,
    /// "Chậm nhất trong tháng 5/2028"
    pub words: String,
    /// Past its last day, and not everyone has come in.
    pub is_late: bool,
    /// Indices of the rows that must be finished first.
    pub after: Vec<usize>,
    /// Those of them that are not finished before it.
    pub against: Vec<usize>,
}

/// The rows in the plan's order.
pub fn calendar(package: &Package, template: &Template, today: Date) -> Vec<CalendarRow> {
    let draft = &package.draft;
    let signed = package.presumed_signing_day();
    let units = unit_rows(package, template);
    let mut rows: Vec<CalendarRow> = Vec::new();
    for part in template.parts_of(PartKind::Levels) {
        let levels = draft.levels(&part.id);
        let base = rows.len();
        for level in levels {
            let concerned: Vec<_> = units
                .iter()
                .filter(|row| row.level.is_some_and(|one| one.id == level.id))
                .collect();
            let done = concerned
                .iter()
                .filter(|row| !row.done_on.trim().is_empty())
                .count();
            let until = level.deadline.latest_day();
            let listed = (!concerned.is_empty()).then_some(concerned.len());
            let is_open = listed.is_some_and(|count| done < count);
            let form = level
                .forms
                .iter()
                .find_map(|line| line.meeting_meant())
                .or_else(|| crate::Meeting::read(&level.title))
                .map_or("", |meeting| meeting.in_words());
            rows.push(CalendarRow {
                part: part.id.clone(),
                level: level.id.clone(),
                group: level.group.trim().to_owned(),
                title: level.title.trim().to_owned(),
                form: crate::vietnamese::upper_first(form),
                units: listed.or(level.units.map(|units| units as usize)),
                done,
                from: parse_date(&level.start)
                    .or(signed)
                    .map(|day| day.to_string()),
                until: until.map(|day| day.to_string()),
                bound: level.deadline.bound,
                by_day: level
                    .deadline
                    .period()
                    .is_some_and(|(first, last)| first == last),
                words: crate::vietnamese::upper_first(&level.deadline.words()),
                is_late: is_open && until.is_some_and(|last| today > last),
                after: Vec::new(),
                against: Vec::new(),
            });
        }
        for pair in precedences(levels, package.term.kind) {
            let early = levels
                .get(pair.first)
                .and_then(|one| one.deadline.latest_day());
            let late = levels
                .get(pair.then)
                .and_then(|one| one.deadline.latest_day());
            if let Some(row) = rows.get_mut(base + pair.then) {
                row.after.push(base + pair.first);
                if matches!((early, late), (Some(early), Some(late)) if early >= late) {
                    row.against.push(base + pair.first);
                }
            }
        }
    }
    rows
}
