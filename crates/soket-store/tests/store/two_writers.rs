use std::path::Path;
use std::thread;
use std::time::Duration;

use expect_test::expect;
use serde_json::json;
use soket_store::{RowContent, Store, StoreError, Table};

use crate::script::{content, op, run};

const EACH: i64 = 60;

fn count_up(path: &Path) {
    let mut store = Store::open(path).unwrap();
    for _ in 0..EACH {
        let counted = store.transact(op("count"), |tx| {
            let seen = tx
                .get(Table::Setting, "counter")?
                .map_or(0, |row| row.position);
            // Long enough for the other to come in between, if it could.
            thread::sleep(Duration::from_micros(500));
            let content = RowContent {
                position: seen + 1,
                body: json!(null),
                ..content("counter", "")
            };
            tx.put(Table::Setting, &content, None)
        });
        counted.unwrap();
    }
}

/// Both read, add one and write: with a lock taken after reading, some of the counts would be lost.
#[test]
fn two_writers_that_read_before_they_write_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    thread::scope(|scope| {
        scope.spawn(|| count_up(&path));
        scope.spawn(|| count_up(&path));
    });
    let counter = Store::open(&path)
        .unwrap()
        .get(Table::Setting, "counter")
        .unwrap();
    assert_eq!(counter.unwrap().position, 2 * EACH);
}

/// The window and the command line are started at the same moment on a new computer.
#[test]
fn a_new_file_can_be_opened_by_several_at_once() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so-ket.db");
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| Store::open(&path).unwrap());
            }
        });
    }
}

#[test]
fn what_somebody_else_has_changed_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    let mut window = Store::open(&path).unwrap();
    let mut command_line = Store::open(&path).unwrap();
    let save = |store: &mut Store, text: &str, seen: i64| -> Result<i64, StoreError> {
        let content = content("e1", text);
        Ok(store
            .transact(op("save"), |tx| tx.put(Table::Entry, &content, Some(seen)))?
            .0)
    };
    let created = save(&mut window, "một", 0).unwrap();
    let answers = [
        save(&mut command_line, "ai đó đã tạo", 0),
        save(&mut command_line, "hai", created),
        save(&mut window, "ba", created),
        save(&mut window, "ba", created + 1),
    ];
    run(&mut command_line, "0 remove entry/e1");
    let gone = save(&mut window, "bốn", created + 2);
    expect![[r#"
        (
            [
                Err(
                    Stale {
                        table: Entry,
                        id: "e1",
                        current: 1,
                    },
                ),
                Ok(
                    2,
                ),
                Err(
                    Stale {
                        table: Entry,
                        id: "e1",
                        current: 2,
                    },
                ),
                Ok(
                    3,
                ),
            ],
            Err(
                Stale {
                    table: Entry,
                    id: "e1",
                    current: 0,
                },
            ),
        )
    "#]]
    .assert_debug_eq(&(answers, gone));
}
