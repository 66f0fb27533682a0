//! From the finished draft to the filed document.

mod adopted;
mod closed;
mod copies;
mod frozen;
mod numbers;
mod register;
mod rounds;
mod scans;
mod series;
mod stages;

use serde_json::{Value, json};
use soket_tests::office::docx_text;
use soket_tests::{Machine, text};

/// The machine's day.
const TODAY: &str = "19/7/2028";

/// What `submit` is asked for a draft of the sample's body.
fn submission(draft: &str) -> Value {
    json!({
        "draft": draft, "by": "Trần Văn Soạn", "issuing_body": "committee",
        "adopted_on": "18/7/2028", "signatory": "nk-bi-thu",
    })
}

fn signature(draft: &str) -> Value {
    json!({ "draft": draft, "by": "Phạm Thị Thư", "signed_on": TODAY, "note": "" })
}

fn numbering(draft: &str) -> Value {
    json!({
        "draft": draft, "by": "Phạm Thị Thư", "signed_on": TODAY, "number": null, "duplex": false,
    })
}

/// The sample, submitted; answers its id.
#[track_caller]
fn submitted(machine: &mut Machine) -> String {
    let draft = machine.sample();
    machine.call("submit", submission(&draft));
    draft
}

#[track_caller]
fn signed(machine: &mut Machine) -> String {
    let draft = submitted(machine);
    machine.call("sign", signature(&draft));
    draft
}

/// The sample, issued; answers the view of its way.
#[track_caller]
fn issued(machine: &mut Machine) -> Value {
    let draft = signed(machine);
    machine.call("issue", numbering(&draft))
}

/// Issues a draft in one step, under the next number or this one.
#[track_caller]
fn at_once(machine: &mut Machine, draft: &str, signed_on: &str, number: Option<u32>) -> Value {
    let wish = json!({ "draft": draft, "by": "", "signed_on": signed_on, "number": number });
    machine.call("issue_at_once", wish)
}

#[track_caller]
fn opened(machine: &mut Machine, draft: &str) -> Value {
    machine.call("issue_open", json!({ "draft": draft }))
}

/// The newest file of this role.
#[track_caller]
fn file(view: &Value, role: &str) -> Value {
    let mut files = view["files"].as_array().into_iter().flatten();
    let found = files.rfind(|file| file["role"] == role);
    found
        .unwrap_or_else(|| panic!("no {role}: {}", view["files"]))
        .clone()
}

/// The bytes of a frozen file, as they are sent out.
#[track_caller]
fn sent(machine: &mut Machine, file: &Value) -> Vec<u8> {
    let path = machine.folder().join("gui-di");
    machine.call("sealed_save", json!({ "sealed": file["id"], "path": path }));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"))
}

/// The text of the frozen Word file.
#[track_caller]
fn frozen_text(machine: &mut Machine, view: &Value) -> String {
    docx_text(&sent(machine, &file(view, "docx")))
}

/// The only body of this machine.
#[track_caller]
fn body(machine: &mut Machine) -> String {
    text(&machine.call("start", json!({})), "/org_terms/0/id")
}

/// A draft of this template, finished, of the sample's body; answers its id.
#[track_caller]
fn sample_of(machine: &mut Machine, template: &str) -> String {
    let created = machine.call("template_try", json!({ "template": template }));
    text(&created, "/id")
}

/// The sample as a file, changed, and taken in; answers the draft's id.
fn taken_in(machine: &mut Machine, change: impl FnOnce(&mut Value)) -> String {
    let draft = machine.sample();
    let path = machine.folder().join("gui-di.json");
    machine.call("package_save", json!({ "draft": draft, "path": path }));
    let file = std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"));
    let mut package: Value = serde_json::from_slice(&file).unwrap_or_default();
    change(&mut package);
    std::fs::write(&path, package.to_string()).unwrap_or_else(|error| panic!("{error}"));
    text(
        &machine.call("package_open", json!({ "path": path })),
        "/id",
    )
}
