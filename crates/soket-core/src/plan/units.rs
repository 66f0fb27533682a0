//! The lower units of a plan: which level's deadline goes for each, and how far it has come.

use crate::template::PartKind;
use crate::{Date, LowerUnit, Package, PlanLevel, Template, UnitState, parse_date};

/// One lower unit beside the plan's word about it.
pub struct UnitRow<'a> {
    pub unit: &'a LowerUnit,
    /// The level that concerns it, where the plan has one.
    pub level: Option<&'a PlanLevel>,
    /// "Chậm nhất trong tháng 5/2023"; empty without a deadline.
    pub until: String,
    pub done_on: &'a str,
    pub note: &'a str,
}

impl UnitRow<'_> {
    /// Past its deadline on this day and not come in. A day that cannot be read counts as come in: someone wrote
    /// something there.
    pub fn is_late(&self, today: Date) -> bool {
        self.done_on.trim().is_empty()
            && self
                .level
                .and_then(|level| level.deadline.latest_day())
                .is_some_and(|last| today > last)
    }

    /// Came in after its deadline.
    pub fn came_late(&self) -> bool {
        let last = self.level.and_then(|level| level.deadline.latest_day());
        match (parse_date(self.done_on), last) {
            (Some(done), Some(last)) => done > last,
            _ => false,
        }
    }
}

/// The body's lower units in its order.
pub fn unit_rows<'a>(package: &'a Package, template: &Template) -> Vec<UnitRow<'a>> {
    let draft = &package.draft;
    let levels: Vec<&PlanLevel> = template
        .parts_of(PartKind::Levels)
        .flat_map(|part| draft.levels(&part.id))
        .collect();
    let states: Vec<&UnitState> = template
        .parts_of(PartKind::Units)
        .flat_map(|part| draft.units(&part.id))
        .collect();
    package
        .term
        .units
        .iter()
        .map(|unit| {
            let level = levels
                .iter()
                .find(|level| level.concerns(unit.kind))
                .copied();
            let state = states.iter().find(|state| state.unit == unit.id);
            UnitRow {
                unit,
                level,
                until: level.map_or_else(String::new, |level| {
                    crate::vietnamese::upper_first(&level.deadline.words())
                }),
                done_on: state.map_or("", |state| state.done_on.as_str()),
                note: state.map_or("", |state| state.note.as_str()),
            }
        })
        .collect()
}
