//! No target lowered.

use expect_test::expect;
use serde_json::{Value, json};
use soket_tests::{Machine, text};

fn poverty(machine: &mut Machine, draft: &str) -> String {
    let view = machine.call("draft_open", json!({ "draft": draft }));
    view["resolution"]["targets"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|target| text(target, "/name").contains("hộ nghèo"))
        .map(|target| text(target, "/id"))
        .unwrap_or_default()
}

fn set(machine: &mut Machine, draft: &str, target: &str, field: &str, value: &str) -> Value {
    machine.call(
        "cells_set",
        json!({ "draft": draft, "cells": [{ "target": target, "field": field, "value": value }] }),
    )
}

#[test]
fn a_lowered_target_is_refused_and_once_corrected_accepted() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let target = poverty(&mut machine, &draft);
    let path = machine.folder().join("a.docx");

    let view = set(&mut machine, &draft, &target, "proposed", "dưới 5%");
    let finding = &view["status"]["findings"][0];
    assert_eq!(text(finding, "/name"), "target-lowered");
    assert_eq!(text(finding, "/severity"), "error");
    assert_eq!(text(finding, "/anchor/item"), target);
    assert_eq!(view["status"]["counts"]["lowered"], json!(1));
    let (code, _) = machine.refused(
        "export",
        json!({ "draft": draft, "path": path, "last": true, "format": "docx" }),
    );
    assert_eq!(code, "errors-left");
    assert!(!path.exists());

    machine.call(
        "mend",
        json!({ "draft": draft, "edit": finding["suggestion"]["edit"] }),
    );
    expect![[""]].assert_eq(&machine.findings(&draft));
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": true, "format": "docx" }),
    );
    assert!(path.exists());
}

#[test]
fn a_forecast_that_falls_short_asks_for_a_cause_and_a_task_and_forbids_nothing() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let linked: Vec<String> = view["draft"]["parts"]
        .as_object()
        .into_iter()
        .flat_map(|parts| parts.values())
        .flat_map(|part| part["items"].as_array().cloned().unwrap_or_default())
        .flat_map(|item| item["links"].as_array().cloned().unwrap_or_default())
        .filter_map(|link| link.as_str().map(str::to_owned))
        .collect();
    let free = view["resolution"]["targets"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|target| {
            text(target, "/wording").contains('%') && !linked.contains(&text(target, "/id"))
        })
        .map(|target| text(target, "/id"))
        .unwrap_or_default();
    let view = set(&mut machine, &draft, &free, "projected", "1");
    let finding = &view["status"]["findings"][0];
    assert_eq!(text(finding, "/name"), "target-shortfall");
    assert_eq!(text(finding, "/severity"), "warning");

    let added = machine.call(
        "mend",
        json!({ "draft": draft, "edit": finding["suggestion"]["edit"] }),
    );
    let cause = text(&added, "/id");
    machine.call("entry_save", json!({
        "draft": draft, "part": "causes", "item": cause, "boundary": true, "expected_rev": null,
        "entry": { "kind": "item", "id": cause, "text": "Thiếu vốn đối ứng.", "tag": "chu-quan", "links": [free] },
    }));
    let findings = machine.findings(&draft);
    assert!(
        findings.contains("Hãy nêu nhiệm vụ, không phải sửa số dự kiến"),
        "{findings}"
    );
    let path = machine.folder().join("a.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": true, "format": "docx" }),
    );
}

#[test]
fn leaving_a_target_out_is_an_error_until_it_is_back() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let target = poverty(&mut machine, &draft);
    let view = machine.call(
        "row_set",
        json!({ "draft": draft, "target": target, "on": false }),
    );
    let finding = &view["status"]["findings"][0];
    assert_eq!(text(finding, "/name"), "target-missing");
    machine.call(
        "mend",
        json!({ "draft": draft, "edit": finding["suggestion"]["edit"] }),
    );
    // The row is back, but its figures are gone, and that is said too.
    assert!(machine.findings(&draft).contains("chưa có số liệu nào"));
    machine.call("undo", json!({ "draft": draft }));
    machine.call("undo", json!({ "draft": draft }));
    expect![[""]].assert_eq(&machine.findings(&draft));
}

#[test]
fn another_unit_is_seen() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let target = poverty(&mut machine, &draft);
    set(&mut machine, &draft, &target, "row-unit", "hộ");
    assert!(
        machine
            .findings(&draft)
            .starts_with("warning target-unit-changed")
    );
}

#[test]
fn a_confirmed_resolution_is_locked_until_it_is_opened() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let target = poverty(&mut machine, &draft);
    machine.call(
        "resolution_confirm",
        json!({ "draft": draft, "confirmed": true }),
    );
    let cells = json!({ "draft": draft, "cells": [{ "target": target, "field": "wording", "value": "dưới 5%" }] });
    let (code, _) = machine.refused("cells_set", cells.clone());
    assert_eq!(code, "resolution-locked");
    machine.call(
        "resolution_confirm",
        json!({ "draft": draft, "confirmed": false }),
    );
    machine.call("cells_set", cells);
}

#[test]
fn a_table_pasted_from_excel_becomes_targets() {
    let mut machine = Machine::new();
    let org = machine.call("org_suggest", json!({
        "kind": "cell", "committee": "Chi bộ thôn An Lạc", "superior_committee": "Đảng uỷ xã Hoà Mẫu", "start": 2025, "end": 2030,
    }));
    let org = machine.call(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "bao-cao-so-ket/chi-bo", "org_term": org["term"]["id"] }),
        ),
        "/id",
    );
    let read = machine.call("paste_read", json!({
        "draft": draft,
        "text": "TT\tChỉ tiêu\tĐVT\tNghị quyết\t2026\nA\tKinh tế\t\t\t\n1\tTỷ lệ hộ nghèo\t%\tdưới 2%\t3,9\n",
    }));
    let view = machine.call(
        "paste_rows",
        json!({ "draft": draft, "fields": read["fields"], "rows": read["rows"] }),
    );
    let target = &view["resolution"]["targets"][0];
    assert_eq!(text(target, "/name"), "Tỷ lệ hộ nghèo");
    assert_eq!(text(target, "/group"), "Kinh tế");
    assert_eq!(text(target, "/direction"), "lower");
    let undone = machine.call("undo", json!({ "draft": draft }));
    assert_eq!(undone["view"]["resolution"]["targets"], json!([]));
}
