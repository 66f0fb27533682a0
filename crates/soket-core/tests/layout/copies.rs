//! The block of a copy: HD36 dòng 435–457, phụ lục 2 and 3; HD05 tr.26–27.

use expect_test::{Expect, expect};
use soket_core::{
    Capacity, CopyKind, CopyMaker, CopyRequest, DocKind, IssuingBody, OrgKind, Recipient, RuleSet,
    Signatory, copy_block, copy_kinds,
};
use soket_doc::dump;

use crate::{HD05, HD36, doc};

/// A copy made by a body, and the rule set by which it is made.
fn copy(
    rule_set: &str,
    kind: CopyKind,
    org: OrgKind,
    name: &str,
    superior: &str,
) -> (CopyRequest, RuleSet) {
    let doc = doc(rule_set, DocKind::Report, org, name, superior);
    let mut term = doc.package.term;
    term.signatories = vec![Signatory {
        id: "a".into(),
        name: "Nguyễn Bắc Nam".into(),
        position: "Phó Bí thư".into(),
        principal_office: String::new(),
    }];
    let line = |id: &str, text: &str, filing| Recipient {
        id: id.into(),
        text: text.into(),
        filing,
        ..Recipient::default()
    };
    let request = CopyRequest {
        kind,
        term,
        issuing_body: IssuingBody::Committee,
        number: Some(24),
        signed_on: "20/02/2018".into(),
        place: String::new(),
        signatory: "a".into(),
        capacity: Capacity::OnBehalf,
        by_order_of: String::new(),
        recipients: vec![
            line("l", "Lưu Văn phòng", true),
            line("r", "Các chi bộ trực thuộc", false),
        ],
        stamp_by_hand: false,
        duplex: false,
    };
    (request, doc.rule_set)
}

fn check((request, rule_set): &(CopyRequest, RuleSet), expected: &Expect) {
    expected.assert_eq(&dump(&copy_block(request, rule_set)));
}

#[test]
fn a_true_copy_by_a_commune_committee() {
    let (mut request, rule_set) = copy(
        HD36,
        CopyKind::TrueCopy,
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Thanh Hà",
        "Huyện uỷ Thanh Chương",
    );
    request.issuing_body = IssuingBody::StandingBoard;
    request.number = Some(3);
    check(
        &(request, rule_set),
        &expect![[r#"
        title: Sao y bản chính 03-BS/ĐU
        === portrait
        copy-rule         
        < parent-body       ĐẢNG BỘ HUYỆN THANH CHƯƠNG
        < issuing-body      ĐẢNG UỶ XÃ THANH HÀ
        < star              *
        < number-symbol     Số 03-BS/ĐU
        > copy-indication   SAO Y BẢN CHÍNH
        > place-date        Thanh Hà, ngày 20 tháng 02 năm 2018
        < recipients-label  Nơi nhận:
        < recipient         - Các chi bộ trực thuộc,
        < recipient         - Lưu Văn phòng.
        > capacity          T/M BAN THƯỜNG VỤ
        > position          PHÓ BÍ THƯ
        > signer-name       Nguyễn Bắc Nam
    "#]],
    );
}

#[test]
fn a_relayed_copy_by_an_inspection_committee() {
    let (mut request, rule_set) = copy(
        HD36,
        CopyKind::Relayed,
        OrgKind::InspectionCommittee,
        "Uỷ ban Kiểm tra Tỉnh uỷ",
        "Tỉnh uỷ Thái Nguyên",
    );
    request.term.signatories[0].position = "Chánh Văn phòng".into();
    request.capacity = Capacity::ByOrder;
    request.by_order_of = "Uỷ ban Kiểm tra".into();
    check(
        &(request, rule_set),
        &expect![[r#"
        title: Sao lục 24-BS/UBKTTU
        === portrait
        copy-rule         
        < parent-body       TỈNH UỶ THÁI NGUYÊN
        < issuing-body      UỶ BAN KIỂM TRA
        < star              *
        < number-symbol     Số 24-BS/UBKTTU
        > copy-indication   SAO LỤC
        > place-date        Thái Nguyên, ngày 20 tháng 02 năm 2018
        < recipients-label  Nơi nhận:
        < recipient         - Các chi bộ trực thuộc,
        < recipient         - Lưu Văn phòng.
        > capacity          T/L UỶ BAN KIỂM TRA
        > position          CHÁNH VĂN PHÒNG
        > signer-name       Nguyễn Bắc Nam
    "#]],
    );
}

#[test]
fn an_extract_with_everything_still_open() {
    let (mut request, rule_set) = copy(
        HD36,
        CopyKind::Extract,
        OrgKind::AdvisoryBody,
        "Văn phòng Tỉnh uỷ",
        "Tỉnh uỷ Thái Nguyên",
    );
    request.number = None;
    request.signed_on = String::new();
    request.signatory = String::new();
    request.capacity = Capacity::Direct;
    request.recipients.clear();
    check(
        &(request, rule_set),
        &expect![[r#"
            title: Trích sao -BS/VPTU
            === portrait
            copy-rule         
            < parent-body       TỈNH UỶ THÁI NGUYÊN
            < issuing-body      VĂN PHÒNG
            < star              *
            < number-symbol     Số       -BS/VPTU
            > copy-indication   TRÍCH SAO
            > place-date        Thái Nguyên, ngày      tháng      năm        
            > capacity          
            > signer-name       
        "#]],
    );
}

#[test]
fn since_2026_a_copy_has_a_stamp_and_a_signature_alone() {
    let (mut request, rule_set) = copy(
        HD05,
        CopyKind::Plain,
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
    );
    request.signed_on = "20/7/2028".into();
    check(
        &(request.clone(), rule_set.clone()),
        &expect![[r#"
        title: Bản sao văn bản
        === portrait
        copy-rule         
        < copy-stamp        BẢN SAO VĂN BẢN
        > capacity          T/M ĐẢNG UỶ
        > position          PHÓ BÍ THƯ
        > signer-name       Nguyễn Bắc Nam
    "#]],
    );
    request.stamp_by_hand = true;
    check(
        &(request, rule_set),
        &expect![[r#"
        title: Bản sao văn bản
        === portrait
        copy-rule         
        > capacity          T/M ĐẢNG UỶ
        > position          PHÓ BÍ THƯ
        > signer-name       Nguyễn Bắc Nam
    "#]],
    );
}

#[test]
fn a_congress_and_the_other_way_of_writing_tone_marks() {
    let (mut request, rule_set) = copy(
        HD36,
        CopyKind::TrueCopy,
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Huyện uỷ Phù Cát",
    );
    request.issuing_body = IssuingBody::Presidium;
    request.term.tone_style = soket_core::ToneStyle::FirstVowel;
    check(
        &(request, rule_set),
        &expect![[r#"
        title: Sao y bản chính 24-BS/ĐH
        === portrait
        copy-rule         
        < parent-body       ĐẠI HỘI ĐẠI BIỂU
        < parent-body       ĐẢNG BỘ XÃ HÒA MẪU LẦN THỨ I
        < issuing-body      ĐOÀN CHỦ TỊCH
        < star              *
        < number-symbol     Số 24-BS/ĐH
        > copy-indication   SAO Y BẢN CHÍNH
        > place-date        Hòa Mẫu, ngày 20 tháng 02 năm 2018
        < recipients-label  Nơi nhận:
        < recipient         - Các chi bộ trực thuộc,
        < recipient         - Lưu Văn phòng.
        > capacity          T/M ĐOÀN CHỦ TỊCH
        > signer-name       Nguyễn Bắc Nam
    "#]],
    );
}

#[test]
fn each_rule_set_offers_its_kinds() {
    let (_, old) = copy(HD36, CopyKind::TrueCopy, OrgKind::Cell, "Chi bộ", "Đảng uỷ");
    let (_, new) = copy(HD05, CopyKind::Plain, OrgKind::Cell, "Chi bộ", "Đảng uỷ");
    let names = |rule_set| -> Vec<(CopyKind, String)> {
        let kinds = copy_kinds(rule_set).into_iter();
        kinds.map(|offer| (offer.kind, offer.name)).collect()
    };
    assert_eq!(
        names(&old),
        [
            (CopyKind::TrueCopy, "Sao y bản chính".to_owned()),
            (CopyKind::Relayed, "Sao lục".to_owned()),
            (CopyKind::Extract, "Trích sao".to_owned()),
        ]
    );
    assert_eq!(
        names(&new),
        [(CopyKind::Plain, "Bản sao văn bản".to_owned())]
    );
    let old = copy_kinds(&old);
    assert!(
        old.iter()
            .all(|offer| offer.numbered && offer.dated && offer.recipients)
    );
    assert_eq!(old[0].made_by, [CopyMaker::Issuer]);
    assert_eq!(old[1].made_by, [CopyMaker::Receiver]);
    assert_eq!(old[2].made_by, [CopyMaker::Issuer, CopyMaker::Archive]);
    let new = copy_kinds(&new);
    assert!(
        new.iter()
            .all(|offer| !offer.numbered && !offer.dated && !offer.recipients)
    );
}

#[test]
fn a_kind_of_another_time_has_no_indication() {
    let (request, rule_set) = copy(
        HD05,
        CopyKind::Relayed,
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
    );
    assert!(!dump(&copy_block(&request, &rule_set)).contains("copy-indication"));
}
