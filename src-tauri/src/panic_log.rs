//! A fault of the program leaves a trace: `log/panic.log` in the data folder, for whoever is asked to help.
//!
//! It holds places in the program, never what a person typed beyond what the panic message itself says.

use std::backtrace::Backtrace;
use std::fs::{self, File};
use std::io::Write;
use std::panic;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Old traces are worth little: beyond this size the file starts anew.
const MAX_BYTES: u64 = 1_000_000;

pub fn install(data_dir: &Path) {
    let file = data_dir.join("log").join("panic.log");
    let print_to_stderr = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        print_to_stderr(info);
        let since_1970 = SystemTime::UNIX_EPOCH
            .elapsed()
            .unwrap_or_default()
            .as_secs();
        let backtrace = Backtrace::force_capture();
        let version = env!("CARGO_PKG_VERSION");
        let entry = format!("[unix {since_1970}] soket-desktop {version}: {info}\n{backtrace}\n");
        // Nowhere left to complain to: the entry is on stderr already.
        let _ = append(&file, &entry);
    }));
}

fn append(file: &PathBuf, entry: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let full = fs::metadata(file).is_ok_and(|meta| meta.len() > MAX_BYTES);
    let mut options = File::options();
    if full {
        options.write(true).truncate(true);
    } else {
        options.append(true);
    }
    options.create(true).open(file)?.write_all(entry.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_follow_each_other_until_the_file_is_full() {
        let dir = std::env::temp_dir().join(format!("soket-panic-log-{}", std::process::id()));
        let file = dir.join("log").join("panic.log");
        let check = |entry: &str, expected_bytes: u64| {
            append(&file, entry).expect("the folder is ours");
            assert_eq!(
                fs::metadata(&file).map(|meta| meta.len()).ok(),
                Some(expected_bytes)
            );
        };
        check("first\n", 6);
        check("second\n", 13);
        check(&"x".repeat(1_000_000), 1_000_013);
        check("anew\n", 5);
        fs::remove_dir_all(&dir).expect("the folder is ours");
    }
}
