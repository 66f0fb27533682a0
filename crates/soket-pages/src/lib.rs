//! Tree → pages: as pictures for the window, as PDF for paper and archive, and as places to find the way back from a
//! page to the field its text came from.
//!
//! tree + style sheet → **typst markup, one source a block** → laid out pages → SVG, PDF.
//!
//! The hard thing is speed while typing: a block whose markup is the same keeps its source, so that only what changed
//! is laid out anew, and only pages that changed are drawn anew. See [`Pages`].

mod file;
mod markup;
mod pages;
mod pdf;
mod place;
mod prelude;
mod sheet;
mod table;
mod world;

pub use file::{FileFault, PagedFile};
pub use pages::{Fault, Pages};
pub use pdf::{PdfError, uncovered};
pub use place::{Hit, Mark};
pub use sheet::{BlockPlace, block_height, block_sheet};
