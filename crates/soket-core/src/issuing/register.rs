//! A line of the register of outgoing documents (sổ đăng ký văn bản đi). Its columns are the usual ones of a
//! clerk's book; no rule prescribes them for the Party's offices.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number of a series and what it was used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegisterEntry {
    pub id: String,
    pub org_term: String,
    /// [`Series`](crate::Series) by its id.
    pub series: String,
    pub number: u32,
    pub state: NumberState,
    /// "45-BC/ĐU"; empty for a number that was skipped.
    pub symbol: String,
    /// ISO date; empty while the number is only reserved, or was skipped.
    pub signed_on: String,
    /// "Báo cáo"
    pub kind_name: String,
    /// "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết …", on one line.
    pub subject: String,
    /// "Phó Bí thư Nguyễn Văn Mẫu"
    pub signer: String,
    /// One recipient each, as the document prints them, without the filing lines.
    pub recipients: Vec<String>,
    /// Who keeps the original: "Văn phòng Đảng uỷ".
    pub filed_at: String,
    pub copies: Option<u32>,
    /// Remarks; why a number was reserved or skipped.
    pub note: String,
    /// Symbol of the document that took its place; empty: none did.
    #[serde(default)]
    pub replaced_by: String,
    /// The draft that was issued under it; absent for an entry from a paper book.
    pub draft: Option<String>,
    /// The frozen copy that was made under it.
    #[serde(default)]
    pub copy: Option<String>,
    /// Who entered it; may be empty.
    pub by: String,
    /// RFC 3339: when it was entered.
    pub at: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NumberState {
    /// Kept for a document that is to come.
    Reserved,
    /// Left out for good, with a reason.
    Skipped,
    Issued,
}
