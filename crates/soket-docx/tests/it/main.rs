//! The crate from outside: trees in, the XML in the file out.

mod common;
mod hostile;
mod keeping;
mod lint;
mod marks;
mod tables;
mod write;
