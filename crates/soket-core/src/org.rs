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
    /// The body that issues documents: "Đảng uỷ xã Hoà Mẫu", "Chi bộ thôn An Lạc", "Văn phòng Tỉnh uỷ".
    pub committee: String,
    /// The party organization it leads: "Đảng bộ xã Hoà Mẫu"; a cell's is the cell itself.
    pub party_org: String,
    /// The committee one level up: "Tỉnh uỷ Gia Lai". For a body that a committee set up, that committee; for a
    /// unit of an agency, the agency's full name.
    #[serde(default)]
    pub superior_committee: String,
    /// The party organization one level up, as it stands in the first line of the header: "Đảng bộ tỉnh Gia Lai".
    #[serde(default)]
    pub superior_party_org: String,
    /// The body's part of a symbol: `ĐU`, `CB`, `HU`, `TU`.
    pub symbol: String,
    /// Place name before the date: "Hoà Mẫu". Empty: the one that follows from the names.
    #[serde(default)]
    pub place: String,
    /// Has no seal of its own: a steering committee's head then signs with the office whose seal is used
    /// (HD36 dòng 371–386; HD05 tr.20–22).
    #[serde(default)]
    pub without_seal: bool,
    #[serde(default)]
    pub tone_style: ToneStyle,
    pub term: Term,
    #[serde(default)]
    pub congress: Congress,
    /// The day from which a committee that was appointed, not elected, holds office, as typed; its numbers begin then
    /// (HD05 tr.6). Empty: its congress elected it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub appointed_on: String,
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// The usual recipients, copied into a new draft.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// The organizations directly below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<LowerUnit>,
}

/// An organization directly below, as its superior knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LowerUnit {
    pub id: String,
    pub kind: OrgKind,
    /// "Đảng uỷ xã Hoà Mẫu"
    pub committee: String,
    /// Its own years, where they are not the superior's: cells often have shorter terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OrgKind {
    /// chi bộ
    Cell,
    /// đảng uỷ bộ phận
    SectionCommittee,
    /// đảng bộ cơ sở
    GrassrootsCommittee,
    /// đảng uỷ xã, phường, đặc khu; đảng uỷ cấp trên trực tiếp của tổ chức cơ sở đảng
    #[default]
    CommuneCommittee,
    /// cấp huyện (tới 6/2025)
    DistrictCommittee,
    /// tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương
    ProvincialCommittee,
    /// Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư
    CentralCommittee,
    /// uỷ ban kiểm tra
    InspectionCommittee,
    /// cơ quan tham mưu, giúp việc: ban, văn phòng
    AdvisoryBody,
    /// đảng đoàn, ban cán sự đảng (tới 2025)
    PartyGroup,
    /// ban chỉ đạo, tiểu ban, hội đồng
    SteeringCommittee,
    /// đơn vị sự nghiệp: trường chính trị
    PublicUnit,
    /// đơn vị do một cơ quan đảng lập: vụ, phòng
    Unit,
}

impl OrgKind {
    /// Every kind, from the lowest committee up, then the bodies that committees set up.
    pub const ALL: [Self; 13] = [
        Self::Cell,
        Self::SectionCommittee,
        Self::GrassrootsCommittee,
        Self::CommuneCommittee,
        Self::DistrictCommittee,
        Self::ProvincialCommittee,
        Self::CentralCommittee,
        Self::InspectionCommittee,
        Self::AdvisoryBody,
        Self::PartyGroup,
        Self::SteeringCommittee,
        Self::PublicUnit,
        Self::Unit,
    ];

    /// A cell or the committee of a party organization, as against a body that a committee set up.
    pub fn is_committee(self) -> bool {
        matches!(
            self,
            Self::Cell
                | Self::SectionCommittee
                | Self::GrassrootsCommittee
                | Self::CommuneCommittee
                | Self::DistrictCommittee
                | Self::ProvincialCommittee
                | Self::CentralCommittee
        )
    }

    /// As it stands within a sentence: "chi bộ", "đảng bộ cơ sở".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Cell => "chi bộ",
            Self::SectionCommittee => "đảng bộ bộ phận",
            Self::GrassrootsCommittee => "đảng bộ cơ sở",
            Self::CommuneCommittee => "đảng bộ xã, phường, đặc khu",
            Self::DistrictCommittee => "đảng bộ cấp huyện",
            Self::ProvincialCommittee => "đảng bộ tỉnh, thành phố",
            Self::CentralCommittee => "Ban Chấp hành Trung ương",
            Self::InspectionCommittee => "uỷ ban kiểm tra",
            Self::AdvisoryBody => "cơ quan tham mưu",
            Self::PartyGroup => "đảng đoàn, ban cán sự đảng",
            Self::SteeringCommittee => "ban chỉ đạo",
            Self::PublicUnit => "đơn vị sự nghiệp",
            Self::Unit => "đơn vị trực thuộc",
        }
    }

    /// Led by one head, who signs by position and is signed for by a deputy (HD36 dòng 276; HD05 tr.13).
    pub fn has_one_head(self) -> bool {
        matches!(
            self,
            Self::AdvisoryBody | Self::SteeringCommittee | Self::PublicUnit | Self::Unit
        )
    }
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
    /// The office whose seal is used when a steering committee has none: "Bí thư", "Trưởng Ban Tổ chức". Printed
    /// above the position, with "kiêm" between them.
    #[serde(default)]
    pub principal_office: String,
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
    /// Whom the line stands for.
    #[serde(default, skip_serializing_if = "Members::is_single")]
    pub members: Members,
    /// How many copies it gets, where it is not what its members say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
}

/// Whom a line of "Nơi nhận" stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Members {
    /// One body or person.
    #[default]
    Single,
    /// The organizations directly below, as the term lists them.
    LowerUnits,
    /// A group whose members are named: "Các đồng chí Đảng uỷ viên".
    Named { names: Vec<String> },
}

impl Members {
    pub fn is_single(&self) -> bool {
        *self == Self::Single
    }
}
