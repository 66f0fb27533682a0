//! Who writes: a legal body, and that body in one term of office.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A legal body of the Party. It stays the same when its names, superior and people change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Org {
    pub id: String,
    /// "Đảng bộ xã Hoà Mẫu"
    pub name: String,
}

/// A body in one term: its names, its superior, its people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OrgTerm {
    pub id: String,
    pub kind: OrgKind,
    /// The committee that issues documents: "Đảng uỷ xã Hoà Mẫu", "Chi bộ thôn An Lạc", "Tỉnh uỷ Gia Lai".
    pub committee: String,
    /// The party organization it leads: "Đảng bộ xã Hoà Mẫu"; a cell's is the cell itself.
    pub party_org: String,
    /// The committee one level up: "Tỉnh uỷ Gia Lai".
    #[serde(default)]
    pub superior_committee: String,
    /// The party organization one level up, as it stands in the first line of the header: "Đảng bộ tỉnh Gia Lai".
    #[serde(default)]
    pub superior_party_org: String,
    /// The body's part of a symbol: `ĐU`, `CB`, `HU`, `TU`.
    pub symbol: String,
    /// Place name before the date: "Hoà Mẫu".
    pub place: String,
    #[serde(default)]
    pub tone_style: ToneStyle,
    pub term: Term,
    #[serde(default)]
    pub congress: Congress,
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// The usual recipients, copied into a new draft.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OrgKind {
    /// chi bộ
    Cell,
    /// đảng bộ cơ sở
    GrassrootsCommittee,
    /// đảng uỷ xã, phường, đặc khu (từ 7/2025)
    #[default]
    CommuneCommittee,
    /// cấp huyện (tới 6/2025)
    DistrictCommittee,
    /// tỉnh uỷ, thành uỷ trực thuộc Trung ương
    ProvincialCommittee,
}

/// Where the tone mark of *oa, oe, uy* stands: `uỷ, hoá` (both layout rules) or `ủy, hóa`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ToneStyle {
    /// uỷ, hoá, khoá
    #[default]
    LastVowel,
    /// ủy, hóa, khóa
    FirstVowel,
}

/// Years of a term of office, both included in its name: 2025 - 2030.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub start: i32,
    pub end: i32,
}

impl Term {
    /// A term begins after the Party did, ends after it began, and lasts ten years at most.
    pub fn is_possible(start: i32, end: i32) -> bool {
        (1930..=2200).contains(&start) && (start + 1..=start + 10).contains(&end)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Congress {
    /// "lần thứ I"; empty for a cell, whose congress is named by its term.
    #[serde(default)]
    pub ordinal: String,
    /// Đại hội đại biểu (true) or đại hội of all members (false).
    #[serde(default)]
    pub delegates: bool,
    /// As typed: `15/8/2025`.
    #[serde(default)]
    pub held_on: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    pub id: String,
    pub name: String,
    /// "Bí thư", "Phó bí thư": without the committee's name (HD36 II.1.7; HD05 tr.18).
    pub position: String,
}

/// One line of "Nơi nhận". Never made by splitting text at punctuation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    pub id: String,
    /// Without dash and closing mark: "Ban Thường vụ Tỉnh uỷ (để báo cáo)".
    pub text: String,
    /// The filing line "Lưu …", which stands last.
    #[serde(default)]
    pub filing: bool,
}
