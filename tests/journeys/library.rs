//! The list of documents.

use serde_json::{Value, json};
use soket_tests::{Machine, text};

fn titles(list: &Value) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|draft| text(draft, "/title"))
        .collect()
}

#[test]
fn duplicate_trash_restore_delete() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    machine.wait_ms(1_000);
    let copy = text(
        &machine.call("draft_duplicate", json!({ "draft": draft })),
        "/id",
    );
    let list = machine.call("draft_list", json!({ "org_term": "" }));
    assert_eq!(list["drafts"].as_array().map(Vec::len), Some(2));
    assert!(
        titles(&list["drafts"])[0].ends_with("(bản sao 19/7/2028)"),
        "{:?}",
        titles(&list["drafts"])
    );

    machine.call("draft_trash", json!({ "draft": copy }));
    let list = machine.call("draft_list", json!({ "org_term": "" }));
    assert_eq!(
        (
            list["drafts"].as_array().map(Vec::len),
            list["trashed"].as_array().map(Vec::len)
        ),
        (Some(1), Some(1))
    );

    machine.call("draft_restore", json!({ "draft": copy }));
    let (code, _) = machine.refused("draft_delete", json!({ "draft": copy }));
    assert_eq!(code, "refused");
    machine.call("draft_trash", json!({ "draft": copy }));
    machine.call("draft_delete", json!({ "draft": copy }));
    let (code, _) = machine.refused("draft_open", json!({ "draft": copy }));
    assert_eq!(code, "not-found");
    machine.call("draft_open", json!({ "draft": draft }));
}

#[test]
fn several_bodies_keep_their_documents_apart() {
    let mut machine = Machine::new();
    let first = machine.sample();
    let second = taken_in(&mut machine, &first, |package| {
        package["term"]["committee"] = json!("Đảng uỷ xã An Lạc");
    });
    let start = machine.call("start", json!({}));
    assert_eq!(start["org_terms"].as_array().map(Vec::len), Some(2));
    let all = machine.call("draft_list", json!({ "org_term": "" }));
    let term = all["drafts"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|draft| text(draft, "/id") == second)
        .map(|draft| text(draft, "/org_term"));
    let list = machine.call("draft_list", json!({ "org_term": term }));
    assert_eq!(list["drafts"].as_array().map(Vec::len), Some(1));
}

/// A file that says of body and resolution what is here already adds a document, not a second body.
#[test]
fn the_same_body_taken_in_twice_is_one() {
    let mut machine = Machine::new();
    let first = machine.sample();
    machine.sample();
    taken_in(&mut machine, &first, |_| {});
    let start = machine.call("start", json!({}));
    let terms = start["org_terms"].as_array().cloned().unwrap_or_default();
    assert_eq!(terms.len(), 1);
    let list = machine.call("draft_list", json!({ "org_term": terms[0]["id"] }));
    assert_eq!(list["drafts"].as_array().map(Vec::len), Some(3));
}

#[test]
fn another_resolution_is_another_record_of_the_body() {
    let mut machine = Machine::new();
    let first = machine.sample();
    taken_in(&mut machine, &first, |package| {
        package["resolution"]["targets"][0]["wording"] = json!("12%/năm");
    });
    let start = machine.call("start", json!({}));
    assert_eq!(start["org_terms"].as_array().map(Vec::len), Some(2));
}

/// The draft as a file, changed, and taken in again; answers the new draft's id.
fn taken_in(machine: &mut Machine, draft: &str, change: impl FnOnce(&mut Value)) -> String {
    let path = machine.folder().join("gui-di.json").display().to_string();
    machine.call("package_save", json!({ "draft": draft, "path": path }));
    let file = std::fs::read_to_string(&path).unwrap_or_default();
    let mut package: Value = serde_json::from_str(&file).unwrap_or_default();
    change(&mut package);
    std::fs::write(&path, package.to_string()).unwrap_or_else(|error| panic!("{error}"));
    text(
        &machine.call("package_open", json!({ "path": path })),
        "/id",
    )
}

#[test]
fn the_file_name_of_an_export_is_one_windows_takes() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let mut info = view["draft"]["info"].clone();
    info["title"] = json!("Báo cáo: \"sơ kết\" 6/2028?");
    machine.call("info_save", json!({ "draft": draft, "info": info, "superior_plan": view["superior_plan"], "expected_rev": null }));
    let name = machine.call(
        "export_name",
        json!({ "draft": draft, "last": false, "format": "docx" }),
    );
    assert_eq!(name, json!("Báo cáo sơ kết 6 2028 - dự thảo lần 2.docx"));
}

#[test]
fn a_copy_of_the_data_is_kept_each_day() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    machine.wait_ms(24 * 3600 * 1000);
    machine.reopen();
    let copies = machine.folder().join("sao-luu");
    assert!(copies.join("so-ket-2028-07-19.db").exists());
    // The second day's copy holds the first day's work, and is a database the program opens.
    machine.close();
    let database = machine.folder().join(soket_app::DATABASE);
    std::fs::copy(copies.join("so-ket-2028-07-20.db"), database)
        .unwrap_or_else(|error| panic!("{error}"));
    machine.reopen();
    machine.call("draft_open", json!({ "draft": draft }));
}
