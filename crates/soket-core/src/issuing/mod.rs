//! From a finished draft to a numbered, frozen and filed document: its stages, its number, its line in the register.
//! What is said here is decided without a database; `soket-app` carries it out.

mod adopting;
mod copy;
mod copy_wording;
mod facts;
mod register;
mod series;
mod stage;

pub use adopting::{Adopting, adopting_bodies};
pub use copy::{CopyOffer, CopyRequest, copy_block, copy_kinds};
pub use copy_wording::{CopyKind, CopyKindWording, CopyMaker, CopyWording, StampSide};
pub use facts::{
    DocumentFacts, day_refusal, document_facts, for_signing, register_words, series_start,
};
pub use register::{NumberState, RegisterEntry};
pub use series::Series;
pub use stage::{Act, Stage, StageEvent};
