//! Trees that no person would write: any block in any order, any role anywhere, any letter in the text.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use soket_doc::{
    Block, Cell, Column, Columns, ColumnsKind, Orientation, Paragraph, Properties, Role, Row,
    RowKind, Run, Section, Table, Tree,
};

/// Any tree, the smallest of which is empty.
pub fn tree() -> impl Strategy<Value = Tree> {
    (any::<bool>(), text(), vec(section(), 0..4)).prop_map(|(duplex, title, sections)| Tree {
        properties: Properties {
            title: title.clone(),
            subject: title.clone(),
            creator: title,
            keywords: String::new(),
            language: "vi-VN".into(),
            created: None,
        },
        duplex,
        sections,
    })
}

fn section() -> impl Strategy<Value = Section> {
    let mark = || option::weighted(0.3, paragraph());
    (any::<bool>(), mark(), vec(block(), 0..7), mark()).prop_map(
        |(turned, top_mark, blocks, foot_mark)| Section {
            orientation: if turned {
                Orientation::Landscape
            } else {
                Orientation::Portrait
            },
            top_mark,
            blocks,
            foot_mark,
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        3 => paragraph().prop_map(Block::Paragraph),
        2 => columns().prop_map(Block::Columns),
        1 => table().prop_map(Block::Table),
    ]
}

fn columns() -> impl Strategy<Value = Columns> {
    let kinds = [
        ColumnsKind::Header,
        ColumnsKind::Closing,
        ColumnsKind::Signatures,
        ColumnsKind::Addressees,
    ];
    let side = || vec(paragraph(), 0..4);
    (select(kinds.to_vec()), side(), side()).prop_map(|(kind, left, right)| Columns {
        kind,
        left,
        right,
    })
}

/// Also with rows that do not fit the columns, and with no column at all.
fn table() -> impl Strategy<Value = Table> {
    let column = (-1.0_f32..4.0).prop_map(|share| Column { share });
    (vec(column, 0..5), vec(row(), 0..6)).prop_map(|(columns, rows)| Table { columns, rows })
}

fn row() -> impl Strategy<Value = Row> {
    let kinds = [RowKind::Head, RowKind::Group, RowKind::Body];
    let cell =
        (0..6_u16, vec(paragraph(), 0..3)).prop_map(|(span, paragraphs)| Cell { span, paragraphs });
    (select(kinds.to_vec()), vec(cell, 0..6)).prop_map(|(kind, cells)| Row { kind, cells })
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let run = (
        text(),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        any::<bool>(),
    );
    let run = run.prop_map(|(text, bold, italic, underline)| Run {
        bold,
        italic,
        underline,
        ..Run::fixed(text)
    });
    (select(&Role::ALL[..]), vec(run, 0..4), any::<bool>()).prop_map(|(role, runs, keep_next)| {
        Paragraph {
            role,
            runs,
            keep_next,
        }
    })
}

/// Words, what a paste brings along, and any character there is.
fn text() -> impl Strategy<Value = String> {
    let words = select(
        &[
            "Đảng bộ",
            " ",
            "ngày\u{a0}20",
            "13 %",
            "\n",
            "\r\n",
            "\t",
            "]]>",
            "&amp;",
            "<w:p/>",
            "\0",
            "\u{b}",
            "\u{1f}",
            "\u{2028}",
            "\u{fffe}",
            "\u{202e}",
            "e\u{323}\u{302}",
            "漢字",
            "العربية",
            "😀",
            "\u{200b}",
            "  ",
            "-----",
        ][..],
    );
    let piece = prop_oneof![
        3 => words.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}
