//! What a person can paste into a table.

use std::time::{Duration, Instant};

use calamine::Reader;
use soket_files::{FilesError, RowKind, Sheet, SheetRow, xlsx};

use crate::common::{elements, grid, group, opened, part, row, targets, texts, values, written};

/// Whether the cells come back as they were given.
#[track_caller]
fn comes_back(given: &str, read: &str) {
    let bytes = written(&texts(&[given]));
    let range = values(&bytes);
    let cell = range.get_value((1, 0)).map(ToString::to_string);
    assert_eq!(cell.as_deref(), Some(read), "{given:?}");
}

#[test]
fn text_is_never_a_formula() {
    let formulas = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"x\")",
        "http://a.vn",
    ];
    let sheet = Sheet {
        title: vec!["=1+1".into()],
        rows: formulas
            .iter()
            .flat_map(|text| [row(&[text]), group(text)])
            .collect(),
        notes: vec!["=1+1".into()],
        ..texts(&[])
    };
    let bytes = written(&sheet);
    let read = grid(&values(&bytes));
    assert_eq!(
        read.lines().filter(|line| *line == "=1+1").count(),
        4,
        "{read}"
    );
    for formula in formulas {
        assert!(
            read.lines().any(|line| line == formula),
            "{formula}: {read}"
        );
    }
    let part = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(elements(&part, &["f", "hyperlink"]), "");
    let formulas = opened(&bytes).worksheet_formula("Bảng");
    let formulas = formulas.unwrap_or_else(|error| panic!("{error}"));
    assert!(formulas.is_empty());
}

#[test]
fn text_stays_text_when_someone_edits_the_cell() {
    let styles = |text: &str| {
        let styles = part(&written(&texts(&[text])), "xl/styles.xml");
        elements(&styles, &["xf"]).contains("quotePrefix=1")
    };
    for text in ["=1", "+1", "-1", "@a"] {
        assert!(styles(text), "{text}");
    }
    assert!(!styles("a=1"));
}

#[test]
fn markup_emoji_line_breaks_and_escapes_come_back() {
    comes_back("<b>&amp;\"'</b>", "<b>&amp;\"'</b>");
    comes_back("😀 👨‍👩‍👧 ệ\u{301}", "😀 👨‍👩‍👧 ệ\u{301}");
    comes_back("một\nhai\r\nba\rbốn", "một\nhai\nba\nbốn");
    comes_back("  hai đầu  ", "  hai đầu  ");
    comes_back("_x0041_", "_x0041_");
    comes_back("a\0\u{1}\u{b}\u{1b}\u{7f}\u{ffff}b", "ab");
}

#[test]
fn a_cell_longer_than_excel_holds_is_refused_by_its_place() {
    comes_back(&"ệ".repeat(32_767), &"ệ".repeat(32_767));
    let error = |sheet: &Sheet| xlsx(sheet).err().map(|error| error.to_string());
    assert_eq!(
        error(&texts(&["ngắn", &"ệ".repeat(40_000)])).as_deref(),
        Some("row 3, column 1: 40000 characters; a cell holds 32767")
    );
    let emoji = Sheet {
        title: vec!["😀".repeat(16_384)],
        ..targets()
    };
    assert_eq!(
        error(&emoji).as_deref(),
        Some("row 1, column 1: 32768 characters; a cell holds 32767")
    );
    let together = Sheet {
        rows: vec![SheetRow {
            kind: RowKind::Group,
            cells: vec!["a".repeat(20_000), "b".repeat(20_000)],
        }],
        ..texts(&[])
    };
    assert!(matches!(
        xlsx(&together),
        Err(FilesError::CellTooLong { row: 2, .. })
    ));
}

#[test]
fn more_rows_or_columns_than_a_sheet_holds_are_refused() {
    let long = Sheet {
        notes: vec![String::new(); 1_048_575],
        ..texts(&[])
    };
    let error = xlsx(&long).err().map(|error| error.to_string());
    assert_eq!(
        error.as_deref(),
        Some("1048577 rows; a sheet holds 1048576")
    );
    let columns = texts(&[]).columns;
    let wide = Sheet {
        columns: columns.into_iter().cycle().take(16_385).collect(),
        ..Sheet::default()
    };
    assert!(matches!(
        xlsx(&wide),
        Err(FilesError::TooManyColumns {
            columns: 16_385,
            ..
        })
    ));
}

#[test]
fn a_name_that_excel_forbids_is_changed() {
    let sheet = Sheet {
        name: "[Chỉ tiêu]: kết quả/nhiệm kỳ 2025 - 2030?".into(),
        ..texts(&[])
    };
    let bytes = written(&sheet);
    assert_eq!(
        opened(&bytes).sheet_names(),
        ["-Chỉ tiêu-- kết quả-nhiệm kỳ 20"]
    );
}

#[test]
fn ten_thousand_rows_take_less_than_a_second() {
    let rows = 0..10_000;
    let sheet = Sheet {
        rows: rows
            .map(|n| {
                row(&[
                    &format!("{n}"),
                    "Tốc độ tăng giá trị sản xuất",
                    &format!("{n},5"),
                ])
            })
            .collect(),
        ..targets()
    };
    // Once is enough: a busy machine is not the crate's fault.
    let quick = (0..3).any(|_| {
        let start = Instant::now();
        let bytes = written(&sheet);
        let taken = start.elapsed();
        assert_eq!(values(&bytes).rows().count(), 10_006);
        taken < Duration::from_secs(1)
    });
    assert!(quick);
}
