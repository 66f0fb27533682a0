//! Whole sentences through the public functions.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::{abolished, handed_down, mentions};
use crate::{OrgKind, OrgTerm, Term, suggest_term};

fn org(kind: OrgKind, committee: &str) -> OrgTerm {
    suggest_term(
        kind,
        committee,
        "",
        Term {
            start: 2025,
            end: 2030,
        },
    )
}

fn province() -> OrgTerm {
    org(OrgKind::ProvincialCommittee, "Tỉnh ủy Bình Định")
}
fn district() -> OrgTerm {
    org(OrgKind::DistrictCommittee, "Huyện ủy Hoài Mẫu")
}
fn commune() -> OrgTerm {
    org(OrgKind::CommuneCommittee, "Đảng uỷ xã Hoà Mẫu")
}
fn grassroots() -> OrgTerm {
    org(
        OrgKind::GrassrootsCommittee,
        "Đảng uỷ Công ty cổ phần May Hoài Mẫu",
    )
}
fn cell() -> OrgTerm {
    org(OrgKind::Cell, "Chi bộ thôn An Lạc")
}
fn steering() -> OrgTerm {
    org(
        OrgKind::SteeringCommittee,
        "Ban Chỉ đạo Chương trình hành động số 10-CTr/TU",
    )
}

const LOWER: &str = "Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy và các Ban Chỉ đạo thực hiện Chương trình hành động của Tỉnh ủy căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch cụ thể để tổ chức triển khai thực hiện.";
const GUIDES: &str = "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các ban xây dựng Đảng, Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy hướng dẫn, theo dõi, đôn đốc việc tổ chức thực hiện Kế hoạch này, tổng hợp báo cáo Ban Thường vụ Tỉnh ủy.";
const WRITES: &str = "Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng Ủy ban nhân dân tỉnh, các ban của Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy tham mưu xây dựng báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết và các chương trình hành động thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh, báo cáo Ban Thường vụ Tỉnh ủy.";

/// The text handed down, then what was put in (`a → b`) and what has no counterpart (`- a`).
fn check(text: &str, superior: &OrgTerm, unit: &OrgTerm, tier_model: &str, expected: Expect) {
    let out = handed_down(text, superior, unit, tier_model);
    let mut shown = out.text + "\n";
    for (written, put) in out.replaced {
        let _ = writeln!(shown, "{written} → {put}");
    }
    for written in out.without_counterpart {
        let _ = writeln!(shown, "- {written}");
    }
    expected.assert_eq(&shown);
}

#[test]
fn plan_of_a_province_for_a_district() {
    for text in [LOWER, GUIDES, WRITES] {
        check(text, &province(), &district(), "ba-cap", expect![[]]);
    }
}

#[test]
fn plan_of_a_province_for_others() {
    for text in [LOWER, GUIDES, WRITES] {
        check(text, &province(), &commune(), "hai-cap", expect![[]]);
        check(text, &province(), &grassroots(), "hai-cap", expect![[]]);
        check(text, &province(), &cell(), "hai-cap", expect![[]]);
        check(text, &province(), &steering(), "ba-cap", expect![[]]);
    }
}

#[test]
fn dump() {
    for text in [LOWER, GUIDES, WRITES] {
        for (u, m) in [
            (district(), "ba-cap"),
            (commune(), "hai-cap"),
            (grassroots(), "hai-cap"),
            (cell(), "hai-cap"),
            (steering(), "ba-cap"),
        ] {
            let out = handed_down(text, &province(), &u, m);
            println!(
                "== {}\n{}\n{:?}\n{:?}",
                u.committee, out.text, out.replaced, out.without_counterpart
            );
        }
    }
}
