//! The first screen: who we are, what there is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first thing a window asks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StartView {
    pub version: String,
    pub data_dir: String,
    /// ISO date of the machine's clock.
    pub today: String,
    /// Every body that has been set up, last used first. Empty: first start.
    pub org_terms: Vec<OrgTermSummary>,
    /// Why nothing can be changed (a database of a newer program), in words.
    pub read_only: Option<String>,
    /// What the writer should know: broken template files and the like.
    pub notices: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct OrgTermSummary {
    pub id: String,
    pub committee: String,
    pub start: i32,
    pub end: i32,
    pub targets: usize,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateSummary {
    pub id: String,
    pub name: String,
    pub about: String,
    /// Comes with the program, not from the data folder.
    pub built_in: bool,
    /// Meant for this kind of body.
    pub fits: bool,
}

/// What is wrong with files of the data folder, each with file and line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateNotices {
    pub notices: Vec<String>,
}

/// The first pages that a template prints, as SVG.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplatePages {
    pub pages: Vec<String>,
    /// Of all pages.
    pub count: usize,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftSummary {
    pub id: String,
    pub org_term: String,
    pub title: String,
    /// "Nghị quyết Đại hội Đảng bộ xã lần thứ I"
    pub subtitle: String,
    pub draft_round: u16,
    pub errors: usize,
    pub warnings: usize,
    /// Steps done, of all steps.
    pub done: usize,
    pub steps: usize,
    /// Day the report is due, ISO, where the superior's plan gives one that can be read.
    pub due_on: Option<String>,
    /// RFC 3339.
    pub updated_at: String,
    pub stage: soket_core::Stage,
    /// "45-BC/ĐU"; empty while it has no number.
    pub symbol: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftList {
    pub drafts: Vec<DraftSummary>,
    pub trashed: Vec<DraftSummary>,
}

/// A new thing and its id.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Created {
    pub id: String,
}

/// Nothing to say but that it is done.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Done {}
