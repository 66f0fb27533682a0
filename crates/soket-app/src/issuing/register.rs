//! The register of outgoing documents: looking into it, entering what the paper book numbered, keeping and leaving out
//! numbers.

use std::path::Path;

use soket_core::{NumberState, RegisterEntry, Series, parse_date, register_words};
use soket_store::{Numbered, Query, Rows};

use super::hand::Hand;
use super::holder::holder;
use super::issue::{numbered, refuse_odd, taken};
use super::sheets;
use crate::load::{body_of, org_record};
use crate::pages::{Later, later_work};
use crate::wire::{Done, Exported, RegisterLine, RegisterPage, SeriesView};
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

fn page(app: &App, query: &Query) -> Result<RegisterPage, AppError> {
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
fn series_name(app: &App, id: &str) -> String {
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

/// A number for something that is no draft of ours.
fn enter(
    app: &mut App,
    org_term: &str,
    series: &str,
    number: Option<u32>,
    fill: impl FnOnce(RegisterEntry, &Hand<'_>) -> RegisterEntry,
) -> Result<RegisterPage, AppError> {
    let series = read_series(app, series)?;
    let (owner, _) = org_record(&app.store, org_term)?;
    let org_term = &holder(&app.store, org_term)?;
    let symbol = kind_symbol(app, series, &owner.term.symbol);
    let kind_name = series_name(app, &series.to_string());
    let kind_name = kind_name.split(" (").next().unwrap_or_default().to_owned();
    number.map_or(Ok(()), refuse_odd)?;
    let (store, hand) = app.hand();
    store.transact(hand.op("Vào sổ văn bản đi", "register"), |tx| {
        let series = series.to_string();
        let number = match number {
            Some(number) => number,
            None => tx.next_number(org_term, &series)?,
        };
        let blank = RegisterEntry {
            id: hand.host.new_id(),
            org_term: org_term.clone(),
            series: series.clone(),
            number,
            state: NumberState::Issued,
            symbol: format!("{number:02}-{symbol}"),
            signed_on: String::new(),
            kind_name,
            subject: String::new(),
            signer: String::new(),
            recipients: Vec::new(),
            filed_at: String::new(),
            copies: None,
            note: String::new(),
            replaced_by: String::new(),
            draft: None,
            by: String::new(),
            at: hand.now.clone(),
        };
        let entry = fill(blank, &hand);
        match tx.numbered_as(org_term, &series, number)? {
            Some(old) => {
                let used = self::entry(&old)?;
                // What was reserved may now be entered; nothing else is written over.
                if used.state != NumberState::Reserved || entry.state == NumberState::Reserved {
                    return Err(taken(&used));
                }
                let entry = RegisterEntry {
                    id: old.id,
                    ..entry
                };
                tx.rewrite_number(&numbered(&entry)?)
                    .map_err(AppError::from)
            }
            None => tx.take_number(&numbered(&entry)?).map_err(AppError::from),
        }
    })?;
    let query = Query {
        org_term: org_term.clone(),
        newest_first: true,
        limit: Some(100),
        ..Query::default()
    };
    page(app, &query)
}

/// "BC/ĐU"
fn kind_symbol(app: &App, series: Series, body: &str) -> String {
    let newest = app.catalog.rule_sets.iter().max_by_key(|set| set.from);
    match series {
        Series::Congress => "ĐH".into(),
        Series::Copies => format!("BS/{body}"),
        Series::Kind(kind) => {
            let symbol = newest
                .and_then(|set| set.wording.kinds.get(&kind))
                .map_or("", |kind| kind.symbol.as_str());
            format!("{symbol}/{body}")
        }
    }
}

pub(crate) fn add(app: &mut App, line: RegisterLine) -> Result<RegisterPage, AppError> {
    let day = parse_date(&line.signed_on).ok_or_else(|| {
        AppError::new(
            "bad-date",
            format!("Ngày “{}” không phải là một ngày có thật.", line.signed_on),
            "Ghi ngày, tháng, năm như 24/5/2028.",
        )
    })?;
    if line.subject.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi trích yếu.",
            "Ghi trích yếu như trong sổ giấy.",
        ));
    }
    let (org_term, series, number) = (line.org_term.clone(), line.series.clone(), line.number);
    enter(app, &org_term, &series, number, |blank, _| RegisterEntry {
        signed_on: day.to_string(),
        subject: line.subject.trim().to_owned(),
        signer: line.signer.trim().to_owned(),
        recipients: line.recipients,
        filed_at: line.filed_at.trim().to_owned(),
        copies: line.copies,
        note: line.note.trim().to_owned(),
        by: line.by.trim().to_owned(),
        ..blank
    })
}

pub(crate) fn reserve(
    app: &mut App,
    org_term: String,
    series: String,
    number: Option<u32>,
    reason: String,
    by: String,
) -> Result<RegisterPage, AppError> {
    keep(
        app,
        &org_term,
        &series,
        number,
        NumberState::Reserved,
        &reason,
        &by,
    )
}

pub(crate) fn skip(
    app: &mut App,
    org_term: String,
    series: String,
    number: Option<u32>,
    reason: String,
    by: String,
) -> Result<RegisterPage, AppError> {
    keep(
        app,
        &org_term,
        &series,
        number,
        NumberState::Skipped,
        &reason,
        &by,
    )
}

fn keep(
    app: &mut App,
    org_term: &str,
    series: &str,
    number: Option<u32>,
    state: NumberState,
    reason: &str,
    by: &str,
) -> Result<RegisterPage, AppError> {
    refuse_no_reason(reason)?;
    enter(app, org_term, series, number, |blank, _| RegisterEntry {
        state,
        note: reason.trim().to_owned(),
        by: by.trim().to_owned(),
        ..blank
    })
}

fn refuse_no_reason(reason: &str) -> Result<(), AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi lý do.",
            "Ghi vì sao giữ hoặc bỏ số, để sau này xem sổ còn hiểu.",
        ));
    }
    Ok(())
}

pub(crate) fn release(app: &mut App, id: String) -> Result<Done, AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("Trả số", "register"), |tx| {
        let row = tx
            .numbered(&id)?
            .ok_or_else(|| AppError::not_found("số này trong sổ"))?;
        if entry(&row)?.state == NumberState::Issued {
            return Err(AppError::refused(
                "Số này đã cấp cho một văn bản nên không trả lại được.",
                "Văn bản sai thì tạo văn bản thay thế.",
            ));
        }
        tx.release_number(&id).map_err(AppError::from)
    })?;
    Ok(Done {})
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
) -> Result<Later<Exported>, AppError> {
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
    Ok(later_work(app, move || {
        sheets::register(&owner.term, &entries, &rule_set, Path::new(&path))
    }))
}
