//! Taking back, across a restart.

use serde_json::{Value, json};
use soket_tests::{Machine, text};

fn typed(machine: &mut Machine, draft: &str, words: &str, boundary: bool) {
    machine.call("entry_save", json!({
        "draft": draft, "part": "situation", "item": "", "boundary": boundary, "expected_rev": null,
        "entry": { "kind": "prose", "text": words },
    }));
}

fn situation(view: &Value) -> String {
    text(view, "/draft/parts/situation/text")
}

#[test]
fn quick_typing_is_one_step_and_a_pause_begins_another() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let before = situation(&machine.call("draft_open", json!({ "draft": draft })));
    for words in ["M", "Mộ", "Một"] {
        machine.wait_ms(300);
        typed(&mut machine, &draft, words, false);
    }
    machine.wait_ms(5_000);
    typed(&mut machine, &draft, "Một hai", false);

    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(situation(&undone["view"]), "Một");
    assert_eq!(
        (text(&undone, "/op"), text(&undone, "/part")),
        ("Sửa văn bản".into(), "situation".into())
    );

    machine.reopen();
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(situation(&undone["view"]), before);
    let redone = machine.call("redo", json!({ "draft": draft }));
    assert_eq!(situation(&redone["view"]), "Một");
}

#[test]
fn a_blur_ends_the_step() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    typed(&mut machine, &draft, "Một", true);
    typed(&mut machine, &draft, "Một hai", false);
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(situation(&undone["view"]), "Một");
}

#[test]
fn nothing_to_take_back_is_no_error() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(undone["op"], Value::Null);
}

#[test]
fn a_removed_item_comes_back_with_its_links() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let before = machine.call("draft_open", json!({ "draft": draft }))["draft"]["parts"].clone();
    let item = text(&before, "/shortcomings/items/0/id");
    machine.call(
        "item_remove",
        json!({ "draft": draft, "part": "shortcomings", "item": item }),
    );
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(undone["view"]["draft"]["parts"], before);
}

#[test]
fn a_version_is_kept_at_each_export_and_can_be_brought_back() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let before = situation(&machine.call("draft_open", json!({ "draft": draft })));
    let path = machine.folder().join("a.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": false, "format": "docx" }),
    );
    typed(&mut machine, &draft, "Bản viết lại.", true);
    let versions = machine.call("version_list", json!({ "draft": draft }));
    let version = text(&versions, "/0/id");
    let view = machine.call(
        "version_restore",
        json!({ "draft": draft, "version": version }),
    );
    assert_eq!(situation(&view), before);
    // What was there before the restore is a version, and the restore itself can be undone.
    assert_eq!(
        machine
            .call("version_list", json!({ "draft": draft }))
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(situation(&undone["view"]), "Bản viết lại.");
}
