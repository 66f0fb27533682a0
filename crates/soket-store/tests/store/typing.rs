//! What is typed in one go is one step of undo.

use expect_test::expect;

use crate::undo::check;

#[test]
fn typing_merges_until_a_pause_of_two_seconds() {
    check(
        "0 type entry/e1 D
         1900 type entry/e1 Dd
         3900 type entry/e1 Đ
         5901 type entry/e1 Đả
         6000 undo",
        expect![[r#"
            0 type entry/e1 D
                touched [entry/e1]
            1900 type entry/e1 Dd
                touched [entry/e1]
            3900 type entry/e1 Đ
                touched [entry/e1]
            5901 type entry/e1 Đả
                touched [entry/e1]
            6000 undo
                type: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"Đ"}
            undo: Some("type"), redo: Some("type")
        "#]],
    );
}

#[test]
fn typing_does_not_merge_across_a_blur_another_field_or_an_undo() {
    check(
        "0 type entry/e1 a
         1 blur
         2 type entry/e1 b
         3 type entry/e2 x
         4 type entry/e1 c
         5 undo
         6 undo
         7 undo
         8 redo
         9 type entry/e1 d
         10 undo",
        expect![[r#"
            0 type entry/e1 a
                touched [entry/e1]
            1 blur
                closed
            2 type entry/e1 b
                touched [entry/e1]
            3 type entry/e2 x
                touched [entry/e2]
            4 type entry/e1 c
                touched [entry/e1]
            5 undo
                type: touched [entry/e1]
            6 undo
                type: touched [entry/e2]
            7 undo
                type: touched [entry/e1]
            8 redo
                type: touched [entry/e1]
            9 type entry/e1 d
                touched [entry/e1]
            10 undo
                type: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"b"}
            undo: Some("type"), redo: Some("type")
        "#]],
    );
}

#[test]
fn typing_does_not_merge_when_the_clock_was_set_back() {
    check(
        "5000 type entry/e1 a
         4000 type entry/e1 b
         4000 undo",
        expect![[r#"
            5000 type entry/e1 a
                touched [entry/e1]
            4000 type entry/e1 b
                touched [entry/e1]
            4000 undo
                type: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"a"}
            undo: Some("type"), redo: Some("type")
        "#]],
    );
}

#[test]
fn what_was_typed_and_deleted_again_is_no_step() {
    check(
        "0 put entry/e1 một
         5000 type entry/e1 mộtt
         5100 type entry/e1 một",
        expect![[r#"
            0 put entry/e1 một
                touched [entry/e1]
            5000 type entry/e1 mộtt
                touched [entry/e1]
            5100 type entry/e1 một
                touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"một"}
            undo: Some("put"), redo: None
        "#]],
    );
}

#[test]
fn typing_does_not_swallow_what_came_from_elsewhere_in_between() {
    check(
        "0 type entry/e1 một
         library: 100 put entry/e1 của người khác
         200 type entry/e1 của người khác, và tôi
         300 undo",
        expect![[r#"
            0 type entry/e1 một
                touched [entry/e1]
            library: 100 put entry/e1 của người khác
                touched [entry/e1]
            200 type entry/e1 của người khác, và tôi
                touched [entry/e1]
            300 undo
                type: touched [entry/e1]
            entry/e1 of "d1" at 1: {"text":"của người khác"}
            undo: Some("type"), redo: Some("type")
        "#]],
    );
}
