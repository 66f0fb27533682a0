//! Whose numbers a document takes: a body in a term counts once, however often it was taken in from files.

use chrono::NaiveDate;
use soket_core::{OrgKind, OrgTerm, Term, parse_date, vietnamese::folded};
use soket_store::{Rows, Table, Trash};

use crate::AppError;
use crate::load::{OrgRecord, body, org_record};

/// What makes two records the same body in the same term. A committee that was appointed anew begins anew
/// (HD05 tr.6); the symbol plays no part.
type Identity = (OrgKind, String, String, Term, Option<NaiveDate>);

fn identity(term: &OrgTerm) -> Identity {
    (
        term.kind,
        folded(&term.committee),
        folded(&term.superior_committee),
        term.term,
        parse_date(&term.appointed_on),
    )
}

/// Id of the record under which the register keeps the numbers of this body in this term: its own once it has some,
/// else that of the same body that has some, else the first.
pub(super) fn holder(rows: &Rows, org_term: &str) -> Result<String, AppError> {
    if rows.has_numbers(org_term)? {
        return Ok(org_term.to_owned());
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
