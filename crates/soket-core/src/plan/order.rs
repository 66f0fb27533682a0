//! Who must finish before whom: lower levels before upper ones, action programs before the resolution, and what a
//! row asks for itself (kế hoạch 2023, mục I.4; `quy-trinh.md` section 1).

use crate::vietnamese::folded;
use crate::{OrgKind, PlanLevel};

/// Why one row comes before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// A lower level.
    Level,
    /// The action programs, before the resolution.
    Program,
    /// The later row says so.
    Asked,
}

/// Row `first` must be finished before row `then`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precedence {
    pub first: usize,
    pub then: usize,
    pub why: Before,
}

/// Height of a level; higher finishes later. `None` where the row does not tell whom it concerns. A steering
/// committee stands just below the body that issues the plan.
pub(crate) fn rank(level: &PlanLevel, issuer: OrgKind) -> Option<u8> {
    kinds_meant(level)
        .into_iter()
        .filter(|kind| *kind != OrgKind::SteeringCommittee)
        .map(kind_rank)
        .max()
        .or_else(|| is_steering(level).then(|| kind_rank(issuer).saturating_sub(5)))
}

/// Only steering committees: the action programs.
pub(crate) fn is_steering(level: &PlanLevel) -> bool {
    let kinds = kinds_meant(level);
    !kinds.is_empty() && kinds.iter().all(|kind| *kind == OrgKind::SteeringCommittee)
}

pub(crate) fn kind_rank(kind: OrgKind) -> u8 {
    match kind {
        OrgKind::Cell => 10,
        OrgKind::SectionCommittee => 20,
        OrgKind::GrassrootsCommittee => 30,
        OrgKind::CommuneCommittee => 40,
        OrgKind::DistrictCommittee => 50,
        OrgKind::ProvincialCommittee => 60,
        OrgKind::CentralCommittee => 70,
        // Bodies that a committee set up: below any that could be above them.
        _ => 15,
    }
}

/// Whom the row concerns: as chosen, else as its heading names them.
pub(crate) fn kinds_meant(level: &PlanLevel) -> Vec<OrgKind> {
    if level.kinds.is_empty() {
        kinds_named(&level.title)
    } else {
        level.kinds.clone()
    }
}

/// Kinds that a heading names: "Đối với cấp huyện và tương đương".
fn kinds_named(title: &str) -> Vec<OrgKind> {
    const NAMES: [(&str, &[OrgKind]); 12] = [
        ("ban chỉ đạo", &[OrgKind::SteeringCommittee]),
        (
            "tổ chức cơ sở đảng",
            &[OrgKind::Cell, OrgKind::GrassrootsCommittee],
        ),
        ("đảng bộ cơ sở", &[OrgKind::GrassrootsCommittee]),
        ("đảng uỷ cơ sở", &[OrgKind::GrassrootsCommittee]),
        ("chi bộ", &[OrgKind::Cell]),
        ("đảng bộ trực thuộc", &[OrgKind::GrassrootsCommittee]),
        ("cấp huyện", &[OrgKind::DistrictCommittee]),
        ("đảng bộ huyện", &[OrgKind::DistrictCommittee]),
        ("cấp xã", &[OrgKind::CommuneCommittee]),
        ("xã, phường", &[OrgKind::CommuneCommittee]),
        ("cấp tỉnh", &[OrgKind::ProvincialCommittee]),
        ("đảng bộ tỉnh", &[OrgKind::ProvincialCommittee]),
    ];
    // A heading that goes on for pages names nobody.
    let title = folded(&title.chars().take(300).collect::<String>());
    let mut kinds = Vec::new();
    for (name, named) in NAMES {
        if title.contains(name) {
            for kind in named {
                if !kinds.contains(kind) {
                    kinds.push(*kind);
                }
            }
            // "Ban Chỉ đạo … của Tỉnh uỷ": the committee behind it is not meant.
            if named == [OrgKind::SteeringCommittee] {
                break;
            }
        }
    }
    kinds
}

/// Every pair of rows of which one must be finished first.
pub fn precedences(levels: &[PlanLevel], issuer: OrgKind) -> Vec<Precedence> {
    let ranks: Vec<Option<u8>> = levels.iter().map(|level| rank(level, issuer)).collect();
    let programs: Vec<bool> = levels.iter().map(is_steering).collect();
    let mut pairs = Vec::new();
    for (then, level) in levels.iter().enumerate() {
        for (first, other) in levels.iter().enumerate() {
            if first == then {
                continue;
            }
            let asked = level.after.contains(&other.id);
            let below = matches!(
                (ranks.get(first).copied().flatten(), ranks.get(then).copied().flatten()),
                (Some(lower), Some(upper)) if lower < upper
            );
            let why = if asked {
                Before::Asked
            } else if !below {
                continue;
            } else if programs.get(first).copied().unwrap_or_default() {
                Before::Program
            } else {
                Before::Level
            };
            pairs.push(Precedence { first, then, why });
        }
    }
    pairs
}

/// Rows that wait for each other in a circle, by index; empty when every row can be finished some day.
pub fn circular(levels: &[PlanLevel], issuer: OrgKind) -> Vec<usize> {
    let mut waiting: Vec<usize> = vec![0; levels.len()];
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); levels.len()];
    for pair in precedences(levels, issuer) {
        if let (Some(count), Some(rows)) = (waiting.get_mut(pair.then), behind.get_mut(pair.first))
        {
            *count += 1;
            rows.push(pair.then);
        }
    }
    let mut free: Vec<usize> = (0..levels.len())
        .filter(|at| waiting.get(*at) == Some(&0))
        .collect();
    let mut finished = vec![false; levels.len()];
    while let Some(at) = free.pop() {
        if let Some(slot) = finished.get_mut(at) {
            *slot = true;
        }
        for then in behind.get(at).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(*then) {
                *count -= 1;
                if *count == 0 {
                    free.push(*then);
                }
            }
        }
    }
    let in_circle = |at: usize| !finished.get(at).copied().unwrap_or(true);
    (0..levels.len()).filter(|at| in_circle(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrgKind::*;

    fn row(id: &str, kinds: &[OrgKind], after: &[&str]) -> PlanLevel {
        PlanLevel {
            id: id.into(),
            kinds: kinds.to_vec(),
            after: after.iter().map(|id| (*id).to_owned()).collect(),
            ..PlanLevel::default()
        }
    }

    fn pairs(levels: &[PlanLevel], issuer: OrgKind) -> Vec<String> {
        precedences(levels, issuer)
            .iter()
            .map(|pair| {
                format!(
                    "{} < {} {:?}",
                    levels[pair.first].id, levels[pair.then].id, pair.why
                )
            })
            .collect()
    }

    #[test]
    fn lower_levels_and_programs_come_first() {
        let levels = [
            row("cơ sở", &[Cell, GrassrootsCommittee], &[]),
            row("chỉ đạo", &[SteeringCommittee], &[]),
            row("tỉnh", &[ProvincialCommittee], &[]),
        ];
        assert_eq!(
            pairs(&levels, ProvincialCommittee),
            [
                "cơ sở < chỉ đạo Level",
                "cơ sở < tỉnh Level",
                "chỉ đạo < tỉnh Program"
            ]
        );
    }

    #[test]
    fn a_steering_committee_stands_below_the_body_that_issues() {
        let levels = [
            row("huyện", &[DistrictCommittee], &[]),
            row("chỉ đạo", &[SteeringCommittee], &[]),
        ];
        assert_eq!(
            pairs(&levels, DistrictCommittee),
            ["chỉ đạo < huyện Program"]
        );
        assert_eq!(
            pairs(&levels, ProvincialCommittee),
            ["huyện < chỉ đạo Level"]
        );
    }

    #[test]
    fn circles_are_found_and_do_not_hang() {
        let levels = [
            row("a", &[Cell], &["b"]),
            row("b", &[Cell], &["a"]),
            row("c", &[ProvincialCommittee], &[]),
            row("d", &[], &["d"]),
        ];
        assert_eq!(circular(&levels, ProvincialCommittee), [0, 1, 2]);
        let against = [
            row("xã", &[CommuneCommittee], &["tỉnh"]),
            row("tỉnh", &[ProvincialCommittee], &[]),
        ];
        assert_eq!(circular(&against, ProvincialCommittee), [0, 1]);
        assert!(circular(&levels[2..3], ProvincialCommittee).is_empty());
    }

    #[test]
    fn kinds_by_the_words_of_a_heading() {
        for (title, kinds) in [
            (
                "Đối với tổ chức cơ sở đảng",
                &[Cell, GrassrootsCommittee][..],
            ),
            ("Đối với cấp huyện và tương đương", &[DistrictCommittee]),
            (
                "Ban Chỉ đạo các Chương trình hành động của Tỉnh ủy",
                &[SteeringCommittee],
            ),
            ("Ban Chấp hành Đảng bộ tỉnh", &[ProvincialCommittee]),
            ("Đối với các xã, phường, đặc khu", &[CommuneCommittee]),
            ("Đối với các đoàn thể", &[]),
        ] {
            assert_eq!(kinds_named(title), kinds, "{title}");
        }
    }
}
