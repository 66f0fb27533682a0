//! What a rule set says of copies: which kinds there are, and what stands in the block at the end of one.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of copy that the rules know.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum CopyKind {
    /// bản sao y bản chính: word for word, by the body that issued the original (HD36 dòng 438)
    TrueCopy,
    /// bản sao lục: another body's whole document, by one that received it (HD36 dòng 439)
    Relayed,
    /// bản trích sao: a part of the original, by who issued it or keeps it in an archive (HD36 dòng 440)
    Extract,
    /// bản sao văn bản (HD05 tr.26)
    Plain,
}

/// Who makes a copy, as seen from the document that is copied.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum CopyMaker {
    /// cơ quan ban hành bản chính
    Issuer,
    /// cơ quan nhận văn bản
    Receiver,
    /// cơ quan lưu trữ đang quản lý bản chính
    Archive,
}

/// Which parts a copy's block has, and its words (HD36 dòng 435–460, phụ lục 2; HD05 tr.26–27).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyWording {
    /// The name of the copying body stands at the left of the first line.
    pub body: bool,
    /// A star under that name.
    pub star: bool,
    /// "BS"; empty where copies have no number.
    pub symbol: String,
    /// Place and day of the copy.
    pub dated: bool,
    /// The copy's own recipients.
    pub recipients: bool,
    /// What the stamp says; empty where there is none.
    pub stamp: String,
    pub stamp_at: StampSide,
    pub kinds: BTreeMap<CopyKind, CopyKindWording>,
}

/// Where the stamp stands in the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StampSide {
    Left,
    /// Above the signature.
    Right,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyKindWording {
    /// "Sao y bản chính"
    pub name: String,
    /// "SAO Y BẢN CHÍNH" at the right of the first line; may be empty.
    pub indication: String,
    /// Who may make it.
    pub made_by: Vec<CopyMaker>,
}
