//! What is said of a document once and for all: the stages it went through, the frozen files it has.

use serde_json::{Value, json};
use soket_store::{Kept, SealedRow, Store, StoreError, Tx};

use crate::script::{op, run};

fn change(
    store: &mut Store,
    work: impl FnOnce(&mut Tx) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    store.transact(op("issue"), work).map(|((), _)| ())
}

fn sealed(id: &str, owner: &str, sha256: &str) -> SealedRow {
    SealedRow {
        id: id.into(),
        owner: owner.into(),
        kept: Kept {
            sha256: sha256.into(),
            extension: "pdf".into(),
            bytes: 5_000_000_000,
        },
        body: json!({ "what": id }),
    }
}

#[test]
fn the_stages_of_a_draft_stay_in_the_order_in_which_they_were_taken() {
    let mut store = Store::open_in_memory().unwrap();
    for (draft, stage) in [
        ("d1", "submitted"),
        ("d2", "submitted"),
        ("d1", "draft"),
        ("d1", "submitted"),
    ] {
        change(&mut store, |tx| tx.add_stage(draft, &json!(stage))).unwrap();
    }
    let of_d1 = [json!("submitted"), json!("draft"), json!("submitted")];
    assert_eq!(store.stages("d1").unwrap(), of_d1);
    assert_eq!(store.stages("d2").unwrap(), [json!("submitted")]);
    assert_eq!(store.stages("d3").unwrap(), [Value::Null; 0]);
}

#[test]
fn undo_takes_back_no_stage_and_no_frozen_file() {
    let mut store = Store::open_in_memory().unwrap();
    run(&mut store, "0 put entry/e1 một");
    change(&mut store, |tx| {
        tx.add_stage("d1", &json!("issued"))?;
        tx.add_sealed(&sealed("f1", "d1", "aa"))
    })
    .unwrap();
    // The change before is undone, not this one.
    run(&mut store, "0 undo\n0 undo");
    assert_eq!(store.stages("d1").unwrap(), [json!("issued")]);
    assert_eq!(store.all_sealed().unwrap(), [sealed("f1", "d1", "aa")]);
}

#[test]
fn frozen_files_are_found_by_their_document_their_id_and_their_bytes() {
    let mut store = Store::open_in_memory().unwrap();
    let rows = [
        sealed("z-docx", "d1", "aa"),
        sealed("a-pdf", "d1", "bb"),
        // The same scan, attached to two documents.
        sealed("scan", "d2", "bb"),
    ];
    change(&mut store, |tx| {
        rows.iter().try_for_each(|row| tx.add_sealed(row))
    })
    .unwrap();
    let [docx, pdf, scan] = rows.clone();
    assert_eq!(store.all_sealed().unwrap(), rows);
    assert_eq!(store.sealed_of("d1").unwrap(), [docx.clone(), pdf.clone()]);
    assert_eq!(store.sealed_by_hash("bb").unwrap(), [pdf, scan]);
    assert_eq!(store.sealed_by_id("z-docx").unwrap(), Some(docx));
    assert_eq!(store.sealed_of("d9").unwrap(), []);
    assert_eq!(store.sealed_by_hash("cc").unwrap(), []);
    assert_eq!(store.sealed_by_id("d1").unwrap(), None);
}

#[test]
fn what_was_frozen_is_not_written_over() {
    let mut store = Store::open_in_memory().unwrap();
    change(&mut store, |tx| tx.add_sealed(&sealed("f1", "d1", "aa"))).unwrap();
    change(&mut store, |tx| tx.add_sealed(&sealed("f1", "d1", "bb"))).unwrap_err();
    assert_eq!(store.all_sealed().unwrap(), [sealed("f1", "d1", "aa")]);
}
