//! Bad input: a clear word, nothing lost.

use std::fs;

use serde_json::json;
use soket_tests::{Machine, text};

#[test]
fn an_unknown_or_broken_command_is_refused() {
    let mut machine = Machine::new();
    assert_eq!(machine.refused("fly", json!({})).0, "bad-request");
    assert_eq!(
        machine.refused("draft_open", json!({ "draft": 7 })).0,
        "bad-request"
    );
    assert_eq!(
        machine
            .refused("draft_open", json!({ "draft": "x", "more": 1 }))
            .0,
        "bad-request"
    );
    assert_eq!(
        machine.refused("draft_open", json!({ "draft": "x" })).0,
        "not-found"
    );
}

#[test]
fn days_that_do_not_exist_are_findings() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let mut info = view["draft"]["info"].clone();
    info["signed_on"] = json!("31/02/2028");
    machine.call("info_save", json!({ "draft": draft, "info": info, "superior_plan": view["superior_plan"], "expected_rev": null }));
    assert!(
        machine
            .findings(&draft)
            .contains("Ngày ký “31/02/2028” không phải là một ngày có thật")
    );
    // What was typed is kept as typed, and the document leaves room for a date.
    let preview = machine.printed(&draft);
    assert!(preview.contains("ngày      tháng"));
}

#[test]
fn a_target_of_abc_is_no_panic() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call(
        "resolution_confirm",
        json!({ "draft": draft, "confirmed": false }),
    );
    let target = text(&view, "/resolution/targets/0/id");
    for field in [
        "wording",
        "baseline",
        "figure:2026",
        "estimate",
        "projected",
        "proposed",
        "note",
        "unit",
    ] {
        for value in [
            "abc",
            "",
            "💥 ½ −∞",
            "99999999999999999999999999999999999",
            "1e400",
            "0/0",
        ] {
            machine.call("cells_set", json!({ "draft": draft, "cells": [{ "target": target, "field": field, "value": value }] }));
        }
    }
    let path = machine.folder().join("a.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": false, "format": "docx" }),
    );
}

#[test]
fn ten_megabytes_in_one_field() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let long = "Đảng uỷ xã Hoà Mẫu lãnh đạo toàn diện. ".repeat(10 * 1024 * 1024 / 50);
    let entry = json!({ "kind": "prose", "text": long });
    machine.call("entry_save", json!({ "draft": draft, "part": "situation", "item": "", "entry": entry, "expected_rev": null, "boundary": true }));
    machine.call("draft_status", json!({ "draft": draft }));
    let (code, _) = machine.refused(
        "entry_save",
        json!({
            "draft": draft, "part": "situation", "item": "", "expected_rev": null, "boundary": true,
            "entry": { "kind": "prose", "text": long.repeat(3) },
        }),
    );
    assert_eq!(code, "too-long");
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert_eq!(text(&view, "/draft/parts/situation/text").len(), long.len());
}

#[test]
fn names_with_every_mark_and_quote_survive() {
    let mut machine = Machine::new();
    let name = "Đảng uỷ xã “Ằ Ẳ Ẵ Ặ Ẩ Ữ Ợ Ỵ” 'ơ' <b>&amp;\\";
    let org = machine.call("org_suggest", json!({ "kind": "commune-committee", "committee": name, "superior_committee": "", "start": 2025, "end": 2030 }));
    let org = machine.call(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    assert_eq!(text(&org, "/term/committee"), name);
    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "bao-cao-so-ket/dang-uy-xa", "org_term": org["term"]["id"] }),
        ),
        "/id",
    );
    let path = machine.folder().join("a.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": false, "format": "docx" }),
    );
    assert!(soket_docx::lint(&fs::read(path).unwrap_or_default()).is_empty());
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_an_old_file_stays_whole() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let missing = machine.folder().join("không-có").join("a.docx");
    assert_eq!(
        machine
            .refused(
                "export",
                json!({ "draft": draft, "path": missing, "last": false, "format": "docx" })
            )
            .0,
        "folder-missing"
    );
    let folder = machine.folder().join("b.docx");
    fs::create_dir(&folder).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        machine
            .refused(
                "export",
                json!({ "draft": draft, "path": folder, "last": false, "format": "docx" })
            )
            .0,
        "bad-path"
    );
    // Nothing half-written lies beside it.
    let left: Vec<String> = fs::read_dir(machine.folder())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".tmp"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn databases_that_are_not_ours_or_damaged_are_left_untouched() {
    let mut machine = Machine::new();
    machine.close();
    let path = machine.folder().join(soket_app::DATABASE);
    let whole = fs::read(&path).unwrap_or_default();
    let foreign = {
        let mut bytes = whole.clone();
        // The application id stands at byte 68 of the header.
        bytes[68..72].copy_from_slice(b"KHAC");
        bytes
    };
    let noise = b"not a database at all, but long enough to be looked at as one".repeat(100);
    for (bytes, code) in [(noise, "database-damaged"), (foreign, "database-foreign")] {
        fs::write(&path, &bytes).unwrap_or_else(|error| panic!("{error}"));
        let error = machine
            .try_open()
            .err()
            .unwrap_or_else(|| panic!("should be refused"));
        assert_eq!(error.code, code);
        assert_eq!(fs::read(&path).unwrap_or_default(), bytes);
    }
}
