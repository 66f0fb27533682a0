//! Which frozen files belong to which document. The bytes lie in the [`Vault`](crate::Vault).

use std::collections::HashSet;

use rusqlite::params;
use serde_json::Value;

use crate::row::parsed;
use crate::{Kept, Rows, StoreError, Tx};

#[derive(Debug, Clone, PartialEq)]
pub struct SealedRow {
    pub id: String,
    /// The draft that was issued.
    pub owner: String,
    pub kept: Kept,
    pub body: Value,
}

impl Tx<'_> {
    /// Says anew what is known of a frozen file; whose it is and its bytes stay.
    pub fn describe_sealed(&mut self, id: &str, body: &Value) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached("UPDATE sealed SET body = ?2 WHERE id = ?1")?
            .execute(params![id, body.to_string()])?;
        Ok(())
    }

    /// The id must be new.
    pub fn add_sealed(&mut self, row: &SealedRow) -> Result<(), StoreError> {
        let Kept {
            sha256,
            extension,
            bytes,
        } = &row.kept;
        self.rows
            .conn
            .prepare_cached(
                "INSERT INTO sealed (id, owner, sha256, extension, bytes, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                row.id,
                row.owner,
                sha256,
                extension,
                i64::try_from(*bytes).unwrap_or(i64::MAX),
                row.body.to_string()
            ])?;
        Ok(())
    }
}

impl Rows {
    /// The frozen files of a document, in the order in which they were frozen.
    pub fn sealed_of(&self, owner: &str) -> Result<Vec<SealedRow>, StoreError> {
        self.sealed("owner = ?1", owner)
    }

    pub fn sealed_by_id(&self, id: &str) -> Result<Option<SealedRow>, StoreError> {
        Ok(self.sealed("id = ?1", id)?.pop())
    }

    /// Every document that these bytes belong to.
    pub fn sealed_by_hash(&self, sha256: &str) -> Result<Vec<SealedRow>, StoreError> {
        self.sealed("sha256 = ?1", sha256)
    }

    pub fn all_sealed(&self) -> Result<Vec<SealedRow>, StoreError> {
        self.sealed("?1 = ''", "")
    }

    /// Hashes of all frozen files with this ending.
    pub fn sealed_hashes(&self, extension: &str) -> Result<HashSet<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT sha256 FROM sealed WHERE extension = ?1")?;
        let hashes = statement.query_map([extension], |columns| columns.get(0))?;
        Ok(hashes.collect::<Result<_, _>>()?)
    }

    fn sealed(&self, condition: &str, value: &str) -> Result<Vec<SealedRow>, StoreError> {
        let sql = format!(
            "SELECT id, owner, sha256, extension, bytes, body FROM sealed WHERE {condition} ORDER BY seq"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([value], |columns| {
            let row = SealedRow {
                id: columns.get("id")?,
                owner: columns.get("owner")?,
                kept: Kept {
                    sha256: columns.get("sha256")?,
                    extension: columns.get("extension")?,
                    bytes: u64::try_from(columns.get::<_, i64>("bytes")?).unwrap_or(0),
                },
                body: Value::Null,
            };
            Ok((row, columns.get::<_, String>("body")?))
        })?;
        rows.map(|row| {
            let (row, body) = row?;
            Ok(SealedRow {
                body: parsed(&body)?,
                ..row
            })
        })
        .collect()
    }
}
