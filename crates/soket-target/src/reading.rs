//! What a wording promises: the types, and [`read`], the door to the grammar.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::period::Period;
use crate::title::Rung;
use crate::unit::Unit;

/// How the value binds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// "53%", "đạt 12.000 tỷ đồng"; a title.
    Bare,
    /// "từ 7% trở lên", "tối thiểu", "đạt và vượt".
    AtLeast,
    /// "trên", "hơn", "vượt".
    MoreThan,
    /// "không quá", "tối đa", "còn".
    AtMost,
    /// "dưới", "thấp hơn".
    LessThan,
    /// "khoảng", "xấp xỉ".
    About,
    /// "gần", "hầu hết".
    Nearly,
    /// "10 - 12%".
    Range,
    /// "duy trì", "giữ vững".
    Maintain,
    /// "không còn", "xoá": zero.
    NoneLeft,
    /// "100%", "tất cả".
    All,
}

/// What the value is measured over.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    EndOfTerm,
    /// "bình quân 12%/năm"
    YearlyAverage,
    /// "mỗi năm kết nạp 25 đảng viên"
    EachYear,
    /// "trong nhiệm kỳ kết nạp 600 đảng viên"
    Cumulative,
    /// A title by a date.
    ByDate,
    Maintained,
    Title,
}

/// Whether the value is a level or the amount of a change.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Movement {
    /// "tăng 12%"
    RiseBy,
    /// "giảm bình quân 1,41%/năm": the amount, so more is better.
    FallBy,
    /// "giảm còn 3%", "xuống dưới 10%": the level.
    FallTo,
}

/// Bytes of the text as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    Comparator,
    Value,
    Unit,
    Basis,
    Period,
    Denominator,
    Softener,
    Title,
}

/// Which words said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Mark {
    pub kind: MarkKind,
    pub span: Span,
}

/// One promise. A value stands in the row's unit where the text's own converts to it,
/// else in the text's own; `unit` says which.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Promise {
    pub comparator: Comparator,
    #[ts(type = "string | null")]
    pub low: Option<Decimal>,
    /// Upper end of a range.
    #[ts(type = "string | null")]
    pub high: Option<Decimal>,
    pub unit: Option<String>,
    pub basis: Option<Basis>,
    /// The text itself says the basis; otherwise unit or name do, or it is the usual one.
    pub basis_stated: bool,
    pub movement: Option<Movement>,
    pub period: Option<Period>,
    /// Of what the share is taken: "tổng số đảng viên đầu năm".
    pub denominator: Option<String>,
    /// "khoảng", "cơ bản": the promise is weaker than its value.
    pub softener: Option<String>,
    /// The words of a title, where it promises one.
    pub title: Option<String>,
    /// Says the promise before it once more in another currency ("tương đương 1.900 USD").
    pub equivalent: bool,
    /// From the comparator to the unit.
    pub span: Span,
    pub marks: Vec<Mark>,
    /// Unit the value stands in.
    #[serde(skip)]
    #[schemars(skip)]
    #[ts(skip)]
    pub(crate) measure: Option<Unit>,
    /// Unit as the text writes it; `None` where the row's stands in.
    #[serde(skip)]
    #[schemars(skip)]
    #[ts(skip)]
    pub(crate) written: Option<Unit>,
    #[serde(skip)]
    #[schemars(skip)]
    #[ts(skip)]
    pub(crate) rungs: Vec<Rung>,
}

impl Promise {
    /// The figure that binds: the lower end of a range, the only value of anything else.
    pub fn value(&self) -> Option<Decimal> {
        self.low.or(self.high)
    }
}

/// All that was understood of one wording, and what was not.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Reading {
    /// Empty when the wording promises nothing that could be read.
    pub promises: Vec<Promise>,
    /// Words the grammar made nothing of: nouns, scope, qualifiers.
    pub unread: Vec<Span>,
    /// What could not be read, for the clerk.
    pub note: Option<String>,
}

/// Reads a wording. Never fails: what it cannot read it leaves out, and says so.
pub fn read(name: &str, unit: &str, text: &str) -> Reading {
    crate::grammar::read(name, unit, text)
}
