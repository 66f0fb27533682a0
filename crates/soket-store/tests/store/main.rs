//! The store from outside, on real databases: in memory where that is enough, on the disk where files matter.

mod again;
mod backup;
mod closed;
mod killed;
mod numbering;
mod open;
mod register;
mod rows;
mod script;
mod sealed;
mod two_writers;
mod typing;
mod undo;
mod vault;
mod version;
