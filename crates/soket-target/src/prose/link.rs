//! What an act is done to: the target behind it, or the topic before it.

use super::lexicon::Role;
use super::mark::{Mark, MarkKind};

/// How far words are followed; bounds the work on a sentence of a hundred clauses.
const FAR: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// The mark of the target.
    Target(usize),
    /// The name of something measured: a target only where the sentence makes it one.
    Measured(usize),
    /// A deadline, of what is not said.
    Time(usize),
    /// Nothing: an end, or how far, till when, by what.
    Nothing,
    /// Something that is no target.
    Other,
}

/// Where what follows is no longer what the act is done to.
const ENDS: &[Role] = &[
    Role::Purpose,
    Role::Turn,
    Role::TurnWeak,
    Role::Cause,
    Role::Complement,
    Role::Negate,
    Role::Ban,
];

/// Words that may stand between an act and its object.
const THROUGH: &[Role] = &[
    Role::Filler,
    Role::Join,
    Role::Propose,
    Role::Subject,
    Role::Superior,
    Role::Achieve,
    Role::Range,
    Role::Passive,
];

/// How far an act reaches for its object.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reach {
    /// Through "so với …", to any level to compare with.
    pub compared: bool,
    /// Through what is said not to be attained: "linh hoạt khi chưa đạt chỉ tiêu".
    pub unmet: bool,
    /// Through commas.
    pub across: bool,
    /// Through so many words that mean nothing here.
    pub unknown: usize,
}

/// Follows the words after the act at `at` through those that carry no thing of their own.
pub(super) fn behind(marks: &[Mark], at: usize, reach: Reach) -> Behind {
    let Reach {
        compared, across, ..
    } = reach;
    let mut unknown = 0;
    let (mut time, mut ranged, mut counted, mut amount) = (None, false, false, false);
    let end = |time: Option<usize>| time.map_or(Behind::Nothing, Behind::Time);
    for (i, mark) in marks.iter().enumerate().skip(at + 1).take(FAR) {
        // "giảm từ 7 xuống còn 3 chỉ tiêu" counts targets.
        if mark.is(Role::Target) && !(ranged && counted) {
            return Behind::Target(i);
        }
        counted = mark.kind == MarkKind::Number;
        // "giảm 5 đảng viên/năm" says how much, not of what.
        amount |= counted;
        if mark.any(&[Role::Block, Role::Harmless]) {
            return if ranged { end(time) } else { Behind::Other };
        }
        if compared && mark.is(Role::Bound) {
            return Behind::Target(i);
        }
        if mark.any(&[Role::Measure, Role::Rate]) {
            return Behind::Measured(i);
        }
        if mark.is(Role::Time) {
            time = Some(i);
            continue;
        }
        match mark.kind {
            MarkKind::Break => return end(time),
            MarkKind::Comma if !across && !goes_on(marks, i + 1) => return end(time),
            MarkKind::Comma | MarkKind::Sign | MarkKind::Number => continue,
            MarkKind::Phrase | MarkKind::Unknown => {}
        }
        let passed = compared && mark.is(Role::Complement) || reach.unmet && mark.is(Role::Settled);
        if mark.any(ENDS) && !mark.any(&[Role::Range, Role::Filler]) && !passed {
            return end(time);
        }
        let foreign = mark.kind == MarkKind::Unknown || mark.is(Role::Plan) && !mark.is_act();
        if foreign && unknown < reach.unknown {
            unknown += 1;
            continue;
        }
        ranged |= mark.is(Role::Range);
        if !(mark.any(THROUGH) || mark.is_act() || passed) {
            return if ranged || amount {
                end(time)
            } else {
                Behind::Other
            };
        }
    }
    end(time)
}

/// "điều chỉnh, bổ sung chỉ tiêu", "lùi, bỏ chỉ tiêu": the comma parts acts, not clauses.
fn goes_on(marks: &[Mark], at: usize) -> bool {
    marks.get(at).is_some_and(|m| m.firm || m.is(Role::Join))
}

/// A target before the act, in the part from `from`, that no words of striving hold: "để hoàn thành chỉ tiêu".
pub(super) fn topic(marks: &[Mark], from: usize, at: usize) -> Option<usize> {
    (from.max(at.saturating_sub(FAR))..at)
        .rev()
        .find(|i| marks.get(*i).is_some_and(|m| m.is(Role::Target)) && !striven_for(marks, *i))
}

/// A target anywhere in the part.
pub(super) fn anywhere(marks: &[Mark], from: usize, at: usize, to: usize) -> Option<usize> {
    (from.max(at.saturating_sub(FAR))..to.min(at + FAR))
        .find(|i| marks.get(*i).is_some_and(|m| m.is(Role::Target)))
}

/// The name of something measured before the act, without the word "chỉ tiêu".
pub(super) fn measured_topic(marks: &[Mark], from: usize, at: usize) -> Option<usize> {
    (from.max(at.saturating_sub(FAR))..at)
        .rev()
        .filter(|i| !striven_for(marks, *i))
        .find(|i| {
            marks
                .get(*i)
                .is_some_and(|m| m.any(&[Role::Measure, Role::Rate]))
        })
}

/// A target anywhere after the act in the part up to `to`.
pub(super) fn later(marks: &[Mark], at: usize, to: usize) -> Option<usize> {
    (at + 1..to.min(at + FAR))
        .find(|i| marks.get(*i).is_some_and(|m| m.is(Role::Target)) && !striven_for(marks, *i))
}

/// "để hoàn thành chỉ tiêu", "phấn đấu đạt các mục tiêu"
fn striven_for(marks: &[Mark], at: usize) -> bool {
    let through = [
        Role::Filler,
        Role::Achieve,
        Role::Subject,
        Role::Superior,
        Role::Passive,
    ];
    marks[..at.min(marks.len())]
        .iter()
        .rev()
        .take(FAR)
        .find(|m| !(m.any(&through) || matches!(m.kind, MarkKind::Number | MarkKind::Sign)))
        .is_some_and(|m| m.is(Role::Purpose))
}
