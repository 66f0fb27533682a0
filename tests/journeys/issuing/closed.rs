//! What has left its writer's hands is not written on, whichever way is tried, and what changes around it since does not
//! get into what is frozen.

use super::*;

/// The sample's target of poor households, and an item that a cause answers.
struct Places {
    target: String,
    shortcoming: String,
    cause: String,
}

fn places(machine: &mut Machine, draft: &str) -> Places {
    let view = machine.call("draft_open", json!({ "draft": draft }));
    Places {
        target: text(&view, "/resolution/targets/0/id"),
        shortcoming: text(&view, "/draft/parts/shortcomings/items/0/id"),
        cause: text(&view, "/draft/parts/causes/items/0/id"),
    }
}

/// Every command that writes into a draft's text, with something to write.
fn writings(machine: &mut Machine, draft: &str) -> Vec<(&'static str, Value)> {
    let Places {
        target,
        shortcoming,
        cause,
    } = places(machine, draft);
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let mut info = view["draft"]["info"].clone();
    info["title"] = json!("Tên khác");
    let versions = machine.call("version_list", json!({ "draft": draft }));
    let version = text(&versions, "/0/id");
    vec![
        (
            "info_save",
            json!({ "draft": draft, "info": info, "superior_plan": null, "expected_rev": null }),
        ),
        (
            "entry_save",
            json!({
                "draft": draft, "part": "situation", "item": "", "boundary": true, "expected_rev": null,
                "entry": { "kind": "prose", "text": "Viết thêm." },
            }),
        ),
        (
            "item_add",
            json!({
                "draft": draft, "part": "shortcomings", "after": null, "text": "Thêm.", "tag": null, "link": null,
            }),
        ),
        (
            "item_remove",
            json!({ "draft": draft, "part": "shortcomings", "item": shortcoming }),
        ),
        (
            "item_move",
            json!({ "draft": draft, "part": "shortcomings", "item": shortcoming, "to": 1 }),
        ),
        (
            "link_set",
            json!({ "draft": draft, "part": "causes", "item": cause, "link": shortcoming, "on": false }),
        ),
        (
            "cells_set",
            json!({ "draft": draft, "cells": [{ "target": target, "field": "projected", "value": "1" }] }),
        ),
        (
            "cells_set",
            json!({ "draft": draft, "cells": [{ "target": target, "field": "wording", "value": "dưới 9%" }] }),
        ),
        (
            "target_move",
            json!({ "draft": draft, "target": target, "to": 3 }),
        ),
        (
            "resolution_confirm",
            json!({ "draft": draft, "confirmed": true }),
        ),
        (
            "target_add",
            json!({ "draft": draft, "after": null, "group": "" }),
        ),
        ("target_remove", json!({ "draft": draft, "target": target })),
        (
            "row_set",
            json!({ "draft": draft, "target": target, "on": false }),
        ),
        (
            "judgement_set",
            json!({ "draft": draft, "target": target, "judgement": "met", "reason": "Đã đạt." }),
        ),
        (
            "paste_rows",
            json!({ "draft": draft, "fields": ["name", "wording"], "rows": [["Chỉ tiêu mới", "10%"]] }),
        ),
        (
            "mend",
            json!({ "draft": draft, "edit": { "kind": "add-item", "part": "tasks", "link": shortcoming } }),
        ),
        (
            "mend",
            json!({ "draft": draft, "edit": { "kind": "set-info", "field": "place", "value": "Nơi khác" } }),
        ),
        (
            "mend",
            json!({ "draft": draft, "edit": { "kind": "set-tone-style", "style": "first-vowel" } }),
        ),
        (
            "version_restore",
            json!({ "draft": draft, "version": version }),
        ),
        ("undo", json!({ "draft": draft })),
        ("draft_trash", json!({ "draft": draft })),
    ]
}

/// The sample, its resolution open to corrections: no lock but the document's own is in the way.
fn unlocked(machine: &mut Machine) -> String {
    let draft = machine.sample();
    let opening = json!({ "draft": draft, "confirmed": false });
    machine.call("resolution_confirm", opening);
    draft
}

/// The text and everything the resolution says, as they are stored.
fn stored(machine: &mut Machine, draft: &str) -> [Value; 2] {
    let mut view = machine.call("draft_open", json!({ "draft": draft }));
    [view["draft"].take(), view["resolution"].take()]
}

#[track_caller]
fn is_closed(machine: &mut Machine, draft: &str) {
    let before = stored(machine, draft);
    for (command, arguments) in writings(machine, draft) {
        let (code, message) = machine.refused(command, arguments.clone());
        assert_eq!(code, "closed", "{arguments}");
        assert!(
            message.starts_with("Văn bản đã trình ký hoặc đã cấp số nên không sửa"),
            "{message}"
        );
        assert_eq!(stored(machine, draft), before, "{arguments}");
    }
    // Only what lies in the trash is deleted, and this does not get there.
    machine.refused("draft_delete", json!({ "draft": draft }));
}

/// The control: at the stage of a draft the same commands all write.
#[test]
fn a_draft_is_written_on() {
    for at in 0..21 {
        let mut machine = Machine::new();
        let draft = unlocked(&mut machine);
        // Something to bring back and something to undo.
        machine.call("submit", submission(&draft));
        let back = json!({ "draft": draft, "by": "", "reason": "Sửa." });
        machine.call("submit_return", back);
        let writings = writings(&mut machine, &draft);
        assert_eq!(writings.len(), 21);
        let (command, arguments) = writings[at].clone();
        machine.call(command, arguments);
    }
}

#[test]
fn what_is_before_the_signatory_is_closed() {
    let mut machine = Machine::new();
    let draft = unlocked(&mut machine);
    machine.call("submit", submission(&draft));
    is_closed(&mut machine, &draft);
    machine.call("sign", signature(&draft));
    is_closed(&mut machine, &draft);
}

#[test]
fn what_is_issued_or_archived_is_closed() {
    let mut machine = Machine::new();
    let draft = unlocked(&mut machine);
    for (step, arguments) in [
        ("submit", submission(&draft)),
        ("sign", signature(&draft)),
        ("issue", numbering(&draft)),
    ] {
        machine.call(step, arguments);
    }
    is_closed(&mut machine, &draft);
    let filing = json!({ "draft": draft, "by": "", "note": "" });
    machine.call("archive", filing);
    is_closed(&mut machine, &draft);
}

#[test]
fn a_change_that_was_taken_back_before_issuing_is_not_done_again_after_it() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    machine.call(
        "entry_save",
        json!({
            "draft": draft, "part": "situation", "item": "", "boundary": true, "expected_rev": null,
            "entry": { "kind": "prose", "text": "Câu đã bỏ." },
        }),
    );
    machine.call("undo", json!({ "draft": draft }));
    at_once(&mut machine, &draft, TODAY, None);
    let before = stored(&mut machine, &draft);
    let (code, _) = machine.refused("redo", json!({ "draft": draft }));
    assert_eq!(code, "closed");
    assert_eq!(stored(&mut machine, &draft), before);
}

/// A duplicate is a draft like any other, and has no number.
#[test]
fn a_closed_document_can_be_duplicated() {
    let mut machine = Machine::new();
    let draft = text(&issued(&mut machine), "/draft");
    let copy = text(
        &machine.call("draft_duplicate", json!({ "draft": draft })),
        "/id",
    );
    let view = opened(&mut machine, &copy);
    assert_eq!(text(&view, "/stage"), "draft");
    assert_eq!(view["entry"], Value::Null);
    machine.call("draft_trash", json!({ "draft": copy }));
}

/// The body got another name and the resolution another wording while the document lay before its signatory.
#[test]
fn what_changes_around_it_does_not_get_into_what_is_frozen() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let org_term = body(&mut machine);
    let mut view = machine.call("org_get", json!({ "id": org_term }));
    view["term"]["committee"] = json!("Đảng uỷ xã Đã Đổi Tên");
    view["term"]["symbol"] = json!("ĐUX");
    view["term"]["signatories"][0]["name"] = json!("Người Mới");
    view["resolution"]["targets"][0]["wording"] = json!("mức đã đổi");
    machine.call(
        "org_save",
        json!({ "org": view["org"], "term": view["term"], "resolution": view["resolution"] }),
    );

    machine.call("sign", signature(&draft));
    let issued = machine.call("issue", numbering(&draft));
    assert_eq!(text(&issued, "/entry/symbol"), "01-BC/ĐU");
    assert_eq!(text(&issued, "/entry/signer"), "Bí thư Lê Minh Khôi");
    let frozen = frozen_text(&mut machine, &issued);
    assert!(frozen.contains("Lê Minh Khôi"));
    assert!(frozen.contains("ĐẢNG UỶ XÃ HOÀ MẪU") || frozen.contains("Đảng uỷ xã Hoà Mẫu"));
    for new in ["Đã Đổi Tên", "ĐÃ ĐỔI TÊN", "Người Mới", "mức đã đổi"] {
        assert!(!frozen.contains(new), "{new}");
    }
}

/// Reports come in after the plan has gone out; its text stays closed.
#[test]
fn who_has_sent_their_report_is_noted_on_an_issued_plan() {
    let mut machine = Machine::new();
    let plan = sample_of(&mut machine, "ke-hoach-so-ket/nhiem-ky-2025");
    let view = machine.call("draft_open", json!({ "draft": plan }));
    let signed_on = text(&view, "/draft/info/signed_on");
    at_once(&mut machine, &plan, &signed_on, None);
    let unit = &view["term"]["units"][0]["id"];
    let done = json!({ "draft": plan, "unit": unit, "done_on": "28/6/2028", "note": "" });
    let view = machine.call("unit_done", done);
    assert!(view["draft"]["parts"].to_string().contains("28/6/2028"));
    let (code, _) = machine.refused("draft_trash", json!({ "draft": plan }));
    assert_eq!(code, "closed");
}

/// The pages beside an issued text once stayed those for the signatory, with number and day left blank.
#[test]
fn the_pages_of_an_issued_text_have_their_number() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let mut pages = || {
        let list = machine.call("draft_pages", json!({ "draft": draft, "unsaved": [] }));
        let pages = list["pages"].as_array().cloned().unwrap_or_default();
        let hashes: Vec<_> = pages.iter().map(|page| text(page, "/hash")).collect();
        hashes
    };
    let before = pages();
    assert_eq!(pages(), before);
    machine.call("issue", numbering(&draft));
    let list = machine.call("draft_pages", json!({ "draft": draft, "unsaved": [] }));
    assert_ne!(text(&list, "/pages/0/hash"), before[0]);
    assert_eq!(text(&list, "/pages/1/hash"), before[1]);
}
