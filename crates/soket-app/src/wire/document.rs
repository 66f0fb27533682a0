//! One open draft.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use soket_core::{
    CalendarRow, Derivation, Draft, Finding, Item, Org, OrgTerm, PlanLevel, Recipient, Resolution,
    SuperiorPlan, TargetRow, Template, UnitState,
};
use soket_target::Judgement;
use ts_rs::TS;

/// Everything a screen needs to show and edit one draft.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftView {
    pub org: Org,
    pub term: OrgTerm,
    pub resolution: Resolution,
    pub superior_plan: Option<SuperiorPlan>,
    pub derivation: Option<Derivation>,
    pub draft: Draft,
    pub template: Template,
    /// Revision of each stored piece, by `part/item` (`info` for the general information,
    /// `target/ID` for a target of the resolution); sent back as `expected_rev`.
    pub revs: BTreeMap<String, i64>,
    /// Rule sets to choose from, newest first.
    pub rule_sets: Vec<NamedChoice>,
    /// Tier models to choose from, newest first.
    pub tier_models: Vec<NamedChoice>,
    pub status: DraftStatus,
    pub stage: soket_core::Stage,
}

/// Something to choose by its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedChoice {
    pub id: String,
    pub name: String,
}

/// What follows from the text; asked for again after each change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftStatus {
    pub steps: Vec<StepState>,
    pub findings: Vec<Finding>,
    /// What was checked and is in order, in words.
    pub passed: Vec<String>,
    /// By target id.
    pub judgements: BTreeMap<String, RowJudgement>,
    pub counts: JudgementCounts,
    pub words: usize,
    /// Id of the rule set that goes, by the signing date or by choice.
    pub rule_set: String,
    /// Id of the tier model that goes, by the signing date or by choice.
    pub tier_model: String,
    pub undo: UndoState,
    /// RFC 3339 of the last change.
    pub saved_at: String,
    /// The levels of a plan on one time line; empty for other documents.
    pub calendar: Vec<CalendarRow>,
    /// Days until the report is due; negative when late.
    pub days_left: Option<i64>,
    pub due_on: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct StepState {
    pub id: String,
    pub mark: StepMark,
    /// "25/26", "3": what stands beside the step's name.
    pub count: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepMark {
    /// Nothing written yet.
    Empty,
    /// Written, nothing to complain about.
    Done,
    Warning,
    Error,
}

/// Where a target stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowJudgement {
    /// From the figures; absent where they do not say.
    pub computed: Option<Judgement>,
    /// What the report says: the writer's own judgement, else the computed one.
    pub effective: Option<Judgement>,
    /// What the program understood of the wording: "dưới 2% · đến năm 2030 · thấp hơn là tốt".
    pub understood: String,
    /// The years' figures add up to the target ("cả nhiệm kỳ kết nạp 90 đảng viên").
    pub cumulative: bool,
    /// How far the way to the target has been gone (0–1), where both ends are known.
    pub path: Option<f64>,
}

#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct JudgementCounts {
    pub total: usize,
    pub exceeded: usize,
    pub met: usize,
    pub likely: usize,
    pub hard: usize,
    pub not_met: usize,
    pub unjudged: usize,
    pub lowered: usize,
}

/// Names of the acts that undo and redo would take back or repeat.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct UndoState {
    pub undo: Option<String>,
    pub redo: Option<String>,
}

/// One stored piece of a draft's content.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Entry {
    Prose { text: String },
    Item(Item),
    Row(TargetRow),
    Recipient(Recipient),
    Level(PlanLevel),
    Unit(UnitState),
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    pub rev: i64,
    /// RFC 3339.
    pub at: String,
}

/// The draft after an act that made something new.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Added {
    pub id: String,
    pub view: DraftView,
}

/// The draft after undo or redo, and where the change was, so that the screen can show it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// Name of the act, or none when there was nothing to take back.
    pub op: Option<String>,
    pub part: String,
    pub item: String,
    pub view: DraftView,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    pub path: String,
    pub bytes: usize,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionSummary {
    pub id: String,
    /// RFC 3339.
    pub at: String,
    pub reason: String,
    pub name: String,
}

/// A rule's help, from its own page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleHelp {
    pub code: String,
    pub name: String,
    pub title: String,
    /// Markdown with the headings "Tìm gì", "Vì sao", "Ví dụ", "Sửa thế nào".
    pub help: String,
}
