//! How plans are handed down, as data: `templates/ke-hoach-cap-duoi.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Meeting;
use crate::rule_set::ValueSource;
use crate::{IssuingBody, OrgKind};

const FILE: &str = include_str!("../../../../templates/ke-hoach-cap-duoi.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practice {
    /// Days between a lower level's deadline and the one above it, where the program sets it.
    pub lead_days: u64,
    /// Days that there should be between issue and deadline.
    pub least_days: i64,
    #[serde(rename = "level")]
    pub levels: Vec<LevelPractice>,
    #[serde(rename = "review")]
    pub reviews: Vec<KindTexts>,
    #[serde(rename = "organise")]
    pub organise: Vec<KindTexts>,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

/// What is usual at one level.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelPractice {
    pub kind: OrgKind,
    /// As it stands after "Đối với": "cấp huyện".
    pub name: String,
    /// In whose name the plan goes out.
    pub body: IssuingBody,
    pub meeting: Meeting,
    /// Those directly below, in words; empty where there are none.
    #[serde(default)]
    pub lower: String,
}

/// Sentences for several kinds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindTexts {
    pub kinds: Vec<OrgKind>,
    pub texts: Vec<String>,
}

pub(crate) fn practice() -> &'static Practice {
    static READ: LazyLock<Practice> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
}

impl Practice {
    pub fn level(&self, kind: OrgKind) -> Option<&LevelPractice> {
        self.levels.iter().find(|level| level.kind == kind)
    }

    pub fn has_lower(&self, kind: OrgKind) -> bool {
        self.level(kind)
            .is_some_and(|level| !level.lower.is_empty())
    }
}

/// The sentences for one kind.
pub(crate) fn texts_for(all: &[KindTexts], kind: OrgKind) -> impl Iterator<Item = &String> {
    all.iter()
        .filter(move |one| one.kinds.contains(&kind))
        .flat_map(|one| &one.texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_names_a_source_for_each_value() {
        let read: Practice = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        for value in ["lead_days", "least_days", "level", "review", "organise"] {
            assert!(
                read._sources
                    .iter()
                    .any(|source| source.values.iter().any(|one| one == value)),
                "{value}"
            );
        }
        assert!(read.lead_days > 0 && read.least_days > 0);
    }
}
