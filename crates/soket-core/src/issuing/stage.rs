//! How far a document has come, and what may be done with it there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Being written.
    #[default]
    Draft,
    /// Before the signatory; the text is closed.
    Submitted,
    /// Signed on paper.
    Signed,
    /// Has its number; its bytes are frozen.
    Issued,
    /// Filed: nothing more is sent out.
    Archived,
}

/// One step on the way, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageEvent {
    /// The stage it led to.
    pub stage: Stage,
    /// RFC 3339.
    pub at: String,
    /// Who did it; may be empty.
    pub by: String,
    /// Why it was sent back; who signed and when.
    pub note: String,
}

/// What a person may want to do with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Change its text, move it to the trash.
    Edit,
    Submit,
    /// Send it back to be written on.
    Return,
    Sign,
    Issue,
    /// Print and send out copies, attach the scan of the signed paper, make copies of it.
    Distribute,
    Archive,
    /// Print again what is frozen.
    Reprint,
    /// Begin a document that replaces it.
    Replace,
}

impl Stage {
    pub fn allows(self, act: Act) -> bool {
        match act {
            Act::Edit | Act::Submit => self == Self::Draft,
            Act::Return => matches!(self, Self::Submitted | Self::Signed),
            Act::Sign => self == Self::Submitted,
            Act::Issue => self == Self::Signed,
            Act::Distribute | Act::Archive => self == Self::Issued,
            Act::Reprint | Act::Replace => matches!(self, Self::Issued | Self::Archived),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_number_never_goes_back() {
        for stage in [Stage::Issued, Stage::Archived] {
            for act in [Act::Edit, Act::Submit, Act::Return, Act::Sign, Act::Issue] {
                assert!(!stage.allows(act), "{stage:?} {act:?}");
            }
        }
    }

    #[test]
    fn what_is_before_the_signatory_is_not_written_on() {
        assert!(Stage::Draft.allows(Act::Edit));
        assert!(!Stage::Submitted.allows(Act::Edit));
        assert!(!Stage::Signed.allows(Act::Edit));
    }
}
