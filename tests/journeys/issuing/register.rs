//! The register of outgoing documents: what a line says, how lines are found, the book on paper and as a table.

use expect_test::expect;
use soket_core::{NumberState, RegisterEntry, register_words};
use soket_store::{Numbered, Op, Store, StoreError};
use soket_tests::office::xlsx_text;

use super::*;

fn seek(org_term: &str, series: &str, words: &str) -> Value {
    json!({ "org_term": org_term, "series": series, "text": words, "offset": 0, "limit": 0 })
}

/// Symbols of the lines that are found.
fn found(machine: &mut Machine, org_term: &str, series: &str, words: &str) -> Vec<String> {
    let page = machine.call("register_list", seek(org_term, series, words));
    let entries = page["entries"].as_array().into_iter().flatten();
    entries.map(|entry| text(entry, "/symbol")).collect()
}

/// A report, a notice, and a submission of one body.
fn three_kinds(machine: &mut Machine) {
    for template in ["bao-cao-chung", "thong-bao", "to-trinh"] {
        let draft = sample_of(machine, template);
        at_once(machine, &draft, TODAY, None);
    }
}

#[test]
fn a_line_says_what_a_clerk_would_write_into_the_book() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let entry = &view["entry"];
    let columns = [
        "symbol",
        "signed_on",
        "kind_name",
        "subject",
        "signer",
        "recipients",
        "filed_at",
        "copies",
        "note",
        "by",
        "at",
    ];
    let lines: Vec<String> = columns
        .map(|column| format!("{column}: {}", entry[column]))
        .into();
    expect![[r#"
        symbol: "01-BC/ĐU"
        signed_on: "2028-07-19"
        kind_name: "Báo cáo"
        subject: "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030"
        signer: "Bí thư Lê Minh Khôi"
        recipients: ["Ban Thường vụ Tỉnh uỷ (để báo cáo)","Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ","Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã","Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã","Các cơ quan tham mưu, giúp việc Đảng uỷ","Các chi bộ, đảng bộ trực thuộc"]
        filed_at: "Văn phòng Đảng uỷ"
        copies: 8
        note: ""
        by: "Phạm Thị Thư"
        at: "2028-07-19T10:00:00.000+07:00""#]].assert_eq(&lines.join("\n"));
}

#[test]
fn words_are_found_without_their_marks_in_every_column() {
    let mut machine = Machine::new();
    three_kinds(&mut machine);
    for (words, expected) in [
        ("bao cao", &["01-BC/ĐU"][..]),
        ("THÔNG BÁO", &["01-TB/ĐU"]),
        ("01-ttr", &["01-TTr/ĐU"]),
        // Signer and filing office, in no order.
        ("van phong khoi", &["01-BC/ĐU", "01-TB/ĐU", "01-TTr/ĐU"]),
        ("19/7/2028 trinh", &["01-TTr/ĐU"]),
        ("quyết định", &[]),
        ("100%", &[]),
    ] {
        let mut symbols = found(&mut machine, "", "", words);
        symbols.sort();
        assert_eq!(symbols, expected, "{words}");
    }
}

#[test]
fn remarks_are_found_too() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    assert!(found(&mut machine, "", "", "tu ngoai bia").is_empty());
    let note = json!({ "id": view["entry"]["id"], "note": "Tủ ngoài, bìa 4" });
    machine.call("register_note", note);
    assert_eq!(found(&mut machine, "", "", "tu ngoai bia"), ["01-BC/ĐU"]);
}

#[test]
fn kind_and_term_narrow_the_list() {
    let mut machine = Machine::new();
    three_kinds(&mut machine);
    let later = taken_in(&mut machine, |package| {
        package["term"]["term"] = json!({ "start": 2030, "end": 2035 });
        package["term"]["congress"]["held_on"] = json!("12/6/2030");
        package["term"]["symbol"] = json!("ĐUM");
    });
    at_once(&mut machine, &later, "20/7/2030", None);
    let term = text(&opened(&mut machine, &later), "/org_term");

    for series in ["report", "BC", "báo cáo"] {
        assert_eq!(
            found(&mut machine, "", series, ""),
            ["01-BC/ĐUM", "01-BC/ĐU"],
            "{series}"
        );
    }
    assert_eq!(found(&mut machine, &term, "", ""), ["01-BC/ĐUM"]);
    assert_eq!(found(&mut machine, &term, "TB", ""), [""; 0]);
    let (_, message) = machine.refused("register_list", seek("", "Thư tình", ""));
    assert_eq!(message, "Không có loại văn bản “Thư tình”.");
}

#[test]
fn the_series_show_their_next_number() {
    let mut machine = Machine::new();
    three_kinds(&mut machine);
    let page = machine.call("register_list", seek("", "", ""));
    let series = page["series"].as_array().into_iter().flatten();
    let lines: Vec<String> = series
        .map(|one| format!("{}: {}", text(one, "/name"), one["next"]))
        .collect();
    expect![[r#"
        Thông báo (TB): 1
        Báo cáo (BC): 1
        Tờ trình (TTr): 1"#]]
    .assert_eq(&lines.join("\n"));
}

/// What was replaced stays in the book and says by what.
#[test]
fn the_book_is_written_as_a_table_and_on_paper() {
    let mut machine = Machine::new();
    let old = issued(&mut machine);
    let created = machine.call("replace", json!({ "draft": old["draft"] }));
    at_once(&mut machine, &text(&created, "/id"), TODAY, None);
    let org_term = text(&old, "/org_term");
    let skip = json!({
        "org_term": org_term, "series": "report", "number": 3, "reason": "Ghi nhầm", "by": "",
    });
    machine.call("number_skip", skip);
    let mut written = |name: &str| {
        let path = machine.folder().join(name);
        machine.call(
            "register_save",
            json!({ "org_term": org_term, "series": "", "path": path }),
        );
        std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"))
    };
    expect![[r#"

        SỔ ĐĂNG KÝ VĂN BẢN ĐI
        Đảng uỷ xã Hoà Mẫu
        Nhiệm kỳ 2025 - 2030
        Loại văn bản
        Số
        Số, ký hiệu
        Ngày văn bản
        Tên loại, trích yếu
        Người ký
        Nơi nhận
        Đơn vị lưu
        Số bản
        Tình trạng
        Ghi chú
        Báo cáo
        01-BC/ĐU
        Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030
        Bí thư Lê Minh Khôi
        Ban Thường vụ Tỉnh uỷ (để báo cáo); Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ; Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã; Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã; Các cơ quan tham mưu, giúp việc Đảng uỷ; Các chi bộ, đảng bộ trực thuộc
        Văn phòng Đảng uỷ
        Đã phát hành
        Thay bằng 02-BC/ĐU
        02-BC/ĐU
        03-BC/ĐU
        Số bỏ, không dùng
        Bỏ số
        Ghi nhầm
    "#]].assert_eq(&xlsx_text(&written("so.xlsx")));
    expect![[r#"
        ĐẢNG BỘ TỈNH GIA LAI
        ĐẢNG UỶ XÃ HOÀ MẪU
        ĐẢNG CỘNG SẢN VIỆT NAM
        SỔ ĐĂNG KÝ VĂN BẢN ĐI
        Nhiệm kỳ 2025 - 2030
        -----
        Báo cáo (BC)
        Số, ký hiệu
        Ngày văn bản
        Tên loại, trích yếu
        Người ký
        Nơi nhận
        Đơn vị lưu
        Số bản
        Ghi chú
        01-BC/ĐU
        19/7/2028
        Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030
        Bí thư Lê Minh Khôi
        Ban Thường vụ Tỉnh uỷ (để báo cáo); Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ; Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã; Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã; Các cơ quan tham mưu, giúp việc Đảng uỷ; Các chi bộ, đảng bộ trực thuộc
        Văn phòng Đảng uỷ
        8
        Thay bằng 02-BC/ĐU
        02-BC/ĐU
        19/7/2028
        Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030
        Bí thư Lê Minh Khôi
        Ban Thường vụ Tỉnh uỷ (để báo cáo); Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ; Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã; Thường trực Hội đồng nhân dân, Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã; Các cơ quan tham mưu, giúp việc Đảng uỷ; Các chi bộ, đảng bộ trực thuộc
        Văn phòng Đảng uỷ
        8

        03-BC/ĐU

        Số bỏ, không dùng




        Ghi nhầm

    "#]].assert_eq(&docx_text(&written("so.docx")));
    let pdf = written("so.pdf");
    assert!(soket_pdf::pages(&pdf).is_ok_and(|pages| pages > 0));
}

#[test]
fn one_series_is_written_alone() {
    let mut machine = Machine::new();
    three_kinds(&mut machine);
    let org_term = body(&mut machine);
    let path = machine.folder().join("so.docx");
    machine.call(
        "register_save",
        json!({ "org_term": org_term, "series": "report", "path": path }),
    );
    let book = docx_text(&std::fs::read(&path).unwrap_or_else(|error| panic!("{error}")));
    assert!(
        book.contains("01-BC/ĐU") && !book.contains("01-TB/ĐU"),
        "{book}"
    );
}

/// Puts so many reports into the register of a body, ten a day.
fn fill(machine: &Machine, org_term: &str, count: u32) {
    let path = machine.folder().join(soket_app::DATABASE);
    let mut store = Store::open(&path).unwrap_or_else(|error| panic!("{error}"));
    let op = Op {
        name: "",
        scope: "register".into(),
        now: String::new(),
        merge: None,
    };
    let first = chrono::NaiveDate::default();
    let done = store.transact(op, |tx| {
        for number in 1..=count {
            let day = first + chrono::Duration::days(i64::from(number / 10));
            let entry = RegisterEntry {
                id: format!("cu-{number}"),
                org_term: org_term.into(),
                series: "report".into(),
                number,
                state: NumberState::Issued,
                symbol: format!("{number:02}-BC/ĐU"),
                signed_on: day.to_string(),
                kind_name: "Báo cáo".into(),
                subject: format!("việc thứ {number}"),
                signer: String::new(),
                recipients: Vec::new(),
                filed_at: String::new(),
                copies: None,
                note: String::new(),
                replaced_by: String::new(),
                draft: None,
                copy: None,
                by: String::new(),
                at: String::new(),
            };
            tx.take_number(&Numbered {
                id: entry.id.clone(),
                org_term: entry.org_term.clone(),
                series: entry.series.clone(),
                number,
                draft_id: None,
                signed_on: entry.signed_on.clone(),
                search: register_words(&entry),
                body: serde_json::to_value(&entry).unwrap_or_default(),
            })?;
        }
        Ok::<_, StoreError>(())
    });
    done.unwrap_or_else(|error| panic!("{error}"));
}

/// A province's office after some years.
#[test]
fn twenty_thousand_lines_are_read_a_page_at_a_time() {
    let mut machine = Machine::new();
    machine.sample();
    let org_term = body(&mut machine);
    fill(&machine, &org_term, 20_000);
    let mut page = |offset: usize, words: &str| {
        let mut asked = seek(&org_term, "BC", words);
        asked["offset"] = json!(offset);
        asked["limit"] = json!(50);
        let page = machine.call("register_list", asked);
        let entries = page["entries"].as_array().into_iter().flatten();
        let numbers: Vec<u64> = entries
            .filter_map(|entry| entry["number"].as_u64())
            .collect();
        (page["total"].clone(), numbers)
    };
    // Newest first, each line once, none between two pages.
    assert_eq!(
        page(0, ""),
        (json!(20_000), (19_951..=20_000).rev().collect())
    );
    assert_eq!(
        page(50, ""),
        (json!(20_000), (19_901..=19_950).rev().collect())
    );
    assert_eq!(page(19_990, ""), (json!(20_000), (1..=10).rev().collect()));
    assert_eq!(page(0, "viec 19999"), (json!(1), vec![19_999]));
    let draft = machine.sample();
    let given = at_once(&mut machine, &draft, TODAY, None);
    assert_eq!(text(&given, "/symbol"), "20001-BC/ĐU");
}
