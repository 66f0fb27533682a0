//! Reading rows. [`Rows`] is what `Store` and `Tx` both lend (by deref), so that a function that only reads takes
//! `&Rows` and works inside a change as well as outside.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Row, Table, Trash};
use crate::StoreError;

/// The reading half of a store. Inside a change it sees what the change has written so far.
pub struct Rows {
    pub(crate) conn: Connection,
}

impl Rows {
    pub fn get(&self, table: Table, id: &str) -> Result<Option<Row>, StoreError> {
        let sql = table.sql(include_str!("get.sql"));
        let raw = self
            .conn
            .prepare_cached(&sql)?
            .query_row([id], RawRow::read)
            .optional()?;
        raw.map(|raw| raw.parse(table)).transpose()
    }

    /// The rows that belong to `parent`, by position.
    pub fn children(
        &self,
        table: Table,
        parent: &str,
        trash: Trash,
    ) -> Result<Vec<Row>, StoreError> {
        self.list(table, Some(parent), trash)
    }

    /// Every row of the table, by parent and position.
    pub fn all(&self, table: Table, trash: Trash) -> Result<Vec<Row>, StoreError> {
        self.list(table, None, trash)
    }

    fn list(
        &self,
        table: Table,
        parent: Option<&str>,
        trash: Trash,
    ) -> Result<Vec<Row>, StoreError> {
        let trashed = match trash {
            Trash::Live => Some(false),
            Trash::Trashed => Some(true),
            Trash::Any => None,
        };
        let sql = match parent {
            Some(_) => table.sql(include_str!("children.sql")),
            None => table.sql(include_str!("all.sql")),
        };
        let mut statement = self.conn.prepare_cached(&sql)?;
        let raws = match parent {
            Some(parent) => statement.query_map(params![trashed, parent], RawRow::read)?,
            None => statement.query_map(params![trashed], RawRow::read)?,
        };
        raws.map(|raw| raw?.parse(table)).collect()
    }
}

/// A row whose body is still text, because a body that is no JSON is damage, not an SQL error.
struct RawRow {
    row: Row,
    body: String,
}

impl RawRow {
    fn read(columns: &rusqlite::Row) -> rusqlite::Result<Self> {
        let row = Row {
            id: columns.get("id")?,
            parent: columns.get("parent")?,
            position: columns.get("position")?,
            body: serde_json::Value::Null,
            rev: columns.get("rev")?,
            trashed_at: columns.get("trashed_at")?,
        };
        Ok(Self {
            row,
            body: columns.get("body")?,
        })
    }

    fn parse(self, table: Table) -> Result<Row, StoreError> {
        match serde_json::from_str(&self.body) {
            Ok(body) => Ok(Row { body, ..self.row }),
            Err(error) => Err(StoreError::Damaged {
                detail: format!("{table} {}: {error}", self.row.id),
            }),
        }
    }
}

/// The body of what is no row of the common silhouette.
pub(crate) fn parsed(body: &str) -> Result<serde_json::Value, StoreError> {
    serde_json::from_str(body).map_err(|error| StoreError::Damaged {
        detail: error.to_string(),
    })
}
