//! A closed draft is what was signed: nothing that makes up its text is written any more, whoever asks.

use expect_test::{Expect, expect};
use soket_store::Store;

use crate::script::run;

/// What has been done before the draft is closed: something in the trash, something to undo and something to redo.
const BEFORE: &str = "
    0 put draft/d1 Báo cáo
    0 put entry/d1/a một
    0 put entry/d1/b một
    0 trash entry/d1/b
    0 put entry/d1/a hai
    0 put entry/d1/a ba
    0 undo
    library: 0 put draft/d1 Báo cáo quý";

fn check(script: &str, expected: Expect) {
    let mut store = Store::open_in_memory().unwrap();
    run(&mut store, BEFORE);
    expected.assert_eq(&run(&mut store, script));
}

#[test]
fn the_rows_of_a_closed_draft_are_refused() {
    check(
        "0 close draft/d1
         1 put draft/d1 khác
         1 trash draft/d1
         1 remove draft/d1
         1 put entry/d1/a khác
         1 put entry/d1/new mới
         1 trash entry/d1/a
         1 restore entry/d1/b
         1 move entry/d1/a 9
         1 remove entry/d1/a
         show",
        expect![[r#"
            0 close draft/d1
                touched []
            1 put draft/d1 khác
                refused: draft d1 is closed
            1 trash draft/d1
                refused: draft d1 is closed
            1 remove draft/d1
                refused: draft d1 is closed
            1 put entry/d1/a khác
                refused: draft d1 is closed
            1 put entry/d1/new mới
                refused: draft d1 is closed
            1 trash entry/d1/a
                refused: draft d1 is closed
            1 restore entry/d1/b
                refused: draft d1 is closed
            1 move entry/d1/a 9
                refused: draft d1 is closed
            1 remove entry/d1/a
                refused: draft d1 is closed
            show
                draft/d1 of "d1" at 1: {"text":"Báo cáo quý"}
                entry/d1/a of "d1" at 1: {"text":"hai"}
                entry/d1/b of "d1" at 1: {"text":"một"} trashed 2026-03-02T08:00:00.000+07:00
        "#]],
    );
}

#[test]
fn undo_and_redo_do_not_reach_a_closed_draft() {
    check(
        "0 close draft/d1
         1 undo
         1 redo
         library: 1 undo
         show",
        expect![[r#"
            0 close draft/d1
                touched []
            1 undo
                refused: draft d1 is closed
            1 redo
                refused: draft d1 is closed
            library: 1 undo
                refused: draft d1 is closed
            show
                draft/d1 of "d1" at 1: {"text":"Báo cáo quý"}
                entry/d1/a of "d1" at 1: {"text":"hai"}
                entry/d1/b of "d1" at 1: {"text":"một"} trashed 2026-03-02T08:00:00.000+07:00
        "#]],
    );
}

/// What was refused has not used up what can be undone and redone.
#[test]
fn a_draft_that_is_opened_again_is_written_as_before() {
    check(
        "0 close draft/d1
         1 undo
         2 reopen draft/d1
         3 redo
         3 undo
         3 undo
         library: 3 undo
         4 put entry/d1/a khác
         show",
        expect![[r#"
            0 close draft/d1
                touched []
            1 undo
                refused: draft d1 is closed
            2 reopen draft/d1
                touched []
            3 redo
                put: touched [entry/d1/a]
            3 undo
                put: touched [entry/d1/a]
            3 undo
                put: touched [entry/d1/a]
            library: 3 undo
                put: touched [draft/d1]
            4 put entry/d1/a khác
                touched [entry/d1/a]
            show
                draft/d1 of "d1" at 1: {"text":"Báo cáo"}
                entry/d1/a of "d1" at 1: {"text":"khác"}
                entry/d1/b of "d1" at 1: {"text":"một"} trashed 2026-03-02T08:00:00.000+07:00
        "#]],
    );
}

#[test]
fn closing_and_opening_twice_is_the_same_as_once() {
    check(
        "0 close draft/d1
         0 close draft/d1
         1 put entry/d1/a khác
         2 reopen draft/d1
         2 reopen draft/d1
         3 put entry/d1/a khác",
        expect![[r#"
            0 close draft/d1
                touched []
            0 close draft/d1
                touched []
            1 put entry/d1/a khác
                refused: draft d1 is closed
            2 reopen draft/d1
                touched []
            2 reopen draft/d1
                touched []
            3 put entry/d1/a khác
                touched [entry/d1/a]
        "#]],
    );
}

/// `d1` begins the ids of other drafts too; and what becomes of the paper is recorded after the text is closed.
#[test]
fn what_is_not_the_text_of_the_closed_draft_is_written() {
    check(
        "0 close draft/d1
         library: 1 put draft/d10 khác
         library: 1 put entry/d10/a khác
         library: 1 put dispatch/p1 Lưu
         library: 1 put printing/i1 in
         library: 1 put setting/d1 khác",
        expect![[r#"
            0 close draft/d1
                touched []
            library: 1 put draft/d10 khác
                touched [draft/d10]
            library: 1 put entry/d10/a khác
                touched [entry/d10/a]
            library: 1 put dispatch/p1 Lưu
                touched [dispatch/p1]
            library: 1 put printing/i1 in
                touched [printing/i1]
            library: 1 put setting/d1 khác
                touched [setting/d1]
        "#]],
    );
}

/// The targets of its resolution stand in no draft of their own; they are not changed from within a closed one.
#[test]
fn nothing_is_written_on_the_stack_of_a_closed_draft() {
    check(
        "0 close draft/d1
         1 put target/t1 khác
         library: 1 put target/t1 khác",
        expect![[r#"
            0 close draft/d1
                touched []
            1 put target/t1 khác
                refused: draft d1 is closed
            library: 1 put target/t1 khác
                touched [target/t1]
        "#]],
    );
}
