//! Where a plan came from: what became of each passage of the superior's plan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What became of the superior's plan, passage by passage, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Derivation {
    /// Id of the superior's draft, by which a newer state of it is known again.
    pub source_draft: String,
    pub passages: Vec<Passage>,
}

/// A passage of the superior's plan and its fate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Passage {
    /// Where it stands in the superior's plan; with several outcomes, each has a source of its own.
    pub source: Place,
    /// "Mục đích, yêu cầu 3"
    pub label: String,
    /// As it reads in the superior's plan.
    pub text: String,
    pub fate: Fate,
    /// Why it was adapted or dropped, in words; empty for what was kept.
    pub reason: String,
    /// Where it went in the own plan; empty for what was dropped.
    pub target: Place,
    /// As it read in the own plan when it was derived.
    pub derived: String,
    /// What the unit must still decide about it, in words.
    pub open: Vec<String>,
    /// The unit has decided.
    pub decided: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    #[default]
    Kept,
    Adapted,
    Dropped,
}

/// A place in a plan: a part, an item or row of it, a field or line of that.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    pub part: String,
    pub item: String,
    /// `review:ID`, `form:ID`, `deadline`, `title`; empty for the text.
    pub field: String,
}

impl Place {
    pub fn new(part: &str, item: &str, field: &str) -> Self {
        Self {
            part: part.into(),
            item: item.into(),
            field: field.into(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.part.is_empty()
    }
}

impl Passage {
    /// Something about it waits for the unit.
    pub fn is_open(&self) -> bool {
        !self.open.is_empty() && !self.decided
    }
}
