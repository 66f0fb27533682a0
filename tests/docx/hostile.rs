//! Whatever a person can paste: the file is valid and LibreOffice opens it.

use soket_doc::{Block, Cell, Orientation, Role, Section, Table, Tree};

use crate::words::{block, body, one, sentence, table, tree};
use crate::{rule_set, write};

fn check(name: &str, tree: &Tree) {
    write(&format!("kho-{name}"), tree, &rule_set("hd05-2026").style);
}

fn portrait(blocks: Vec<Block>) -> Section {
    Section::new(Orientation::Portrait, blocks)
}

#[test]
fn an_annex_of_two_thousand_rows() {
    let annex = Section::new(Orientation::Landscape, vec![table(2000)]);
    check(
        "hai-nghin-dong",
        &tree(vec![portrait(vec![body(1)]), annex]),
    );
}

#[test]
fn a_hundred_thousand_bytes_in_one_paragraph() {
    let text = sentence(1, 5000);
    assert!(text.len() > 100_000);
    check(
        "doan-dai",
        &tree(vec![portrait(vec![block(Role::Body, &text)])]),
    );
}

/// A row that is longer than a page goes on over the next: it must not be cut off.
#[test]
fn a_row_longer_than_a_page() {
    let Block::Table(Table { columns, mut rows }) = table(2) else {
        unreachable!("a table is a table")
    };
    rows[2].cells[1] = Cell::new(one(Role::TableText, &sentence(1, 900)));
    let section = portrait(vec![Block::Table(Table { columns, rows })]);
    check("dong-dai", &tree(vec![section]));
}

#[test]
fn nothing_at_all() {
    check("rong", &tree(vec![]));
    let mut marks_only = portrait(vec![]);
    marks_only.top_mark = Some(one(Role::CirculationMark, ""));
    marks_only.foot_mark = Some(one(Role::MediaMark, ""));
    check("rong-co-dau", &tree(vec![marks_only, portrait(vec![])]));
}

#[test]
fn text_of_every_script() {
    let scripts = "Việt ệ (tổ hợp: e\u{323}\u{302}) · 漢字 · العربية · עברית · हिन्दी · ไทย · 😀👨‍👩‍👧 · \u{0}\u{8}\u{b}\u{1f}\u{7f}\u{fffe} · \
                   \u{202e}ngược\u{202c} · a\u{a0}b\u{a0}c · x\ty\nz";
    check(
        "moi-chu-viet",
        &tree(vec![portrait(vec![block(Role::Body, scripts)])]),
    );
}

#[test]
fn each_role_alone() {
    let sections = Role::ALL.into_iter();
    let alone = sections.map(|role| portrait(vec![block(role, &format!("Vai {}", role.id()))]));
    check("tung-vai", &tree(alone.collect()));
}
