//! Undo: the images that were there before, written by the same writer as every change. It lies in the database, so
//! it survives a restart and a kill.
//!
//! The hard thing: the same row can lie on two stacks (a draft's title on the draft's, its place in the library on the
//! library's), and another process may have written since. So only the fields a step changed are taken back, and only
//! while they still are as the step left them; otherwise the undo is refused and nothing happens.

mod replay;
pub(crate) mod step;

use rusqlite::OptionalExtension;

use crate::{Rows, Store, StoreError, Table};
use replay::{Direction, replay};

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// [`Op::name`](crate::Op) of the step.
    pub op: String,
    pub touched: Vec<(Table, String)>,
}

/// The names of the operations that undo and redo would act on, `None` where there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoState {
    pub can_undo: Option<String>,
    pub can_redo: Option<String>,
}

impl Rows {
    pub fn undo_state(&self, scope: &str) -> Result<UndoState, StoreError> {
        let op = |direction: Direction| -> Result<Option<String>, StoreError> {
            let mut statement = self.conn.prepare_cached(direction.next_step_sql())?;
            Ok(statement
                .query_row([scope], |columns| columns.get("op"))
                .optional()?)
        };
        Ok(UndoState {
            can_undo: op(Direction::Undo)?,
            can_redo: op(Direction::Redo)?,
        })
    }
}

impl Rows {
    /// When the newest change on the stack began, `None` if there was none.
    pub fn last_change(&self, scope: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT max(at) FROM step WHERE scope = ?")?;
        Ok(statement.query_row([scope], |columns| columns.get(0))?)
    }
}

impl Store {
    /// Takes the newest step of the stack back, `None` if there is none. Refuses with [`StoreError::Stale`] if
    /// somebody else has changed the same thing since.
    pub fn undo(&mut self, scope: &str) -> Result<Option<Undone>, StoreError> {
        self.write(|rows| replay(&rows.conn, scope, Direction::Undo))
    }

    /// Does again what was undone last, as [`Store::undo`]. A new change on the stack makes redo impossible.
    pub fn redo(&mut self, scope: &str) -> Result<Option<Undone>, StoreError> {
        self.write(|rows| replay(&rows.conn, scope, Direction::Redo))
    }

    /// The next change on the stack begins a step of its own, whatever its merge key (a blur, a paste).
    pub fn close_step(&mut self, scope: &str) -> Result<(), StoreError> {
        self.write(|rows| step::close(&rows.conn, scope))
    }
}
