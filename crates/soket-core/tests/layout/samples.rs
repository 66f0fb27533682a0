//! The collected cases, one a document of its own (ids as in the collection they were taken from).

use soket_core::{Attestation, Capacity, DocKind, IssuingBody, JointBody, OrgKind};

use crate::{HD05, HD36, doc};

use OrgKind::{
    AdvisoryBody, Cell, CommuneCommittee, DistrictCommittee, GrassrootsCommittee,
    InspectionCommittee, ProvincialCommittee, SteeringCommittee,
};

#[test]
fn heads() {
    #[rustfmt::skip]
    let cases = [
        ("G01", HD05, DocKind::Report, Cell, "Chi bộ Phòng Hành chính - Quản trị", "Đảng uỷ Cục Lưu trữ", 3,
            "ĐẢNG BỘ CỤC LƯU TRỮ / CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ / * / Số 03-BC/CB"),
        ("G03", HD05, DocKind::Plan, GrassrootsCommittee, "Đảng uỷ Cục Bảo trợ xã hội", "Đảng uỷ Bộ Y tế", 12,
            "ĐẢNG BỘ BỘ Y TẾ / ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI / * / Số 12-KH/ĐU"),
        ("G11", HD05, DocKind::Report, SteeringCommittee, "Tiểu ban Văn kiện", "Tỉnh uỷ Cà Mau", 2,
            "TỈNH UỶ CÀ MAU / TIỂU BAN VĂN KIỆN / * / Số 02-BC/TB"),
    ];
    for (id, rule_set, doc_kind, kind, name, superior, number, expected) in cases {
        let mut doc = doc(rule_set, doc_kind, kind, name, superior);
        doc.package.draft.info.number = Some(number);
        assert_eq!(doc.head(false), expected, "{id}");
    }
}

#[test]
fn whole_heads() {
    let title = "ĐẢNG CỘNG SẢN VIỆT NAM";
    #[rustfmt::skip]
    let cases = [
        ("G04", HD05, DocKind::Report, CommuneCommittee, "Đảng uỷ phường Ba Đình", "Thành uỷ Hà Nội", 45, "24/5/2028",
            "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI / ĐẢNG UỶ PHƯỜNG BA ĐÌNH / * / Số 45-BC/ĐU", "Ba Đình, ngày 24 tháng 5 năm 2028"),
        ("G08", HD05, DocKind::Plan, ProvincialCommittee, "Tỉnh uỷ Điện Biên", "", 57, "10/02/2028",
            "TỈNH UỶ ĐIỆN BIÊN / * / Số 57-KH/TU", "Điện Biên, ngày 10 tháng 02 năm 2028"),
        ("G22", HD36, DocKind::Report, DistrictCommittee, "Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang", 76, "03/02/2023",
            "ĐẢNG BỘ TỈNH HÀ GIANG / HUYỆN UỶ ĐỒNG VĂN / * / Số 76-BC/HU", "Đồng Văn, ngày 03 tháng 02 năm 2023"),
    ];
    for (id, rule_set, doc_kind, kind, name, superior, number, day, left, right) in cases {
        let mut doc = doc(rule_set, doc_kind, kind, name, superior);
        doc.package.draft.info.issuing_body = IssuingBody::StandingBoard;
        doc.package.draft.info.number = Some(number);
        doc.package.draft.info.signed_on = day.into();
        assert_eq!(doc.head(false), left, "{id}");
        assert_eq!(doc.head(true), format!("{title} / {right}"), "{id}");
    }
    // G07
    let mut ward = doc(
        HD05,
        DocKind::Report,
        CommuneCommittee,
        "Đảng uỷ phường Phú Thọ",
        "Tỉnh uỷ Phú Thọ",
    );
    ward.package.draft.info.signed_on = "27/5/2026".into();
    assert_eq!(
        ward.head(true),
        format!("{title} / Phường Phú Thọ, ngày 27 tháng 5 năm 2026")
    );
}

#[test]
fn joint_bodies() {
    let joint = |kind, name, other: &str, symbol: &str| {
        let mut doc = doc(HD05, DocKind::Rules, kind, name, "Tỉnh uỷ Sơn La");
        doc.package.draft.info.joint.push(JointBody {
            name: other.into(),
            symbol: symbol.into(),
            ..JointBody::default()
        });
        doc.package.draft.info.number = Some(5);
        doc
    };
    // G14
    let two = joint(
        InspectionCommittee,
        "Uỷ ban Kiểm tra Tỉnh uỷ Sơn La",
        "Công an tỉnh Sơn La",
        "CAT",
    );
    assert_eq!(
        two.names(),
        "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA / *"
    );
    // G15
    let two = joint(
        AdvisoryBody,
        "Ban Tổ chức Tỉnh uỷ",
        "Ban Nội chính Tỉnh uỷ",
        "BNCTU",
    );
    assert_eq!(two.number(), "Số 05-QC/BTCTU-BNCTU");
}

#[test]
fn signatures() {
    #[rustfmt::skip]
    let cases = [
        ("G02", HD05, Cell, "Chi bộ thôn An Lạc", IssuingBody::Committee, Capacity::OnBehalf, "Bí thư", "Nguyễn Văn A",
            "T/M CHI BỘ / BÍ THƯ / Nguyễn Văn A"),
        ("G05", HD05, CommuneCommittee, "Đảng uỷ xã Hoà Mẫu", IssuingBody::StandingBoard, Capacity::OnBehalf, "Phó bí thư", "Nguyễn Văn A",
            "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Nguyễn Văn A"),
        ("G10", HD05, AdvisoryBody, "Ban Tổ chức Tỉnh uỷ", IssuingBody::Committee, Capacity::Deputy, "Phó trưởng ban", "Trần Văn B",
            "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN / Trần Văn B"),
        ("G26", HD36, ProvincialCommittee, "Tỉnh uỷ Bình Định", IssuingBody::StandingBoard, Capacity::OnBehalf, "Phó bí thư", "Lê Kim Toàn",
            "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Lê Kim Toàn"),
    ];
    for (id, rule_set, kind, name, body, capacity, position, signer, expected) in cases {
        let mut doc = doc(rule_set, DocKind::Report, kind, name, "").signed_by(position, signer);
        doc.package.term.without_seal = true;
        doc.package.draft.info.issuing_body = body;
        doc.package.draft.info.capacity = capacity;
        assert_eq!(doc.signatures(), expected, "{id}");
    }
    // G12
    let mut steering = doc(
        HD05,
        DocKind::Report,
        SteeringCommittee,
        "Ban Chỉ đạo cải cách hành chính",
        "Tỉnh uỷ Gia Lai",
    )
    .signed_by("Trưởng Ban Chỉ đạo", "Nguyễn Văn A");
    steering.package.term.signatories[0].principal_office = "Bí thư".into();
    assert_eq!(
        steering.signatures(),
        "BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO / Nguyễn Văn A"
    );
    // G17
    let mut minutes = doc(
        HD05,
        DocKind::Minutes,
        CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "",
    )
    .signed_by("Bí thư", "Nguyễn Văn A");
    minutes.add_signatory("cvp", "Chánh Văn phòng", "Lê Thị C");
    minutes.package.draft.info.recorder = "Trần Văn B".into();
    minutes.package.draft.info.attestation = Attestation {
        signatory: "cvp".into(),
        ..Attestation::default()
    };
    assert_eq!(
        minutes.signatures(),
        "NGƯỜI GHI BIÊN BẢN / Trần Văn B | CHỦ TRÌ HỘI NGHỊ / Nguyễn Văn A || Xác nhận chữ ký của đồng chí Nguyễn Văn A / T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Thị C"
    );
}

#[test]
fn recipients() {
    // G20: the third one has a semicolon inside.
    let own = doc(HD05, DocKind::Guideline, AdvisoryBody, "Văn phòng Trung ương Đảng", "Ban Chấp hành Trung ương").list("recipients", &[
        "Các đồng chí Uỷ viên Trung ương Đảng",
        "Các tỉnh uỷ, thành uỷ",
        "Văn phòng Trung ương Đảng và các cơ quan chuyên trách tham mưu, giúp việc; đảng uỷ, ban chỉ đạo, tiểu ban, hội đồng trực thuộc Trung ương",
        "Các đảng uỷ bộ, ngành ở Trung ương",
        "Các đơn vị sự nghiệp trực thuộc Trung ương",
        "Các đơn vị trực thuộc Văn phòng Trung ương Đảng",
        "Lưu Văn phòng Trung ương Đảng",
    ]);
    assert_eq!(
        own.recipients(),
        "Nơi nhận: / - Các đồng chí Uỷ viên Trung ương Đảng; / - Các tỉnh uỷ, thành uỷ; / - Văn phòng Trung ương Đảng và các cơ quan chuyên trách tham mưu, giúp việc; đảng uỷ, ban chỉ đạo, tiểu ban, hội đồng trực thuộc Trung ương; / - Các đảng uỷ bộ, ngành ở Trung ương; / - Các đơn vị sự nghiệp trực thuộc Trung ương; / - Các đơn vị trực thuộc Văn phòng Trung ương Đảng; / - Lưu Văn phòng Trung ương Đảng."
    );
    // G21
    let submission = doc(
        HD05,
        DocKind::Submission,
        CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
    )
    .list("addressees", &["Ban Thường vụ Tỉnh uỷ"])
    .list("recipients", &["Lưu Văn phòng Đảng uỷ"]);
    assert!(
        submission
            .middle()
            .ends_with("----- / Kính trình: Ban Thường vụ Tỉnh uỷ;")
    );
    assert_eq!(
        submission.recipients(),
        "Nơi nhận: / - Như trên; / - Lưu Văn phòng Đảng uỷ."
    );
    // G25: what is typed keeps its own way of writing tone marks.
    let plan = doc(
        HD36,
        DocKind::Plan,
        ProvincialCommittee,
        "Tỉnh uỷ Bình Định",
        "",
    )
    .list(
        "recipients",
        &[
            "Văn phòng Trung ương Đảng",
            "Các đ/c Tỉnh ủy viên",
            "Các đảng đoàn, ban cán sự đảng, Ban Thường vụ Tỉnh đoàn",
            "Các sở, ban, ngành, Mặt trận, đoàn thể tỉnh",
            "Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy",
            "CPVP, CVNC",
            "Lưu Văn phòng Tỉnh ủy",
        ],
    );
    assert_eq!(
        plan.recipients(),
        "Nơi nhận: / - Văn phòng Trung ương Đảng, / - Các đ/c Tỉnh ủy viên, / - Các đảng đoàn, ban cán sự đảng, Ban Thường vụ Tỉnh đoàn, / - Các sở, ban, ngành, Mặt trận, đoàn thể tỉnh, / - Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy, / - CPVP, CVNC, / - Lưu Văn phòng Tỉnh ủy."
    );
}

#[test]
fn subjects() {
    // G27
    let mut report = doc(
        HD36,
        DocKind::Report,
        DistrictCommittee,
        "Huyện uỷ Đồng Văn",
        "Tỉnh uỷ Hà Giang",
    );
    report.package.draft.info.subject = "kết quả đại hội chi bộ nhiệm kỳ 2017 - 2020".into();
    assert_eq!(
        report.middle(),
        "BÁO CÁO / kết quả đại hội chi bộ nhiệm kỳ 2017 - 2020 / -----"
    );
    // G29
    let mut letter = doc(
        HD36,
        DocKind::Letter,
        AdvisoryBody,
        "Văn phòng Tỉnh uỷ",
        "Tỉnh uỷ Kiên Giang",
    );
    letter.package.draft.info.number = Some(268);
    letter.package.draft.info.subject =
        "Chuẩn bị hội nghị trực tuyến\nquán triệt Nghị quyết Trung ương 6 khoá XII".into();
    assert_eq!(
        letter.number(),
        "Số 268-CV/VPTU / Chuẩn bị hội nghị trực tuyến / quán triệt Nghị quyết Trung ương 6 khoá XII"
    );
}
