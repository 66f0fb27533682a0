//! Names of the issuing body: every example of HD36 II.1.2 (dòng 30–128) and of HD05 tr.2–6.

use soket_core::{DocKind, IssuingBody, JointBody, OrgKind};
use soket_doc::{Block, Role};

use crate::{HD05, HD36, doc};

use IssuingBody::{Congress, CredentialsCommittee, Presidium, Secretariat, Tellers};
use OrgKind::{
    AdvisoryBody, Cell, CentralCommittee, CommuneCommittee, DistrictCommittee, GrassrootsCommittee,
    PartyGroup, ProvincialCommittee, PublicUnit, SectionCommittee, SteeringCommittee, Unit,
};

const TW: &str = "Ban Chấp hành Trung ương";

#[test]
fn committees_and_the_bodies_they_set_up() {
    #[rustfmt::skip]
    let cases = [
        (HD36, CentralCommittee, TW, "", "BAN CHẤP HÀNH TRUNG ƯƠNG / *"),
        (HD36, ProvincialCommittee, "Tỉnh uỷ Đồng Tháp", "", "TỈNH UỶ ĐỒNG THÁP / *"),
        (HD36, ProvincialCommittee, "Đảng uỷ Công an Trung ương", TW, "ĐẢNG UỶ CÔNG AN TRUNG ƯƠNG / *"),
        (HD36, DistrictCommittee, "Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang", "ĐẢNG BỘ TỈNH HÀ GIANG / HUYỆN UỶ ĐỒNG VĂN / *"),
        (HD36, DistrictCommittee, "Đảng uỷ Khối Doanh nghiệp", "Tỉnh uỷ Cà Mau", "ĐẢNG BỘ TỈNH CÀ MAU / ĐẢNG UỶ KHỐI DOANH NGHIỆP / *"),
        (HD36, CommuneCommittee, "Đảng uỷ xã Thanh Hà", "Huyện uỷ Thanh Chương", "ĐẢNG BỘ HUYỆN THANH CHƯƠNG / ĐẢNG UỶ XÃ THANH HÀ / *"),
        (HD36, SectionCommittee, "Đảng uỷ thôn Tuy Lộc", "Đảng uỷ xã Lộc Thuỷ", "ĐẢNG BỘ XÃ LỘC THUỶ / ĐẢNG UỶ THÔN TUY LỘC / *"),
        (HD36, SectionCommittee, "Đảng uỷ Bệnh viện Đa khoa tỉnh", "Đảng uỷ Sở Y tế", "ĐẢNG BỘ SỞ Y TẾ / ĐẢNG UỶ BỆNH VIỆN ĐA KHOA TỈNH / *"),
        (HD36, Cell, "Chi bộ xóm Định Thành", "Đảng uỷ xã Tiên Phong", "ĐẢNG BỘ XÃ TIÊN PHONG / CHI BỘ XÓM ĐỊNH THÀNH / *"),
        (HD36, Cell, "Chi bộ Phòng Hành chính - Tổ chức", "Đảng uỷ Cục Quản trị T.78", "ĐẢNG BỘ CỤC QUẢN TRỊ T.78 / CHI BỘ PHÒNG HÀNH CHÍNH - TỔ CHỨC / *"),
        (HD36, AdvisoryBody, "Ban Tổ chức Trung ương", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN TỔ CHỨC / *"),
        (HD36, AdvisoryBody, "Văn phòng Tỉnh uỷ", "Tỉnh uỷ Kiên Giang", "TỈNH UỶ KIÊN GIANG / VĂN PHÒNG / *"),
        (HD36, AdvisoryBody, "Văn phòng Trung ương Đảng", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / VĂN PHÒNG / *"),
        (HD36, AdvisoryBody, "Ban Dân vận", "Huyện uỷ Trùng Khánh", "HUYỆN UỶ TRÙNG KHÁNH / BAN DÂN VẬN / *"),
        (HD36, PartyGroup, "Đảng đoàn Quốc hội", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / ĐẢNG ĐOÀN QUỐC HỘI / *"),
        (HD36, PartyGroup, "Ban cán sự đảng Bộ Kế hoạch và Đầu tư", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN CÁN SỰ ĐẢNG BỘ KẾ HOẠCH VÀ ĐẦU TƯ / *"),
        (HD36, PartyGroup, "Đảng đoàn Hội đồng nhân dân", "Tỉnh uỷ Điện Biên", "TỈNH UỶ ĐIỆN BIÊN / ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN / *"),
        (HD36, PartyGroup, "Ban cán sự đảng Uỷ ban nhân dân thành phố", "Thành uỷ Cần Thơ", "THÀNH UỶ CẦN THƠ / BAN CÁN SỰ ĐẢNG UỶ BAN NHÂN DÂN / *"),
        (HD36, SteeringCommittee, "Ban Chỉ đạo Cải cách tư pháp", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN CHỈ ĐẠO CẢI CÁCH TƯ PHÁP / *"),
        (HD36, SteeringCommittee, "Hội đồng Lý luận", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / HỘI ĐỒNG LÝ LUẬN / *"),
        (HD36, SteeringCommittee, "Ban Chỉ đạo cải cách hành chính", "Tỉnh uỷ Đồng Nai", "TỈNH UỶ ĐỒNG NAI / BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH / *"),
        (HD36, SteeringCommittee, "Tiểu ban Văn kiện Đại hội Đảng bộ lần thứ XV", "Tỉnh uỷ Tuyên Quang", "TỈNH UỶ TUYÊN QUANG / TIỂU BAN VĂN KIỆN ĐẠI HỘI ĐẢNG BỘ LẦN THỨ XV / *"),
        (HD36, SteeringCommittee, "Ban Chỉ đạo thực hiện quy chế dân chủ", "Huyện uỷ Phong Điền", "HUYỆN UỶ PHONG ĐIỀN / BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ / *"),
        (HD36, SteeringCommittee, "Hội đồng xác định giá trị tài liệu", "Huyện uỷ Định Hoá", "HUYỆN UỶ ĐỊNH HOÁ / HỘI ĐỒNG XÁC ĐỊNH GIÁ TRỊ TÀI LIỆU / *"),
        (HD36, Unit, "Vụ Lý luận chính trị", "Ban Tuyên giáo Trung ương", "BAN TUYÊN GIÁO TRUNG ƯƠNG / VỤ LÝ LUẬN CHÍNH TRỊ / *"),
        (HD36, Unit, "Phòng Tổng hợp", "Văn phòng Tỉnh uỷ", "VĂN PHÒNG TỈNH UỶ / PHÒNG TỔNG HỢP / *"),
        (HD05, ProvincialCommittee, "Tỉnh uỷ Điện Biên", "", "TỈNH UỶ ĐIỆN BIÊN / *"),
        (HD05, ProvincialCommittee, "Quân uỷ Trung ương", TW, "QUÂN UỶ TRUNG ƯƠNG / *"),
        (HD05, CommuneCommittee, "Đảng uỷ phường Ba Đình", "Thành uỷ Hà Nội", "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI / ĐẢNG UỶ PHƯỜNG BA ĐÌNH / *"),
        (HD05, GrassrootsCommittee, "Đảng uỷ Cục Bảo trợ xã hội", "Đảng uỷ Bộ Y tế", "ĐẢNG BỘ BỘ Y TẾ / ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI / *"),
        (HD05, Cell, "Chi bộ Phòng Hành chính - Quản trị", "Đảng uỷ Cục Lưu trữ", "ĐẢNG BỘ CỤC LƯU TRỮ / CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ / *"),
        (HD05, AdvisoryBody, "Ban Tổ chức của Đảng uỷ đặc khu", "Đảng uỷ đặc khu Trường Sa", "ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA / BAN TỔ CHỨC / *"),
        (HD05, SteeringCommittee, "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng", TW, "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN CHỈ ĐẠO TRUNG ƯƠNG VỀ PHÒNG, CHỐNG THAM NHŨNG / *"),
        (HD05, PublicUnit, "Trường Chính trị Hoàng Đình Giong", "Tỉnh uỷ Cao Bằng", "TỈNH UỶ CAO BẰNG / TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG / *"),
        (HD05, Unit, "Vụ Tổ chức - Điều lệ", "Ban Tổ chức Trung ương", "BAN TỔ CHỨC TRUNG ƯƠNG / VỤ TỔ CHỨC - ĐIỀU LỆ / *"),
        // Line breaks and runs of spaces in a name are of no account.
        (HD05, CommuneCommittee, " Đảng uỷ\n xã   Hoà Mẫu ", "Tỉnh uỷ Gia  Lai", "ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG UỶ XÃ HOÀ MẪU / *"),
    ];
    for (rule_set, kind, name, superior, expected) in cases {
        let doc = doc(rule_set, DocKind::Report, kind, name, superior);
        assert_eq!(doc.names(), expected);
    }
}

#[test]
fn congresses_and_their_organs() {
    #[rustfmt::skip]
    let cases = [
        (HD36, CentralCommittee, TW, "", Congress, "ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ… / *"),
        (HD36, CentralCommittee, TW, "", Presidium, "ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ… / ĐOÀN CHỦ TỊCH / *"),
        (HD36, ProvincialCommittee, "Tỉnh uỷ Thái Bình", "", Congress, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ TỈNH THÁI BÌNH LẦN THỨ… / *"),
        (HD36, ProvincialCommittee, "Đảng uỷ Khối các cơ quan Trung ương", "", Secretariat, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ KHỐI CÁC CƠ QUAN TRUNG ƯƠNG LẦN THỨ… / ĐOÀN THƯ KÝ / *"),
        (HD36, DistrictCommittee, "Huyện uỷ Châu Thành", "Tỉnh uỷ Long An", Congress, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ HUYỆN CHÂU THÀNH LẦN THỨ… / *"),
        (HD36, DistrictCommittee, "Huyện uỷ Côn Đảo", "Tỉnh uỷ Bà Rịa - Vũng Tàu", CredentialsCommittee, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ HUYỆN CÔN ĐẢO LẦN THỨ… / BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU / *"),
        (HD36, CommuneCommittee, "Đảng uỷ xã Thiệu Giang", "Huyện uỷ Thiệu Hoá", Congress, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ XÃ THIỆU GIANG LẦN THỨ… / *"),
        (HD05, ProvincialCommittee, "Tỉnh uỷ Nghệ An", "", Congress, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ… / *"),
        (HD05, CommuneCommittee, "Đảng uỷ đặc khu Vân Đồn", "Tỉnh uỷ Quảng Ninh", Presidium, "ĐẠI HỘI ĐẠI BIỂU / ĐẢNG BỘ ĐẶC KHU VÂN ĐỒN LẦN THỨ… / ĐOÀN CHỦ TỊCH / *"),
    ];
    for (rule_set, kind, name, superior, body, expected) in cases {
        let mut doc = doc(rule_set, DocKind::Report, kind, name, superior);
        doc.package.draft.info.issuing_body = body;
        doc.package.term.congress.ordinal = "lần thứ…".into();
        assert_eq!(doc.names(), expected);
    }
    #[rustfmt::skip]
    let of_all_members = [
        (HD36, GrassrootsCommittee, "Đảng uỷ Cục Lưu trữ", Tellers, "ĐẠI HỘI / ĐẢNG BỘ CỤC LƯU TRỮ NHIỆM KỲ 2015 - 2020 / BAN KIỂM PHIẾU / *"),
        (HD36, Cell, "Chi bộ thôn Đại Đồng", Congress, "ĐẠI HỘI / CHI BỘ THÔN ĐẠI ĐỒNG NHIỆM KỲ 2015 - 2020 / *"),
        (HD36, Cell, "Chi bộ Phòng Tài chính", Tellers, "ĐẠI HỘI / CHI BỘ PHÒNG TÀI CHÍNH NHIỆM KỲ 2015 - 2020 / BAN KIỂM PHIẾU / *"),
        (HD05, Cell, "Chi bộ Tổ 16", Tellers, "ĐẠI HỘI CHI BỘ TỔ 16 NHIỆM KỲ 2025 - 2030 / BAN KIỂM PHIẾU / *"),
    ];
    for (rule_set, kind, name, body, expected) in of_all_members {
        let mut doc = doc(rule_set, DocKind::Minutes, kind, name, "");
        doc.package.draft.info.issuing_body = body;
        doc.package.term.congress = soket_core::Congress::default();
        assert_eq!(doc.names(), expected);
    }
}

#[test]
fn several_bodies_stand_in_one_block_with_their_full_names() {
    #[rustfmt::skip]
    let cases = [
        (HD36, AdvisoryBody, "Ban Tổ chức Tỉnh uỷ", "Tỉnh uỷ Cà Mau", "Sở Nội vụ", "BAN TỔ CHỨC TỈNH UỶ - SỞ NỘI VỤ / *"),
        (HD05, OrgKind::InspectionCommittee, "Uỷ ban Kiểm tra", "Tỉnh uỷ Sơn La", "Công an tỉnh Sơn La", "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA / *"),
    ];
    for (rule_set, kind, name, superior, other, expected) in cases {
        let mut doc = doc(rule_set, DocKind::Rules, kind, name, superior);
        doc.package.draft.info.joint.push(JointBody {
            name: other.into(),
            ..JointBody::default()
        });
        assert_eq!(doc.names(), expected);
    }
}

/// What stands above is plain, who issues is bold; a congress alone is bold on both of its lines.
#[test]
fn the_line_above_is_plain() {
    let roles = |body| {
        let mut doc = doc(
            HD36,
            DocKind::Report,
            DistrictCommittee,
            "Huyện uỷ Đồng Văn",
            "Tỉnh uỷ Hà Giang",
        );
        doc.package.draft.info.issuing_body = body;
        let tree = doc.tree();
        let Some(Block::Columns(head)) = tree.sections[0].blocks.first() else {
            panic!("no head");
        };
        head.left.iter().map(|line| line.role).collect::<Vec<_>>()
    };
    use Role::{IssuingBody as Own, NumberSymbol, ParentBody, Star};
    assert_eq!(
        roles(IssuingBody::Committee),
        [ParentBody, Own, Star, NumberSymbol]
    );
    assert_eq!(roles(Congress), [Own, Own, Star, NumberSymbol]);
    assert_eq!(
        roles(Presidium),
        [ParentBody, ParentBody, Own, Star, NumberSymbol]
    );
}

#[test]
fn names_follow_the_way_of_writing_tone_marks() {
    let mut doc = doc(
        HD05,
        DocKind::Report,
        CommuneCommittee,
        "Đảng ủy xã Hòa Mẫu",
        "Tỉnh ủy Gia Lai",
    );
    assert_eq!(doc.names(), "ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG ỦY XÃ HÒA MẪU / *");
    doc.package.term.tone_style = soket_core::ToneStyle::LastVowel;
    assert_eq!(doc.names(), "ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG UỶ XÃ HOÀ MẪU / *");
    assert_eq!(
        doc.head(true),
        "ĐẢNG CỘNG SẢN VIỆT NAM / Hoà Mẫu, ngày      tháng      năm        "
    );
}
