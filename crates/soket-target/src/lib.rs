//! Targets (chỉ tiêu) of a congress resolution: what a wording promises, and whether a proposal promises less.
//!
//! Pure: no file, no clock, no draft. [`read`] → [`Reading`]; [`compare`] two wordings; [`judge`] a row in the
//! middle of the term; [`shortfall`] of a forecast. Nothing here fails: what cannot be read is left out and said,
//! and what cannot be decided is [`Verdict::Review`], never a guess.
//!
//! # The grammar
//!
//! Optional parts stand in brackets; most may come in any order, and words the grammar does not know may stand
//! between them. They are kept as `unread`, and [`compare`] sees when a proposal adds some.
//!
//! ```text
//! wording    = promise { ("," | ";" | "và" | "tương đương") promise }
//! promise    = [time] [way] [softener] [comparator] value [unit] [comparator-after] [whole] [time]
//!            | [softener] ("không còn" | "không để xảy ra" | "tất cả" | "hầu hết" | …)
//!            | [softener] [keep] title [time]
//! time       = ("đến" | "vào" | "trước" | "sau" | …) date | "giai đoạn" years | "trong nhiệm kỳ"
//!            | "mỗi năm" | "bình quân" [years]
//! way        = "tăng" | "giảm" | "giảm" … ("còn" | "xuống") | "từ" value … ("lên" | "xuống")
//! softener   = "khoảng" | "gần" | "xấp xỉ" | "cơ bản" | "từng bước" | …
//! comparator = "trên" | "dưới" | "từ" | "tối thiểu" | "không quá" | "không dưới" | "≥" | "duy trì" | …
//! comparator-after = "trở lên" | "trở xuống"
//! value      = number [("-" | "–" | "đến") number] | part "/" whole | "hai con số" | "gấp đôi"
//! unit       = {"nghìn" | "triệu" | "tỷ"} noun {"/" noun}          %, ‰ (also "%0"), điểm %, đồng, USD, ha …
//! whole      = noun after "%" | "so với" … | "trên tổng" …
//! title      = rung of a ladder (nông thôn mới < nâng cao < kiểu mẫu) | words
//! ```
//!
//! What is written in brackets or after "thay vì" is not the promise. A number in a name or a date
//! ("mức độ 4", "thôn 5", "lần thứ 1", "năm 2030", "trẻ em dưới 5 tuổi") is not a value.
//!
//! # Where things stand
//!
//! `token` words and numbers with their places · `number`, `unit` (+ `measures`), `period` (+ `moment`), `title`
//! the parts · `quantity`, `comparator`, `basis` what belongs to one value · `grammar` puts them together, for
//! promises with a value in `valued`, without one in `worded` · `strength` orders promises · `compare`, `judge`,
//! `shortfall` answer · `prose` finds the sentences that propose less than a target demands.

mod basis;
mod comparator;
mod compare;
mod describe;
mod direction;
mod figure;
mod grammar;
mod judge;
mod measures;
mod moment;
mod number;
mod path;
mod period;
mod prose;
mod quantity;
mod reading;
mod shortfall;
mod strength;
mod title;
mod token;
mod unit;
mod valued;
mod worded;

pub use compare::{Comparison, Question, Verdict, compare};
pub use describe::describe;
pub use direction::{Direction, guess_direction};
pub use judge::{Judgement, Progress, judge};
pub use moment::Moment;
pub use number::{format_number, parse_number};
pub use path::path;
pub use period::Period;
pub use prose::{ProseAct, ProseFinding, scan_prose};
pub use reading::{Basis, Comparator, Mark, MarkKind, Movement, Promise, Reading, Span, read};
pub use shortfall::{Shortfall, shortfall};
