//! What has changed between two states of a draft, place by place: for a signatory who has seen it before.
//!
//! Each state is taken apart into its pieces, the texts that print and where they stand; pieces of one place are
//! compared. A difference in spaces or blank lines is none, nor is another order of the same items.

mod pieces;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::pieces::{Piece, pieces};
use crate::vietnamese::squeezed;
use crate::{Package, Place, Template};

/// One place that reads otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    pub part: String,
    /// Empty for a part without items.
    pub item: String,
    /// Empty for the text itself.
    pub field: String,
    /// For people: "Hạn chế 2", "Chỉ tiêu 9, dự kiến", "Trích yếu".
    pub label: String,
    /// Empty for what was added. Of a text of several paragraphs, those from the first to the last that differ.
    pub before: String,
    /// Empty for what was taken out.
    pub after: String,
}

/// What differs, in the order of the document: general information, then the parts of the template. What was taken
/// out stands behind what it followed; of an item that is new or gone, its text alone. Numbers in labels are those of the newer state; an item that is gone has its
/// old one.
pub fn differences(before: &Package, after: &Package, template: &Template) -> Vec<Difference> {
    let old = pieces(before, template);
    let new = pieces(after, template);
    let was: BTreeMap<&Place, &Piece> = old.iter().map(|piece| (&piece.place, piece)).collect();
    let stays: BTreeSet<&Place> = new.iter().map(|piece| &piece.place).collect();
    let mut gone = gone_behind(&old, &stays);
    let mut found = Vec::new();
    take_out(&mut found, gone.remove(&None));
    for piece in &new {
        let text = was.get(&piece.place).map(|old| old.text.as_str());
        if text.is_some() || !piece.beside {
            found.extend(difference(piece, text.unwrap_or_default(), &piece.text));
        }
        take_out(&mut found, gone.remove(&Some(&piece.place)));
    }
    found
}

/// The pieces that are no longer there, by the last piece before them that is.
fn gone_behind<'a>(
    old: &'a [Piece],
    stays: &BTreeSet<&Place>,
) -> BTreeMap<Option<&'a Place>, Vec<&'a Piece>> {
    let mut gone: BTreeMap<Option<&Place>, Vec<&Piece>> = BTreeMap::new();
    let mut last = None;
    for piece in old {
        if stays.contains(&piece.place) {
            last = Some(&piece.place);
        } else {
            gone.entry(last).or_default().push(piece);
        }
    }
    gone
}

fn take_out(found: &mut Vec<Difference>, gone: Option<Vec<&Piece>>) {
    let gone = gone.into_iter().flatten().filter(|piece| !piece.beside);
    found.extend(gone.filter_map(|piece| difference(piece, &piece.text, "")));
}

fn difference(piece: &Piece, before: &str, after: &str) -> Option<Difference> {
    let (before, after) = changed_lines(before, after)?;
    Some(Difference {
        part: piece.place.part.clone(),
        item: piece.place.item.clone(),
        field: piece.place.field.clone(),
        label: piece.label.clone(),
        before,
        after,
    })
}

/// The paragraphs of both texts without the equal ones at their start and end; `None` where all are equal.
fn changed_lines(before: &str, after: &str) -> Option<(String, String)> {
    let old = lines(before);
    let new = lines(after);
    if old == new {
        return None;
    }
    let same = |(one, other): &(&String, &String)| one == other;
    let start = old.iter().zip(&new).take_while(same).count();
    let room = old.len().min(new.len()) - start;
    let ends = old.iter().rev().zip(new.iter().rev());
    let end = ends.take(room).take_while(same).count();
    let middle = |lines: &[String]| lines[start..lines.len() - end].join("\n");
    Some((middle(&old), middle(&new)))
}

/// Lines with something on them, as they print.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(squeezed)
        .filter(|line| !line.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
