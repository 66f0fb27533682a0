//! The organisation part of a superior's plan, as a lower committee would write it.

use expect_test::expect;

use super::super::{abolished, handed_down};
use super::{cell, centre, check, commune, company, district, org, province, steering, text};
use crate::OrgKind;

/// Part III of the plan of a province of 2023.
const CARRY_OUT: &str = "Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy và các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.";
const GUIDE: &str = "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các ban xây dựng Đảng, Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Tỉnh ủy.";
const WRITE: &str = "Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng Ủy ban nhân dân tỉnh, các ban của Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Thường vụ Tỉnh ủy.";

#[test]
fn plan_of_a_province_for_a_district() {
    check(
        CARRY_OUT,
        &province(),
        &district(),
        "ba-cap",
        expect![[r#"
        Các đảng ủy, chi ủy cơ sở trực thuộc Huyện ủy và các Ban Chỉ đạo thực hiện Chương trình hành động của Huyện ủy căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.
        Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy → các đảng ủy, chi ủy cơ sở trực thuộc Huyện ủy
        các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy → các Ban Chỉ đạo thực hiện Chương trình hành động của Huyện ủy"#]],
    );
    check(
        GUIDE,
        &province(),
        &district(),
        "ba-cap",
        expect![[r#"
        Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với các ban xây dựng Đảng, Ủy ban Kiểm tra Huyện ủy, Văn phòng Huyện ủy hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Huyện ủy.
        Ban Tổ chức Tỉnh ủy → Ban Tổ chức Huyện ủy
        Ủy ban Kiểm tra Tỉnh ủy → Ủy ban Kiểm tra Huyện ủy
        Văn phòng Tỉnh ủy → Văn phòng Huyện ủy
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Huyện ủy"#]],
    );
    check(
        WRITE,
        &province(),
        &district(),
        "ba-cap",
        expect![[r#"
        Giao Văn phòng Huyện ủy chủ trì, phối hợp với Ủy ban nhân dân huyện, các ban của Huyện ủy, Ủy ban Kiểm tra Huyện ủy tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Thường vụ Huyện ủy.
        Văn phòng Tỉnh ủy → Văn phòng Huyện ủy
        Ban cán sự đảng Ủy ban nhân dân tỉnh → Ủy ban nhân dân huyện
        các ban của Tỉnh ủy → các ban của Huyện ủy
        Ủy ban Kiểm tra Tỉnh ủy → Ủy ban Kiểm tra Huyện ủy
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Huyện ủy"#]],
    );
}

#[test]
fn and_back() {
    for written in [CARRY_OUT, GUIDE] {
        let below = handed_down(written, &province(), &district(), "ba-cap").text;
        text(&below, &district(), &province(), "ba-cap", written);
    }
}

#[test]
fn plan_of_a_province_for_a_commune() {
    check(
        CARRY_OUT,
        &province(),
        &commune(),
        "hai-cap",
        expect![[r#"
        Các chi bộ, đảng bộ trực thuộc Đảng uỷ căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.
        Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy → các chi bộ, đảng bộ trực thuộc Đảng uỷ
        - các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy"#]],
    );
    check(
        GUIDE,
        &province(),
        &commune(),
        "hai-cap",
        expect![[r#"
        Giao Ban Xây dựng Đảng chủ trì, phối hợp với Uỷ ban Kiểm tra Đảng uỷ, Văn phòng Đảng uỷ hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Đảng uỷ.
        Ban Tổ chức Tỉnh ủy → Ban Xây dựng Đảng
        các ban xây dựng Đảng → Ban Xây dựng Đảng
        Ủy ban Kiểm tra Tỉnh ủy → Uỷ ban Kiểm tra Đảng uỷ
        Văn phòng Tỉnh ủy → Văn phòng Đảng uỷ
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Đảng uỷ"#]],
    );
    check(
        WRITE,
        &province(),
        &commune(),
        "hai-cap",
        expect![[r#"
        Giao Văn phòng Đảng uỷ chủ trì, phối hợp với Đảng uỷ Uỷ ban nhân dân xã, Ban Xây dựng Đảng, Uỷ ban Kiểm tra Đảng uỷ tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Thường vụ Đảng uỷ.
        Văn phòng Tỉnh ủy → Văn phòng Đảng uỷ
        Ban cán sự đảng Ủy ban nhân dân tỉnh → Đảng uỷ Uỷ ban nhân dân xã
        các ban của Tỉnh ủy → Ban Xây dựng Đảng
        Ủy ban Kiểm tra Tỉnh ủy → Uỷ ban Kiểm tra Đảng uỷ
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Đảng uỷ"#]],
    );
}

#[test]
fn plan_of_a_province_for_a_grassroots_committee() {
    check(
        CARRY_OUT,
        &province(),
        &company(),
        "hai-cap",
        expect![[r#"
        Các chi bộ trực thuộc Đảng uỷ căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.
        Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy → các chi bộ trực thuộc Đảng uỷ
        - các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy"#]],
    );
    check(
        GUIDE,
        &province(),
        &company(),
        "hai-cap",
        expect![[r#"
        Giao … chủ trì, phối hợp với Uỷ ban Kiểm tra Đảng uỷ, Văn phòng Đảng uỷ hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Đảng uỷ.
        Ủy ban Kiểm tra Tỉnh ủy → Uỷ ban Kiểm tra Đảng uỷ
        Văn phòng Tỉnh ủy → Văn phòng Đảng uỷ
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Đảng uỷ
        - Ban Tổ chức Tỉnh ủy
        - các ban xây dựng Đảng"#]],
    );
    check(
        WRITE,
        &province(),
        &company(),
        "hai-cap",
        expect![[r#"
        Giao Văn phòng Đảng uỷ chủ trì, phối hợp với Uỷ ban Kiểm tra Đảng uỷ tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Thường vụ Đảng uỷ.
        Văn phòng Tỉnh ủy → Văn phòng Đảng uỷ
        Ủy ban Kiểm tra Tỉnh ủy → Uỷ ban Kiểm tra Đảng uỷ
        Ban Thường vụ Tỉnh ủy → Ban Thường vụ Đảng uỷ
        - Ban cán sự đảng Ủy ban nhân dân tỉnh
        - các ban của Tỉnh ủy"#]],
    );
}

#[test]
fn plan_of_a_province_for_a_cell() {
    check(
        CARRY_OUT,
        &province(),
        &cell(),
        "hai-cap",
        expect![[r#"
        … căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.
        - Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy
        - các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy"#]],
    );
    check(
        GUIDE,
        &province(),
        &cell(),
        "hai-cap",
        expect![[r#"
        Giao … chủ trì hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Chi uỷ.
        Ban Thường vụ Tỉnh ủy → Chi uỷ
        - Ban Tổ chức Tỉnh ủy
        - các ban xây dựng Đảng
        - Ủy ban Kiểm tra Tỉnh ủy
        - Văn phòng Tỉnh ủy"#]],
    );
    check(
        WRITE,
        &province(),
        &cell(),
        "hai-cap",
        expect![[r#"
        Giao … chủ trì tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Chi uỷ.
        Ban Thường vụ Tỉnh ủy → Chi uỷ
        - Văn phòng Tỉnh ủy
        - Ban cán sự đảng Ủy ban nhân dân tỉnh
        - các ban của Tỉnh ủy
        - Ủy ban Kiểm tra Tỉnh ủy"#]],
    );
}

#[test]
fn plan_of_a_province_for_a_steering_committee() {
    check(
        CARRY_OUT,
        &province(),
        &steering(),
        "ba-cap",
        expect![[r#"
        Các thành viên Ban Chỉ đạo căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.
        Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy → các thành viên Ban Chỉ đạo
        - các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy"#]],
    );
    check(
        GUIDE,
        &province(),
        &steering(),
        "ba-cap",
        expect![[r#"
        Giao … chủ trì, phối hợp với Cơ quan thường trực Ban Chỉ đạo hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Chỉ đạo.
        Văn phòng Tỉnh ủy → Cơ quan thường trực Ban Chỉ đạo
        Ban Thường vụ Tỉnh ủy → Ban Chỉ đạo
        - Ban Tổ chức Tỉnh ủy
        - các ban xây dựng Đảng
        - Ủy ban Kiểm tra Tỉnh ủy"#]],
    );
    check(
        WRITE,
        &province(),
        &steering(),
        "ba-cap",
        expect![[r#"
        Giao Cơ quan thường trực Ban Chỉ đạo chủ trì tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Chỉ đạo.
        Văn phòng Tỉnh ủy → Cơ quan thường trực Ban Chỉ đạo
        Ban Thường vụ Tỉnh ủy → Ban Chỉ đạo
        - Ban cán sự đảng Ủy ban nhân dân tỉnh
        - các ban của Tỉnh ủy
        - Ủy ban Kiểm tra Tỉnh ủy"#]],
    );
}

#[test]
fn plan_of_the_centre_for_a_province() {
    check(
        "Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương căn cứ Kế hoạch này xây dựng kế hoạch; Ban Tổ chức Trung ương chủ trì, phối hợp với Văn phòng Trung ương Đảng, Uỷ ban Kiểm tra Trung ương, các ban đảng Trung ương theo dõi, báo cáo Bộ Chính trị, Ban Bí thư. Đảng uỷ Chính phủ lãnh đạo.",
        &centre(),
        &org(
            OrgKind::ProvincialCommittee,
            "Thành uỷ Thành phố Hồ Chí Minh",
        ),
        "hai-cap",
        expect![[r#"
            Các đảng uỷ xã, phường, đặc khu, đảng uỷ trực thuộc Thành uỷ căn cứ Kế hoạch này xây dựng kế hoạch; Ban Tổ chức Thành uỷ chủ trì, phối hợp với Văn phòng Thành uỷ, Uỷ ban Kiểm tra Thành uỷ, các ban của Thành uỷ theo dõi, báo cáo Ban Thường vụ Thành uỷ. Đảng uỷ Uỷ ban nhân dân thành phố lãnh đạo.
            Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương → các đảng uỷ xã, phường, đặc khu, đảng uỷ trực thuộc Thành uỷ
            Ban Tổ chức Trung ương → Ban Tổ chức Thành uỷ
            Văn phòng Trung ương Đảng → Văn phòng Thành uỷ
            Uỷ ban Kiểm tra Trung ương → Uỷ ban Kiểm tra Thành uỷ
            các ban đảng Trung ương → các ban của Thành uỷ
            Bộ Chính trị → Ban Thường vụ Thành uỷ
            Ban Bí thư → Ban Thường vụ Thành uỷ
            Đảng uỷ Chính phủ → Đảng uỷ Uỷ ban nhân dân thành phố"#]],
    );
}

#[test]
fn plan_of_a_district_for_a_commune_of_its_time() {
    check(
        "Các đảng uỷ, chi uỷ cơ sở trực thuộc Huyện uỷ xây dựng kế hoạch. Giao Ban Tổ chức Huyện uỷ chủ trì, phối hợp với Uỷ ban nhân dân huyện, Văn phòng Huyện uỷ và Ủy ban Kiểm tra Huyện uỷ đôn đốc, báo cáo Ban Thường vụ Huyện uỷ. Các đồng chí Huyện uỷ viên phụ trách địa bàn dự.",
        &district(),
        &org(OrgKind::GrassrootsCommittee, "Đảng ủy xã Hòa Mẫu"),
        "ba-cap",
        expect![[r#"
            Các chi bộ trực thuộc Đảng ủy xây dựng kế hoạch. Giao … chủ trì, phối hợp với Ủy ban nhân dân xã, Văn phòng Đảng ủy và Ủy ban Kiểm tra Đảng ủy đôn đốc, báo cáo Ban Thường vụ Đảng ủy. Các đồng chí Đảng ủy viên phụ trách địa bàn dự.
            Các đảng uỷ, chi uỷ cơ sở trực thuộc Huyện uỷ → các chi bộ trực thuộc Đảng ủy
            Uỷ ban nhân dân huyện → Ủy ban nhân dân xã
            Văn phòng Huyện uỷ → Văn phòng Đảng ủy
            Ủy ban Kiểm tra Huyện uỷ → Ủy ban Kiểm tra Đảng ủy
            Ban Thường vụ Huyện uỷ → Ban Thường vụ Đảng ủy
            Huyện uỷ viên → Đảng ủy viên
            - Ban Tổ chức Huyện uỷ"#]],
    );
}

#[test]
fn plan_of_a_commune_for_a_cell() {
    check(
        "Các chi bộ, đảng bộ trực thuộc Đảng uỷ tổ chức sơ kết. Giao Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng uỷ, Uỷ ban Kiểm tra Đảng uỷ hướng dẫn, báo cáo Ban Thường vụ Đảng uỷ. Báo cáo Đảng uỷ trước 15/5/2028.",
        &commune(),
        &cell(),
        "hai-cap",
        expect![[r#"
            … tổ chức sơ kết. Giao … chủ trì hướng dẫn, báo cáo Chi uỷ. Báo cáo Chi bộ trước 15/5/2028.
            Ban Thường vụ Đảng uỷ → Chi uỷ
            Đảng uỷ → Chi bộ
            - Các chi bộ, đảng bộ trực thuộc Đảng uỷ
            - Ban Xây dựng Đảng
            - Văn phòng Đảng uỷ
            - Uỷ ban Kiểm tra Đảng uỷ"#]],
    );
}

#[test]
fn recipients() {
    check(
        "Các đ/c Tỉnh ủy viên,\nCác đảng đoàn, ban cán sự đảng, Ban Thường vụ Tỉnh đoàn,\nCác sở, ban, ngành, Mặt trận, đoàn thể tỉnh,\nCác huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,\nLưu Văn phòng Tỉnh ủy.",
        &province(),
        &district(),
        "ba-cap",
        expect![[r#"
            Các đ/c Huyện ủy viên,
            Huyện đoàn,
            Các phòng, ban, ngành, Mặt trận, đoàn thể huyện,
            Các đảng ủy, chi ủy cơ sở trực thuộc Huyện ủy,
            Lưu Văn phòng Huyện ủy.
            Tỉnh ủy viên → Huyện ủy viên
            Ban Thường vụ Tỉnh đoàn → Huyện đoàn
            Các sở, ban, ngành, Mặt trận, đoàn thể tỉnh → các phòng, ban, ngành, Mặt trận, đoàn thể huyện
            Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy → các đảng ủy, chi ủy cơ sở trực thuộc Huyện ủy
            Văn phòng Tỉnh ủy → Văn phòng Huyện ủy
            - Các đảng đoàn, ban cán sự đảng"#]],
    );
}

#[test]
fn a_unit_without_known_bodies_keeps_the_text_and_reports() {
    let office = org(OrgKind::AdvisoryBody, "Văn phòng Tỉnh ủy");
    check(
        GUIDE,
        &province(),
        &office,
        "ba-cap",
        expect![[r#"
        Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các ban xây dựng Đảng, Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Tỉnh ủy.
        - Ban Tổ chức Tỉnh ủy
        - các ban xây dựng Đảng
        - Ủy ban Kiểm tra Tỉnh ủy
        - Văn phòng Tỉnh ủy
        - Ban Thường vụ Tỉnh ủy"#]],
    );
}

#[test]
fn what_was_handed_down_names_nobody_who_is_gone() {
    for written in [CARRY_OUT, GUIDE, WRITE] {
        for unit in [commune(), company(), cell()] {
            let below = handed_down(written, &province(), &unit, "hai-cap").text;
            assert_eq!(abolished(&below, "hai-cap"), [], "{below}");
        }
    }
}
