//! Lists, gaps, references and spelling in texts handed down.

use expect_test::expect;

use super::{check, commune, district, province, text};

#[test]
fn a_list_stays_a_list_when_some_of_it_go() {
    let (from, to) = (&province(), &commune());
    text(
        "Văn phòng Tỉnh ủy phối hợp với Ban Nội chính Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy và Công an tỉnh thực hiện.",
        from,
        to,
        "hai-cap",
        "Văn phòng Đảng uỷ phối hợp với Uỷ ban Kiểm tra Đảng uỷ và Công an xã thực hiện.",
    );
    text(
        "Văn phòng Tỉnh ủy phối hợp với Ủy ban Kiểm tra Tỉnh ủy, Công an tỉnh và Ban Nội chính Tỉnh ủy thực hiện.",
        from,
        to,
        "hai-cap",
        "Văn phòng Đảng uỷ phối hợp với Uỷ ban Kiểm tra Đảng uỷ và Công an xã thực hiện.",
    );
    text(
        "Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban Nội chính Tỉnh ủy và các cơ quan liên quan thực hiện.",
        from,
        to,
        "hai-cap",
        "Văn phòng Đảng uỷ chủ trì, phối hợp với các cơ quan liên quan thực hiện.",
    );
    text(
        "Văn phòng Tỉnh ủy phối hợp với Sở Tài chính, Ban Nội chính Tỉnh ủy thực hiện.",
        from,
        to,
        "hai-cap",
        "Văn phòng Đảng uỷ phối hợp với Sở Tài chính thực hiện.",
    );
    // One board of the commune does the work of several of the province, and is named once.
    text(
        "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ban Tuyên giáo Tỉnh ủy, Ban Dân vận Tỉnh ủy, Văn phòng Tỉnh ủy hướng dẫn.",
        from,
        to,
        "hai-cap",
        "Giao Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng uỷ hướng dẫn.",
    );
}

#[test]
fn a_gap_where_nobody_can_lead() {
    check(
        "Giao Ban Nội chính Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy thực hiện. Ban Nội chính Tỉnh ủy báo cáo Tỉnh ủy.",
        &province(),
        &district(),
        "ba-cap",
        expect![[r#"
            Giao … chủ trì, phối hợp với Văn phòng Huyện ủy thực hiện. … báo cáo Huyện ủy.
            Văn phòng Tỉnh ủy → Văn phòng Huyện ủy
            Tỉnh ủy → Huyện ủy
            - Ban Nội chính Tỉnh ủy"#]],
    );
}

#[test]
fn references_to_the_superior_stay() {
    let stays = |written: &str| text(written, &province(), &district(), "ba-cap", written);
    stays("Sơ kết việc thực hiện Nghị quyết Đại hội XX Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025.");
    stays("Sơ kết giữa nhiệm kỳ các chương trình hành động của Tỉnh ủy.");
    stays("Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XX.");
    stays(
        "Thực hiện Kế hoạch số 15-KH/TU, ngày 12/3/2023 của Ban Thường vụ Tỉnh ủy về sơ kết giữa nhiệm kỳ.",
    );
    stays("Quán triệt Nghị quyết Tỉnh ủy, Chỉ thị số 20-CT/TU của Ban Thường vụ Tỉnh ủy.");
    // Nor are other bodies of the same sort the superior's.
    stays("Ban Tổ chức Tỉnh ủy Gia Lai chia sẻ kinh nghiệm; Ban Tổ chức Trung ương hướng dẫn.");
}

#[test]
fn a_reference_and_an_actor_in_one_sentence() {
    text(
        "Thực hiện Chương trình làm việc của Tỉnh ủy, Ban Thường vụ Tỉnh ủy năm 2023, Ban Thường vụ Tỉnh ủy ban hành kế hoạch sơ kết Nghị quyết Đại hội XX Đảng bộ tỉnh.",
        &province(),
        &district(),
        "ba-cap",
        "Thực hiện Chương trình làm việc của Tỉnh ủy, Ban Thường vụ Tỉnh ủy năm 2023, Ban Thường vụ Huyện ủy ban hành kế hoạch sơ kết Nghị quyết Đại hội XX Đảng bộ tỉnh.",
    );
}

#[test]
fn place_names_capitals_and_tone_marks_follow_the_text_and_the_unit() {
    let (from, to) = (&province(), &commune());
    text(
        "Ban Tổ chức Tỉnh ủy Bình Định, Văn phòng Tỉnh ủy Bình Định, UBND tỉnh Bình Định báo cáo; khóa XX, thủy lợi.",
        from,
        to,
        "hai-cap",
        "Ban Xây dựng Đảng, Văn phòng Đảng uỷ xã Hoà Mẫu, Uỷ ban nhân dân xã Hoà Mẫu báo cáo; khóa XX, thủy lợi.",
    );
    text(
        "VĂN PHÒNG TỈNH ỦY chủ trì.",
        from,
        to,
        "hai-cap",
        "VĂN PHÒNG ĐẢNG UỶ chủ trì.",
    );
    text(
        "văn phòng tỉnh ủy chủ trì",
        from,
        to,
        "hai-cap",
        "Văn phòng Đảng uỷ chủ trì",
    );
}

#[test]
fn documents_still_to_come_are_work() {
    text(
        "Ban Tổ chức Tỉnh ủy tổng hợp báo cáo của các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy, trình Thường trực Tỉnh ủy.",
        &province(),
        &district(),
        "ba-cap",
        "Ban Tổ chức Huyện ủy tổng hợp báo cáo của các đảng ủy, chi ủy cơ sở trực thuộc Huyện ủy, trình Thường trực Huyện ủy.",
    );
}
