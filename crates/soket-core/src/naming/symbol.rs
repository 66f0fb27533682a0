//! The body's part of a symbol (HD36 dòng 147–181; HD05 tr.7–9).

use super::Committee;
use crate::vietnamese::{folded, upper};
use crate::{OrgKind, OrgTerm};

/// First words of a body's name that have a symbol of their own, longer before shorter.
const FIXED: [(&str, &str); 13] = [
    ("quân uỷ trung ương", "QUTW"),
    ("đảng uỷ quân sự", "ĐUQS"),
    ("đảng uỷ công an", "ĐUCA"),
    ("đảng uỷ biên phòng", "ĐUBP"),
    ("đảng uỷ bộ đội biên phòng", "ĐUBP"),
    ("đảng uỷ khối", "ĐUK"),
    ("trường chính trị", "TCT"),
    ("trung tâm chính trị", "TTCT"),
    ("đảng đoàn", "ĐĐ"),
    ("ban cán sự đảng", "BCSĐ"),
    ("ban chỉ đạo", "BCĐ"),
    ("tiểu ban", "TB"),
    ("hội đồng", "HĐ"),
];

/// The symbol that usually goes with a body's names; to be corrected by the person.
pub fn suggest_symbol(term: &OrgTerm) -> String {
    let name = folded(&term.committee);
    if let Some((_, symbol)) = FIXED.iter().find(|(words, _)| name.starts_with(words)) {
        return (*symbol).into();
    }
    match term.kind {
        OrgKind::Cell => "CB".into(),
        OrgKind::CentralCommittee => "TW".into(),
        OrgKind::PublicUnit | OrgKind::Unit => initials(&term.committee),
        OrgKind::InspectionCommittee | OrgKind::AdvisoryBody => set_up_symbol(term),
        _ => match Committee::read(&term.committee) {
            Some(read) => read.symbol.into(),
            None if term.kind.is_committee() => "CB".into(),
            None => initials(&term.committee),
        },
    }
}

/// "Ban Tổ chức" under "Tỉnh uỷ …" → `BTCTU`; a commune's "Ban Xây dựng Đảng" is `BXDĐ` (HD05 tr.8).
fn set_up_symbol(term: &OrgTerm) -> String {
    let own = crate::issuer::own_name(term);
    let stem = initials(&own);
    let superior = folded(&term.superior_committee);
    let end = if superior.contains("trung ương") {
        "TW"
    } else {
        Committee::read(&term.superior_committee).map_or("", |read| read.symbol)
    };
    if stem == "BXDĐ" && end == "ĐU" {
        stem
    } else {
        stem + end
    }
}

/// First letters of the syllables: "Ban Tuyên giáo và Dân vận" → `BTGDV`.
fn initials(name: &str) -> String {
    let letters: String = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !matches!(word.to_lowercase().as_str(), "và" | "của" | "về"))
        .filter_map(|word| word.chars().next())
        .collect();
    upper(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Term, suggest_term};

    #[test]
    fn symbols_of_both_rules() {
        let years = Term {
            start: 2020,
            end: 2025,
        };
        use OrgKind::{
            AdvisoryBody, Cell, CentralCommittee, CommuneCommittee, DistrictCommittee,
            GrassrootsCommittee, InspectionCommittee, PartyGroup, ProvincialCommittee, PublicUnit,
            SteeringCommittee, Unit,
        };
        for (kind, name, superior, symbol) in [
            (CentralCommittee, "Ban Chấp hành Trung ương", "", "TW"),
            (ProvincialCommittee, "Tỉnh uỷ Đồng Tháp", "", "TU"),
            (ProvincialCommittee, "Thành ủy Hà Nội", "", "TU"),
            (ProvincialCommittee, "Quân uỷ Trung ương", "", "QUTW"),
            (
                DistrictCommittee,
                "Huyện uỷ Đồng Văn",
                "Tỉnh uỷ Hà Giang",
                "HU",
            ),
            (
                DistrictCommittee,
                "Quận uỷ Ba Đình",
                "Thành uỷ Hà Nội",
                "QU",
            ),
            (
                DistrictCommittee,
                "Thị uỷ An Nhơn",
                "Tỉnh uỷ Bình Định",
                "ThU",
            ),
            (
                CommuneCommittee,
                "Đảng uỷ xã Thanh Hà",
                "Huyện uỷ Thanh Chương",
                "ĐU",
            ),
            (
                DistrictCommittee,
                "Đảng uỷ Khối Doanh nghiệp",
                "Tỉnh uỷ Cà Mau",
                "ĐUK",
            ),
            (
                GrassrootsCommittee,
                "Đảng uỷ Quân sự tỉnh",
                "Tỉnh uỷ Cà Mau",
                "ĐUQS",
            ),
            (
                GrassrootsCommittee,
                "Đảng uỷ Công an tỉnh",
                "Tỉnh uỷ Cà Mau",
                "ĐUCA",
            ),
            (
                GrassrootsCommittee,
                "Đảng uỷ Bộ đội Biên phòng tỉnh",
                "Tỉnh uỷ Cà Mau",
                "ĐUBP",
            ),
            (Cell, "Chi bộ xóm Định Thành", "Đảng uỷ xã Tiên Phong", "CB"),
            (
                InspectionCommittee,
                "Uỷ ban Kiểm tra Trung ương",
                "Ban Chấp hành Trung ương",
                "UBKTTW",
            ),
            (
                InspectionCommittee,
                "Uỷ ban Kiểm tra",
                "Tỉnh uỷ Sơn La",
                "UBKTTU",
            ),
            (
                AdvisoryBody,
                "Ban Tổ chức Tỉnh uỷ",
                "Tỉnh uỷ Sơn La",
                "BTCTU",
            ),
            (
                AdvisoryBody,
                "Ban Tuyên giáo Huyện uỷ",
                "Huyện uỷ Tuần Giáo",
                "BTGHU",
            ),
            (
                AdvisoryBody,
                "Ban Tuyên giáo và Dân vận",
                "Tỉnh uỷ Sơn La",
                "BTGDVTU",
            ),
            (
                AdvisoryBody,
                "Ban Kinh tế Trung ương",
                "Ban Chấp hành Trung ương",
                "BKTTW",
            ),
            (
                AdvisoryBody,
                "Văn phòng Trung ương Đảng",
                "Ban Chấp hành Trung ương",
                "VPTW",
            ),
            (
                AdvisoryBody,
                "Văn phòng Tỉnh uỷ",
                "Tỉnh uỷ Kiên Giang",
                "VPTU",
            ),
            (
                AdvisoryBody,
                "Ban Xây dựng Đảng",
                "Đảng uỷ xã Hoà Mẫu",
                "BXDĐ",
            ),
            (
                PartyGroup,
                "Đảng đoàn Quốc hội",
                "Ban Chấp hành Trung ương",
                "ĐĐ",
            ),
            (
                PartyGroup,
                "Ban cán sự đảng Uỷ ban nhân dân",
                "Thành uỷ Cần Thơ",
                "BCSĐ",
            ),
            (
                SteeringCommittee,
                "Ban Chỉ đạo cải cách hành chính",
                "Tỉnh uỷ Đồng Nai",
                "BCĐ",
            ),
            (
                SteeringCommittee,
                "Tiểu ban Văn kiện",
                "Tỉnh uỷ Cà Mau",
                "TB",
            ),
            (
                SteeringCommittee,
                "Hội đồng Lý luận",
                "Ban Chấp hành Trung ương",
                "HĐ",
            ),
            (
                PublicUnit,
                "Trường Chính trị Hoàng Đình Giong",
                "Tỉnh uỷ Cao Bằng",
                "TCT",
            ),
            (
                PublicUnit,
                "Trung tâm Chính trị xã Hoà Mẫu",
                "Đảng uỷ xã Hoà Mẫu",
                "TTCT",
            ),
            (
                PublicUnit,
                "Báo Nhân Dân",
                "Ban Chấp hành Trung ương",
                "BND",
            ),
            (
                PublicUnit,
                "Tạp chí Cộng sản",
                "Ban Chấp hành Trung ương",
                "TCCS",
            ),
            (
                PublicUnit,
                "Học viện Chính trị quốc gia Hồ Chí Minh",
                "Ban Chấp hành Trung ương",
                "HVCTQGHCM",
            ),
            (
                PublicUnit,
                "Cơ quan báo và phát thanh, truyền hình",
                "Tỉnh uỷ Cao Bằng",
                "CQBPTTH",
            ),
            (
                Unit,
                "Vụ Lý luận chính trị",
                "Ban Tuyên giáo Trung ương",
                "VLLCT",
            ),
        ] {
            let term = suggest_term(kind, name, superior, years);
            assert_eq!(term.symbol, symbol, "{name}");
        }
    }
}
