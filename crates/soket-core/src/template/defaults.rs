//! What a new draft of a template begins with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fill::{fill, package_field};
use crate::vietnamese::with_tone_style;
use crate::{
    Capacity, EndMark, HeadingMark, IssuingBody, Members, Package, Recipient, SubheadingMark,
};

/// `[defaults]`: fields in braces are filled when the draft is made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TemplateDefaults {
    /// In whose name the document goes out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuing_body: Option<IssuingBody>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_mark: Option<HeadingMark>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subheading_mark: Option<SubheadingMark>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_mark: Option<EndMark>,
    /// Subject, for templates that leave it to the writer.
    pub subject: String,
    /// Name in the list of documents.
    pub title: String,
    /// In place of the body's usual recipients.
    pub recipients: Vec<DefaultRecipient>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DefaultRecipient {
    /// "Ban Thường vụ {superior_committee} (để báo cáo)"
    pub text: String,
    /// The filing line "Lưu …".
    #[serde(default)]
    pub filing: bool,
    /// Stands for the organizations directly below: it gets a copy for each of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lower_units: bool,
}

impl TemplateDefaults {
    /// Every text in which fields may stand: its key, and its number in a list.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, Option<usize>, &str)> {
        [
            ("subject", None, self.subject.as_str()),
            ("title", None, self.title.as_str()),
        ]
        .into_iter()
        .chain(
            self.recipients
                .iter()
                .enumerate()
                .map(|(at, one)| ("recipients", Some(at), one.text.as_str())),
        )
    }

    /// Gives a new draft what the template says; recipients whose field has no value are left out.
    pub fn apply(&self, package: &mut Package) {
        let filled = |text: &str, package: &Package| -> String {
            fill(text, |name| package_field(package, name))
                .into_iter()
                .map(|part| part.text)
                .collect()
        };
        let info = &mut package.draft.info;
        if let Some(body) = self.issuing_body {
            info.issuing_body = body;
        }
        if let Some(capacity) = self.capacity {
            info.capacity = capacity;
        }
        if let Some(mark) = self.heading_mark {
            info.heading_mark = mark;
        }
        if let Some(mark) = self.subheading_mark {
            info.subheading_mark = mark;
        }
        if let Some(mark) = self.end_mark {
            info.end_mark = mark;
        }
        if !self.title.is_empty() {
            let title = filled(&self.title, package);
            package.draft.info.title = title;
        }
        if !self.subject.is_empty() {
            let subject = filled(&self.subject, package);
            package.draft.info.subject = subject;
        }
    }

    /// The recipients of a new draft; empty: the body's usual ones.
    pub fn recipients_of(&self, package: &Package) -> Vec<Recipient> {
        let style = package.term.tone_style;
        self.recipients
            .iter()
            .filter_map(|one| {
                let parts = fill(&one.text, |name| package_field(package, name));
                let is_whole = parts
                    .iter()
                    .all(|part| part.field.is_none() || part.text != crate::fill::GAP);
                let text: String = parts.into_iter().map(|part| part.text).collect();
                is_whole.then_some((text, one))
            })
            .enumerate()
            .map(|(at, (text, one))| Recipient {
                id: format!("nr-{}", at + 1),
                text: with_tone_style(&text, style),
                filing: one.filing,
                members: if one.lower_units {
                    Members::LowerUnits
                } else {
                    Members::Single
                },
                ..Recipient::default()
            })
            .collect()
    }
}
