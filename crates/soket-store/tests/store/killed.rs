//! The process is killed in the middle of writing, again and again. What it had been told is saved must be there, and
//! of what it had not been told, all of a change or nothing.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Child;
use std::{env, io, thread, time::Duration};

use soket_store::{Store, Table, Trash};

use crate::again;
use crate::script::{content, op};

const DATABASE: &str = "SOKET_STORE_KILLED_DATABASE";
const ROUNDS: u32 = 6;

#[test]
fn a_killed_process_loses_nothing_it_was_told_is_saved() {
    if let Some(path) = env::var_os(DATABASE) {
        return write_for_ever(Path::new(&path));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    let mut saved_before = 0;
    for round in 0..ROUNDS {
        let acknowledged = kill_after(&path, 20 + 17 * round);
        let saved = check(&path);
        assert!(acknowledged > saved_before, "round {round} wrote something");
        assert!(
            saved == acknowledged || saved == acknowledged + 1,
            "round {round}: {acknowledged} changes were acknowledged, {saved} are there"
        );
        saved_before = saved;
    }
}

/// Every change writes two rows, then says so on stdout.
fn write_for_ever(path: &Path) {
    let mut store = Store::open(path).unwrap();
    let written = store.all(Table::Entry, Trash::Any).unwrap().len() / 2;
    for n in written + 1.. {
        let text = "Đảng bộ xã ".repeat(n % 700);
        let change = store.transact(op("put"), |tx| {
            tx.put(Table::Entry, &content(&format!("{n} a"), &text), Some(0))?;
            tx.put(Table::Entry, &content(&format!("{n} b"), &text), Some(0))
        });
        change.unwrap();
        let mut stdout = io::stdout().lock();
        stdout
            .write_all(format!("\nsaved {n}\n").as_bytes())
            .unwrap();
        stdout.flush().unwrap();
    }
}

/// Kills the writer some time after its `changes`th acknowledgement and returns the last one it gave.
fn kill_after(path: &Path, changes: u32) -> usize {
    let mut writer = start_writer(path);
    let stdout = writer.stdout.take().unwrap();
    let mut acknowledged = BufReader::new(stdout)
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("saved ")?.parse().ok());
    let mut last = acknowledged
        .by_ref()
        .nth(changes as usize - 1)
        .expect("the writer writes");
    thread::sleep(Duration::from_micros(300 * u64::from(changes)));
    writer.kill().unwrap();
    for n in acknowledged {
        last = n;
    }
    writer.wait().unwrap();
    last
}

fn start_writer(path: &Path) -> Child {
    let this_test = "a_killed_process_loses_nothing_it_was_told_is_saved";
    again::command(module_path!(), this_test)
        .env(DATABASE, path)
        .spawn()
        .unwrap()
}

/// Opens what the killed process left, and returns how many changes are there, each of them whole.
fn check(path: &Path) -> usize {
    let raw = rusqlite::Connection::open(path).unwrap();
    let verdict: String = raw
        .query_row("PRAGMA integrity_check", [], |columns| columns.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");

    let mut store = Store::open(path).unwrap();
    let rows = store.all(Table::Entry, Trash::Any).unwrap();
    let changes = rows.len() / 2;
    for n in 1..=changes {
        let half = |half: &str| {
            store
                .get(Table::Entry, &format!("{n} {half}"))
                .unwrap()
                .map(|row| row.body)
        };
        assert!(half("a").is_some(), "change {n} is missing");
        assert_eq!(half("a"), half("b"), "change {n} is torn");
    }
    // Undo knows as much as the rows do.
    store.undo("d1").unwrap();
    assert_eq!(
        store.all(Table::Entry, Trash::Any).unwrap().len(),
        2 * changes - 2
    );
    store.redo("d1").unwrap();
    changes
}
