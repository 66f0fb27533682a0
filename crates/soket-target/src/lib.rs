//! Targets (chỉ tiêu) of a congress resolution: read the wording, compare, judge.
mod basis;
mod comparator;
mod compare;
mod direction;
mod grammar;
mod number;
mod period;
mod quantity;
mod reading;
mod strength;
mod title;
mod token;
mod unit;

pub use compare::{Comparison, Question, Verdict, compare};
pub use direction::{Direction, guess_direction};
pub use number::{format_number, parse_number};
pub use period::{Moment, Period};
pub use reading::{Basis, Comparator, Mark, MarkKind, Movement, Promise, Reading, Span, read};
