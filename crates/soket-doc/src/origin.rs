//! Where a run of text came from, so that a click on the page finds its field and back.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The source of one run of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Origin {
    /// Typed by a person: bytes `start..end` of the text of `item` (empty for a part without items) in `part`.
    Typed {
        part: String,
        item: String,
        start: u32,
        end: u32,
    },
    /// Made by the program from a field the person can change (`signed_on`, `subject`, a target's figure …).
    Field {
        part: String,
        item: String,
        field: String,
    },
    /// Made by the program from the template or the rule set: numbers, labels, fixed phrases.
    Fixed,
}

impl Origin {
    /// The whole of a typed text.
    pub fn typed(part: &str, item: &str, range: std::ops::Range<usize>) -> Self {
        Self::Typed {
            part: part.into(),
            item: item.into(),
            start: range.start as u32,
            end: range.end as u32,
        }
    }

    pub fn field(part: &str, item: &str, field: &str) -> Self {
        Self::Field {
            part: part.into(),
            item: item.into(),
            field: field.into(),
        }
    }
}
