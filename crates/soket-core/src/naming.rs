//! Names that follow from a committee's name: its organization, symbol, place, usual recipients.
//! A start to be corrected by the person, never a law (HD36 dòng 58–222; HD05 tr.3–10).

use crate::vietnamese::upper_first;
use crate::{Congress, OrgKind, OrgTerm, Recipient, Term, ToneStyle};

/// A committee's first word, the unit it leads, and its symbol.
const COMMITTEES: [(&str, &str, &str); 12] = [
    ("tỉnh uỷ", "tỉnh", "TU"),
    ("tỉnh ủy", "tỉnh", "TU"),
    ("thành uỷ", "thành phố", "TU"),
    ("thành ủy", "thành phố", "TU"),
    ("huyện uỷ", "huyện", "HU"),
    ("huyện ủy", "huyện", "HU"),
    ("thị uỷ", "thị xã", "ThU"),
    ("thị ủy", "thị xã", "ThU"),
    ("quận uỷ", "quận", "QU"),
    ("quận ủy", "quận", "QU"),
    ("đảng uỷ", "", "ĐU"),
    ("đảng ủy", "", "ĐU"),
];

/// Administrative words that stand before a place's own name.
const UNITS: [&str; 10] = [
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "huyện",
    "tỉnh",
    "thành phố",
    "thị xã",
    "quận",
    "thôn",
];

/// Fills what can be told from two names and the years.
pub fn suggest_term(
    kind: OrgKind,
    committee: &str,
    superior_committee: &str,
    term: Term,
) -> OrgTerm {
    let committee = committee.trim();
    let superior_committee = superior_committee.trim();
    let party_org = party_org(committee);
    let is_cell = kind == OrgKind::Cell;
    OrgTerm {
        id: String::new(),
        kind,
        committee: committee.into(),
        superior_committee: superior_committee.into(),
        superior_party_org: if kind == OrgKind::ProvincialCommittee {
            String::new()
        } else {
            self::party_org(superior_committee)
        },
        symbol: symbol(committee).into(),
        place: place(
            if is_cell {
                superior_committee
            } else {
                committee
            },
            superior_committee,
        ),
        tone_style: tone_of(committee),
        congress: Congress {
            ordinal: if is_cell {
                String::new()
            } else {
                "lần thứ I".into()
            },
            delegates: !is_cell,
            held_on: String::new(),
        },
        signatories: Vec::new(),
        recipients: usual_recipients(kind, committee, &party_org, superior_committee),
        party_org,
        term,
    }
}

/// "Đảng uỷ xã Hoà Mẫu" → "Đảng bộ xã Hoà Mẫu"; "Tỉnh uỷ Gia Lai" → "Đảng bộ tỉnh Gia Lai"; a cell is its own.
fn party_org(committee: &str) -> String {
    match split_committee(committee) {
        Some((_, "", rest)) => format!("Đảng bộ {rest}"),
        Some((_, unit, rest)) => format!("Đảng bộ {unit} {rest}"),
        None => committee.into(),
    }
}

fn symbol(committee: &str) -> &'static str {
    match split_committee(committee) {
        Some((symbol, _, _)) => symbol,
        None => "CB",
    }
}

fn split_committee(committee: &str) -> Option<(&'static str, &'static str, &str)> {
    let lower = committee.to_lowercase();
    COMMITTEES
        .iter()
        .find(|(word, _, _)| lower.starts_with(word))
        .map(|(word, unit, symbol)| {
            let letters = word.chars().count();
            let rest: usize = committee.chars().take(letters).map(char::len_utf8).sum();
            (*symbol, *unit, committee[rest..].trim())
        })
}

/// The own name of the place; with its unit before it when it has one syllable, is a number, or is the superior's name too.
fn place(committee: &str, superior: &str) -> String {
    let name = match split_committee(committee) {
        Some((_, "", rest)) => rest,
        Some((_, _, rest)) => return rest.into(),
        None => committee,
    };
    let lower = name.to_lowercase();
    let Some(unit) = UNITS.iter().find(|unit| {
        lower
            .strip_prefix(*unit)
            .is_some_and(|rest| rest.starts_with(' '))
    }) else {
        return name.into();
    };
    let own = name.chars().skip(unit.chars().count()).collect::<String>();
    let own = own.trim();
    let same_as_superior = split_committee(superior).is_some_and(|(_, _, rest)| rest == own);
    if own.split_whitespace().count() <= 1 || same_as_superior {
        format!("{} {own}", upper_first(unit))
    } else {
        own.into()
    }
}

fn tone_of(text: &str) -> ToneStyle {
    if text.to_lowercase().contains("ủy") {
        ToneStyle::FirstVowel
    } else {
        ToneStyle::LastVowel
    }
}

fn usual_recipients(
    kind: OrgKind,
    committee: &str,
    party_org: &str,
    superior: &str,
) -> Vec<Recipient> {
    let office = committee
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ");
    let mut lines = Vec::new();
    if !superior.is_empty() {
        lines.push(match kind {
            OrgKind::Cell => format!("{superior} (để báo cáo)"),
            _ => format!("Ban Thường vụ {superior} (để báo cáo)"),
        });
    }
    let filing = match kind {
        OrgKind::Cell => {
            lines.push(format!("Các đồng chí đảng viên {committee}"));
            "Lưu Chi bộ".to_owned()
        }
        _ => {
            let member = if tone_of(committee) == ToneStyle::FirstVowel {
                "Ủy viên"
            } else {
                "Uỷ viên"
            };
            lines.push(format!("Các đồng chí {member} Ban Chấp hành {party_org}"));
            lines.push("Các chi bộ, đảng bộ trực thuộc".into());
            format!("Lưu Văn phòng {office}")
        }
    };
    let mut recipients: Vec<Recipient> = lines
        .into_iter()
        .enumerate()
        .map(|(at, text)| Recipient {
            id: format!("nr-{}", at + 1),
            text,
            filing: false,
        })
        .collect();
    recipients.push(Recipient {
        id: "nr-luu".into(),
        text: filing,
        filing: true,
    });
    recipients
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
