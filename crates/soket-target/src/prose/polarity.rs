//! Whether an act is denied, forbidden, or a decision of the past.

use super::lexicon::Role;
use super::mark::{Mark, MarkKind};

/// What stands before a place of the sentence and still governs it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scope {
    /// Denied in this clause.
    pub denied: bool,
    /// Forbidden or blamed, with all that is listed after it.
    pub banned: bool,
    /// Proposed, allowed, planned.
    pub proposed: bool,
}

impl Scope {
    pub fn silent(self) -> bool {
        self.denied || self.banned
    }
}

/// The scope before each mark, and after the last. `lead` is what a heading ("Các đơn vị không được:") gives its list.
pub(super) fn scopes(marks: &[Mark], lead: Scope) -> Vec<Scope> {
    let mut out = Vec::with_capacity(marks.len() + 1);
    let mut scope = lead;
    let mut subordinate = false;
    for (at, mark) in marks.iter().enumerate() {
        out.push(scope);
        if mark.is(Role::Turn) || mark.kind == MarkKind::Break {
            scope = Scope {
                proposed: scope.proposed && mark.kind != MarkKind::Break,
                ..lead
            };
            subordinate = false;
        } else if mark.is(Role::TurnWeak) {
            scope.denied = false;
        } else if mark.kind == MarkKind::Comma {
            if subordinate || opens_own_clause(marks, at + 1) {
                scope.denied = false;
            }
            if subordinate || asks_superior(marks, at + 1) {
                scope.banned = lead.banned;
            }
            subordinate = false;
        }
        subordinate |= mark.is(Role::Cause) && opens_segment(marks, at);
        scope.denied |= mark.is(Role::Negate) || denies_act(marks, at);
        scope.banned |= mark.is(Role::Ban);
        scope.proposed |= mark.is(Role::Propose) && !mark.is(Role::Ban);
    }
    out.push(scope);
    out
}

/// "không đặt vấn đề hạ chỉ tiêu": what alone would drop a target here denies another act.
pub(super) fn denies_act(marks: &[Mark], at: usize) -> bool {
    let mark = &marks[at];
    let tasks = [Role::Join, Role::Achieve];
    let through = [Role::Filler, Role::Propose, Role::Join, Role::Achieve];
    mark.negative
        && mark.is_act()
        && !mark.is(Role::Settled)
        && marks[at + 1..]
            .iter()
            .find(|m| !m.any(&through) || m.firm && !m.any(&tasks))
            .is_some_and(|m| m.firm && !m.any(&tasks))
}

/// Only small words between the last comma and here.
fn opens_segment(marks: &[Mark], at: usize) -> bool {
    marks[..at]
        .iter()
        .rev()
        .take_while(|m| !matches!(m.kind, MarkKind::Comma | MarkKind::Break))
        .all(|m| {
            m.any(&[Role::Filler, Role::Turn])
                || m.kind == MarkKind::Sign
                || m.kind == MarkKind::Number
        })
}

/// ", đề nghị …", ", xã …", ", riêng chỉ tiêu …": a clause of its own, not one more thing that is denied.
fn opens_own_clause(marks: &[Mark], at: usize) -> bool {
    let Some(first) = marks[at.min(marks.len())..]
        .iter()
        .find(|m| m.kind != MarkKind::Sign)
    else {
        return false;
    };
    if first.any(&[
        Role::Propose,
        Role::Subject,
        Role::Superior,
        Role::Cause,
        Role::Turn,
        Role::TurnWeak,
    ]) {
        return true;
    }
    // ", chỉ tiêu A lùi sang năm 2031"; but not ", mục tiêu đã đề ra"
    let mut segment = marks[at.min(marks.len())..]
        .iter()
        .take_while(|m| !matches!(m.kind, MarkKind::Comma | MarkKind::Break))
        .skip_while(|m| m.is(Role::Filler));
    segment.next().is_some_and(|m| m.is(Role::Target)) && segment.any(Mark::is_act)
}

/// ", đề nghị Tỉnh uỷ …"
fn asks_superior(marks: &[Mark], at: usize) -> bool {
    let mut rest = marks[at.min(marks.len())..]
        .iter()
        .filter(|m| !m.is(Role::Filler));
    rest.next().is_some_and(|m| m.is(Role::Propose))
        && rest.next().is_some_and(|m| m.is(Role::Superior))
}

/// "…là không được chấp nhận", "… bị phê bình": said after the act, in the same part.
pub(super) fn denied_after(marks: &[Mark], at: usize) -> bool {
    marks[at + 1..]
        .iter()
        .take_while(|m| !m.any(&[Role::Turn]) && m.kind != MarkKind::Break)
        .any(|m| m.is(Role::BanAfter))
}

/// "đã được điều chỉnh", "được Tỉnh uỷ điều chỉnh": reported, not proposed.
pub(super) fn past_fact(marks: &[Mark], at: usize, proposed: bool) -> bool {
    let through = [
        Role::Filler,
        Role::Propose,
        Role::Achieve,
        Role::Subject,
        Role::Superior,
        Role::Past,
        Role::Passive,
    ];
    let before = || {
        marks[..at]
            .iter()
            .rev()
            .take(8)
            .take_while(|m| m.any(&through) || m.kind == MarkKind::Sign)
    };
    let has = |role| before().any(|m| m.is(role));
    let decided = has(Role::Superior);
    let passive = has(Role::Passive);
    (has(Role::Past) && (decided || passive)) || (decided && passive && !proposed)
}
