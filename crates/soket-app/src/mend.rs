//! The mends that findings offer, each one step of undo.

use serde_json::Value;
use soket_core::vietnamese::with_tone_style;
use soket_core::{Edit, Info, tidied};
use soket_store::{Table, Trash};

use crate::load::{
    OrgRecord, body, draft_record, entry_id, entry_key, json, org_record, put_draft, put_entry,
    put_org,
};
use crate::wire::{Added, Entry};
use crate::{App, AppError, status, writing};

pub(crate) fn mend(app: &mut App, draft: String, edit: Edit) -> Result<Added, AppError> {
    match edit {
        Edit::AddItem { part, link } => {
            writing::item_add(app, draft, part, None, String::new(), None, Some(link))
        }
        Edit::SetRowField {
            item, field, value, ..
        } => {
            let cell = crate::wire::CellEdit {
                target: item.clone(),
                field,
                value,
            };
            let view = crate::table::cells_set(app, draft, vec![cell])?;
            Ok(Added { id: item, view })
        }
        Edit::SetInfo { field, value } => {
            set_info(app, &draft, &field, &value)?;
            Ok(Added {
                id: String::new(),
                view: status::open(app, draft)?,
            })
        }
        Edit::SetSignatory {
            signatory,
            field,
            value,
        } => {
            set_signatory(app, &draft, &signatory, &field, &value)?;
            Ok(Added {
                id: signatory,
                view: status::open(app, draft)?,
            })
        }
        Edit::TidyText { part, item } => {
            let id = entry_id(&draft, &part, &item);
            rewrite(app, &draft, "Bỏ dấu cách thừa", |row| row == id, tidied)?;
            Ok(Added {
                id: item,
                view: status::open(app, draft)?,
            })
        }
        Edit::SetToneStyle { style } => {
            let restyled = |text: &str| with_tone_style(text, style);
            rewrite(app, &draft, "Đặt dấu thanh một cách", |_| true, restyled)?;
            Ok(Added {
                id: String::new(),
                view: status::open(app, draft)?,
            })
        }
        Edit::SetDeadline {
            part,
            item,
            deadline,
        } => {
            let view = crate::plan::deadline_set(app, draft, part, item.clone(), deadline)?;
            Ok(Added { id: item, view })
        }
        Edit::Decide { place } => {
            let item = place.item.clone();
            let view = crate::plan::passage_decide(app, draft, place, true)?;
            Ok(Added { id: item, view })
        }
        Edit::AddRow { target, .. } => {
            let view = crate::table::row_set(app, draft, target.clone(), true)?;
            Ok(Added { id: target, view })
        }
    }
}

/// Puts a value into a field of the general information, by the name it has in the exchange format.
fn set_info(app: &mut App, draft: &str, field: &str, value: &str) -> Result<(), AppError> {
    let (mut record, row) = draft_record(&app.store, draft)?;
    let mut info = json(&record.info)?;
    info[field] = Value::from(value);
    record.info = serde_json::from_value::<Info>(info).map_err(AppError::internal)?;
    let op = app.op("Sửa thông tin chung", draft);
    app.store
        .transact(op, |tx| put_draft(tx, draft, &row.parent, &record, None))?;
    Ok(())
}

/// A signatory belongs to the body, yet the act is one of the draft's: undo there takes it back.
fn set_signatory(
    app: &mut App,
    draft: &str,
    signatory: &str,
    field: &str,
    value: &str,
) -> Result<(), AppError> {
    let (_, row) = draft_record(&app.store, draft)?;
    let (mut record, _): (OrgRecord, _) = org_record(&app.store, &row.parent)?;
    let one = record
        .term
        .signatories
        .iter_mut()
        .find(|one| one.id == signatory)
        .ok_or_else(|| AppError::not_found("người ký này"))?;
    match field {
        "name" => one.name = value.into(),
        "position" => one.position = value.into(),
        _ => return Err(AppError::not_found("ô này của người ký")),
    }
    let op = app.op("Sửa người ký", draft);
    app.store.transact(op, |tx| put_org(tx, &record))?;
    Ok(())
}

/// Rewrites the texts of the entries whose id is wanted.
fn rewrite(
    app: &mut App,
    draft: &str,
    name: &'static str,
    is_wanted: impl Fn(&str) -> bool,
    change: impl Fn(&str) -> String,
) -> Result<(), AppError> {
    draft_record(&app.store, draft)?;
    let op = app.op(name, draft);
    app.store
        .transact(op, |tx| {
            for row in tx.children(Table::Entry, draft, Trash::Live)? {
                let Some((part, item)) = entry_key(&row.id).filter(|_| is_wanted(&row.id)) else {
                    continue;
                };
                let mut entry: Entry = body(&row)?;
                let mut is_changed = false;
                for text in texts_of(&mut entry) {
                    let changed = change(text);
                    if changed != *text {
                        *text = changed;
                        is_changed = true;
                    }
                }
                if is_changed {
                    put_entry(tx, draft, part, item, row.position, &entry, None)?;
                }
            }
            Ok(())
        })
        .map(|_: ((), _)| ())
}

/// What a person typed into an entry.
fn texts_of(entry: &mut Entry) -> Vec<&mut String> {
    match entry {
        Entry::Prose { text } => vec![text],
        Entry::Item(item) => vec![&mut item.title, &mut item.text],
        Entry::Recipient(one) => vec![&mut one.text],
        Entry::Level(level) => [
            &mut level.title,
            &mut level.group,
            &mut level.deadline_text,
            &mut level.deadline_label,
        ]
        .into_iter()
        .chain(
            level
                .reviews
                .iter_mut()
                .chain(&mut level.forms)
                .map(|line| &mut line.text),
        )
        .collect(),
        Entry::Row(_) | Entry::Unit(_) => Vec::new(),
    }
}
