//! What a person typed. Everything else is computed from it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use soket_target::Judgement;
use ts_rs::TS;

use crate::Recipient;

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

/// The general information and the signature. Dates are kept as typed (`20/7/2028` or `2028-07-20`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Info {
    /// The name in the list of documents.
    pub title: String,
    pub issuing_body: IssuingBody,
    /// 1 for "Dự thảo lần 1".
    pub draft_round: u16,
    /// Number in the register, once it has one.
    pub number: Option<u32>,
    /// Date of the figures: "30/6/2028".
    pub cutoff: String,
    pub signed_on: String,
    /// Place before the date, where it differs from the body's own.
    pub place: String,
    /// Signatory by id in the term's list.
    pub signatory: String,
    pub capacity: Capacity,
    /// Id of a rule set that overrides the one in force on the signing date.
    pub rule_set: Option<String>,
    pub heading_mark: HeadingMark,
    pub end_mark: EndMark,
}

/// In whose name the document goes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum IssuingBody {
    /// ban chấp hành (T/M ĐẢNG UỶ, T/M CHI BỘ)
    #[default]
    Committee,
    /// ban thường vụ (T/M BAN THƯỜNG VỤ)
    StandingBoard,
}

/// On whose behalf the signatory signs (HD36 II.1.7; HD05 tr.13–18).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// T/M
    #[default]
    OnBehalf,
    /// K/T: an office led by one head; a committee does not use it.
    Deputy,
    /// T/L
    ByOrder,
    /// The position signs by itself.
    Direct,
}

/// `I- `, `I - ` or `I. `
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingMark {
    #[default]
    Dash,
    SpacedDash,
    Dot,
}

/// What closes the text: `.` (both rule sets) or the habit `./.`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum EndMark {
    #[default]
    Dot,
    DotSlashDot,
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
}

/// A shortcoming, cause, lesson or task.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
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
}
