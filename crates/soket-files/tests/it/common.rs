//! The smallest tables, and what other readers find in the file.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use quick_xml::events::{BytesStart, Event};
use soket_files::{ColumnKind, RowKind, Sheet, SheetColumn, SheetRow};

pub fn column(head: &str, kind: ColumnKind) -> SheetColumn {
    SheetColumn {
        head: head.into(),
        width_chars: 12.0,
        kind,
    }
}

pub fn row(cells: &[&str]) -> SheetRow {
    SheetRow {
        kind: RowKind::Body,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
    }
}

pub fn group(text: &str) -> SheetRow {
    SheetRow {
        kind: RowKind::Group,
        cells: vec![text.into()],
    }
}

/// A table of one column of text.
pub fn texts(cells: &[&str]) -> Sheet {
    Sheet {
        name: "Bảng".into(),
        columns: vec![column("Nội dung", ColumnKind::Text)],
        rows: cells.iter().map(|cell| row(&[cell])).collect(),
        ..Sheet::default()
    }
}

/// Title, two groups of rows, figures and notes.
pub fn targets() -> Sheet {
    Sheet {
        name: "Chỉ tiêu".into(),
        title: vec!["CHỈ TIÊU CHỦ YẾU".into(), "(kèm theo Báo cáo)".into()],
        columns: vec![
            column("TT", ColumnKind::Text),
            column("Chỉ tiêu", ColumnKind::Text),
            column("Kết quả", ColumnKind::Figure),
        ],
        rows: vec![
            group("I. Kinh tế"),
            row(&["1.1", "Thu ngân sách", "1.428"]),
            row(&["1.2", "Tăng trưởng", "10,08"]),
            group("II. Xã hội"),
            row(&["2.1", "Hộ nghèo", "dưới 3"]),
            row(&["2.2", "Bảo hiểm y tế"]),
        ],
        notes: vec!["Nguồn: Thống kê cơ sở".into()],
        ..Sheet::default()
    }
}

pub fn written(sheet: &Sheet) -> Vec<u8> {
    soket_files::xlsx(sheet).unwrap_or_else(|error| panic!("{error}"))
}

pub fn opened(xlsx: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(xlsx)).unwrap_or_else(|error| panic!("{error}"))
}

/// The values of the sheet, as calamine reads them.
pub fn values(xlsx: &[u8]) -> Range<Data> {
    let mut book = opened(xlsx);
    let name = book.sheet_names().first().cloned().unwrap_or_default();
    book.worksheet_range(&name)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// One line a row, cells between bars.
pub fn grid(range: &Range<Data>) -> String {
    let mut lines = String::new();
    for row in range.rows() {
        let cells: Vec<String> = row.iter().map(cell).collect();
        lines += cells.join(" | ").trim_end_matches([' ', '|']);
        lines.push('\n');
    }
    lines
}

/// Numbers are marked, so that 5 and "5" differ.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(number) => format!("#{number}"),
        other => format!("{other:?}"),
    }
}

/// A part of the file, by its name.
pub fn part(xlsx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(xlsx)).unwrap_or_else(|e| panic!("{e}"));
    let mut text = String::new();
    zip.by_name(name)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
        .read_to_string(&mut text)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    text
}

/// Every element of these names, with its attributes and its text, one a line.
pub fn elements(xml: &str, names: &[&str]) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut lines = String::new();
    let mut open = false;
    loop {
        match reader.read_event().unwrap_or_else(|e| panic!("{e}")) {
            Event::Eof => return lines,
            Event::Empty(tag) | Event::Start(tag) => {
                let line = described(&tag);
                open = names.contains(&line.split(' ').next().unwrap_or_default());
                if open {
                    lines += &line;
                    lines.push('\n');
                }
            }
            Event::Text(text) if open => {
                lines += &format!("  {}\n", &*text);
            }
            Event::End(_) => open = false,
            _ => {}
        }
    }
}

/// An element's name and attributes.
pub fn described(tag: &BytesStart) -> String {
    let mut line = tag.name().as_ref().to_owned();
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap_or_else(|e| panic!("{e}"));
        line += &format!(" {}={}", attribute.key.as_ref(), attribute.value);
    }
    line
}
