//! What crosses the border between the program and its faces (window, command line, tests).
//!
//! These types are a format: TypeScript is generated from them. They are made of core types where a core
//! type is itself part of the exchange format, and of their own where a screen needs a summary.

mod document;
mod issuing;
mod library;
mod org;
mod pages;
mod plan;
mod table;

pub use document::*;
pub use issuing::*;
pub use library::*;
pub use org::*;
pub use pages::*;
pub use plan::*;
pub use table::*;
