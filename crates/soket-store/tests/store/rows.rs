use expect_test::expect;
use serde_json::json;
use soket_store::{RowContent, Rows, Store, Table, Trash};

use crate::script::{op, run, show_change};

fn texts(rows: &Rows, parent: &str, trash: Trash) -> Vec<String> {
    let rows = rows.children(Table::Entry, parent, trash).unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn children_come_by_position_then_id_and_by_trash() {
    let mut store = Store::open_in_memory().unwrap();
    run(
        &mut store,
        "0 put entry/b x
         0 put entry/a x
         0 put entry/last x
         0 put entry/first x
         0 move entry/last 9
         0 move entry/first 0
         0 trash entry/a",
    );
    assert_eq!(texts(&store, "d1", Trash::Live), ["first", "b", "last"]);
    assert_eq!(texts(&store, "d1", Trash::Trashed), ["a"]);
    assert_eq!(texts(&store, "d1", Trash::Any), ["first", "a", "b", "last"]);
    assert!(texts(&store, "d2", Trash::Any).is_empty());
}

#[test]
fn a_row_in_the_trash_can_be_written_and_stays_there() {
    let mut store = Store::open_in_memory().unwrap();
    let transcript = run(
        &mut store,
        "0 put entry/e1 một
         5 trash entry/e1
         6 trash entry/e1
         7 put entry/e1 hai
         show
         8 restore entry/e1
         show",
    );
    expect![[r#"
        0 put entry/e1 một
            touched [entry/e1]
        5 trash entry/e1
            touched [entry/e1]
        6 trash entry/e1
            touched []
        7 put entry/e1 hai
            touched [entry/e1]
        show
            entry/e1 of "d1" at 1: {"text":"hai"} trashed 2026-03-02T08:00:00.005+07:00
        8 restore entry/e1
            touched [entry/e1]
        show
            entry/e1 of "d1" at 1: {"text":"hai"}
    "#]]
    .assert_eq(&transcript);
}

#[test]
fn every_table_keeps_its_own_rows() {
    let mut store = Store::open_in_memory().unwrap();
    let ((), change) = store
        .transact(op("fill"), |tx| {
            for (position, table) in (0..).zip(Table::ALL) {
                let content = RowContent {
                    id: "same".into(),
                    parent: String::new(),
                    position,
                    body: json!({ "bảng": table.name() }),
                };
                tx.put(table, &content, Some(0))?;
            }
            Ok::<_, soket_store::StoreError>(())
        })
        .unwrap();
    let bodies =
        Table::ALL.map(|table| store.get(table, "same").unwrap().unwrap().body.to_string());
    expect![[r#"
        touched [org_term/same resolution/same target/same draft/same entry/same setting/same dispatch/same printing/same]
        {"bảng":"org_term"}
        {"bảng":"resolution"}
        {"bảng":"target"}
        {"bảng":"draft"}
        {"bảng":"entry"}
        {"bảng":"setting"}
        {"bảng":"dispatch"}
        {"bảng":"printing"}
    "#]]
    .assert_eq(&format!(
        "{}\n{}\n",
        show_change(&change),
        bodies.join("\n")
    ));
}

#[test]
fn a_change_sees_what_it_has_written() {
    let mut store = Store::open_in_memory().unwrap();
    let seen = store.transact(op("put"), |tx| {
        tx.put(Table::Entry, &crate::script::content("e1", "một"), None)?;
        Ok::<_, soket_store::StoreError>(texts(tx, "d1", Trash::Live))
    });
    assert_eq!(seen.unwrap().0, ["e1"]);
}

#[test]
fn what_is_not_there_is_refused() {
    let mut store = Store::open_in_memory().unwrap();
    let transcript = run(
        &mut store,
        "0 remove entry/e9
         0 trash draft/d9
         0 restore draft/d9
         0 move entry/e9 1",
    );
    expect![[r#"
        0 remove entry/e9
            refused: there is no entry e9
        0 trash draft/d9
            refused: there is no draft d9
        0 restore draft/d9
            refused: there is no draft d9
        0 move entry/e9 1
            refused: there is no entry e9
    "#]]
    .assert_eq(&transcript);
}
