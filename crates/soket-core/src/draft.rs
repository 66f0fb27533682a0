//! What a person typed. Everything else is computed from it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use soket_target::Judgement;
use ts_rs::TS;

use crate::{Info, PlanLevel, Recipient, UnitState};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub id: String,
    pub template: TemplatePin,
    #[serde(default)]
    pub info: Info,
    /// By part id of the template.
    #[serde(default)]
    pub parts: BTreeMap<String, PartContent>,
}

/// Which template a draft was begun with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplatePin {
    pub id: String,
    #[serde(default)]
    pub version: u32,
    /// SHA-256 of the template file, hexadecimal.
    #[serde(default)]
    pub hash: String,
}

/// The content of one part. Its kind is that of the template's part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PartContent {
    /// Paragraphs as typed, separated by line breaks.
    Prose {
        text: String,
    },
    /// Items in order.
    Items {
        items: Vec<Item>,
    },
    /// One row a target of the resolution.
    Rows {
        rows: Vec<TargetRow>,
    },
    Recipients {
        recipients: Vec<Recipient>,
    },
    /// What a plan says of each level, from the lowest up.
    Levels {
        levels: Vec<PlanLevel>,
    },
    /// How far the lower units have come.
    Units {
        units: Vec<UnitState>,
    },
}

/// A shortcoming, cause, lesson or task; or a section that the writer added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    /// The heading of a section that the writer added; other items have none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    pub text: String,
    /// One of the part's tags: a field of work, or objective and subjective for causes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Ids of the items and targets this one answers: a cause its shortcomings, a task its shortcomings and targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
}

/// What the report says about one target. Figures are kept as typed, with Vietnamese separators.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TargetRow {
    pub target_id: String,
    /// The unit the report uses, where it is not the resolution's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// By year: `"2026": "10,4"`.
    #[serde(default)]
    pub figures: BTreeMap<String, String>,
    /// Estimate at the date of the figures.
    #[serde(default)]
    pub estimate: String,
    /// Where it will honestly end.
    #[serde(default)]
    pub projected: String,
    /// What is striven for; empty means: as the resolution says.
    #[serde(default)]
    pub proposed: String,
    #[serde(default)]
    pub note: String,
    /// The writer's own judgement in place of the computed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<JudgementOverride>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct JudgementOverride {
    pub judgement: Judgement,
    /// Why it differs from the computed one.
    pub reason: String,
}

impl PartContent {
    pub fn prose(&self) -> &str {
        match self {
            Self::Prose { text } => text,
            _ => "",
        }
    }

    pub fn items(&self) -> &[Item] {
        match self {
            Self::Items { items } => items,
            _ => &[],
        }
    }

    pub fn rows(&self) -> &[TargetRow] {
        match self {
            Self::Rows { rows } => rows,
            _ => &[],
        }
    }

    pub fn recipients(&self) -> &[Recipient] {
        match self {
            Self::Recipients { recipients } => recipients,
            _ => &[],
        }
    }

    pub fn levels(&self) -> &[PlanLevel] {
        match self {
            Self::Levels { levels } => levels,
            _ => &[],
        }
    }

    pub fn units(&self) -> &[UnitState] {
        match self {
            Self::Units { units } => units,
            _ => &[],
        }
    }

    /// Nothing has been written into it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Prose { text } => text.trim().is_empty(),
            Self::Items { items } => items.iter().all(Item::is_blank),
            Self::Rows { rows } => rows.is_empty(),
            Self::Recipients { recipients } => {
                recipients.iter().all(|one| one.text.trim().is_empty())
            }
            Self::Levels { levels } => levels.iter().all(PlanLevel::is_blank),
            Self::Units { units } => units.is_empty(),
        }
    }
}

impl Item {
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.text.trim().is_empty()
    }
}

impl Draft {
    /// The text of a prose part; empty when there is none.
    pub fn prose(&self, part: &str) -> &str {
        self.parts.get(part).map_or("", PartContent::prose)
    }

    pub fn items(&self, part: &str) -> &[Item] {
        self.parts.get(part).map_or(&[], PartContent::items)
    }

    pub fn rows(&self, part: &str) -> &[TargetRow] {
        self.parts.get(part).map_or(&[], PartContent::rows)
    }

    pub fn recipients(&self, part: &str) -> &[Recipient] {
        self.parts.get(part).map_or(&[], PartContent::recipients)
    }

    pub fn levels(&self, part: &str) -> &[PlanLevel] {
        self.parts.get(part).map_or(&[], PartContent::levels)
    }

    pub fn units(&self, part: &str) -> &[UnitState] {
        self.parts.get(part).map_or(&[], PartContent::units)
    }
}
