//! Whose numbers a document takes: a body in a term counts once, however often it was taken in from files.

use chrono::NaiveDate;
use soket_core::{OrgKind, OrgTerm, Term, parse_date, vietnamese::folded};
use soket_store::{Rows, Table, Trash};

use crate::AppError;
use crate::load::{OrgRecord, body, org_record};

/// What makes two records the same body in the same term. A committee that was appointed anew begins anew
/// (HD05 tr.6); the symbol plays no part.
pub(super) type Identity = (OrgKind, String, String, Term, Option<NaiveDate>);

pub(super) fn identity(term: &OrgTerm) -> Identity {
    (
        term.kind,
        folded(&term.committee),
        folded(&term.superior_committee),
        term.term,
        parse_date(&term.appointed_on),
    )
}

/// Id of the record under which the register keeps the numbers of this body in this term: its own once it has some,
/// then the one under which its documents were numbered, else that of the same body that has some, else the first. So a
/// series is never left once it was begun, whatever is corrected in the facts of the body.
pub(super) fn holder(rows: &Rows, org_term: &str) -> Result<String, AppError> {
    if rows.has_numbers(org_term)? {
        return Ok(org_term.to_owned());
    }
    if let Some(holder) = rows.numbers_under(org_term)? {
        return Ok(holder);
    }
    let wanted = identity(&org_record(rows, org_term)?.0.term);
    let mut first = None;
    for row in rows.all(Table::OrgTerm, Trash::Any)? {
        if identity(&body::<OrgRecord>(&row)?.term) != wanted {
            continue;
        }
        if rows.has_numbers(&row.id)? {
            return Ok(row.id);
        }
        first.get_or_insert(row.id);
    }
    Ok(first.unwrap_or_else(|| org_term.to_owned()))
}

/// A record whose documents have numbers stays what it is: a term that follows, a committee that was appointed anew or
/// a body of another kind numbers from 1, in a record of its own.
///
/// # Errors
/// Kind, term or day of appointment differ from those under which numbers were given.
pub(crate) fn refuse_another_series(rows: &Rows, term: &OrgTerm) -> Result<(), AppError> {
    let Ok((before, _)) = org_record(rows, &term.id) else {
        return Ok(());
    };
    let first = rows.first_day(&holder(rows, &term.id)?)?;
    let (old, new) = (&before.term, parse_date(&term.appointed_on));
    // A day that was only forgotten is filled in later; it lies before all that was numbered.
    let is_before = new.zip(first);
    let is_before = is_before.is_none_or(|(new, first)| new.to_string() <= first);
    let same_day =
        new == parse_date(&old.appointed_on) || (old.appointed_on.trim().is_empty() && is_before);
    let numbered = rows.has_numbers(&term.id)? || rows.numbers_under(&term.id)?.is_some();
    if !numbered || (old.kind == term.kind && old.term == term.term && same_day) {
        return Ok(());
    }
    Err(AppError::refused(
        "Nhiệm kỳ này đã cấp số nên không đổi được loại tổ chức, nhiệm kỳ và ngày chỉ định.",
        "Sang nhiệm kỳ mới, hoặc cấp uỷ được chỉ định lại, thì thêm đơn vị mới: số bắt đầu lại từ 01.",
    ))
}
