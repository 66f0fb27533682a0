//! Numbers and symbols: every example of HD36 II.1.3 (dòng 131–185) and of HD05 tr.6–9.

use soket_core::{DocKind, IssuingBody, JointBody, OrgKind};

use crate::{HD05, HD36, doc};

use OrgKind::{
    AdvisoryBody, Cell, CommuneCommittee, DistrictCommittee, ProvincialCommittee, SteeringCommittee,
};

#[test]
fn number_kind_and_body() {
    let tw = "Ban Chấp hành Trung ương";
    #[rustfmt::skip]
    let cases = [
        (HD36, DocKind::Decision, AdvisoryBody, "Ban Kinh tế Trung ương", tw, 246, "Số 246-QĐ/BKTTW"),
        (HD36, DocKind::Guideline, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "", 15, "Số 15-HD/TU"),
        (HD36, DocKind::Decision, AdvisoryBody, "Ban Tổ chức", "Tỉnh uỷ Hà Giang", 357, "Số 357-QĐ/BTCTU"),
        (HD36, DocKind::Report, DistrictCommittee, "Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang", 76, "Số 76-BC/HU"),
        (HD36, DocKind::Regulation, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "", 5, "Số 05-QĐi/TU"),
        (HD05, DocKind::Regulation, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "", 5, "Số 05-QĐ/TU"),
        (HD05, DocKind::Decision, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "", 5, "Số 05-QĐ/TU"),
        (HD36, DocKind::Letter, AdvisoryBody, "Ban Tổ chức", "Tỉnh uỷ Hà Giang", 357, "Số 357-CV/BTCTU / …"),
        (HD05, DocKind::Regulation, OrgKind::InspectionCommittee, "Uỷ ban Kiểm tra Trung ương", tw, 23, "Số 23-QĐ/UBKTTW"),
        (HD05, DocKind::Directive, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "", 6, "Số 06-CT/TU"),
        (HD05, DocKind::Letter, AdvisoryBody, "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "Tỉnh uỷ Hà Giang", 138, "Số 138-CV/BTGDVTU / về việc …"),
        (HD05, DocKind::Resolution, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 1, "Số 01-NQ/ĐU"),
        (HD05, DocKind::Directive, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 10, "Số 10-CT/ĐU"),
        (HD05, DocKind::Conclusion, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 100, "Số 100-KL/ĐU"),
        (HD05, DocKind::Program, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-CTr/ĐU"),
        (HD05, DocKind::Circular, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-TT/ĐU"),
        (HD05, DocKind::Submission, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-TTr/ĐU"),
        (HD05, DocKind::Scheme, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-ĐA/ĐU"),
        (HD05, DocKind::Option, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-PA/ĐU"),
        (HD05, DocKind::Project, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", 9, "Số 09-DA/ĐU"),
        (HD05, DocKind::Report, SteeringCommittee, "Tiểu ban Văn kiện", "Tỉnh uỷ Cà Mau", 2, "Số 02-BC/TB"),
        (HD05, DocKind::Minutes, Cell, "Chi bộ thôn An Lạc", "Đảng uỷ xã Hoà Mẫu", 3, "Số 03-BB/CB"),
    ];
    for (rule_set, doc_kind, kind, name, superior, number, expected) in cases {
        let mut doc = doc(rule_set, doc_kind, kind, name, superior);
        doc.package.draft.info.number = Some(number);
        assert_eq!(doc.number(), expected);
    }
}

#[test]
fn a_congress_has_one_symbol() {
    for (kind, body, number, expected) in [
        (DocKind::Report, IssuingBody::Congress, 16, "Số 16-BC/ĐH"),
        (DocKind::Minutes, IssuingBody::Tellers, 18, "Số 18-BB/ĐH"),
        (DocKind::Report, IssuingBody::Presidium, 1, "Số 01-BC/ĐH"),
        (DocKind::Minutes, IssuingBody::Tellers, 20, "Số 20-BB/ĐH"),
    ] {
        let mut doc = doc(HD36, kind, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "");
        doc.package.draft.info.number = Some(number);
        doc.package.draft.info.issuing_body = body;
        assert_eq!(doc.number(), expected);
    }
}

#[test]
fn several_bodies_join_their_symbols() {
    for (rule_set, symbol, expected) in [
        (HD36, "BDVTU", "Số 05-QC/BTCTU-BDVTU"),
        (HD05, "BNCTU", "Số 05-QC/BTCTU-BNCTU"),
    ] {
        let mut doc = doc(
            rule_set,
            DocKind::Rules,
            AdvisoryBody,
            "Ban Tổ chức",
            "Tỉnh uỷ Gia Lai",
        );
        doc.package.draft.info.number = Some(5);
        doc.package.draft.info.joint.push(JointBody {
            symbol: symbol.into(),
            ..JointBody::default()
        });
        assert_eq!(doc.number(), expected);
    }
}

#[test]
fn room_is_left_before_signing() {
    let doc = doc(
        HD05,
        DocKind::Plan,
        ProvincialCommittee,
        "Tỉnh uỷ Gia Lai",
        "",
    );
    assert_eq!(doc.number(), "Số       -KH/TU");
}
