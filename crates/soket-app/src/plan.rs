//! Plans of the database: handed down to lower bodies, received from the superior, compared, moved in time.

use std::path::{Path, PathBuf};

use soket_core::{
    Date, Deadline, Item, LowerUnit, OrgFile, Package, PartContent, PartKind, Place, Template,
    UnitState,
};
use soket_store::{Table, Trash, Tx};

use crate::catalog::Catalog;
use crate::export::file_names;
use crate::handing_down::{
    compare_plan, derive_plan, form_sheet, hand_down_to, plan_as_letter, plan_calendar,
    plan_reminder, take_changes,
};
use crate::load::{
    DraftRecord, LIBRARY, body, draft_record, entries, entry_id, entry_key, import, load,
    org_record, put_draft, put_entry, put_parts, resolution_of,
};
use crate::standalone::{export_package, read_package, write_file};
use crate::wire::{
    Created, Differences, Done, DraftView, Entry, ExportFormat, Exported, HandedOut, PlanSource,
    RefusedUnit,
};
use crate::{App, AppError, status};

/// Writes the plans of some of the body's lower units into a folder, each as a file to exchange and as a document.
/// The window asks for a few at a time, so that it can show how far it is and stop.
pub(crate) fn hand_down(
    app: &mut App,
    draft: String,
    units: Vec<String>,
    folder: String,
) -> Result<HandedOut, AppError> {
    let plan = load(&app.store, &draft)?.package;
    let folder = PathBuf::from(folder);
    // Names are given over the whole list, so that two of one name stay two files whoever is chosen.
    let (units, names): (Vec<LowerUnit>, Vec<String>) = plan
        .term
        .units
        .iter()
        .cloned()
        .zip(file_names(&plan.term.units))
        .filter(|(unit, _)| units.contains(&unit.id))
        .unzip();
    let catalog = &app.catalog;
    let results = hand_down_to(catalog, &plan, &units, |at, child| {
        let name = names.get(at).map_or("", String::as_str);
        child.map(|child| write_plan(catalog, &child, &folder, name))
    });
    let mut out = HandedOut::default();
    for ((unit, name), result) in units.iter().zip(names).zip(results) {
        match result {
            Ok(written) => {
                written?;
                out.written.push(name);
            }
            Err(error) => out.refused.push(RefusedUnit {
                committee: unit.committee.clone(),
                message: error.message,
            }),
        }
    }
    Ok(out)
}

fn write_plan(
    catalog: &Catalog,
    package: &Package,
    folder: &Path,
    name: &str,
) -> Result<(), AppError> {
    write_file(
        &folder.join(format!("{name}.json")),
        &package_bytes(package)?,
    )?;
    let docx = export_package(catalog, package, None, true, ExportFormat::Docx)?;
    write_file(&folder.join(format!("{name}.docx")), &docx)
}

fn package_bytes(package: &Package) -> Result<Vec<u8>, AppError> {
    let mut bytes = serde_json::to_vec_pretty(package).map_err(AppError::internal)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Makes the own plan of a body from the superior's, as a new draft.
pub(crate) fn receive(
    app: &mut App,
    org_term: String,
    source: PlanSource,
) -> Result<Created, AppError> {
    let plan = superior_plan(app, &source)?;
    let (owner, _) = org_record(&app.store, &org_term)?;
    let resolution = resolution_of(&app.store, &org_term)?;
    let unit = OrgFile {
        format: soket_core::ORG_FORMAT.into(),
        org: owner.org,
        term: owner.term,
        resolution,
    };
    let mut package = derive_plan(&app.catalog, &plan, &unit)?;
    package.draft.id = app.host.new_id();
    add_draft(
        app,
        &org_term,
        &package,
        "Tạo kế hoạch từ kế hoạch cấp trên",
    )
}

/// A new draft of a body that is stored already.
fn add_draft(
    app: &mut App,
    org_term: &str,
    package: &Package,
    name: &'static str,
) -> Result<Created, AppError> {
    let record = DraftRecord::of(package, app.now());
    let op = app.op(name, LIBRARY);
    app.store.transact(op, |tx| {
        put_draft(tx, &package.draft.id, org_term, &record, None)?;
        put_parts(tx, &package.draft)
    })?;
    Ok(Created {
        id: package.draft.id.clone(),
    })
}

fn superior_plan(app: &App, source: &PlanSource) -> Result<Package, AppError> {
    match source {
        PlanSource::File { path } => read_package(Path::new(path)),
        PlanSource::Draft { draft } => Ok(load(&app.store, draft)?.package),
    }
}

/// What is different in the superior's newer plan.
pub(crate) fn difference(
    app: &mut App,
    draft: String,
    source: PlanSource,
) -> Result<Differences, AppError> {
    let mine = load(&app.store, &draft)?.package;
    let plan = superior_plan(app, &source)?;
    refuse_other_plan(&mine, &plan)?;
    let (_, changes) = compare_plan(&app.catalog, &mine, &plan)?;
    Ok(Differences { changes })
}

/// A plan that was not derived from this one has nothing to compare with it.
fn refuse_other_plan(mine: &Package, plan: &Package) -> Result<(), AppError> {
    match &mine.derivation {
        None => Err(AppError::refused(
            "Kế hoạch này không làm từ kế hoạch của cấp trên nên không có gì để so.",
            "Tạo kế hoạch mới bằng “Tạo từ kế hoạch cấp trên”.",
        )),
        Some(derivation)
            if !derivation.source_draft.is_empty() && derivation.source_draft != plan.draft.id =>
        {
            Err(AppError::refused(
                "Tệp này là một kế hoạch khác, không phải kế hoạch mà bản thảo đã lấy.",
                "Xin cấp trên tệp mới của đúng kế hoạch ấy.",
            ))
        }
        Some(_) => Ok(()),
    }
}

/// Takes over some of the differences, as one undo step.
pub(crate) fn take(
    app: &mut App,
    draft: String,
    source: PlanSource,
    changes: Vec<String>,
) -> Result<DraftView, AppError> {
    let old = load(&app.store, &draft)?.package;
    let plan = superior_plan(app, &source)?;
    refuse_other_plan(&old, &plan)?;
    let (fresh, _) = compare_plan(&app.catalog, &old, &plan)?;
    let mut new = old.clone();
    take_changes(&mut new, &fresh, &changes);
    rewrite(app, &draft, "Lấy thay đổi của cấp trên", &old, &new)?;
    status::open(app, draft)
}

/// Stores what is different between two states of a draft, as one undo step.
fn rewrite(
    app: &mut App,
    draft: &str,
    name: &'static str,
    old: &Package,
    new: &Package,
) -> Result<(), AppError> {
    let (mut record, row) = draft_record(&app.store, draft)?;
    record.info.clone_from(&new.draft.info);
    record.superior_plan.clone_from(&new.superior_plan);
    record.derivation.clone_from(&new.derivation);
    let op = app.op(name, draft);
    app.store.transact(op, |tx| {
        put_draft(tx, draft, &row.parent, &record, None)?;
        for (part, content) in &new.draft.parts {
            let before = old.draft.parts.get(part);
            put_content(tx, draft, part, before, content)?;
        }
        Ok::<(), AppError>(())
    })?;
    Ok(())
}

fn put_content(
    tx: &mut Tx<'_>,
    draft: &str,
    part: &str,
    before: Option<&PartContent>,
    content: &PartContent,
) -> Result<(), AppError> {
    if before == Some(content) {
        return Ok(());
    }
    let wanted = entries(content);
    for row in tx.children(Table::Entry, draft, Trash::Live)? {
        let is_gone = entry_key(&row.id)
            .is_some_and(|(of, item)| of == part && !wanted.iter().any(|(id, _)| id == item));
        if is_gone {
            tx.remove(Table::Entry, &row.id)?;
        }
    }
    for (at, (item, entry)) in wanted.iter().enumerate() {
        put_entry(tx, draft, part, item, at as i64, entry, None)?;
    }
    Ok(())
}

/// What was derived for a place has been looked at and decided, or is open again.
pub(crate) fn passage_decide(
    app: &mut App,
    draft: String,
    place: Place,
    decided: bool,
) -> Result<DraftView, AppError> {
    let (mut record, row) = draft_record(&app.store, &draft)?;
    for passage in record
        .derivation
        .iter_mut()
        .flat_map(|derivation| &mut derivation.passages)
        .filter(|passage| passage.target == place)
    {
        passage.decided = decided;
    }
    let op = app.op("Đánh dấu đã xem", &draft);
    app.store
        .transact(op, |tx| put_draft(tx, &draft, &row.parent, &record, None))?;
    status::open(app, draft)
}

/// Gives a level another deadline; the date inside a sentence that was typed over goes along.
pub(crate) fn deadline_set(
    app: &mut App,
    draft: String,
    part: String,
    level: String,
    deadline: Deadline,
) -> Result<DraftView, AppError> {
    let id = entry_id(&draft, &part, &level);
    let op = app.op_merged("Dời thời hạn", &draft, &id);
    app.store.transact(op, |tx| {
        let row = tx
            .get(Table::Entry, &id)?
            .ok_or_else(|| AppError::not_found("cấp này"))?;
        let Entry::Level(mut entry) = body(&row)? else {
            return Err(AppError::not_found("cấp này"));
        };
        entry.set_deadline(deadline);
        let entry = Entry::Level(entry);
        put_entry(tx, &draft, &part, &level, row.position, &entry, None)
    })?;
    status::open(app, draft)
}

/// Moves a level's deadline so that this day is still in time: by the day, or by the month where it names a month.
pub(crate) fn deadline_move(
    app: &mut App,
    draft: String,
    part: String,
    level: String,
    day: String,
) -> Result<DraftView, AppError> {
    let day: Date = day
        .parse()
        .map_err(|_| AppError::refused("Ngày không đúng.", "Ghi ngày như 30/5/2028."))?;
    let package = load(&app.store, &draft)?.package;
    let moved = package
        .draft
        .levels(&part)
        .iter()
        .find(|one| one.id == level)
        .map(|one| one.deadline.moved_to(day))
        .ok_or_else(|| AppError::not_found("cấp này"))?;
    deadline_set(app, draft, part, level, moved)
}

/// Notes when a unit's report came in; an empty day: not yet.
pub(crate) fn unit_done(
    app: &mut App,
    draft: String,
    unit: String,
    done_on: String,
    note: String,
) -> Result<DraftView, AppError> {
    let (package, template) = opened(app, &draft)?;
    let part = template
        .parts_of(PartKind::Units)
        .next()
        .ok_or_else(|| AppError::not_found("danh sách đơn vị trong mẫu"))?
        .id
        .clone();
    let position = package
        .term
        .units
        .iter()
        .position(|one| one.id == unit)
        .ok_or_else(|| AppError::not_found("đơn vị này"))?;
    let entry = Entry::Unit(UnitState {
        unit: unit.clone(),
        done_on,
        note,
    });
    let op = app.op_merged("Ghi đơn vị đã gửi", &draft, &entry_id(&draft, &part, &unit));
    app.store.transact(op, |tx| {
        // Reports come in after the plan went out: what is noted of them lies beside its text.
        let closed = tx.is_closed(&draft)?;
        if closed {
            tx.reopen(&draft)?;
        }
        put_entry(tx, &draft, &part, &unit, position as i64, &entry, None)?;
        if closed {
            tx.close(&draft)?;
        }
        Ok::<(), AppError>(())
    })?;
    status::open(app, draft)
}

fn opened(app: &App, draft: &str) -> Result<(Package, Template), AppError> {
    let package = load(&app.store, draft)?.package;
    let template = app.catalog.template(&package.draft.template.id)?.clone();
    Ok((package, template))
}

/// The same instruction as a letter, as a new draft.
pub(crate) fn letter(app: &mut App, draft: String) -> Result<Created, AppError> {
    let (_, row) = draft_record(&app.store, &draft)?;
    let plan = load(&app.store, &draft)?.package;
    let id = app.host.new_id();
    let letter = plan_as_letter(&app.catalog, &plan, id)?;
    add_draft(app, &row.parent, &letter, "Tạo công văn")
}

/// A reminder to those who are late today, as a new draft.
pub(crate) fn remind(app: &mut App, draft: String) -> Result<Created, AppError> {
    let (_, row) = draft_record(&app.store, &draft)?;
    let plan = load(&app.store, &draft)?.package;
    let today = app.host.now().date_naive();
    let id = app.host.new_id();
    let letter = plan_reminder(&app.catalog, &plan, today, id)?;
    add_draft(app, &row.parent, &letter, "Tạo công văn đôn đốc")
}

/// Writes the deadlines for a calendar program.
pub(crate) fn calendar_save(
    app: &mut App,
    draft: String,
    path: String,
) -> Result<Exported, AppError> {
    let plan = load(&app.store, &draft)?.package;
    let text = plan_calendar(&app.catalog, &plan, app.host.now().to_utc())?;
    saved(path, text.as_bytes())
}

/// Writes the form of targets as a sheet.
pub(crate) fn form_save(app: &mut App, draft: String, path: String) -> Result<Exported, AppError> {
    let plan = load(&app.store, &draft)?.package;
    saved(path, &form_sheet(&plan)?)
}

/// Writes a draft with all it stands on, to be sent.
pub(crate) fn package_save(
    app: &mut App,
    draft: String,
    path: String,
) -> Result<Exported, AppError> {
    let package = load(&app.store, &draft)?.package;
    saved(path, &package_bytes(&package)?)
}

fn saved(path: String, bytes: &[u8]) -> Result<Exported, AppError> {
    write_file(Path::new(&path), bytes)?;
    Ok(Exported {
        path,
        bytes: bytes.len(),
    })
}

/// Takes in a draft that someone sent, with its body.
pub(crate) fn package_open(app: &mut App, path: String) -> Result<Created, AppError> {
    let package = read_package(Path::new(&path))?;
    app.catalog.template(&package.draft.template.id)?;
    Ok(Created {
        id: import(app, package)?,
    })
}

/// Fills an outline from a report's template: its headings, and what each asks for.
pub(crate) fn outline_fill(
    app: &mut App,
    draft: String,
    part: String,
    template: String,
) -> Result<DraftView, AppError> {
    let old = load(&app.store, &draft)?.package;
    let report = app.catalog.template(&template)?.clone();
    let items = report
        .outline()
        .into_iter()
        .map(|(title, text)| Item {
            id: app.host.new_id(),
            title,
            text,
            ..Item::default()
        })
        .collect();
    let mut new = old.clone();
    new.draft
        .parts
        .insert(part.clone(), PartContent::Items { items });
    if !new.draft.info.annexes.contains(&part) {
        new.draft.info.annexes.push(part);
    }
    rewrite(app, &draft, "Lấy đề cương từ mẫu", &old, &new)?;
    status::open(app, draft)
}

/// The body's lower units, as one list.
pub(crate) fn units_save(
    app: &mut App,
    org_term: String,
    units: Vec<LowerUnit>,
) -> Result<Done, AppError> {
    let (mut record, _) = org_record(&app.store, &org_term)?;
    record.term.units = units;
    for unit in &mut record.term.units {
        if unit.id.is_empty() {
            unit.id = app.host.new_id();
        }
    }
    let op = app.op("Sửa đơn vị cấp dưới", LIBRARY);
    app.store
        .transact(op, |tx| crate::load::put_org(tx, &record))?;
    Ok(Done {})
}
