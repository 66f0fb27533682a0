//! What a rule set says in words: fixed phrases, punctuation, names and symbols of kinds.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::issuing::CopyWording;
use crate::{DocKind, Urgency};

/// The `[wording]` of a rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// "ĐẢNG CỘNG SẢN VIỆT NAM"
    pub party_title: String,
    /// "*"
    pub star: String,
    /// "Số"
    pub number_label: String,
    /// "-----"
    pub subject_end: String,
    /// "Dự thảo lần {n}"
    pub draft_round: String,
    /// What a letter's subject begins with, where it does not already: "về việc " (HD05); nothing (HD36).
    pub letter_subject_start: String,
    /// Before the author that stands in the subject: "CỦA"
    pub author_start: String,
    /// `(Báo cáo của …)` (HD05) instead of `(báo cáo của …)` (HD36).
    pub subject_note_capital: bool,
    pub recipients_label: String,
    /// After each recipient: "," (HD36) or ";" (HD05).
    pub recipient_end: String,
    /// After the filing line.
    pub filing_end: String,
    /// First recipient of a letter or a submission: "Như trên"
    pub as_above: String,
    /// "Kính gửi"
    pub letter_label: String,
    /// "Kính gửi" (HD36) or "Kính trình" (HD05)
    pub submission_label: String,
    /// After each addressee, the last one included.
    pub addressee_end: String,
    /// Before each ground: nothing (HD36) or "- " (HD05).
    pub citation_label: String,
    pub citation_end: String,
    /// After the last ground: "," (HD36) or "." (HD05).
    pub citation_last_end: String,
    /// Number of a part in words: "Phần thứ {n}"
    pub part_label: String,
    /// Names of first-level sections print in capitals.
    pub heading1_capitals: bool,
    /// "Phụ lục"
    pub annex_label: String,
    /// The line under an annex's title; absent where the rule asks for none.
    /// Fields: {kind} {number_symbol} {date} {issuer}.
    #[serde(default)]
    pub annex_reference: Option<String>,
    /// Before the closing of a document that takes the place of another: "{kind} này thay thế {replaced}."
    pub replaces: String,
    /// "Không phổ biến trên phương tiện thông tin đại chúng"
    pub media_mark: String,
    pub media_mark_at: MediaMarkPlace,
    pub urgency: BTreeMap<Urgency, String>,
    pub signing: SigningWording,
    pub congress: CongressWording,
    pub copies: CopyWording,
    pub kinds: BTreeMap<DocKind, KindWording>,
}

/// Where the mark stands that forbids the media.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MediaMarkPlace {
    /// Under the signature, in the middle (HD36).
    BelowSignature,
    /// At the bottom edge of the last page (HD05).
    PageFoot,
}

/// Words of the signature's block (HD36 II.1.7; HD05 tr.13–23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningWording {
    /// "T/M"
    pub on_behalf: String,
    /// "K/T"
    pub deputy: String,
    /// "T/L"
    pub by_order: String,
    /// "Q."
    pub acting: String,
    /// "kiêm"
    pub concurrent: String,
    /// "Xác nhận chữ ký của đồng chí {name}"
    pub attestation: String,
    /// "NGƯỜI GHI BIÊN BẢN"
    pub recorder: String,
    /// "CHỦ TRÌ HỘI NGHỊ"
    pub chair: String,
    /// "BAN CHẤP HÀNH TRUNG ƯƠNG"
    pub central_committee: String,
    /// "BỘ CHÍNH TRỊ"
    pub politburo: String,
    /// "BAN BÍ THƯ"
    pub central_secretariat: String,
    /// "BAN THƯỜNG VỤ"
    pub standing_board: String,
    /// "UỶ BAN KIỂM TRA"
    pub inspection_committee: String,
}

/// Words of a congress and its organs (HD36 dòng 36–54, 284–309; HD05 tr.2–3, 14–16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CongressWording {
    /// "ĐH"
    pub symbol: String,
    /// `ĐẠI HỘI` stands on a line of its own above a cell's name (HD36).
    pub cell_on_two_lines: bool,
    /// "ĐOÀN CHỦ TỊCH"
    pub presidium: String,
    /// "ĐOÀN THƯ KÝ"
    pub secretariat: String,
    /// "TRƯỞNG ĐOÀN"
    pub secretariat_head: String,
    /// "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU"
    pub credentials_committee: String,
    /// "BAN KIỂM PHIẾU"
    pub tellers: String,
    /// "TRƯỞNG BAN"
    pub board_head: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KindWording {
    /// "Báo cáo"
    pub name: String,
    /// "BC"
    pub symbol: String,
}
