//! The files of a templates folder: which are there, and their text.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Larger than any template or rule set; beyond it a file is not one.
const LARGEST: u64 = 1024 * 1024;

/// A complete draft that lies beside a template.
pub(crate) const SAMPLE: &str = "sample.json";

/// Folders in folders, as deep as an office may sort its templates.
const DEEPEST: u8 = 3;

/// Path and name of every TOML file, in order of the names; nothing in a folder whose name begins with a dot.
pub(crate) fn toml_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    walk(folder, 0, &mut BTreeSet::new(), &mut found);
    let mut files: Vec<(PathBuf, String)> = found
        .into_iter()
        .map(|path| {
            let below = path.strip_prefix(folder).unwrap_or(&path);
            let name = below.display().to_string().replace('\\', "/");
            (path, name)
        })
        .collect();
    files.sort();
    files
}

/// `seen` holds the real places of the folders gone through: a link may lead back to one.
fn walk(folder: &Path, depth: u8, seen: &mut BTreeSet<PathBuf>, out: &mut Vec<PathBuf>) {
    if !fs::canonicalize(folder).is_ok_and(|real| seen.insert(real)) {
        return;
    }
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() {
            if depth < DEEPEST && !hidden {
                walk(&path, depth + 1, seen, out);
            }
        } else if path.extension().is_some_and(|end| end == "toml") {
            out.push(path);
        }
    }
}

/// The text of a template or rule-set file.
///
/// # Errors
/// Why it cannot be read, in words.
pub(crate) fn read_template(path: &Path) -> Result<String, String> {
    read_text(path, LARGEST)
}

/// The text of a file of at most `largest` bytes.
///
/// # Errors
/// Why it cannot be read, in words: not a file, not readable, too large, not UTF-8.
pub(crate) fn read_text(path: &Path, largest: u64) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("không đọc được: {error}");
    // A pipe would be waited for.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err("không phải một tệp".into());
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(largest + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() as u64 > largest {
        return Err(format!("tệp lớn hơn {} MB", largest / 1024 / 1024));
    }
    String::from_utf8(bytes).map_err(|_| "tệp không phải chữ UTF-8; lưu lại với mã UTF-8".into())
}

/// How a folder's files are: names, sizes, times of change.
pub(crate) type Stamp = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Cheap enough for every look at the list of templates.
pub(crate) fn stamp(folder: &Path) -> Stamp {
    toml_files(folder)
        .into_iter()
        .flat_map(|(path, _)| {
            let sample = path.with_file_name(SAMPLE);
            [path, sample]
        })
        .filter_map(|path| {
            let about = fs::metadata(&path).ok()?;
            Some((path, about.len(), about.modified().ok()))
        })
        .collect()
}
