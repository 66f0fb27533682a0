//! Who gets how many copies of an issued document, and how they went out.

use soket_core::{Act, Package, Template, copy_lines, parse_date};
use soket_store::{RowContent, Rows, Table, Trash, Tx};

use super::hand::{Hand, way};
use super::issue::numbered;
use super::{register, view};
use crate::load::{body, json};
use crate::wire::{CopyState, IssueView};
use crate::{App, AppError};

/// The lines of a document that is being issued, as the recipients stand in it; answers the number of all copies.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    _: &Hand<'_>,
    package: &Package,
    template: &Template,
) -> Result<u32, AppError> {
    let lines = lines_of(package, template);
    for (position, line) in lines.iter().enumerate() {
        put(tx, &package.draft.id, position, line)?;
    }
    Ok(total(&lines))
}

/// All copies together; what is typed on a line has no limit.
pub(super) fn total(lines: &[CopyState]) -> u32 {
    let copies = lines.iter().map(|line| line.copies);
    copies.fold(0, u32::saturating_add)
}

/// The lines as they follow from the draft, before anything went out.
pub(super) fn lines_of(package: &Package, template: &Template) -> Vec<CopyState> {
    copy_lines(package, template)
        .into_iter()
        .map(CopyState::from)
        .collect()
}

/// The lines of an issued document.
pub(super) fn lines(rows: &Rows, draft: &str) -> Result<Vec<CopyState>, AppError> {
    rows.children(Table::Dispatch, draft, Trash::Live)?
        .iter()
        .map(body)
        .collect()
}

fn id(draft: &str, line: &str) -> String {
    format!("{draft}/{line}")
}

pub(super) fn put(
    tx: &mut Tx<'_>,
    draft: &str,
    position: usize,
    line: &CopyState,
) -> Result<(), AppError> {
    let content = RowContent {
        id: id(draft, &line.id),
        parent: draft.into(),
        position: position as i64,
        body: json(line)?,
    };
    tx.put(Table::Dispatch, &content, None)?;
    Ok(())
}

/// Changes one line of an issued document.
pub(super) fn change(
    tx: &mut Tx<'_>,
    draft: &str,
    line: &str,
    edit: impl FnOnce(&mut CopyState),
) -> Result<(), AppError> {
    let row = tx
        .get(Table::Dispatch, &id(draft, line))?
        .ok_or_else(|| AppError::not_found("dòng nơi nhận này"))?;
    let mut state: CopyState = body(&row)?;
    edit(&mut state);
    put(
        tx,
        draft,
        usize::try_from(row.position).unwrap_or(0),
        &state,
    )
}

/// The register says how many copies there are now.
fn count(tx: &mut Tx<'_>, draft: &str) -> Result<(), AppError> {
    let Some(mut entry) = register::entry_of(tx, draft)? else {
        return Ok(());
    };
    entry.copies = Some(total(&lines(tx, draft)?));
    Ok(tx.rewrite_number(&numbered(&entry)?)?)
}

#[expect(
    clippy::too_many_arguments,
    reason = "one for each field of the request"
)]
pub(crate) fn save(
    app: &mut App,
    draft: String,
    line: String,
    copies: u32,
    printed: u32,
    method: String,
    sent_on: String,
    note: String,
) -> Result<IssueView, AppError> {
    if copies.max(printed) > 9999 {
        return Err(AppError::refused(
            format!("{} bản là quá nhiều cho một nơi nhận.", copies.max(printed)),
            "Ghi số bản từ 0 tới 9999.",
        ));
    }
    let sent_on = match sent_on.trim() {
        "" => String::new(),
        typed => parse_date(typed)
            .ok_or_else(|| {
                AppError::new(
                    "bad-date",
                    format!("Ngày gửi “{typed}” không phải là một ngày có thật."),
                    "Ghi ngày, tháng, năm như 24/5/2028.",
                )
            })?
            .to_string(),
    };
    let (store, hand) = app.hand();
    store.transact(hand.op("Ghi nơi nhận", &draft), |tx| {
        way(tx, &draft)?.require(Act::Distribute)?;
        change(tx, &draft, &line, |state| {
            state.copies = copies;
            state.printed = printed;
            state.method = method.trim().to_owned();
            state.sent_on = sent_on;
            state.note = note.trim().to_owned();
        })?;
        count(tx, &draft)
    })?;
    view::open(app, draft)
}
