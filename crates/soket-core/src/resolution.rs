//! What the congress promised. A report cannot change it, which is why "missing" and "lowered" can be seen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use soket_target::Direction;
use ts_rs::TS;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    pub id: String,
    /// "Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030"
    pub title: String,
    /// As typed: `20/8/2025`.
    #[serde(default)]
    pub adopted_on: String,
    /// Once confirmed, the wordings are locked in the report's table.
    #[serde(default)]
    pub confirmed: bool,
    #[serde(default)]
    pub targets: Vec<Target>,
}

/// One target (chỉ tiêu) in the congress's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: String,
    /// "Kinh tế", "Văn hoá - xã hội" …: rows of one group stand together.
    #[serde(default)]
    pub group: String,
    pub name: String,
    #[serde(default)]
    pub unit: String,
    pub direction: Direction,
    /// The resolution's exact wording: "giảm còn dưới 2%".
    pub wording: String,
    /// Where the term began, as typed.
    #[serde(default)]
    pub baseline: String,
}
