//! Typing, items, links.

use serde_json::{Value, json};
use soket_tests::{Machine, text};

fn save(machine: &mut Machine, draft: &str, part: &str, typed: &str) -> Value {
    machine.call(
        "entry_save",
        json!({
            "draft": draft, "part": part, "item": "", "boundary": false, "expected_rev": null,
            "entry": { "kind": "prose", "text": typed },
        }),
    )
}

#[test]
fn what_was_typed_is_there_after_a_restart() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    save(&mut machine, &draft, "situation", "Đảng bộ có 18 chi bộ.");
    machine.reopen();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert_eq!(
        text(&view, "/draft/parts/situation/text"),
        "Đảng bộ có 18 chi bộ."
    );
}

#[test]
fn decomposed_letters_are_stored_composed() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    save(&mut machine, &draft, "situation", "Đa\u{309}ng u\u{309}y");
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert_eq!(text(&view, "/draft/parts/situation/text"), "Đảng ủy");
}

#[test]
fn a_second_writer_is_told_that_the_text_has_changed() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let seen = view["revs"]["situation/"].clone();
    save(
        &mut machine,
        &draft,
        "situation",
        "Bản của cửa sổ thứ nhất.",
    );
    let (code, _) = machine.refused("entry_save", json!({
        "draft": draft, "part": "situation", "item": "", "boundary": false, "expected_rev": seen,
        "entry": { "kind": "prose", "text": "Bản của cửa sổ thứ hai." },
    }));
    assert_eq!(code, "stale");
}

#[test]
fn items_are_added_moved_linked_and_removed() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let order = |view: &Value| -> Vec<String> {
        view["draft"]["parts"]["shortcomings"]["items"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| text(item, "/id"))
            .collect()
    };
    let before = order(&machine.call("draft_open", json!({ "draft": draft })));

    let added = machine.call("item_add", json!({
        "draft": draft, "part": "shortcomings", "after": before[0], "text": "Một hạn chế mới.", "tag": null, "link": null,
    }));
    let new = text(&added, "/id");
    assert_eq!(order(&added["view"])[1], new);
    assert_eq!(machine.findings(&draft).matches("[Hạn chế 2]").count(), 2);

    let view = machine.call(
        "item_move",
        json!({ "draft": draft, "part": "shortcomings", "item": new, "to": 0 }),
    );
    assert_eq!(order(&view)[0], new);

    let cause = text(&view, "/draft/parts/causes/items/0/id");
    machine.call(
        "link_set",
        json!({ "draft": draft, "part": "causes", "item": cause, "link": new, "on": true }),
    );
    assert!(
        !machine
            .findings(&draft)
            .contains("shortcoming-without-cause")
    );

    let view = machine.call(
        "item_remove",
        json!({ "draft": draft, "part": "shortcomings", "item": new }),
    );
    assert_eq!(order(&view), before);
    // Nothing answers what is gone.
    assert!(!view["draft"]["parts"]["causes"].to_string().contains(&new));
}

#[test]
fn a_press_on_a_page_leads_to_the_letter_that_was_typed_and_back() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    save(&mut machine, &draft, "situation", "Câu một.\n  Câu hai.");
    let pages = machine.call("draft_pages", json!({ "draft": draft, "unsaved": [] }));
    assert_eq!(pages["stale"], json!(false));
    let hash = &pages["pages"][0]["hash"];
    let picture = machine.call(
        "page_picture",
        json!({ "draft": draft, "page": 0, "hash": hash }),
    );
    assert!(text(&picture, "/svg").starts_with("<svg"));
    // Before the "h" of "hai".
    let place = json!({ "part": "situation", "item": "", "field": "", "letters": 15 });
    let mut request = place.clone();
    request["draft"] = json!(draft);
    let marks = machine.call("page_marks", request);
    let caret = &marks["caret"];
    let at = |name: &str| caret[name].as_f64().unwrap_or_default();
    let hit = machine.call(
        "page_hit",
        json!({ "draft": draft, "page": caret["page"], "x": at("x") + 0.1, "y": at("y") + 2.0 }),
    );
    assert_eq!(hit["place"], place);
    assert_eq!(marks["lines"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_pages_show_what_is_not_stored_yet() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let before = machine.call("draft_pages", json!({ "draft": draft, "unsaved": [] }));
    let unsaved = json!([{
        "what": "entry", "part": "situation", "item": "",
        "entry": { "kind": "prose", "text": "Vừa gõ xong." }
    }]);
    let after = machine.call("draft_pages", json!({ "draft": draft, "unsaved": unsaved }));
    assert_ne!(before["pages"][0]["hash"], after["pages"][0]["hash"]);
    // Nothing was stored by looking.
    let again = machine.call("draft_pages", json!({ "draft": draft, "unsaved": [] }));
    assert_eq!(before["pages"], again["pages"]);
}
