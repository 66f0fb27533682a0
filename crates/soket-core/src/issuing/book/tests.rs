//! Entries in, the book as text out.

use std::time::Instant;

use expect_test::expect;
use soket_doc::{Block, dump};

use super::*;
use crate::ToneStyle;
use crate::issuing::fixture::{entry, rule_set, term};

fn day(text: &str) -> Date {
    parse_date(text).unwrap_or_else(|| panic!("{text}"))
}

/// Numbers of each part.
fn numbers(entries: &[RegisterEntry], span: Option<(Date, Date)>) -> Vec<(String, Vec<u32>)> {
    book_parts(book_words(ToneStyle::LastVowel), entries, &rule_set(), span)
        .into_iter()
        .map(|part| {
            let numbers = part.entries.iter().map(|entry| entry.number).collect();
            (part.title, numbers)
        })
        .collect()
}

fn unused(number: u32, state: NumberState, subject: &str, note: &str) -> RegisterEntry {
    RegisterEntry {
        state,
        symbol: String::new(),
        subject: subject.into(),
        signer: String::new(),
        recipients: Vec::new(),
        filed_at: String::new(),
        copies: None,
        note: note.into(),
        ..entry(number, "")
    }
}

#[test]
fn each_kind_has_its_part_and_numbers_that_were_not_used_stand_in_it() {
    let letter = RegisterEntry {
        series: "letter".into(),
        symbol: "07-CV/ĐU".into(),
        kind_name: "Công văn".into(),
        subject: "về việc đôn đốc".into(),
        ..entry(7, "2028-07-01")
    };
    let entries = [
        letter,
        unused(46, NumberState::Skipped, "", "Ghi trùng"),
        entry(45, "2028-07-20"),
        unused(47, NumberState::Reserved, "quý III", "Chờ số liệu"),
    ];
    expect![[r#"
        title: Sổ đăng ký văn bản đi, nhiệm kỳ 2025 - 2030
        === landscape
        < parent-body       ĐẢNG BỘ TỈNH GIA LAI
        < issuing-body      ĐẢNG UỶ XÃ HOÀ MẪU
        > party-title       ĐẢNG CỘNG SẢN VIỆT NAM
        doc-kind          SỔ ĐĂNG KÝ VĂN BẢN ĐI
        subject           Nhiệm kỳ 2025 - 2030⏎Từ ngày 01/01/2028 đến ngày 31/12/2028
        subject-end       -----
        heading2          Báo cáo (BC)
        # Số, ký hiệu │ Ngày văn bản │ Tên loại, trích yếu │ Người ký │ Nơi nhận │ Đơn vị lưu │ Số bản │ Ghi chú
        | 45-BC/ĐU │ 20/7/2028 │ Báo cáo sơ kết giữa nhiệm kỳ │ Bí thư Lê Minh Khôi │ Tỉnh uỷ Gia Lai; Các chi bộ │ Văn phòng Đảng uỷ │ 12 │ 
        | 46 │  │ Số bỏ, không dùng │  │  │  │  │ Ghi trùng
        | 47 │  │ Số giữ trước: báo cáo quý III │  │  │  │  │ Chờ số liệu
        table-note        
        heading2          Công văn (CV)
        # Số, ký hiệu │ Ngày văn bản │ Tên loại, trích yếu │ Người ký │ Nơi nhận │ Đơn vị lưu │ Số bản │ Ghi chú
        | 07-CV/ĐU │ 01/7/2028 │ Công văn về việc đôn đốc │ Bí thư Lê Minh Khôi │ Tỉnh uỷ Gia Lai; Các chi bộ │ Văn phòng Đảng uỷ │ 12 │ 
    "#]]
    .assert_eq(&dump(&register_book(
        &term(),
        &entries,
        &rule_set(),
        Some((day("01/01/2028"), day("31/12/2028"))),
    )));
}

#[test]
fn an_empty_register_says_so() {
    let book = dump(&register_book(&term(), &[], &rule_set(), None));
    assert!(
        book.ends_with("body              Chưa có văn bản nào.\n"),
        "{book}"
    );
}

#[test]
fn congresses_and_copies_come_last_and_an_unknown_row_is_not_lost() {
    let of = |series: &str| RegisterEntry {
        series: series.into(),
        ..entry(1, "2028-07-20")
    };
    let entries = ["XX", "copies", "congress", "minutes", "report"].map(of);
    let titles: Vec<String> = numbers(&entries, None)
        .into_iter()
        .map(|(title, _)| title)
        .collect();
    assert_eq!(
        titles,
        [
            "Báo cáo (BC)",
            "Biên bản (BB)",
            "Văn bản của đại hội",
            "Bản sao",
            "XX"
        ]
    );
}

#[test]
fn the_book_of_a_year_has_the_numbers_of_its_days_and_those_between_them() {
    let entries = [
        entry(1, "2026-12-30"),
        unused(2, NumberState::Skipped, "", ""),
        entry(3, "2027-01-01"),
        unused(4, NumberState::Reserved, "", ""),
        entry(5, "2028-01-02"),
    ];
    let of = |year: i32| {
        let span = (day(&format!("01/01/{year}")), day(&format!("31/12/{year}")));
        numbers(&entries, Some(span))
            .into_iter()
            .flat_map(|(_, numbers)| numbers)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(2026), [1, 2]);
    assert_eq!(of(2027), [3, 4]);
    assert_eq!(of(2028), [5]);
}

#[test]
fn numbers_without_any_day_go_by_the_day_they_were_entered() {
    let entries = [unused(1, NumberState::Reserved, "", "")];
    let year = |year: i32| (day(&format!("01/01/{year}")), day(&format!("31/12/{year}")));
    assert!(numbers(&entries, Some(year(2027))).is_empty());
    assert_eq!(numbers(&entries, Some(year(2028))).len(), 1);
}

#[test]
fn a_term_s_twenty_thousand_numbers_are_no_wait() {
    let kinds = ["report", "letter", "notice", "decision"];
    let entries: Vec<RegisterEntry> = (0..20_000)
        .map(|at| RegisterEntry {
            series: kinds[at % kinds.len()].into(),
            ..entry((at / kinds.len()) as u32 + 1, "2028-07-20")
        })
        .collect();
    let before = Instant::now();
    let book = register_book(&term(), &entries, &rule_set(), None);
    let taken = before.elapsed();
    let rows: usize = book.sections[0]
        .blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => table.rows.len(),
            _ => 0,
        })
        .sum();
    assert_eq!(rows, 20_000 + kinds.len());
    // Far above what a slow machine takes for work that grows with the rows, far below for work that grows faster.
    assert!(taken.as_secs() < 10, "{taken:?}");
}
