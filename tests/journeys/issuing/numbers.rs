//! Which number is given: the next, one that was kept, one from the paper book; and what is said of an odd one.

use expect_test::expect;

use super::*;

/// A machine with the sample's body, whose register is empty.
fn office() -> (Machine, String) {
    let mut machine = Machine::new();
    machine.sample();
    let org_term = body(&mut machine);
    (machine, org_term)
}

/// What is asked for keeping or leaving out a number of reports.
fn kept(org_term: &str, number: Option<u32>, reason: &str) -> Value {
    json!({
        "org_term": org_term, "series": "report", "number": number, "reason": reason, "by": "Phạm Thị Thư",
    })
}

/// A report that got its number in the paper book.
fn from_paper(org_term: &str, number: Option<u32>) -> Value {
    json!({ "line": {
        "org_term": org_term, "series": "report", "number": number, "signed_on": "12/6/2028",
        "subject": "tình hình quý II", "signer": "Bí thư Lê Minh Khôi", "recipients": ["Tỉnh uỷ"],
        "filed_at": "Văn phòng Đảng uỷ", "copies": 3, "note": "", "by": "Phạm Thị Thư",
    } })
}

/// The newest line of the register.
fn first_line(machine: &mut Machine, org_term: &str) -> Value {
    let newest = json!({ "org_term": org_term, "series": "", "text": "", "offset": 0, "limit": 1 });
    machine.call("register_list", newest)["entries"][0].clone()
}

fn next(machine: &mut Machine) -> Value {
    let draft = machine.sample();
    at_once(machine, &draft, TODAY, None)["number"].clone()
}

/// Refuses to give a fresh draft this number; answers the words.
#[track_caller]
fn not_given(machine: &mut Machine, number: u32) -> String {
    let draft = machine.sample();
    let wish = json!({ "draft": draft, "by": "", "signed_on": TODAY, "number": number });
    machine.refused("issue_at_once", wish).1
}

/// Number, state and symbol of each line, by number.
fn book(machine: &mut Machine) -> String {
    let all = json!({ "org_term": "", "series": "", "text": "", "offset": 0, "limit": 0 });
    let page = machine.call("register_list", all);
    let mut lines: Vec<String> = page["entries"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|entry| {
            let [state, symbol, note] = ["/state", "/symbol", "/note"].map(|of| text(entry, of));
            format!("{} {state} {symbol} {note}", entry["number"])
                .trim()
                .to_owned()
        })
        .collect();
    lines.sort();
    lines.join("\n")
}

#[test]
fn the_first_number_is_one_and_is_shown_before_it_is_given() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let shown = machine.call(
        "number_preview",
        json!({ "draft": draft, "signed_on": TODAY, "number": null }),
    );
    assert_eq!(
        shown,
        json!({ "number": 1, "symbol": "01-BC/ĐU", "refusal": "", "notices": [] })
    );
    // Looking takes nothing.
    let view = machine.call("issue", numbering(&draft));
    assert_eq!(text(&view, "/symbol"), "01-BC/ĐU");
    assert_eq!(next(&mut machine), json!(2));
}

#[test]
fn a_number_that_was_kept_waits_for_its_document() {
    let (mut machine, org_term) = office();
    machine.call("number_reserve", kept(&org_term, None, "Báo cáo quý III"));
    assert_eq!(next(&mut machine), json!(2));
    let draft = machine.sample();
    at_once(&mut machine, &draft, TODAY, Some(1));
    expect![[r#"
        1 issued 01-BC/ĐU
        2 issued 02-BC/ĐU"#]]
    .assert_eq(&book(&mut machine));
    assert_eq!(next(&mut machine), json!(3));
}

#[test]
fn a_number_that_was_left_out_is_never_given_and_says_why() {
    let (mut machine, org_term) = office();
    machine.call(
        "number_skip",
        kept(&org_term, Some(1), "Ghi nhầm trong sổ giấy"),
    );
    expect!["Số 1 đã bỏ: Ghi nhầm trong sổ giấy."].assert_eq(&not_given(&mut machine, 1));
    assert_eq!(next(&mut machine), json!(2));
}

#[test]
fn nothing_is_kept_or_left_out_without_a_reason() {
    let (mut machine, org_term) = office();
    for command in ["number_reserve", "number_skip"] {
        let (_, message) = machine.refused(command, kept(&org_term, None, "  "));
        assert_eq!(message, "Chưa ghi lý do.");
    }
    let page = machine.call("number_skip", kept(&org_term, None, "Bỏ trống"));
    let line = text(&page, "/entries/0/id");
    // Nor does the reason go later.
    let (_, message) = machine.refused("register_note", json!({ "id": line, "note": "" }));
    assert_eq!(message, "Chưa ghi lý do.");
}

#[test]
fn what_was_kept_or_left_out_can_be_given_back() {
    let (mut machine, org_term) = office();
    machine.call("number_reserve", kept(&org_term, None, "Báo cáo quý III"));
    let page = machine.call("number_skip", kept(&org_term, None, "Ghi nhầm"));
    for entry in page["entries"].as_array().into_iter().flatten() {
        machine.call("number_release", json!({ "id": entry["id"] }));
    }
    assert_eq!(book(&mut machine), "");
    assert_eq!(next(&mut machine), json!(1));
}

#[test]
fn the_number_of_a_document_is_never_given_back() {
    let (mut machine, org_term) = office();
    let draft = machine.sample();
    at_once(&mut machine, &draft, TODAY, None);
    let before = book(&mut machine);
    let line = first_line(&mut machine, &org_term);
    let mut words = Vec::new();
    let mut other = from_paper(&org_term, Some(9));
    other["id"] = line["id"].clone();
    for (command, arguments) in [
        ("number_release", json!({ "id": line["id"] })),
        ("register_change", other),
    ] {
        words.push(machine.refused(command, arguments).1);
    }
    assert_eq!(
        words,
        ["Số này đã cấp cho một văn bản nên không sửa, không trả lại được."; 2]
    );
    assert_eq!(book(&mut machine), before);
}

/// 450 for 45: no later number is pushed behind it for good.
#[test]
fn a_line_of_the_hand_is_put_right_and_taken_out() {
    let (mut machine, org_term) = office();
    machine.call("register_add", from_paper(&org_term, Some(450)));
    let mut right = from_paper(&org_term, Some(45));
    right["id"] = first_line(&mut machine, &org_term)["id"].clone();
    right["line"]["subject"] = json!("tình hình quý III");
    machine.call("register_change", right);
    expect!["45 issued 45-BC/ĐU"].assert_eq(&book(&mut machine));
    let line = first_line(&mut machine, &org_term);
    assert_eq!(text(&line, "/subject"), "tình hình quý III");
    machine.call("number_release", json!({ "id": line["id"] }));
    assert_eq!(book(&mut machine), "");
}

#[test]
fn a_correction_takes_no_number_from_another_line() {
    let (mut machine, org_term) = office();
    machine.call("register_add", from_paper(&org_term, Some(1)));
    machine.call("register_add", from_paper(&org_term, Some(2)));
    let mut other = from_paper(&org_term, Some(1));
    other["id"] = first_line(&mut machine, &org_term)["id"].clone();
    let (code, _) = machine.refused("register_change", other);
    assert_eq!(code, "number-taken");
    expect![[r#"
        1 issued 01-BC/ĐU
        2 issued 02-BC/ĐU"#]]
    .assert_eq(&book(&mut machine));
}

/// What is issued cannot be put right, so a slip of the hand is asked about before.
#[test]
fn a_typed_number_far_ahead_of_its_series_is_refused_and_a_near_one_noticed() {
    let (mut machine, org_term) = office();
    next(&mut machine);
    expect!["Số 450 cách số kế tiếp (2) quá xa."].assert_eq(&not_given(&mut machine, 450));
    machine.call("register_add", from_paper(&org_term, Some(449)));
    assert_eq!(next(&mut machine), json!(450));
    let draft = machine.sample();
    let given = at_once(&mut machine, &draft, TODAY, Some(453));
    expect![[r#"["Số 453 để trống các số từ 451 tới 452: sổ giấy đã dùng thì vào sổ thủ công, không dùng thì bỏ số, ghi lý do."]"#]]
        .assert_eq(&given["notices"].to_string());
}

#[test]
fn a_line_of_the_paper_book_has_the_symbol_of_its_kind_and_a_day_of_the_term() {
    let (mut machine, org_term) = office();
    let mut of_congress = from_paper(&org_term, Some(3));
    of_congress["line"]["series"] = json!("congress");
    of_congress["line"]["signed_on"] = json!("20/6/2025");
    let (_, message) = machine.refused("register_add", of_congress.clone());
    assert_eq!(message, "Chưa chọn loại văn bản của đại hội.");
    of_congress["line"]["kind"] = json!("BC");
    machine.call("register_add", of_congress);
    expect!["3 issued 03-BC/ĐH"].assert_eq(&book(&mut machine));
    let mut early = from_paper(&org_term, None);
    early["line"]["signed_on"] = json!("20/6/2025");
    let (code, message) = machine.refused("register_add", early);
    assert_eq!(code, "bad-date");
    expect!["Ngày ký 20/6/2025 trước khi nhiệm kỳ bắt đầu (15/8/2025): số của văn bản thuộc nhiệm kỳ trước."].assert_eq(&message);
}

/// What was issued after the last backup stands on papers; a database that is brought back knows nothing of it.
#[test]
fn numbers_that_only_the_archive_knows_are_said_before_they_are_given_again() {
    let (mut machine, _) = office();
    next(&mut machine);
    machine.close();
    let database = machine.folder().join("so-ket.db");
    let copy = machine.folder().join("cu.db");
    std::fs::copy(&database, &copy).unwrap_or_else(|error| panic!("{error}"));
    machine.reopen();
    assert_eq!(next(&mut machine), json!(2));
    machine.close();
    std::fs::copy(&copy, &database).unwrap_or_else(|error| panic!("{error}"));
    machine.reopen();
    let draft = signed(&mut machine);
    let wish = json!({ "draft": draft, "signed_on": TODAY, "number": null });
    let shown = machine.call("number_preview", wish);
    expect![[r#"["Kho lưu có văn bản đã khoá với số 2 mà sổ không ghi, có thể vì dữ liệu được lấy lại từ bản cũ. Xem sổ giấy; số đã dùng thì vào sổ thủ công trước khi cấp số này."]"#]]
        .assert_eq(&shown["notices"].to_string());
    let wish = json!({ "draft": draft, "signed_on": TODAY, "number": 3 });
    let shown = machine.call("number_preview", wish);
    assert!(!shown["notices"].to_string().contains("Kho lưu"), "{shown}");
}

/// Paper and program keep one row of numbers.
#[test]
fn what_the_paper_book_numbered_is_entered_and_numbers_go_on_after_it() {
    let (mut machine, org_term) = office();
    machine.call("register_add", from_paper(&org_term, Some(41)));
    assert_eq!(next(&mut machine), json!(42));
    let page = machine.call(
        "register_list",
        json!({
            "org_term": org_term, "series": "BC", "text": "", "offset": 0, "limit": 1,
        }),
    );
    // What is missing in between is shown, and can be entered still.
    let gaps = page["series"][0]["gaps"].as_array().map(Vec::len);
    assert_eq!(gaps, Some(40));
    machine.call("register_add", from_paper(&org_term, Some(40)));
    expect![[r#"
        40 issued 40-BC/ĐU
        41 issued 41-BC/ĐU
        42 issued 42-BC/ĐU"#]]
    .assert_eq(&book(&mut machine));
}

#[test]
fn a_number_that_is_taken_is_refused_by_the_name_of_what_has_it() {
    let (mut machine, org_term) = office();
    machine.call("register_add", from_paper(&org_term, Some(7)));
    machine.call(
        "number_reserve",
        kept(&org_term, Some(8), "Báo cáo quý III"),
    );
    expect!["Số 07-BC/ĐU đã cấp cho văn bản khác: tình hình quý II."]
        .assert_eq(&not_given(&mut machine, 7));
    let words: Vec<String> = [
        ("register_add", from_paper(&org_term, Some(7))),
        ("number_reserve", kept(&org_term, Some(7), "Giữ")),
        ("number_skip", kept(&org_term, Some(7), "Bỏ")),
        ("number_reserve", kept(&org_term, Some(8), "Giữ")),
    ]
    .map(|(command, arguments)| machine.refused(command, arguments).1)
    .into();
    expect![[r#"
        Số 07-BC/ĐU đã cấp cho văn bản khác: tình hình quý II.
        Số 07-BC/ĐU đã cấp cho văn bản khác: tình hình quý II.
        Số 07-BC/ĐU đã cấp cho văn bản khác: tình hình quý II.
        Số 8 đã giữ trước: Báo cáo quý III."#]]
    .assert_eq(&words.join("\n"));
    let draft = signed(&mut machine);
    let shown = machine.call(
        "number_preview",
        json!({ "draft": draft, "signed_on": TODAY, "number": 7 }),
    );
    expect!["Số 07-BC/ĐU đã cấp cho văn bản khác: tình hình quý II."]
        .assert_eq(&text(&shown, "/refusal"));
}

/// A slip of the hand must not push all later numbers out of reach.
#[test]
fn a_number_that_no_series_reaches_is_refused_wherever_it_is_typed() {
    let (mut machine, org_term) = office();
    for number in [0, u32::MAX] {
        not_given(&mut machine, number);
        for (command, arguments) in [
            ("register_add", from_paper(&org_term, Some(number))),
            ("number_reserve", kept(&org_term, Some(number), "Giữ")),
            ("number_skip", kept(&org_term, Some(number), "Bỏ")),
        ] {
            let (code, _) = machine.refused(command, arguments);
            assert_eq!(code, "bad-number", "{command} {number}");
        }
    }
    assert_eq!(next(&mut machine), json!(1));
}

#[test]
fn a_clock_that_was_set_back_is_noticed_and_numbers_go_on() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    at_once(&mut machine, &draft, TODAY, None);
    machine.wait_ms(-3 * 24 * 3_600_000);
    machine.reopen();
    let draft = machine.sample();
    let given = at_once(&mut machine, &draft, TODAY, None);
    assert_eq!(given["number"], json!(2));
    expect![[r#"["Đồng hồ máy đang lùi: lần vào sổ trước ghi 10 giờ 00, ngày 19/7/2028. Kiểm tra ngày giờ của máy.","Ngày ký 19/7/2028 chưa tới."]"#]].assert_eq(&given["notices"].to_string());
}

#[test]
fn a_day_out_of_order_is_noticed_and_not_forbidden() {
    let mut machine = Machine::new();
    for number in [3, 5] {
        let draft = machine.sample();
        at_once(&mut machine, &draft, "10/7/2028", Some(number));
    }
    for (number, day, expected) in [
        (4, "10/7/2028", expect!["[]"]),
        (
            6,
            "9/7/2028",
            expect![[r#"["Số 5 đứng trước mà ký ngày 10/7/2028, sau ngày 09/7/2028."]"#]],
        ),
        (
            2,
            "11/7/2028",
            expect![[r#"["Số 6 đứng sau mà ký ngày 09/7/2028, trước ngày 11/7/2028."]"#]],
        ),
        (
            7,
            "20/7/2028",
            expect![[r#"["Ngày ký 20/7/2028 chưa tới."]"#]],
        ),
    ] {
        let draft = machine.sample();
        let given = at_once(&mut machine, &draft, day, Some(number));
        expected.assert_eq(&given["notices"].to_string());
        // Whoever opens the document afterwards is told too.
        let view = machine.call("issue_open", json!({ "draft": draft }));
        assert_eq!(view["notices"], given["notices"]);
    }
}
