//! How the table looks and prints.

use std::collections::BTreeMap;

use expect_test::expect;
use quick_xml::events::Event;
use soket_files::Sheet;

use crate::common::{described, elements, part, targets, texts, written};

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn a4_one_page_wide_with_the_head_repeated_and_frozen_and_a_page_number() {
    let bytes = written(&targets());
    let page = [
        "pageSetUpPr",
        "pane",
        "printOptions",
        "pageSetup",
        "oddFooter",
    ];
    expect![[r#"
        pageSetUpPr fitToPage=1
        pane ySplit=4 topLeftCell=A5 activePane=bottomLeft state=frozen
        printOptions horizontalCentered=1
        pageSetup paperSize=9 fitToHeight=0 orientation=portrait horizontalDpi=200 verticalDpi=200
        oddFooter
          C
          "Times New Roman,Regular"
          12
          P
    "#]]
    .assert_eq(&elements(&part(&bytes, SHEET), &page));
    expect![[r#"
        definedName name=_xlnm.Print_Titles localSheetId=0
          'Chỉ tiêu'!$4:$4
    "#]]
    .assert_eq(&elements(
        &part(&bytes, "xl/workbook.xml"),
        &["definedName"],
    ));
}

#[test]
fn landscape_only_if_asked_for() {
    let sheet = Sheet {
        landscape: true,
        ..targets()
    };
    let page = elements(&part(&written(&sheet), SHEET), &["pageSetup"]);
    assert!(page.contains(" orientation=landscape"), "{page}");
}

#[test]
fn margins_are_20_15_20_and_20_mm() {
    let margins = elements(&part(&written(&targets()), SHEET), &["pageMargins"]);
    let margins: BTreeMap<&str, f64> = margins
        .split_whitespace()
        .filter_map(|attribute| attribute.split_once('='))
        .map(|(side, inches)| {
            let inches: f64 = inches.parse().unwrap_or_else(|e| panic!("{side}: {e}"));
            (side, (inches * 25.4 * 100.0).round() / 100.0)
        })
        .collect();
    let expected = [
        ("bottom", 20.0),
        ("footer", 10.0),
        ("header", 10.0),
        ("left", 20.0),
        ("right", 15.0),
        ("top", 20.0),
    ];
    assert_eq!(margins, BTreeMap::from(expected));
}

#[test]
fn cells_look_as_an_office_expects() {
    let bytes = written(&targets());
    let looks = Looks::read(&part(&bytes, "xl/styles.xml"));
    let cells = elements(&part(&bytes, SHEET), &["c"]);
    let seen: String = [
        ("title", "A1"),
        ("subtitle", "A2"),
        ("head", "C4"),
        ("group", "A5"),
        ("text", "B6"),
        ("figure", "C6"),
        ("decimal", "C7"),
        ("no figure", "C9"),
        ("no cell given", "C10"),
        ("note", "A12"),
    ]
    .map(|(what, place)| format!("{what}: {}\n", looks.of(&cells, place)))
    .concat();
    expect![[r#"
        title: b, sz val=12, name val=Times New Roman, alignment horizontal=center vertical=center wrapText=1
        subtitle: sz val=12, name val=Times New Roman, alignment horizontal=center vertical=center wrapText=1
        head: b, sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=center vertical=center wrapText=1
        group: b, sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=left vertical=center wrapText=1
        text: sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=left vertical=center wrapText=1
        figure: sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=right vertical=center wrapText=1, [=1428]'1.428';[$-42A]#,##0
        decimal: sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=right vertical=center wrapText=1, [=10.08]'10,08';[$-42A]0.00
        no figure: sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=right vertical=center wrapText=1
        no cell given: sz val=12, name val=Times New Roman, left style=thin, right style=thin, top style=thin, bottom style=thin, alignment horizontal=right vertical=center wrapText=1
        note: sz val=12, name val=Times New Roman, alignment horizontal=left vertical=center wrapText=1
    "#]].assert_eq(&seen);
}

#[test]
fn text_of_several_lines_gets_the_room_it_needs() {
    let long = "Tốc độ tăng giá trị sản xuất bình quân hằng năm theo giá so sánh";
    let mut sheet = targets();
    sheet.title = vec![long.into(), "ngắn".into()];
    sheet
        .rows
        .push(crate::common::row(&["3", "ngắn\nhai", long]));
    let rows = elements(&part(&written(&sheet), SHEET), &["row"]);
    expect![[r#"
        row r=1 ht=31.5 customHeight=1
        row r=2
        row r=4
        row r=5
        row r=6 ht=31.5 customHeight=1
        row r=7
        row r=8
        row r=9
        row r=10
        row r=11 ht=94.5 customHeight=1
        row r=13
    "#]]
    .assert_eq(&rows.replace(" spans=1:3", ""));
}

#[test]
fn text_that_looks_like_a_number_has_no_mark_of_an_error() {
    let part = part(&written(&texts(&["1.1"])), SHEET);
    expect![[r#"
        ignoredError sqref=A1:A2 numberStoredAsText=1
    "#]]
    .assert_eq(&elements(&part, &["ignoredError"]));
}

/// The styles of the file: the elements in each font, border and cell style.
struct Looks {
    formats: String,
    fonts: Vec<Vec<String>>,
    borders: Vec<Vec<String>>,
    cells: Vec<Vec<String>>,
}

impl Looks {
    fn read(xml: &str) -> Self {
        Self {
            formats: elements(xml, &["numFmt"]).replace("&quot;", "'"),
            fonts: blocks(xml, "fonts"),
            borders: blocks(xml, "borders"),
            cells: blocks(xml, "cellXfs"),
        }
    }

    /// Font, border, alignment and number format of a cell.
    fn of(&self, cells: &str, place: &str) -> String {
        let cell = cells.lines().find(|line| value(line, "r") == place);
        let cell = cell.unwrap_or_else(|| panic!("no cell {place}"));
        let at = |line: &str, name: &str| value(line, name).parse::<usize>().unwrap_or_default();
        let style = &self.cells[at(cell, "s")];
        let font = &self.fonts[at(&style[0], "fontId")];
        let border = &self.borders[at(&style[0], "borderId")];
        let format = value(&style[0], "numFmtId");
        let mut said: Vec<&str> = font.iter().map(String::as_str).collect();
        said.retain(|said| !["font", "color theme=1", "family val=2"].contains(said));
        said.extend(
            border
                .iter()
                .filter(|side| side.contains("style="))
                .map(String::as_str),
        );
        said.extend(style.iter().skip(1).map(String::as_str));
        let formats = self
            .formats
            .lines()
            .filter(|line| value(line, "numFmtId") == format);
        said.extend(
            formats
                .filter_map(|line| line.split_once("formatCode="))
                .map(|(_, code)| code),
        );
        said.join(", ")
    }
}

fn value<'a>(line: &'a str, name: &str) -> &'a str {
    line.split(' ')
        .filter_map(|attribute| attribute.split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
        .unwrap_or_default()
}

/// The children of an element, each as the list of itself and all elements in it.
fn blocks(xml: &str, parent: &str) -> Vec<Vec<String>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut blocks: Vec<Vec<String>> = Vec::new();
    let mut depth = 0;
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{e}"));
        let (tag, opens) = match &event {
            Event::Eof => return blocks,
            Event::End(_) => {
                depth -= i32::from(depth > 0);
                continue;
            }
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            _ => continue,
        };
        let line = described(tag);
        match (depth, blocks.last_mut()) {
            (0, _) => depth = i32::from(opens && tag.name().as_ref() == parent),
            (1, _) => {
                blocks.push(vec![line]);
                depth += i32::from(opens);
            }
            (_, Some(block)) => {
                block.push(line);
                depth += i32::from(opens);
            }
            (_, None) => {}
        }
    }
}
