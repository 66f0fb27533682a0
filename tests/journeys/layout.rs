//! The layout's settings live with the draft and the body: they survive saving, undo and a restart, and the findings
//! about them offer mends that undo takes back.

use serde_json::{Value, json};
use soket_tests::{Machine, text};

fn open(machine: &mut Machine, draft: &str) -> Value {
    machine.call("draft_open", json!({ "draft": draft }))
}

/// The mend that the finding of this name offers.
fn offered(view: &Value, name: &str) -> Value {
    let findings = view["status"]["findings"].as_array();
    findings
        .into_iter()
        .flatten()
        .find(|finding| finding["name"] == name)
        .map_or(Value::Null, |finding| finding["suggestion"]["edit"].clone())
}

#[test]
fn settings_survive_saving_undo_and_a_restart() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let before = open(&mut machine, &draft);
    let mut info = before["draft"]["info"].clone();
    let wanted = json!({
        "urgency": "express", "circulation": "Lưu hành nội bộ", "author_in_subject": true, "duplex": true,
        "issuing_body": "presidium", "recorder": "Trần Văn B", "drafter": "ABC", "copies": 268,
        "attestation": { "signatory": "x", "on_behalf": true, "by_order_of": "" },
        "joint": [{ "id": "1", "name": "Sở Nội vụ", "symbol": "SNV", "signer": "Lê Thị C", "position": "Giám đốc" }],
        "tier_model": "hai-cap", "contact": "Số 1", "subject": "về việc ấy", "subject_note": "", "theme": "",
        "by_order_of": "Trưởng ban",
    });
    for (field, value) in wanted.as_object().into_iter().flatten() {
        info[field] = value.clone();
    }
    machine.call(
        "info_save",
        json!({ "draft": draft, "info": info, "superior_plan": null, "expected_rev": null }),
    );
    machine.reopen();
    let saved = open(&mut machine, &draft);
    assert_eq!(saved["draft"]["info"], info);
    machine.call("undo", json!({ "draft": draft }));
    assert_eq!(
        open(&mut machine, &draft)["draft"]["info"],
        before["draft"]["info"]
    );
}

#[test]
fn a_body_keeps_its_kind_its_seal_and_the_second_office_of_its_people() {
    let mut machine = Machine::new();
    let mut view = machine.call(
        "org_suggest",
        json!({
            "kind": "steering-committee", "committee": "Ban Chỉ đạo cải cách hành chính",
            "superior_committee": "Tỉnh uỷ Đồng Nai", "start": 2025, "end": 2030,
        }),
    );
    assert_eq!(
        view["header"],
        json!(["TỈNH UỶ ĐỒNG NAI", "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH"])
    );
    assert_eq!(text(&view, "/symbol_example"), "Số 01-BC/BCĐ");
    assert_eq!(text(&view, "/term/place"), "Đồng Nai");
    view["term"]["signatories"] = json!([{
        "id": "", "name": "Nguyễn Văn A", "position": "Trưởng Ban Chỉ đạo", "principal_office": "Bí thư",
    }]);
    let saved = machine.call(
        "org_save",
        json!({
            "org": view["org"], "term": view["term"], "resolution": view["resolution"],
        }),
    );
    machine.reopen();
    let again = machine.call("org_get", json!({ "id": saved["term"]["id"] }));
    assert_eq!(again["term"], saved["term"]);
    assert_eq!(again["term"]["without_seal"], true);

    let created = machine.call(
        "draft_create",
        json!({
            "template": "bao-cao-so-ket/dang-uy-xa", "org_term": saved["term"]["id"],
        }),
    );
    let draft = text(&created, "/id");
    // A body with one head signs by position.
    assert_eq!(
        text(&open(&mut machine, &draft), "/draft/info/capacity"),
        "direct"
    );
    let preview = machine.printed(&draft);
    assert!(preview.contains("kiêm") && preview.contains("TRƯỞNG BAN CHỈ ĐẠO"));
}

#[test]
fn mends_of_layout_and_spelling_are_one_step_of_undo_each() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let mut info = open(&mut machine, &draft)["draft"]["info"].clone();
    info["capacity"] = json!("deputy");
    info["place"] = json!("Xã Hoà Mẫu");
    machine.call(
        "info_save",
        json!({ "draft": draft, "info": info, "superior_plan": null, "expected_rev": null }),
    );
    machine.call(
        "entry_save",
        json!({
            "draft": draft, "part": "situation", "item": "", "boundary": true, "expected_rev": null,
            "entry": { "kind": "prose", "text": "Đảng ủy  có 13 % ." },
        }),
    );
    let situation = |view: &Value| text(view, "/draft/parts/situation/text");

    for (name, pointer, typed, mended) in [
        (
            "capacity-unfit",
            "/draft/info/capacity",
            "deputy",
            "on-behalf",
        ),
        ("place-level", "/draft/info/place", "Xã Hoà Mẫu", "Hoà Mẫu"),
        (
            "spaces-untidy",
            "/draft/parts/situation/text",
            "Đảng ủy  có 13 % .",
            "Đảng ủy có 13%.",
        ),
        (
            "tone-styles-mixed",
            "/draft/parts/situation/text",
            "Đảng ủy  có 13 % .",
            "Đảng uỷ  có 13 % .",
        ),
    ] {
        let edit = offered(&open(&mut machine, &draft), name);
        assert_ne!(edit, Value::Null, "{name}");
        let view = machine.call("mend", json!({ "draft": draft, "edit": edit }))["view"].clone();
        assert_eq!(text(&view, pointer), mended, "{name}");
        assert_eq!(offered(&view, name), Value::Null, "{name}");
        let view = machine.call("undo", json!({ "draft": draft }))["view"].clone();
        assert_eq!(text(&view, pointer), typed, "{name}");
    }
    assert_eq!(situation(&open(&mut machine, &draft)), "Đảng ủy  có 13 % .");
}

#[test]
fn a_signatory_s_title_is_taken_off_where_it_is_kept() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let term = text(&open(&mut machine, &draft), "/term/id");
    let mut org = machine.call("org_get", json!({ "id": term }));
    let name = text(&org, "/term/signatories/0/name");
    org["term"]["signatories"][0]["name"] = json!(format!("TS. {name}"));
    machine.call(
        "org_save",
        json!({ "org": org["org"], "term": org["term"], "resolution": org["resolution"] }),
    );
    let edit = offered(&open(&mut machine, &draft), "signatory-title");
    let view = machine.call("mend", json!({ "draft": draft, "edit": edit }))["view"].clone();
    assert_eq!(text(&view, "/term/signatories/0/name"), name);
    let view = machine.call("undo", json!({ "draft": draft }))["view"].clone();
    assert_eq!(
        text(&view, "/term/signatories/0/name"),
        format!("TS. {name}")
    );
}

/// Grounds and addressees are lists like the others: added, moved, removed one by one.
#[test]
fn grounds_and_addressees_are_items_of_their_own() {
    let mut machine = Machine::new();
    let folder = machine.folder().join("templates");
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(
        folder.join("thu.toml"),
        r#"
id = "rieng/to-trinh"
version = 1
name = "Tờ trình"
doc_kind = "submission"
subject = "{subject}"
step = [{ id = "b", title = "Bước" }]
section = [{ id = "s", title = "", level = 1 }]
part = [
  { id = "chung", kind = "info", step = "b", title = "Chung" },
  { id = "kinh", kind = "addressees", step = "b", title = "Kính trình", required = true },
  { id = "can-cu", kind = "citations", step = "b", title = "Căn cứ" },
  { id = "van", kind = "prose", step = "b", section = "s", title = "Nội dung" },
]
"#,
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let sample = machine.sample();
    machine.reopen();
    let term = text(&open(&mut machine, &sample), "/term/id");
    let draft = text(
        &machine.call(
            "draft_create",
            json!({ "template": "rieng/to-trinh", "org_term": term }),
        ),
        "/id",
    );
    let findings = machine.findings(&draft);
    assert!(
        findings.contains("section-empty [Kính trình]") && findings.contains("subject-missing"),
        "{findings}"
    );
    for (part, words) in [
        ("kinh", "Ban Thường vụ Tỉnh uỷ; các ban"),
        ("can-cu", "Căn cứ Điều lệ Đảng"),
    ] {
        machine.call("item_add", json!({ "draft": draft, "part": part, "after": null, "text": words, "tag": null, "link": null }));
    }
    let preview = machine.printed(&draft);
    assert!(
        preview.contains("Ban Thường vụ Tỉnh uỷ; các ban")
            && preview.contains("Căn cứ Điều lệ Đảng")
    );
    assert!(!machine.findings(&draft).contains("section-empty"));
}
