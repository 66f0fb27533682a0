//! Plans for lower bodies.

use serde::{Deserialize, Serialize};
use soket_core::PlanChange;
use ts_rs::TS;

/// Where the superior's plan is: a file that was sent, or a draft of the same database.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlanSource {
    File { path: String },
    Draft { draft: String },
}

/// What came of handing a plan down.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct HandedOut {
    /// Names without their endings: each stands for a `.json` and a `.docx`.
    pub written: Vec<String>,
    pub refused: Vec<RefusedUnit>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RefusedUnit {
    pub committee: String,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Differences {
    pub changes: Vec<PlanChange>,
}
