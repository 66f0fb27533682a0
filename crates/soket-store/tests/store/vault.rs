//! What was signed can be printed again years later: its bytes lie twice, a lost or changed file comes back, and a
//! process that dies while keeping them leaves no half.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use expect_test::{Expect, expect};
use soket_store::{CRASH_AT, Kept, StoreError, Vault, hash_of, hash_of_bytes};
use tempfile::TempDir;

use crate::again;

/// The example of FIPS 180-4.
const ABC: &[u8] = b"abc";
const ABC_SHA256: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const HOUR: Duration = Duration::from_secs(60 * 60);
const FOLDER: &str = "SOKET_STORE_VAULT_FOLDER";

/// A vault in a folder of its own.
struct Place {
    folder: TempDir,
    vault: Vault,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault_in(folder.path());
        Self { folder, vault }
    }

    fn with_abc() -> (Self, Kept) {
        let place = Self::new();
        let kept = place.vault.keep(ABC, "pdf").unwrap();
        (place, kept)
    }

    fn path(&self, which: &str) -> PathBuf {
        self.folder.path().join(which)
    }

    /// Where the bytes `abc` lie in one of the two folders.
    fn abc(&self, which: &str) -> PathBuf {
        self.path(which).join(format!("{ABC_SHA256}.pdf"))
    }

    /// The files of both folders with their bytes; a hash is cut, and the name of a part is whatever it is.
    fn files(&self) -> String {
        let mut files = BTreeMap::new();
        for which in ["first", "second"] {
            let Ok(entries) = fs::read_dir(self.path(which)) else {
                continue;
            };
            for entry in entries {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_str().unwrap();
                let name = match name.strip_prefix(".part-") {
                    Some(_) => "part",
                    None => &name.replace(&ABC_SHA256[6..], "…"),
                };
                let text = fs::read_to_string(&path).unwrap_or_else(|_| "folder".into());
                files.insert(format!("{which}/{name}"), text);
            }
        }
        files
            .iter()
            .map(|(name, text)| format!("{name}: {text}\n"))
            .collect()
    }
}

fn vault_in(folder: &Path) -> Vault {
    Vault::new(folder.join("first"), folder.join("second"))
}

fn kept_twice() -> Expect {
    expect![[r#"
        first/ba7816….pdf: abc
        second/ba7816….pdf: abc
    "#]]
}

fn nothing() -> Expect {
    expect![""]
}

/// As a hand or a virus does it, which heeds no permission.
fn overwrite(path: &Path, bytes: &[u8]) {
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

type Harm = fn(&Path);

const HARMS: [(&str, Harm); 4] = [
    ("deleted", |path| fs::remove_file(path).unwrap()),
    ("truncated", |path| overwrite(path, b"ab")),
    ("longer", |path| overwrite(path, b"abcd")),
    ("changed", |path| overwrite(path, b"abd")),
];

#[test]
fn bytes_are_kept_twice_under_their_hash() {
    let (place, kept) = Place::with_abc();
    let expected = Kept {
        sha256: ABC_SHA256.into(),
        extension: "pdf".into(),
        bytes: 3,
    };
    assert_eq!(kept, expected);
    kept_twice().assert_eq(&place.files());
    assert_eq!(place.vault.sound(&kept).unwrap(), place.abc("first"));
    assert_eq!(place.vault.read(&kept).unwrap(), ABC);
    assert!(place.vault.is_whole(&kept));
}

#[test]
fn a_hash_is_that_of_the_bytes_wherever_they_come_from() {
    let place = Place::new();
    // Longer than what is read at once, and not a multiple of it.
    let bytes: Vec<u8> = (0..(1u32 << 20) + 3).map(|n| n.to_le_bytes()[1]).collect();
    let hash = hash_of_bytes(&bytes);
    let scan = place.path("scan.pdf");
    fs::write(&scan, &bytes).unwrap();
    assert_eq!(hash_of(&scan).unwrap(), (hash.clone(), bytes.len() as u64));
    let kept = place
        .vault
        .keep_from(&mut File::open(&scan).unwrap(), "pdf")
        .unwrap();
    assert_eq!(
        (kept.sha256.clone(), kept.bytes),
        (hash, bytes.len() as u64)
    );
    assert_eq!(place.vault.read(&kept).unwrap(), bytes);
    assert_eq!(hash_of_bytes(ABC), ABC_SHA256);
}

#[test]
fn kept_files_can_only_be_read_and_restored_ones_too() {
    let (place, kept) = Place::with_abc();
    let are_read_only = || {
        ["first", "second"].map(|which| {
            fs::metadata(place.abc(which))
                .unwrap()
                .permissions()
                .readonly()
        })
    };
    assert_eq!(are_read_only(), [true, true]);
    for which in ["first", "second"] {
        overwrite(&place.abc(which), b"abd");
        place.vault.sound(&kept).unwrap();
        assert_eq!(are_read_only(), [true, true]);
    }
}

#[test]
fn the_same_bytes_again_are_not_written_again() {
    let (place, kept) = Place::with_abc();
    let long_ago = SystemTime::now() - HOUR;
    for which in ["first", "second"] {
        let file = File::open(place.abc(which)).unwrap();
        file.set_modified(long_ago).unwrap();
    }
    assert_eq!(place.vault.keep(ABC, "pdf").unwrap(), kept);
    kept_twice().assert_eq(&place.files());
    for which in ["first", "second"] {
        let modified = fs::metadata(place.abc(which)).unwrap().modified().unwrap();
        assert_eq!(modified, long_ago, "{which}");
    }
}

#[test]
fn a_copy_that_is_lost_or_changed_comes_back_from_the_other() {
    for which in ["first", "second"] {
        for (harm, hurt) in HARMS {
            let (place, kept) = Place::with_abc();
            hurt(&place.abc(which));
            assert!(!place.vault.is_whole(&kept), "{which} {harm}");
            assert_eq!(place.vault.sound(&kept).unwrap(), place.abc("first"));
            kept_twice().assert_eq(&place.files());
        }
    }
}

/// A second disk that is gone keeps nobody from printing what the first one has.
#[test]
fn a_second_copy_that_cannot_come_back_withholds_nothing() {
    let (place, kept) = Place::with_abc();
    fs::remove_dir_all(place.path("second")).unwrap();
    fs::write(place.path("second"), "no folder").unwrap();
    assert_eq!(place.vault.read(&kept).unwrap(), ABC);
    assert!(!place.vault.is_whole(&kept));
}

/// Nor does a first one: the second is read where it lies.
#[test]
fn a_first_copy_that_cannot_come_back_withholds_nothing() {
    let (place, kept) = Place::with_abc();
    fs::remove_dir_all(place.path("first")).unwrap();
    fs::write(place.path("first"), "no folder").unwrap();
    assert_eq!(place.vault.sound(&kept).unwrap(), place.abc("second"));
    assert_eq!(place.vault.read(&kept).unwrap(), ABC);
    assert!(!place.vault.is_whole(&kept));
}

#[test]
fn a_folder_that_is_lost_comes_back_from_the_other() {
    for which in ["first", "second"] {
        let (place, kept) = Place::with_abc();
        fs::remove_dir_all(place.path(which)).unwrap();
        assert_eq!(place.vault.read(&kept).unwrap(), ABC);
        kept_twice().assert_eq(&place.files());
    }
}

#[test]
fn keeping_again_mends_what_is_lost_or_changed() {
    for which in ["first", "second"] {
        for (_, hurt) in HARMS {
            let (place, kept) = Place::with_abc();
            hurt(&place.abc(which));
            assert_eq!(place.vault.keep(ABC, "pdf").unwrap(), kept);
            kept_twice().assert_eq(&place.files());
        }
    }
}

/// Nothing is written over then: a changed file may still be of use to a person.
#[test]
fn what_both_copies_have_lost_is_lost() {
    for (harm, hurt) in HARMS {
        let (place, kept) = Place::with_abc();
        hurt(&place.abc("first"));
        hurt(&place.abc("second"));
        let before = place.files();
        let lost = place.vault.sound(&kept);
        assert!(
            matches!(&lost, Err(StoreError::Lost { sha256 }) if sha256 == ABC_SHA256),
            "{harm}: {lost:?}"
        );
        assert_eq!(place.files(), before);
    }
}

/// Gives the bytes, then fails as a drawn USB stick does.
struct Torn(&'static [u8]);

impl Read for Torn {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::other("drawn")),
            count => Ok(count),
        }
    }
}

#[test]
fn what_cannot_be_read_to_its_end_leaves_nothing() {
    let place = Place::new();
    let torn = place.vault.keep_from(&mut Torn(ABC), "pdf");
    assert!(matches!(torn, Err(StoreError::Io { .. })), "{torn:?}");
    nothing().assert_eq(&place.files());
}

/// A file stands where the folder should be: that hinders even an administrator.
#[test]
fn a_folder_that_cannot_be_written_leaves_nothing() {
    for which in ["first", "second"] {
        let place = Place::new();
        fs::write(place.path(which), "").unwrap();
        place.vault.keep(ABC, "pdf").unwrap_err();
        nothing().assert_eq(&place.files());
        fs::remove_file(place.path(which)).unwrap();
        place.vault.keep(ABC, "pdf").unwrap();
        kept_twice().assert_eq(&place.files());
    }
}

#[test]
fn a_second_copy_that_fails_leaves_the_first_whole_and_is_made_up_for() {
    let place = Place::new();
    // Nothing can be renamed to where a folder is.
    fs::create_dir_all(place.abc("second")).unwrap();
    place.vault.keep(ABC, "pdf").unwrap_err();
    expect![[r#"
        first/ba7816….pdf: abc
        second/ba7816….pdf: folder
    "#]]
    .assert_eq(&place.files());
    fs::remove_dir(place.abc("second")).unwrap();
    place.vault.keep(ABC, "pdf").unwrap();
    kept_twice().assert_eq(&place.files());
}

#[test]
fn sweeping_takes_away_old_parts_and_nothing_else() {
    let (place, _) = Place::with_abc();
    let now = SystemTime::now() + 25 * HOUR;
    for which in ["first", "second"] {
        for name in [
            "ghi-chú.txt",
            ".hidden",
            "x.part-",
            ".part-old",
            ".part-young",
        ] {
            fs::write(place.path(which).join(name), which).unwrap();
        }
        let young = File::options()
            .write(true)
            .open(place.path(which).join(".part-young"));
        young.unwrap().set_modified(now - 23 * HOUR).unwrap();
    }
    place.vault.sweep(now).unwrap();
    for which in ["first", "second"] {
        assert!(place.path(which).join(".part-young").exists());
        assert!(!place.path(which).join(".part-old").exists());
    }
    expect![[r#"
        first/.hidden: first
        first/ba7816….pdf: abc
        first/ghi-chú.txt: first
        first/part: first
        first/x.part-: first
        second/.hidden: second
        second/ba7816….pdf: abc
        second/ghi-chú.txt: second
        second/part: second
        second/x.part-: second
    "#]]
    .assert_eq(&place.files());
}

/// A part that seems to come from tomorrow is not old.
#[test]
fn a_clock_that_was_set_back_sweeps_nothing() {
    let (place, _) = Place::with_abc();
    fs::write(place.path("first").join(".part-x"), "").unwrap();
    place.vault.sweep(SystemTime::now() - 25 * HOUR).unwrap();
    assert!(place.path("first").join(".part-x").exists());
}

#[test]
fn a_vault_without_folders_has_nothing_to_sweep() {
    let place = Place::new();
    place.vault.sweep(SystemTime::now()).unwrap();
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 0);
}

/// What lies there after the process died at this point.
fn check_crash(point: &str, expected: Expect) {
    let place = Place::new();
    let died = again::command(
        module_path!(),
        "a_process_that_dies_while_keeping_leaves_no_half",
    )
    .env(FOLDER, place.folder.path())
    .env(CRASH_AT, point)
    .status()
    .unwrap();
    assert!(!died.success(), "{point} was passed by");
    expected.assert_eq(&place.files());
    // Whoever does the work again has it whole, and a day later there is no trace.
    let kept = place.vault.keep(ABC, "pdf").unwrap();
    assert!(place.vault.is_whole(&kept), "{point}");
    place.vault.sweep(SystemTime::now() + 25 * HOUR).unwrap();
    kept_twice().assert_eq(&place.files());
}

#[test]
fn a_process_that_dies_while_keeping_leaves_no_half() {
    if let Some(folder) = env::var_os(FOLDER) {
        vault_in(Path::new(&folder)).keep(ABC, "pdf").unwrap();
        return;
    }
    check_crash(
        "vault-written",
        expect![[r#"
        first/part: abc
    "#]],
    );
    check_crash(
        "vault-first-copy",
        expect![[r#"
        first/ba7816….pdf: abc
    "#]],
    );
    check_crash("vault-second-copy", kept_twice());
}
