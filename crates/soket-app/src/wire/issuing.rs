//! From the finished draft to the printed and filed document.

use serde::{Deserialize, Serialize};
use soket_core::{
    Act, Capacity, CopyLine, Difference, Finding, IssuingBody, RegisterEntry, Signatory, Stage,
    StageEvent,
};
use ts_rs::TS;

/// Everything that the screen of one document's way shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IssueView {
    pub draft: String,
    pub org_term: String,
    pub title: String,
    pub kind_name: String,
    pub stage: Stage,
    pub history: Vec<StageEvent>,
    /// What may be done now.
    pub acts: Vec<Act>,
    /// How often it has been submitted.
    pub round: usize,
    /// Findings that forbid submitting.
    pub errors: usize,
    /// What a person has to look at before signing.
    pub reviews: Vec<Finding>,
    /// What is different from the round before; empty in the first.
    pub differences: Vec<Difference>,
    pub issuing_body: IssuingBody,
    /// Bodies that can adopt it, with the words of their signature: `T/M ĐẢNG UỶ`.
    pub bodies: Vec<AdoptingBody>,
    /// As typed.
    pub adopted_on: String,
    pub signatories: Vec<Signatory>,
    pub signatory: String,
    /// The number it will get or has.
    pub number: u32,
    /// "45-BC/ĐU", or what it will be.
    pub symbol: String,
    /// ISO date of the signature, where there is one.
    pub signed_on: String,
    pub duplex: bool,
    pub entry: Option<RegisterEntry>,
    pub files: Vec<SealedFile>,
    pub copies: Vec<CopyState>,
    pub total_copies: u32,
    pub prints: Vec<PrintRecord>,
    /// What is unusual about the number and the day of an issued document: the day is out of order, has not come yet.
    pub notices: Vec<String>,
    /// "Báo cáo số 12-BC/ĐU, ngày 20/5/2028"; empty where it replaces nothing.
    pub replaces: String,
    /// Symbol of what replaced it; empty where nothing did.
    pub replaced_by: String,
    /// Who may sign a copy today, and in what capacity they usually do.
    pub copy_signatories: Vec<Signatory>,
    pub copy_capacity: Capacity,
    /// Kinds of copies that the rules know on this day.
    pub copy_kinds: Vec<CopyKindView>,
    /// Who did the last step, to be offered for the next.
    pub operator: String,
    /// ISO date of the machine's clock.
    pub today: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AdoptingBody {
    pub body: IssuingBody,
    /// "Ban Thường vụ"
    pub name: String,
    /// "T/M BAN THƯỜNG VỤ"
    pub signs_as: String,
}

/// A frozen file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SealedFile {
    pub id: String,
    pub role: SealedRole,
    /// Name for people, with its ending.
    pub name: String,
    /// What a copy is: "Sao y bản chính 01-BS/ĐU, 10/5/2026"; empty where the role says enough.
    pub label: String,
    pub sha256: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// RFC 3339.
    pub at: String,
    pub by: String,
    /// Why a scan was withdrawn.
    pub withdrawn: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SealedRole {
    Docx,
    Pdf,
    /// The content as it was signed, as an exchange package.
    Package,
    /// The signed paper.
    Scan,
    /// A copy of the document, with its own block.
    Copy,
}

/// A line of recipients, its copies, and how far they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyState {
    pub id: String,
    pub text: String,
    pub filing: bool,
    pub members: Vec<String>,
    pub copies: u32,
    /// What follows from the members.
    pub computed: u32,
    /// The line speaks of many, but nobody has said how many.
    pub unsure: bool,
    /// How it goes out, in words: "Văn thư".
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub printed: u32,
    /// ISO date, empty while it has not gone out.
    #[serde(default)]
    pub sent_on: String,
    #[serde(default)]
    pub note: String,
}

impl From<CopyLine> for CopyState {
    /// Before anything went out.
    fn from(line: CopyLine) -> Self {
        Self {
            id: line.id,
            text: line.text,
            filing: line.filing,
            members: line.members,
            copies: line.copies,
            computed: line.computed,
            unsure: line.unsure,
            method: String::new(),
            printed: 0,
            sent_on: String::new(),
            note: String::new(),
        }
    }
}

impl From<CopyState> for CopyLine {
    fn from(state: CopyState) -> Self {
        Self {
            id: state.id,
            text: state.text,
            filing: state.filing,
            members: state.members,
            copies: state.copies,
            computed: state.computed,
            unsure: state.unsure,
        }
    }
}

/// A printer as it is offered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrinterView {
    pub name: String,
    pub label: String,
    pub is_default: bool,
    pub duplex: bool,
    /// It can print now.
    pub ready: bool,
    /// "sẵn sàng", "đang tạm dừng", "hết giấy"
    pub state: String,
}

/// One job that was given to a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintRecord {
    pub id: String,
    /// The line of recipients it is for; empty: none.
    pub line: String,
    /// The file that was printed.
    pub sealed: String,
    pub sha256: String,
    pub printer: String,
    pub job: u32,
    pub copies: u32,
    pub duplex: bool,
    /// "1-3"; empty: all.
    pub pages: String,
    /// RFC 3339.
    pub at: String,
    pub outcome: PrintOutcome,
    /// "Đang chờ máy in", "Hết giấy"
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PrintOutcome {
    Waiting,
    Printing,
    /// The printer needs a hand.
    Stopped,
    Done,
    Cancelled,
    Failed,
}

impl PrintOutcome {
    pub fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CopyKindView {
    pub id: String,
    /// "Sao y bản chính"
    pub name: String,
    /// It gets a number of the series BS.
    pub numbered: bool,
}

/// What is asked for a copy of a document.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyWish {
    pub kind: String,
    /// ISO date.
    pub signed_on: String,
    /// Of the body's signatories, as they are today.
    pub signatory: String,
    /// In whose name; `None`: that of the document.
    #[serde(default)]
    pub issuing_body: Option<IssuingBody>,
    /// `None`: the body's usual one.
    #[serde(default)]
    pub capacity: Option<Capacity>,
    /// Who gave the order to sign, where it was not the standing board.
    #[serde(default)]
    pub by_order_of: String,
    /// Made from this frozen file: the PDF or the scan.
    pub sealed: String,
    /// "1-3"; for an extract.
    pub pages: String,
    /// One recipient a line.
    pub recipients: Vec<String>,
}

/// What a number would be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NumberPreview {
    pub number: u32,
    pub symbol: String,
    /// Why it cannot be used; empty: it can.
    pub refusal: String,
    pub notices: Vec<String>,
}

/// Answer to issuing from the command line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Issued {
    pub number: u32,
    pub symbol: String,
    pub docx: String,
    pub pdf: String,
    pub sha256: IssuedHashes,
    pub notices: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct IssuedHashes {
    pub docx: String,
    pub pdf: String,
}

/// A part of the register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterPage {
    pub entries: Vec<RegisterEntry>,
    /// Of all that fit.
    pub total: usize,
    pub series: Vec<SeriesView>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeriesView {
    pub id: String,
    /// "Báo cáo (BC)"
    pub name: String,
    pub next: u32,
    /// Numbers below the greatest that were never used.
    pub gaps: Vec<u32>,
}

/// A line of the register as a person enters it from the paper book, or corrects its remarks.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterLine {
    pub org_term: String,
    pub series: String,
    /// What a document of the congress is ("BC", "report"); other series say it themselves.
    #[serde(default)]
    pub kind: String,
    /// `None`: the next.
    pub number: Option<u32>,
    /// As typed.
    pub signed_on: String,
    pub subject: String,
    pub signer: String,
    pub recipients: Vec<String>,
    pub filed_at: String,
    pub copies: Option<u32>,
    pub note: String,
    pub by: String,
}

/// Whether a file is one that was frozen here.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Verified {
    pub known: bool,
    pub sha256: String,
    /// The documents it belongs to.
    pub matches: Vec<VerifiedMatch>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct VerifiedMatch {
    pub draft: String,
    pub role: SealedRole,
    pub symbol: String,
    pub kind_name: String,
    pub subject: String,
    pub signed_on: String,
    pub signer: String,
    pub committee: String,
}

/// The state of all frozen files.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ArchiveReport {
    pub sound: usize,
    /// Names of files that were brought back from their second copy.
    pub restored: Vec<String>,
    pub lost: Vec<String>,
}

/// Pages of a frozen file, in millimetres.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SealedPages {
    pub pages: Vec<SealedPage>,
}

#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct SealedPage {
    pub width: f32,
    pub height: f32,
}
