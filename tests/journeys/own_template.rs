//! A template dropped into the data folder works everywhere without a rebuild; a broken one says where.

use serde_json::json;
use soket_tests::{Machine, text};

const TEMPLATE: &str = r#"
id = "rieng/kiem-diem"
version = 1
name = "Báo cáo kiểm điểm giữa nhiệm kỳ"
doc_kind = "report"
subject = "kiểm điểm giữa nhiệm kỳ {term}"
opening = "{issuer} báo cáo như sau:"
closing = "Trên đây là báo cáo của {issuer}."

[checks]
"shortcoming-without-task" = "off"
"shortcoming-without-cause" = "error"

[[step]]
id = "mot"
title = "Kiểm điểm"

[[section]]
id = "s1"
title = "Tự phê bình"
level = 1

[[section]]
id = "s2"
title = "Nguyên nhân"
level = 1

[[part]]
id = "han-che"
kind = "items"
step = "mot"
section = "s1"
title = "Khuyết điểm"
item_name = "khuyết điểm"
item_label = "letter"
chain = "shortcoming"
required = true

[[part]]
id = "nguyen-nhan"
kind = "items"
step = "mot"
section = "s2"
title = "Nguyên nhân"
chain = "cause"
links = ["han-che"]
"#;

fn drop_in(machine: &Machine, name: &str, template: &str) {
    let folder = machine.folder().join("templates").join("rieng");
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(folder.join(name), template).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn another_set_of_parts_and_another_checklist() {
    let mut machine = Machine::new();
    drop_in(&machine, "kiem-diem.toml", TEMPLATE);
    machine.sample();
    machine.reopen();
    let start = machine.call("start", json!({}));
    assert_eq!(start["notices"], json!([]));
    let term = text(&start, "/org_terms/0/id");
    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "rieng/kiem-diem", "org_term": term }),
        ),
        "/id",
    );
    assert!(
        machine
            .findings(&draft)
            .contains("section-empty [Khuyết điểm]")
    );

    machine.call("item_add", json!({ "draft": draft, "part": "han-che", "after": null, "text": "Họp chi bộ còn muộn.", "tag": null, "link": null }));
    // Its own checklist: a cause is demanded, a task is not.
    let findings = machine.findings(&draft);
    assert!(
        findings.contains("error shortcoming-without-cause"),
        "{findings}"
    );
    assert!(!findings.contains("shortcoming-without-task"), "{findings}");

    let preview = machine.printed(&draft);
    assert!(
        preview.contains("Họp chi bộ còn muộn.") && preview.contains("a)\u{a0}"),
        "{preview}"
    );
    // A section with nothing in it does not print.
    assert!(!preview.contains("Nguyên nhân"));
    let path = machine.folder().join("kiem-diem.docx");
    machine.call(
        "export",
        json!({ "draft": draft, "path": path, "last": false, "format": "docx" }),
    );
}

#[test]
fn faults_name_file_line_and_what_was_expected() {
    let mut machine = Machine::new();
    let template = TEMPLATE
        .replace(
            "step = \"mot\"\nsection = \"s1\"",
            "step = \"hai\"\nsection = \"s1\"",
        )
        .replace("{term}", "{nhiem_ky}")
        .replace(
            "\"shortcoming-without-task\" = \"off\"",
            "\"target-lowered\" = \"off\"",
        );
    drop_in(&machine, "hong.toml", &template);
    drop_in(&machine, "rac.toml", "id = ");
    machine.reopen();
    let notices = machine.call("start", json!({}))["notices"].to_string();
    for expected in [
        "rieng/hong.toml, dòng 31: part “han-che” nhắc tới step “hai” không có",
        "không có trường {nhiem_ky}; dùng được: issuer",
        "phép kiểm “target-lowered” không được tắt hoặc giảm mức",
        "rieng/rac.toml, dòng 1: không đọc được",
    ] {
        assert!(notices.contains(expected), "{expected}\n{notices}");
    }
}

#[test]
fn a_draft_whose_template_is_gone_is_still_listed() {
    let mut machine = Machine::new();
    drop_in(&machine, "kiem-diem.toml", TEMPLATE);
    machine.sample();
    machine.reopen();
    let term = text(&machine.call("start", json!({})), "/org_terms/0/id");
    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "rieng/kiem-diem", "org_term": term }),
        ),
        "/id",
    );
    std::fs::remove_dir_all(machine.folder().join("templates"))
        .unwrap_or_else(|error| panic!("{error}"));
    machine.reopen();
    let list = machine.call("draft_list", json!({ "org_term": term }));
    assert_eq!(list["drafts"].as_array().map(Vec::len), Some(2));
    let (code, message) = machine.refused("draft_open", json!({ "draft": draft }));
    assert_eq!(
        (code.as_str(), message.as_str()),
        ("template-missing", "Không có mẫu “rieng/kiem-diem”.")
    );
}
