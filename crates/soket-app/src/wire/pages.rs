//! Pages of an open draft. Lengths are millimetres from the top left corner of a page.

use serde::{Deserialize, Serialize};
use soket_core::{Info, SuperiorPlan};
use soket_doc::Columns;
use ts_rs::TS;

use super::Entry;

/// What is typed but not stored yet, so that the pages need not wait for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Unsaved {
    Entry {
        part: String,
        item: String,
        entry: Entry,
    },
    Info {
        info: Box<Info>,
        superior_plan: Option<SuperiorPlan>,
    },
}

/// All pages of a draft, without their pictures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PageList {
    /// A newer request has come meanwhile; nothing was laid out.
    pub stale: bool,
    pub pages: Vec<PageInfo>,
    /// Letters that the font does not have, each once: a PDF cannot be made before they are gone.
    pub uncovered: String,
    /// Recipients and signatures, as they print.
    pub closing: Vec<Columns>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PageInfo {
    pub width: f32,
    pub height: f32,
    /// The same for the same picture.
    pub hash: String,
}

/// The picture of a page, if the page is still the one that was asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PagePicture {
    pub svg: Option<String>,
}

/// A place in a draft's text.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TextPlace {
    pub part: String,
    pub item: String,
    /// Empty for a text that a person typed.
    pub field: String,
    /// How many letters (Unicode characters) of the text stand before it.
    pub letters: usize,
}

/// What a press on a page leads to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PageHit {
    pub place: Option<TextPlace>,
}

/// Where a text stands on the pages.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct PageMarks {
    /// The lines of the paragraph that holds the place.
    pub lines: Vec<PageMark>,
    /// The place itself: a mark without width.
    pub caret: Option<PageMark>,
}

#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PageMark {
    /// From 0.
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// The kinds of file a document is exported to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    #[default]
    Docx,
    Pdf,
}
