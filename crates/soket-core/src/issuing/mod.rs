//! From a finished draft to a numbered, frozen and filed document: its stages, its number, its line in the register.
//! What is said here is decided without a database; `soket-app` carries it out.

mod copy;
mod copy_wording;
mod register;
mod series;
mod stage;

pub use copy::{CopyOffer, CopyRequest, copy_block, copy_kinds};
pub use copy_wording::{CopyKind, CopyKindWording, CopyMaker, CopyWording, StampSide};
pub use register::{NumberState, RegisterEntry};
pub use series::Series;
pub use stage::{Act, Stage, StageEvent};
