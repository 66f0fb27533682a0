//! The process dies between two steps of freezing and numbering: nothing has happened then, or all of it.

use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use super::*;

/// In the order in which a process passes them.
const POINTS: [&str; 10] = [
    "issue-checked",
    "issue-made",
    "vault-written",
    "vault-first-copy",
    "vault-second-copy",
    "issue-kept",
    "issue-numbered",
    "issue-sealed",
    "issue-before-commit",
    "issue-committed",
];

#[test]
fn a_process_killed_between_any_two_steps_leaves_all_or_nothing() {
    for point in POINTS {
        let folder = Folder::new();
        let draft = folder.import();
        let killed: Run = folder
            .command(["issue", &draft, "--signed-on", SIGNED_ON])
            .env("SOKET_TEST_CRASH_AT", point)
            .output()
            .expect("the program starts")
            .into();
        assert_eq!(killed.code, None, "{point}: {}{}", killed.out, killed.err);
        let happened = point == "issue-committed";
        assert_eq!(folder.numbers().len(), usize::from(happened), "{point}");
        let again = folder.issue(&draft);
        if happened {
            assert_eq!(again.code, Some(2), "{point}: it has its number");
        } else {
            assert_eq!(again.json()["number"], json!(1), "{point}");
        }
        assert_is_in_order(&folder, point);
    }
}

#[test]
fn a_process_killed_at_any_moment_leaves_all_or_nothing() {
    let folder = Folder::new();
    let draft = folder.import();
    for milliseconds in (0..600).step_by(40) {
        let mut process = folder
            .command(["issue", &draft, "--signed-on", SIGNED_ON])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        sleep(Duration::from_millis(milliseconds));
        process.kill().expect("killed");
        process.wait().expect("over");
        assert!(folder.numbers().len() <= 1, "{milliseconds} ms");
    }
    folder.issue(&draft);
    assert_is_in_order(&folder, "killed");
}

/// One line, and the files it speaks of, whole, twice.
#[track_caller]
fn assert_is_in_order(folder: &Folder, what: &str) {
    assert_eq!(folder.numbers(), [1], "{what}");
    for place in ["da-ky", "sao-luu/da-ky"] {
        let entries = fs::read_dir(folder.data().join(place)).expect("frozen files");
        let known = entries
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
            .filter(|path| {
                let verified = folder.run(["verify", path.to_str().expect("letters"), "--json"]);
                verified.code == Some(0)
            })
            .count();
        assert_eq!(known, 1, "{what}: {place}");
    }
}
