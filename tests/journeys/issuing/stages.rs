//! Draft, submitted, signed, issued, archived: each step with who and when, and what may follow.

use expect_test::{Expect, expect};

use super::*;

#[expect(
    clippy::needless_pass_by_value,
    reason = "the expected text is written in place"
)]
fn may(machine: &mut Machine, draft: &str, expected: Expect) {
    let view = opened(machine, draft);
    let acts = view["acts"].as_array().into_iter().flatten();
    let acts: Vec<&str> = acts.filter_map(Value::as_str).collect();
    expected.assert_eq(&format!("{}: {}", text(&view, "/stage"), acts.join(" ")));
}

#[test]
fn each_step_says_who_when_and_what_may_follow() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    may(&mut machine, &draft, expect!["draft: edit submit"]);
    machine.call("submit", submission(&draft));
    may(&mut machine, &draft, expect!["submitted: return sign"]);
    machine.wait_ms(60_000);
    machine.call("sign", signature(&draft));
    may(&mut machine, &draft, expect!["signed: return issue"]);
    machine.wait_ms(60_000);
    machine.call("issue", numbering(&draft));
    may(
        &mut machine,
        &draft,
        expect!["issued: distribute archive reprint replace"],
    );
    machine.wait_ms(60_000);
    let filing = json!({ "draft": draft, "by": "Phạm Thị Thư", "note": "Hộp 3" });
    machine.call("archive", filing);
    may(&mut machine, &draft, expect!["archived: reprint replace"]);

    machine.reopen();
    let view = opened(&mut machine, &draft);
    let history = view["history"].as_array().into_iter().flatten();
    let lines: String = history
        .map(|step| {
            ["/stage", "/at", "/by", "/note"]
                .map(|of| text(step, of))
                .join(" | ")
                + "\n"
        })
        .collect();
    expect![[r#"
        submitted | 2028-07-19T10:00:00.000+07:00 | Trần Văn Soạn | Trình ký lần 1
        signed | 2028-07-19T10:01:00.000+07:00 | Phạm Thị Thư | Bí thư Lê Minh Khôi ký ngày 19/7/2028.
        issued | 2028-07-19T10:02:00.000+07:00 | Phạm Thị Thư | Số 01-BC/ĐU
        archived | 2028-07-19T10:03:00.000+07:00 | Phạm Thị Thư | Hộp 3
    "#]].assert_eq(&lines);
}

/// Every step of the table at every stage: it succeeds at its own stage alone.
#[test]
fn no_step_is_skipped_or_taken_twice() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let filing = json!({ "draft": draft, "by": "", "note": "" });
    let steps = [
        ("submit", submission(&draft)),
        ("sign", signature(&draft)),
        ("issue", numbering(&draft)),
        ("archive", filing),
    ];
    let mut words = String::new();
    for own in 0..=steps.len() {
        for (at, (step, arguments)) in steps.iter().enumerate() {
            if at != own {
                let (code, message) = machine.refused(step, arguments.clone());
                assert_eq!(code, "wrong-stage", "{step} at stage {own}");
                if !words.contains(&message) {
                    words += &format!("{message}\n");
                }
            }
        }
        if let Some((step, arguments)) = steps.get(own) {
            machine.call(step, arguments.clone());
        }
    }
    expect![[r#"
        Văn bản còn đang soạn.
        Văn bản đang trình ký.
        Văn bản đã ký, chưa cấp số.
        Văn bản đã cấp số, không sửa được nữa.
        Văn bản đã lưu hồ sơ.
    "#]]
    .assert_eq(&words);
}

#[test]
fn errors_forbid_submitting_and_are_said() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let mut nobody = submission(&draft);
    nobody["signatory"] = json!("");
    let (code, message) = machine.refused("submit", nobody);
    assert_eq!(code, "errors-left");
    expect!["Còn 1 lỗi nên chưa trình ký, chưa cấp số được."].assert_eq(&message);
    // What was asked along with a step that was refused is not kept.
    let view = opened(&mut machine, &draft);
    assert_eq!(
        (text(&view, "/stage"), text(&view, "/signatory")),
        ("draft".into(), "nk-bi-thu".into())
    );
}

#[test]
fn a_document_in_the_trash_is_not_submitted() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    machine.call("draft_trash", json!({ "draft": draft }));
    let (_, message) = machine.refused("submit", submission(&draft));
    assert_eq!(message, "Văn bản đang ở trong thùng rác.");
}

#[test]
fn the_list_of_documents_shows_how_far_each_has_come() {
    let mut machine = Machine::new();
    let draft = text(&issued(&mut machine), "/draft");
    machine.sample();
    let list = machine.call("draft_list", json!({ "org_term": "" }));
    let drafts = list["drafts"].as_array().into_iter().flatten();
    let stages: Vec<(bool, String, String)> = drafts
        .map(|one| {
            (
                text(one, "/id") == draft,
                text(one, "/stage"),
                text(one, "/symbol"),
            )
        })
        .collect();
    assert!(stages.contains(&(true, "issued".into(), "01-BC/ĐU".into())));
    assert!(stages.contains(&(false, "draft".into(), String::new())));
}

/// A screen that was open since before another window submitted it learns so from the view of the text.
#[test]
fn the_view_of_the_text_says_that_it_is_closed() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert_eq!(view["stage"], json!("submitted"));
}
