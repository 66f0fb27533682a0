//! Pairs of rows whose deadlines stand against the order, for the rules about it.

use super::Facts;
use crate::template::PartKind;
use crate::{Before, PlanLevel, circular, precedences};

pub(super) struct LatePair<'a> {
    pub part: &'a str,
    /// Should be finished first.
    pub first: &'a PlanLevel,
    pub then: &'a PlanLevel,
    pub why: Before,
    /// Not later, but at the same time.
    pub is_together: bool,
}

/// Rows that are finished no earlier than a row above them. Of rows that wait for each other in a circle nothing is
/// said here.
pub(super) fn late_pairs<'a>(facts: &Facts<'a>) -> Vec<LatePair<'a>> {
    let mut pairs = Vec::new();
    for part in facts.template.parts_of(PartKind::Levels) {
        let levels = facts.package.draft.levels(&part.id);
        let issuer = facts.package.term.kind;
        let in_circle = circular(levels, issuer);
        for pair in precedences(levels, issuer) {
            let (Some(first), Some(then)) = (levels.get(pair.first), levels.get(pair.then)) else {
                continue;
            };
            if in_circle.contains(&pair.first) || in_circle.contains(&pair.then) {
                continue;
            }
            let (Some(early), Some(late)) =
                (first.deadline.latest_day(), then.deadline.latest_day())
            else {
                continue;
            };
            if early >= late {
                pairs.push(LatePair {
                    part: &part.id,
                    first,
                    then,
                    why: pair.why,
                    is_together: early == late,
                });
            }
        }
    }
    pairs
}
