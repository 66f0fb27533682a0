//! Longer reports out of the sample: the same words over and over, each time with its number behind, so that no two
//! paragraphs are alike.

use soket_app::Package;
use soket_core::{Item, PartContent, Target, TargetRow};

/// Each part `percent` of what it was, in paragraphs or items; `rows` targets, and as many rows of the annex.
pub fn enlarged(sample: &Package, percent: usize, rows: usize) -> Package {
    let mut package = sample.clone();
    let targets = sample.resolution.targets.len();
    // Copies stand behind their original, for the rows of one group stand together.
    let copies: Vec<(usize, usize)> = (0..rows)
        .map(|row| row * targets / rows)
        .scan((usize::MAX, 0), |(last, copy), at| {
            *copy = if *last == at { *copy + 1 } else { 0 };
            *last = at;
            Some((at, *copy))
        })
        .collect();
    package.resolution.targets = copies
        .iter()
        .map(|(at, copy)| target(&sample.resolution.targets[*at], *copy))
        .collect();
    for content in package.draft.parts.values_mut() {
        match content {
            PartContent::Prose { text } => {
                let lines: Vec<&str> = text.lines().collect();
                *text = repeated(&lines, percent, |line, copy| numbered(line, copy)).join("\n");
            }
            PartContent::Items { items } => *items = repeated(items, percent, item),
            PartContent::Rows { rows } => {
                let target_of = |at: usize| &sample.resolution.targets[at].id;
                *rows = copies
                    .iter()
                    .filter_map(|(at, copy)| {
                        let own = rows.iter().find(|row| row.target_id == *target_of(*at))?;
                        Some(row(own, *copy))
                    })
                    .collect();
            }
            PartContent::Recipients { .. }
            | PartContent::Levels { .. }
            | PartContent::Units { .. } => {}
        }
    }
    package
}

fn repeated<T, U>(parts: &[T], percent: usize, copy: impl Fn(&T, usize) -> U) -> Vec<U> {
    (0..parts.len() * percent / 100)
        .map(|at| copy(&parts[at % parts.len()], at / parts.len()))
        .collect()
}

fn item(one: &Item, copy: usize) -> Item {
    Item {
        id: copy_id(&one.id, copy),
        text: numbered(&one.text, copy),
        ..one.clone()
    }
}

fn target(one: &Target, copy: usize) -> Target {
    Target {
        id: copy_id(&one.id, copy),
        name: numbered(&one.name, copy),
        ..one.clone()
    }
}

fn row(one: &TargetRow, copy: usize) -> TargetRow {
    TargetRow {
        target_id: copy_id(&one.target_id, copy),
        ..one.clone()
    }
}

/// The first copy keeps the id, to which others link.
fn copy_id(id: &str, copy: usize) -> String {
    match copy {
        0 => id.to_owned(),
        _ => format!("{id}-{copy}"),
    }
}

fn numbered(text: &str, copy: usize) -> String {
    match copy {
        0 => text.to_owned(),
        _ => format!("{text} ({copy})"),
    }
}
