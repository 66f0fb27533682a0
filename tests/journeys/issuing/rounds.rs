//! Sent back, mended, submitted again: what the signatory is shown.

use expect_test::{Expect, expect};
use soket_tests::lines;

use super::*;

#[track_caller]
fn sent_back(machine: &mut Machine, draft: &str) {
    let reason = json!({ "draft": draft, "by": "Lê Minh Khôi", "reason": "Nêu rõ nguyên nhân." });
    machine.call("submit_return", reason);
}

fn typed(machine: &mut Machine, draft: &str, words: &str) {
    machine.call(
        "entry_save",
        json!({
            "draft": draft, "part": "situation", "item": "", "boundary": true, "expected_rev": null,
            "entry": { "kind": "prose", "text": words },
        }),
    );
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the expected text is written in place"
)]
fn different(view: &Value, expected: Expect) {
    let found = view["differences"].as_array().into_iter().flatten();
    let found: Vec<String> = found
        .map(|one| {
            let [label, before, after] =
                ["/label", "/before", "/after"].map(|name| text(one, name));
            format!("{label}: {before} → {after}")
        })
        .collect();
    expected.assert_eq(&format!("lần {}: {}", view["round"], found.join(" · ")));
}

#[test]
fn the_second_round_shows_what_is_different_from_the_first() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    typed(&mut machine, &draft, "Câu một.\nCâu hai.");
    let view = machine.call("submit", submission(&draft));
    different(&view, expect!["lần 1: "]);
    sent_back(&mut machine, &draft);
    typed(&mut machine, &draft, "Câu một.\nCâu hai đã sửa.");
    // While it is being written: from what the signatory saw.
    different(
        &opened(&mut machine, &draft),
        expect!["lần 1: Đặc điểm, tình hình: Câu hai. → Câu hai đã sửa."],
    );
    let mut again = submission(&draft);
    again["signatory"] = json!("nk-pho-bi-thu");
    let view = machine.call("submit", again);
    different(
        &view,
        expect![
            "lần 2: Người ký: Bí thư Lê Minh Khôi → Phó Bí thư Nguyễn Thị Thu Hà · Đặc điểm, tình hình: Câu hai. → Câu hai đã sửa."
        ],
    );
    let history = view["history"].as_array().into_iter().flatten();
    let said: Vec<String> = history.map(|step| text(step, "/note")).collect();
    expect!["Trình ký lần 1 · Nêu rõ nguyên nhân. · Trình ký lần 2"].assert_eq(&said.join(" · "));

    // A third round without a change: nothing to read again.
    sent_back(&mut machine, &draft);
    let mut again = submission(&draft);
    again["signatory"] = json!("nk-pho-bi-thu");
    different(&machine.call("submit", again), expect!["lần 3: "]);
}

#[test]
fn what_is_sent_back_says_why() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let silent = json!({ "draft": draft, "by": "", "reason": " " });
    let (_, message) = machine.refused("submit_return", silent);
    assert_eq!(message, "Chưa ghi vì sao trả lại.");
    assert_eq!(text(&opened(&mut machine, &draft), "/stage"), "submitted");
}

/// The paper that was signed is void once it is sent back.
#[test]
fn a_signature_ends_when_it_is_sent_back() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    assert_eq!(
        text(&opened(&mut machine, &draft), "/signed_on"),
        "2028-07-19"
    );
    sent_back(&mut machine, &draft);
    assert_eq!(text(&opened(&mut machine, &draft), "/signed_on"), "");
    let view = machine.call("submit", submission(&draft));
    assert_eq!(text(&view, "/signed_on"), "");
}

/// What is frozen is the last round, not the first.
#[test]
fn the_last_round_is_what_is_issued() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    sent_back(&mut machine, &draft);
    typed(&mut machine, &draft, "Câu của lần sau.");
    machine.call("submit", submission(&draft));
    machine.call("sign", signature(&draft));
    let view = machine.call("issue", numbering(&draft));
    assert!(frozen_text(&mut machine, &view).contains("Câu của lần sau."));
}

/// Bodies and resolutions change between two rounds as texts do; a round is kept as it was.
#[test]
fn each_round_is_kept_as_a_version() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    sent_back(&mut machine, &draft);
    machine.call("submit", submission(&draft));
    let versions = machine.call("version_list", json!({ "draft": draft }));
    let versions = versions.as_array().into_iter().flatten();
    let names: Vec<String> = versions.map(|one| text(one, "/name")).collect();
    assert_eq!(names, ["Trình ký lần 2", "Trình ký lần 1"]);
}

/// A target worded otherwise than in the resolution, which the program cannot compare by itself.
#[test]
fn what_the_signatory_has_to_look_at_is_listed_with_its_reason() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let targets = view["resolution"]["targets"]
        .as_array()
        .into_iter()
        .flatten();
    let poverty = targets
        .filter(|target| text(target, "/name").contains("hộ nghèo"))
        .map(|target| text(target, "/id"))
        .next();
    machine.call("cells_set", json!({
        "draft": draft, "cells": [{ "target": poverty, "field": "proposed", "value": "bình quân mỗi năm giảm 0,5%" }],
    }));
    let view = machine.call("submit", submission(&draft));
    expect![[r#"
        warning target-review [Chỉ tiêu 9] Tỷ lệ hộ nghèo đa chiều: “dưới 2%” và “0,5%” không cùng cách tính (một bên là mức đạt tới, một bên là mức tăng, giảm). Cách tính khác nhau: Nghị quyết tính ở mốc cuối, mức phấn đấu tính bình quân hằng năm.
    "#]].assert_eq(&lines(&view["reviews"]));
    // On the sheet beside the document too.
    let sheet = machine.folder().join("phieu.docx");
    machine.call("signing_sheet", json!({ "draft": draft, "path": sheet }));
    let sheet = docx_text(&std::fs::read(&sheet).unwrap_or_else(|error| panic!("{error}")));
    assert!(sheet.contains("bình quân mỗi năm giảm 0,5%"), "{sheet}");
}

/// "Bản trình ký": number and day wait for the signature, and nothing of the checks is printed on it.
#[test]
fn what_is_printed_for_the_signatory_leaves_number_and_day_open() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let path = machine.folder().join("trinh-ky.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": true, "format": "docx" }),
    );
    let printed = docx_text(&std::fs::read(&path).unwrap_or_else(|error| panic!("{error}")));
    let head: Vec<&str> = printed
        .lines()
        .filter(|line| line.contains("-BC/ĐU") || line.contains("ngày"))
        .take(2)
        .collect();
    expect![[r#"
        Số       -BC/ĐU
        Hoà Mẫu, ngày      tháng 7 năm 2028"#]]
    .assert_eq(&head.join("\n"));
}

/// The paper that is signed and the bytes that are frozen are one document.
#[test]
fn a_day_of_other_layout_rules_than_those_submitted_is_refused() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let mut submission = submission(&draft);
    submission["adopted_on"] = json!("2/5/2026");
    machine.call("submit", submission);
    let mut signature = signature(&draft);
    signature["signed_on"] = json!("4/5/2026");
    let (code, message) = machine.refused("sign", signature.clone());
    assert_eq!(code, "other-look");
    assert_eq!(
        message,
        "Mẫu hoặc thể thức của ngày 04/5/2026 khác lúc trình ký: bản khoá sẽ không giống bản đã ký."
    );
    let shown = machine.call(
        "number_preview",
        json!({ "draft": draft, "signed_on": "4/5/2026", "number": null }),
    );
    assert_eq!(text(&shown, "/refusal"), message);
    signature["signed_on"] = json!(TODAY);
    machine.call("sign", signature);
}

/// Whatever is changed around the document meanwhile.
#[test]
fn the_version_for_signing_is_what_was_submitted() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let org_term = body(&mut machine);
    let mut form = machine.call("org_get", json!({ "id": org_term }));
    form["term"]["signatories"][0]["name"] = json!("Người Khác");
    let form =
        json!({ "org": form["org"], "term": form["term"], "resolution": form["resolution"] });
    machine.call("org_save", form);
    let path = machine.folder().join("trinh-ky.docx");
    let export = json!({ "draft": draft, "path": path, "last": true, "format": "docx" });
    machine.call("export", export);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"));
    let exported = soket_tests::office::docx_text(&bytes);
    assert!(exported.contains("Lê Minh Khôi"), "{exported}");
    assert!(!exported.contains("Người Khác"), "{exported}");
}

#[test]
fn a_number_with_another_day_than_the_signature_is_noticed() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let wish = json!({ "draft": draft, "signed_on": "18/7/2028", "number": null });
    let shown = machine.call("number_preview", wish);
    expect![[r#"["Đã ghi ký ngày 19/7/2028, khác ngày 18/7/2028 của văn bản."]"#]]
        .assert_eq(&shown["notices"].to_string());
}
