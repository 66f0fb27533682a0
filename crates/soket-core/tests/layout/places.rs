//! Place and date as they print (HD36 dòng 187–231; HD05 tr.9–10). Which place follows from which name is tested beside
//! the rule, in `naming/place.rs`.

use soket_core::{DocKind, OrgKind};

use crate::{HD05, HD36, doc};

#[test]
fn place_and_date() {
    use OrgKind::{CommuneCommittee, DistrictCommittee, ProvincialCommittee};
    #[rustfmt::skip]
    let cases = [
        (HD36, ProvincialCommittee, "Thành uỷ Hà Nội", "", "3/2/2018", "Hà Nội, ngày 03 tháng 02 năm 2018"),
        (HD36, DistrictCommittee, "Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang", "3/2/2023", "Đồng Văn, ngày 03 tháng 02 năm 2023"),
        (HD05, ProvincialCommittee, "Tỉnh uỷ Điện Biên", "", "10/02/2028", "Điện Biên, ngày 10 tháng 02 năm 2028"),
        (HD05, CommuneCommittee, "Đảng uỷ phường Phú Thọ", "Tỉnh uỷ Phú Thọ", "27/5/2026", "Phường Phú Thọ, ngày 27 tháng 5 năm 2026"),
        (HD05, CommuneCommittee, "Đảng uỷ phường Ba Đình", "Thành uỷ Hà Nội", "24/5/2028", "Ba Đình, ngày 24 tháng 5 năm 2028"),
        (HD05, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", "", "Hoà Mẫu, ngày      tháng      năm        "),
        (HD05, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", "7/2028", "Hoà Mẫu, ngày      tháng 7 năm 2028"),
    ];
    for (rule_set, kind, name, superior, signed_on, expected) in cases {
        let mut doc = doc(rule_set, DocKind::Report, kind, name, superior);
        // The place need not stand in the body's form: the names tell it.
        doc.package.term.place.clear();
        doc.package.draft.info.signed_on = signed_on.into();
        assert_eq!(
            doc.head(true),
            format!("ĐẢNG CỘNG SẢN VIỆT NAM / {expected}")
        );
    }
}

#[test]
fn a_place_of_the_drafts_own() {
    let mut doc = doc(
        HD05,
        DocKind::Report,
        OrgKind::GrassrootsCommittee,
        "Đảng uỷ Cục Lưu trữ",
        "",
    );
    doc.package.draft.info.signed_on = "1/3/2028".into();
    assert_eq!(
        doc.head(true),
        "ĐẢNG CỘNG SẢN VIỆT NAM / …, ngày 01 tháng 3 năm 2028"
    );
    doc.package.term.place = "Hà Nội".into();
    doc.package.draft.info.place = "TP Hồ Chí Minh".into();
    assert_eq!(
        doc.head(true),
        "ĐẢNG CỘNG SẢN VIỆT NAM / TP Hồ Chí Minh, ngày 01 tháng 3 năm 2028"
    );
}
