//! Which file opens how. Where a file must be made wrong, plain SQLite or plain bytes do it.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use rusqlite::Connection;
use soket_store::{Query, ReadOnlyReason, Store, StoreError, Table, Trash};

use crate::script::{content, dump, op, run};

const APPLICATION_ID: i32 = 0x536f_4b74;
/// Databases as every shipped version wrote them: the ladder up to that version, then rows in its own words.
const FIXTURES: &[&[&str]] = &[
    &[
        include_str!("../../src/migrations/0001.sql"),
        include_str!("fixtures/0001.sql"),
    ],
    &[
        include_str!("../../src/migrations/0001.sql"),
        include_str!("fixtures/0001.sql"),
        include_str!("../../src/migrations/0002.sql"),
        include_str!("fixtures/0002.sql"),
    ],
];

/// Makes a file, opens it as a store, and shows what comes of it and whether the file was left alone.
fn check(make: impl FnOnce(&Path), expected: Expect) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    make(&path);
    let before = fs::read(&path).unwrap();
    let opened = match Store::open(&path) {
        Ok(store) => format!("opened, read only: {:?}", store.read_only()),
        // The details are SQLite's words.
        Err(StoreError::Damaged { .. }) => "damaged".into(),
        Err(error) => format!("{error:?}"),
    };
    let touched = if fs::read(&path).unwrap() == before {
        "untouched"
    } else {
        "written"
    };
    expected.assert_eq(&format!("{opened}; {touched}"));
}

fn sqlite(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn filled(folder: &Path) -> PathBuf {
    let path = folder.join("so-ket.db");
    let mut store = Store::open(&path).unwrap();
    run(&mut store, "0 put entry/e1 một\n0 put entry/e1 hai");
    path
}

#[test]
fn an_empty_file_becomes_a_database() {
    check(
        |path| fs::write(path, "").unwrap(),
        expect!["opened, read only: None; written"],
    );
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    check(
        |path| sqlite(path, "PRAGMA application_id = 7; CREATE TABLE note (id)"),
        expect!["Foreign { application_id: 7 }; untouched"],
    );
}

#[test]
fn a_database_of_a_program_without_a_mark_is_left_alone() {
    check(
        |path| sqlite(path, "CREATE TABLE draft (id)"),
        expect!["Foreign { application_id: 0 }; untouched"],
    );
}

#[test]
fn a_file_that_is_no_database_is_damaged() {
    check(
        |path| fs::write(path, "Báo cáo sơ kết giữa nhiệm kỳ\n".repeat(200)).unwrap(),
        expect!["damaged; untouched"],
    );
}

#[test]
fn an_overwritten_page_is_found_on_opening() {
    check(
        |path| {
            let mut bytes = fs::read(filled(path.parent().unwrap())).unwrap();
            let page = 4096 * 2..4096 * 4;
            bytes[page].fill(0xAB);
            fs::write(path, bytes).unwrap();
        },
        expect!["damaged; untouched"],
    );
}

#[test]
fn a_folder_or_a_missing_folder_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        folder.path().to_owned(),
        folder.path().join("không có/so-ket.db"),
    ] {
        assert!(
            matches!(Store::open(&path), Err(StoreError::CannotOpen)),
            "{path:?}"
        );
    }
}

#[test]
fn a_path_that_looks_like_a_uri_is_only_a_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file:so-ket.db?mode=memory");
    drop(Store::open(&path).unwrap());
    assert!(path.exists());
}

#[test]
fn a_database_newer_than_the_program_opens_for_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = filled(folder.path());
    sqlite(
        &path,
        "PRAGMA user_version = 99; ALTER TABLE entry ADD COLUMN colour TEXT",
    );
    let mut store = Store::open(&path).unwrap();
    let newer = ReadOnlyReason::Newer {
        found: 99,
        known: FIXTURES.len() as i32,
    };
    assert_eq!(store.read_only(), Some(newer));
    refuses_to_write(&mut store);
}

#[test]
fn a_store_opened_for_reading_refuses_to_write() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open_read_only(&filled(folder.path())).unwrap();
    assert_eq!(store.read_only(), Some(ReadOnlyReason::Asked));
    refuses_to_write(&mut store);
}

#[test]
fn opening_for_reading_does_not_create_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    assert!(matches!(
        Store::open_read_only(&path),
        Err(StoreError::CannotOpen)
    ));
    assert!(!path.exists());
}

fn refuses_to_write(store: &mut Store) {
    let before = dump(store);
    let refusals = [
        store
            .transact(op("put"), |tx| {
                tx.put(Table::Entry, &content("e1", "ba"), None)
            })
            .map(drop),
        store.undo("d1").map(drop),
        store.redo("d1").map(drop),
        store.close_step("d1"),
    ];
    for refused in refusals {
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    }
    assert_eq!(dump(store), before);
    assert!(!before.is_empty());
}

/// A new step of the ladder needs a database of the version before it; this fails until it is there.
#[test]
fn every_shipped_version_has_a_fixture() {
    let folder = tempfile::tempdir().unwrap();
    let path = filled(folder.path());
    let latest: i64 = Connection::open(&path)
        .unwrap()
        .pragma_query_value(None, "user_version", |columns| columns.get(0))
        .unwrap();
    assert_eq!(latest, FIXTURES.len() as i64);
}

/// A database as the program of that version left it.
fn shipped(folder: &Path, version: usize) -> PathBuf {
    let path = folder.join("so-ket.db");
    let conn = Connection::open(&path).unwrap();
    for sql in FIXTURES[version - 1] {
        conn.execute_batch(sql).unwrap();
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    conn.pragma_update(None, "user_version", version as i64)
        .unwrap();
    path
}

/// Opens it, shows all that is in it, and goes on working in it.
fn opens_with(version: usize, expected: Expect) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&shipped(folder.path(), version)).unwrap();
    let mut out = dump(&store);
    out += &format!("{:?}\n", store.versions("d1").unwrap());
    out += &format!(
        "d2 closed: {}, stages {:?}\n",
        store.is_closed("d2").unwrap(),
        store.stages("d2").unwrap()
    );
    out += &format!("{:?}\n", store.register(&Query::default()).unwrap().rows);
    out += &format!("{:?}\n", store.all_sealed().unwrap());
    out += &run(&mut store, "0 undo\n0 put entry/e2 mới");
    let rev = store.get(Table::Entry, "e2").unwrap().unwrap().rev;
    let children = store
        .children(Table::Entry, "d1", Trash::Live)
        .unwrap()
        .len();
    out += &format!("rev {rev}, {children} children\n");
    expected.assert_eq(&out);
}

#[test]
fn a_database_of_version_1_opens_with_all_that_is_in_it() {
    opens_with(
        1,
        expect![[r#"
        org_term/o1 of "" at 0: {"name":"Đảng bộ xã Mẫu"}
        resolution/r1 of "o1" at 0: {"number":"01-NQ/ĐH"}
        target/t1 of "r1" at 0: {"name":"Thu nhập bình quân","value":"75"}
        draft/d1 of "o1" at 0: {"subject":"Báo cáo sơ kết"}
        draft/d0 of "o1" at 1: {"subject":"Bỏ"} trashed 2026-03-01T09:00:00.000+07:00
        entry/e1 of "d1" at 0: {"text":"hai"}
        setting/tone of "" at 0: "ủy"
        [VersionInfo { id: "v1", draft_id: "d1", at: "2026-03-02T08:00:00.000+07:00", reason: "export", name: Some("Bản trình") }]
        d2 closed: false, stages []
        []
        []
        0 undo
            edit: touched [entry/e1]
        0 put entry/e2 mới
            touched [entry/e2]
        rev 11, 2 children
    "#]],
    );
}

#[test]
fn a_database_of_version_2_opens_with_all_that_is_in_it() {
    opens_with(
        2,
        expect![[r#"
        org_term/o1 of "" at 0: {"name":"Đảng bộ xã Mẫu"}
        resolution/r1 of "o1" at 0: {"number":"01-NQ/ĐH"}
        target/t1 of "r1" at 0: {"name":"Thu nhập bình quân","value":"75"}
        draft/d1 of "o1" at 0: {"subject":"Báo cáo sơ kết"}
        draft/d0 of "o1" at 1: {"subject":"Bỏ"} trashed 2026-03-01T09:00:00.000+07:00
        draft/d2 of "o1" at 2: {"subject":"Đã cấp số"}
        entry/e1 of "d1" at 0: {"text":"hai"}
        setting/tone of "" at 0: "ủy"
        dispatch/p1 of "d2" at 0: {"to":"Lưu"}
        printing/i1 of "d2" at 0: {"copies":3}
        [VersionInfo { id: "v1", draft_id: "d1", at: "2026-03-02T08:00:00.000+07:00", reason: "export", name: Some("Bản trình") }]
        d2 closed: true, stages [Object {"state": String("signed")}, Object {"state": String("issued")}]
        [Numbered { id: "n1", org_term: "o1", series: "report", number: 7, draft_id: Some("d2"), signed_on: "2026-11-20", search: "bao cao", body: Object {"symbol": String("07-BC/ĐU")} }]
        [SealedRow { id: "f1", owner: "d2", kept: Kept { sha256: "ab12", extension: "pdf", bytes: 34567 }, body: Object {"what": String("pdf")} }]
        0 undo
            edit: touched [entry/e1]
        0 put entry/e2 mới
            touched [entry/e2]
        rev 14, 2 children
    "#]],
    );
}

#[test]
fn a_database_that_climbed_has_every_table_that_a_new_one_has() {
    let tables = |path: &Path| -> Vec<String> {
        drop(Store::open(path).unwrap());
        let conn = Connection::open(path).unwrap();
        let mut sql = conn
            .prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name")
            .unwrap();
        let rows = sql.query_map([], |columns| columns.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    for version in 1..=FIXTURES.len() {
        let folder = tempfile::tempdir().unwrap();
        let new = tables(&folder.path().join("new.db"));
        let climbed = tables(&shipped(folder.path(), version));
        assert_eq!(climbed, new, "from version {version}");
    }
}
