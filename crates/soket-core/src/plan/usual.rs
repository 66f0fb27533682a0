//! The levels with which a new plan begins: those below the body, its steering committees, itself.

use super::order::kind_rank;
use super::practice::{KindTexts, Practice, practice, texts_for};
use crate::{LevelLine, OrgKind, OrgTerm, PlanLevel, tier_model_of_term};

const REVIEW: &str = "Đánh giá kết quả giữa nhiệm kỳ thực hiện nghị quyết đại hội cấp mình.";

/// Rows without deadlines, which only the writer knows.
pub fn usual_levels(term: &OrgTerm) -> Vec<PlanLevel> {
    let practice = practice();
    if practice.level(term.kind).is_none() {
        return Vec::new();
    }
    let exists = |kind: OrgKind| {
        tier_model_of_term(term.term).is_none_or(|model| model.kinds.contains(&kind))
    };
    let own = kind_rank(term.kind);
    let mut rows: Vec<PlanLevel> = [
        OrgKind::Cell,
        OrgKind::GrassrootsCommittee,
        OrgKind::CommuneCommittee,
        OrgKind::DistrictCommittee,
    ]
    .into_iter()
    .filter(|kind| kind.is_committee() && kind_rank(*kind) < own && exists(*kind))
    .filter(|kind| !(*kind == OrgKind::CommuneCommittee && exists(OrgKind::DistrictCommittee)))
    .map(|kind| row(practice, kind, vec![REVIEW.into()]))
    .collect();
    let texts = |all: &[KindTexts], kind| texts_for(all, kind).cloned().collect::<Vec<_>>();
    let has_steering = matches!(
        term.kind,
        OrgKind::DistrictCommittee | OrgKind::ProvincialCommittee
    );
    if has_steering {
        rows.push(row(
            practice,
            OrgKind::SteeringCommittee,
            texts(&practice.reviews, OrgKind::SteeringCommittee),
        ));
    }
    rows.push(row(practice, term.kind, vec![REVIEW.into()]));
    rows
}

fn row(practice: &Practice, kind: OrgKind, reviews: Vec<String>) -> PlanLevel {
    let usual = practice.level(kind);
    let line = |at: usize, text: String| LevelLine {
        id: format!("nd-{}", at + 1),
        text,
        ..LevelLine::default()
    };
    PlanLevel {
        id: usual.map_or_else(String::new, |level| level.name.replace(' ', "-")),
        title: format!("Đối với {}", usual.map_or("", |level| level.name.as_str())),
        kinds: vec![kind],
        reviews: reviews
            .into_iter()
            .enumerate()
            .map(|(at, text)| line(at, text))
            .collect(),
        forms: vec![LevelLine {
            id: "ht-1".into(),
            meeting: usual.map(|level| level.meeting),
            ..LevelLine::default()
        }],
        ..PlanLevel::default()
    }
}
