//! Where each target stands: what was computed from the figures, and what the report says.

use soket_target::{Judgement, Progress, Question, Shortfall, Verdict};

use crate::{Package, PartContent, Target, TargetRow};

/// One target of the resolution beside its row in the report.
pub struct Standing<'a> {
    /// From 1, in the order of the resolution.
    pub number: usize,
    pub target: &'a Target,
    /// Absent when the report leaves the target out.
    pub row: Option<&'a TargetRow>,
    /// Years of the term.
    term: (i32, i32),
    /// Figures by year, as typed.
    figures: Vec<(i32, &'a str)>,
    /// From the figures; absent where they do not say.
    pub computed: Option<Judgement>,
}

impl Standing<'_> {
    /// The writer's own judgement, else the computed one.
    pub fn effective(&self) -> Option<Judgement> {
        self.row
            .and_then(|row| row.judgement.as_ref())
            .map(|own| own.judgement)
            .or(self.computed)
    }

    /// Everything that tells how far the target has come.
    pub fn progress(&self) -> Progress<'_> {
        Progress {
            name: &self.target.name,
            unit: &self.target.unit,
            direction: self.target.direction,
            resolution: &self.target.wording,
            baseline: &self.target.baseline,
            figures: &self.figures,
            estimate: self.row.map_or("", |row| &row.estimate),
            projected: self.row.map_or("", |row| &row.projected),
            term: self.term,
        }
    }

    fn question<'a>(&'a self, proposed: &'a str) -> Question<'a> {
        Question {
            name: &self.target.name,
            unit: &self.target.unit,
            direction: self.target.direction,
            resolution: &self.target.wording,
            proposed,
        }
    }

    /// How the proposed value stands against the resolution; `None` while it is left as the resolution has it.
    pub fn proposal(&self) -> Option<soket_target::Comparison> {
        let proposed = self.row?.proposed.trim();
        (!proposed.is_empty()).then(|| soket_target::compare(&self.question(proposed)))
    }

    pub fn is_lowered(&self) -> bool {
        self.proposal()
            .is_some_and(|comparison| comparison.verdict == Verdict::Lowered)
    }

    /// Whether the projected value falls short of the resolution.
    pub fn shortfall(&self) -> Shortfall {
        match self.row.map(|row| row.projected.trim()) {
            Some(projected) if !projected.is_empty() => {
                soket_target::shortfall(&self.question(projected))
            }
            _ => Shortfall::Unknown,
        }
    }
}

/// Every target of the resolution, in order.
pub fn standings(package: &Package) -> Vec<Standing<'_>> {
    let rows: Vec<&TargetRow> = package
        .draft
        .parts
        .values()
        .flat_map(PartContent::rows)
        .collect();
    let term = package.term.term;
    package
        .resolution
        .targets
        .iter()
        .enumerate()
        .map(|(at, target)| {
            let row = rows.iter().find(|row| row.target_id == target.id).copied();
            let figures = row
                .iter()
                .flat_map(|row| &row.figures)
                .filter_map(|(year, figure)| Some((year.parse().ok()?, figure.as_str())))
                .collect();
            let mut standing = Standing {
                number: at + 1,
                target,
                row,
                term: (term.start, term.end),
                figures,
                computed: None,
            };
            standing.computed = soket_target::judge(&standing.progress());
            standing
        })
        .collect()
}

/// How a judgement reads in the report.
pub fn judgement_name(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Exceeded => "Vượt",
        Judgement::Met => "Đạt",
        Judgement::Likely => "Có khả năng",
        Judgement::Hard => "Khó đạt",
        Judgement::NotMet => "Chưa đạt",
    }
}
