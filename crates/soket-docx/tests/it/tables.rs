//! Tables in, XML out.

use crate::common::{body_of, one, portrait, sheet, text_of};
use expect_test::{Expect, expect};
use soket_doc::{Block, Cell, Column, Role, Row, RowKind, Table};

fn check(rows: Vec<Row>, expected: Expect) {
    let text = text_of(&portrait(vec![table(rows)]), &sheet(&[]));
    expected.assert_eq(text.split_once("</w:tblPr>").map_or("", |(_, text)| text));
}

fn row(kind: RowKind, cells: &[(u16, &str)]) -> Row {
    let cell = |(span, text): &(u16, &str)| Cell {
        span: *span,
        paragraphs: vec![one(Role::TableText, text)],
    };
    Row {
        kind,
        cells: cells.iter().map(cell).collect(),
    }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![Column { share: 1.0 }, Column { share: 3.0 }],
        rows,
    })
}

#[test]
fn head_rows_repeat_and_a_group_spans_the_table() {
    let rows = vec![
        row(RowKind::Head, &[(1, "TT"), (1, "Chỉ tiêu")]),
        row(RowKind::Group, &[(2, "I- Kinh tế")]),
        row(RowKind::Body, &[(1, "1"), (1, "Thu nhập")]),
    ];
    check(
        rows,
        expect![[r#"
            <w:tblGrid><w:gridCol w:w="2339"/><w:gridCol w:w="7016"/></w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="2339" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc>
            <w:tc><w:tcPr><w:tcW w:w="7016" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">Chỉ tiêu</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="9355" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">I- Kinh tế</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="2339" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">1</w:t></w:r></w:p></w:tc>
            <w:tc><w:tcPr><w:tcW w:w="7016" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">Thu nhập</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            <w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]],
    );
}

#[test]
fn a_row_with_too_many_cells_loses_no_word_and_one_with_too_few_is_filled() {
    let rows = vec![
        row(RowKind::Body, &[(9, "một"), (1, "hai"), (1, "ba")]),
        row(RowKind::Body, &[(1, "bốn")]),
        row(RowKind::Body, &[]),
    ];
    check(
        rows,
        expect![[r#"
            <w:tblGrid><w:gridCol w:w="2339"/><w:gridCol w:w="7016"/></w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="9355" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">một</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">hai</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">ba</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="2339" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
            <w:r><w:t xml:space="preserve">bốn</w:t></w:r></w:p></w:tc>
            <w:tc><w:tcPr><w:tcW w:w="7016" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="9355" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc></w:tr>
            </w:tbl>
            <w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]],
    );
}

#[test]
fn tables_that_touch_are_kept_apart_and_an_empty_one_is_left_out() {
    let one_row = || table(vec![row(RowKind::Body, &[(2, "a")])]);
    let document = body_of(
        &portrait(vec![one_row(), table(vec![]), one_row()]),
        &sheet(&[]),
    );
    let order: Vec<&str> = document
        .lines()
        .filter_map(|line| {
            ["<w:tbl>", "</w:tbl>"]
                .into_iter()
                .find(|start| line.starts_with(start))
        })
        .collect();
    assert_eq!(order, ["<w:tbl>", "</w:tbl>", "<w:tbl>", "</w:tbl>"]);
    assert_eq!(document.matches("AfterTable").count(), 2);
}

#[test]
fn a_table_without_columns_still_has_its_words() {
    let table = Table {
        columns: vec![],
        rows: vec![row(RowKind::Body, &[(1, "a"), (1, "b")])],
    };
    let text = text_of(&portrait(vec![Block::Table(table)]), &sheet(&[]));
    assert!(text.contains(">a<") && text.contains(">b<"), "{text}");
}
