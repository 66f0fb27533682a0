//! Forms of the meeting that reviews: which fits whom (kế hoạch 2023, mục II; `de-cuong.md` section 2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::OrgKind;
use crate::vietnamese::folded;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Meeting {
    /// hội nghị chi bộ
    Cell,
    /// hội nghị toàn thể đảng viên
    AllMembers,
    /// hội nghị ban chấp hành
    Committee,
    /// hội nghị ban thường vụ
    StandingBoard,
    /// hội nghị cán bộ chủ chốt
    Officials,
    /// hội nghị ban chỉ đạo
    Steering,
}

impl Meeting {
    pub const ALL: [Self; 6] = [
        Self::Cell,
        Self::AllMembers,
        Self::Committee,
        Self::StandingBoard,
        Self::Officials,
        Self::Steering,
    ];

    /// As it stands after "Tổ chức".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Cell => "hội nghị chi bộ",
            Self::AllMembers => "hội nghị toàn thể đảng viên",
            Self::Committee => "hội nghị ban chấp hành đảng bộ",
            Self::StandingBoard => "hội nghị ban thường vụ",
            Self::Officials => "hội nghị cán bộ chủ chốt",
            Self::Steering => "hội nghị ban chỉ đạo",
        }
    }

    /// The form that a sentence names, where it names one. A body that "tổ chức sơ kết" meets as that body.
    pub fn read(text: &str) -> Option<Self> {
        const PHRASES: [(&str, Meeting); 12] = [
            ("hội nghị chi bộ", Meeting::Cell),
            ("họp chi bộ", Meeting::Cell),
            ("sinh hoạt chi bộ", Meeting::Cell),
            ("toàn thể đảng viên", Meeting::AllMembers),
            ("hội nghị đảng bộ", Meeting::AllMembers),
            ("hội nghị ban chấp hành", Meeting::Committee),
            ("hội nghị cán bộ chủ chốt", Meeting::Officials),
            ("hội nghị ban thường vụ", Meeting::StandingBoard),
            ("hội nghị ban chỉ đạo", Meeting::Steering),
            ("ban chỉ đạo", Meeting::Steering),
            ("ban chấp hành", Meeting::Committee),
            ("ban thường vụ", Meeting::StandingBoard),
        ];
        let text = folded(text);
        PHRASES
            .iter()
            .filter_map(|(phrase, meeting)| text.find(phrase).map(|at| (at, *meeting)))
            .min_by_key(|(at, _)| *at)
            .map(|(_, meeting)| meeting)
    }

    /// Whether bodies of this kind review in this form: a cell has no committee whose members could meet, a committee
    /// of many organizations has no cell meeting.
    pub fn fits(self, kind: OrgKind) -> bool {
        match kind {
            OrgKind::Cell => matches!(self, Self::Cell | Self::AllMembers),
            OrgKind::SectionCommittee | OrgKind::GrassrootsCommittee => {
                matches!(self, Self::Committee | Self::AllMembers | Self::Officials)
            }
            OrgKind::SteeringCommittee => self == Self::Steering,
            kind if kind.is_committee() => {
                matches!(self, Self::Committee | Self::Officials)
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_as_plans_name_them() {
        for (text, form) in [
            (
                "Đối với chi bộ (kể cả chi bộ cơ sở): Tổ chức hội nghị chi bộ để sơ kết giữa nhiệm kỳ.",
                Some(Meeting::Cell),
            ),
            (
                "Đối với đảng bộ cơ sở: Tổ chức hội nghị ban chấp hành đảng bộ để sơ kết.",
                Some(Meeting::Committee),
            ),
            (
                "Ban chỉ đạo thực hiện các chương trình hành động tổ chức sơ kết giữa nhiệm kỳ.",
                Some(Meeting::Steering),
            ),
            (
                "Ban Chấp hành Đảng bộ huyện tổ chức sơ kết.",
                Some(Meeting::Committee),
            ),
            (
                "Tổ chức hội nghị toàn thể đảng viên.",
                Some(Meeting::AllMembers),
            ),
            ("Lồng ghép vào kỳ họp tháng 5.", None),
        ] {
            assert_eq!(Meeting::read(text), form, "{text}");
        }
    }
}
