//! The usual recipients of a body, to begin with: `templates/noi-nhan.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::tone_of;
use crate::rule_set::ValueSource;
use crate::vietnamese::with_tone_style;
use crate::{OrgKind, Recipient};

const FILE: &str = include_str!("../../../../templates/noi-nhan.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Usual {
    recipients: Vec<KindRecipients>,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindRecipients {
    kinds: Vec<OrgKind>,
    lines: Vec<String>,
    /// The filing line, which stands last.
    filing: String,
}

fn usual() -> &'static Usual {
    static READ: LazyLock<Usual> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
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
            filing: false,
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
}
