//! The steps a document took, oldest first. A step that was taken stays.

use rusqlite::params;
use serde_json::Value;

use crate::row::parsed;
use crate::{Rows, StoreError, Tx};

impl Tx<'_> {
    pub fn add_stage(&mut self, draft: &str, body: &Value) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached("INSERT INTO stage (draft_id, body) VALUES (?1, ?2)")?
            .execute(params![draft, body.to_string()])?;
        Ok(())
    }
}

impl Rows {
    pub fn stages(&self, draft: &str) -> Result<Vec<Value>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT body FROM stage WHERE draft_id = ?1 ORDER BY seq")?;
        let bodies = statement.query_map([draft], |columns| columns.get::<_, String>("body"))?;
        bodies.map(|body| parsed(&body?)).collect()
    }
}
