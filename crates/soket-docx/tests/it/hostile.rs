//! Whatever a person can paste and whatever a rule set can say, the file stays a file.

use crate::common::{body, one, part, portrait, sheet, written};
use soket_doc::{Block, Paragraph, ParagraphStyle, Role, Run};

/// `written` lints: a file that is not well-formed fails there.
fn text_of(pasted: &str) -> String {
    let document = part(
        &written(&portrait(vec![body(pasted)]), &sheet(&[])),
        "word/document.xml",
    );
    document
        .split("<w:t xml:space=\"preserve\">")
        .skip(1)
        .filter_map(|rest| rest.split("</w:t>").next())
        .collect::<Vec<_>>()
        .join("|")
}

#[test]
fn markup_stays_text() {
    assert_eq!(
        text_of("<w:p/> & \"]]>\" '&amp;'"),
        "&lt;w:p/&gt; &amp; &quot;]]&gt;&quot; &apos;&amp;amp;&apos;"
    );
}

#[test]
fn every_character_there_is_makes_a_file() {
    let all: String = ('\0'..=char::MAX)
        .step_by(7)
        .chain('\0'..'\u{3000}')
        .collect();
    assert!(text_of(&all).contains("Ộ"));
}

#[test]
fn spaces_at_the_ends_stay() {
    assert_eq!(text_of("  Số      -KH/TU  "), "  Số      -KH/TU  ");
}

#[test]
fn properties_may_hold_anything() {
    let mut tree = portrait(vec![body("a")]);
    tree.properties.title = "a\0 <b> & \u{fffe}\n\"c\"".into();
    tree.properties.language = "\"><x".into();
    tree.properties.created = Some("hôm nay".into());
    let core = part(&written(&tree, &sheet(&[])), "docProps/core.xml");
    assert!(
        core.contains("<dc:title>a &lt;b&gt; &amp;  &quot;c&quot;</dc:title>"),
        "{core}"
    );
    assert!(core.contains("<dc:language>vi-VN</dc:language>"), "{core}");
}

#[test]
fn a_sheet_of_nonsense_makes_a_file() {
    let wild = ParagraphStyle {
        size_pt: f32::NAN,
        first_line_mm: f32::INFINITY,
        left_mm: -1e30,
        hanging_mm: f32::NAN,
        before_pt: -5.0,
        after_pt: 1e30,
        line: soket_doc::Line::Exact(-1.0),
        outline: Some(0),
        rule_below: true,
        ..Default::default()
    };
    let mut sheet = sheet(&[(Role::Body, wild.clone()), (Role::PartyTitle, wild)]);
    sheet.font = "<\0\">".into();
    sheet.page.width_mm = -3.0;
    sheet.page.number_top_mm = f32::NAN;
    sheet.header_left = 7.0;
    let head = soket_doc::Columns {
        kind: soket_doc::ColumnsKind::Header,
        left: vec![],
        right: vec![one(Role::PartyTitle, "ĐẢNG")],
    };
    written(&portrait(vec![Block::Columns(head), body("a")]), &sheet);
}

#[test]
fn ten_million_letters_in_one_paragraph_are_written() {
    let text = "Nghị quyết ".repeat(770_000);
    assert!(text.len() > 10_000_000);
    let stretches = text_of(&text);
    assert!(
        stretches
            .split('|')
            .all(|stretch| stretch.len() < 1_000_010)
    );
    assert!(stretches.split('|').flat_map(str::chars).eq(text.chars()));
}

#[test]
fn a_paragraph_of_many_runs_is_written() {
    let runs = (0..20_000)
        .map(|n| Run::fixed(format!("{n} ")).bold(n % 2 == 0))
        .collect();
    let tree = portrait(vec![Block::Paragraph(Paragraph::new(Role::Body, runs))]);
    let document = part(&written(&tree, &sheet(&[])), "word/document.xml");
    assert_eq!(document.matches("<w:r>").count(), 20_000);
}
