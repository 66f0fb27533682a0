//! Kept versions of a draft: whole packages, one at each export and before each restore.

use soket_core::Package;
use soket_store::{Table, Trash, Version, VersionInfo};

use crate::load::{DraftRecord, LIBRARY, draft_record, load, put_draft, put_parts};
use crate::wire::{DraftView, VersionSummary};
use crate::{App, AppError, status};

pub(crate) fn keep(app: &mut App, package: &Package, reason: &str) -> Result<(), AppError> {
    let version = version_of(app, package, reason)?;
    let op = app.op("Giữ bản lưu", LIBRARY);
    app.store
        .transact(op, |tx| tx.add_version(&version).map_err(AppError::from))?;
    Ok(())
}

fn version_of(app: &App, package: &Package, reason: &str) -> Result<Version, AppError> {
    Ok(Version {
        info: VersionInfo {
            id: app.host.new_id(),
            draft_id: package.draft.id.clone(),
            at: app.now(),
            reason: reason.into(),
            name: None,
        },
        package: serde_json::to_string(package).map_err(AppError::internal)?,
    })
}

pub(crate) fn list(app: &mut App, draft: String) -> Result<Vec<VersionSummary>, AppError> {
    let versions = app.store.versions(&draft)?;
    Ok(versions
        .into_iter()
        .map(|info| VersionSummary {
            id: info.id,
            at: info.at,
            reason: info.reason,
            name: info.name.unwrap_or_default(),
        })
        .collect())
}

/// The draft's own content goes back; the resolution stays as it is, for other reports stand on it too.
pub(crate) fn restore(
    app: &mut App,
    draft: String,
    version: String,
) -> Result<DraftView, AppError> {
    let kept = app
        .store
        .version(&version)?
        .ok_or_else(|| AppError::not_found("bản lưu này"))?;
    let mut package =
        Package::parse("bản lưu", &kept.package).map_err(|fault| AppError::source(&[fault]))?;
    let present = version_of(
        app,
        &load(&app.store, &draft)?.package,
        "Trước khi lấy lại bản cũ",
    )?;
    let (record, row) = draft_record(&app.store, &draft)?;
    let record = DraftRecord {
        info: package.draft.info.clone(),
        superior_plan: package.superior_plan.clone(),
        ..record
    };
    package.draft.id.clone_from(&draft);
    let op = app.op("Lấy lại bản lưu", &draft);
    app.store.transact(op, |tx| {
        tx.add_version(&present)?;
        for entry in tx.children(Table::Entry, &draft, Trash::Any)? {
            tx.remove(Table::Entry, &entry.id)?;
        }
        put_draft(tx, &draft, &row.parent, &record, None)?;
        put_parts(tx, &package.draft)
    })?;
    status::open(app, draft)
}
