//! Versions: a draft as it once was, whole, as the exchange package the caller made of it. They lie outside undo, but
//! are written within a change, so that "keep a version, then restore another" happens together or not at all.

use rusqlite::{OptionalExtension, params};

use crate::{Rows, StoreError, Tx};

/// Versions without a name that are kept for one draft; those with a name are kept for ever.
const KEEP_UNNAMED: i64 = 200;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionInfo {
    pub id: String,
    pub draft_id: String,
    /// RFC 3339.
    pub at: String,
    pub reason: String,
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub info: VersionInfo,
    pub package: String,
}

impl Tx<'_> {
    /// The id must be new. The oldest versions beyond the bound go.
    pub fn add_version(&mut self, version: &Version) -> Result<(), StoreError> {
        let VersionInfo {
            id,
            draft_id,
            at,
            reason,
            name,
        } = &version.info;
        let conn = &self.rows.conn;
        conn.prepare_cached(include_str!("add.sql"))?
            .execute(params![id, draft_id, at, reason, name, version.package])?;
        conn.prepare_cached(include_str!("thin.sql"))?
            .execute(params![draft_id, KEEP_UNNAMED])?;
        Ok(())
    }
}

impl Rows {
    /// The versions of a draft, newest first.
    pub fn versions(&self, draft_id: &str) -> Result<Vec<VersionInfo>, StoreError> {
        let mut statement = self.conn.prepare_cached(include_str!("list.sql"))?;
        let versions = statement.query_map([draft_id], info)?;
        Ok(versions.collect::<Result<_, _>>()?)
    }

    pub fn version(&self, id: &str) -> Result<Option<Version>, StoreError> {
        let mut statement = self.conn.prepare_cached(include_str!("get.sql"))?;
        let version = statement.query_row([id], |columns| {
            Ok(Version {
                info: info(columns)?,
                package: columns.get("package")?,
            })
        });
        Ok(version.optional()?)
    }
}

fn info(columns: &rusqlite::Row) -> rusqlite::Result<VersionInfo> {
    Ok(VersionInfo {
        id: columns.get("id")?,
        draft_id: columns.get("draft_id")?,
        at: columns.get("at")?,
        reason: columns.get("reason")?,
        name: columns.get("name")?,
    })
}
