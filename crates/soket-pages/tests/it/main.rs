//! Trees in, pages out: text, places and bytes of small documents.

mod common;
mod edits;
mod hostile;
mod layout;
mod pdf;
mod places;
mod sheets;
