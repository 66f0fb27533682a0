//! Tree → .docx that Word accepts.
//!
//! It is not a reader, and not a judge: whatever the tree says is written. It knows no word of the domain.
//!
//! `document` and the modules it calls turn the tree into the few elements of Word that `word` knows, which writes
//! them in the order of the schema: Word refuses (or silently drops) what LibreOffice forgives. Styles and the parts
//! around are written in `styles` and `parts`, and [`lint()`] looks for what kills Word and no schema sees.

mod columns;
mod document;
mod headers;
mod lint;
mod marks;
mod package;
mod paragraphs;
mod parts;
mod sections;
mod styles;
mod tables;
mod units;
mod word;
mod xml;

use soket_doc::{StyleSheet, Tree};

pub use lint::lint;

/// The program is wrong: no tree can cause it. Kept as a value so that a window lives on.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("a part could not be written: {0}")]
    Io(#[from] std::io::Error),
    #[error("the parts could not be packed: {0}")]
    Zip(#[from] zip::result::ZipError),
}

/// The bytes of a .docx. Same tree and sheet, same bytes.
pub fn write(tree: &Tree, sheet: &StyleSheet) -> Result<Vec<u8>, WriteError> {
    let written = document::build(tree, sheet);
    package::pack(&parts::all(tree, sheet, written.document, written.headers))
}
