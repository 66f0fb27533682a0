//! What a plan says of each level, as structure: who reviews what, in which form of meeting, by when.
//! The sentences of the document are made from it and can be typed over.

pub(crate) mod calendar;
mod derivation;
pub(crate) mod derive;
pub(crate) mod difference;
pub(crate) mod letters;
mod meeting;
pub(crate) mod order;
pub(crate) mod place;
pub(crate) mod practice;
pub(crate) mod units;
pub(crate) mod usual;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use derivation::{Derivation, Fate, Passage, Place};
pub use meeting::Meeting;
pub(crate) use units::unit_rows;

use crate::vietnamese::upper_first;
use crate::{Deadline, OrgKind, find_deadlines};

/// One level of a plan, or one body within a level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PlanLevel {
    pub id: String,
    /// "Đối với tổ chức cơ sở đảng"; a body's name where the row stands in a group.
    pub title: String,
    /// The heading that rows of one level share: "Đối với cấp tỉnh". Empty: the row has a heading of its own.
    pub group: String,
    /// Whom the row concerns.
    pub kinds: Vec<OrgKind>,
    /// How many units that are.
    pub units: Option<u32>,
    /// What is reviewed.
    pub reviews: Vec<LevelLine>,
    /// In which form of meeting.
    pub forms: Vec<LevelLine>,
    pub deadline: Deadline,
    /// The sentence typed in place of the one made from the deadline.
    pub deadline_text: String,
    /// What stands before that sentence, where it is not the template's: "Thời gian thực hiện".
    pub deadline_label: String,
    /// When the work begins, as typed; not printed in the text.
    pub start: String,
    /// Ids of the rows that must be finished first. Empty: those of the levels below.
    pub after: Vec<String>,
}

/// A line of a level: something to review, or a form of meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LevelLine {
    pub id: String,
    /// As printed. Empty for a form: the sentence made from kinds and meeting.
    pub text: String,
    /// Whom of the level it concerns; empty: all of it.
    pub kinds: Vec<OrgKind>,
    /// The form of the meeting; not used by what is reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
}

/// How far a lower unit has come with a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct UnitState {
    /// Id in the body's list of lower units.
    pub unit: String,
    /// The day its report came in, as typed; empty: not yet.
    pub done_on: String,
    pub note: String,
}

impl PlanLevel {
    /// Nothing of it would print.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty()
            && self.deadline.is_empty()
            && self.deadline_text.trim().is_empty()
            && self.lines().all(|line| line.sentence().is_empty())
    }

    /// What is reviewed, then the forms.
    pub fn lines(&self) -> impl Iterator<Item = &LevelLine> {
        self.reviews.iter().chain(&self.forms)
    }

    /// "Hoàn thành chậm nhất trong tháng 5/2023.", "Dự kiến trong tháng 10/2023.", or what was typed; empty without
    /// a deadline.
    pub fn deadline_sentence(&self) -> String {
        let typed = self.deadline_text.trim();
        if !typed.is_empty() {
            return typed.to_owned();
        }
        if self.deadline.is_empty() {
            return String::new();
        }
        let words = self.deadline.words();
        if self.deadline.bound == crate::Bound::Expected {
            format!("{}.", upper_first(&words))
        } else {
            format!("Hoàn thành {words}.")
        }
    }

    /// Moves the deadline, and with it the date inside a sentence that was typed over.
    pub fn set_deadline(&mut self, deadline: Deadline) {
        if let Some((range, _)) = find_deadlines(&self.deadline_text).into_iter().next() {
            self.deadline_text.replace_range(range, &deadline.words());
        } else {
            self.deadline_text.clear();
        }
        self.deadline = deadline;
    }

    /// Whether the row says anything for bodies of this kind.
    pub fn concerns(&self, kind: OrgKind) -> bool {
        self.kinds.contains(&kind) || self.lines().any(|line| line.kinds.contains(&kind))
    }
}

impl LevelLine {
    /// What prints: the text, or the sentence made from kinds and meeting.
    pub fn sentence(&self) -> String {
        let text = self.text.trim();
        if !text.is_empty() {
            return text.to_owned();
        }
        match self.meeting {
            None => String::new(),
            Some(meeting) => {
                let whom: Vec<&str> = self.kinds.iter().map(|kind| kind.in_words()).collect();
                let whom = match whom.as_slice() {
                    [] => String::new(),
                    whom => format!("Đối với {}: ", whom.join(", ")),
                };
                format!(
                    "{whom}Tổ chức {} để sơ kết giữa nhiệm kỳ.",
                    meeting.in_words()
                )
            }
        }
    }

    /// The form of the meeting: as chosen, else as read from the text.
    pub fn meeting_meant(&self) -> Option<Meeting> {
        self.meeting.or_else(|| Meeting::read(&self.text))
    }
}
