//! The one place that knows SQLite: rows in, rows out.
//!
//! A [`Row`] is an id, a parent, a position and a body of JSON; what the body means, whether it is right and how a
//! refusal is worded are the callers' business. Bodies arrive validated and in NFC, times and ids arrive from outside.
//!
//! Reading is free ([`Rows`], which [`Store`] and [`Tx`] both lend). Writing goes through one door,
//! [`Store::transact`]: it takes the write lock, keeps what was there before, and either all of it is on the disk when
//! it returns or none of it is. [`Store::undo`] is the same writer, fed from what was kept.
//!
//! What has left its writer's hands (`issue`) lies outside undo: numbers, stages, frozen files. Their bytes lie in the
//! [`Vault`], a folder beside the database.
//!
//! The hard thing: the window and the command line may write the same file at the same moment, and either may be
//! killed at any. So a writer takes the lock *before* it reads, a row's `rev` is never used twice, and undo touches
//! only what it knows to be still as it left it.

mod backup;
mod crash;
mod error;
mod issue;
mod migrations;
mod open;
mod row;
mod transact;
mod undo;
mod vault;
mod version;

pub use crash::{CRASH_AT, crash_point};
pub use error::StoreError;
pub use issue::{Numbered, Query, SealedRow, Sought};
pub use open::{ReadOnlyReason, Store};
pub use row::{Row, RowContent, Rows, Table, Trash};
pub use transact::{Change, Op, Tx};
pub use undo::{UndoState, Undone};
pub use vault::{Kept, Vault, hash_of, hash_of_bytes};
pub use version::{Version, VersionInfo};
