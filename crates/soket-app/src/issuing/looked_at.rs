//! The frozen file whose pages are on the screen, kept read: a large scan is not hashed and taken apart for every page.

use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use soket_pages::{FileFault, PagedFile};
use soket_store::{Kept, Vault};

use crate::AppError;

#[derive(Default)]
pub(crate) struct LookedAt(Mutex<Option<(Mark, PagedFile)>>);

/// Which bytes they are, and what the disk said of the file when they were read: another length or time, and it is
/// looked at anew.
#[derive(PartialEq)]
struct Mark {
    sha256: String,
    on_disk: Option<(u64, SystemTime)>,
}

impl LookedAt {
    /// What `look` finds in the file, whose bytes are sound.
    ///
    /// # Errors
    /// The file is lost, or its pages cannot be shown.
    pub fn with<T>(
        &self,
        vault: &Vault,
        kept: &Kept,
        look: impl FnOnce(&PagedFile) -> Result<T, FileFault>,
    ) -> Result<T, AppError> {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mark = || Mark {
            sha256: kept.sha256.clone(),
            on_disk: vault.on_disk(kept),
        };
        let known = slot
            .take()
            .filter(|(at, _)| at.on_disk.is_some() && *at == mark());
        let (_, file) = match known {
            Some(known) => slot.insert(known),
            None => {
                let file = PagedFile::read(vault.read(kept)?, &kept.extension);
                slot.insert((mark(), file.map_err(unreadable)?))
            }
        };
        look(file).map_err(unreadable)
    }
}

fn unreadable(detail: impl std::fmt::Display) -> AppError {
    AppError::new(
        "bad-file",
        "Không xem được trang của tệp này.",
        "Mở bằng trình xem của máy.",
    )
    .with_detail(detail)
}
