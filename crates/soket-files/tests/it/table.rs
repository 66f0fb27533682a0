//! What stands in the table.

use calamine::Reader;
use expect_test::expect;
use soket_files::{ColumnKind, FilesError, RowKind, Sheet, SheetRow, xlsx};

use crate::common::{
    column, elements, grid, group, opened, part, row, targets, texts, values, written,
};

#[test]
fn every_line_of_the_table_is_read_again() {
    let bytes = written(&targets());
    assert_eq!(opened(&bytes).sheet_names(), ["Chỉ tiêu"]);
    expect![[r#"
        CHỈ TIÊU CHỦ YẾU
        (kèm theo Báo cáo)

        TT | Chỉ tiêu | Kết quả
        I. Kinh tế
        1.1 | Thu ngân sách | #1428
        1.2 | Tăng trưởng | #10.08
        II. Xã hội
        2.1 | Hộ nghèo | dưới 3
        2.2 | Bảo hiểm y tế

        Nguồn: Thống kê cơ sở
    "#]]
    .assert_eq(&grid(&values(&bytes)));
}

#[test]
fn title_groups_and_notes_stand_across_the_table() {
    let bytes = written(&targets());
    let mut book = opened(&bytes);
    let merged = book
        .merge_cells_by_sheet_name("Chỉ tiêu")
        .unwrap_or_else(|error| panic!("{error}"));
    let rows: Vec<u32> = merged.iter().map(|cells| cells.start.0).collect();
    assert_eq!(rows, [0, 1, 4, 7, 11]);
    assert!(
        merged
            .iter()
            .all(|cells| { cells.start.1 == 0 && cells.end == (cells.start.0, 2) })
    );
}

#[test]
fn a_table_of_one_column_has_nothing_to_merge() {
    let sheet = Sheet {
        title: vec!["A".into()],
        rows: vec![SheetRow {
            kind: RowKind::Group,
            cells: vec!["I.".into(), " Kinh tế ".into(), String::new()],
        }],
        ..texts(&[])
    };
    let bytes = written(&sheet);
    assert_eq!(grid(&values(&bytes)), "A\n\nNội dung\nI. Kinh tế\n");
    let part = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(elements(&part, &["mergeCell"]), "");
}

#[test]
fn only_a_figure_in_a_column_of_figures_is_a_number() {
    let sheet = Sheet {
        columns: vec![
            column("Chữ", ColumnKind::Text),
            column("Số", ColumnKind::Figure),
        ],
        rows: ["2025", "-1.234.567,5", "10,08%", "1.42", "007", ""]
            .map(|cell| row(&[cell, cell]))
            .to_vec(),
        ..Sheet::default()
    };
    expect![[r#"
        Chữ | Số
        2025 | #2025
        -1.234.567,5 | #-1234567.5
        10,08% | 10,08%
        1.42 | 1.42
        007 | 007
    "#]]
    .assert_eq(&grid(&values(&written(&sheet))));
}

#[test]
fn an_empty_table_is_a_file_too() {
    assert_eq!(grid(&values(&written(&Sheet::default()))), "");
    assert_eq!(grid(&values(&written(&texts(&[])))), "Nội dung\n");
    let lines = Sheet {
        title: vec!["A".into()],
        notes: vec!["B".into()],
        ..Sheet::default()
    };
    assert_eq!(grid(&values(&written(&lines))), "A\n\n\nB\n");
}

#[test]
fn a_row_with_more_cells_than_columns_is_refused() {
    let sheet = Sheet {
        title: vec!["A".into()],
        rows: vec![row(&["1"]), row(&["1", "2"])],
        ..texts(&[])
    };
    let error = xlsx(&sheet).err().map(|error| error.to_string());
    let expected = "row 5 has 2 cells; the table has 1 columns";
    assert_eq!(error.as_deref(), Some(expected));
}

#[test]
fn the_same_table_gives_the_same_bytes_whatever_the_clock_says() {
    let dated = |day| Sheet {
        created: chrono::NaiveDate::from_ymd_opt(2028, 7, day),
        ..targets()
    };
    assert_eq!(written(&dated(20)), written(&dated(20)));
    assert_ne!(written(&dated(20)), written(&dated(21)));
    let properties = part(&written(&dated(20)), "docProps/core.xml");
    expect![[r#"
        dc:title
          CHỈ TIÊU CHỦ YẾU
        dc:creator
        cp:lastModifiedBy
        dcterms:created xsi:type=dcterms:W3CDTF
          2028-07-20T00:00:00Z
        dcterms:modified xsi:type=dcterms:W3CDTF
          2028-07-20T00:00:00Z
    "#]]
    .assert_eq(&elements(
        &properties,
        &[
            "dc:title",
            "dc:creator",
            "cp:lastModifiedBy",
            "dcterms:created",
            "dcterms:modified",
        ],
    ));
    let undated = part(&written(&targets()), "docProps/core.xml");
    assert!(undated.contains("2000-01-01T00:00:00Z"), "{undated}");
    let bytes = written(&targets());
    let mut zip =
        zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap_or_else(|e| panic!("{e}"));
    for index in 0..zip.len() {
        let file = zip.by_index(index).unwrap_or_else(|e| panic!("{e}"));
        let year = file.last_modified().map(|time| time.year());
        assert!(matches!(year, None | Some(1980)), "{year:?}");
    }
}

#[test]
fn a_date_that_excel_cannot_hold_is_refused() {
    let sheet = Sheet {
        created: chrono::NaiveDate::from_ymd_opt(1815, 6, 9),
        ..targets()
    };
    assert!(matches!(xlsx(&sheet), Err(FilesError::Xlsx(_))));
}

#[test]
fn an_iso_date_in_a_column_of_dates_is_a_date() {
    let sheet = Sheet {
        columns: vec![column("Ngày", ColumnKind::Date)],
        rows: ["2028-07-20", "20/7/2028", "", "1899-01-01", "2028-02-30"]
            .map(|cell| row(&[cell]))
            .to_vec(),
        ..Sheet::default()
    };
    let bytes = written(&sheet);
    expect![[r#"
        Ngày
        DateTime(ExcelDateTime { value: 46954.0, datetime_type: DateTime, is_1904: false })
        20/7/2028

        1899-01-01
        2028-02-30
    "#]]
    .assert_eq(&grid(&values(&bytes)));
}

#[test]
fn a_flat_table_with_a_column_to_choose_by_has_filter_buttons() {
    let choice = |kind| Sheet {
        columns: vec![column("Loại", kind), column("Số", ColumnKind::Figure)],
        rows: vec![row(&["Báo cáo", "1"]), row(&["Công văn", "2"])],
        notes: vec!["Ghi chú".into()],
        ..Sheet::default()
    };
    let filter = |sheet: &Sheet| {
        let part = part(&written(sheet), "xl/worksheets/sheet1.xml");
        elements(&part, &["autoFilter"])
    };
    assert_eq!(
        filter(&choice(ColumnKind::Choice)),
        "autoFilter ref=A1:B3\n"
    );
    assert_eq!(filter(&choice(ColumnKind::Text)), "");
    let mut grouped = choice(ColumnKind::Choice);
    grouped.rows.insert(0, group("I."));
    assert_eq!(filter(&grouped), "");
    grouped.rows.clear();
    assert_eq!(filter(&grouped), "");
}
