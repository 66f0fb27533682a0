//! The bytes of an issued document: made once, kept twice, never made again.

use std::fs;
use std::path::PathBuf;

use expect_test::expect;
use soket_store::hash_of_bytes;

use super::*;

/// Where the two copies of a frozen file lie.
fn copies_of(machine: &Machine, file: &Value) -> [PathBuf; 2] {
    let ending = text(file, "/name");
    let ending = ending.rsplit('.').next().unwrap_or_default();
    let name = format!("{}.{ending}", text(file, "/sha256"));
    ["da-ky", "sao-luu/da-ky"].map(|folder| machine.folder().join(folder).join(&name))
}

/// What a power cut or a meddling hand leaves of a file.
fn damage(path: &PathBuf) {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{error}"));
    fs::write(path, &bytes[..bytes.len() / 2]).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn each_file_has_the_hash_that_is_noted() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    for role in ["docx", "pdf", "package"] {
        let file = file(&view, role);
        let bytes = sent(&mut machine, &file);
        assert_eq!(hash_of_bytes(&bytes), text(&file, "/sha256"), "{role}");
        assert_eq!(json!(bytes.len()), file["bytes"], "{role}");
    }
    let files = view["files"].as_array().into_iter().flatten();
    let names: Vec<String> = files.map(|file| text(file, "/name")).collect();
    expect![[r#"
        Báo cáo 01-BC ĐU 2028-07-19.docx
        Báo cáo 01-BC ĐU 2028-07-19.pdf
        Báo cáo 01-BC ĐU 2028-07-19.json"#]]
    .assert_eq(&names.join("\n"));
}

#[test]
fn number_and_day_stand_in_what_is_frozen() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let frozen = frozen_text(&mut machine, &view);
    let head: Vec<&str> = frozen
        .lines()
        .filter(|line| line.contains("-BC/ĐU") || line.starts_with("Hoà Mẫu, ngày"))
        .collect();
    expect![[r#"
        Số 01-BC/ĐU
        Hoà Mẫu, ngày 19 tháng 7 năm 2028
        (Kèm theo Báo cáo số 01-BC/ĐU, ngày 19/7/2028 của Đảng uỷ xã Hoà Mẫu)"#]]
    .assert_eq(&head.join("\n"));
    assert!(!frozen.contains("Dự thảo lần"));
    let package = sent(&mut machine, &file(&view, "package"));
    let package: Value = serde_json::from_slice(&package).unwrap_or_default();
    assert_eq!(package["draft"]["info"]["number"], json!(1));
    assert_eq!(text(&package, "/draft/info/signed_on"), TODAY);
}

/// An office with a template and layout rules of its own, and a finished draft that follows them; answers the draft and
/// the two files.
fn with_own_rules(machine: &mut Machine) -> (String, [PathBuf; 2]) {
    let copied = machine.call(
        "template_copy",
        json!({ "template": "bao-cao-so-ket/dang-uy-xa", "name": "Mẫu riêng" }),
    );
    let template = PathBuf::from(text(&copied, "/path"));
    let rules = machine.folder().join("templates/the-thuc/rieng.toml");
    let known = include_str!("../../../templates/the-thuc/hd05-2026.toml");
    fs::create_dir_all(machine.folder().join("templates/the-thuc"))
        .unwrap_or_else(|error| panic!("{error}"));
    let own = known.replace("id = \"hd05-2026\"", "id = \"rieng\"");
    fs::write(&rules, own).unwrap_or_else(|error| panic!("{error}"));
    machine.call("template_reload", json!({}));
    let draft = taken_in(machine, |package| {
        package["draft"]["template"]["id"] = json!("mau-rieng");
        package["draft"]["info"]["rule_set"] = json!("rieng");
    });
    (draft, [template, rules])
}

/// Drafts print otherwise from then on; what was signed does not.
#[test]
fn a_changed_template_and_changed_rules_leave_the_bytes_as_they_are() {
    let mut machine = Machine::new();
    let (draft, files) = with_own_rules(&mut machine);
    at_once(&mut machine, &draft, TODAY, None);
    let view = opened(&mut machine, &draft);
    let roles = ["docx", "pdf", "package"];
    let before = roles.map(|role| sent(&mut machine, &file(&view, role)));
    let printed = machine.printed(&draft);
    for (path, from, to) in [
        (&files[0], "Đặc điểm, tình hình", "Tình hình chung"),
        (&files[1], "ĐẢNG CỘNG SẢN VIỆT NAM", "TIÊU ĐỀ KHÁC"),
    ] {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}"));
        let changed = text.replace(from, to);
        fs::write(path, changed).unwrap_or_else(|error| panic!("{error}"));
    }
    machine.reopen();
    let now = machine.printed(&draft);
    assert!(printed.contains("Đặc điểm, tình hình") && now.contains("Tình hình chung"));
    assert!(printed.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && now.contains("TIÊU ĐỀ KHÁC"));
    let view = opened(&mut machine, &draft);
    assert!(before == roles.map(|role| sent(&mut machine, &file(&view, role))));
}

/// A template is thrown away long before its documents are.
#[test]
fn without_its_template_an_issued_document_is_shown_and_sent_out() {
    let mut machine = Machine::new();
    let (draft, files) = with_own_rules(&mut machine);
    at_once(&mut machine, &draft, TODAY, None);
    let before = opened(&mut machine, &draft);
    let pdf = sent(&mut machine, &file(&before, "pdf"));
    for path in files {
        fs::remove_file(path).unwrap_or_else(|error| panic!("{error}"));
    }
    machine.reopen();
    let view = opened(&mut machine, &draft);
    for name in ["symbol", "kind_name", "entry", "files", "copies"] {
        assert_eq!(view[name], before[name], "{name}");
    }
    assert!(sent(&mut machine, &file(&view, "pdf")) == pdf);
}

#[test]
fn a_damaged_file_is_noticed_and_comes_back_from_its_second_copy() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let pdf = file(&view, "pdf");
    let before = sent(&mut machine, &pdf);
    for at in [0, 1] {
        damage(&copies_of(&machine, &pdf)[at]);
        let report = machine.call("archive_check", json!({}));
        assert_eq!(
            report,
            json!({ "sound": 2, "restored": [pdf["name"]], "lost": [] })
        );
        for copy in copies_of(&machine, &pdf) {
            assert!(fs::read(copy).unwrap_or_default() == before);
        }
    }
    // Nobody has to ask for the check: what is sent out is sound.
    fs::remove_file(&copies_of(&machine, &pdf)[0]).unwrap_or_else(|error| panic!("{error}"));
    assert!(sent(&mut machine, &pdf) == before);
}

#[test]
fn what_lost_both_copies_is_not_sent_out_and_says_what_to_do() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let pdf = file(&view, "pdf");
    copies_of(&machine, &pdf).iter().for_each(damage);
    let report = machine.call("archive_check", json!({}));
    assert_eq!(
        report,
        json!({ "sound": 2, "restored": [], "lost": [pdf["name"]] })
    );
    let path = machine.folder().join("gui-di.pdf");
    let save = json!({ "sealed": pdf["id"], "path": path });
    let Err(error) = machine.try_call("sealed_save", save) else {
        panic!("half a file was sent out");
    };
    expect![[r#"
        Tệp đã khoá và bản thứ hai của nó đều mất hoặc bị sửa, nên chương trình không in, không xuất.
        Chép lại tệp từ bản sao thư mục dữ liệu, hoặc đính kèm bản quét của bản giấy."#]].assert_eq(&format!("{}\n{}", error.message, error.hint));
    assert!(!path.exists());
    // The rest of the document is as it was.
    frozen_text(&mut machine, &view);
}

/// What a viewer saves over its copy never gets into the archive.
#[test]
fn the_viewer_opens_a_copy() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let pdf = file(&view, "pdf");
    let before = sent(&mut machine, &pdf);
    let copy = machine.call("sealed_view", json!({ "sealed": pdf["id"] }));
    fs::write(text(&copy, "/path"), "ghi đè").unwrap_or_else(|error| panic!("{error}"));
    assert!(sent(&mut machine, &pdf) == before);
}

#[test]
fn its_pages_are_shown_as_they_were_frozen() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let pdf = &file(&view, "pdf")["id"];
    let pages = machine.call("sealed_pages", json!({ "sealed": pdf }));
    let side = |name: &str| pages["pages"][0][name].as_f64().map(f64::round);
    assert_eq!((side("width"), side("height")), (Some(210.0), Some(297.0)));
    let picture = machine.call("sealed_picture", json!({ "sealed": pdf, "page": 0 }));
    assert!(text(&picture, "/svg").starts_with("<svg"));
}

#[test]
fn both_sides_of_the_paper_are_chosen_before_freezing() {
    let mut machine = Machine::new();
    let one_sided = issued(&mut machine);
    let draft = signed(&mut machine);
    let mut both = numbering(&draft);
    both["duplex"] = json!(true);
    let view = machine.call("issue", both);
    assert_eq!(view["duplex"], json!(true));
    assert_eq!(one_sided["duplex"], json!(false));
    let package = sent(&mut machine, &file(&view, "package"));
    let package: Value = serde_json::from_slice(&package).unwrap_or_default();
    assert_eq!(package["draft"]["info"]["duplex"], json!(true));
}

#[test]
fn a_correction_is_a_new_document_that_refers_to_the_old_one() {
    let mut machine = Machine::new();
    let old = issued(&mut machine);
    let before = sent(&mut machine, &file(&old, "pdf"));
    let created = machine.call("replace", json!({ "draft": old["draft"] }));
    let new = text(&created, "/id");
    let view = opened(&mut machine, &new);
    assert_eq!(text(&view, "/stage"), "draft");
    expect!["Báo cáo số 01-BC/ĐU, ngày 19/7/2028"].assert_eq(&text(&view, "/replaces"));
    // It takes the old one's place when it is issued, not before.
    let view = opened(&mut machine, &text(&old, "/draft"));
    assert_eq!(text(&view, "/replaced_by"), "");

    let given = at_once(&mut machine, &new, TODAY, None);
    assert_eq!(text(&given, "/symbol"), "02-BC/ĐU");
    let view = opened(&mut machine, &text(&old, "/draft"));
    assert_eq!(text(&view, "/entry/replaced_by"), "02-BC/ĐU");
    assert!(sent(&mut machine, &file(&view, "pdf")) == before);
    let view = opened(&mut machine, &new);
    let said: Vec<String> = frozen_text(&mut machine, &view)
        .lines()
        .filter(|line| line.contains("01-BC/ĐU"))
        .map(str::to_owned)
        .collect();
    expect!["Báo cáo này thay thế Báo cáo số 01-BC/ĐU, ngày 19/7/2028 của Đảng uỷ xã Hoà Mẫu."]
        .assert_eq(&said.join("\n"));
}

/// The duplicate of a correction once said that it, too, takes the old document's place.
#[test]
fn a_duplicate_of_a_correction_replaces_nothing() {
    let mut machine = Machine::new();
    let old = issued(&mut machine);
    let created = machine.call("replace", json!({ "draft": old["draft"] }));
    let copy = machine.call("draft_duplicate", json!({ "draft": created["id"] }));
    let copy = text(&copy, "/id");
    assert_eq!(text(&opened(&mut machine, &copy), "/replaces"), "");
    let info = &machine.call("draft_open", json!({ "draft": copy }))["draft"]["info"];
    let own: Vec<_> = ["number", "signed_on", "adopted_on", "replaces"]
        .map(|field| info[field].to_string())
        .into();
    expect!["null \"\" \"\" null"].assert_eq(&own.join(" "));
}

#[test]
fn only_what_was_issued_is_replaced() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let (code, message) = machine.refused("replace", json!({ "draft": draft }));
    assert_eq!(code, "wrong-stage");
    assert_eq!(message, "Văn bản đã ký, chưa cấp số.");
}

/// A viewer may still hold the copy of before; what it saved into a copy is not shown again.
#[test]
fn a_copy_for_the_viewer_is_named_by_its_bytes_and_is_always_those() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let pdf = file(&view, "pdf");
    let look = json!({ "sealed": pdf["id"] });
    let path = text(&machine.call("sealed_view", look.clone()), "/path");
    let short = text(&pdf, "/sha256").chars().take(8).collect::<String>();
    assert!(path.ends_with(&format!(" [{short}].pdf")), "{path}");
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(soket_store::hash_of_bytes(&bytes), text(&pdf, "/sha256"));
    std::fs::write(&path, "đã ghi đè").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(text(&machine.call("sealed_view", look), "/path"), path);
    assert!(std::fs::read(&path).ok() == Some(bytes));
    machine.wait_ms(30 * 24 * 3_600_000);
    machine.reopen();
    assert!(!std::path::Path::new(&path).exists());
}
