//! Rules about who issues and signs, about the place, the subject, and the text's spaces and tone marks.

use expect_test::expect;

use super::{TEMPLATE, find, find_names, good};
use crate::checks::check;
use crate::{Capacity, OrgKind, Package, PartContent, Template};

#[test]
fn a_place_that_needs_its_level_or_does_not() {
    find(
        |package| {
            package.term.committee = "Đảng uỷ phường Phú Thọ".into();
            package.draft.info.place = "Phú Thọ".into();
        },
        expect![
            "warning place-level [Địa danh] Địa danh “Phú Thọ” cần ghi cả cấp hành chính ở trước (xã, phường, thành phố…)."
        ],
    );
    find(
        |package| package.draft.info.place = "Xã Hoà Mẫu".into(),
        expect![
            "warning place-level [Địa danh] Địa danh “Xã Hoà Mẫu” chỉ cần ghi tên riêng, không ghi cấp hành chính."
        ],
    );
    for (place, fault) in [
        ("Huế", true),
        ("TP. Huế", false),
        ("Ngô Quyền", true),
        ("Phường 7", false),
    ] {
        find_names(
            |package| package.draft.info.place = place.into(),
            if fault { "place-level" } else { "" },
        );
    }
}

#[test]
fn a_body_that_is_not_in_the_model_on_the_day() {
    find(
        |package| package.term.superior_party_org = "Đảng bộ huyện Phù Cát".into(),
        expect![
            "warning body-outside-model [Mô hình tổ chức] Ở ngày ký không còn cấp huyện: dòng trên của Đảng uỷ xã Hoà Mẫu là đảng bộ tỉnh hoặc thành phố, không phải “Đảng bộ huyện Phù Cát”."
        ],
    );
    find(
        |package| package.draft.info.signed_on = "20/6/2025".into(),
        expect![
            "warning body-outside-model [Mô hình tổ chức] Ở ngày ký còn cấp huyện: dòng trên của Đảng uỷ xã Hoà Mẫu là đảng bộ huyện, quận, thị xã, thành phố thuộc tỉnh, không phải “Đảng bộ tỉnh Gia Lai”."
        ],
    );
    find(
        |package| package.term.kind = OrgKind::DistrictCommittee,
        expect![
            "warning body-outside-model [Mô hình tổ chức] Đảng uỷ xã Hoà Mẫu không có trong mô hình tổ chức “Hai cấp: tỉnh, xã (từ 01/7/2025)” ở ngày ký."
        ],
    );
    find_names(
        |package| {
            package.term.superior_party_org = "Đảng bộ huyện Phù Cát".into();
            package.draft.info.tier_model = Some("ba-cap".into());
        },
        "",
    );
    find_names(
        |package| package.draft.info.tier_model = Some("bốn cấp".into()),
        "body-outside-model",
    );
}

#[test]
fn a_signatory_with_titles_and_a_capacity_that_does_not_fit() {
    find(
        |package| {
            package.term.signatories[0].name = "TS. Lê Minh Khôi".into();
            package.term.signatories[0].position = "Bí thư Đảng uỷ".into();
        },
        expect![[r#"
            warning signatory-title [Người ký] Họ tên “TS. Lê Minh Khôi” không ghi kèm học hàm, học vị, quân hàm.
            warning signatory-title [Người ký] Chức vụ “Bí thư Đảng uỷ” không ghi kèm tên cấp uỷ."#]],
    );
    find(
        |package| package.draft.info.capacity = Capacity::Deputy,
        expect![
            "warning capacity-unfit [Người ký] Đảng uỷ xã Hoà Mẫu không ký thay (K/T): cấp phó cũng ký thay mặt (T/M)."
        ],
    );
    find(
        |package| package.term.kind = OrgKind::AdvisoryBody,
        expect![
            "warning capacity-unfit [Người ký] Đảng uỷ xã Hoà Mẫu không ký thay mặt (T/M): cấp trưởng ký trực tiếp, cấp phó ký thay."
        ],
    );
    find(
        |package| {
            package.term.kind = OrgKind::SteeringCommittee;
            package.term.without_seal = true;
        },
        expect![
            "warning capacity-unfit [Người ký] Ban chỉ đạo không có con dấu riêng: ghi chức vụ chính của người ký (như Bí thư) để in “kiêm”."
        ],
    );
}

#[test]
fn spaces_and_tone_marks() {
    find(
        |package| {
            package.draft.parts.insert(
                "tinh-hinh".into(),
                PartContent::Prose {
                    text: "Hộ nghèo còn 13 % , đảng ủy  chỉ đạo.".into(),
                },
            );
        },
        expect![[r#"
            hint spaces-untidy [Tình hình] Thừa dấu cách: “nghèo còn 13 % , đảng ủy”.
            hint tone-styles-mixed [Tình hình] 1 chỗ đặt dấu thanh khác cách viết của đơn vị, như “ủy” (đơn vị viết “uỷ”)."#]],
    );
}

#[test]
fn letters_without_a_glyph() {
    find(
        |package| {
            let text = "☐ Đã xong ☑ “hết”\u{202e} – 5 km².".into();
            let prose = PartContent::Prose { text };
            package.draft.parts.insert("tinh-hinh".into(), prose);
        },
        expect![
            "warning letter-uncovered [Tình hình] Phông chữ không có ký tự “☐”, “☑”, ẩn U+202E; PDF không xuất được."
        ],
    );
}

#[test]
fn a_subject_that_the_template_leaves_to_the_writer() {
    let text = TEMPLATE.replace("sơ kết đến {cutoff}", "{subject}");
    let template = Template::parse("thu/nho", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let names = |package: &Package| -> Vec<String> {
        check(package, &template)
            .into_iter()
            .map(|finding| finding.name)
            .collect()
    };
    let mut package = good();
    assert_eq!(names(&package), ["subject-missing"]);
    package.draft.info.subject = "về việc ấy".into();
    // No {cutoff} in the template: no date of figures is asked for; the day may be left open.
    package.draft.info.cutoff.clear();
    package.draft.info.signed_on = "7/2028".into();
    assert_eq!(names(&package), [""; 0]);
}

#[test]
fn a_mark_of_secrecy() {
    find(
        |package| package.draft.info.circulation = " Tối mật ".into(),
        expect![
            "error secrecy-mark [Chỉ dẫn lưu hành] “Tối mật” là mức độ mật: chương trình không in dấu mật, và tài liệu mật không soạn trên máy nối mạng."
        ],
    );
    // Other marks, and words that only contain one.
    for mark in ["", "Lưu hành nội bộ", "Xong hội nghị trả lại", "Bảo mật"] {
        find_names(|package| package.draft.info.circulation = mark.into(), "");
    }
    for mark in ["MẬT", "“Tuyệt mật”"] {
        find_names(
            |package| package.draft.info.circulation = mark.into(),
            "secrecy-mark",
        );
    }
}

#[test]
fn no_template_allows_a_mark_of_secrecy() {
    for level in ["off", "warning"] {
        let checks = format!("[checks]\n\"secrecy-mark\" = \"{level}\"\n\n[[part]]");
        let text = TEMPLATE.replacen("[[part]]", &checks, 1);
        let faults = Template::parse("thu/nho", &text).err().unwrap_or_default();
        let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            messages,
            ["phép kiểm “secrecy-mark” không được tắt hoặc giảm mức"],
            "{level}"
        );
    }
}

#[test]
fn a_meeting_that_was_not_or_came_too_late() {
    find(
        |package| package.draft.info.adopted_on = "31/6/2028".into(),
        expect![
            "error adoption-day [Ngày họp thông qua] Ngày họp thông qua “31/6/2028” không phải là một ngày có thật. Ghi như 20/7/2028."
        ],
    );
    find(
        |package| {
            package.draft.info.signed_on = "20/7/2028".into();
            package.draft.info.adopted_on = "2028-07-21".into();
        },
        expect![
            "error adoption-day [Ngày họp thông qua] Ngày họp thông qua (21/7/2028) sau ngày ký (20/7/2028)."
        ],
    );
    // The same day, a day before, and none at all: no meeting has to be noted.
    for (adopted_on, signed_on) in [
        ("20/7/2028", "20/7/2028"),
        ("19/7/2028", "20/7/2028"),
        ("", "20/7/2028"),
        // Not signed yet: nothing to compare with.
        ("21/7/2028", "7/2028"),
    ] {
        find_names(
            |package| {
                package.draft.info.signed_on = signed_on.into();
                package.draft.info.adopted_on = adopted_on.into();
            },
            "",
        );
    }
}
