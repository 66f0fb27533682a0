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
    /// Draft round, under the number [11b].
    DraftRound,
    /// Kind of document [5a].
    DocKind,
    /// Subject under the kind [5b].
    Subject,
    /// The five dashes under the subject.
    SubjectEnd,
    /// One legal or political ground.
    Citation,
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
    /// T/M, K/T, T/L … or a position that signs by itself [7a].
    Capacity,
    /// Position under a capacity [7a].
    Position,
    /// Name of the signatory, below the room for signature and seal [7b].
    SignerName,
}

impl Role {
    /// Every role, in the order in which they stand in a document.
    pub const ALL: [Role; 29] = [
        Role::PartyTitle,
        Role::ParentBody,
        Role::IssuingBody,
        Role::Star,
        Role::NumberSymbol,
        Role::PlaceDate,
        Role::DraftRound,
        Role::DocKind,
        Role::Subject,
        Role::SubjectEnd,
        Role::Citation,
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
        Role::Capacity,
        Role::Position,
        Role::SignerName,
    ];

    /// The name in files: `heading1`, `place-date` …
    pub fn id(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}
