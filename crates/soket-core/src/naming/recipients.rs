//! The usual recipients of a body, to begin with, and what tells how many copies a line gets:
//! `templates/noi-nhan.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::tone_of;
use crate::rule_set::ValueSource;
use crate::vietnamese::{folded, with_tone_style};
use crate::{Members, OrgKind, Recipient, ToneStyle};

const FILE: &str = include_str!("../../../../templates/noi-nhan.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Usual {
    /// Copies of a filing line.
    pub filing_copies: u32,
    /// First words of a line that speaks of many …
    many: Vec<String>,
    /// … unless it is the name of one.
    one: Vec<String>,
    /// A line that stands for the addressees.
    as_above: String,
    recipients: Vec<KindRecipients>,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindRecipients {
    kinds: Vec<OrgKind>,
    lines: Vec<String>,
    /// Those of the lines that stand for the organizations directly below.
    #[serde(default)]
    lower_units: Vec<String>,
    /// The filing line, which stands last.
    filing: String,
}

pub(crate) fn usual() -> &'static Usual {
    static READ: LazyLock<Usual> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
}

impl Usual {
    /// Whether a line speaks of several: "Các huyện uỷ, thị uỷ", "Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ".
    pub fn speaks_of_many(&self, line: &str) -> bool {
        // What it is sent for stands in brackets and may have commas.
        let bare = line.split('(').next().unwrap_or_default();
        let words = with_tone_style(&folded(bare), ToneStyle::LastVowel);
        let names_one = self.one.iter().any(|name| words.contains(name.as_str()));
        let begins = self.many.iter().any(|word| {
            words
                .strip_prefix(word.as_str())
                .is_some_and(|rest| rest.starts_with(' '))
        });
        (begins && !names_one) || words.contains([',', ';'])
    }

    /// Whether a line only points to the addressees.
    pub fn is_as_above(&self, line: &str) -> bool {
        folded(line).starts_with(&self.as_above)
    }
}

/// Whom the body reports to, who carries it out, where it is filed.
pub(super) fn usual_recipients(
    kind: OrgKind,
    committee: &str,
    party_org: &str,
    superior: &str,
) -> Vec<Recipient> {
    let Some(usual) = usual()
        .recipients
        .iter()
        .find(|one| one.kinds.contains(&kind))
    else {
        return Vec::new();
    };
    let office = committee
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ");
    // The words of the file follow the body's way of writing; its names stay as they were typed.
    let style = tone_of(committee);
    let filled = |line: &str| {
        [
            ("{superior}", superior),
            ("{committee}", committee),
            ("{party_org}", party_org),
            ("{office}", office.as_str()),
        ]
        .iter()
        .fold(with_tone_style(line, style), |line, (field, value)| {
            line.replace(field, value)
        })
    };
    let mut recipients: Vec<Recipient> = usual
        .lines
        .iter()
        .filter(|line| !superior.is_empty() || !line.contains("{superior}"))
        .enumerate()
        .map(|(at, line)| Recipient {
            id: format!("nr-{}", at + 1),
            text: filled(line),
            members: if usual.lower_units.contains(line) {
                Members::LowerUnits
            } else {
                Members::Single
            },
            ..Recipient::default()
        })
        .collect();
    recipients.push(Recipient {
        id: "nr-luu".into(),
        text: filled(&usual.filing),
        filing: true,
        ..Recipient::default()
    });
    recipients
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_knows_every_kind() {
        let read: Usual = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        assert!(!read._sources.is_empty());
        for kind in OrgKind::ALL {
            assert!(
                read.recipients.iter().any(|one| one.kinds.contains(&kind)),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn each_value_has_a_source_and_each_line_for_the_lower_units_is_a_line() {
        let read: Usual = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        for value in ["filing_copies", "many", "one", "as_above", "recipients"] {
            assert!(
                read._sources
                    .iter()
                    .any(|source| source.values.iter().any(|one| one == value)),
                "{value}"
            );
        }
        for kind in &read.recipients {
            for line in &kind.lower_units {
                assert!(kind.lines.contains(line), "{line}");
            }
        }
    }

    #[test]
    fn a_new_body_s_line_for_its_lower_units_stands_for_them() {
        let lines = |kind| usual_recipients(kind, "Đảng ủy xã Mẫu", "Đảng bộ xã Mẫu", "");
        let stands_for_units: Vec<String> = lines(OrgKind::CommuneCommittee)
            .into_iter()
            .filter(|line| line.members == Members::LowerUnits)
            .map(|line| line.text)
            .collect();
        assert_eq!(stands_for_units, ["Các chi bộ, đảng bộ trực thuộc"]);
        assert!(
            lines(OrgKind::Cell)
                .iter()
                .all(|line| line.members.is_single())
        );
    }

    #[test]
    fn a_line_that_speaks_of_many_is_known() {
        for line in [
            "Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ xã",
            "CÁC huyện ủy, thị ủy (để thực hiện)",
            "Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ",
        ] {
            assert!(usual().speaks_of_many(line), "{line}");
        }
        for line in [
            "Ban Thường vụ Tỉnh uỷ (để báo cáo, theo dõi)",
            "Đảng uỷ các cơ quan Đảng tỉnh",
            "Ban Tuyên giáo và Dân vận Tỉnh uỷ",
            "Cácbon",
            "",
        ] {
            assert!(!usual().speaks_of_many(line), "{line}");
        }
    }
}
