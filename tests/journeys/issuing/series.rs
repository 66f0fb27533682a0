//! Which row of numbers a document takes its number from: the body in its term, and the kind.

use super::*;

#[track_caller]
fn symbol(machine: &mut Machine, draft: &str, signed_on: &str) -> String {
    text(&at_once(machine, draft, signed_on, None), "/symbol")
}

/// New Year begins nothing anew.
#[test]
fn numbers_go_on_through_the_years_of_a_term() {
    let mut machine = Machine::new();
    for (day, expected) in [
        ("31/12/2027", "01-BC/ĐU"),
        ("1/1/2028", "02-BC/ĐU"),
        (TODAY, "03-BC/ĐU"),
    ] {
        let draft = machine.sample();
        assert_eq!(symbol(&mut machine, &draft, day), expected);
    }
}

#[test]
fn committee_and_standing_board_number_in_one_row() {
    let mut machine = Machine::new();
    let symbols = ["committee", "standing-board", "committee"].map(|body| {
        let draft = machine.sample();
        let mut adopted = submission(&draft);
        adopted["issuing_body"] = json!(body);
        machine.call("submit", adopted);
        symbol(&mut machine, &draft, TODAY)
    });
    assert_eq!(symbols, ["01-BC/ĐU", "02-BC/ĐU", "03-BC/ĐU"]);
}

#[test]
fn each_kind_has_a_row_of_its_own() {
    let mut machine = Machine::new();
    let symbols = ["bao-cao-chung", "thong-bao", "bao-cao-chung", "to-trinh"].map(|template| {
        let draft = sample_of(&mut machine, template);
        symbol(&mut machine, &draft, TODAY)
    });
    assert_eq!(symbols, ["01-BC/ĐU", "01-TB/ĐU", "02-BC/ĐU", "01-TTr/ĐU"]);
}

#[test]
fn a_new_term_begins_with_one() {
    let mut machine = Machine::new();
    let first = machine.sample();
    assert_eq!(symbol(&mut machine, &first, TODAY), "01-BC/ĐU");
    let second = taken_in(&mut machine, |package| {
        package["term"]["term"] = json!({ "start": 2030, "end": 2035 });
        package["term"]["congress"]["held_on"] = json!("12/6/2030");
    });
    // The last days of the old committee are not the new one's.
    let wish = json!({ "draft": second, "by": "", "signed_on": "11/6/2030", "number": null });
    let (code, message) = machine.refused("issue_at_once", wish);
    assert_eq!(code, "bad-date");
    assert!(
        message.starts_with("Ngày ký 11/6/2030 trước khi nhiệm kỳ bắt đầu (12/6/2030)"),
        "{message}"
    );
    assert_eq!(symbol(&mut machine, &second, "12/6/2030"), "01-BC/ĐU");
}

/// A committee that was appointed works before its first congress.
#[test]
fn an_appointed_committee_numbers_from_the_day_of_its_appointment() {
    let mut machine = Machine::new();
    let draft = taken_in(&mut machine, |package| {
        package["term"]["appointed_on"] = json!("1/7/2025");
    });
    let wish = json!({ "draft": draft, "by": "", "signed_on": "30/6/2025", "number": null });
    let (code, _) = machine.refused("issue_at_once", wish);
    assert_eq!(code, "bad-date");
    assert_eq!(symbol(&mut machine, &draft, "1/7/2025"), "01-BC/ĐU");
}

/// Its symbol is how the body is written, not who it is.
#[test]
fn another_symbol_is_no_other_row() {
    let mut machine = Machine::new();
    let first = machine.sample();
    symbol(&mut machine, &first, TODAY);
    let second = taken_in(&mut machine, |package| {
        package["term"]["symbol"] = json!("ĐUX");
    });
    assert_eq!(symbol(&mut machine, &second, TODAY), "02-BC/ĐUX");
}

/// Two records of one body share a row of numbers; correcting the name of one does not split it.
#[test]
fn a_body_that_is_renamed_goes_on_in_its_row() {
    let mut machine = Machine::new();
    let first = machine.sample();
    symbol(&mut machine, &first, TODAY);
    let second = taken_in(&mut machine, |package| {
        package["term"]["symbol"] = json!("ĐUX");
    });
    assert_eq!(symbol(&mut machine, &second, TODAY), "02-BC/ĐUX");
    let org_term = text(
        &machine.call("draft_open", json!({ "draft": second })),
        "/term/id",
    );
    let mut form = machine.call("org_get", json!({ "id": org_term }));
    form["term"]["committee"] = json!("Đảng uỷ xã Hoà Mẫu Mới");
    saved(&mut machine, &form);
    let third = duplicated(&mut machine, &second);
    assert_eq!(symbol(&mut machine, &third, TODAY), "03-BC/ĐUX");
}

/// A committee that follows numbers from 1, so its term is no correction of the old one's.
#[test]
fn what_a_row_of_numbers_belongs_to_is_not_changed_once_it_has_begun() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let org_term = body(&mut machine);
    let form = machine.call("org_get", json!({ "id": org_term }));
    let mut other = form.clone();
    other["term"]["term"] = json!({ "start": 2030, "end": 2035 });
    let mut appointed = form.clone();
    appointed["term"]["appointed_on"] = json!("20/7/2028");
    saved(&mut machine, &other);
    saved(&mut machine, &form);
    symbol(&mut machine, &draft, TODAY);
    for changed in [other, appointed.clone()] {
        let (_, message) = machine.refused("org_save", form_of(&changed));
        assert_eq!(
            message,
            "Nhiệm kỳ này đã cấp số nên không đổi được loại tổ chức, nhiệm kỳ và ngày chỉ định."
        );
    }
    // A day that was forgotten, before all that was numbered.
    appointed["term"]["appointed_on"] = json!("1/7/2025");
    saved(&mut machine, &appointed);
}

fn form_of(view: &Value) -> Value {
    json!({ "org": view["org"], "term": view["term"], "resolution": view["resolution"] })
}

#[track_caller]
fn saved(machine: &mut Machine, view: &Value) {
    machine.call("org_save", form_of(view));
}

#[track_caller]
fn duplicated(machine: &mut Machine, draft: &str) -> String {
    text(
        &machine.call("draft_duplicate", json!({ "draft": draft })),
        "/id",
    )
}
