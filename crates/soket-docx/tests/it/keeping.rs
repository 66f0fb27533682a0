//! What stays on one page.

use crate::common::{body, one, portrait, sheet, text_of};
use expect_test::{Expect, expect};
use soket_doc::{Block, Columns, ColumnsKind, Paragraph, ParagraphStyle, Role, Run};

/// Style and, with a `+`, that it stays with what follows: of every paragraph that differs from its style.
fn check(blocks: Vec<Block>, expected: Expect) {
    let kept = ParagraphStyle {
        keep_next: true,
        ..Default::default()
    };
    let sheet = sheet(&[(Role::Heading1, kept.clone()), (Role::Capacity, kept)]);
    let seen: Vec<String> = text_of(&portrait(blocks), &sheet)
        .lines()
        .filter_map(|line| {
            let style = line.strip_prefix("<w:p><w:pPr><w:pStyle w:val=\"")?;
            let keeps = if line.contains("<w:keepNext/>") {
                "+"
            } else {
                ""
            };
            Some(format!("{}{keeps}", style.split('"').next()?))
        })
        .collect();
    expected.assert_eq(&seen.join(" "));
}

fn columns(kind: ColumnsKind) -> Block {
    Block::Columns(Columns {
        kind,
        left: vec![one(Role::Recipient, "a")],
        right: vec![one(Role::Capacity, "b"), one(Role::SignerName, "c")],
    })
}

#[test]
fn a_paragraph_that_is_to_stay_says_so_where_its_style_does_not() {
    check(
        vec![
            Block::Paragraph(one(Role::Body, "a").kept()),
            Block::Paragraph(one(Role::Heading1, "b").kept()),
            Block::Paragraph(Paragraph::new(Role::Body, vec![Run::fixed("c")])),
        ],
        expect!["Body+ Heading1 Body"],
    );
}

#[test]
fn two_lines_of_the_text_go_with_the_signature() {
    let long = "một dòng rất dài ".repeat(12);
    check(
        vec![
            body("xa"),
            body("một"),
            body("hai"),
            columns(ColumnsKind::Closing),
        ],
        expect!["Body Body+ Body+ Recipient+ Capacity SignerName+ AfterTable"],
    );
    check(
        vec![
            body("xa"),
            body("xa"),
            body(&long),
            columns(ColumnsKind::Closing),
        ],
        expect!["Body Body Body+ Recipient+ Capacity SignerName+ AfterTable"],
    );
    check(
        vec![
            body("xa"),
            body("một\nhai"),
            columns(ColumnsKind::Signatures),
        ],
        expect!["Body Body+ Recipient+ Capacity SignerName+ AfterTable"],
    );
}

#[test]
fn a_signature_that_confirms_another_is_on_its_page() {
    let blocks = vec![
        body("một\nhai"),
        columns(ColumnsKind::Signatures),
        Block::Paragraph(one(Role::Attestation, "Xác nhận chữ ký")),
        columns(ColumnsKind::Closing),
    ];
    check(
        blocks,
        expect![
            "Body+ Recipient+ Capacity SignerName+ Attestation+ Recipient+ Capacity SignerName+ AfterTable"
        ],
    );
}

#[test]
fn a_head_needs_no_text_before_it() {
    check(
        vec![body("a"), columns(ColumnsKind::Header), body("b")],
        expect!["Body Recipient Capacity SignerName Body"],
    );
}

#[test]
fn columns_in_a_row_are_rows_of_one_table_and_stay_together() {
    let blocks = vec![
        columns(ColumnsKind::Closing),
        columns(ColumnsKind::Signatures),
        body("sau"),
    ];
    let document = text_of(&portrait(blocks.clone()), &sheet(&[]));
    assert_eq!(document.matches("<w:tbl>").count(), 1);
    // Edges at 50 % of the closing block and at 50 % of the signatures are one.
    assert_eq!(document.matches("<w:gridCol").count(), 2);
    check(
        blocks,
        expect!["Recipient+ Capacity SignerName+ Recipient Capacity SignerName Body"],
    );
}

#[test]
fn columns_of_different_widths_share_a_grid() {
    let blocks = vec![
        columns(ColumnsKind::Header),
        columns(ColumnsKind::Addressees),
    ];
    let document = text_of(&portrait(blocks), &sheet(&[]));
    let cells: Vec<&str> = document
        .lines()
        .filter(|line| line.starts_with("<w:tc>"))
        .collect();
    expect![[r#"
        <w:tc><w:tcPr><w:tcW w:w="4116" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
        <w:tc><w:tcPr><w:tcW w:w="5239" w:type="dxa"/></w:tcPr>
        <w:tc><w:tcPr><w:tcW w:w="3368" w:type="dxa"/></w:tcPr>
        <w:tc><w:tcPr><w:tcW w:w="5987" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>"#]]
    .assert_eq(&cells.join("\n"));
}
