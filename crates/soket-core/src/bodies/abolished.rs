//! Bodies that are given work although they are gone.

use std::ops::Range;

use chrono::NaiveDate;

use super::catalog::{Catalog, Gone, catalog};
use super::mention::{Found, scan};
use super::stem::Stem;
use super::words::{Word, words};
use crate::OrgKind;

/// A body that is given work and no longer exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abolished {
    /// Bytes of its name.
    pub range: Range<usize>,
    /// As written.
    pub name: String,
    /// What took its place, as in the middle of a sentence: "đảng uỷ xã, phường, đặc khu".
    pub successor: String,
    /// First day without it; `None` where that day differs from place to place.
    pub since: Option<NaiveDate>,
}

/// The bodies named as actors that do not exist under this tier model (`hai-cap`), with what took their place.
/// Citations of their documents, their congresses and what is said of times past are left alone.
pub fn abolished(text: &str, tier_model: &str) -> Vec<Abolished> {
    let catalog = catalog();
    let words = words(text);
    scan(catalog, &words)
        .iter()
        .filter(|found| found.reference.is_none())
        .flat_map(|found| gone_words(catalog, found, tier_model))
        .filter_map(|(at, gone)| {
            let inside = words.get(at)?;
            let range = inside.first()?.at..inside.last().map(Word::end)?;
            Some(Abolished {
                name: text.get(range.clone())?.into(),
                range,
                successor: gone.successor.clone(),
                since: gone.since,
            })
        })
        .collect()
}

/// Which of its words name what is gone: all, or the sorts of a group.
fn gone_words<'a>(
    catalog: &'a Catalog,
    found: &Found,
    tier_model: &str,
) -> Vec<(Range<usize>, &'a Gone)> {
    if found.units.is_empty() {
        let gone = gone(catalog, found.body, found.level(catalog), tier_model);
        return gone
            .map(|gone| (found.words.clone(), gone))
            .into_iter()
            .collect();
    }
    let levels: Vec<Option<OrgKind>> = found.units.iter().map(|unit| unit.level(catalog)).collect();
    let is_under_province = found.level_of_stem() == Some(OrgKind::ProvincialCommittee);
    let has_district = is_under_province || levels.contains(&Some(OrgKind::DistrictCommittee));
    let mut runs: Vec<(Range<usize>, &Gone)> = Vec::new();
    let mut goes_on = false;
    for (unit, told) in found.units.iter().zip(levels) {
        let sort = catalog.listed.lower_units.get(unit.sort);
        // A sort that is nobody's on its own goes with its neighbours: "huyện uỷ, thị uỷ, thành uỷ",
        // "các thành uỷ trực thuộc Tỉnh uỷ".
        let follows = has_district && sort.is_some_and(|sort| sort.under.is_empty());
        let level = if follows {
            Some(OrgKind::DistrictCommittee)
        } else {
            told
        };
        match (
            gone(catalog, found.body, level, tier_model),
            runs.last_mut(),
        ) {
            (Some(_), Some((run, _))) if goes_on => run.end = unit.words.end,
            (Some(gone), _) => {
                runs.push((unit.words.clone(), gone));
                goes_on = true;
            }
            (None, _) => goes_on = false,
        }
    }
    if runs.is_empty() {
        runs.extend(gone_above(catalog, found, tier_model));
    }
    runs
}

/// "Huyện uỷ Phù Cát" in "các chi bộ, đảng bộ trực thuộc Huyện uỷ Phù Cát".
fn gone_above<'a>(
    catalog: &'a Catalog,
    found: &Found,
    tier_model: &str,
) -> Option<(Range<usize>, &'a Gone)> {
    let Stem::Committee(words) = found.stem? else {
        return None;
    };
    let gone = gone(catalog, found.body, found.level_of_stem(), tier_model)?;
    let count = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
    let end = found.words.end;
    let start = end.saturating_sub(count(words) + count(&found.own));
    Some((start..end, gone))
}

fn gone<'a>(
    catalog: &'a Catalog,
    body: usize,
    level: Option<OrgKind>,
    tier_model: &str,
) -> Option<&'a Gone> {
    catalog
        .body(body)?
        .gone
        .iter()
        .filter(|gone| gone.tier_models.iter().any(|id| id == tier_model))
        .find(|gone| gone.level.is_none() || gone.level == level)
}
