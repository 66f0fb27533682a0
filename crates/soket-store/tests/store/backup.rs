use std::fs;

use expect_test::expect;
use soket_store::{Store, StoreError};

use crate::script::{dump, run};

#[test]
fn a_backup_is_one_file_with_everything_committed_so_far_undo_included() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("so-ket.db")).unwrap();
    run(&mut store, "0 put entry/e1 một\n0 put entry/e1 hai");

    let kept = tempfile::tempdir().unwrap();
    let copy = kept.path().join("sao-luu.db");
    fs::write(&copy, "an older copy").unwrap();
    store.backup_to(&copy).unwrap();
    // Looking into it leaves nothing beside it either, so it can lie on a disc or a read-only share.
    let reader = Store::open_read_only(&copy).unwrap();
    let files = fs::read_dir(kept.path())
        .unwrap()
        .map(|file| file.unwrap().file_name());
    assert_eq!(files.collect::<Vec<_>>(), ["sao-luu.db"]);
    drop(reader);

    run(&mut store, "0 put entry/e1 sau khi sao lưu");
    let mut restored = Store::open(&copy).unwrap();
    let mut out = dump(&restored);
    out += &run(&mut restored, "0 undo");
    expect![[r#"
        entry/e1 of "d1" at 1: {"text":"hai"}
        0 undo
            put: touched [entry/e1]
    "#]]
    .assert_eq(&out);
}

#[test]
fn a_backup_to_nowhere_is_refused_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_in_memory().unwrap();
    let nowhere = store.backup_to(&folder.path().join("không có/sao-luu.db"));
    assert!(
        matches!(nowhere, Err(StoreError::CannotOpen)),
        "{nowhere:?}"
    );
    fs::create_dir(folder.path().join("thư mục")).unwrap();
    assert!(store.backup_to(&folder.path().join("thư mục")).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
