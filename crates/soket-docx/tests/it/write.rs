//! Small trees in, XML out.

use crate::common::{
    body, body_of, lines, one, part, parts, portrait, section, sheet, text_of, tree, written,
};
use expect_test::{Expect, expect};
use soket_doc::{
    Align, Block, Cell, Column, Columns, ColumnsKind, Line, Orientation, Paragraph, ParagraphStyle,
    Role, Row, RowKind, Run, StyleSheet, Table, Tree,
};

fn check(tree: &Tree, sheet: &StyleSheet, expected: Expect) {
    expected.assert_eq(&text_of(tree, sheet));
}

fn bold() -> ParagraphStyle {
    ParagraphStyle {
        bold: true,
        ..Default::default()
    }
}

#[test]
fn a_paragraph_names_its_style_and_says_no_more() {
    check(
        &portrait(vec![body("Thực hiện & hoàn thành")]),
        &sheet(&[]),
        expect![[r#"
            <w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>
            <w:r><w:t xml:space="preserve">Thực hiện &amp; hoàn thành</w:t></w:r></w:p>"#]],
    );
}

#[test]
fn a_run_says_only_where_it_differs_from_its_style() {
    let runs = vec![
        Run::fixed("như kiểu").bold(true),
        Run::fixed("khác").bold(false),
        Run::fixed("nghiêng").italic(true),
        Run::fixed("gạch").underlined(),
    ];
    let paragraph = Block::Paragraph(Paragraph::new(Role::Heading1, runs));
    check(
        &portrait(vec![paragraph]),
        &sheet(&[(Role::Heading1, bold())]),
        expect![[r#"
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>
            <w:r><w:t xml:space="preserve">như kiểu</w:t></w:r>
            <w:r><w:rPr><w:b w:val="false"/></w:rPr><w:t xml:space="preserve">khác</w:t></w:r>
            <w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">nghiêng</w:t></w:r>
            <w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">gạch</w:t></w:r></w:p>"#]],
    );
}

#[test]
fn a_line_break_in_a_run_is_a_break() {
    check(
        &portrait(vec![body("một\nhai")]),
        &sheet(&[]),
        expect![[r#"
            <w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>
            <w:r><w:t xml:space="preserve">một</w:t><w:br w:type="textWrapping"/><w:t xml:space="preserve">hai</w:t></w:r></w:p>"#]],
    );
}

#[test]
fn a_space_that_does_not_break_stays_one() {
    let text = text_of(&portrait(vec![body("Số\u{a0}05")]), &sheet(&[]));
    assert!(text.contains(">Số\u{a0}05<"), "{text}");
}

#[test]
fn an_empty_tree_is_a_page() {
    check(
        &tree(vec![]),
        &sheet(&[]),
        expect![[r#"<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]],
    );
}

#[test]
fn the_signature_stays_with_the_last_lines() {
    let closing = Columns {
        kind: ColumnsKind::Closing,
        left: vec![one(Role::Recipient, "- Lưu.")],
        right: vec![
            one(Role::Capacity, "T/M CHI BỘ"),
            one(Role::SignerName, "Nguyễn Văn A"),
        ],
    };
    check(
        &portrait(vec![body("Hết."), Block::Columns(closing)]),
        &sheet(&[]),
        expect![[r#"
            <w:p><w:pPr><w:pStyle w:val="Body"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">Hết.</w:t></w:r></w:p>
            <w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4678"/><w:gridCol w:w="4677"/></w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="4678" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="Recipient"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">- Lưu.</w:t></w:r></w:p></w:tc>
            <w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="Capacity"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">T/M CHI BỘ</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="SignerName"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">Nguyễn Văn A</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            <w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]],
    );
}

#[test]
fn the_ruled_title_ends_at_the_right_margin_and_the_date_is_centred_under_it() {
    let head = Columns {
        kind: ColumnsKind::Header,
        left: vec![],
        right: vec![
            one(Role::PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM"),
            one(Role::PlaceDate, "Huế, ngày 03 tháng 02 năm 2028"),
            one(Role::PlaceDate, "Phường Phú Thọ, ngày 27 tháng 12 năm 2028"),
        ],
    };
    let centred = ParagraphStyle {
        align: Align::Center,
        ..Default::default()
    };
    let title = ParagraphStyle {
        size_pt: 15.0,
        bold: true,
        rule_below: true,
        ..centred.clone()
    };
    let sheet = sheet(&[(Role::PartyTitle, title), (Role::PlaceDate, centred)]);
    check(
        &portrait(vec![Block::Columns(head)]),
        &sheet,
        expect![[r#"
            <w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4116"/><w:gridCol w:w="5239"/></w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="4116" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc>
            <w:tc><w:tcPr><w:tcW w:w="5239" w:type="dxa"/></w:tcPr>
            <w:p><w:pPr><w:pStyle w:val="PartyTitle"/><w:keepNext/><w:ind w:left="1076" w:right="0"/></w:pPr>
            <w:r><w:t xml:space="preserve">ĐẢNG CỘNG SẢN VIỆT NAM</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="PlaceDate"/><w:keepNext/><w:ind w:left="1076" w:right="0"/></w:pPr>
            <w:r><w:t xml:space="preserve">Huế, ngày 03 tháng 02 năm 2028</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="PlaceDate"/><w:keepNext/></w:pPr>
            <w:r><w:t xml:space="preserve">Phường Phú Thọ, ngày 27 tháng 12 năm 2028</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            <w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#]],
    );
}

#[test]
fn a_ruled_paragraph_of_the_text_is_as_wide_as_its_words() {
    let title = ParagraphStyle {
        bold: true,
        rule_below: true,
        align: Align::Center,
        ..Default::default()
    };
    check(
        &portrait(vec![Block::Paragraph(one(Role::PartyTitle, "ĐẢNG"))]),
        &sheet(&[(Role::PartyTitle, title)]),
        expect![[r#"
            <w:p><w:pPr><w:pStyle w:val="PartyTitle"/><w:ind w:left="4262" w:right="4262"/></w:pPr>
            <w:r><w:t xml:space="preserve">ĐẢNG</w:t></w:r></w:p>"#]],
    );
}

#[test]
fn an_annex_turned_sideways_counts_from_one_and_hides_its_first_number() {
    let tree = tree(vec![
        section(Orientation::Portrait, vec![body("a")]),
        section(Orientation::Landscape, vec![body("b")]),
    ]);
    expect![[r#"
        <w:p><w:pPr><w:pStyle w:val="Body"/>
        <w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="0" w:num="1"/><w:titlePg/></w:sectPr></w:pPr>
        <w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>
        <w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>
        <w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" w:bottom="850" w:left="1134" w:header="567" w:footer="425" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="0" w:num="1"/><w:titlePg/></w:sectPr>"#]].assert_eq(&body_of(&tree, &sheet(&[])));
}

#[test]
fn an_annex_that_goes_on_counting_shows_its_first_number() {
    let tree = tree(vec![
        section(Orientation::Portrait, vec![body("a")]),
        section(Orientation::Portrait, vec![body("b")]),
    ]);
    let mut sheet = sheet(&[]);
    sheet.page.annex_restarts_numbers = false;
    let document = body_of(&tree, &sheet);
    assert_eq!(document.matches("<w:titlePg/>").count(), 1);
    assert_eq!(document.matches("<w:pgNumType").count(), 0);
}

#[test]
fn the_page_number_is_a_field_and_the_first_page_has_none() {
    let docx = written(&portrait(vec![body("a")]), &sheet(&[]));
    let shown = |name| {
        lines(
            part(&docx, name)
                .split_once("?>")
                .map_or("", |(_, xml)| xml),
        )
    };
    expect![[r#"
        <w:hdr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>
        <w:r><w:fldChar w:fldCharType="begin" w:dirty="false"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate" w:dirty="false"/><w:t xml:space="preserve">1</w:t><w:fldChar w:fldCharType="end" w:dirty="false"/></w:r></w:p></w:hdr>"#]].assert_eq(&shown("word/header1.xml"));
    expect![[r#"
        <w:hdr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>"#]].assert_eq(&shown("word/header2.xml"));
}

#[test]
fn a_style_holds_the_look_of_its_role() {
    let heading = ParagraphStyle {
        align: Align::Justify,
        first_line_mm: 10.0,
        before_pt: 3.0,
        after_pt: 6.0,
        line: Line::Exact(19.0),
        keep_next: true,
        outline: Some(1),
        italic: true,
        ..bold()
    };
    let item = ParagraphStyle {
        left_mm: 3.0,
        hanging_mm: 2.5,
        size_pt: 12.0,
        ..Default::default()
    };
    let title = ParagraphStyle {
        rule_below: true,
        ..Default::default()
    };
    let contact = ParagraphStyle {
        rule_above: true,
        ..Default::default()
    };
    let sheet = sheet(&[
        (Role::Contact, contact),
        (Role::Heading1, heading),
        (Role::Recipient, item),
        (Role::PartyTitle, title),
    ]);
    let styles = lines(&part(
        &written(&portrait(vec![]), &sheet),
        "word/styles.xml",
    ));
    let of = |id: &str| {
        let id = format!("w:styleId=\"{id}\"");
        styles
            .lines()
            .find(|line| line.contains(&id))
            .unwrap_or_default()
            .to_owned()
            + "\n"
    };
    expect![[r#"
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:widowControl/><w:spacing w:before="60" w:after="120" w:line="380" w:lineRule="exact"/><w:ind w:left="0" w:firstLine="567"/><w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Recipient"><w:name w:val="Danh sách nơi nhận"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="312" w:hanging="142"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="PartyTitle"><w:name w:val="Tiêu đề Đảng"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Contact"><w:name w:val="Thông tin liên hệ"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:pBdr><w:top w:val="single" w:sz="6" w:space="3" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
    "#]].assert_eq(&(of("Heading1") + &of("Recipient") + &of("PartyTitle") + &of("Contact") + &of("Header")));
}

#[test]
fn the_language_is_vietnamese_throughout() {
    let docx = written(&portrait(vec![]), &sheet(&[]));
    assert!(part(&docx, "word/styles.xml").contains(r#"<w:lang w:val="vi-VN""#));
    assert!(part(&docx, "word/settings.xml").contains(r#"<w:themeFontLang w:val="vi-VN"/>"#));
}

#[test]
fn the_properties_of_the_file_are_those_of_the_tree() {
    let mut tree = portrait(vec![]);
    let core = |tree: &Tree| {
        let xml = part(&written(tree, &sheet(&[])), "docProps/core.xml");
        xml.split_once("<dc:title>")
            .map_or(String::new(), |(_, xml)| format!("<dc:title>{xml}"))
    };
    expect![[r#"<dc:title>Báo cáo</dc:title><dc:subject>sơ kết</dc:subject><dc:creator>Đảng uỷ</dc:creator><cp:keywords>a; b</cp:keywords><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2028-07-20T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2028-07-20T00:00:00Z</dcterms:modified></cp:coreProperties>"#]].assert_eq(&core(&tree));
    tree.properties.created = None;
    assert!(core(&tree).contains("2000-01-01T00:00:00Z"));
}

#[test]
fn same_tree_same_bytes() {
    let tree = portrait(vec![
        body("a"),
        Block::Table(Table {
            columns: vec![Column { share: 1.0 }],
            rows: vec![Row {
                kind: RowKind::Head,
                cells: vec![Cell::new(one(Role::TableHead, "b"))],
            }],
        }),
        body("c"),
    ]);
    let first = written(&tree, &sheet(&[]));
    // A paragraph made in between must not shift any number in the next file.
    written(&portrait(vec![body("x"), body("y")]), &sheet(&[]));
    assert_eq!(first, written(&tree, &sheet(&[])));
    assert!(parts(&first).iter().all(|(_, xml)| !xml.contains("paraId")));
}
