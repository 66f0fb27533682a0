//! Frozen files beside the database, each under the hash of its bytes, each twice: a file that is gone or changed is
//! noticed and brought back from its second copy.
//!
//! A file gets its name only when all of it is on the disk, and the row that speaks of it is written after that. So a
//! process that dies in between leaves at most a file that nothing speaks of, or a part, which [`Vault::sweep`] takes away.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

use crate::backup::sync_folder;
use crate::{StoreError, crash_point};

const CHUNK: usize = 1 << 20;

/// The folders of the frozen files.
#[derive(Debug, Clone)]
pub struct Vault {
    first: PathBuf,
    second: PathBuf,
}

/// Names the bytes that were kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Hexadecimal.
    pub sha256: String,
    /// Without the dot.
    pub extension: String,
    pub bytes: u64,
}

impl Kept {
    fn name(&self) -> String {
        format!("{}.{}", self.sha256, self.extension)
    }
}

impl Vault {
    /// `first` is where the files are read, `second` holds the copies.
    pub fn new(first: PathBuf, second: PathBuf) -> Self {
        Self { first, second }
    }

    /// Keeps the bytes twice. Bytes that are there already cost nothing.
    ///
    /// # Errors
    /// [`StoreError::Full`] and what else a disk says. No half file stays behind then, at most a whole first copy.
    pub fn keep(&self, bytes: &[u8], extension: &str) -> Result<Kept, StoreError> {
        self.keep_from(&mut &*bytes, extension)
    }

    /// Like [`Vault::keep`], from a file or anything else that can be read; it need not fit into memory.
    pub fn keep_from(&self, from: &mut impl Read, extension: &str) -> Result<Kept, StoreError> {
        fs::create_dir_all(&self.first)?;
        fs::create_dir_all(&self.second)?;
        let mut part = part_in(&self.first)?;
        let (sha256, bytes) = copy_hashing(from, part.as_file_mut())?;
        let kept = Kept {
            sha256,
            extension: extension.to_owned(),
            bytes,
        };
        crash_point("vault-written");
        if !self.is_sound(&self.first, &kept)? {
            settle(part, &self.first, &kept)?;
        }
        crash_point("vault-first-copy");
        if !self.is_sound(&self.second, &kept)? {
            let mut copy = part_in(&self.second)?;
            io::copy(
                &mut File::open(self.first.join(kept.name()))?,
                copy.as_file_mut(),
            )?;
            settle(copy, &self.second, &kept)?;
        }
        crash_point("vault-second-copy");
        Ok(kept)
    }

    /// The file, whose bytes are what was kept: a copy that was lost or changed has been brought back. One that cannot be
    /// brought back just now is no reason to withhold the other; [`Vault::is_whole`] tells.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when neither copy is sound; what the disk says when one of them cannot be read.
    pub fn sound(&self, kept: &Kept) -> Result<PathBuf, StoreError> {
        let (first, second) = (
            self.is_sound(&self.first, kept),
            self.is_sound(&self.second, kept),
        );
        match (first, second) {
            (Ok(true), Ok(true)) => {}
            (Ok(true), _) => drop(self.copy_over(&self.first, &self.second, kept)),
            (_, Ok(true)) => {
                if self.copy_over(&self.second, &self.first, kept).is_err() {
                    return Ok(self.second.join(kept.name()));
                }
            }
            (Err(error), _) | (_, Err(error)) => return Err(error),
            (Ok(false), Ok(false)) => {
                return Err(StoreError::Lost {
                    sha256: kept.sha256.clone(),
                });
            }
        }
        Ok(self.first.join(kept.name()))
    }

    /// Whether both copies are as they were kept. One that cannot be read is not.
    pub fn is_whole(&self, kept: &Kept) -> bool {
        [&self.first, &self.second]
            .into_iter()
            .all(|folder| matches!(self.is_sound(folder, kept), Ok(true)))
    }

    /// Length and time of the first copy, as the disk tells them.
    pub fn on_disk(&self, kept: &Kept) -> Option<(u64, SystemTime)> {
        let data = fs::metadata(self.first.join(kept.name())).ok()?;
        Some((data.len(), data.modified().ok()?))
    }

    /// The bytes of a sound file.
    ///
    /// # Errors
    /// As [`Vault::sound`].
    pub fn read(&self, kept: &Kept) -> Result<Vec<u8>, StoreError> {
        Ok(fs::read(self.sound(kept)?)?)
    }

    /// Takes away the parts that a process left which died while keeping. A whole file stays even when no row speaks of
    /// it: who brings back an older database may still want it. A part younger than a day may be another's work.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn sweep(&self, now: SystemTime) -> Result<(), StoreError> {
        for folder in [&self.first, &self.second] {
            let Ok(entries) = fs::read_dir(folder) else {
                continue;
            };
            for entry in entries {
                let entry = entry?;
                let is_part = entry.file_name().to_string_lossy().starts_with(PART);
                let age = now.duration_since(entry.metadata()?.modified()?);
                if is_part && age.is_ok_and(|age| age > ABANDONED) {
                    fs::remove_file(entry.path())?;
                }
            }
        }
        Ok(())
    }

    /// The bytes of the files with this ending that none of the hashes names. Nobody has looked whether they are sound.
    ///
    /// # Errors
    /// What the disk says.
    pub fn strays(
        &self,
        extension: &str,
        known: &HashSet<String>,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut strays = Vec::new();
        let Ok(entries) = fs::read_dir(&self.first) else {
            return Ok(strays);
        };
        for entry in entries {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let is_stray = path.extension().is_some_and(|end| end == extension)
                && !name.starts_with(PART)
                && !known.contains(&*name);
            if is_stray {
                strays.push(fs::read(&path)?);
            }
        }
        Ok(strays)
    }

    fn copy_over(&self, from: &Path, to: &Path, kept: &Kept) -> Result<(), StoreError> {
        fs::create_dir_all(to)?;
        let mut part = part_in(to)?;
        io::copy(&mut File::open(from.join(kept.name()))?, part.as_file_mut())?;
        settle(part, to, kept)
    }

    fn is_sound(&self, folder: &Path, kept: &Kept) -> Result<bool, StoreError> {
        let file = match File::open(folder.join(kept.name())) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        if file.metadata()?.len() != kept.bytes {
            return Ok(false);
        }
        let (sha256, _) = copy_hashing(&mut { file }, &mut io::sink())?;
        Ok(sha256 == kept.sha256)
    }
}

/// SHA-256 of a file, hexadecimal, and its length.
pub fn hash_of(path: &Path) -> Result<(String, u64), StoreError> {
    Ok(copy_hashing(&mut File::open(path)?, &mut io::sink())?)
}

/// SHA-256 of bytes, hexadecimal.
pub fn hash_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

const PART: &str = ".part-";
/// A part that nobody has written to for so long.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

fn part_in(folder: &Path) -> Result<tempfile::NamedTempFile, StoreError> {
    Ok(tempfile::Builder::new().prefix(PART).tempfile_in(folder)?)
}

/// Gives the part its name once it is on the disk. Nothing writes to it any more.
fn settle(part: tempfile::NamedTempFile, folder: &Path, kept: &Kept) -> Result<(), StoreError> {
    part.as_file().sync_all()?;
    let path = folder.join(kept.name());
    if path.exists() {
        make_writable(&path)?;
    }
    let file = part.persist(&path).map_err(|failed| failed.error)?;
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(true);
    file.set_permissions(permissions)?;
    Ok(sync_folder(folder)?)
}

/// Windows neither replaces nor removes a file that may only be read.
fn make_writable(path: &Path) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    #[cfg(windows)]
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "on Windows it is the only bit there is"
    )]
    permissions.set_readonly(false);
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o644);
    fs::set_permissions(path, permissions)
}

fn copy_hashing(from: &mut impl Read, to: &mut impl Write) -> io::Result<(String, u64)> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    let mut length = 0;
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        hasher.update(&buffer[..count]);
        to.write_all(&buffer[..count])?;
        length += count as u64;
    }
    Ok((hex(&hasher.finalize()), length))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
