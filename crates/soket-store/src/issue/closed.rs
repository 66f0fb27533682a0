//! Drafts whose text is closed. The writer of rows refuses what belongs to one, so that no way round is left open.

use crate::row::is_closed;
use crate::{Rows, StoreError, Tx};

impl Rows {
    pub fn is_closed(&self, draft: &str) -> Result<bool, StoreError> {
        is_closed(&self.conn, draft)
    }
}

impl Tx<'_> {
    pub fn close(&mut self, draft: &str) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached("INSERT OR IGNORE INTO closed (draft_id) VALUES (?1)")?
            .execute([draft])?;
        Ok(())
    }

    pub fn reopen(&mut self, draft: &str) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached("DELETE FROM closed WHERE draft_id = ?1")?
            .execute([draft])?;
        Ok(())
    }
}
