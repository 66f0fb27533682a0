//! The targets table: cells by name, blocks from the clipboard.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One cell of the targets table.
///
/// `field` is a column of the resolution (`group`, `name`, `unit`, `direction`, `wording`, `baseline`)
/// or of the report (`row-unit`, `figure:2026`, `estimate`, `projected`, `proposed`, `note`).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CellEdit {
    pub target: String,
    pub field: String,
    pub value: String,
}

/// A block from the clipboard, understood before it is taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PastePreview {
    /// For each column of the block the field it fills; empty for a column that is left out.
    pub fields: Vec<String>,
    /// The block's first row holds names of columns.
    pub has_header: bool,
    pub rows: Vec<Vec<String>>,
}
