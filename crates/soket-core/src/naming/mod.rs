//! Names that follow from a body's name: its organization, symbol, place, usual recipients.
//! A start to be corrected by the person, never a law (HD36 dòng 58–222; HD05 tr.3–10).

mod place;
mod recipients;
mod symbol;

pub use place::suggest_place;
pub(crate) use place::{LEVELS, needs_level, place_level};
pub(crate) use recipients::usual;
pub use symbol::suggest_symbol;

use crate::vietnamese::{folded, squeezed};
use crate::{Capacity, Congress, OrgKind, OrgTerm, Term, ToneStyle};

/// A committee's first words, the unit it leads, and its symbol.
pub(crate) const COMMITTEES: [(&str, &str, &str); 7] = [
    ("tỉnh uỷ", "tỉnh", "TU"),
    ("thành uỷ", "thành phố", "TU"),
    ("huyện uỷ", "huyện", "HU"),
    ("thị uỷ", "thị xã", "ThU"),
    ("quận uỷ", "quận", "QU"),
    ("quân uỷ", "", "QUTW"),
    ("đảng uỷ", "", "ĐU"),
];

/// Fills what can be told from two names and the years.
pub fn suggest_term(
    kind: OrgKind,
    committee: &str,
    superior_committee: &str,
    term: Term,
) -> OrgTerm {
    let committee = squeezed(committee);
    let superior_committee = squeezed(superior_committee);
    let party_org = party_org(&committee);
    let has_parent_org = kind.is_committee()
        && !matches!(
            kind,
            OrgKind::ProvincialCommittee | OrgKind::CentralCommittee
        );
    let is_cell = kind == OrgKind::Cell;
    let mut suggested = OrgTerm {
        id: String::new(),
        kind,
        superior_party_org: if has_parent_org {
            self::party_org(&superior_committee)
        } else {
            String::new()
        },
        symbol: String::new(),
        place: String::new(),
        without_seal: kind == OrgKind::SteeringCommittee,
        tone_style: tone_of(&committee),
        congress: Congress {
            ordinal: if is_cell || !kind.is_committee() {
                String::new()
            } else {
                "lần thứ I".into()
            },
            delegates: !is_cell,
            held_on: String::new(),
        },
        appointed_on: String::new(),
        signatories: Vec::new(),
        recipients: recipients::usual_recipients(kind, &committee, &party_org, &superior_committee),
        units: Vec::new(),
        committee,
        superior_committee,
        party_org,
        term,
    };
    suggested.symbol = suggest_symbol(&suggested);
    suggested.place = suggest_place(&suggested, None);
    suggested
}

/// "Đảng uỷ xã Hoà Mẫu" → "Đảng bộ xã Hoà Mẫu"; "Tỉnh uỷ Gia Lai" → "Đảng bộ tỉnh Gia Lai"; any other is its own.
fn party_org(committee: &str) -> String {
    match Committee::read(committee) {
        Some(Committee { unit, own, .. }) => squeezed(&format!("Đảng bộ {unit} {own}")),
        None => committee.into(),
    }
}

/// The capacity in which a body's documents are usually signed: a council and a committee on behalf, a body with one
/// head directly (HD36 dòng 275–276; HD05 tr.13).
pub fn usual_capacity(term: &OrgTerm) -> Capacity {
    if term.kind.has_one_head() && !is_council(term) {
        Capacity::Direct
    } else {
        Capacity::OnBehalf
    }
}

/// hội đồng: led by a chairman, yet signed for as a whole.
pub(crate) fn is_council(term: &OrgTerm) -> bool {
    folded(&term.committee).starts_with("hội đồng")
}

/// A committee's name in its pieces: "Tỉnh uỷ Gia Lai" → `TU`, "tỉnh", "Gia Lai".
pub(crate) struct Committee<'a> {
    /// "tỉnh uỷ"
    pub words: &'static str,
    pub symbol: &'static str,
    /// Empty where the name says it itself ("Đảng uỷ xã Hoà Mẫu").
    pub unit: &'static str,
    pub own: &'a str,
}

impl<'a> Committee<'a> {
    /// `None` for a name that does not begin as a committee's does.
    pub fn read(name: &'a str) -> Option<Self> {
        let lower = folded(name);
        COMMITTEES
            .iter()
            .find(|(words, _, _)| {
                lower
                    .strip_prefix(words)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
            .map(|(words, unit, symbol)| Self {
                words,
                symbol,
                unit,
                own: after_words(name, words.split(' ').count()),
            })
    }
}

/// What stands after the first words.
pub(crate) fn after_words(text: &str, count: usize) -> &str {
    let mut rest = text.trim_start();
    for _ in 0..count {
        rest = rest
            .split_once(char::is_whitespace)
            .map_or("", |(_, rest)| rest.trim_start());
    }
    rest
}

fn tone_of(text: &str) -> ToneStyle {
    if text.to_lowercase().contains("ủy") {
        ToneStyle::FirstVowel
    } else {
        ToneStyle::LastVowel
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(kind: OrgKind, committee: &str, superior: &str, expected: Expect) {
        let term = suggest_term(
            kind,
            committee,
            superior,
            Term {
                start: 2025,
                end: 2030,
            },
        );
        let recipients: Vec<&str> = term
            .recipients
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        expected.assert_eq(&format!(
            "{} / {} · {} · {}\n{}",
            term.superior_party_org,
            term.party_org,
            term.symbol,
            term.place,
            recipients.join("\n"),
        ));
    }

    #[test]
    fn commune() {
        check(
            OrgKind::CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "Tỉnh uỷ Gia Lai",
            expect![[r#"
            Đảng bộ tỉnh Gia Lai / Đảng bộ xã Hoà Mẫu · ĐU · Hoà Mẫu
            Ban Thường vụ Tỉnh uỷ Gia Lai (để báo cáo)
            Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã Hoà Mẫu
            Các chi bộ, đảng bộ trực thuộc
            Lưu Văn phòng Đảng uỷ"#]],
        );
    }

    #[test]
    fn ward_with_the_name_of_its_province_keeps_its_unit() {
        check(
            OrgKind::CommuneCommittee,
            "Đảng ủy phường Phú Thọ",
            "Tỉnh ủy Phú Thọ",
            expect![[r#"
            Đảng bộ tỉnh Phú Thọ / Đảng bộ phường Phú Thọ · ĐU · Phường Phú Thọ
            Ban Thường vụ Tỉnh ủy Phú Thọ (để báo cáo)
            Các đồng chí Ủy viên Ban Chấp hành Đảng bộ phường Phú Thọ
            Các chi bộ, đảng bộ trực thuộc
            Lưu Văn phòng Đảng ủy"#]],
        );
    }

    #[test]
    fn cell_dates_its_documents_in_the_commune() {
        check(
            OrgKind::Cell,
            "Chi bộ thôn An Lạc",
            "Đảng uỷ xã Hoà Mẫu",
            expect![[r#"
            Đảng bộ xã Hoà Mẫu / Chi bộ thôn An Lạc · CB · Hoà Mẫu
            Đảng uỷ xã Hoà Mẫu (để báo cáo)
            Các đồng chí đảng viên Chi bộ thôn An Lạc
            Lưu Chi bộ"#]],
        );
    }
}
