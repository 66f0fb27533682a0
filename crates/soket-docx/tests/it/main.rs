//! The crate from outside: trees in, the XML in the file out.

mod common;
mod hostile;
mod lint;
mod tables;
mod write;
