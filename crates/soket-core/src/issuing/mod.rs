//! From a finished draft to a numbered, frozen and filed document: its stages, its number, its line in the register.
//! What is said here is decided without a database; `soket-app` carries it out.

mod adopting;
mod book;
mod book_words;
mod copies;
mod copy;
mod copy_wording;
mod cover;
mod differences;
mod facts;
#[cfg(test)]
mod fixture;
mod register;
mod series;
mod sheet;
mod sheet_words;
mod signing_sheet;
mod stage;

pub use adopting::{Adopting, adopting_bodies};
pub use book::{BookPart, book_parts, book_text, register_book};
pub use book_words::{BookColumn, BookField, BookWords, StateWords, book_words};
pub use copies::{CopyLine, copy_lines, total_copies};
pub use copy::{CopyOffer, CopyRequest, copy_block, copy_kinds};
pub use copy_wording::{CopyKind, CopyKindWording, CopyMaker, CopyWording, StampSide};
pub use cover::cover_sheet;
pub use differences::{Difference, differences};
pub use facts::{
    DocumentFacts, day_refusal, document_facts, for_signing, register_words, series_start,
};
pub use register::{NumberState, RegisterEntry};
pub use series::Series;
pub use signing_sheet::signing_sheet;
pub use stage::{Act, Stage, StageEvent};
