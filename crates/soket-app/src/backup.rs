//! A copy of the database a day, in the data folder's `sao-luu`, made when the program starts.
//!
//! It guards against a damaged file, not against a lost disk; that is what a copy of the folder is for.

use std::fs;
use std::path::Path;

use soket_store::{Store, StoreError};

/// Folder of the copies, in the data folder.
pub(crate) const BACKUP_DIR: &str = "sao-luu";
/// Two weeks of working days.
const KEEP: usize = 14;

/// Makes today's copy unless it is there, and removes the oldest beyond [`KEEP`].
pub(crate) fn keep_today(store: &Store, data_dir: &Path, today: &str) -> Result<(), StoreError> {
    let folder = data_dir.join(BACKUP_DIR);
    let copy = folder.join(format!("so-ket-{today}.db"));
    if copy.exists() {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    store.backup_to(&copy)?;
    let mut copies: Vec<_> = fs::read_dir(&folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "db"))
        .collect();
    copies.sort();
    for old in copies.iter().rev().skip(KEEP) {
        fs::remove_file(old)?;
    }
    Ok(())
}
