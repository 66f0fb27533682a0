//! A place in a plan: what stands there, and how to put something else.

use crate::fill::cite_plan;
use crate::{Item, LevelLine, Package, PartContent, Place, PlanLevel};

/// The text at a place; empty when the place is gone.
pub(crate) fn text_at(package: &Package, place: &Place) -> String {
    let draft = &package.draft;
    if place.part == "info" {
        return match place.field.as_str() {
            "superior_plan" => package
                .superior_plan
                .as_ref()
                .map(cite_plan)
                .unwrap_or_default(),
            _ => draft.info.subject.clone(),
        };
    }
    match draft.parts.get(&place.part) {
        Some(PartContent::Prose { text }) => text.clone(),
        Some(PartContent::Items { items }) => items
            .iter()
            .find(|item| item.id == place.item)
            .map(|item| item.text.clone())
            .unwrap_or_default(),
        Some(PartContent::Levels { levels }) => levels
            .iter()
            .find(|level| level.id == place.item)
            .map(|level| field_of(level, &place.field))
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn field_of(level: &PlanLevel, field: &str) -> String {
    match field {
        "title" => level.title.clone(),
        "deadline" => level.deadline_sentence(),
        _ => line_of(level, field)
            .map(LevelLine::sentence)
            .unwrap_or_default(),
    }
}

fn line_of<'a>(level: &'a PlanLevel, field: &str) -> Option<&'a LevelLine> {
    let (kind, id) = field.split_once(':')?;
    lines_of(level, kind).iter().find(|line| line.id == id)
}

fn lines_of<'a>(level: &'a PlanLevel, kind: &str) -> &'a [LevelLine] {
    if kind == "form" {
        &level.forms
    } else {
        &level.reviews
    }
}

fn lines_mut<'a>(level: &'a mut PlanLevel, kind: &str) -> &'a mut Vec<LevelLine> {
    if kind == "form" {
        &mut level.forms
    } else {
        &mut level.reviews
    }
}

/// Copies what stands at a place of `fresh`: in place of what is there, or behind what it follows there.
pub(super) fn put(mine: &mut Package, fresh: &Package, place: &Place) {
    if place.part == "info" {
        if place.field == "superior_plan" {
            mine.superior_plan.clone_from(&fresh.superior_plan);
        } else {
            mine.draft
                .info
                .subject
                .clone_from(&fresh.draft.info.subject);
        }
        return;
    }
    let Some(theirs) = fresh.draft.parts.get(&place.part) else {
        return;
    };
    let own = mine
        .draft
        .parts
        .entry(place.part.clone())
        .or_insert_with(|| emptied(theirs));
    match (own, theirs) {
        (PartContent::Prose { text }, PartContent::Prose { text: new }) => text.clone_from(new),
        (PartContent::Items { items }, PartContent::Items { items: new }) => {
            put_in_order(
                items,
                new,
                |item| item.id == place.item,
                |item| &item.id,
                |old, new| {
                    old.title.clone_from(&new.title);
                    old.text.clone_from(&new.text);
                },
            );
        }
        (PartContent::Levels { levels }, PartContent::Levels { levels: new }) => {
            put_in_order(
                levels,
                new,
                |level| level.id == place.item,
                |level| &level.id,
                |old, new| {
                    put_field(old, new, &place.field);
                },
            );
        }
        _ => {}
    }
}

fn emptied(content: &PartContent) -> PartContent {
    match content {
        PartContent::Items { .. } => PartContent::Items { items: Vec::new() },
        PartContent::Levels { .. } => PartContent::Levels { levels: Vec::new() },
        _ => PartContent::Prose {
            text: String::new(),
        },
    }
}

fn put_field(old: &mut PlanLevel, new: &PlanLevel, field: &str) {
    match field {
        "title" => {
            old.title.clone_from(&new.title);
            old.group.clone_from(&new.group);
        }
        "deadline" => {
            old.deadline.clone_from(&new.deadline);
            old.deadline_text.clone_from(&new.deadline_text);
        }
        _ => {
            if let Some((kind, id)) = field.split_once(':') {
                put_in_order(
                    lines_mut(old, kind),
                    lines_of(new, kind),
                    |line| line.id == id,
                    |line| &line.id,
                    |old, new| old.clone_from(new),
                );
            }
        }
    }
}

/// Changes the wanted one where it stands, or puts a copy behind the one that it follows in `new`.
fn put_in_order<T: Clone>(
    own: &mut Vec<T>,
    new: &[T],
    is_wanted: impl Fn(&T) -> bool,
    id: impl Fn(&T) -> &String,
    change: impl Fn(&mut T, &T),
) {
    let Some(at) = new.iter().position(&is_wanted) else {
        return;
    };
    let Some(wanted) = new.get(at) else { return };
    if let Some(old) = own.iter_mut().find(|old| is_wanted(old)) {
        change(old, wanted);
        return;
    }
    let before: Vec<&String> = new.iter().take(at).map(&id).collect();
    let behind = own
        .iter()
        .rposition(|old| before.contains(&id(old)))
        .map_or(0, |last| last + 1);
    own.insert(behind, wanted.clone());
}

/// Takes away what stands at a place; a row of a level goes with its heading.
pub(super) fn remove(mine: &mut Package, place: &Place) {
    match mine.draft.parts.get_mut(&place.part) {
        Some(PartContent::Prose { text }) => text.clear(),
        Some(PartContent::Items { items }) => {
            items.retain(|item: &Item| item.id != place.item);
        }
        Some(PartContent::Levels { levels }) => {
            if place.field == "title" {
                levels.retain(|level| level.id != place.item);
            } else if let Some(level) = levels.iter_mut().find(|level| level.id == place.item) {
                if place.field == "deadline" {
                    level.deadline = crate::Deadline::default();
                    level.deadline_text.clear();
                } else if let Some((kind, id)) = place.field.split_once(':') {
                    lines_mut(level, kind).retain(|line| line.id != id);
                }
            }
        }
        _ => {}
    }
}
