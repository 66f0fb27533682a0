//! The register of outgoing documents as a spreadsheet: one flat table, so that rows can be filtered and counted.

use soket_core::vietnamese::with_tone_style;
use soket_core::{
    BookColumn, BookField, BookWords, Date, OrgTerm, RegisterEntry, RuleSet, book_parts, book_text,
    book_words, parse_date,
};
use soket_files::{ColumnKind, RowKind, Sheet, SheetColumn, SheetRow};

/// Every number of the register, or of the days of a span, in the order of the book; dates and numbers are real ones,
/// the head has filter buttons. Columns and words: `templates/so-van-ban.toml`.
pub fn register_sheet(
    term: &OrgTerm,
    entries: &[RegisterEntry],
    rule_set: &RuleSet,
    span: Option<(Date, Date)>,
) -> Sheet {
    let words = book_words(term.tone_style);
    let rows = book_parts(words, entries, rule_set, span)
        .into_iter()
        .flat_map(|part| {
            let kind = with_tone_style(&part.kind, term.tone_style);
            part.entries
                .into_iter()
                .map(move |entry| row(words, &kind, entry))
        })
        .collect();
    Sheet {
        name: words.title.clone(),
        title: vec![
            words.title.to_uppercase(),
            term.committee.clone(),
            words.subtitle(term.term, span),
        ],
        landscape: true,
        columns: words.sheet.iter().map(column).collect(),
        rows,
        notes: Vec::new(),
        created: span.map(|(_, last)| last),
    }
}

fn column(column: &BookColumn) -> SheetColumn {
    SheetColumn {
        head: column.title.clone(),
        width_chars: column.width.into(),
        kind: match column.id {
            BookField::Kind | BookField::State => ColumnKind::Choice,
            BookField::Date => ColumnKind::Date,
            field if field.is_figure() => ColumnKind::Figure,
            _ => ColumnKind::Text,
        },
    }
}

fn row(words: &BookWords, kind: &str, entry: &RegisterEntry) -> SheetRow {
    let text = |column: &BookColumn| match (column.id, parse_date(&entry.signed_on)) {
        (BookField::Date, Some(day)) => day.to_string(),
        (field, _) => book_text(words, kind, entry, field),
    };
    SheetRow {
        kind: RowKind::Body,
        cells: words.sheet.iter().map(text).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use soket_core::{NumberState, OrgKind, Term, suggest_term};

    use super::*;
    use crate::Catalog;

    fn entry(number: u32, state: NumberState) -> RegisterEntry {
        RegisterEntry {
            id: number.to_string(),
            org_term: "dk".into(),
            series: "report".into(),
            number,
            state,
            symbol: if state == NumberState::Issued {
                format!("{number:02}-BC/ĐU")
            } else {
                String::new()
            },
            signed_on: "2028-07-20".into(),
            kind_name: "Báo cáo".into(),
            subject: "kết quả thực hiện nghị quyết chuyên đề về chuyển đổi số, sáu tháng đầu năm"
                .into(),
            signer: "Bí thư Lê Minh Khôi".into(),
            recipients: vec!["Tỉnh uỷ Gia Lai".into(), "Các chi bộ".into()],
            filed_at: "Văn phòng Đảng uỷ".into(),
            copies: Some(12),
            note: String::new(),
            replaced_by: String::new(),
            draft: None,
            copy: None,
            by: String::new(),
            at: String::new(),
        }
    }

    fn sheet(entries: &[RegisterEntry]) -> Sheet {
        let years = Term {
            start: 2025,
            end: 2030,
        };
        let term = suggest_term(
            OrgKind::CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "Tỉnh uỷ Gia Lai",
            years,
        );
        let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
        let rule_set = catalog
            .rule_set(None, None)
            .unwrap_or_else(|error| panic!("{error:?}"));
        register_sheet(&term, entries, rule_set, None)
    }

    #[test]
    fn one_row_a_number_with_its_kind_and_state() {
        let sheet = sheet(&[
            entry(45, NumberState::Issued),
            RegisterEntry {
                signed_on: String::new(),
                subject: String::new(),
                note: "Ghi trùng".into(),
                ..entry(46, NumberState::Skipped)
            },
        ]);
        assert_eq!(
            sheet.title,
            [
                "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                "Đảng uỷ xã Hoà Mẫu",
                "Nhiệm kỳ 2025 - 2030"
            ]
        );
        let rows: Vec<String> = sheet.rows.iter().map(|row| row.cells.join(" │ ")).collect();
        assert_eq!(
            rows,
            [
                "Báo cáo │ 45 │ 45-BC/ĐU │ 2028-07-20 │ Báo cáo kết quả thực hiện nghị quyết chuyên đề về chuyển đổi số, sáu tháng đầu năm │ Bí thư Lê Minh Khôi │ Tỉnh uỷ Gia Lai; Các chi bộ │ Văn phòng Đảng uỷ │ 12 │ Đã phát hành │ ",
                "Báo cáo │ 46 │ 46 │  │ Số bỏ, không dùng │ Bí thư Lê Minh Khôi │ Tỉnh uỷ Gia Lai; Các chi bộ │ Văn phòng Đảng uỷ │ 12 │ Bỏ số │ Ghi trùng",
            ]
        );
    }

    #[test]
    fn twenty_thousand_numbers_are_written_without_a_wait() {
        let entries: Vec<RegisterEntry> = (1..=20_000)
            .map(|number| entry(number, NumberState::Issued))
            .collect();
        let before = Instant::now();
        let bytes = soket_files::xlsx(&sheet(&entries)).unwrap_or_else(|error| panic!("{error}"));
        let taken = before.elapsed();
        assert!(!bytes.is_empty());
        println!("20,000 rows: {taken:?}, {} bytes", bytes.len());
        // Far above what a slow machine takes, far below what work that grows faster than the rows would.
        assert!(taken.as_secs() < 120, "{taken:?}");
    }
}
