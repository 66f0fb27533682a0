//! A copy of the whole database as one file, taken while it is in use. Never half a copy: it is written beside its
//! place, checked, and renamed.

use std::io;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::open::check_sound;
use crate::{Store, StoreError};

const ALL_PAGES: i32 = -1;

impl Store {
    /// Replaces whatever lies at `path` with a copy of what is committed now.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let copy = tempfile::Builder::new()
            .prefix(".backup-")
            .suffix(".part")
            .tempfile_in(folder)?;
        self.copy_into(copy.path())?;
        copy.as_file().sync_all()?;
        copy.persist(path).map_err(|failed| failed.error)?;
        Ok(sync_folder(folder)?)
    }

    fn copy_into(&self, path: &Path) -> Result<(), StoreError> {
        let mut copy = Connection::open(path)?;
        copy_all_pages(&self.rows.conn, &mut copy)?;
        // One file, without a log beside it, so that it can be carried away; opening it as a store sets WAL again.
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        check_sound(&copy)?;
        copy.close().map_err(|(_, error)| error.into())
    }
}

/// In one go, so that a writer in another process cannot make the copy start over and over.
fn copy_all_pages(from: &Connection, to: &mut Connection) -> Result<(), StoreError> {
    match Backup::new(from, to)?.step(ALL_PAGES)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Locked),
    }
}

/// The rename itself lies in the folder, and must be on the disk too.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Windows has no such call; NTFS writes renames to its own journal.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
