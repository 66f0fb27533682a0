//! Rows ↔ package: what the store keeps of a body, a resolution and a draft, and how they come back together.
//!
//! A draft's pieces are rows of their own (`draft/part/item`), so that each is saved, watched and undone alone.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use soket_core::{
    Derivation, Draft, FORMAT, Info, Org, OrgTerm, Package, PartContent, Resolution, SuperiorPlan,
    Target, TemplatePin,
};
use soket_store::{Row, RowContent, Rows, Table, Trash, Tx};

use crate::wire::Entry;
use crate::{App, AppError};

/// Body of a row of `org_term`; its parent is the body's id.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct OrgRecord {
    pub org: Org,
    pub term: OrgTerm,
}

/// Body of a row of `draft`; its parent is the term's id.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct DraftRecord {
    pub template: TemplatePin,
    pub info: Info,
    pub superior_plan: Option<SuperiorPlan>,
    #[serde(default)]
    pub derivation: Option<Derivation>,
    /// Id of the resolution it reviews.
    pub resolution: String,
    /// RFC 3339.
    pub created_at: String,
}

impl DraftRecord {
    pub fn of(package: &Package, created_at: String) -> Self {
        Self {
            template: package.draft.template.clone(),
            info: package.draft.info.clone(),
            superior_plan: package.superior_plan.clone(),
            derivation: package.derivation.clone(),
            resolution: package.resolution.id.clone(),
            created_at,
        }
    }
}

/// A draft with all it stands on, and the revisions of its pieces.
pub(crate) struct Loaded {
    pub package: Package,
    pub revs: BTreeMap<String, i64>,
    pub created_at: String,
}

pub(crate) fn entry_id(draft: &str, part: &str, item: &str) -> String {
    format!("{draft}/{part}/{item}")
}

/// Part and item of an entry's id.
pub(crate) fn entry_key(id: &str) -> Option<(&str, &str)> {
    let (_, rest) = id.split_once('/')?;
    rest.split_once('/')
}

pub(crate) fn target_id(resolution: &str, target: &str) -> String {
    format!("{resolution}/{target}")
}

/// The body of a row as a type; a row the program wrote itself always fits, a foreign one is damage.
pub(crate) fn body<T: DeserializeOwned>(row: &Row) -> Result<T, AppError> {
    T::deserialize(&row.body).map_err(|error| damaged(format!("{}: {error}", row.id)))
}

/// The body of what is no row of the common silhouette.
pub(crate) fn body_of<T: DeserializeOwned>(value: &Value) -> Result<T, AppError> {
    T::deserialize(value).map_err(damaged)
}

fn damaged(detail: impl ToString) -> AppError {
    AppError::new(
        "database-damaged",
        "Một phần dữ liệu không đọc được.",
        "Giữ nguyên thư mục dữ liệu và gửi cho người hỗ trợ.",
    )
    .with_detail(detail)
}

pub(crate) fn json(value: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(value).map_err(AppError::internal)
}

pub(crate) fn org_record(rows: &Rows, term: &str) -> Result<(OrgRecord, Row), AppError> {
    let row = rows
        .get(Table::OrgTerm, term)?
        .ok_or_else(|| AppError::not_found("tổ chức này"))?;
    Ok((body(&row)?, row))
}

pub(crate) fn draft_record(rows: &Rows, draft: &str) -> Result<(DraftRecord, Row), AppError> {
    let row = rows
        .get(Table::Draft, draft)?
        .ok_or_else(|| AppError::not_found("văn bản này"))?;
    Ok((body(&row)?, row))
}

/// The resolution of a term, with its targets.
pub(crate) fn resolution_of(rows: &Rows, term: &str) -> Result<Resolution, AppError> {
    match rows.children(Table::Resolution, term, Trash::Live)?.first() {
        Some(row) => resolution(rows, &row.id),
        None => Err(AppError::not_found("nghị quyết của nhiệm kỳ này")),
    }
}

pub(crate) fn resolution(rows: &Rows, id: &str) -> Result<Resolution, AppError> {
    let row = rows
        .get(Table::Resolution, id)?
        .ok_or_else(|| AppError::not_found("nghị quyết"))?;
    let mut resolution: Resolution = body(&row)?;
    resolution.targets = rows
        .children(Table::Target, id, Trash::Live)?
        .iter()
        .map(body::<Target>)
        .collect::<Result<_, _>>()?;
    Ok(resolution)
}

/// Reads a draft and all it stands on.
pub(crate) fn load(rows: &Rows, draft: &str) -> Result<Loaded, AppError> {
    let (record, row) = draft_record(rows, draft)?;
    let (owner, _) = org_record(rows, &row.parent)?;
    let resolution = resolution(rows, &record.resolution)?;
    let mut revs = BTreeMap::from([("info".to_owned(), row.rev)]);
    for target in rows.children(Table::Target, &record.resolution, Trash::Live)? {
        if let Some((_, id)) = target.id.split_once('/') {
            revs.insert(format!("target/{id}"), target.rev);
        }
    }
    let mut parts = BTreeMap::new();
    for entry in rows.children(Table::Entry, draft, Trash::Live)? {
        let Some((part, item)) = entry_key(&entry.id) else {
            continue;
        };
        revs.insert(format!("{part}/{item}"), entry.rev);
        add_entry(&mut parts, part, body(&entry)?);
    }
    let draft = Draft {
        id: draft.to_owned(),
        template: record.template,
        info: record.info,
        parts,
    };
    Ok(Loaded {
        package: Package {
            format: FORMAT.into(),
            org: owner.org,
            term: owner.term,
            resolution,
            superior_plan: record.superior_plan,
            derivation: record.derivation,
            draft,
        },
        revs,
        created_at: record.created_at,
    })
}

fn add_entry(parts: &mut BTreeMap<String, PartContent>, part: &str, entry: Entry) {
    let slot = parts.entry(part.to_owned());
    match entry {
        Entry::Prose { text } => {
            slot.insert_entry(PartContent::Prose { text });
        }
        Entry::Item(item) => {
            if let PartContent::Items { items } =
                slot.or_insert(PartContent::Items { items: Vec::new() })
            {
                items.push(item);
            }
        }
        Entry::Row(row) => {
            if let PartContent::Rows { rows } =
                slot.or_insert(PartContent::Rows { rows: Vec::new() })
            {
                rows.push(row);
            }
        }
        Entry::Recipient(one) => {
            let empty = PartContent::Recipients {
                recipients: Vec::new(),
            };
            if let PartContent::Recipients { recipients } = slot.or_insert(empty) {
                recipients.push(one);
            }
        }
        Entry::Level(level) => {
            if let PartContent::Levels { levels } =
                slot.or_insert(PartContent::Levels { levels: Vec::new() })
            {
                levels.push(level);
            }
        }
        Entry::Unit(unit) => {
            if let PartContent::Units { units } =
                slot.or_insert(PartContent::Units { units: Vec::new() })
            {
                units.push(unit);
            }
        }
    }
}

/// The pieces of a draft's content, with the item id of each.
pub(crate) fn entries(content: &PartContent) -> Vec<(String, Entry)> {
    match content {
        PartContent::Prose { text } => vec![(String::new(), Entry::Prose { text: text.clone() })],
        PartContent::Items { items } => items
            .iter()
            .map(|item| (item.id.clone(), Entry::Item(item.clone())))
            .collect(),
        PartContent::Rows { rows } => rows
            .iter()
            .map(|row| (row.target_id.clone(), Entry::Row(row.clone())))
            .collect(),
        PartContent::Recipients { recipients } => recipients
            .iter()
            .map(|one| (one.id.clone(), Entry::Recipient(one.clone())))
            .collect(),
        PartContent::Levels { levels } => levels
            .iter()
            .map(|level| (level.id.clone(), Entry::Level(level.clone())))
            .collect(),
        PartContent::Units { units } => units
            .iter()
            .map(|unit| (unit.unit.clone(), Entry::Unit(unit.clone())))
            .collect(),
    }
}

pub(crate) fn put_entry(
    tx: &mut Tx<'_>,
    draft: &str,
    part: &str,
    item: &str,
    position: i64,
    entry: &Entry,
    expected_rev: Option<i64>,
) -> Result<i64, AppError> {
    let content = RowContent {
        id: entry_id(draft, part, item),
        parent: draft.into(),
        position,
        body: json(entry)?,
    };
    Ok(tx.put(Table::Entry, &content, expected_rev)?)
}

pub(crate) fn put_draft(
    tx: &mut Tx<'_>,
    id: &str,
    term: &str,
    record: &DraftRecord,
    expected_rev: Option<i64>,
) -> Result<i64, AppError> {
    let content = RowContent {
        id: id.into(),
        parent: term.into(),
        position: 0,
        body: json(record)?,
    };
    Ok(tx.put(Table::Draft, &content, expected_rev)?)
}

pub(crate) fn put_org(tx: &mut Tx<'_>, record: &OrgRecord) -> Result<(), AppError> {
    let content = RowContent {
        id: record.term.id.clone(),
        parent: record.org.id.clone(),
        position: 0,
        body: json(record)?,
    };
    tx.put(Table::OrgTerm, &content, None)?;
    Ok(())
}

/// The resolution without its targets, which are rows of their own.
pub(crate) fn put_resolution(
    tx: &mut Tx<'_>,
    term: &str,
    resolution: &Resolution,
) -> Result<(), AppError> {
    let bare = Resolution {
        targets: Vec::new(),
        ..resolution.clone()
    };
    let content = RowContent {
        id: resolution.id.clone(),
        parent: term.into(),
        position: 0,
        body: json(&bare)?,
    };
    tx.put(Table::Resolution, &content, None)?;
    Ok(())
}

pub(crate) fn put_target(
    tx: &mut Tx<'_>,
    resolution: &str,
    position: i64,
    target: &Target,
) -> Result<i64, AppError> {
    let content = RowContent {
        id: target_id(resolution, &target.id),
        parent: resolution.into(),
        position,
        body: json(target)?,
    };
    Ok(tx.put(Table::Target, &content, None)?)
}

/// Writes the content of a draft, piece by piece.
pub(crate) fn put_parts(tx: &mut Tx<'_>, draft: &Draft) -> Result<(), AppError> {
    for (part, content) in &draft.parts {
        for (position, (item, entry)) in entries(content).iter().enumerate() {
            put_entry(tx, &draft.id, part, item, position as i64, entry, None)?;
        }
    }
    Ok(())
}

/// Takes a whole package in under new ids; answers the draft's id. A body that is here already, with the same resolution
/// word for word, stays one: its documents then stand together.
pub(crate) fn import(app: &mut App, mut package: Package) -> Result<String, AppError> {
    package.draft.id = app.host.new_id();
    let fresh = [(); 3].map(|()| app.host.new_id());
    let op = app.op("Nhận hồ sơ", LIBRARY);
    let now = app.now();
    app.store.transact(op, |tx| {
        if !adopt_known(tx, &mut package)? {
            let [org, term, resolution] = fresh;
            package.org.id = org;
            package.term.id = term;
            package.resolution.id = resolution;
            put_owner(tx, &package)?;
        }
        let record = DraftRecord::of(&package, now);
        put_draft(tx, &package.draft.id, &package.term.id, &record, None)?;
        put_parts(tx, &package.draft)
    })?;
    Ok(package.draft.id)
}

/// Gives the package the ids of a body, term and resolution that say the very same, when there are some.
fn adopt_known(rows: &Rows, package: &mut Package) -> Result<bool, AppError> {
    for row in rows.all(Table::OrgTerm, Trash::Live)? {
        let known: OrgRecord = body(&row)?;
        package.org.id.clone_from(&known.org.id);
        package.term.id.clone_from(&known.term.id);
        if known.org != package.org || known.term != package.term {
            continue;
        }
        let Ok(resolution) = resolution_of(rows, &row.id) else {
            continue;
        };
        package.resolution.id.clone_from(&resolution.id);
        if resolution == package.resolution {
            return Ok(true);
        }
    }
    Ok(false)
}

fn put_owner(tx: &mut Tx<'_>, package: &Package) -> Result<(), AppError> {
    put_org(
        tx,
        &OrgRecord {
            org: package.org.clone(),
            term: package.term.clone(),
        },
    )?;
    put_resolution(tx, &package.term.id, &package.resolution)?;
    for (position, target) in package.resolution.targets.iter().enumerate() {
        put_target(tx, &package.resolution.id, position as i64, target)?;
    }
    Ok(())
}

/// The undo stack of everything that is not inside one draft.
pub(crate) const LIBRARY: &str = "library";
