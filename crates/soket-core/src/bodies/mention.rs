//! Which bodies a text names.

use std::ops::Range;

use super::catalog::{Catalog, catalog};
use super::citation::{Citations, Reference};
use super::group::{Group, GroupUnit};
use super::name::Owner;
use super::stem::{CENTRE, Stem, level_of, unit_of};
use super::words::{Word, connector, stands_at, words};
use crate::gazetteer::gazetteer;
use crate::tier_model::tier_models;
use crate::vietnamese::folded;
use crate::{OrgKind, OrgTerm};

/// A place name of more syllables is not one.
const LONGEST_NAME: usize = 6;
/// Syllables of "Lao động - Thương binh và Xã hội huyện" in "Phòng …".
const LONGEST_COMPOSED: usize = 12;

/// A body named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of its name, with the place name that belongs to it.
    pub range: Range<usize>,
    /// What the body is for: id in `templates/co-quan.toml`, such as `organization-board`, `office`, `committee`.
    pub role: String,
    /// Level told by its name ("Tỉnh uỷ" → provincial); `None` where the name does not tell.
    pub level: Option<OrgKind>,
    /// Only referred to: author of a cited document, holder of a congress, a body of times past. No work is given
    /// to it here.
    pub cited: bool,
}

/// The bodies that a text names, in order, none overlapping.
pub fn mentions(text: &str) -> Vec<Mention> {
    let catalog = catalog();
    let words = words(text);
    scan(catalog, &words)
        .into_iter()
        .filter_map(|found| {
            Some(Mention {
                range: found.bytes(&words),
                role: catalog.body(found.body)?.role.clone(),
                level: found.level(catalog),
                cited: found.reference.is_some(),
            })
        })
        .collect()
}

/// A body found among words.
pub(super) struct Found {
    pub words: Range<usize>,
    /// Index into the catalog's bodies.
    pub body: usize,
    pub stem: Option<Stem>,
    /// Place name behind the stem; empty where none stands there.
    pub own: String,
    /// The sorts of organizations of a group.
    pub units: Vec<GroupUnit>,
    pub reference: Option<Reference>,
}

impl Found {
    pub fn bytes(&self, words: &[Word<'_>]) -> Range<usize> {
        let inside = words.get(self.words.clone()).unwrap_or_default();
        inside.first().map_or(0, |word| word.at)..inside.last().map_or(0, Word::end)
    }

    pub fn level(&self, catalog: &Catalog) -> Option<OrgKind> {
        if let Some(told) = self.units.iter().find_map(|unit| unit.level(catalog)) {
            return Some(told);
        }
        if !self.units.is_empty() {
            return None;
        }
        let fixed = catalog.body(self.body).and_then(|body| body.level);
        fixed.or_else(|| self.level_of_stem())
    }

    /// The level of the organization it works for, or stands under.
    pub fn level_of_stem(&self) -> Option<OrgKind> {
        self.stem.and_then(|stem| level_of(stem, &self.own))
    }

    /// It works for this organization, or is one below it.
    pub fn belongs_to(&self, catalog: &Catalog, term: &OrgTerm, owner: &Owner) -> bool {
        let Some(body) = catalog.body(self.body) else {
            return false;
        };
        if !self.units.is_empty() && self.stem.is_none() {
            return self
                .units
                .iter()
                .filter_map(|unit| catalog.listed.lower_units.get(unit.sort))
                .any(|sort| sort.under.contains(&term.kind));
        }
        if !body.under.is_empty() {
            return body.under.contains(&term.kind);
        }
        if catalog.names(&body.role, term.kind).next().is_none() {
            return false;
        }
        match (body.level, self.stem) {
            (Some(level), _) => level == term.kind,
            (None, None) => true,
            (None, Some(Stem::Committee(CENTRE))) => term.kind == OrgKind::CentralCommittee,
            (None, Some(Stem::Committee(words))) => {
                owner.stem == words && begins(&owner.stem_name, &self.own)
            }
            (None, Some(Stem::Unit(unit))) => {
                owner.unit == unit && begins(&owner.unit_name, &self.own)
            }
        }
    }
}

/// "Hoà Mẫu" begins with "Hoà Mẫu" and with nothing; "xã Hoà Mẫu" with "xã".
fn begins(name: &str, start: &str) -> bool {
    folded(name)
        .strip_prefix(&folded(start))
        .is_some_and(|rest| start.is_empty() || rest.is_empty() || rest.starts_with(' '))
}

/// Every body, in order.
pub(super) fn scan(catalog: &Catalog, words: &[Word<'_>]) -> Vec<Found> {
    let groups = catalog
        .listed
        .bodies
        .iter()
        .position(|body| body.role == "lower-committees");
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let alias = alias(catalog, words, at);
        let group = groups.and_then(|body| group(catalog, words, at, body));
        let composed = composed(catalog, words, at);
        // Of two as long the last is taken.
        let longest = [composed, group, alias]
            .into_iter()
            .flatten()
            .max_by_key(|one| one.words.end);
        match longest {
            Some(one) => {
                at = one.words.end;
                found.push(one);
            }
            None => at += 1,
        }
    }
    refer(catalog, words, &mut found);
    found
}

fn alias(catalog: &Catalog, words: &[Word<'_>], at: usize) -> Option<Found> {
    let (end, alias) = catalog.aliases.longest(words, at)?;
    let (end, own) = match alias.stem {
        Some((stem, true)) => own_name(catalog, words, stem, end),
        _ => (end, String::new()),
    };
    let excluded = catalog.not_before.get(alias.body)?;
    excluded.longest(words, end).is_none().then(|| Found {
        words: at..end,
        body: alias.body,
        stem: alias.stem.map(|(stem, _)| stem),
        own,
        units: Vec::new(),
        reference: None,
    })
}

fn group(catalog: &Catalog, words: &[Word<'_>], at: usize, body: usize) -> Option<Found> {
    let group = Group::read(catalog, words, at)?;
    let (stem, own) = group.under.unzip();
    Some(Found {
        words: at..group.end,
        body,
        stem,
        own: own.unwrap_or_default(),
        units: group.units,
        reference: None,
    })
}

/// "Phòng Nội vụ huyện", "Đảng đoàn Hội Nông dân tỉnh": between the first words and the level only words and dashes.
fn composed(catalog: &Catalog, words: &[Word<'_>], at: usize) -> Option<Found> {
    let (own, body) = catalog.begins.longest(words, at)?;
    let listed = catalog.body(*body)?;
    // "Văn phòng Uỷ ban nhân dân" has no "Phòng" in it.
    let is_inside = at > 0 && stands_at(words, at - 1, &["văn"]);
    if is_inside || !words.get(own)?.is_capital() {
        return None;
    }
    for end in own + 1..own + LONGEST_COMPOSED {
        let word = words.get(end)?;
        let is_verb = !word.is_capital() && catalog.making.longest(words, end).is_some();
        if is_verb || (!word.is_word && word.text != "-") {
            return None;
        }
        if let Some((after, stem @ Stem::Unit(_))) = super::stem::stem_at(words, end) {
            let (after, own) = own_name(catalog, words, stem, after);
            let level = level_of(stem, &own);
            return (listed.level.is_none() || level == listed.level).then_some(Found {
                words: at..after,
                body: *body,
                stem: Some(stem),
                own,
                units: Vec::new(),
                reference: None,
            });
        }
        if begins_another(catalog, words, end) {
            return None;
        }
    }
    None
}

/// The place name behind a stem, "Bình Định", "xã Hoà Mẫu", "phường 7": the word behind it, and the name.
pub(super) fn own_name(
    catalog: &Catalog,
    words: &[Word<'_>],
    stem: Stem,
    at: usize,
) -> (usize, String) {
    if stem == Stem::Committee(CENTRE) {
        return (at, String::new());
    }
    let mut end = at;
    let mut numbered = matches!(
        stem,
        Stem::Unit("phường" | "quận") | Stem::Committee("quận uỷ")
    );
    if let (Stem::Committee("đảng uỷ" | "thành uỷ" | "quận uỷ"), Some((after, Stem::Unit(unit)))) =
        (stem, super::stem::stem_at(words, at))
    {
        end = after;
        numbered = matches!(unit, "phường" | "quận");
    }
    let first = end;
    let is_name = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.is_word
                && word.spaced
                && (word.is_capital() || (at == first && numbered && is_number(words, at)))
        })
    };
    while end < first + LONGEST_NAME && is_name(end) && !begins_another(catalog, words, end) {
        end += 1;
    }
    end = with_second_half(words, first, end);
    let own: Vec<&str> = words
        .get(at..end)
        .unwrap_or_default()
        .iter()
        .map(|word| word.text)
        .collect();
    (end, own.join(" "))
}

fn is_number(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(Word::starts_with_digit)
        && words.get(at + 1).is_none_or(|next| next.text != "/")
}

/// Another body or a document is named from here on.
fn begins_another(catalog: &Catalog, words: &[Word<'_>], at: usize) -> bool {
    catalog.aliases.longest(words, at).is_some() || catalog.documents.longest(words, at).is_some()
}

/// "Bà Rịa - Vũng Tàu": a dash belongs to the name of a province that has one.
fn with_second_half(words: &[Word<'_>], first: usize, end: usize) -> usize {
    let whole = words.get(first..end + 3).unwrap_or_default();
    if end == first || !stands_at(words, end, &["-"]) {
        return end;
    }
    let name: Vec<&str> = whole.iter().map(|word| word.text).collect();
    let name = name.join(" ");
    let is_known = tier_models()
        .iter()
        .any(|model| gazetteer().is_province(&model.id, &name));
    if is_known { end + 3 } else { end }
}

/// Tells references from actors: each by what stands around it, then along lists of authors.
fn refer(catalog: &Catalog, words: &[Word<'_>], found: &mut [Found]) {
    let citations = Citations::of(catalog, words);
    let mut before: Option<(usize, Reference)> = None;
    for one in found.iter_mut() {
        let own = citations.reference(one.words.start, one.words.end);
        one.reference = own.or_else(|| {
            let (end, reference) = before?;
            let joined = connector(words, end)?;
            let joined_by_and = stands_at(words, end + joined - 1, &["và"]);
            (end + joined == one.words.start
                && citations.shares(reference, joined_by_and, one.words.end))
            .then_some(reference)
        });
        before = one.reference.map(|reference| (one.words.end, reference));
    }
    let mut told: Option<usize> = None;
    for one in found.iter_mut().rev() {
        let is_told = citations.tells_of_all(one.words.end)
            || told.is_some_and(|next| {
                connector(words, one.words.end).is_some_and(|joined| one.words.end + joined == next)
            });
        if is_told {
            one.reference.get_or_insert(Reference::Other);
        }
        told = is_told.then_some(one.words.start);
    }
}

/// The unit and its place name by the name of a committee: "Đảng uỷ xã Hoà Mẫu" → "xã", "Hoà Mẫu".
pub(super) fn unit_and_name(own: &str) -> (&'static str, String) {
    let unit = unit_of(own);
    let count = unit.split(' ').filter(|word| !word.is_empty()).count();
    (unit, crate::naming::after_words(own, count).to_owned())
}
