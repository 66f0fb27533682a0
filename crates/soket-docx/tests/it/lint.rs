//! Each fault that kills Word, planted in a file that has none.

use crate::common::{body, packed, parts, portrait, sheet, written};
use expect_test::{Expect, expect};

/// Replaces `from` in the part `name` and shows what the lint says.
fn check(name: &str, from: &str, to: &str, expected: Expect) {
    let mut parts = parts(&written(&portrait(vec![body("a")]), &sheet(&[])));
    let part = parts
        .iter_mut()
        .find(|(found, _)| found == name)
        .unwrap_or_else(|| panic!("no {name}"));
    assert!(part.1.contains(from), "{from} is not in {name}: {}", part.1);
    part.1 = part.1.replacen(from, to, 1);
    expected.assert_eq(&soket_docx::lint(&packed(&parts)).join("\n"));
}

const DOCUMENT: &str = "word/document.xml";
const FIRST: &str = "<w:body>";

#[test]
fn a_cell_that_ends_with_a_table() {
    let nested = "<w:body><w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>";
    check(
        DOCUMENT,
        FIRST,
        nested,
        expect!["word/document.xml: a w:tc does not end with a w:p"],
    );
}

#[test]
fn a_cell_a_row_and_a_table_without_content() {
    check(
        DOCUMENT,
        FIRST,
        "<w:body><w:tbl><w:tr><w:tc/></w:tr><w:tr/></w:tbl><w:tbl/>",
        expect![[r#"
            word/document.xml: a w:tc does not end with a w:p
            word/document.xml: a w:tr without a w:tc
            word/document.xml: a w:tbl without a w:tr"#]],
    );
}

#[test]
fn a_style_that_is_not_defined() {
    check(
        DOCUMENT,
        "w:val=\"Body\"",
        "w:val=\"Boddy\"",
        expect!["word/document.xml: w:pStyle names the style Boddy, which is not defined"],
    );
    check(
        "word/styles.xml",
        "<w:basedOn w:val=\"Normal\"",
        "<w:basedOn w:val=\"None\"",
        expect!["word/styles.xml: w:basedOn names the style None, which is not defined"],
    );
}

#[test]
fn a_style_defined_twice() {
    check(
        "word/styles.xml",
        "w:styleId=\"Body\"",
        "w:styleId=\"Item\"",
        expect![[r#"
            word/document.xml: w:pStyle names the style Body, which is not defined
            word/styles.xml: w:next names the style Body, which is not defined
            word/styles.xml: w:next names the style Body, which is not defined
            word/styles.xml: w:next names the style Body, which is not defined
            word/styles.xml: w:style w:styleId Item stands twice"#]],
    );
}

#[test]
fn a_relation_that_leads_nowhere() {
    check(
        DOCUMENT,
        "r:id=\"rId5\"",
        "r:id=\"rId99\"",
        expect!["word/document.xml: w:headerReference refers to rId99, which no relation has"],
    );
    check(
        "word/_rels/document.xml.rels",
        "header1.xml",
        "header9.xml",
        expect!["word/_rels/document.xml.rels: rId5 leads to header9.xml, which is not there"],
    );
    check(
        "word/_rels/document.xml.rels",
        "rId1\"",
        "rId2\"",
        expect!["word/_rels/document.xml.rels: id rId2 stands twice"],
    );
}

#[test]
fn bookmarks_and_drawings_with_the_same_id() {
    let twice = "<w:body><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"2\"/>";
    check(
        DOCUMENT,
        FIRST,
        twice,
        expect![[r#"
        word/document.xml: w:bookmarkStart w:id 1 stands twice
        word/document.xml: w:bookmarkStart w:name a stands twice
        word/document.xml: bookmark 1 has a start or an end only
        word/document.xml: bookmark 2 has a start or an end only"#]],
    );
    check(
        DOCUMENT,
        FIRST,
        "<w:body><wp:docPr id=\"1\"/><wp:docPr id=\"1\"/>",
        expect!["word/document.xml: wp:docPr id 1 stands twice"],
    );
}

#[test]
fn a_part_without_a_content_type_and_a_type_without_a_part() {
    check(
        "[Content_Types].xml",
        "Extension=\"rels\"",
        "Extension=\"rel\"",
        expect![[r#"
            _rels/.rels: no content type
            word/_rels/document.xml.rels: no content type"#]],
    );
    check(
        "[Content_Types].xml",
        "/word/styles.xml",
        "/word/style.xml",
        expect!["[Content_Types].xml: names /word/style.xml, which is not there"],
    );
}

#[test]
fn a_part_that_is_not_well_formed() {
    check(
        DOCUMENT,
        "</w:body>",
        "</w:bod>",
        expect![
            "word/document.xml: not well-formed: ill-formed document: expected `</w:body>`, but `</w:bod>` was found"
        ],
    );
    check(
        "word/settings.xml",
        "</w:settings>",
        "",
        expect!["word/settings.xml: not well-formed: w:settings stays open"],
    );
}

#[test]
fn bytes_that_are_no_zip() {
    assert_eq!(soket_docx::lint(b"").len(), 1);
    assert_eq!(soket_docx::lint(b"PK\x03\x04 and no more").len(), 1);
}
