//! A new user: from nothing to a valid file.

use expect_test::expect;
use serde_json::json;
use soket_tests::{Machine, text};

#[test]
fn from_an_empty_folder_to_a_docx() {
    let mut machine = Machine::new();
    assert_eq!(machine.call("start", json!({}))["org_terms"], json!([]));

    let mut org = machine.call(
        "org_suggest",
        json!({
            "kind": "commune-committee",
            "committee": "Đảng uỷ xã Hoà Mẫu",
            "superior_committee": "Tỉnh uỷ Gia Lai",
            "start": 2025,
            "end": 2030,
        }),
    );
    assert_eq!(
        org["header"],
        json!(["ĐẢNG BỘ TỈNH GIA LAI", "ĐẢNG UỶ XÃ HOÀ MẪU"])
    );
    assert_eq!(text(&org, "/symbol_example"), "Số 01-BC/ĐU");
    org["term"]["signatories"] =
        json!([{ "id": "", "name": "Lê Minh Khôi", "position": "Bí thư" }]);
    let org = machine.call(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    let term = text(&org, "/term/id");

    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "bao-cao-so-ket/dang-uy-xa", "org_term": term }),
        ),
        "/id",
    );
    let findings = machine.findings(&draft);
    assert!(findings.contains("error section-empty"), "{findings}");
    assert!(findings.contains("error date-missing"), "{findings}");
    // The body's own recipients and signatory came along.
    assert!(!findings.contains("recipients-missing"), "{findings}");
    assert!(!findings.contains("signatory-missing"), "{findings}");

    let target = machine.folder().join("Báo cáo “đủ dấu”.docx");
    let (code, message) = machine.refused(
        "export",
        json!({ "draft": draft, "path": target, "last": true, "format": "docx" }),
    );
    assert_eq!(code, "errors-left");
    assert!(message.starts_with("Còn "), "{message}");
    machine.call(
        "export",
        json!({ "draft": draft, "path": target, "last": false, "format": "docx" }),
    );
    assert!(std::fs::metadata(&target).is_ok_and(|file| file.len() > 5_000));
}

#[test]
fn the_sample_is_complete() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    expect![[""]].assert_eq(&machine.findings(&draft));
    let status = machine.call("draft_status", json!({ "draft": draft }));
    let marks: Vec<String> = status["steps"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|step| {
            format!(
                "{} {} {}",
                text(step, "/id"),
                text(step, "/mark"),
                text(step, "/count")
            )
        })
        .collect();
    expect![[r#"
        info done 
        situation done 
        leadership done 
        targets done 26/26
        results done 7/7
        strengths done 5
        shortcomings done 6
        causes done 7
        lessons done 4
        tasks done 10
        proposals done 3
        recipients done 7"#]]
    .assert_eq(&marks.join("\n"));
    assert_eq!(status["days_left"], json!(12));
    let path = machine.folder().join("bao-cao.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": true, "format": "docx" }),
    );
}

#[test]
fn a_body_without_a_name_or_with_an_impossible_term_is_refused() {
    let mut machine = Machine::new();
    let org = machine.call(
        "org_suggest",
        json!({
            "kind": "cell", "committee": "", "superior_committee": "", "start": 2025, "end": 2030,
        }),
    );
    let (code, message) = machine.refused(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    assert_eq!(
        (code.as_str(), message.as_str()),
        ("refused", "Chưa ghi tên đơn vị.")
    );

    let org = machine.call("org_suggest", json!({
        "kind": "cell", "committee": "Chi bộ thôn An Lạc", "superior_committee": "", "start": 2030, "end": 2025,
    }));
    let (_, message) = machine.refused(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    assert_eq!(message, "Nhiệm kỳ 2030 - 2025 không đúng.");
}
