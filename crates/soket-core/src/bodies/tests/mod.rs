//! Whole sentences through the public functions.

mod abolished;
mod any_text;
mod catalog;
mod handed_down;
mod mentions;
mod plan;

use std::fmt::Write;

use expect_test::Expect;

use crate::{OrgKind, OrgTerm, Term, suggest_term};

fn org(kind: OrgKind, committee: &str) -> OrgTerm {
    let years = Term {
        start: 2025,
        end: 2030,
    };
    suggest_term(kind, committee, "", years)
}

fn centre() -> OrgTerm {
    org(OrgKind::CentralCommittee, "Ban Chấp hành Trung ương Đảng")
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
fn company() -> OrgTerm {
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

/// The text handed down, then what was put in (`a → b`) and what has no counterpart (`- a`).
fn check(text: &str, superior: &OrgTerm, unit: &OrgTerm, tier_model: &str, expected: Expect) {
    let out = super::handed_down(text, superior, unit, tier_model);
    let mut shown = out.text;
    for (written, put) in out.replaced {
        let _ = write!(shown, "\n{written} → {put}");
    }
    for written in out.without_counterpart {
        let _ = write!(shown, "\n- {written}");
    }
    expected.assert_eq(&shown);
}

/// Only the text.
fn text(text: &str, superior: &OrgTerm, unit: &OrgTerm, tier_model: &str, expected: &str) {
    assert_eq!(
        super::handed_down(text, superior, unit, tier_model).text,
        expected
    );
}
