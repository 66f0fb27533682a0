//! The organizations below, named together: "các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ".

use std::ops::Range;

use super::catalog::Catalog;
use super::mention::own_name;
use super::stem::{Stem, stem_at};
use super::words::{Word, connector, stands_at};
use crate::OrgKind;

/// Longer lists are no list of organizations.
const MOST: usize = 12;

/// Several sorts of organizations named as one.
pub(super) struct Group {
    /// The word behind it.
    pub end: usize,
    pub units: Vec<GroupUnit>,
    /// Under whom they stand, when it is said: stem and own name.
    pub under: Option<(Stem, String)>,
}

/// One sort in it.
pub(super) struct GroupUnit {
    pub words: Range<usize>,
    /// Index into the catalog's `lower_units`.
    pub sort: usize,
    /// Followed by "xã, phường, đặc khu": how many.
    pub areas: usize,
}

impl Group {
    /// The group that begins at this word.
    pub fn read(catalog: &Catalog, words: &[Word<'_>], at: usize) -> Option<Self> {
        // "Ban Thường vụ các huyện uỷ": theirs, not a board of its own.
        let at = if stands_at(words, at, &["ban", "thường", "vụ", "các"]) {
            at + 3
        } else {
            at
        };
        let plural = stands_at(words, at, &["các"]);
        let mut units: Vec<GroupUnit> = Vec::new();
        let mut next = at + usize::from(plural);
        // What has been read up to the last full name; short forms need one after them.
        let mut complete = (0, next);
        while units.len() < MOST {
            let Some((end, (sort, is_short))) = catalog.lower_units.longest(words, next) else {
                break;
            };
            if stands_at(words, end, &["viên"]) {
                break;
            }
            let end = if stands_at(words, end, &["cơ", "sở"]) {
                end + 2
            } else {
                end
            };
            let (after, areas) = areas(words, end);
            units.push(GroupUnit {
                words: next..end,
                sort: *sort,
                areas,
            });
            if !is_short {
                complete = (units.len(), after);
            }
            let Some(joined) = connector(words, after) else {
                break;
            };
            next = after + joined;
            next += usize::from(stands_at(words, next, &["các"]));
        }
        units.truncate(complete.0);
        let mut end = complete.1;
        let has_tail = stands_at(words, end, &["trực", "thuộc"]);
        let mut under = None;
        if has_tail {
            end += 2;
            if let Some((after, stem)) = stem_at(words, end) {
                let (after, own) = own_name(catalog, words, stem, after);
                under = Some((stem, own));
                end = after;
            }
        }
        let is_named = plural || has_tail || units.iter().any(|unit| unit.areas > 1);
        let counts = |unit: &GroupUnit| {
            has_tail
                || catalog
                    .listed
                    .lower_units
                    .get(unit.sort)
                    .is_some_and(|sort| !sort.need_tail)
        };
        (is_named && units.iter().any(counts)).then_some(Self { end, units, under })
    }
}

impl GroupUnit {
    pub fn level(&self, catalog: &Catalog) -> Option<OrgKind> {
        let sort = catalog.listed.lower_units.get(self.sort)?;
        sort.level
            .or((self.areas > 0).then_some(OrgKind::CommuneCommittee))
    }
}

/// "[các] xã, phường, đặc khu": the word behind them, and how many.
fn areas(words: &[Word<'_>], at: usize) -> (usize, usize) {
    const AREAS: [&[&str]; 4] = [&["xã"], &["phường"], &["thị", "trấn"], &["đặc", "khu"]];
    let mut end = at;
    let mut count = 0;
    let mut next = at + usize::from(stands_at(words, at, &["các"]));
    while let Some(area) = AREAS.iter().find(|area| stands_at(words, next, area)) {
        end = next + area.len();
        count += 1;
        match connector(words, end) {
            Some(joined) if count < MOST => next = end + joined,
            _ => break,
        }
    }
    (end, count)
}
