//! What follows from an open draft: marks of the steps, findings, judgements, undo.

use soket_core::{
    Finding, Package, Part, PartKind, RuleInfo, RuleSet, Severity, Standing, Template, parse_date,
    rules, standings, tier_model, tier_models, vietnamese::word_count,
};
use soket_doc::{Block, Tree};
use soket_target::{Basis, Judgement};

use crate::load::{Loaded, load};
use crate::wire::{
    DraftStatus, DraftView, JudgementCounts, NamedChoice, RowJudgement, RuleHelp, StepMark,
    StepState, UndoState,
};
use crate::{App, AppError, issuing};

pub(crate) fn open(app: &mut App, draft: String) -> Result<DraftView, AppError> {
    let loaded = load(&app.store, &draft)?;
    let template = app
        .catalog
        .template(&loaded.package.draft.template.id)?
        .clone();
    let status = status_of(app, &loaded, &template)?;
    let stage = issuing::stage_of(&app.store, &draft)?;
    let mut rule_sets: Vec<&RuleSet> = app.catalog.rule_sets.iter().collect();
    rule_sets.sort_by_key(|set| std::cmp::Reverse(set.from));
    let Package {
        org,
        term,
        resolution,
        superior_plan,
        derivation,
        draft,
        ..
    } = loaded.package;
    Ok(DraftView {
        org,
        term,
        resolution,
        superior_plan,
        derivation,
        draft,
        template,
        revs: loaded.revs,
        rule_sets: rule_sets
            .iter()
            .map(|set| choice(&set.id, &set.name))
            .collect(),
        tier_models: tier_models()
            .iter()
            .rev()
            .map(|model| choice(&model.id, &model.name))
            .collect(),
        status,
        stage,
    })
}

fn choice(id: &str, name: &str) -> NamedChoice {
    NamedChoice {
        id: id.into(),
        name: name.into(),
    }
}

pub(crate) fn status(app: &mut App, draft: String) -> Result<DraftStatus, AppError> {
    let loaded = load(&app.store, &draft)?;
    let template = app
        .catalog
        .template(&loaded.package.draft.template.id)?
        .clone();
    status_of(app, &loaded, &template)
}

fn status_of(app: &App, loaded: &Loaded, template: &Template) -> Result<DraftStatus, AppError> {
    let package = &loaded.package;
    let info = &package.draft.info;
    let rule_set = app
        .catalog
        .rule_set(info.rule_set.as_deref(), package.presumed_signing_day())?;
    let findings = soket_core::check(package, template);
    let standings = standings(package);
    let due_on = package
        .superior_plan
        .as_ref()
        .and_then(|plan| parse_date(&plan.due_on));
    let undo = app.store.undo_state(&package.draft.id)?;
    Ok(DraftStatus {
        steps: step_states(package, template, &findings),
        passed: soket_core::passed(&findings, template),
        judgements: standings
            .iter()
            .map(|one| (one.target.id.clone(), row_judgement(one)))
            .collect(),
        counts: counts(&standings),
        words: words(&soket_core::assemble(package, template, rule_set, true)),
        rule_set: rule_set.id.clone(),
        tier_model: tier_model(package).map_or_else(String::new, |model| model.id.clone()),
        undo: UndoState {
            undo: undo.can_undo,
            redo: undo.can_redo,
        },
        saved_at: app
            .store
            .last_change(&package.draft.id)?
            .unwrap_or_else(|| loaded.created_at.clone()),
        calendar: soket_core::calendar(package, template, app.host.now().date_naive()),
        days_left: due_on.map(|day| (day - app.host.now().date_naive()).num_days()),
        due_on: due_on.map(|day| day.to_string()),
        findings,
    })
}

fn row_judgement(standing: &Standing<'_>) -> RowJudgement {
    let target = standing.target;
    let reading = soket_target::read(&target.name, &target.unit, &target.wording);
    RowJudgement {
        computed: standing.computed,
        effective: standing.effective(),
        understood: soket_target::describe(&reading, target.direction),
        cumulative: reading
            .promises
            .iter()
            .any(|promise| promise.basis == Some(Basis::Cumulative)),
        path: soket_target::path(&standing.progress()),
    }
}

fn counts(standings: &[Standing<'_>]) -> JudgementCounts {
    let mut counts = JudgementCounts {
        total: standings.len(),
        ..JudgementCounts::default()
    };
    for standing in standings {
        let slot = match standing.effective() {
            Some(Judgement::Exceeded) => &mut counts.exceeded,
            Some(Judgement::Met) => &mut counts.met,
            Some(Judgement::Likely) => &mut counts.likely,
            Some(Judgement::Hard) => &mut counts.hard,
            Some(Judgement::NotMet) => &mut counts.not_met,
            None => &mut counts.unjudged,
        };
        *slot += 1;
        counts.lowered += usize::from(standing.is_lowered());
    }
    counts
}

fn words(tree: &Tree) -> usize {
    tree.sections
        .first()
        .map_or(&[][..], |section| &section.blocks)
        .iter()
        .map(|block| match block {
            Block::Paragraph(paragraph) => word_count(&paragraph.text()),
            Block::Columns(columns) => columns
                .left
                .iter()
                .chain(&columns.right)
                .map(|one| word_count(&one.text()))
                .sum(),
            Block::Table(_) => 0,
        })
        .sum()
}

/// The marks beside the steps: what is written and what is wrong there.
pub(crate) fn step_states(
    package: &Package,
    template: &Template,
    findings: &[Finding],
) -> Vec<StepState> {
    template
        .steps
        .iter()
        .map(|step| {
            let parts: Vec<&Part> = template
                .parts
                .iter()
                .filter(|part| part.step == step.id)
                .collect();
            let worst = findings
                .iter()
                .filter(|finding| parts.iter().any(|part| part.id == finding.anchor.part))
                .map(|finding| finding.severity)
                .min();
            let written = parts.iter().any(|part| is_written(package, part));
            let mark = match worst {
                // An untouched step is empty, not wrong: nobody has failed at what they have not begun.
                _ if !written => StepMark::Empty,
                Some(Severity::Error) => StepMark::Error,
                Some(Severity::Warning) => StepMark::Warning,
                _ => StepMark::Done,
            };
            StepState {
                id: step.id.clone(),
                mark,
                count: step_count(package, &parts),
            }
        })
        .collect()
}

fn is_written(package: &Package, part: &Part) -> bool {
    let draft = &package.draft;
    match part.kind {
        PartKind::Info => {
            let info = &draft.info;
            [&info.cutoff, &info.signed_on, &info.subject]
                .iter()
                .any(|text| !text.trim().is_empty())
        }
        PartKind::Prose => !draft.prose(&part.id).trim().is_empty(),
        PartKind::Items | PartKind::Citations | PartKind::Sections | PartKind::Levels => draft
            .parts
            .get(&part.id)
            .is_some_and(|content| !content.is_blank()),
        PartKind::Units => draft
            .units(&part.id)
            .iter()
            .any(|unit| !unit.done_on.trim().is_empty()),
        PartKind::Form => draft.info.annexes.contains(&part.id),
        PartKind::Rows => !package.resolution.targets.is_empty(),
        PartKind::Recipients | PartKind::Addressees => !draft.recipients(&part.id).is_empty(),
        PartKind::Signature => !draft.info.signatory.is_empty(),
    }
}

/// "25/26" targets with figures, "3" items, "5/7" fields of several; empty where a count says nothing.
fn step_count(package: &Package, parts: &[&Part]) -> String {
    let draft = &package.draft;
    if let Some(part) = parts.iter().find(|part| part.kind == PartKind::Rows) {
        let total = package.resolution.targets.len();
        let filled = draft.rows(&part.id).iter().filter(|row| {
            row.figures
                .values()
                .chain([&row.estimate, &row.projected])
                .any(|text| !text.trim().is_empty())
        });
        return if total == 0 {
            String::new()
        } else {
            format!("{}/{total}", filled.count().min(total))
        };
    }
    let items: usize = parts
        .iter()
        .map(|part| {
            draft.items(&part.id).len()
                + draft.recipients(&part.id).len()
                + draft.levels(&part.id).len()
        })
        .sum();
    if items > 0 {
        return items.to_string();
    }
    let prose: Vec<&&Part> = parts
        .iter()
        .filter(|part| part.kind == PartKind::Prose)
        .collect();
    if prose.len() > 1 {
        let written = prose
            .iter()
            .filter(|part| is_written(package, part))
            .count();
        return format!("{written}/{}", prose.len());
    }
    String::new()
}

pub(crate) fn rule_help(_: &mut App, code: String) -> Result<RuleHelp, AppError> {
    let rule = rule(&code)?;
    Ok(RuleHelp {
        code: rule.code.into(),
        name: rule.name.into(),
        title: rule.title.into(),
        help: rule.help_text(),
    })
}

pub(crate) fn rule(code: &str) -> Result<&'static RuleInfo, AppError> {
    rules()
        .iter()
        .find(|rule| rule.code.eq_ignore_ascii_case(code) || rule.name == code)
        .ok_or_else(|| AppError::not_found("phép kiểm này"))
}
