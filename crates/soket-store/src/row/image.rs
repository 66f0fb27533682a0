//! The image of a row: everything that undo brings back, and the only statements that write a row.
//!
//! The body stays the text it is in the database: undo must restore it to the byte and has no reason to read it.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::Table;
use crate::StoreError;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Image {
    pub parent: String,
    pub position: i64,
    pub body: String,
    pub trashed_at: Option<String>,
}

impl Image {
    pub fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(damaged)
    }

    pub fn from_json(json: &str) -> Result<Self, StoreError> {
        serde_json::from_str(json).map_err(damaged)
    }
}

fn damaged(error: serde_json::Error) -> StoreError {
    StoreError::Damaged {
        detail: format!("image of a row: {error}"),
    }
}

/// The row's image and revision, `(None, 0)` if there is no such row.
pub(crate) fn image(
    conn: &Connection,
    table: Table,
    id: &str,
) -> Result<(Option<Image>, i64), StoreError> {
    let found = conn
        .prepare_cached(&table.sql(include_str!("get.sql")))?
        .query_row([id], |columns| {
            let image = Image {
                parent: columns.get("parent")?,
                position: columns.get("position")?,
                body: columns.get("body")?,
                trashed_at: columns.get("trashed_at")?,
            };
            Ok((Some(image), columns.get("rev")?))
        })
        .optional()?;
    Ok(found.unwrap_or((None, 0)))
}

/// Makes the row what the image says, removes it for `None`, and returns the new revision. Refuses what belongs to a
/// closed draft, whoever writes. The caller must hold the write lock and keep the image that was there before.
pub(crate) fn write_image(
    conn: &Connection,
    table: Table,
    id: &str,
    image: Option<&Image>,
) -> Result<i64, StoreError> {
    refuse_closed(conn, table, id)?;
    let rev: i64 = conn
        .prepare_cached("UPDATE revision SET last = last + 1 RETURNING last")?
        .query_row([], |columns| columns.get(0))?;
    match image {
        Some(image) => conn
            .prepare_cached(&table.sql(include_str!("put.sql")))?
            .execute(params![
                id,
                image.parent,
                image.position,
                image.body,
                rev,
                image.trashed_at
            ])?,
        None => conn
            .prepare_cached(&table.sql("DELETE FROM {table} WHERE id = ?1"))?
            .execute([id])?,
    };
    Ok(rev)
}

/// The id of an entry begins with its draft's.
fn refuse_closed(conn: &Connection, table: Table, id: &str) -> Result<(), StoreError> {
    let draft = match table {
        Table::Draft => id,
        Table::Entry => id.split('/').next().unwrap_or(id),
        _ => return Ok(()),
    };
    if is_closed(conn, draft)? {
        return Err(StoreError::Closed {
            draft: draft.into(),
        });
    }
    Ok(())
}

pub(crate) fn is_closed(conn: &Connection, draft: &str) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM closed WHERE draft_id = ?1)")?
        .query_row([draft], |columns| columns.get(0))?)
}
