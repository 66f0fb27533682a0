//! What a paragraph is for. The names follow the boxes of the official layout diagrams
//! (HD36, phụ lục 1 and 3; HD05 keeps the numbers), given in brackets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who may see the document, at the top edge of the first page [11a].
    CirculationMark,
    /// The party's title, top right [1].
    PartyTitle,
    /// Name of the body one level up [2].
    ParentBody,
    /// Name of the issuing body [2].
    IssuingBody,
    /// The star under the issuing body [2].
    Star,
    /// Number and symbol [3].
    NumberSymbol,
    /// Place and date [4].
    PlaceDate,
    /// Subject of an official letter, under its number [5b].
    LetterSubject,
    /// Draft round, under the number [11b].
    DraftRound,
    /// Urgency, under the number or a letter's subject [10b].
    Urgency,
    /// Kind of document [5a].
    DocKind,
    /// The author as part of the subject: `CỦA BAN THƯỜNG VỤ …` [5a].
    DocAuthor,
    /// Subject under the kind [5a].
    Subject,
    /// `(báo cáo của … trình đại hội …)` under the subject [5a].
    SubjectNote,
    /// The five dashes under the subject.
    SubjectEnd,
    /// "Kính gửi:", "Kính trình:" [5a, 9b].
    AddresseesLabel,
    /// The only one a letter or a submission is addressed to, with its label [5a, 9b].
    SoleAddressee,
    /// One of those a letter or a submission is addressed to [5a, 9b].
    Addressee,
    /// One legal or political ground.
    Citation,
    /// `Phần I`, `Phần thứ nhất`
    PartLabel,
    /// Name of a part.
    PartTitle,
    /// Text of the document [6].
    Body,
    /// `I- …`
    Heading1,
    /// `1. …`
    Heading2,
    /// `1.1. …`
    Heading3,
    /// A numbered or dashed item of the text.
    Item,
    /// `Phụ lục 1`
    AnnexLabel,
    AnnexTitle,
    /// The line that says which document the annex belongs to.
    AnnexReference,
    /// Unit or note above or below a table.
    TableNote,
    TableHead,
    /// A row that names a group of rows.
    TableGroup,
    TableText,
    /// Right aligned, tabular figures.
    TableFigure,
    /// "Nơi nhận" [9a].
    RecipientsLabel,
    /// One recipient [9a].
    Recipient,
    /// Who drafted and how many copies: `ABC-268` [12].
    TypistMark,
    /// T/M, K/T, T/L … or a position that signs by itself; the first line of a signature [7a].
    Capacity,
    /// Position under a capacity [7a].
    Position,
    /// Position in bold below the first line: a second office, a joint body's name [7a].
    DirectPosition,
    /// "kiêm" between two offices of one person [7a].
    Concurrent,
    /// Name of the signatory, below the room for signature and seal [7b].
    SignerName,
    /// "Xác nhận chữ ký của đồng chí …" [7a].
    Attestation,
    /// "Không phổ biến trên phương tiện thông tin đại chúng" [11a].
    MediaMark,
    /// Address, telephone, e-mail under a rule [13].
    Contact,
    /// The rule between a document and the block that makes a copy of it one (HD36 phụ lục 2).
    CopyRule,
    /// Which kind of copy it is (HD36 phụ lục 2) [16].
    CopyIndication,
    /// The stamp that makes a copy one (HD05 tr.27).
    CopyStamp,
}

impl Role {
    /// Every role, in the order in which they stand in a document.
    pub const ALL: [Role; 48] = [
        Role::CirculationMark,
        Role::PartyTitle,
        Role::ParentBody,
        Role::IssuingBody,
        Role::Star,
        Role::NumberSymbol,
        Role::PlaceDate,
        Role::LetterSubject,
        Role::DraftRound,
        Role::Urgency,
        Role::DocKind,
        Role::DocAuthor,
        Role::Subject,
        Role::SubjectNote,
        Role::SubjectEnd,
        Role::AddresseesLabel,
        Role::SoleAddressee,
        Role::Addressee,
        Role::Citation,
        Role::PartLabel,
        Role::PartTitle,
        Role::Body,
        Role::Heading1,
        Role::Heading2,
        Role::Heading3,
        Role::Item,
        Role::AnnexLabel,
        Role::AnnexTitle,
        Role::AnnexReference,
        Role::TableNote,
        Role::TableHead,
        Role::TableGroup,
        Role::TableText,
        Role::TableFigure,
        Role::RecipientsLabel,
        Role::Recipient,
        Role::TypistMark,
        Role::Capacity,
        Role::Position,
        Role::DirectPosition,
        Role::Concurrent,
        Role::SignerName,
        Role::Attestation,
        Role::MediaMark,
        Role::Contact,
        Role::CopyRule,
        Role::CopyIndication,
        Role::CopyStamp,
    ];

    /// Part of what ends a document. Where such a paragraph stands by itself, it stays with the signatures around it.
    pub fn is_closing(self) -> bool {
        matches!(
            self,
            Role::Capacity
                | Role::Position
                | Role::DirectPosition
                | Role::Concurrent
                | Role::SignerName
                | Role::Attestation
                | Role::MediaMark
                | Role::Contact
        )
    }

    /// The name in files: `heading1`, `place-date` …
    pub fn id(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}
