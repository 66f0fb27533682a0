//! The words of a name that tell whose body it is: "Tỉnh uỷ", "huyện", "Trung ương".

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Step, steps};
use super::words::Word;
use crate::OrgKind;
use crate::gazetteer::gazetteer;
use crate::naming::{COMMITTEES, LEVELS, place_level};
use crate::tier_model::tier_models;
use crate::vietnamese::folded;

/// Whose body it is, as its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stem {
    /// "tỉnh uỷ", "đảng uỷ", "trung ương"
    Committee(&'static str),
    /// "tỉnh", "xã"
    Unit(&'static str),
}

pub(super) const CENTRE: &str = "trung ương";

struct Stems {
    committees: Vec<(Vec<Step>, Stem)>,
    units: Vec<(Vec<Step>, Stem)>,
    lexicon: Lexicon<Stem>,
}

/// Longer words first, so that "thành phố" goes before "phố".
fn stems() -> &'static Stems {
    static ALL: LazyLock<Stems> = LazyLock::new(|| {
        let committees: Vec<(Vec<Step>, Stem)> = COMMITTEES
            .iter()
            .map(|(words, _, _)| (steps(words), Stem::Committee(words)))
            .chain(["trung ương đảng", CENTRE].map(|words| (steps(words), Stem::Committee(CENTRE))))
            .collect();
        let units: Vec<(Vec<Step>, Stem)> = LEVELS
            .iter()
            .filter(|(level, _)| *level != "thôn")
            .flat_map(|(level, short)| {
                // One letter is too little to go by: "UBND H."
                let short = short.iter().filter(|one| one.chars().nth(1) > Some('.'));
                std::iter::once(level)
                    .chain(short)
                    .map(|words| (steps(words), Stem::Unit(level)))
            })
            .collect();
        let mut lexicon = Lexicon::default();
        for (phrase, stem) in committees.iter().chain(&units) {
            lexicon.add(phrase, *stem);
        }
        Stems {
            committees,
            units,
            lexicon,
        }
    });
    &ALL
}

/// What a placeholder of a pattern stands for; `None` for one that is not known.
pub(super) fn placeholder(name: &str) -> Option<Vec<Vec<Step>>> {
    let all = stems();
    let local = |stem: &Stem| !matches!(stem, Stem::Committee(CENTRE | "đảng uỷ" | "quân uỷ"));
    let pick = |from: &[(Vec<Step>, Stem)], wanted: &dyn Fn(&Stem) -> bool| {
        from.iter()
            .filter(|(_, stem)| wanted(stem))
            .map(|(steps, _)| steps.clone())
            .collect()
    };
    match name {
        "committee" => Some(pick(&all.committees, &|_| true)),
        "local" => Some(pick(&all.committees, &local)),
        "unit" => Some(pick(&all.units, &|_| true)),
        _ => None,
    }
}

/// The stem with which a phrase ends, and whether a place name may follow: not behind "tỉnh uỷ viên".
pub(super) fn stem_of(phrase: &[Step]) -> Option<(Stem, bool)> {
    let all = stems();
    let (phrase, is_last) = match phrase {
        [stem @ .., last] if last.folded == "viên" => (stem, false),
        whole => (whole, true),
    };
    let ends_with = |tail: &[Step]| {
        phrase.len() >= tail.len()
            && phrase
                .iter()
                .rev()
                .zip(tail.iter().rev())
                .all(|(one, other)| one.folded == other.folded)
    };
    all.committees
        .iter()
        .chain(&all.units)
        .find(|(tail, _)| ends_with(tail))
        .map(|(_, stem)| (*stem, is_last))
}

/// The stem that stands at this word, and the word behind it.
pub(super) fn stem_at(words: &[Word<'_>], at: usize) -> Option<(usize, Stem)> {
    let (end, stem) = stems().lexicon.longest(words, at)?;
    Some((end, *stem))
}

/// The level of the body that has this stem and, where it stands there, this name of its own. `None` where they do
/// not tell: "Thành uỷ" may be a province's or a district's.
pub(super) fn level_of(stem: Stem, own: &str) -> Option<OrgKind> {
    match stem {
        Stem::Committee("tỉnh uỷ") => Some(OrgKind::ProvincialCommittee),
        Stem::Committee("huyện uỷ" | "thị uỷ" | "quận uỷ") => {
            Some(OrgKind::DistrictCommittee)
        }
        Stem::Committee("thành uỷ") => city_level(own),
        Stem::Committee(CENTRE) => Some(OrgKind::CentralCommittee),
        // "Đảng uỷ xã", but "Đảng uỷ tỉnh" is nobody's name.
        Stem::Committee(_) => {
            unit_level(unit_of(own), own).filter(|level| *level == OrgKind::CommuneCommittee)
        }
        Stem::Unit(unit) => unit_level(unit, own),
    }
}

/// The administrative unit with which a name begins: "xã Hoà Mẫu", "xã".
pub(super) fn unit_of(own: &str) -> &'static str {
    let own = folded(own);
    LEVELS
        .iter()
        .map(|(level, _)| *level)
        .find(|level| {
            own.strip_prefix(level)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
        .unwrap_or_default()
}

fn unit_level(unit: &str, own: &str) -> Option<OrgKind> {
    match unit {
        "tỉnh" => Some(OrgKind::ProvincialCommittee),
        "thành phố" => city_level(own),
        "huyện" | "quận" | "thị xã" => Some(OrgKind::DistrictCommittee),
        "xã" | "phường" | "thị trấn" | "đặc khu" => Some(OrgKind::CommuneCommittee),
        _ => None,
    }
}

/// A city is a province's equal or belongs to one: its name tells.
fn city_level(own: &str) -> Option<OrgKind> {
    if own.is_empty() {
        return None;
    }
    let own = place_level(own).own;
    let under_the_centre = tier_models()
        .iter()
        .any(|model| gazetteer().is_city(&model.id, &own));
    Some(if under_the_centre {
        OrgKind::ProvincialCommittee
    } else {
        OrgKind::DistrictCommittee
    })
}
