//! The general information of a draft: what stands at its head and at its end.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The general information and the signature. Dates are kept as typed (`20/7/2028` or `2028-07-20`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Info {
    /// The name in the list of documents.
    pub title: String,
    pub issuing_body: IssuingBody,
    /// 1 for "Dự thảo lần 1".
    pub draft_round: u16,
    /// Number in the register, once it has one.
    pub number: Option<u32>,
    /// Date of the figures: "30/6/2028".
    pub cutoff: String,
    pub signed_on: String,
    /// Day of the meeting that adopted it.
    pub adopted_on: String,
    /// The issued document that this one corrects and takes the place of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Replaced>,
    /// Place before the date, where it differs from the body's own.
    pub place: String,
    /// Signatory by id in the term's list.
    pub signatory: String,
    pub capacity: Capacity,
    /// Who gave the order to sign, where it was not the standing board: "Trưởng ban".
    pub by_order_of: String,
    /// Who wrote the minutes.
    pub recorder: String,
    pub attestation: Attestation,
    /// The other bodies of a document that several issue together.
    pub joint: Vec<JointBody>,
    /// What the document is about, where the template leaves it to the writer. Typed lines stay lines.
    pub subject: String,
    /// "báo cáo của … trình đại hội …", printed in brackets under the subject.
    pub subject_note: String,
    /// Theme of a political report, which stands in place of kind and subject.
    pub theme: String,
    /// The author stands under the kind: `CỦA BAN THƯỜNG VỤ HUYỆN UỶ`.
    pub author_in_subject: bool,
    pub urgency: Urgency,
    /// Who may see it: "Xong hội nghị trả lại", "Lưu hành nội bộ" …
    pub circulation: String,
    /// Initials of who drafted or typed it.
    pub drafter: String,
    /// How many copies are issued, where that is watched.
    pub copies: Option<u32>,
    /// Address, telephone, e-mail: lines under a rule on the last page.
    pub contact: String,
    /// Printed on both sides of the paper.
    pub duplex: bool,
    /// Id of a tier model that overrides the one in force on the signing date.
    pub tier_model: Option<String>,
    /// Id of a rule set that overrides the one in force on the signing date.
    pub rule_set: Option<String>,
    pub heading_mark: HeadingMark,
    pub subheading_mark: SubheadingMark,
    pub end_mark: EndMark,
    /// Ids of the parts whose optional annexes go with the document.
    pub annexes: Vec<String>,
}

impl Info {
    /// The same document begun anew: what belongs to one paper only (its number, its days, whose place it takes) stays
    /// with that paper.
    pub fn begin_anew(&mut self) {
        self.number = None;
        self.signed_on.clear();
        self.adopted_on.clear();
        self.replaces = None;
        self.draft_round = 1;
    }
}

/// An issued document whose place another takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Replaced {
    /// "Báo cáo"
    pub kind_name: String,
    /// "45-BC/ĐU"
    pub number_symbol: String,
    /// As it is cited: `24/5/2028`.
    pub signed_on: String,
    /// "Đảng uỷ xã Hoà Mẫu"
    pub issuer: String,
}

/// In whose name the document goes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum IssuingBody {
    /// ban chấp hành (T/M ĐẢNG UỶ, T/M CHI BỘ), or the body itself
    #[default]
    Committee,
    /// ban thường vụ (T/M BAN THƯỜNG VỤ)
    StandingBoard,
    /// Bộ Chính trị
    Politburo,
    /// Ban Bí thư
    CentralSecretariat,
    /// đại hội
    Congress,
    /// đoàn chủ tịch đại hội
    Presidium,
    /// đoàn thư ký đại hội
    Secretariat,
    /// ban thẩm tra tư cách đại biểu
    CredentialsCommittee,
    /// ban kiểm phiếu
    Tellers,
}

impl IssuingBody {
    /// The congress or one of its organs: symbol `ĐH`, one row of numbers (HD36 dòng 148; HD05 tr.6).
    pub fn is_of_congress(self) -> bool {
        matches!(
            self,
            Self::Congress
                | Self::Presidium
                | Self::Secretariat
                | Self::CredentialsCommittee
                | Self::Tellers
        )
    }
}

/// On whose behalf the signatory signs (HD36 II.1.7; HD05 tr.13–18).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// T/M
    #[default]
    OnBehalf,
    /// K/T: an office led by one head; a committee does not use it.
    Deputy,
    /// T/L
    ByOrder,
    /// The position signs by itself; also a deputy where no head is appointed.
    Direct,
    /// Q.: who holds the head's post for the time being.
    Acting,
}

/// `I- `, `I - ` or `I. `
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingMark {
    #[default]
    Dash,
    SpacedDash,
    Dot,
}

/// `1.1. ` or `1.1 - `
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SubheadingMark {
    #[default]
    Dot,
    SpacedDash,
}

/// What closes the text: `.` (both rule sets) or the habit `./.`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum EndMark {
    #[default]
    Dot,
    DotSlashDot,
}

/// How fast the document must go (HD36 dòng 424; HD05 tr.26).
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    #[default]
    None,
    /// khẩn
    Urgent,
    /// thượng khẩn
    VeryUrgent,
    /// hoả tốc
    Express,
}

/// Who confirms the signature of someone whose signature takes no seal (HD36 dòng 289–309, 380–391; HD05 tr.15–22).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Attestation {
    /// By id in the term's list; empty: the signature is not attested.
    pub signatory: String,
    /// Whether the committee (or the standing board) is acted for, or gave the order.
    pub on_behalf: bool,
    /// Who gave the order, where it was not the standing board: "Trưởng ban".
    pub by_order_of: String,
}

/// A body that issues the document together with the one that leads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct JointBody {
    pub id: String,
    /// The full name: "Văn phòng Uỷ ban nhân dân tỉnh".
    pub name: String,
    /// Its part of the symbol: `BNCTU`.
    pub symbol: String,
    pub signer: String,
    /// "Chánh Văn phòng"
    pub position: String,
}
