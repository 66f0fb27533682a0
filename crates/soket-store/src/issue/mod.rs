//! What a document keeps once it has left its writer's hands: its stages, its number in the register, its frozen
//! files. All of it is written within a change and lies outside undo: a number is never taken back.

mod closed;
mod register;
mod sealed;
mod stage;

pub use register::{Numbered, Query, Sought};
pub use sealed::SealedRow;
