//! Tree → .docx that Word accepts.
//!
//! It is not a reader, and not a judge: whatever the tree says is written. It knows no word of the domain.
//!
//! The one hard thing: docx-rs writes the parts fast but in an order the schema forbids and without a
//! repeating head row, and Word refuses (or silently drops) what LibreOffice forgives. So the parts pass
//! through `finish` once, the parts docx-rs writes poorly (styles, settings, theme, properties) are
//! written in `styles` and `parts`, and [`lint()`] looks for what kills Word and no schema sees.

mod columns;
mod document;
mod finish;
mod headers;
mod lint;
mod marks;
mod package;
mod paragraphs;
mod parts;
mod sections;
mod styles;
mod tables;
mod text;
mod units;
mod xml;

use soket_doc::{StyleSheet, Tree};

pub use lint::lint;

/// The program is wrong: no tree can cause it. Kept as a value so that a window lives on.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("the document part is not well-formed: {0}")]
    Xml(#[from] quick_xml::Error),
    #[error("a part could not be written: {0}")]
    Io(#[from] std::io::Error),
    #[error("the parts could not be packed: {0}")]
    Zip(#[from] zip::result::ZipError),
}

/// The bytes of a .docx. Same tree and sheet, same bytes.
pub fn write(tree: &Tree, sheet: &StyleSheet) -> Result<Vec<u8>, WriteError> {
    let written = document::build(tree, sheet);
    let document = finish::finish(&written.document, &written.head_rows)?;
    let mut headers = Vec::new();
    for header in &written.headers {
        headers.push(finish::finish(header, &[])?);
    }
    package::pack(&parts::all(tree, sheet, document, headers))
}
