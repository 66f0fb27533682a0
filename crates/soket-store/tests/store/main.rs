//! The store from outside, on real databases: in memory where that is enough, on the disk where files matter.

mod backup;
mod killed;
mod open;
mod rows;
mod script;
mod two_writers;
mod undo;
mod version;
