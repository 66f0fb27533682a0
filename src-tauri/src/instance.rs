//! One window per data folder: two windows on the same drafts would each believe their own undo history.
//!
//! A file lock and not a socket or a bus name: it works on every system, ends with the process however that
//! ends, and needs no network. The command line does not take it; the database itself orders their writes.

use std::fs::{self, File, TryLockError};
use std::path::Path;

/// Held as long as the window lives; the system lets go of the lock when the process ends.
pub struct Lock {
    _file: Option<File>,
}

pub enum Claim {
    Ours(Lock),
    AlreadyOpen,
}

/// A folder that cannot be written, or a disk that knows no locks, is no reason not to open the window: the
/// program will say there what is wrong with the folder.
pub fn claim(data_dir: &Path) -> Claim {
    let Ok(file) = open_lock_file(data_dir) else {
        return Claim::Ours(Lock { _file: None });
    };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Claim::AlreadyOpen,
        Ok(()) | Err(TryLockError::Error(_)) => Claim::Ours(Lock { _file: Some(file) }),
    }
}

fn open_lock_file(data_dir: &Path) -> std::io::Result<File> {
    fs::create_dir_all(data_dir)?;
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(data_dir.join("window.lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_claim_is_refused_until_the_first_ends() {
        let dir = std::env::temp_dir().join(format!("soket-instance-{}", std::process::id()));
        let first = claim(&dir);
        assert!(matches!(first, Claim::Ours(_)));
        assert!(matches!(claim(&dir), Claim::AlreadyOpen));
        drop(first);
        assert!(matches!(claim(&dir), Claim::Ours(_)));
        fs::remove_dir_all(&dir).expect("the folder was ours");
    }

    #[test]
    fn a_folder_that_cannot_exist_still_opens_the_window() {
        let not_a_folder = std::env::current_exe()
            .expect("tests have a path")
            .join("data");
        assert!(matches!(claim(&not_a_folder), Claim::Ours(_)));
    }
}
