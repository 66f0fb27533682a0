//! Everything that the screen of one document's way shows.

use soket_core::{
    Act, Difference, Package, Severity, Stage, Template, adopting_bodies, differences,
    document_facts, parse_date, usual_capacity,
};
use soket_store::{Rows, Table, Trash};

use super::hand::{Way, way};
use super::holder::holder;
use super::notices::Numbering;
use super::{dispatch, files, freeze, register};
use crate::load::{body, load};
use crate::wire::{AdoptingBody, IssueView, PrintRecord};
use crate::{App, AppError};

const ACTS: [Act; 9] = [
    Act::Edit,
    Act::Submit,
    Act::Return,
    Act::Sign,
    Act::Issue,
    Act::Distribute,
    Act::Archive,
    Act::Reprint,
    Act::Replace,
];

pub(crate) fn open(app: &mut App, draft: String) -> Result<IssueView, AppError> {
    let (store, hand) = app.hand();
    let rows: &Rows = store;
    let loaded = load(rows, &draft)?;
    let way = way(rows, &draft)?;
    let stage = way.stage();
    // What lies before the signatory is what was submitted, whatever has changed around it since.
    let copy_signatories = loaded.package.term.signatories.clone();
    let copy_capacity = usual_capacity(&loaded.package.term);
    let package = match stage {
        Stage::Draft => loaded.package,
        _ => Package {
            draft: loaded.package.draft,
            ..freeze::submitted(rows, &draft)?
        },
    };
    let entry = register::entry_of(rows, &draft)?;
    let template = match (hand.catalog.template(&package.draft.template.id), &entry) {
        (Ok(template), _) => Some(template),
        // What is frozen is printed again long after its template has gone.
        (Err(_), Some(_)) => None,
        (Err(error), None) => return Err(error),
    };
    let rule_set = freeze::rules(&hand, &package)?;
    // A copy follows the rules of its own day, which is today unless the document is dated ahead.
    let signed_on = way.signed_on().and_then(parse_date);
    let copying_day = signed_on.map_or(hand.today, |day| day.max(hand.today));
    let copying_rules = hand.catalog.rule_set(None, Some(copying_day))?;
    let info = &package.draft.info;
    let org_term = holder(rows, &crate::load::draft_record(rows, &draft)?.1.parent)?;
    let (kind_name, number, symbol) = match (&entry, template) {
        (Some(entry), _) => (entry.kind_name.clone(), entry.number, entry.symbol.clone()),
        (None, Some(template)) => {
            let facts = |number| document_facts(&package, template, rule_set, number);
            let number = rows.next_number(&org_term, &facts(1).series.to_string())?;
            let facts = facts(number);
            (facts.kind_name, number, facts.symbol)
        }
        (None, None) => Default::default(),
    };
    let findings = match (stage, template) {
        (Stage::Draft | Stage::Submitted, Some(template)) => soket_core::check(&package, template),
        _ => Vec::new(),
    };
    let copies = match (stage, template) {
        (Stage::Issued | Stage::Archived, _) | (_, None) => dispatch::lines(rows, &draft)?,
        (_, Some(template)) => dispatch::lines_of(&package, template),
    };
    let differences = match template {
        Some(template) => last_differences(rows, &way, &package, template)?,
        None => Vec::new(),
    };
    let notices = match (stage, &entry, signed_on) {
        (Stage::Issued, Some(entry), Some(day)) => Numbering {
            org_term: &org_term,
            series: &entry.series,
            number: entry.number,
            day,
            signed_on: None,
            package: &package,
        }
        .notices_after(rows, &hand)?,
        _ => Vec::new(),
    };
    let files = rows
        .sealed_of(&draft)?
        .iter()
        .map(files::file)
        .collect::<Result<_, _>>()?;
    let prints = rows
        .children(Table::Printing, &draft, Trash::Live)?
        .iter()
        .map(body::<PrintRecord>)
        .collect::<Result<_, _>>()?;
    Ok(IssueView {
        title: info.title.clone(),
        kind_name,
        stage,
        acts: ACTS.into_iter().filter(|act| stage.allows(*act)).collect(),
        round: way.rounds().count(),
        errors: findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .count(),
        differences,
        issuing_body: info.issuing_body,
        bodies: adopting_bodies(&package, rule_set)
            .into_iter()
            .map(|one| AdoptingBody {
                body: one.body,
                name: one.name,
                signs_as: one.signs_as,
            })
            .collect(),
        adopted_on: info.adopted_on.clone(),
        signatories: package.term.signatories.clone(),
        signatory: info.signatory.clone(),
        number,
        symbol,
        signed_on: way.signed_on().unwrap_or_default().to_owned(),
        duplex: info.duplex,
        total_copies: dispatch::total(&copies),
        notices,
        replaces: info.replaces.as_ref().map_or_else(String::new, |old| {
            format!(
                "{} số {}, ngày {}",
                old.kind_name, old.number_symbol, old.signed_on
            )
        }),
        replaced_by: entry
            .as_ref()
            .map_or_else(String::new, |entry| entry.replaced_by.clone()),
        copy_signatories,
        copy_capacity,
        copy_kinds: super::copying::kinds([copying_rules, rule_set]),
        operator: way
            .records
            .last()
            .map_or_else(String::new, |record| record.event.by.clone()),
        today: hand.today.to_string(),
        history: way.records.into_iter().map(|record| record.event).collect(),
        reviews: findings
            .into_iter()
            .filter(|finding| finding.severity != Severity::Error)
            .collect(),
        entry,
        files,
        copies,
        prints,
        org_term,
        draft,
    })
}

/// What is different from the round before: from the last one while the text is being written, from the one before the
/// last once it has been submitted again.
pub(super) fn last_differences(
    rows: &Rows,
    way: &Way,
    package: &Package,
    template: &Template,
) -> Result<Vec<Difference>, AppError> {
    let rounds: Vec<&str> = way.rounds().collect();
    let before = match way.stage() {
        Stage::Draft => rounds.last(),
        _ => rounds.len().checked_sub(2).and_then(|at| rounds.get(at)),
    };
    let Some(version) = before.map(|id| rows.version(id)).transpose()?.flatten() else {
        return Ok(Vec::new());
    };
    let before = Package::parse("bản trình ký", &version.package)
        .map_err(|fault| AppError::source(&[fault]))?;
    Ok(differences(&before, package, template))
}
