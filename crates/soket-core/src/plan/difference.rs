//! The superior's plan has changed: what that means for a plan derived from it, piece by piece.
//!
//! The plan is derived again from the new state and compared passage by passage; what the superior changed only for
//! others is left out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::place::{put, remove, text_at};
use crate::vietnamese::squeezed;
use crate::{Fate, Package, Passage, Place};

/// One thing that is different, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanChange {
    /// Names the change until something is taken over.
    pub id: String,
    pub kind: PlanChangeKind,
    pub label: String,
    /// The superior's text before and after; empty where there is none.
    pub before: String,
    pub after: String,
    /// What stands in the own plan now.
    pub mine: String,
    /// What would stand there.
    pub proposed: String,
    pub target: Place,
    /// The unit has rewritten the place since it was derived: taking the change over loses that.
    pub rewritten: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanChangeKind {
    Added,
    Changed,
    Removed,
}

/// What is different between a derived plan and one derived afresh, in the order of the superior's plan.
pub fn plan_difference(mine: &Package, fresh: &Package) -> Vec<PlanChange> {
    let old = passages(mine);
    let new = passages(fresh);
    let mut changes: Vec<PlanChange> = Vec::new();
    for passage in new.iter().filter(|one| one.fate != Fate::Dropped) {
        let before = old.iter().find(|one| is_same_place(one, passage));
        match before {
            None => changes.push(change(PlanChangeKind::Added, mine, None, Some(passage))),
            Some(before)
                if squeezed(&before.derived) != squeezed(&passage.derived)
                    || squeezed(&before.text) != squeezed(&passage.text) =>
            {
                changes.push(change(
                    PlanChangeKind::Changed,
                    mine,
                    Some(before),
                    Some(passage),
                ));
            }
            Some(_) => {}
        }
    }
    for passage in old.iter().filter(|one| one.fate != Fate::Dropped) {
        if !new.iter().any(|one| is_same_place(one, passage)) {
            changes.push(change(PlanChangeKind::Removed, mine, Some(passage), None));
        }
    }
    changes
}

/// Takes one change over; nothing happens when it is not there (any more).
pub fn take_change(mine: &mut Package, fresh: &Package, id: &str) {
    let Some(change) = plan_difference(mine, fresh)
        .into_iter()
        .find(|change| change.id == id)
    else {
        return;
    };
    match change.kind {
        PlanChangeKind::Removed => remove(mine, &change.target),
        PlanChangeKind::Added | PlanChangeKind::Changed => put(mine, fresh, &change.target),
    }
    remember(mine, fresh, &change);
}

fn change(
    kind: PlanChangeKind,
    mine: &Package,
    before: Option<&Passage>,
    after: Option<&Passage>,
) -> PlanChange {
    let either = after.or(before);
    let target = either.map(|one| one.target.clone()).unwrap_or_default();
    let source = either.map(|one| one.source.clone()).unwrap_or_default();
    let now = text_at(mine, &target);
    let text = |passage: Option<&Passage>, of: fn(&Passage) -> &String| {
        passage.map(of).cloned().unwrap_or_default()
    };
    let derived = text(before, |one| &one.derived);
    PlanChange {
        id: format!(
            "{}/{}/{}>{}/{}/{}",
            source.part, source.item, source.field, target.part, target.item, target.field
        ),
        kind,
        label: text(either, |one| &one.label),
        before: text(before, |one| &one.text),
        after: text(after, |one| &one.text),
        rewritten: match kind {
            PlanChangeKind::Added => false,
            _ => squeezed(&now) != squeezed(&derived),
        },
        mine: now,
        proposed: text(after, |one| &one.derived),
        target,
    }
}

fn passages(package: &Package) -> &[Passage] {
    package
        .derivation
        .as_ref()
        .map_or(&[], |derivation| derivation.passages.as_slice())
}

fn is_same_place(one: &Passage, other: &Passage) -> bool {
    one.source == other.source && one.target == other.target
}

/// The record of a place is that of the new state from now on. A row taken in whole brings all its places.
fn remember(mine: &mut Package, fresh: &Package, change: &PlanChange) {
    let is_taken = |passage: &Passage| {
        passage.target == change.target
            || (change.kind == PlanChangeKind::Added
                && passage.target.part == change.target.part
                && passage.target.item == change.target.item)
    };
    let taken: Vec<Passage> = passages(fresh)
        .iter()
        .filter(|passage| is_taken(passage))
        .cloned()
        .collect();
    let sources: Vec<Place> = taken.iter().map(|one| one.source.clone()).collect();
    let now_dropped: Vec<Passage> = passages(fresh)
        .iter()
        .filter(|passage| passage.fate == Fate::Dropped)
        .cloned()
        .collect();
    let Some(derivation) = mine.derivation.as_mut() else {
        return;
    };
    for passage in taken {
        match derivation
            .passages
            .iter_mut()
            .find(|old| is_same_place(old, &passage))
        {
            Some(old) => *old = passage,
            None => derivation.passages.push(passage),
        }
    }
    // What was dropped before and is taken now, and the other way round.
    derivation
        .passages
        .retain(|old| old.fate != Fate::Dropped || !sources.contains(&old.source));
    if change.kind == PlanChangeKind::Removed {
        derivation
            .passages
            .retain(|old| old.target != change.target);
        for passage in now_dropped {
            if !derivation
                .passages
                .iter()
                .any(|old| old.source == passage.source)
            {
                derivation.passages.push(passage);
            }
        }
    }
}
