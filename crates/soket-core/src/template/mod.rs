//! A kind of document as data: which parts a person writes, in which steps, and how they print.
//!
//! Steps are how one writes, sections are how it prints; the two need not agree. There is no expression
//! language: a text may hold named fields in braces, and [`crate::fill`] knows them all.

mod defaults;
mod faults;
mod inherit;
mod place;
mod resolve;
mod standalone;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::source::SourceFault;
use crate::{DocKind, OrgKind, Severity};

pub use defaults::{DefaultRecipient, TemplateDefaults};
pub use resolve::{TemplateSource, resolve_templates};
pub use standalone::{NewName, flattened};

/// The newest form of template files that this program reads.
pub const TEMPLATE_FORMAT: u32 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The form of the file; a program that is older refuses a newer one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<u32>,
    /// Folder and name: `bao-cao-so-ket/dang-uy-xa`.
    pub id: String,
    pub version: u32,
    pub name: String,
    /// One sentence for the list of templates.
    #[serde(default)]
    pub about: String,
    pub doc_kind: DocKind,
    /// Whom it is for; empty means everyone.
    #[serde(default)]
    pub levels: Vec<OrgKind>,
    /// Ids of the tier models under which it is offered; empty means all.
    #[serde(default)]
    pub tier_models: Vec<String>,
    /// What a new draft begins with.
    #[serde(default)]
    pub defaults: TemplateDefaults,
    /// Subject under the kind of document, without a capital at its start.
    pub subject: String,
    /// First paragraph when the draft names the superior's plan …
    #[serde(default)]
    pub opening: String,
    /// … and when it does not.
    #[serde(default)]
    pub opening_without_plan: String,
    /// Last paragraph, without its closing mark.
    #[serde(default)]
    pub closing: String,
    /// Severity of checks by name (`off`, `hint`, `warning`, `error`), where it differs from the usual.
    /// The checks that no target is lowered or missing cannot be weakened.
    #[serde(default)]
    pub checks: BTreeMap<String, CheckLevel>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
    #[serde(default, rename = "annex")]
    pub annexes: Vec<Annex>,
    /// SHA-256 of the file and of those it builds on, filled when it is read.
    #[serde(skip_deserializing, default)]
    pub hash: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CheckLevel {
    Off,
    Hint,
    Warning,
    Error,
}

impl CheckLevel {
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// One entry of the list on the left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    pub title: String,
    /// What to do here, one or two sentences.
    #[serde(default)]
    pub hint: String,
}

/// A heading of the printed document. Numbered in order; one whose parts are all empty and not required is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: String,
    /// Empty for a section that prints without a heading.
    pub title: String,
    /// 0 for `Phần thứ nhất`, 1 for `I- …`, 2 for `1. …`, 3 for `1.1. …`; under the last section of the level above.
    pub level: u8,
    /// The heading runs into the first paragraph: "4. Kinh phí thực hiện: Sử dụng …".
    #[serde(default)]
    pub run_in: bool,
}

/// Something a person fills in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub id: String,
    pub kind: PartKind,
    pub step: String,
    /// Where it prints; empty for parts that print outside the text (general information, recipients, signature).
    #[serde(default)]
    pub section: String,
    /// The label of its field in the form.
    pub title: String,
    /// Name of one item, lower case: "hạn chế", "nguyên nhân".
    #[serde(default)]
    pub item_name: String,
    #[serde(default)]
    pub required: bool,
    /// Its place in the chain shortcoming → cause → lesson → task.
    #[serde(default)]
    pub chain: Option<Chain>,
    #[serde(default)]
    pub item_label: ItemLabel,
    #[serde(default, rename = "tag")]
    pub tags: Vec<Tag>,
    /// Parts whose items (or targets) an item of this part may answer.
    #[serde(default)]
    pub links: Vec<String>,
    /// For a `rows` part: the generated paragraph that stands in the text.
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub guidance: Guidance,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// The fields of the draft's general information.
    Info,
    Prose,
    Items,
    /// The table of targets.
    Rows,
    /// Grounds, one an item, after the subject.
    Citations,
    /// Whom a letter or a submission is addressed to.
    Addressees,
    Recipients,
    /// Who signs, in which capacity.
    Signature,
    /// What a plan says of each level: content, form of meeting, deadline.
    Levels,
    /// The lower units and when their reports came in.
    Units,
    /// Sections that the writer adds, each with a heading of its own.
    Sections,
    /// The table of targets as a form for lower units to fill in; has no content of its own.
    Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Chain {
    Shortcoming,
    Cause,
    Lesson,
    Task,
}

/// How the program numbers items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ItemLabel {
    /// `- `
    #[default]
    Dash,
    /// `1. `, or the next level under a numbered section
    Number,
    /// `a) b) c) d) đ) e) g)`
    Letter,
    None,
}

/// A choice an item can carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    pub id: String,
    pub title: String,
    /// Items print in groups under this heading (one level below the part's section).
    #[serde(default)]
    pub heading: bool,
}

/// Help beside the field; never printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Guidance {
    /// What belongs here.
    pub what: String,
    /// A good example.
    pub example: String,
    /// The usual phrases.
    pub phrases: Vec<String>,
}

/// Pages of its own after the text: a table of targets, the calendar of a plan, an outline …
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// A part of kind `rows`, `levels`, `units`, `form`, `sections` or `prose`.
    pub part: String,
    pub title: String,
    /// Goes with the document only when the draft asks for it.
    #[serde(default)]
    pub optional: bool,
}

impl PartKind {
    /// Whether a part of this kind can be an annex.
    pub fn can_be_annex(self) -> bool {
        matches!(
            self,
            Self::Rows | Self::Levels | Self::Units | Self::Form | Self::Sections | Self::Prose
        )
    }
}

impl Template {
    /// Reads a template file.
    ///
    /// # Errors
    /// Every fault of the file, each with its line.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<SourceFault>> {
        let source = TemplateSource {
            file: file.into(),
            text: text.into(),
        };
        resolve_templates(std::slice::from_ref(&source))
            .pop()
            .unwrap_or_else(|| Err(Vec::new()))
    }

    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// Parts of one kind, in order.
    pub fn parts_of(&self, kind: PartKind) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.kind == kind)
    }

    /// The outline of a document of this template: its headings with what their parts ask for.
    pub fn outline(&self) -> Vec<(String, String)> {
        self.sections
            .iter()
            .filter(|section| !section.title.is_empty() && section.level <= 1)
            .map(|section| {
                let below = self
                    .sections
                    .iter()
                    .skip_while(|one| one.id != section.id)
                    .skip(1)
                    .take_while(|one| one.level > section.level);
                let ids: Vec<&str> = std::iter::once(section)
                    .chain(below)
                    .map(|one| one.id.as_str())
                    .collect();
                let asks: Vec<&str> = self
                    .parts
                    .iter()
                    .filter(|part| ids.contains(&part.section.as_str()))
                    .map(|part| part.guidance.what.trim())
                    .filter(|what| !what.is_empty())
                    .collect();
                (section.title.clone(), asks.join("\n"))
            })
            .collect()
    }

    /// The parts that take one place in the chain.
    pub fn chain(&self, chain: Chain) -> impl Iterator<Item = &Part> {
        self.parts
            .iter()
            .filter(move |part| part.chain == Some(chain))
    }
}
