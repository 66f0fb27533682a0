//! Which bodies a text names, at which level, and whether they are only referred to.

use expect_test::{Expect, expect};

use super::super::mentions;

/// One body a line: `name: role, level`, "cited" where it is only referred to.
fn check(text: &str, expected: Expect) {
    let found: Vec<String> = mentions(text)
        .into_iter()
        .map(|one| {
            let name = text.get(one.range).unwrap_or("outside of the text");
            let level = one.level.map_or("?".into(), |kind| format!("{kind:?}"));
            let cited = if one.cited { ", cited" } else { "" };
            format!("{name}: {}, {level}{cited}", one.role)
        })
        .collect();
    expected.assert_eq(&found.join("\n"));
}

#[test]
fn levels_are_told_by_names() {
    check(
        "Tỉnh ủy, Huyện ủy Phù Cát, Đảng uỷ xã Hoà Mẫu, Đảng uỷ; Ban Tổ chức Trung ương.",
        expect![[r#"
            Tỉnh ủy: committee, ProvincialCommittee
            Huyện ủy Phù Cát: committee, DistrictCommittee
            Đảng uỷ xã Hoà Mẫu: committee, CommuneCommittee
            Đảng uỷ: committee, ?
            Ban Tổ chức Trung ương: organization-board, CentralCommittee"#]],
    );
    // A city's committee is a province's or a district's: its place name tells.
    check(
        "Thành uỷ Đà Nẵng; Thành uỷ Quy Nhơn; Thành uỷ; Thành uỷ Thành phố Hồ Chí Minh.",
        expect![[r#"
            Thành uỷ Đà Nẵng: committee, ProvincialCommittee
            Thành uỷ Quy Nhơn: committee, DistrictCommittee
            Thành uỷ: committee, ?
            Thành uỷ Thành phố Hồ Chí Minh: committee, ProvincialCommittee"#]],
    );
}

#[test]
fn either_way_of_tone_marks_and_short_forms() {
    check(
        "BTV Tỉnh ủy; UBKT Tỉnh uỷ; UBND xã; MTTQ Việt Nam tỉnh.",
        expect![[r#"
            BTV Tỉnh ủy: standing-board, ProvincialCommittee
            UBKT Tỉnh uỷ: inspection, ProvincialCommittee
            UBND xã: peoples-committee, CommuneCommittee
            MTTQ Việt Nam tỉnh: front, ProvincialCommittee"#]],
    );
    // Decomposed letters, as some input methods write them.
    check(
        "Ban Tô\u{309} chức Ti\u{309}nh u\u{309}y",
        expect!["Ban Tổ chức Tỉnh ủy: organization-board, ProvincialCommittee"],
    );
}

#[test]
fn place_names_belong_to_the_body() {
    check(
        "Uỷ ban nhân dân phường 7, Ban Tổ chức Tỉnh uỷ Bà Rịa - Vũng Tàu - đơn vị chủ trì.",
        expect![[r#"
            Uỷ ban nhân dân phường 7: peoples-committee, CommuneCommittee
            Ban Tổ chức Tỉnh uỷ Bà Rịa - Vũng Tàu: organization-board, ProvincialCommittee"#]],
    );
}

#[test]
fn groups_of_lower_committees() {
    check(
        "Các huyện, thị, thành uỷ; các chi bộ, đảng bộ trực thuộc; các cấp uỷ trực thuộc Tỉnh uỷ.",
        expect![[r#"
            Các huyện, thị, thành uỷ: lower-committees, DistrictCommittee
            các chi bộ, đảng bộ trực thuộc: lower-committees, ?
            các cấp uỷ trực thuộc Tỉnh uỷ: lower-committees, ?"#]],
    );
    // Committees at large are nobody's in particular.
    check("Các cấp uỷ, tổ chức đảng quán triệt.", expect![""]);
}

#[test]
fn cited_or_given_work() {
    check(
        "Thực hiện Kế hoạch số 12-KH/HU, ngày 05/3/2023 của Huyện uỷ Phù Cát, Đảng uỷ xã Hoà Mẫu xây dựng kế hoạch.",
        expect![[r#"
            Huyện uỷ Phù Cát: committee, DistrictCommittee, cited
            Đảng uỷ xã Hoà Mẫu: committee, CommuneCommittee"#]],
    );
    check(
        "Văn phòng Tỉnh uỷ tham mưu xây dựng báo cáo của Ban Thường vụ Tỉnh uỷ.",
        expect![[r#"
            Văn phòng Tỉnh uỷ: office, ProvincialCommittee
            Ban Thường vụ Tỉnh uỷ: standing-board, ProvincialCommittee"#]],
    );
}

#[test]
fn no_bodies() {
    for text in [
        "Ban Tổ chức hội nghị bố trí chỗ ngồi.",
        "Đồng chí uỷ viên thường vụ.",
        "Phát triển kinh tế tỉnh, huyện, xã.",
        "",
        "Tổ chức cán bộ, đảng viên học tập.",
    ] {
        assert_eq!(mentions(text), [], "{text}");
    }
}
