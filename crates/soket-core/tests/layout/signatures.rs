//! Signatures: every example of HD36 II.1.7 (dòng 284–393) and what HD05 tr.14–23 adds.

use soket_core::{Attestation, Capacity, DocKind, IssuingBody, JointBody, OrgKind};
use soket_doc::{Block, Role};

use crate::{Doc, HD05, HD36, doc};

use Capacity::{Acting, ByOrder, Deputy, Direct, OnBehalf};
use IssuingBody::{
    CentralSecretariat, Committee, CredentialsCommittee, Politburo, Presidium, Secretariat,
    StandingBoard, Tellers,
};
use OrgKind::{
    AdvisoryBody, Cell, CentralCommittee, CommuneCommittee, DistrictCommittee, GrassrootsCommittee,
    InspectionCommittee, PartyGroup, ProvincialCommittee, SectionCommittee, SteeringCommittee,
};

const TW: &str = "Ban Chấp hành Trung ương";

#[test]
fn one_signature() {
    #[rustfmt::skip]
    let cases = [
        // Congresses with a seal of their own.
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", Presidium, OnBehalf, "Bí thư", "T/M ĐOÀN CHỦ TỊCH"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", IssuingBody::Congress, OnBehalf, "Bí thư", "T/M ĐOÀN CHỦ TỊCH"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", Secretariat, OnBehalf, "Chánh Văn phòng", "T/M ĐOÀN THƯ KÝ / TRƯỞNG ĐOÀN"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", CredentialsCommittee, OnBehalf, "", "T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU / TRƯỞNG BAN"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", Tellers, OnBehalf, "", "T/M BAN KIỂM PHIẾU / TRƯỞNG BAN"),
        // Committees.
        (CentralCommittee, TW, Committee, OnBehalf, "Tổng Bí thư", "T/M BAN CHẤP HÀNH TRUNG ƯƠNG / TỔNG BÍ THƯ"),
        (CentralCommittee, TW, Politburo, OnBehalf, "Thường trực Ban Bí thư", "T/M BỘ CHÍNH TRỊ"),
        (CentralCommittee, TW, CentralSecretariat, OnBehalf, "Thường trực Ban Bí thư", "T/M BAN BÍ THƯ"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", Committee, OnBehalf, "Bí thư", "T/M TỈNH UỶ / BÍ THƯ"),
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", StandingBoard, OnBehalf, "Phó bí thư", "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ"),
        (ProvincialCommittee, "Thành uỷ Hà Nội", Committee, OnBehalf, "Bí thư", "T/M THÀNH UỶ / BÍ THƯ"),
        (DistrictCommittee, "Huyện uỷ Đồng Văn", Committee, OnBehalf, "Bí thư", "T/M HUYỆN UỶ / BÍ THƯ"),
        (GrassrootsCommittee, "Đảng uỷ Cục Lưu trữ", Committee, OnBehalf, "Bí thư", "T/M ĐẢNG UỶ / BÍ THƯ"),
        (CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", StandingBoard, OnBehalf, "Bí thư", "T/M BAN THƯỜNG VỤ / BÍ THƯ"),
        (SectionCommittee, "Đảng uỷ thôn Tuy Lộc", Committee, OnBehalf, "Phó bí thư", "T/M ĐẢNG UỶ / PHÓ BÍ THƯ"),
        (Cell, "Chi bộ thôn An Lạc", Committee, OnBehalf, "Bí thư", "T/M CHI BỘ / BÍ THƯ"),
        (Cell, "Chi bộ thôn An Lạc", Committee, OnBehalf, "Phó bí thư", "T/M CHI BỘ / PHÓ BÍ THƯ"),
        // A member signs without a position.
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", StandingBoard, OnBehalf, "Uỷ viên Ban Thường vụ", "T/M BAN THƯỜNG VỤ"),
        (InspectionCommittee, "Uỷ ban Kiểm tra Tỉnh uỷ", Committee, OnBehalf, "Chủ nhiệm", "T/M UỶ BAN KIỂM TRA / CHỦ NHIỆM"),
        (PartyGroup, "Đảng đoàn Quốc hội", Committee, OnBehalf, "Bí thư", "T/M ĐẢNG ĐOÀN / BÍ THƯ"),
        (PartyGroup, "Ban cán sự đảng Bộ Y tế", Committee, OnBehalf, "Phó bí thư", "T/M BAN CÁN SỰ ĐẢNG / PHÓ BÍ THƯ"),
        // Bodies with one head.
        (AdvisoryBody, "Ban Tổ chức Tỉnh uỷ", Committee, Direct, "Trưởng ban", "TRƯỞNG BAN"),
        (AdvisoryBody, "Văn phòng Tỉnh uỷ", Committee, Acting, "Chánh Văn phòng", "Q. CHÁNH VĂN PHÒNG"),
        (AdvisoryBody, "Văn phòng Tỉnh uỷ", Committee, Acting, "Quyền Chánh Văn phòng", "Q. CHÁNH VĂN PHÒNG"),
        (AdvisoryBody, "Ban Tổ chức Tỉnh uỷ", Committee, Deputy, "Phó trưởng ban", "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN"),
        (AdvisoryBody, "Văn phòng Tỉnh uỷ", Committee, Deputy, "Phó Chánh Văn phòng", "K/T CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG"),
        (AdvisoryBody, "Ban Tổ chức Tỉnh uỷ", Committee, Direct, "Phó trưởng ban phụ trách", "PHÓ TRƯỞNG BAN"),
        // By order.
        (ProvincialCommittee, "Tỉnh uỷ Hà Giang", Committee, ByOrder, "Chánh Văn phòng", "T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG"),
        // Steering committees with a seal of their own.
        (SteeringCommittee, "Ban Chỉ đạo Cải cách tư pháp", Committee, Direct, "Trưởng Ban Chỉ đạo", "TRƯỞNG BAN CHỈ ĐẠO"),
        (SteeringCommittee, "Tiểu ban Văn kiện", Committee, Deputy, "Phó trưởng tiểu ban", "K/T TRƯỞNG TIỂU BAN / PHÓ TRƯỞNG TIỂU BAN"),
        (SteeringCommittee, "Hội đồng Lý luận", Committee, OnBehalf, "Chủ tịch", "T/M HỘI ĐỒNG / CHỦ TỊCH"),
    ];
    for (kind, name, body, capacity, position, expected) in cases {
        for rule_set in [HD36, HD05] {
            let mut doc = doc(rule_set, DocKind::Report, kind, name, "Tỉnh uỷ Hà Giang")
                .signed_by(position, "Nguyễn Bắc Nam");
            doc.package.term.without_seal = false;
            doc.package.draft.info.issuing_body = body;
            doc.package.draft.info.capacity = capacity;
            assert_eq!(doc.signatures(), format!("{expected} / Nguyễn Bắc Nam"));
        }
    }
}

#[test]
fn by_order_of_a_head() {
    let mut doc = doc(
        HD36,
        DocKind::Notice,
        AdvisoryBody,
        "Ban Tổ chức Tỉnh uỷ",
        "Tỉnh uỷ Hà Giang",
    )
    .signed_by("Chánh Văn phòng", "Lê Thị C");
    doc.package.draft.info.capacity = ByOrder;
    doc.package.draft.info.by_order_of = "Trưởng ban".into();
    assert_eq!(
        doc.signatures(),
        "T/L TRƯỞNG BAN / CHÁNH VĂN PHÒNG / Lê Thị C"
    );
}

#[test]
fn a_steering_committee_without_a_seal() {
    #[rustfmt::skip]
    let cases = [
        ("Ban Chỉ đạo cải cách hành chính", "Bí thư", "Trưởng Ban Chỉ đạo", "BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO"),
        ("Hội đồng xác định giá trị tài liệu", "Trưởng Ban Tổ chức", "Chủ tịch Hội đồng", "TRƯỞNG BAN TỔ CHỨC / kiêm / CHỦ TỊCH HỘI ĐỒNG"),
        ("Tiểu ban Văn kiện", "Uỷ viên Ban Thường vụ", "Phó Trưởng Tiểu ban", "UỶ VIÊN BAN THƯỜNG VỤ / kiêm / PHÓ TRƯỞNG TIỂU BAN"),
        ("Hội đồng Lý luận", "Trưởng Ban Tuyên giáo", "Phó Chủ tịch Hội đồng", "TRƯỞNG BAN TUYÊN GIÁO / kiêm / PHÓ CHỦ TỊCH HỘI ĐỒNG"),
        ("Ban Chỉ đạo cải cách hành chính", "Phó Chủ tịch Uỷ ban nhân dân tỉnh", "Phó Trưởng Ban Chỉ đạo", "PHÓ CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH / kiêm / PHÓ TRƯỞNG BAN CHỈ ĐẠO"),
    ];
    for (name, office, position, expected) in cases {
        // Whatever capacity is chosen: there is no K/T and no T/M here.
        for capacity in [Direct, Deputy, OnBehalf] {
            let mut doc = doc(
                HD36,
                DocKind::Report,
                SteeringCommittee,
                name,
                "Tỉnh uỷ Hà Giang",
            )
            .signed_by(position, "Nguyễn Văn A");
            doc.package.term.signatories[0].principal_office = office.into();
            doc.package.draft.info.capacity = capacity;
            assert_eq!(doc.signatures(), format!("{expected} / Nguyễn Văn A"));
        }
    }
}

fn attested(mut doc: Doc, position: &str, on_behalf: bool, by_order_of: &str) -> String {
    doc.add_signatory("xn", position, "Lê Thị C");
    doc.package.draft.info.attestation = Attestation {
        signatory: "xn".into(),
        on_behalf,
        by_order_of: by_order_of.into(),
    };
    doc.signatures()
}

#[test]
fn congresses_without_a_seal_have_their_signatures_attested() {
    let of = |kind, body, recorder: &str| {
        let mut doc = doc(HD36, kind, ProvincialCommittee, "Tỉnh uỷ Hà Giang", "")
            .signed_by("Bí thư", "Nguyễn Văn A");
        doc.package.draft.info.issuing_body = body;
        doc.package.draft.info.recorder = recorder.into();
        doc
    };
    assert_eq!(
        attested(
            of(DocKind::Report, Presidium, ""),
            "Chánh Văn phòng",
            false,
            ""
        ),
        "T/M ĐOÀN CHỦ TỊCH / Nguyễn Văn A / Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Thị C"
    );
    assert_eq!(
        attested(
            of(DocKind::Minutes, Presidium, "Trần Văn B"),
            "Phó Chánh Văn phòng",
            false,
            ""
        ),
        "T/M ĐOÀN THƯ KÝ / TRƯỞNG ĐOÀN / Trần Văn B | T/M ĐOÀN CHỦ TỊCH / Nguyễn Văn A || Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L BAN THƯỜNG VỤ / PHÓ CHÁNH VĂN PHÒNG / Lê Thị C"
    );
    assert_eq!(
        attested(
            of(DocKind::Minutes, Secretariat, "Trần Văn B"),
            "Chánh Văn phòng",
            false,
            ""
        ),
        "NGƯỜI GHI BIÊN BẢN / Trần Văn B | T/M ĐOÀN THƯ KÝ / TRƯỞNG ĐOÀN / Nguyễn Văn A || Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Thị C"
    );
    // The resolution itself is attested by the committee.
    assert_eq!(
        attested(
            of(DocKind::Resolution, IssuingBody::Congress, ""),
            "Phó bí thư",
            true,
            ""
        ),
        "T/M ĐOÀN CHỦ TỊCH / Nguyễn Văn A / Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/M TỈNH UỶ / PHÓ BÍ THƯ / Lê Thị C"
    );
}

#[test]
fn minutes_of_a_conference() {
    let minutes = || {
        let mut doc = doc(
            HD36,
            DocKind::Minutes,
            CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "",
        )
        .signed_by("Bí thư", "Nguyễn Văn A");
        doc.package.draft.info.recorder = "Trần Văn B".into();
        doc
    };
    let both = "NGƯỜI GHI BIÊN BẢN / Trần Văn B | CHỦ TRÌ HỘI NGHỊ / Nguyễn Văn A";
    assert_eq!(minutes().signatures(), both);
    assert_eq!(
        attested(minutes(), "Chánh Văn phòng", false, ""),
        format!(
            "{both} || Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Thị C"
        )
    );
    assert_eq!(
        attested(minutes(), "Chánh Văn phòng", false, "Trưởng ban"),
        format!(
            "{both} || Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L TRƯỞNG BAN / CHÁNH VĂN PHÒNG / Lê Thị C"
        )
    );
}

/// The leading body signs at the right, the others at the left, the third and later ones below.
#[test]
fn several_bodies_sign() {
    let mut doc = doc(
        HD36,
        DocKind::Rules,
        AdvisoryBody,
        "Văn phòng Tỉnh uỷ",
        "Tỉnh uỷ Hà Giang",
    )
    .signed_by("Chánh Văn phòng", "Nguyễn Văn A")
    .list("recipients", &["Lưu Văn phòng Tỉnh uỷ"]);
    let other = |name: &str, position: &str, signer: &str| JointBody {
        name: name.into(),
        position: position.into(),
        signer: signer.into(),
        ..JointBody::default()
    };
    doc.package.draft.info.joint.push(other(
        "Văn phòng Uỷ ban nhân dân tỉnh",
        "Chánh Văn phòng",
        "Trần Văn B",
    ));
    let two = "CHÁNH VĂN PHÒNG / UỶ BAN NHÂN DÂN TỈNH / Trần Văn B | CHÁNH VĂN PHÒNG / TỈNH UỶ / Nguyễn Văn A";
    assert_eq!(doc.signatures(), two);
    doc.package
        .draft
        .info
        .joint
        .push(other("Sở Nội vụ", "Giám đốc", "Lê Thị C"));
    assert_eq!(
        doc.signatures(),
        format!("{two} || GIÁM ĐỐC / SỞ NỘI VỤ / Lê Thị C | ")
    );
    assert_eq!(doc.recipients(), "Nơi nhận: / - Lưu Văn phòng Tỉnh uỷ.");
}

/// Position plain under T/M, K/T, T/L; bold where it signs by itself, around "kiêm", and for joint bodies; names of two
/// columns on one line.
#[test]
fn roles_of_the_lines() {
    let roles = |doc: Doc| {
        let tree = doc.tree();
        let columns = tree.sections[0]
            .blocks
            .iter()
            .rev()
            .find_map(|block| match block {
                Block::Columns(columns) if !columns.right.is_empty() => Some(columns.clone()),
                _ => None,
            });
        columns.map_or((Vec::new(), Vec::new()), |columns| {
            let roles = |lines: Vec<soket_doc::Paragraph>| {
                lines.iter().map(|line| line.role).collect::<Vec<_>>()
            };
            (roles(columns.left), roles(columns.right))
        })
    };
    use Role::{Capacity as Cap, Concurrent, DirectPosition, Position, SignerName};
    let committee = || {
        doc(
            HD05,
            DocKind::Report,
            CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "",
        )
        .signed_by("Bí thư", "A")
    };
    assert_eq!(roles(committee()).1, [Cap, Position, SignerName]);
    let mut steering = doc(HD05, DocKind::Report, SteeringCommittee, "Ban Chỉ đạo", "")
        .signed_by("Trưởng ban", "A");
    steering.package.term.signatories[0].principal_office = "Bí thư".into();
    assert_eq!(
        roles(steering).1,
        [Cap, Concurrent, DirectPosition, SignerName]
    );
    let mut congress = doc(
        HD05,
        DocKind::Minutes,
        CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "",
    )
    .signed_by("Bí thư", "A");
    congress.package.draft.info.issuing_body = Presidium;
    assert_eq!(
        roles(congress),
        (
            vec![Cap, Position, SignerName],
            vec![Cap, Position, SignerName]
        )
    );
}
