//! A database that is held by another program, or was written by a newer one.

use std::fs;

use serde_json::json;
use soket_store::{Op, Store, StoreError};
use soket_tests::{Machine, text};

#[test]
fn held_by_another_program_the_text_is_refused_in_words_and_saved_once_it_lets_go() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let save = json!({
        "draft": draft, "part": "situation", "item": "", "boundary": true, "expected_rev": null,
        "entry": { "kind": "prose", "text": "Chữ vừa gõ." },
    });
    let path = machine.folder().join(soket_app::DATABASE);
    let mut other = Store::open(&path).unwrap_or_else(|error| panic!("{error}"));
    let op = Op {
        name: "",
        scope: "khác".into(),
        now: String::new(),
        merge: None,
    };
    let (code, message) = other
        .transact(op, |_| {
            Ok::<_, StoreError>(machine.refused("entry_save", save.clone()))
        })
        .map(|(refused, _)| refused)
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(code, "database-locked");
    assert!(
        message.contains("Chữ vừa gõ vẫn còn trên màn hình"),
        "{message}"
    );
    machine.call("entry_save", save);
}

#[test]
fn of_a_newer_program_it_is_shown_and_not_changed() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    machine.close();
    let path = machine.folder().join(soket_app::DATABASE);
    let mut bytes = fs::read(&path).unwrap_or_else(|error| panic!("{error}"));
    // The schema's version stands at byte 60 of the header, big-endian.
    bytes[60..64].copy_from_slice(&999_i32.to_be_bytes());
    fs::write(&path, &bytes).unwrap_or_else(|error| panic!("{error}"));

    machine.reopen();
    let start = machine.call("start", json!({}));
    assert!(text(&start, "/read_only").starts_with("Dữ liệu do bản Sơ Kết mới hơn tạo ra"));
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert!(!text(&view, "/draft/parts/situation/text").is_empty());
    let (code, _) = machine.refused("draft_trash", json!({ "draft": draft }));
    assert_eq!(code, "read-only");
    // A report can still be taken out of it.
    let file = machine.folder().join("a.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": file, "last": true, "format": "docx" }),
    );
    machine.close();
    assert!(
        fs::read(&path).unwrap_or_default() == bytes,
        "the newer database was touched"
    );
}
