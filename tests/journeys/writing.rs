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
fn the_tree_shows_where_each_text_came_from() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    save(&mut machine, &draft, "situation", "Câu một.\n  Câu hai.");
    let preview = machine.call("preview", json!({ "draft": draft }));
    let found: Vec<&Value> = preview["tree"]["sections"][0]["blocks"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|block| block["runs"].as_array().into_iter().flatten())
        .filter(|run| text(run, "/origin/part") == "situation")
        .collect();
    assert_eq!(found.len(), 2);
    assert_eq!(found[1]["text"], json!("Câu hai."));
    assert_eq!(
        (&found[1]["origin"]["start"], &found[1]["origin"]["end"]),
        (&json!(14), &json!(23))
    );
}
