//! The place before the date, and when its administrative level stands before its name
//! (HD36 dòng 187–222; HD05 tr.9–10).

use super::{Committee, after_words};
use crate::gazetteer::gazetteer;
use crate::tier_model::{TierModel, tier_model_of_term};
use crate::vietnamese::{folded, squeezed, upper_first};
use crate::{OrgKind, OrgTerm};

/// Administrative levels, and how they may be shortened before a name (HD36 dòng 228–230; HD05 tr.10).
pub(crate) const LEVELS: [(&str, &[&str]); 10] = [
    ("thành phố", &["tp.", "tp"]),
    ("thị trấn", &["tt.", "tt"]),
    ("thị xã", &["tx.", "tx"]),
    ("đặc khu", &["đk.", "đk"]),
    ("phường", &["p.", "p"]),
    ("quận", &["q.", "q"]),
    ("huyện", &["h.", "h"]),
    ("tỉnh", &[]),
    ("xã", &[]),
    ("thôn", &[]),
];

/// A place in its pieces: level, or "" where none stands before the name, and own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceLevel {
    pub level: &'static str,
    pub own: String,
}

/// Takes the administrative level off a place: "TP. Hồ Chí Minh" → "thành phố", "Hồ Chí Minh".
pub(crate) fn place_level(place: &str) -> PlaceLevel {
    let place = squeezed(place);
    let lower = folded(&place);
    for (level, short) in LEVELS {
        for words in std::iter::once(&level).chain(short) {
            let rest = lower.strip_prefix(words);
            // "TP.Huế": nothing needs to stand between a dot and the name.
            if rest.is_some_and(|rest| rest.starts_with(' ') || words.ends_with('.')) {
                let own: String = place.chars().skip(words.chars().count()).collect();
                return PlaceLevel {
                    level,
                    own: own.trim().into(),
                };
            }
        }
    }
    PlaceLevel {
        level: "",
        own: place,
    }
}

/// The place that follows from a body's names; empty where they do not tell it, as for a party organization of
/// an enterprise. Without a model, that of the term's first year goes.
pub fn suggest_place(term: &OrgTerm, model: Option<&TierModel>) -> String {
    let Some(model) = model.or_else(|| tier_model_of_term(term.term)) else {
        return String::new();
    };
    let Some(seat) = seat(term) else {
        return String::new();
    };
    let superior_own = seat_of(&term.superior_committee).map(|one| folded(&one.own));
    let is_superior = superior_own.as_ref() == Some(&folded(&seat.own));
    let same_as_superior = is_superior && !takes_superiors_place(term.kind);
    if needs_level(&seat, model) || same_as_superior {
        format!("{} {}", upper_first(seat.level), seat.own)
    } else {
        seat.own
    }
}

/// A name that does not stand without its level: a person's, one syllable, a number, or a province's where the
/// place is not that province.
pub(crate) fn needs_level(place: &PlaceLevel, model: &TierModel) -> bool {
    let own = place.own.as_str();
    let names = gazetteer();
    let is_province_itself =
        place.level == "tỉnh" || (place.level == "thành phố" && names.is_city(&model.id, own));
    names.is_person(own)
        || own.split_whitespace().count() == 1
        || (names.is_province(&model.id, own) && !is_province_itself && !place.level.is_empty())
}

/// Where the body has its seat, as an administrative unit.
fn seat(term: &OrgTerm) -> Option<PlaceLevel> {
    if takes_superiors_place(term.kind) {
        return seat_of(&term.superior_committee);
    }
    if term.kind == OrgKind::CentralCommittee {
        return Some(PlaceLevel {
            level: "thành phố",
            own: "Hà Nội".into(),
        });
    }
    seat_of(&term.committee)
}

/// A cell of a hamlet dates its documents in the commune; a body set up by a committee, where the committee does.
fn takes_superiors_place(kind: OrgKind) -> bool {
    kind == OrgKind::Cell || kind == OrgKind::SectionCommittee || !kind.is_committee()
}

/// "Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai", "Văn phòng Tỉnh uỷ Gia Lai", "Ban Tổ chức Trung ương".
fn seat_of(committee: &str) -> Option<PlaceLevel> {
    let words = committee.split_whitespace().count();
    let found = (0..words)
        .map(|skip| after_words(committee, skip))
        .find_map(Committee::read);
    match found {
        Some(Committee { unit: "", own, .. }) => {
            let read = place_level(own);
            (!read.level.is_empty()).then_some(read)
        }
        Some(Committee { own: "", .. }) => None,
        Some(Committee { unit, own, .. }) => {
            // "Thành uỷ Thành phố Hồ Chí Minh" says its level twice.
            let read = place_level(own);
            Some(PlaceLevel {
                level: unit,
                own: read.own,
            })
        }
        None if folded(committee).contains("trung ương") => Some(PlaceLevel {
            level: "thành phố",
            own: "Hà Nội".into(),
        }),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Term, suggest_term};

    fn check(start: i32, kind: OrgKind, committee: &str, superior: &str, place: &str) {
        let years = Term {
            start,
            end: start + 5,
        };
        let term = suggest_term(kind, committee, superior, years);
        assert_eq!(term.place, place, "{committee}");
    }

    #[test]
    fn examples_of_hd36() {
        use OrgKind::{
            AdvisoryBody, Cell, CommuneCommittee, DistrictCommittee, PartyGroup,
            ProvincialCommittee,
        };
        let check =
            |kind, committee, superior, place| check(2015, kind, committee, superior, place);
        check(
            AdvisoryBody,
            "Ban Đối ngoại Trung ương",
            "Ban Chấp hành Trung ương",
            "Hà Nội",
        );
        check(ProvincialCommittee, "Tỉnh uỷ Quảng Trị", "", "Quảng Trị");
        check(
            PartyGroup,
            "Ban cán sự đảng Uỷ ban nhân dân tỉnh",
            "Tỉnh uỷ An Giang",
            "An Giang",
        );
        check(
            DistrictCommittee,
            "Huyện uỷ Lâm Hà",
            "Tỉnh uỷ Lâm Đồng",
            "Lâm Hà",
        );
        check(
            AdvisoryBody,
            "Ban Dân vận",
            "Huyện uỷ Tuần Giáo",
            "Tuần Giáo",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ xã Nhân Thắng",
            "Huyện uỷ Gia Bình",
            "Nhân Thắng",
        );
        check(
            Cell,
            "Chi bộ thôn Triều Khúc",
            "Đảng uỷ xã Tân Triều",
            "Tân Triều",
        );
        check(
            DistrictCommittee,
            "Quận uỷ Hai Bà Trưng",
            "Thành uỷ Hà Nội",
            "Quận Hai Bà Trưng",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ phường Lê Đại Hành",
            "Quận uỷ Hai Bà Trưng",
            "Phường Lê Đại Hành",
        );
        check(
            DistrictCommittee,
            "Thành uỷ Huế",
            "Tỉnh uỷ Thừa Thiên Huế",
            "Thành phố Huế",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ phường Bưởi",
            "Quận uỷ Tây Hồ",
            "Phường Bưởi",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ phường 7",
            "Quận uỷ 1",
            "Phường 7",
        );
        check(
            DistrictCommittee,
            "Quận uỷ 1",
            "Thành uỷ Hồ Chí Minh",
            "Quận 1",
        );
        check(
            DistrictCommittee,
            "Thành uỷ Hoà Bình",
            "Tỉnh uỷ Hoà Bình",
            "Thành phố Hoà Bình",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ thị trấn Chợ Mới",
            "Huyện uỷ Chợ Mới",
            "Thị trấn Chợ Mới",
        );
    }

    #[test]
    fn examples_of_hd05() {
        use OrgKind::{Cell, CommuneCommittee, GrassrootsCommittee, ProvincialCommittee, Unit};
        let check =
            |kind, committee, superior, place| check(2025, kind, committee, superior, place);
        check(
            CommuneCommittee,
            "Đảng uỷ phường Ngô Quyền",
            "Thành uỷ Hải Phòng",
            "Phường Ngô Quyền",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ phường Phú Thọ",
            "Tỉnh uỷ Phú Thọ",
            "Phường Phú Thọ",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ phường Ba Đình",
            "Thành uỷ Hà Nội",
            "Ba Đình",
        );
        check(
            CommuneCommittee,
            "Đảng uỷ đặc khu Trường Sa",
            "Tỉnh uỷ Khánh Hoà",
            "Trường Sa",
        );
        check(ProvincialCommittee, "Thành uỷ Huế", "", "Thành phố Huế");
        check(ProvincialCommittee, "Thành uỷ Hà Nội", "", "Hà Nội");
        check(
            ProvincialCommittee,
            "Thành uỷ Thành phố Hồ Chí Minh",
            "",
            "Thành phố Hồ Chí Minh",
        );
        // Not told by the names: as the agency itself writes it.
        check(
            GrassrootsCommittee,
            "Đảng uỷ Cục Bảo trợ xã hội",
            "Đảng uỷ Bộ Y tế",
            "",
        );
        check(
            Cell,
            "Chi bộ Phòng Hành chính - Quản trị",
            "Đảng uỷ Cục Lưu trữ",
            "",
        );
        check(
            Unit,
            "Phòng Tổng hợp",
            "Văn phòng Tỉnh uỷ Gia Lai",
            "Gia Lai",
        );
    }

    #[test]
    fn a_level_may_be_shortened() {
        let read = |text: &str| {
            let PlaceLevel { level, own } = place_level(text);
            format!("{level}|{own}")
        };
        assert_eq!(read("TP. Hồ Chí Minh"), "thành phố|Hồ Chí Minh");
        assert_eq!(read("TP.Huế"), "thành phố|Huế");
        assert_eq!(read("ĐK Phú Quốc"), "đặc khu|Phú Quốc");
        assert_eq!(read("Q. Lê Chân"), "quận|Lê Chân");
        assert_eq!(read("Phường 7"), "phường|7");
        assert_eq!(read("Hoà Mẫu"), "|Hoà Mẫu");
    }
}
