//! A draft, findings and differences in, the sheet as text out.

use expect_test::expect;
use soket_doc::dump;

use super::*;
use crate::issuing::fixture;
use crate::{Anchor, DocKind};

fn finding(code: &str, severity: Severity, label: &str, message: &str) -> Finding {
    Finding {
        code: code.into(),
        name: String::new(),
        severity,
        anchor: Anchor {
            label: label.into(),
            ..Anchor::default()
        },
        message: message.into(),
        compared: None,
        suggestion: None,
    }
}

fn sheet(findings: &[Finding], differences: &[Difference], round: usize, day: &str) -> String {
    let (package, template) = fixture::draft(DocKind::Report);
    let tree = signing_sheet(
        &package,
        &template,
        &fixture::rule_set(),
        findings,
        differences,
        round,
        day,
    );
    dump(&tree)
}

#[test]
fn what_is_submitted_what_to_look_at_what_has_changed_and_room_for_an_answer() {
    let mut target = finding("CT005", Severity::Warning, "Chỉ tiêu 9", "Cách viết khác.");
    target.compared = Some(("dưới 2%".into(), "khoảng 2%".into()));
    let findings = [
        finding(
            "MH001",
            Severity::Warning,
            "Hạn chế 2",
            "Chưa có nguyên nhân.",
        ),
        target,
        finding("TV001", Severity::Hint, "Tình hình", "Thừa dấu cách."),
        finding("TV001", Severity::Hint, "Hạn chế 1", "Thừa dấu cách."),
        finding("TV001", Severity::Hint, "Hạn chế 1", "Thừa dấu cách."),
    ];
    let differences = [Difference {
        label: "Chỉ tiêu 9, dự kiến".into(),
        before: "1,8".into(),
        after: "2,4".into(),
        ..Difference::default()
    }];
    expect![[r#"
        title: Phiếu trình ký
        === portrait
        < parent-body       ĐẢNG BỘ TỈNH GIA LAI
        < issuing-body      ĐẢNG UỶ XÃ HOÀ MẪU
        > party-title       ĐẢNG CỘNG SẢN VIỆT NAM
        > place-date        Hoà Mẫu, ngày      tháng      năm        
        doc-kind          PHIẾU TRÌNH KÝ
        table-note        
        heading2          1. Văn bản trình
        # Mục │ Nội dung
        | Tên loại, trích yếu │ Báo cáo sơ kết giữa nhiệm kỳ
        | Số, ký hiệu │ 45-BC/ĐU
        | Lần trình │ 2
        | Thông qua │ Đảng uỷ xã Hoà Mẫu thông qua tại hội nghị ngày 15/7/2028
        | Người ký │ Bí thư Lê Minh Khôi
        table-note        
        heading2          2. Những chỗ cần xem trước khi ký
        # TT │ Chỗ │ Điều cần xem
        | 1 │ Chỉ tiêu 9 │ Cách viết khác.⏎Nghị quyết: dưới 2%⏎Văn bản: khoảng 2%
        | 2 │ Hạn chế 2 │ Chưa có nguyên nhân.
        | 3 │ Tình hình; Hạn chế 1 │ Thừa dấu cách
        table-note        
        heading2          3. Thay đổi so với lần trình trước
        # TT │ Chỗ │ Lần trước │ Lần này
        | 1 │ Chỉ tiêu 9, dự kiến │ 1,8 │ 2,4
        table-note        
        heading2          4. Ý kiến của người ký
        # Ký duyệt │ Ý kiến cụ thể
        | □ Đồng ý ký⏎□ Sửa lại │ ⏎⏎⏎
        < capacity          NGƯỜI TRÌNH
        > capacity          BÍ THƯ
        > signer-name       Lê Minh Khôi
    "#]]
    .assert_eq(&sheet(&findings, &differences, 2, "15/7/2028"));
}

#[test]
fn the_first_round_has_nothing_to_compare_and_the_day_may_be_written_by_hand() {
    let difference = Difference {
        label: "Trích yếu".into(),
        ..Difference::default()
    };
    let text = sheet(&[], &[difference], 1, "");
    assert!(text.contains("Trình lần đầu."), "{text}");
    assert!(!text.contains("Trích yếu"), "{text}");
    assert!(text.contains("hội nghị ngày      /     /      "), "{text}");
    assert!(text.contains("không thấy chỗ nào cần xem thêm"), "{text}");
}

#[test]
fn a_later_round_without_a_change_says_so() {
    assert!(sheet(&[], &[], 3, "").contains("Không có thay đổi."));
}
