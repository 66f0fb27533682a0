//! Why the store refused, by cause. Whoever shows it to a person branches on the variant and finds the words there.
//!
//! The hard thing: SQLite reports one cause under several codes, and some causes (a full disk while a backup is
//! renamed) come from the file system instead; both are sorted into the same variants here.

use std::io;

use rusqlite::ErrorCode;

use crate::Table;

/// Nothing was changed when a call returns one of these.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The row is no longer what the caller saw. `current` is its revision now, 0 if there is no such row.
    #[error("{table} {id} has changed meanwhile, its revision is now {current}")]
    Stale {
        table: Table,
        id: String,
        current: i64,
    },
    #[error("there is no {table} {id}")]
    NotFound { table: Table, id: String },
    /// The draft's text is closed.
    #[error("draft {draft} is closed")]
    Closed { draft: String },
    /// The number is used already in its series, or the draft has a number.
    #[error("number {number} of {series} is taken")]
    Taken { series: String, number: u32 },
    /// The register counts from 1 to 999,999.
    #[error("{number} is no number of a document")]
    NoSuchNumber { number: u32 },
    /// A frozen file is gone or changed, and so is its second copy.
    #[error("the frozen file {sha256} is lost")]
    Lost { sha256: String },
    /// Another process held the write lock for longer than the busy timeout.
    #[error("the database is locked by another process")]
    Locked,
    #[error("the disk is full")]
    Full,
    /// The file or its folder cannot be written, or the store was opened for reading only.
    #[error("the database can only be read")]
    ReadOnly,
    /// No such folder, a folder instead of a file, or no permission.
    #[error("the database cannot be opened")]
    CannotOpen,
    /// A database of some other program; it was left untouched.
    #[error("the database belongs to another program (application id {application_id})")]
    Foreign { application_id: i32 },
    /// Not a database at all, or one whose content contradicts itself.
    #[error("the database is damaged: {detail}")]
    Damaged { detail: String },
    /// The disk or the network share failed under way.
    #[error("reading or writing failed: {detail}")]
    Io { detail: String },
    /// The program itself is wrong.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

/// `SQLITE_IOERR_SHMSIZE`: no room for the file that the processes share beside the database. SQLite calls it a failure
/// of the disk; on a disk of its own it is a full one.
const SHARED_MEMORY_FULL: i32 = 4874;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        if error.sqlite_error().map(|code| code.extended_code) == Some(SHARED_MEMORY_FULL) {
            return Self::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::CannotOpen,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { detail },
            Some(ErrorCode::SystemIoFailure) => Self::Io { detail },
            _ => Self::Sql(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::PermissionDenied => Self::CannotOpen,
            _ => Self::Io {
                detail: error.to_string(),
            },
        }
    }
}

/// The causes that need a hand on the connection to bring about; the others are in `tests/store/open.rs`.
#[cfg(test)]
mod tests {
    use std::time::Duration;

    use expect_test::{Expect, expect};
    use serde_json::json;

    use crate::{Op, RowContent, Store, StoreError, Table, Trash};

    fn put(store: &mut Store, id: &str, text: &str) -> Result<i64, StoreError> {
        let op = Op {
            name: "put",
            scope: "library".into(),
            now: "2026-03-02T08:00:00.000+07:00".into(),
            merge: None,
        };
        let content = RowContent {
            id: id.into(),
            parent: String::new(),
            position: 0,
            body: json!({ "text": text }),
        };
        let (rev, _) = store.transact(op, |tx| tx.put(Table::Draft, &content, None))?;
        Ok(rev)
    }

    fn set(store: &Store, pragma: &str, value: i64) {
        let set = store
            .rows
            .conn
            .pragma_update_and_check(None, pragma, value, |_| Ok(()));
        set.or_else(|error| match error {
            // Some pragmas answer with their new value, others with nothing.
            rusqlite::Error::QueryReturnedNoRows => Ok(()),
            error => Err(error),
        })
        .unwrap();
    }

    /// Writes one row, hinders the second by setting the pragma, shows how it fails and what is left; then relieves it
    /// and writes again.
    fn check(pragma: &str, hindered: i64, relieved: i64, expected: Expect) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("so-ket.db")).unwrap();
        put(&mut store, "one", "một").unwrap();
        set(&store, pragma, hindered);
        let long = "hai ".repeat(1 << 18);
        let error = put(&mut store, "two", &long).unwrap_err();
        let left = format!("{:?}", store.all(Table::Draft, Trash::Any).unwrap());
        let state = store.undo_state("library").unwrap();
        let conn = &store.rows.conn;
        let integrity: String = conn
            .query_row("PRAGMA integrity_check", [], |columns| columns.get(0))
            .unwrap();
        set(&store, pragma, relieved);
        let again = put(&mut store, "two", &long);
        expected.assert_eq(&format!(
            "{error:?}\n{left}\n{state:?}\n{integrity}\nthen {again:?}\n"
        ));
    }

    #[test]
    fn a_full_disk_loses_nothing() {
        // A number below the pages in use means: not one more.
        check(
            "max_page_count",
            1,
            i64::from(u32::MAX - 1),
            expect![[r#"
                Full
                [Row { id: "one", parent: "", position: 0, body: Object {"text": String("một")}, rev: 1, trashed_at: None }]
                UndoState { can_undo: Some("put"), can_redo: None }
                ok
                then Ok(2)
            "#]],
        );
    }

    #[test]
    fn a_database_that_turns_read_only_loses_nothing() {
        check(
            "query_only",
            1,
            0,
            expect![[r#"
            ReadOnly
            [Row { id: "one", parent: "", position: 0, body: Object {"text": String("một")}, rev: 1, trashed_at: None }]
            UndoState { can_undo: Some("put"), can_redo: None }
            ok
            then Ok(2)
        "#]],
        );
    }

    #[test]
    fn a_writer_that_never_lets_go_is_waited_for_and_then_reported() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so-ket.db");
        let mut store = Store::open(&path).unwrap();
        store
            .rows
            .conn
            .busy_timeout(Duration::from_millis(50))
            .unwrap();
        let other = Store::open(&path).unwrap();
        other.rows.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        expect![[r#"
            Err(
                Locked,
            )
        "#]]
        .assert_debug_eq(&put(&mut store, "one", "một"));
        other.rows.conn.execute_batch("ROLLBACK").unwrap();
        expect![[r#"
            Ok(
                1,
            )
        "#]]
        .assert_debug_eq(&put(&mut store, "one", "một"));
    }
}
