//! The targets table: cells, rows, whole blocks from the clipboard. Each act is one undo step.

use soket_core::{JudgementOverride, Resolution, Target, TargetRow};
use soket_store::{Table, Trash, Tx};
use soket_target::{Direction, Judgement, guess_direction};

use crate::load::{body, entry_id, put_entry, put_resolution, put_target, resolution, target_id};
use crate::wire::{Added, CellEdit, DraftView, Entry, PastePreview};
use crate::writing::{row_or_new, rows_part, unlink_everywhere};
use crate::{App, AppError, paste, status};

/// Columns of the resolution; the others belong to the report.
const TARGET_FIELDS: [&str; 6] = ["group", "name", "unit", "direction", "wording", "baseline"];
/// The store and the screen stay quick with far more than any congress ever sets (57 were seen).
const MOST_TARGETS: usize = 500;

/// Where the cells of an open draft's table live.
struct Sheet {
    draft: String,
    part: String,
    resolution: String,
}

impl Sheet {
    fn of(app: &App, draft: &str) -> Result<Self, AppError> {
        let (part, resolution) = rows_part(app, draft)?;
        Ok(Self {
            draft: draft.into(),
            part,
            resolution,
        })
    }

    fn target(&self, tx: &Tx<'_>, id: &str) -> Result<(Target, i64), AppError> {
        let row = tx
            .get(Table::Target, &target_id(&self.resolution, id))?
            .ok_or_else(|| AppError::not_found("chỉ tiêu này"))?;
        Ok((body(&row)?, row.position))
    }

    fn set(&self, tx: &mut Tx<'_>, cell: &CellEdit) -> Result<(), AppError> {
        if TARGET_FIELDS.contains(&cell.field.as_str()) {
            let (mut target, position) = self.target(tx, &cell.target)?;
            set_target_field(&mut target, &cell.field, cell.value.trim())?;
            put_target(tx, &self.resolution, position, &target)?;
        } else {
            let (mut row, position) = row_or_new(tx, &self.draft, &self.part, &cell.target)?;
            set_row_field(&mut row, &cell.field, cell.value.trim())?;
            put_entry(
                tx,
                &self.draft,
                &self.part,
                &cell.target,
                position,
                &Entry::Row(row),
                None,
            )?;
        }
        Ok(())
    }

    fn add(&self, tx: &mut Tx<'_>, position: i64, target: &Target) -> Result<(), AppError> {
        put_target(tx, &self.resolution, position, target)?;
        let row = TargetRow {
            target_id: target.id.clone(),
            ..TargetRow::default()
        };
        put_entry(
            tx,
            &self.draft,
            &self.part,
            &target.id,
            position,
            &Entry::Row(row),
            None,
        )?;
        Ok(())
    }
}

fn set_target_field(target: &mut Target, field: &str, value: &str) -> Result<(), AppError> {
    match field {
        "group" => target.group = value.into(),
        "name" => target.name = value.into(),
        "unit" => target.unit = value.into(),
        "wording" => target.wording = value.into(),
        "baseline" => target.baseline = value.into(),
        _ => {
            target.direction = serde_json::from_value(value.into())
                .map_err(|error| AppError::internal(format!("direction: {error}")))?;
        }
    }
    Ok(())
}

fn set_row_field(row: &mut TargetRow, field: &str, value: &str) -> Result<(), AppError> {
    match field {
        "row-unit" => row.unit = (!value.is_empty()).then(|| value.into()),
        "estimate" => row.estimate = value.into(),
        "projected" => row.projected = value.into(),
        "proposed" => row.proposed = value.into(),
        "note" => row.note = value.into(),
        _ => match field.strip_prefix("figure:") {
            Some(year) if value.is_empty() => {
                row.figures.remove(year);
            }
            Some(year) => {
                row.figures.insert(year.into(), value.into());
            }
            None => return Err(AppError::internal(format!("no column {field}"))),
        },
    }
    Ok(())
}

fn refuse_locked(resolution: &Resolution) -> Result<(), AppError> {
    if resolution.confirmed {
        return Err(AppError::new(
            "resolution-locked",
            "Nghị quyết đã chốt nên phần nghị quyết trong biểu không sửa được.",
            "Nếu nhập sai so với nghị quyết, bấm “Mở khoá” rồi sửa, xong thì chốt lại.",
        ));
    }
    Ok(())
}

pub(crate) fn cells_set(
    app: &mut App,
    draft: String,
    cells: Vec<CellEdit>,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    if cells
        .iter()
        .any(|cell| TARGET_FIELDS.contains(&cell.field.as_str()))
    {
        refuse_locked(&resolution(&app.store, &sheet.resolution)?)?;
    }
    let op = app.op("Sửa biểu chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        cells.iter().try_for_each(|cell| sheet.set(tx, cell))
    })?;
    status::open(app, draft)
}

pub(crate) fn target_add(
    app: &mut App,
    draft: String,
    after: Option<String>,
    group: String,
) -> Result<Added, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    let known = resolution(&app.store, &sheet.resolution)?;
    refuse_locked(&known)?;
    refuse_too_many(known.targets.len() + 1)?;
    let id = app.host.new_id();
    let target = blank_target(id.clone(), group);
    let op = app.op("Thêm chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        let mut order: Vec<String> = known
            .targets
            .iter()
            .map(|target| target.id.clone())
            .collect();
        let at = after
            .and_then(|after| order.iter().position(|one| *one == after))
            .map_or(order.len(), |at| at + 1);
        sheet.add(tx, at as i64, &target)?;
        order.insert(at, id.clone());
        renumber(tx, &sheet.resolution, &order)
    })?;
    Ok(Added {
        id,
        view: status::open(app, draft)?,
    })
}

fn blank_target(id: String, group: String) -> Target {
    Target {
        id,
        group,
        name: String::new(),
        unit: String::new(),
        direction: Direction::Higher,
        wording: String::new(),
        baseline: String::new(),
    }
}

fn refuse_too_many(count: usize) -> Result<(), AppError> {
    if count > MOST_TARGETS {
        return Err(AppError::refused(
            format!("Nhiều hơn {MOST_TARGETS} chỉ tiêu; có lẽ đã dán nhầm bảng khác."),
            "Chỉ dán bảng chỉ tiêu của nghị quyết.",
        ));
    }
    Ok(())
}

fn renumber(tx: &mut Tx<'_>, resolution: &str, order: &[String]) -> Result<(), AppError> {
    for (position, id) in order.iter().enumerate() {
        tx.move_to(Table::Target, &target_id(resolution, id), position as i64)?;
    }
    Ok(())
}

pub(crate) fn target_remove(
    app: &mut App,
    draft: String,
    target: String,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    refuse_locked(&resolution(&app.store, &sheet.resolution)?)?;
    let op = app.op("Xoá chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        tx.remove(Table::Target, &target_id(&sheet.resolution, &target))?;
        let id = entry_id(&draft, &sheet.part, &target);
        if tx.get(Table::Entry, &id)?.is_some() {
            tx.remove(Table::Entry, &id)?;
        }
        unlink_everywhere(tx, &draft, &target)
    })?;
    status::open(app, draft)
}

pub(crate) fn row_set(
    app: &mut App,
    draft: String,
    target: String,
    on: bool,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    let op = app.op(
        if on {
            "Đưa chỉ tiêu vào báo cáo"
        } else {
            "Bỏ chỉ tiêu khỏi báo cáo"
        },
        &draft,
    );
    app.store.transact(op, |tx| {
        let id = entry_id(&draft, &sheet.part, &target);
        let exists = tx.get(Table::Entry, &id)?.is_some();
        if on && !exists {
            let (_, position) = sheet.target(tx, &target)?;
            let row = TargetRow {
                target_id: target.clone(),
                ..TargetRow::default()
            };
            put_entry(
                tx,
                &draft,
                &sheet.part,
                &target,
                position,
                &Entry::Row(row),
                None,
            )?;
        } else if !on && exists {
            tx.remove(Table::Entry, &id)?;
        }
        Ok::<(), AppError>(())
    })?;
    status::open(app, draft)
}

pub(crate) fn target_move(
    app: &mut App,
    draft: String,
    target: String,
    to: usize,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    let known = resolution(&app.store, &sheet.resolution)?;
    refuse_locked(&known)?;
    let op = app.op("Chuyển chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        let mut order: Vec<String> = known
            .targets
            .iter()
            .map(|target| target.id.clone())
            .collect();
        let from = order
            .iter()
            .position(|one| *one == target)
            .ok_or_else(|| AppError::not_found("chỉ tiêu này"))?;
        let moved = order.remove(from);
        order.insert(to.min(order.len()), moved);
        renumber(tx, &sheet.resolution, &order)
    })?;
    status::open(app, draft)
}

pub(crate) fn resolution_confirm(
    app: &mut App,
    draft: String,
    confirmed: bool,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    let known = resolution(&app.store, &sheet.resolution)?;
    let owner = app
        .store
        .get(Table::Resolution, &sheet.resolution)?
        .map(|row| row.parent)
        .ok_or_else(|| AppError::not_found("nghị quyết"))?;
    let op = app.op(
        if confirmed {
            "Chốt nghị quyết"
        } else {
            "Mở khoá nghị quyết"
        },
        &draft,
    );
    app.store.transact(op, |tx| {
        put_resolution(tx, &owner, &Resolution { confirmed, ..known })
    })?;
    status::open(app, draft)
}

pub(crate) fn judgement_set(
    app: &mut App,
    draft: String,
    target: String,
    judgement: Option<Judgement>,
    reason: String,
) -> Result<DraftView, AppError> {
    if judgement.is_some() && reason.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi lý do đánh giá khác số liệu.",
            "Ghi một câu lý do; người ký sẽ thấy câu này.",
        ));
    }
    let sheet = Sheet::of(app, &draft)?;
    let op = app.op("Sửa đánh giá chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        let (mut row, position) = row_or_new(tx, &draft, &sheet.part, &target)?;
        row.judgement = judgement.map(|judgement| JudgementOverride {
            judgement,
            reason: reason.trim().into(),
        });
        put_entry(
            tx,
            &draft,
            &sheet.part,
            &target,
            position,
            &Entry::Row(row),
            None,
        )
    })?;
    status::open(app, draft)
}

pub(crate) fn paste_read(
    _: &mut App,
    _draft: String,
    text: String,
) -> Result<PastePreview, AppError> {
    Ok(paste::read(&text))
}

/// Rows of the same name fill the target that is there; others become new targets. A row with a name only
/// names the group of the rows after it.
pub(crate) fn paste_rows(
    app: &mut App,
    draft: String,
    fields: Vec<String>,
    rows: Vec<Vec<String>>,
) -> Result<DraftView, AppError> {
    let sheet = Sheet::of(app, &draft)?;
    let known = resolution(&app.store, &sheet.resolution)?;
    refuse_too_many(rows.len())?;
    let block = paste::targets(&fields, &rows);
    let new_ids: Vec<String> = block.iter().map(|_| app.host.new_id()).collect();
    let op = app.op("Dán bảng chỉ tiêu", &draft);
    app.store.transact(op, |tx| {
        let mut next = tx
            .children(Table::Target, &sheet.resolution, Trash::Live)?
            .last()
            .map_or(0, |last| last.position + 1);
        for (line, new_id) in block.iter().zip(new_ids) {
            let same = known
                .targets
                .iter()
                .find(|target| paste::same_name(&target.name, &line.name));
            let id = match same {
                Some(target) => target.id.clone(),
                None => {
                    refuse_locked(&known)?;
                    let wording = line.value("wording");
                    let target = Target {
                        name: line.name.clone(),
                        direction: guess_direction(&line.name, line.value("unit"), wording),
                        ..blank_target(new_id.clone(), line.group.clone())
                    };
                    sheet.add(tx, next, &target)?;
                    next += 1;
                    new_id
                }
            };
            for (field, value) in &line.values {
                let locked = known.confirmed && TARGET_FIELDS.contains(&field.as_str());
                if !value.trim().is_empty() && !locked {
                    sheet.set(
                        tx,
                        &CellEdit {
                            target: id.clone(),
                            field: field.clone(),
                            value: value.clone(),
                        },
                    )?;
                }
            }
        }
        Ok::<(), AppError>(())
    })?;
    status::open(app, draft)
}
