use expect_test::{Expect, expect};
use soket_store::{Op, Store, StoreError, Table};

use crate::script::{content, dump, now, op, run};

pub fn check(script: &str, expected: Expect) {
    let mut store = Store::open_in_memory().unwrap();
    let mut out = run(&mut store, script);
    out += &dump(&store);
    let state = store.undo_state("d1").unwrap();
    out += &format!("undo: {:?}, redo: {:?}\n", state.can_undo, state.can_redo);
    expected.assert_eq(&out);
}

#[test]
fn undo_takes_back_and_redo_does_again() {
    check(
        "0 put entry/e1 một
         0 put entry/e1 hai
         0 undo
         0 undo
         0 undo
         0 redo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            0 put entry/e1 hai
                touched [entry/e1]
            0 undo
                put: touched [entry/e1]
            0 undo
                put: touched [entry/e1]
            0 undo
                nothing to do
            0 redo
                put: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"một"}
            undo: Some("put"), redo: Some("put")
        "#]],
    );
}

#[test]
fn every_kind_of_change_is_taken_back() {
    check(
        "0 put entry/e1 một
         1 move entry/e1 7
         2 trash entry/e1
         show
         3 undo
         show
         4 undo
         show
         5 trash entry/e1
         6 restore entry/e1
         7 undo
         show
         8 restore entry/e1
         9 remove entry/e1
         10 undo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            1 move entry/e1 7
                touched [entry/e1]
            2 trash entry/e1
                touched [entry/e1]
            show
                entry/e1 of "d1" at 7: {"text":"một"} trashed 2026-03-02T08:00:00.002+07:00
            3 undo
                trash: touched [entry/e1]
            show
                entry/e1 of "d1" at 7: {"text":"một"}
            4 undo
                move: touched [entry/e1]
            show
                entry/e1 of "d1" at 1: {"text":"một"}
            5 trash entry/e1
                touched [entry/e1]
            6 restore entry/e1
                touched [entry/e1]
            7 undo
                restore: touched [entry/e1]
            show
                entry/e1 of "d1" at 1: {"text":"một"} trashed 2026-03-02T08:00:00.005+07:00
            8 restore entry/e1
                touched [entry/e1]
            9 remove entry/e1
                touched [entry/e1]
            10 undo
                remove: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"một"}
            undo: Some("restore"), redo: Some("remove")
        "#]],
    );
}

#[test]
fn a_new_change_drops_what_could_be_redone() {
    check(
        "0 put entry/e1 một
         0 put entry/e1 hai
         0 undo
         0 put entry/e1 ba
         0 redo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            0 put entry/e1 hai
                touched [entry/e1]
            0 undo
                put: touched [entry/e1]
            0 put entry/e1 ba
                touched [entry/e1]
            0 redo
                nothing to do
            entry/e1 of "d1" at 1: {"text":"ba"}
            undo: Some("put"), redo: None
        "#]],
    );
}

#[test]
fn a_change_of_nothing_touches_nothing_and_keeps_redo() {
    check(
        "0 put entry/e1 một
         0 put entry/e1 hai
         0 undo
         0 put entry/e1 một
         0 redo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            0 put entry/e1 hai
                touched [entry/e1]
            0 undo
                put: touched [entry/e1]
            0 put entry/e1 một
                touched []
            0 redo
                put: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"hai"}
            undo: Some("put"), redo: None
        "#]],
    );
}

#[test]
fn stacks_are_apart() {
    check(
        "0 put entry/e1 một
         library: 0 put draft/d2 tên
         0 undo
         library: 0 undo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            library: 0 put draft/d2 tên
                touched [draft/d2]
            0 undo
                put: touched [entry/e1]
            library: 0 undo
                put: touched [draft/d2]
            undo: None, redo: Some("put")
        "#]],
    );
}

#[test]
fn two_stacks_that_change_different_fields_of_a_row_do_not_hinder_each_other() {
    check(
        "0 put draft/d1 tên cũ
         library: 0 trash draft/d1
         library: 0 restore draft/d1
         0 put draft/d1 tên mới
         library: 0 undo
         library: 0 undo",
        expect![[r#"
            0 put draft/d1 tên cũ
                touched [draft/d1]
            library: 0 trash draft/d1
                touched [draft/d1]
            library: 0 restore draft/d1
                touched [draft/d1]
            0 put draft/d1 tên mới
                touched [draft/d1]
            library: 0 undo
                restore: touched [draft/d1]
            library: 0 undo
                trash: touched [draft/d1]
            draft/d1 of "d1" at 1: {"text":"tên mới"}
            undo: Some("put"), redo: None
        "#]],
    );
}

#[test]
fn undo_refuses_when_the_same_was_changed_from_elsewhere() {
    check(
        "0 put entry/e1 một
         0 put entry/e1 hai
         library: 0 put entry/e1 của người khác
         0 undo",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            0 put entry/e1 hai
                touched [entry/e1]
            library: 0 put entry/e1 của người khác
                touched [entry/e1]
            0 undo
                refused: entry e1 has changed meanwhile, its revision is now 3
            entry/e1 of "d1" at 1: {"text":"của người khác"}
            undo: Some("put"), redo: None
        "#]],
    );
}

#[test]
fn several_rows_of_one_change_come_back_together() {
    let mut store = Store::open_in_memory().unwrap();
    run(&mut store, "0 put entry/e1 một\n0 put entry/e2 hai");
    let before = dump(&store);
    store
        .transact(op("swap"), |tx| {
            tx.move_to(Table::Entry, "e1", 2)?;
            tx.move_to(Table::Entry, "e2", 1)?;
            tx.move_to(Table::Entry, "e1", 3)
        })
        .unwrap();
    let undone = store.undo("d1").unwrap();
    expect![[r#"
        Some(
            Undone {
                op: "swap",
                touched: [
                    (
                        Entry,
                        "e1",
                    ),
                ],
            },
        )
    "#]]
    .assert_debug_eq(&undone);
    assert_eq!(dump(&store), before);
}

/// A revision somebody holds must not come back with other content.
#[test]
fn a_revision_is_never_used_twice() {
    let mut store = Store::open_in_memory().unwrap();
    let rev = |store: &Store| store.get(Table::Entry, "e1").unwrap().map(|row| row.rev);
    let mut seen = Vec::new();
    for line in [
        "0 put entry/e1 a",
        "0 put entry/e1 b",
        "0 undo",
        "0 remove entry/e1",
        "0 undo",
        "0 put entry/e1 c",
    ] {
        run(&mut store, line);
        seen.push(rev(&store));
    }
    expect!["[Some(1), Some(2), Some(3), None, Some(5), Some(6)]"].assert_eq(&format!("{seen:?}"));
}

#[test]
fn undo_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    let mut out = run(
        &mut Store::open(&path).unwrap(),
        "0 put entry/e1 một\n0 put entry/e1 hai\n0 undo",
    );
    out += &run(&mut Store::open(&path).unwrap(), "0 redo\n0 undo\n0 undo");
    out += &dump(&Store::open(&path).unwrap());
    expect![[r#"
        0 put entry/e1 một
            touched [entry/e1]
        0 put entry/e1 hai
            touched [entry/e1]
        0 undo
            put: touched [entry/e1]
        0 redo
            put: touched [entry/e1]
        0 undo
            put: touched [entry/e1]
        0 undo
            put: touched [entry/e1]
    "#]]
    .assert_eq(&out);
}

/// The body is brought back as the text it was, not as the program would write it today.
#[test]
fn undo_restores_a_body_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    let mut store = Store::open(&path).unwrap();
    run(&mut store, "0 put entry/e1 một");
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute(
        r#"UPDATE entry SET body = '{"z" : 1.50e1,  "a":0.30000000000000004}'"#,
        [],
    )
    .unwrap();
    let body = || -> String {
        raw.query_row("SELECT body FROM entry", [], |columns| columns.get(0))
            .unwrap()
    };
    let before = body();
    run(&mut store, "0 put entry/e1 khác\n0 undo");
    assert_eq!(body(), before);
}

fn put_steps(store: &mut Store, texts: impl Iterator<Item = String>) {
    for text in texts {
        store
            .transact(op("put"), |tx| {
                tx.put(Table::Entry, &content("e1", &text), None)
            })
            .unwrap();
    }
}

/// Undoes all there is, and says how many steps that was and what stands there then.
fn undo_all(store: &mut Store) -> (usize, usize) {
    let mut steps = 0;
    while store.undo("d1").unwrap().is_some() {
        steps += 1;
    }
    let row = store.get(Table::Entry, "e1").unwrap();
    (steps, row.map_or(0, |row| row.body.to_string().len()))
}

#[test]
fn the_last_500_steps_are_kept() {
    let mut store = Store::open_in_memory().unwrap();
    run(&mut store, "library: 0 put draft/d2 tên");
    put_steps(&mut store, (1..=503).map(|n| "a".repeat(n)));
    let empty = r#"{"text":""}"#.len();
    assert_eq!(undo_all(&mut store), (500, empty + 3));
    assert_eq!(
        store.undo_state("library").unwrap().can_undo.as_deref(),
        Some("put")
    );
}

#[test]
fn huge_steps_are_kept_while_they_weigh_less_than_64_mib() {
    let mut store = Store::open_in_memory().unwrap();
    // 10 MiB before and after each: three of them and the newest, which is weighed when the next begins.
    put_steps(&mut store, (0..5).map(|n| n.to_string().repeat(10 << 20)));
    let (steps, _) = undo_all(&mut store);
    assert_eq!(steps, 4);
}

/// An error inside a change, or a panic, leaves rows and undo as they were.
#[test]
fn a_change_that_fails_leaves_no_trace() {
    let mut store = Store::open_in_memory().unwrap();
    run(&mut store, "0 put entry/e1 một\n0 put entry/e1 hai\n0 undo");
    let before = (dump(&store), store.undo_state("d1").unwrap());
    let half = |store: &mut Store, end: fn() -> Result<(), StoreError>| {
        let op = Op {
            now: now(1),
            ..op("half")
        };
        store.transact(op, |tx| {
            tx.put(Table::Entry, &content("e1", "nửa chừng"), None)?;
            tx.put(Table::Entry, &content("e2", "nửa chừng"), None)?;
            end()
        })
    };
    assert!(half(&mut store, || Err(StoreError::Full)).is_err());
    assert_eq!((dump(&store), store.undo_state("d1").unwrap()), before);

    let panicking =
        std::panic::AssertUnwindSafe(|| half(&mut store, || panic!("a fault of the program")));
    assert!(std::panic::catch_unwind(panicking).is_err());
    assert_eq!((dump(&store), store.undo_state("d1").unwrap()), before);
}
