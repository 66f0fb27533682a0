//! A fault of the text, said to the writer beside the text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Deadline, Place, ToneStyle};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Finding {
    /// Two letters and three digits, never reused: `CT001`.
    pub code: String,
    /// Named for the fault: `target-lowered`.
    pub name: String,
    pub severity: Severity,
    pub anchor: Anchor,
    pub message: String,
    /// The resolution's wording and the report's, where the two stand against each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<(String, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<Suggestion>,
}

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Forbids the final export.
    Error,
    /// Look at this.
    Warning,
    Hint,
}

/// What a finding is about. `item` and `field` are empty when it is about the whole part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Anchor {
    pub part: String,
    #[serde(default)]
    pub item: String,
    #[serde(default)]
    pub field: String,
    /// For people: "Chỉ tiêu 9", "Hạn chế 2".
    #[serde(default)]
    pub label: String,
}

/// A mend that one key applies and undo takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Suggestion {
    /// The act, for a button: "Giữ mức nghị quyết".
    pub label: String,
    pub edit: Edit,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Edit {
    /// Put `value` into a field of a target's row.
    SetRowField {
        part: String,
        item: String,
        field: String,
        value: String,
    },
    /// Put the resolution's targets that the report lacks into its table.
    AddRow { part: String, target: String },
    /// Add an item to `part` that answers `link`.
    AddItem { part: String, link: String },
    /// Put `value` into a field of the general information (`place`, `capacity`).
    SetInfo { field: String, value: String },
    /// Put `value` into `name` or `position` of one of the body's signatories.
    SetSignatory {
        signatory: String,
        field: String,
        value: String,
    },
    /// Take the spaces that are too many out of one text ([`crate::tidied`]).
    TidyText { part: String, item: String },
    /// Give a level of a plan this deadline.
    SetDeadline {
        part: String,
        item: String,
        deadline: Deadline,
    },
    /// What was derived for this place has been looked at and decided.
    Decide { place: Place },
    /// Write the tone marks of every text of the draft one way.
    SetToneStyle { style: ToneStyle },
}
