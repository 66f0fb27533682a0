//! The register of outgoing documents: looking into it, and taking it out as a book or a table.

use std::path::Path;

use soket_core::{NumberState, RegisterEntry, Series, register_words};
use soket_store::{Numbered, Query, Rows};

use super::holder::holder;
use super::issue::numbered;
use super::paper_book::refuse_no_reason;
use super::sheets;
use crate::aside::{Aside, beside};
use crate::load::{body_of, org_record};
use crate::wire::{Done, Exported, RegisterPage, SeriesView};
use crate::{App, AppError};

/// Gaps that are shown; more would help nobody.
const SHOWN_GAPS: usize = 50;

pub(super) fn entry(row: &Numbered) -> Result<RegisterEntry, AppError> {
    body_of(&row.body)
}

/// The line of an issued draft.
pub(super) fn entry_of(rows: &Rows, draft: &str) -> Result<Option<RegisterEntry>, AppError> {
    rows.numbered_of(draft)?.as_ref().map(entry).transpose()
}

/// "45-BC/ĐU"; empty while the draft has no number.
pub(crate) fn symbol_of(rows: &Rows, draft: &str) -> Result<String, AppError> {
    Ok(entry_of(rows, draft)?.map_or_else(String::new, |entry| entry.symbol))
}

pub(crate) fn list(
    app: &mut App,
    org_term: String,
    series: String,
    text: String,
    offset: usize,
    limit: usize,
) -> Result<RegisterPage, AppError> {
    let series = match series.as_str() {
        "" => series,
        wanted => read_series(app, wanted)?.to_string(),
    };
    let query = Query {
        words: soket_core::vietnamese::without_marks(&text)
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        offset,
        limit: (limit > 0).then_some(limit),
        newest_first: true,
        org_term: holder_of(app, org_term)?,
        series,
    };
    page(app, &query)
}

/// Empty stays empty: every term.
fn holder_of(app: &App, org_term: String) -> Result<String, AppError> {
    match org_term.as_str() {
        "" => Ok(org_term),
        one => holder(&app.store, one),
    }
}

pub(super) fn page(app: &App, query: &Query) -> Result<RegisterPage, AppError> {
    let found = app.store.register(query)?;
    Ok(RegisterPage {
        entries: found.rows.iter().map(entry).collect::<Result<_, _>>()?,
        total: found.total,
        series: series_views(app, &query.org_term)?,
    })
}

fn series_views(app: &App, org_term: &str) -> Result<Vec<SeriesView>, AppError> {
    app.store
        .series(org_term)?
        .into_iter()
        .map(|id| {
            let used = app.store.used_numbers(org_term, &id)?;
            let last = used.last().copied().unwrap_or(0);
            let mut gaps = Vec::new();
            let mut expected = 1;
            for number in used {
                gaps.extend((expected..number).take(SHOWN_GAPS.saturating_sub(gaps.len())));
                expected = number + 1;
            }
            Ok(SeriesView {
                name: series_name(app, &id),
                next: last + 1,
                gaps: if org_term.is_empty() {
                    Vec::new()
                } else {
                    gaps
                },
                id,
            })
        })
        .collect()
}

/// "Báo cáo (BC)", as the newest layout rules call it.
pub(super) fn series_name(app: &App, id: &str) -> String {
    let newest = app.catalog.rule_sets.iter().max_by_key(|set| set.from);
    let wording = newest.map(|set| &set.wording);
    match Series::read(id) {
        Some(Series::Congress) => "Văn bản đại hội".into(),
        Some(Series::Copies) => "Bản sao".into(),
        Some(Series::Kind(kind)) => wording
            .and_then(|wording| wording.kinds.get(&kind))
            .map_or_else(
                || id.into(),
                |kind| format!("{} ({})", kind.name, kind.symbol),
            ),
        None => id.into(),
    }
}

/// The series by its id, its symbol (`BC`) or its name ("Báo cáo").
pub(crate) fn read_series(app: &App, wanted: &str) -> Result<Series, AppError> {
    let folded = soket_core::vietnamese::folded(wanted);
    let by_name = app
        .catalog
        .rule_sets
        .iter()
        .flat_map(|set| &set.wording.kinds)
        .find(|(_, kind)| {
            kind.symbol == wanted || soket_core::vietnamese::folded(&kind.name) == folded
        })
        .map(|(kind, _)| Series::Kind(*kind));
    Series::read(wanted).or(by_name).ok_or_else(|| {
        AppError::refused(
            format!("Không có loại văn bản “{wanted}”."),
            "Ghi tên loại (Báo cáo) hoặc ký hiệu (BC).",
        )
    })
}

pub(crate) fn note(app: &mut App, id: String, note: String) -> Result<Done, AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("Ghi chú trong sổ", "register"), |tx| {
        let row = tx
            .numbered(&id)?
            .ok_or_else(|| AppError::not_found("dòng này trong sổ"))?;
        let mut entry = entry(&row)?;
        if entry.state != NumberState::Issued {
            refuse_no_reason(&note)?;
        }
        entry.note = note.trim().to_owned();
        tx.rewrite_number(&Numbered {
            search: register_words(&entry),
            ..numbered(&entry)?
        })
        .map_err(AppError::from)
    })?;
    Ok(Done {})
}

pub(crate) fn save(
    app: &mut App,
    org_term: String,
    series: String,
    path: String,
) -> Result<Aside<Exported>, AppError> {
    let (owner, _) = org_record(&app.store, &org_term)?;
    let query = Query {
        org_term: holder_of(app, org_term)?,
        series,
        ..Query::default()
    };
    let found = app.store.register(&query)?;
    let entries: Vec<RegisterEntry> = found.rows.iter().map(entry).collect::<Result<_, _>>()?;
    let today = app.host.now().date_naive();
    let rule_set = app.catalog.rule_set(None, Some(today))?.clone();
    // Thousands of lines take long to lay out; nobody else has to wait for that.
    Ok(beside(move || {
        sheets::register(&owner.term, &entries, &rule_set, Path::new(&path))
    }))
}
