//! Typing: text, items, links, undo.

use soket_core::{Info, Item, PartKind, PlanLevel, Recipient, SuperiorPlan, TargetRow};
use soket_store::{Row, StoreError, Table, Trash, Tx};

use crate::load::{body, draft_record, entry_id, entry_key, load, put_draft, put_entry};
use crate::status;
use crate::wire::{Added, Done, DraftView, Entry, Saved, Undone};
use crate::{App, AppError};

/// More than anyone writes by hand into one field; a paste beyond it is a mistake that would only slow everything down.
const LONGEST_TEXT: usize = 20 * 1024 * 1024;

pub(crate) fn info_save(
    app: &mut App,
    draft: String,
    info: Info,
    superior_plan: Option<SuperiorPlan>,
    expected_rev: Option<i64>,
) -> Result<Saved, AppError> {
    let (record, row) = draft_record(&app.store, &draft)?;
    let record = crate::load::DraftRecord {
        info,
        superior_plan,
        ..record
    };
    let op = app.op_merged("Sửa thông tin chung", &draft, "info");
    let (rev, _) = app.store.transact(op, |tx| {
        put_draft(tx, &draft, &row.parent, &record, expected_rev)
    })?;
    Ok(app.saved(rev))
}

pub(crate) fn entry_save(
    app: &mut App,
    draft: String,
    part: String,
    item: String,
    entry: Entry,
    expected_rev: Option<i64>,
    boundary: bool,
) -> Result<Saved, AppError> {
    refuse_too_long(&entry)?;
    draft_record(&app.store, &draft)?;
    let id = entry_id(&draft, &part, &item);
    let op = app.op_merged("Sửa văn bản", &draft, &id);
    let (rev, _) = app.store.transact(op, |tx| {
        let position = match tx.get(Table::Entry, &id)? {
            Some(row) => row.position,
            None => siblings(tx, &draft, &part)?
                .last()
                .map_or(0, |last| last.position + 1),
        };
        put_entry(tx, &draft, &part, &item, position, &entry, expected_rev)
    })?;
    if boundary {
        app.store.close_step(&draft)?;
    }
    Ok(app.saved(rev))
}

fn refuse_too_long(entry: &Entry) -> Result<(), AppError> {
    let length = match entry {
        Entry::Prose { text } => text.len(),
        Entry::Item(item) => item.title.len() + item.text.len(),
        Entry::Recipient(one) => one.text.len(),
        Entry::Level(level) => level
            .lines()
            .map(|line| line.text.len())
            .chain([
                level.title.len(),
                level.group.len(),
                level.deadline_text.len(),
            ])
            .sum(),
        Entry::Row(_) | Entry::Unit(_) => 0,
    };
    if length > LONGEST_TEXT {
        return Err(AppError::new(
            "too-long",
            "Đoạn vừa dán quá dài nên chưa lưu. Phần đã lưu trước đó vẫn còn.",
            "Bấm Ctrl Z để bỏ đoạn vừa dán, rồi dán từng phần cần dùng.",
        ));
    }
    Ok(())
}

pub(crate) fn step_close(app: &mut App, draft: String) -> Result<Done, AppError> {
    app.store.close_step(&draft)?;
    Ok(Done {})
}

/// Entries of one part, in order.
fn siblings(tx: &Tx<'_>, draft: &str, part: &str) -> Result<Vec<Row>, AppError> {
    let mut rows = tx.children(Table::Entry, draft, Trash::Live)?;
    rows.retain(|row| entry_key(&row.id).is_some_and(|(of, _)| of == part));
    Ok(rows)
}

/// Numbers the entries of a part in the order given.
fn renumber<'a>(tx: &mut Tx<'_>, ids: impl Iterator<Item = &'a str>) -> Result<(), AppError> {
    for (position, id) in ids.enumerate() {
        tx.move_to(Table::Entry, id, position as i64)?;
    }
    Ok(())
}

pub(crate) fn item_add(
    app: &mut App,
    draft: String,
    part: String,
    after: Option<String>,
    text: String,
    tag: Option<String>,
    link: Option<String>,
) -> Result<Added, AppError> {
    let (record, _) = draft_record(&app.store, &draft)?;
    let kind = app
        .catalog
        .template(&record.template.id)?
        .part(&part)
        .map(|part| part.kind);
    let id = app.host.new_id();
    let entry = match kind {
        Some(PartKind::Items | PartKind::Citations | PartKind::Sections) => Entry::Item(Item {
            id: id.clone(),
            title: String::new(),
            text,
            tag,
            links: link.into_iter().collect(),
        }),
        Some(PartKind::Recipients | PartKind::Addressees) => Entry::Recipient(Recipient {
            id: id.clone(),
            text,
            filing: false,
            ..Recipient::default()
        }),
        Some(PartKind::Levels) => Entry::Level(PlanLevel {
            id: id.clone(),
            title: text,
            ..PlanLevel::default()
        }),
        _ => return Err(AppError::not_found("phần này trong mẫu")),
    };
    let op = app.op("Thêm mục", &draft);
    app.store.transact(op, |tx| {
        let mut order: Vec<String> = siblings(tx, &draft, &part)?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let at = match after {
            Some(after) => order
                .iter()
                .position(|one| *one == entry_id(&draft, &part, &after))
                .map_or(order.len(), |at| at + 1),
            None => order.len(),
        };
        put_entry(tx, &draft, &part, &id, at as i64, &entry, None)?;
        order.insert(at, entry_id(&draft, &part, &id));
        renumber(tx, order.iter().map(String::as_str))
    })?;
    Ok(Added {
        id,
        view: status::open(app, draft)?,
    })
}

pub(crate) fn item_remove(
    app: &mut App,
    draft: String,
    part: String,
    item: String,
) -> Result<DraftView, AppError> {
    let op = app.op("Xoá mục", &draft);
    app.store.transact(op, |tx| {
        tx.remove(Table::Entry, &entry_id(&draft, &part, &item))?;
        unlink_everywhere(tx, &draft, &item)
    })?;
    status::open(app, draft)
}

/// Nothing may answer what is no longer there.
pub(crate) fn unlink_everywhere(tx: &mut Tx<'_>, draft: &str, link: &str) -> Result<(), AppError> {
    for row in tx.children(Table::Entry, draft, Trash::Live)? {
        let Some((part, id)) = entry_key(&row.id) else {
            continue;
        };
        if let Entry::Item(mut item) = body(&row)?
            && item.links.iter().any(|one| one == link)
        {
            item.links.retain(|one| one != link);
            put_entry(tx, draft, part, id, row.position, &Entry::Item(item), None)?;
        }
    }
    Ok(())
}

pub(crate) fn item_move(
    app: &mut App,
    draft: String,
    part: String,
    item: String,
    to: usize,
) -> Result<DraftView, AppError> {
    let op = app.op("Chuyển mục", &draft);
    app.store.transact(op, |tx| {
        let mut order: Vec<String> = siblings(tx, &draft, &part)?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let id = entry_id(&draft, &part, &item);
        let from = order
            .iter()
            .position(|one| *one == id)
            .ok_or_else(|| AppError::not_found("mục này"))?;
        let moved = order.remove(from);
        order.insert(to.min(order.len()), moved);
        renumber(tx, order.iter().map(String::as_str))
    })?;
    status::open(app, draft)
}

pub(crate) fn link_set(
    app: &mut App,
    draft: String,
    part: String,
    item: String,
    link: String,
    on: bool,
) -> Result<DraftView, AppError> {
    let op = app.op(
        if on {
            "Gắn mục"
        } else {
            "Bỏ gắn mục"
        },
        &draft,
    );
    app.store.transact(op, |tx| {
        let id = entry_id(&draft, &part, &item);
        let row = tx
            .get(Table::Entry, &id)?
            .ok_or_else(|| AppError::not_found("mục này"))?;
        let Entry::Item(mut entry) = body(&row)? else {
            return Err(AppError::not_found("mục này"));
        };
        entry.links.retain(|one| *one != link);
        if on {
            entry.links.push(link);
        }
        put_entry(
            tx,
            &draft,
            &part,
            &item,
            row.position,
            &Entry::Item(entry),
            None,
        )
    })?;
    status::open(app, draft)
}

pub(crate) fn undo(app: &mut App, draft: String) -> Result<Undone, AppError> {
    refuse_closed(app, &draft)?;
    let undone = app.store.undo(&draft)?;
    shown(app, draft, undone)
}

pub(crate) fn redo(app: &mut App, draft: String) -> Result<Undone, AppError> {
    refuse_closed(app, &draft)?;
    let undone = app.store.redo(&draft)?;
    shown(app, draft, undone)
}

/// Before the store compares revisions: issuing wrote the number into the draft, and "changed elsewhere" would be no help.
fn refuse_closed(app: &App, draft: &str) -> Result<(), AppError> {
    if app.store.is_closed(draft)? {
        let draft = draft.to_owned();
        return Err(StoreError::Closed { draft }.into());
    }
    Ok(())
}

/// Says where an undone change was, so that the screen can go there.
fn shown(
    app: &mut App,
    draft: String,
    undone: Option<soket_store::Undone>,
) -> Result<Undone, AppError> {
    let view = status::open(app, draft)?;
    let (part, item) = match undone.as_ref().and_then(|undone| undone.touched.first()) {
        Some((Table::Entry, id)) => entry_key(id)
            .map(|(part, item)| (part.to_owned(), item.to_owned()))
            .unwrap_or_default(),
        Some((Table::Target, id)) => (
            view.template
                .parts_of(PartKind::Rows)
                .next()
                .map(|part| part.id.clone())
                .unwrap_or_default(),
            id.split_once('/')
                .map(|(_, target)| target.to_owned())
                .unwrap_or_default(),
        ),
        Some((Table::Draft, _)) => (
            view.template
                .parts_of(PartKind::Info)
                .next()
                .map(|part| part.id.clone())
                .unwrap_or_default(),
            String::new(),
        ),
        _ => Default::default(),
    };
    Ok(Undone {
        op: undone.map(|undone| undone.op),
        part,
        item,
        view,
    })
}

/// The row of a target in a draft's part, or a new one.
pub(crate) fn row_or_new(
    tx: &Tx<'_>,
    draft: &str,
    part: &str,
    target: &str,
) -> Result<(TargetRow, i64), AppError> {
    match tx.get(Table::Entry, &entry_id(draft, part, target))? {
        Some(row) => match body(&row)? {
            Entry::Row(found) => Ok((found, row.position)),
            _ => Err(AppError::not_found("dòng chỉ tiêu này")),
        },
        None => {
            let position = siblings(tx, draft, part)?
                .last()
                .map_or(0, |last| last.position + 1);
            Ok((
                TargetRow {
                    target_id: target.into(),
                    ..TargetRow::default()
                },
                position,
            ))
        }
    }
}

/// Fails early when there is no such draft.
pub(crate) fn rows_part(app: &App, draft: &str) -> Result<(String, String), AppError> {
    let loaded = load(&app.store, draft)?;
    let template = app.catalog.template(&loaded.package.draft.template.id)?;
    let part = template
        .parts_of(PartKind::Rows)
        .next()
        .ok_or_else(|| AppError::not_found("biểu chỉ tiêu trong mẫu"))?;
    Ok((part.id.clone(), loaded.package.resolution.id))
}
