//! Marks at the edges of the paper, and paper printed on both sides.

use crate::common::{body, lines, one, part, portrait, section, sheet, text_of, tree, written};
use expect_test::{Expect, expect};
use soket_doc::{Align, Orientation, ParagraphStyle, Role, StyleSheet, Tree};

fn marked() -> StyleSheet {
    let mark = |align| ParagraphStyle {
        size_pt: 12.0,
        bold: true,
        align,
        before_pt: 24.0,
        ..Default::default()
    };
    sheet(&[
        (Role::CirculationMark, mark(Align::Right)),
        (Role::MediaMark, mark(Align::Center)),
    ])
}

fn with_top_mark() -> Tree {
    let mut tree = portrait(vec![body("a")]);
    tree.sections[0].top_mark = Some(one(Role::CirculationMark, "LƯU HÀNH NỘI BỘ"));
    tree
}

fn check_header(tree: &Tree, sheet: &StyleSheet, name: &str, expected: Expect) {
    let header = part(&written(tree, sheet), name);
    expected.assert_eq(&lines(
        header.split_once("main\">").map_or("", |(_, xml)| xml),
    ));
}

#[test]
fn a_mark_at_the_top_is_the_header_of_the_first_page() {
    let tree = with_top_mark();
    check_header(
        &tree,
        &marked(),
        "word/header3.xml",
        expect![[r#"
        <w:p><w:pPr><w:pStyle w:val="CirculationMark"/><w:spacing w:before="0" w:after="0"/></w:pPr>
        <w:r><w:t xml:space="preserve">LƯU HÀNH NỘI BỘ</w:t></w:r></w:p></w:hdr>"#]],
    );
    let document = part(&written(&tree, &marked()), "word/document.xml");
    assert!(document.contains(r#"<w:headerReference w:type="first" r:id="rId7"/>"#));
    assert!(document.contains("<w:titlePg/>"));
}

#[test]
fn a_mark_lower_than_the_number_has_room_above() {
    let mut sheet = marked();
    sheet.page.mark_edge_mm = 12.0;
    let header = part(&written(&with_top_mark(), &sheet), "word/header3.xml");
    assert!(
        header.contains(r#"<w:spacing w:before="113" w:after="0"/>"#),
        "{header}"
    );
}

#[test]
fn where_the_first_page_shows_its_number_the_mark_is_on_the_same_line() {
    let mut sheet = marked();
    sheet.page.hide_first_number = false;
    check_header(
        &with_top_mark(),
        &sheet,
        "word/header3.xml",
        expect![[r#"
        <w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs><w:jc w:val="left"/></w:pPr>
        <w:r><w:tab/></w:r>
        <w:r><w:fldChar w:fldCharType="begin" w:dirty="false"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate" w:dirty="false"/><w:t xml:space="preserve">1</w:t><w:fldChar w:fldCharType="end" w:dirty="false"/></w:r>
        <w:r><w:tab/></w:r>
        <w:r><w:rPr><w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">LƯU HÀNH NỘI BỘ</w:t></w:r></w:p></w:hdr>"#]],
    );
}

#[test]
fn each_section_has_its_own_mark_and_one_without_has_none() {
    let mut tree = tree(
        ["a", "b", "c"]
            .map(|text| section(Orientation::Portrait, vec![body(text)]))
            .into(),
    );
    tree.sections[0].top_mark = Some(one(Role::CirculationMark, "MỘT"));
    tree.sections[2].top_mark = Some(one(Role::CirculationMark, "BA"));
    let docx = written(&tree, &marked());
    let document = part(&docx, "word/document.xml");
    let firsts: Vec<&str> = document
        .split("w:type=\"first\" r:id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(firsts, ["rId7", "rId6", "rId8"]);
    assert!(part(&docx, "word/header4.xml").contains("BA"));
}

#[test]
fn a_mark_at_the_foot_is_a_frame_that_belongs_to_the_end_of_the_section() {
    let mut tree = portrait(vec![body("a")]);
    tree.sections[0].foot_mark = Some(one(Role::MediaMark, "Không phổ biến"));
    expect![[r#"
        <w:p><w:pPr><w:pStyle w:val="Body"/><w:keepNext/></w:pPr>
        <w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="MediaMark"/><w:keepNext/><w:framePr w:wrap="around" w:hAnchor="margin" w:vAnchor="page" w:xAlign="center" w:y="15995" w:w="9355"/><w:spacing w:before="0" w:after="0"/></w:pPr>
        <w:r><w:t xml:space="preserve">Không phổ biến</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]].assert_eq(&text_of(&tree, &marked()));
}

#[test]
fn a_mark_of_two_lines_starts_higher() {
    let top = |text| {
        let mut tree = portrait(vec![]);
        tree.sections[0].foot_mark = Some(one(Role::MediaMark, text));
        let document = text_of(&tree, &marked());
        let number = document.split_once("w:y=\"").map_or("", |(_, rest)| rest);
        number.split('"').next().unwrap_or_default().parse::<i32>()
    };
    // 297 mm less 10 mm less one line of 12 pt.
    assert_eq!(top("một"), Ok(16838 - 567 - 276));
    assert_eq!(top("một\nhai"), Ok(16838 - 567 - 2 * 276));
    assert_eq!(top(&"phổ biến ".repeat(14)), Ok(16838 - 567 - 2 * 276));
}

#[test]
fn paper_printed_on_both_sides_mirrors_its_margins() {
    let mut tree = portrait(vec![body("a")]);
    let mirrors = |tree: &Tree| {
        part(&written(tree, &sheet(&[])), "word/settings.xml").contains("<w:mirrorMargins/>")
    };
    assert!(!mirrors(&tree));
    tree.duplex = true;
    assert!(mirrors(&tree));
}
