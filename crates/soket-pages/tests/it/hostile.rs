//! Whatever a person pastes: pages all the same.

use soket_doc::{Block, Cell, Column, Role, Row, RowKind, Table};

use crate::common::{fixed, laid_out, tree, typed};

#[test]
fn typst_markup_is_text() {
    let text = "#panic() $x$ *a* _b_ `c` <l> @r // = \\ \" ] ) }";
    let mut pages = laid_out(&tree(vec![typed("a", text)]));
    let hit = pages.hit(0, 120.0, 65.0);
    assert!(hit.is_some());
}

#[test]
fn text_of_every_script_and_control_characters() {
    let text = "\0\u{1}漢字 العربية हिन्दी 😀 ‏\u{202e}abc\u{feff}\u{fffe} \u{10ffff}\u{85}\u{2028}x";
    assert_eq!(laid_out(&tree(vec![typed("a", text)])).count(), 1);
}

#[test]
fn a_hundred_kilobytes_in_one_paragraph() {
    let text = "Đảng viên ".repeat(10_000);
    assert!(laid_out(&tree(vec![typed("a", &text)])).count() > 20);
}

#[test]
fn a_word_longer_than_a_line_breaks() {
    let mut pages = laid_out(&tree(vec![typed("a", &"x".repeat(3_000))]));
    let widest = pages
        .marks(|_| true)
        .iter()
        .map(|mark| mark.x + mark.width)
        .fold(0.0, f32::max);
    assert!(widest < 195.0 / 25.4 * 72.0 + 1.0, "{widest}");
}

#[test]
fn two_thousand_rows() {
    let row = |n: usize| Row {
        kind: if n == 0 { RowKind::Head } else { RowKind::Body },
        cells: (0..3)
            .map(|c| {
                Cell::new(soket_doc::Paragraph::new(
                    Role::TableText,
                    vec![soket_doc::Run::fixed(format!("{n}-{c}"))],
                ))
            })
            .collect(),
    };
    let table = Table {
        columns: [1.0, 2.0, 3.0].map(|share| Column { share }).into(),
        rows: (0..2_000).map(row).collect(),
    };
    assert!(laid_out(&tree(vec![Block::Table(table)])).count() > 30);
}

#[test]
fn every_role_alone_and_empty() {
    for role in Role::ALL {
        for text in ["", "Chữ"] {
            assert_eq!(
                laid_out(&tree(vec![fixed(role, text)])).count(),
                1,
                "{role:?}"
            );
        }
    }
}

#[test]
fn a_table_of_nonsense() {
    let cell = |span| Cell {
        span,
        paragraphs: Vec::new(),
    };
    let table = Table {
        columns: [0.0, f32::NAN, -1.0].map(|share| Column { share }).into(),
        rows: vec![
            Row {
                kind: RowKind::Group,
                cells: vec![cell(9), cell(0), cell(1)],
            },
            Row {
                kind: RowKind::Head,
                cells: Vec::new(),
            },
        ],
    };
    let nothing = Table {
        columns: Vec::new(),
        rows: Vec::new(),
    };
    let blocks = vec![Block::Table(table), Block::Table(nothing)];
    assert_eq!(laid_out(&tree(blocks)).count(), 1);
}
