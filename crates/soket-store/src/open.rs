//! Opening the database: whose file it is, whether it is sound, whether this program may write it.
//!
//! The hard thing is the order. A file is looked at before anything is written, because setting the journal mode
//! would already change a database that belongs to somebody else or to a newer program.

use std::ops::Deref;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, Transaction, TransactionBehavior};

use crate::migrations::{self, APPLICATION_ID, LATEST};
use crate::{Rows, StoreError};

const BUSY_TIMEOUT: Duration = Duration::from_secs(3);
const WAL_RETRY: Duration = Duration::from_millis(20);
/// Eight tables with the same handful of statements each, and the register's.
const CACHED_STATEMENTS: usize = 64;

/// One connection to the database. Several stores, in one process or many, may have the same file open.
pub struct Store {
    pub(crate) rows: Rows,
    read_only: Option<ReadOnlyReason>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer program wrote it; both are schema versions.
    Newer { found: i32, known: i32 },
    /// [`Store::open_read_only`] was called.
    Asked,
}

impl Store {
    /// Opens the file, creates it if it is missing, and brings an older schema up to date. A database of a newer
    /// program opens for reading only: ask [`Store::read_only`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let conn = connect(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        let found = identify(&conn)?;
        if found > LATEST {
            drop(conn);
            return Self::reading(
                path,
                ReadOnlyReason::Newer {
                    found,
                    known: LATEST,
                },
            );
        }
        Self::writing(conn)
    }

    /// Opens an existing file without ever writing to it; every change is refused with [`StoreError::ReadOnly`].
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        Self::reading(path, ReadOnlyReason::Asked)
    }

    pub fn open_in_memory() -> Result<Self, StoreError> {
        Self::writing(Connection::open_in_memory()?)
    }

    /// Why this store refuses changes, if it does.
    pub fn read_only(&self) -> Option<ReadOnlyReason> {
        self.read_only
    }

    /// How long a change waits for the lock of another process. For work that must not be refused because others do
    /// the same just now; [`Store::wait_as_usual`] ends it.
    pub fn wait_up_to(&self, time: Duration) -> Result<(), StoreError> {
        Ok(self.rows.conn.busy_timeout(time)?)
    }

    pub fn wait_as_usual(&self) -> Result<(), StoreError> {
        self.wait_up_to(BUSY_TIMEOUT)
    }

    fn writing(conn: Connection) -> Result<Self, StoreError> {
        if conn.is_readonly(MAIN_DB)? {
            // SQLite falls back to reading without a word when the file may not be written.
            return Err(StoreError::ReadOnly);
        }
        check_sound(&conn)?;
        switch_to_wal(&conn)?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        migrations::migrate(&conn)?;
        Ok(Self::new(conn, None))
    }

    fn reading(path: &Path, reason: ReadOnlyReason) -> Result<Self, StoreError> {
        let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        identify(&conn)?;
        check_sound(&conn)?;
        Ok(Self::new(conn, Some(reason)))
    }

    fn new(conn: Connection, read_only: Option<ReadOnlyReason>) -> Self {
        conn.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
        Self {
            rows: Rows { conn },
            read_only,
        }
    }
}

impl Deref for Store {
    type Target = Rows;

    fn deref(&self) -> &Rows {
        &self.rows
    }
}

fn connect(path: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    // Without the URI flag a path is only ever a path, whatever it begins with.
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    Ok(conn)
}

/// The schema version of a database of ours, 0 for an empty file. Only reads, and reads all of it at one moment: another
/// process may be creating the database just now.
fn identify(conn: &Connection) -> Result<i32, StoreError> {
    let moment = Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    let application_id =
        moment.pragma_query_value(None, "application_id", |columns| columns.get(0))?;
    let is_empty = moment.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |columns| {
        columns.get(0)
    })?;
    match (application_id, is_empty) {
        (APPLICATION_ID, _) | (0, true) => migrations::version(&moment),
        _ => Err(StoreError::Foreign { application_id }),
    }
}

/// The one lock that SQLite refuses at once instead of waiting for it, when two processes create the file together.
/// Where WAL is impossible (memory, some network shares) the old journal stays, which is as safe.
fn switch_to_wal(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(Duration::ZERO)?;
    for _ in 0..BUSY_TIMEOUT.as_millis() / WAL_RETRY.as_millis() {
        match conn.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                thread::sleep(WAL_RETRY)
            }
            switched => {
                switched?;
                return Ok(conn.busy_timeout(BUSY_TIMEOUT)?);
            }
        }
    }
    Err(StoreError::Locked)
}

/// Finds torn or overwritten pages now, while nothing has been built upon them.
pub(crate) fn check_sound(conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |columns| columns.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged { detail: verdict })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SQLite gives for a file without permission to write: a connection that can only read, and no error.
    #[test]
    fn a_file_that_cannot_be_written_is_not_opened_for_writing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so-ket.db");
        drop(Store::open(&path).unwrap());
        let conn = connect(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        assert!(matches!(Store::writing(conn), Err(StoreError::ReadOnly)));
    }

    /// The promise of a commit is only as good as these settings, which SQLite does not keep in the file.
    #[test]
    fn a_store_waits_and_syncs() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("so-ket.db")).unwrap();
        let setting = |name: &str| -> String {
            let sql = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
            let value = store
                .rows
                .conn
                .query_row(&sql, [], |columns| columns.get(0));
            value.unwrap()
        };
        assert_eq!(setting("journal_mode"), "wal");
        assert_eq!(setting("synchronous"), "2", "FULL");
        assert_eq!(setting("foreign_keys"), "1");
        let sql = "SELECT timeout FROM pragma_busy_timeout";
        let timeout: i64 = store
            .rows
            .conn
            .query_row(sql, [], |columns| columns.get(0))
            .unwrap();
        assert_eq!(timeout, 3000);
    }
}
