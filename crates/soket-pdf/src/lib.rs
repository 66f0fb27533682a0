//! Finished PDF files as wholes: how many pages, some of the pages, pages behind pages, a sheet over the last page, a
//! scan as a page. Nothing is laid out and no text is read here.
//!
//! file → **its pages, each with what it inherits** → a new file of the wanted pages. What a page draws (content,
//! fonts, pictures) is carried over byte for byte, never packed anew. What speaks of the whole file is left behind:
//! outline, tags, the claim to be PDF/A, form fields, signatures. The result is for paper; the archive keeps the whole.
//!
//! A file may come from anywhere, so that each function ends and answers whatever it is given: see [`PdfFault`].
//! Same bytes in, same bytes out.

mod assembly;
mod fault;
mod image;
mod ranges;
mod source;
mod whole;

pub use fault::PdfFault;
pub use image::{ImageFault, image_as_page};
pub use ranges::{RangeFault, page_ranges};
pub use whole::{behind, cut, over_last, pages};
