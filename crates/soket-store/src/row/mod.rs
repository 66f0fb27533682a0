//! Rows: one silhouette for every thing the program keeps, one table per kind of thing.

mod image;
mod read;
mod table;

pub(crate) use image::{Image, image, is_closed, write_image};
pub use read::Rows;
pub(crate) use read::parsed;
pub use table::Table;

/// A row as it stands in the database.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: String,
    /// The id of what it belongs to, in whatever table that is; "" if it belongs to nothing.
    pub parent: String,
    /// Orders the children of one parent; equal positions are ordered by id.
    pub position: i64,
    pub body: serde_json::Value,
    /// Grows with every write to the database, so no two states of any row ever share one.
    pub rev: i64,
    pub trashed_at: Option<String>,
}

/// What a writer says about a row; revision and trash are the store's to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct RowContent {
    pub id: String,
    pub parent: String,
    pub position: i64,
    pub body: serde_json::Value,
}

/// Which rows a reader wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trash {
    Live,
    Trashed,
    Any,
}
