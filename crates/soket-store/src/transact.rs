//! The one door for changes. A change is a named closure; what it writes is kept with what was there before, and an
//! error (or a panic) inside it leaves the database as it was.

use std::ops::Deref;

use rusqlite::{Transaction, TransactionBehavior};

use crate::row::{Image, image, is_closed, write_image};
use crate::undo::step;
use crate::{RowContent, Rows, Store, StoreError, Table};

/// What a change is called and where undo will find it.
#[derive(Debug, Clone)]
pub struct Op {
    /// Comes back from undo, for the menu to word.
    pub name: &'static str,
    /// The undo stack: a draft's id, or one name for everything that is no draft.
    pub scope: String,
    /// RFC 3339 with milliseconds.
    pub now: String,
    /// Changes that follow each other on one stack under one key, with less than two seconds between them, are taken
    /// back together. `None` stands alone.
    pub merge: Option<String>,
}

/// What is now stale for whoever has it on the screen, in the order of writing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    pub touched: Vec<(Table, String)>,
}

impl Store {
    /// Runs `work` with the write lock held, so what it reads stays true until it has written. When this returns
    /// `Ok`, the change is on the disk; otherwise nothing has changed.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        work: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<(T, Change), E> {
        self.write(|rows| {
            let mut tx = Tx {
                rows,
                op,
                step: None,
                change: Change::default(),
            };
            let value = work(&mut tx)?;
            let change = tx.finish()?;
            Ok((value, change))
        })
    }

    /// The transaction under every write there is.
    pub(crate) fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Rows) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.read_only().is_some() {
            return Err(StoreError::ReadOnly.into());
        }
        // Unchecked only means that the compiler does not see that it isn't nested; `&mut self` does.
        // Immediate, because a lock that is taken after reading can be refused when it is too late to wait.
        let begun = Transaction::new_unchecked(&self.rows.conn, TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        let value = work(&self.rows)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }
}

/// A change under way. Dropping it without having returned `Ok` takes everything back.
pub struct Tx<'s> {
    pub(crate) rows: &'s Rows,
    op: Op,
    /// Begun by the first write that changes something, so that a change of nothing is no undo step.
    step: Option<i64>,
    change: Change,
}

impl Deref for Tx<'_> {
    type Target = Rows;

    fn deref(&self) -> &Rows {
        self.rows
    }
}

impl Tx<'_> {
    /// Creates the row or replaces its content, and returns its revision, which stays the same if nothing differs.
    /// With `expected_rev` it refuses ([`StoreError::Stale`]) unless the row has that revision; 0 means that there
    /// must be no such row yet. A row in the trash stays there.
    pub fn put(
        &mut self,
        table: Table,
        content: &RowContent,
        expected_rev: Option<i64>,
    ) -> Result<i64, StoreError> {
        let (before, current) = image(&self.rows.conn, table, &content.id)?;
        if expected_rev.is_some_and(|expected| expected != current) {
            let id = content.id.clone();
            return Err(StoreError::Stale { table, id, current });
        }
        let after = Image {
            parent: content.parent.clone(),
            position: content.position,
            body: content.body.to_string(),
            trashed_at: before.as_ref().and_then(|before| before.trashed_at.clone()),
        };
        if before.as_ref() == Some(&after) {
            return Ok(current);
        }
        self.record(table, &content.id, before, Some(after))
    }

    /// Removes the row for good (undo still brings it back). Its children are the caller's to remove.
    pub fn remove(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        let before = self.existing(table, id)?;
        self.record(table, id, Some(before), None)?;
        Ok(())
    }

    pub fn trash(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        let now = self.op.now.clone();
        self.alter(table, id, |image| {
            image.trashed_at.get_or_insert(now);
        })
    }

    pub fn restore(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        self.alter(table, id, |image| image.trashed_at = None)
    }

    /// Moves the row among its siblings, whose own positions are the caller's to move.
    pub fn move_to(&mut self, table: Table, id: &str, position: i64) -> Result<(), StoreError> {
        self.alter(table, id, |image| image.position = position)
    }

    fn alter(
        &mut self,
        table: Table,
        id: &str,
        edit: impl FnOnce(&mut Image),
    ) -> Result<(), StoreError> {
        let before = self.existing(table, id)?;
        let mut after = before.clone();
        edit(&mut after);
        if before != after {
            self.record(table, id, Some(before), Some(after))?;
        }
        Ok(())
    }

    fn existing(&self, table: Table, id: &str) -> Result<Image, StoreError> {
        let (found, _) = image(&self.rows.conn, table, id)?;
        found.ok_or_else(|| StoreError::NotFound {
            table,
            id: id.to_owned(),
        })
    }

    fn record(
        &mut self,
        table: Table,
        id: &str,
        before: Option<Image>,
        after: Option<Image>,
    ) -> Result<i64, StoreError> {
        let conn = &self.rows.conn;
        // What a closed draft stands on (its resolution's targets) is not changed through it either.
        if is_closed(conn, &self.op.scope)? {
            let draft = self.op.scope.clone();
            return Err(StoreError::Closed { draft });
        }
        let step = match self.step {
            Some(step) => step,
            None => *self.step.insert(step::begin(conn, &self.op)?),
        };
        // The step merged into cannot take it: what came from elsewhere in between stays out of our undo.
        if !step::log(conn, step, table, id, before.as_ref(), after.as_ref())? {
            step::finish(conn, step)?;
            let step = *self.step.insert(step::begin_new(conn, &self.op)?);
            step::log(conn, step, table, id, before.as_ref(), after.as_ref())?;
        }
        let row = (table, id.to_owned());
        if !self.change.touched.contains(&row) {
            self.change.touched.push(row);
        }
        write_image(conn, table, id, after.as_ref())
    }

    fn finish(self) -> Result<Change, StoreError> {
        if let Some(step) = self.step {
            step::finish(&self.rows.conn, step)?;
        }
        Ok(self.change)
    }
}
