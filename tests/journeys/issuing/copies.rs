//! How many are printed for whom, what went out, and copies that are made later (bản sao).

use std::fs;

use expect_test::expect;

use super::*;

/// The sample of a body with three units below, sent to a named group and to those units.
fn sent_to_groups(machine: &mut Machine) -> String {
    taken_in(machine, |package| {
        package["term"]["units"] = json!([
            { "id": "a", "kind": "cell", "committee": "Chi bộ thôn An Lạc" },
            { "id": "b", "kind": "cell", "committee": "Chi bộ thôn Gò Cao" },
            { "id": "c", "kind": "cell", "committee": "Chi bộ thôn Suối Đá" },
        ]);
        let lines = &mut package["draft"]["parts"]["recipients"]["recipients"];
        lines[2]["members"] = json!({ "kind": "named", "names": ["Đồng chí A", "Đồng chí B"] });
        lines[5]["members"] = json!({ "kind": "lower-units" });
    })
}

fn lines(view: &Value) -> String {
    let copies = view["copies"].as_array().into_iter().flatten();
    let lines: Vec<String> = copies
        .map(|line| {
            let unsure = if line["unsure"] == true { " ?" } else { "" };
            format!("{} {}{unsure}", line["copies"], text(line, "/text"))
        })
        .collect();
    format!("{}\n= {}", lines.join("\n"), view["total_copies"])
}

fn send(draft: &str, line: &str, copies: u32, sent_on: &str) -> Value {
    json!({
        "draft": draft, "line": line, "copies": copies, "printed": 1, "method": "Bưu điện", "sent_on": sent_on,
        "note": "Biên nhận 12",
    })
}

#[test]
fn copies_follow_from_the_recipients_and_what_is_typed_wins() {
    let mut machine = Machine::new();
    let draft = sent_to_groups(&mut machine);
    expect![[r#"
        1 Ban Thường vụ Tỉnh uỷ (để báo cáo)
        1 Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ ?
        2 Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã
        1 Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã ?
        1 Các cơ quan tham mưu, giúp việc Đảng uỷ ?
        3 Các chi bộ, đảng bộ trực thuộc
        2 Lưu Văn phòng Đảng uỷ
        = 11"#]]
    .assert_eq(&lines(&opened(&mut machine, &draft)));
    // Typed while the text is still open.
    machine.call("entry_save", json!({
        "draft": draft, "part": "recipients", "item": "nr-5", "boundary": true, "expected_rev": null,
        "entry": { "kind": "recipient", "id": "nr-5", "text": "Các cơ quan tham mưu, giúp việc Đảng uỷ", "copies": 4 },
    }));
    let given = at_once(&mut machine, &draft, TODAY, None);
    assert_eq!(given["number"], json!(1));
    let view = opened(&mut machine, &draft);
    expect![[r#"
        1 Ban Thường vụ Tỉnh uỷ (để báo cáo)
        1 Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ ?
        2 Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã
        1 Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã ?
        4 Các cơ quan tham mưu, giúp việc Đảng uỷ
        3 Các chi bộ, đảng bộ trực thuộc
        2 Lưu Văn phòng Đảng uỷ
        = 14"#]]
    .assert_eq(&lines(&view));
    assert_eq!(view["entry"]["copies"], view["total_copies"]);
}

#[test]
fn what_went_out_is_noted_with_how_and_when() {
    let mut machine = Machine::new();
    let draft = text(&issued(&mut machine), "/draft");
    machine.call(
        "copies_save",
        send(&draft, "recipients/nr-2", 6, "20/7/2028"),
    );
    machine.reopen();
    let view = opened(&mut machine, &draft);
    let line = &view["copies"][1];
    let columns = ["text", "copies", "computed", "method", "sent_on", "note"];
    expect![[r#""Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ" | 6 | 1 | "Bưu điện" | "2028-07-20" | "Biên nhận 12""#]].assert_eq(&columns.map(|column| line[column].to_string()).join(" | "));
    // The register counts what is printed, not what was once computed.
    assert_eq!(view["entry"]["copies"], view["total_copies"]);
    assert_eq!(view["total_copies"], json!(13));
    assert_eq!(text(&view, "/copies/0/sent_on"), "");
}

#[test]
fn what_cannot_have_gone_out_is_refused() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let (code, _) = machine.refused("copies_save", send(&draft, "recipients/nr-2", 1, TODAY));
    assert_eq!(code, "wrong-stage");
    machine.call("issue", numbering(&draft));
    let before = opened(&mut machine, &draft);
    let mut words = String::new();
    for refused in [
        send(&draft, "recipients/nr-2", 1, "31/6/2028"),
        send(&draft, "recipients/nr-2", 10_000, TODAY),
        send(&draft, "không có", 1, TODAY),
    ] {
        words += &machine.refused("copies_save", refused).1;
        words.push('\n');
    }
    expect![[r#"
        Ngày gửi “31/6/2028” không phải là một ngày có thật.
        10000 bản là quá nhiều cho một nơi nhận.
        Không tìm thấy dòng nơi nhận này.
    "#]]
    .assert_eq(&words);
    assert_eq!(opened(&mut machine, &draft)["copies"], before["copies"]);
    // What is filed goes out no more.
    machine.call("archive", json!({ "draft": draft, "by": "", "note": "" }));
    let (code, _) = machine.refused("copies_save", send(&draft, "recipients/nr-2", 1, TODAY));
    assert_eq!(code, "wrong-stage");
}

/// A slip of the finger among the recipients must not keep a document from its number.
#[test]
fn numbers_of_copies_beyond_all_paper_add_up() {
    let mut machine = Machine::new();
    let draft = taken_in(&mut machine, |package| {
        let lines = &mut package["draft"]["parts"]["recipients"]["recipients"];
        for line in [0, 1] {
            lines[line]["copies"] = json!(u32::MAX);
        }
    });
    at_once(&mut machine, &draft, TODAY, None);
    let view = opened(&mut machine, &draft);
    assert_eq!(view["total_copies"], json!(u32::MAX));
}

fn wish(draft: &str, sealed: &Value, kind: &str, signed_on: &str) -> Value {
    json!({ "draft": draft, "by": "Phạm Thị Thư", "wish": {
        "kind": kind, "signed_on": signed_on, "signatory": "nk-pho-bi-thu", "sealed": sealed["id"], "pages": "",
        "recipients": ["Chi bộ thôn An Lạc", "Lưu Văn phòng Đảng uỷ"],
    } })
}

/// The sample as it was issued when HD36 was in force; answers its id and its frozen PDF.
fn of_hd36(machine: &mut Machine) -> (String, Value) {
    let draft = machine.sample();
    at_once(machine, &draft, "4/5/2026", None);
    let pdf = file(&opened(machine, &draft), "pdf");
    (draft, pdf)
}

#[test]
fn a_copy_is_a_pdf_of_its_own_with_a_number_of_the_series_bs() {
    let mut machine = Machine::new();
    let (draft, original) = of_hd36(&mut machine);
    let before = sent(&mut machine, &original);
    let view = machine.call(
        "copy_make",
        wish(&draft, &original, "true-copy", "10/5/2026"),
    );
    let copy = file(&view, "copy");
    assert_eq!(
        text(&copy, "/name"),
        "Sao y bản chính 01-BC ĐU 01-BS ĐU.pdf"
    );
    assert_eq!(
        text(&copy, "/label"),
        "Sao y bản chính 01-BS/ĐU, 10/5/2026",
        "copies are told apart by it"
    );
    let bytes = sent(&mut machine, &copy);
    assert!(soket_pdf::pages(&bytes).is_ok());
    assert!(bytes != before);
    assert!(sent(&mut machine, &original) == before, "the frozen pages");

    // Another document's copy has the next number: the series is the body's.
    let (other, original) = of_hd36(&mut machine);
    machine.call(
        "copy_make",
        wish(&other, &original, "true-copy", "11/5/2026"),
    );
    let page = machine.call(
        "register_list",
        json!({
            "org_term": "", "series": "copies", "text": "", "offset": 0, "limit": 0,
        }),
    );
    let entries = page["entries"].as_array().into_iter().flatten();
    let book: Vec<String> = entries
        .map(|entry| {
            ["/symbol", "/signed_on", "/kind_name", "/subject", "/signer"]
                .map(|of| text(entry, of))
                .join(" | ")
        })
        .collect();
    expect![[r#"
        02-BS/ĐU | 2026-05-11 | Sao y bản chính | Báo cáo số 02-BC/ĐU | Phó Bí thư Nguyễn Thị Thu Hà
        01-BS/ĐU | 2026-05-10 | Sao y bản chính | Báo cáo số 01-BC/ĐU | Phó Bí thư Nguyễn Thị Thu Hà"#]].assert_eq(&book.join("\n"));
    // Reports number on as if nothing had been copied.
    let next = machine.sample();
    let given = at_once(&mut machine, &next, TODAY, None);
    assert_eq!(text(&given, "/symbol"), "03-BC/ĐU");
}

#[test]
fn an_extract_has_the_pages_that_were_chosen() {
    let mut machine = Machine::new();
    let (draft, original) = of_hd36(&mut machine);
    let mut extract = wish(&draft, &original, "extract", "10/5/2026");
    let (_, message) = machine.refused("copy_make", extract.clone());
    assert_eq!(message, "Trích sao thì phải chọn trang.");
    extract["wish"]["pages"] = json!("1,3-4");
    let view = machine.call("copy_make", extract);
    let bytes = sent(&mut machine, &file(&view, "copy"));
    // Three pages and the one of the block, for nobody knows how far the third page is written.
    assert_eq!(soket_pdf::pages(&bytes).ok(), Some(4));

    let mut partly = wish(&draft, &original, "true-copy", "10/5/2026");
    partly["wish"]["pages"] = json!("1");
    let (_, message) = machine.refused("copy_make", partly);
    assert_eq!(message, "Sao y bản chính thì sao đủ mọi trang.");
}

/// The copy follows the rules of the day on which it is made; their kinds are offered first.
#[test]
fn an_old_document_is_copied_by_todays_rules() {
    let mut machine = Machine::new();
    let (draft, original) = of_hd36(&mut machine);
    machine.call("archive", json!({ "draft": draft, "by": "", "note": "" }));
    let view = opened(&mut machine, &draft);
    expect![[r#"[{"id":"plain","name":"Bản sao văn bản","numbered":false},{"id":"true-copy","name":"Sao y bản chính","numbered":true},{"id":"relayed","name":"Sao lục","numbered":true},{"id":"extract","name":"Trích sao","numbered":true}]"#]]
        .assert_eq(&view["copy_kinds"].to_string());
    let view = machine.call("copy_make", wish(&draft, &original, "plain", TODAY));
    assert_eq!(
        text(&file(&view, "copy"), "/label"),
        "Bản sao văn bản, 19/7/2028"
    );
}

#[test]
fn what_cannot_be_copied_says_why_and_takes_no_number() {
    let mut machine = Machine::new();
    let (draft, original) = of_hd36(&mut machine);
    let (other, _) = of_hd36(&mut machine);
    let mut words = String::new();
    for refused in [
        wish(&draft, &original, "true-copy", "3/5/2026"),
        wish(&draft, &original, "true-copy", "31/6/2026"),
        wish(&draft, &original, "plain", "10/5/2026"),
        wish(&other, &original, "true-copy", "10/5/2026"),
    ] {
        words += &machine.refused("copy_make", refused).1;
        words.push('\n');
    }
    expect![[r#"
        Ngày sao 03/5/2026 trước ngày ký văn bản 04/5/2026.
        Ngày sao “31/6/2026” không phải là một ngày có thật.
        Thể thức của ngày 10/5/2026 không có hình thức sao này.
        Không tìm thấy tệp đã khoá của văn bản này.
    "#]]
    .assert_eq(&words);
    let view = machine.call(
        "copy_make",
        wish(&draft, &original, "true-copy", "10/5/2026"),
    );
    assert!(text(&file(&view, "copy"), "/name").contains("01-BS"));
}

/// The signed paper is copied from its scan.
#[test]
fn a_scan_is_copied_too() {
    let mut machine = Machine::new();
    let (draft, _) = of_hd36(&mut machine);
    let path = machine.folder().join("quét.jpg");
    let jpg = include_bytes!("../../../crates/soket-pdf/tests/it/scan.jpg");
    fs::write(&path, jpg).unwrap_or_else(|error| panic!("{error}"));
    let view = machine.call(
        "scan_attach",
        json!({ "draft": draft, "path": path, "by": "" }),
    );
    let scan = file(&view, "scan");
    let view = machine.call("copy_make", wish(&draft, &scan, "true-copy", "10/5/2026"));
    let bytes = sent(&mut machine, &file(&view, "copy"));
    assert_eq!(soket_pdf::pages(&bytes).ok(), Some(2));
}

/// Who copies is the body of today; nobody signs who is not in it.
#[test]
fn a_copy_is_signed_by_who_is_in_office_when_it_is_made() {
    let mut machine = Machine::new();
    let (draft, original) = of_hd36(&mut machine);
    let org_term = body(&mut machine);
    let mut form = machine.call("org_get", json!({ "id": org_term }));
    form["term"]["signatories"][1]["name"] = json!("Người Mới Về");
    machine.call(
        "org_save",
        json!({ "org": form["org"], "term": form["term"], "resolution": form["resolution"] }),
    );
    let mut stranger = wish(&draft, &original, "true-copy", "10/5/2026");
    stranger["wish"]["signatory"] = json!("");
    let (_, message) = machine.refused("copy_make", stranger);
    assert_eq!(message, "Chưa chọn người ký bản sao.");
    let mut by_order = wish(&draft, &original, "true-copy", "10/5/2026");
    by_order["wish"]["capacity"] = json!("by-order");
    by_order["wish"]["issuing_body"] = json!("standing-board");
    machine.call("copy_make", by_order);
    let all = json!({ "org_term": "", "series": "copies", "text": "", "offset": 0, "limit": 1 });
    let line = machine.call("register_list", all)["entries"][0].clone();
    assert_eq!(text(&line, "/signer"), "Phó Bí thư Người Mới Về");
    // What was made here is not put right by hand.
    machine.refused("number_release", json!({ "id": line["id"] }));
}
