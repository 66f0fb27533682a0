//! The tree: what a document *is* before it becomes bytes.
//!
//! draft + template + rule set → **[`Tree`]** → .docx, pages, PDF.
//!
//! A tree is blocks of paragraphs with a [`Role`] each; how a role looks stands in the [`StyleSheet`];
//! where each run of text came from stands in its [`Origin`]. No word of the domain is known here, and
//! nothing here can fail: a tree is a value.

mod dump;
mod origin;
mod role;
mod style;
mod text;
mod tree;

pub use dump::dump;
pub use origin::Origin;
pub use role::Role;
pub use style::{Align, Line, PageStyle, ParagraphStyle, Sides, StyleSheet};
pub use text::{Letter, Piece, letters, one_line, pieces};
pub use tree::{
    Block, Cell, Column, Columns, ColumnsKind, Orientation, Paragraph, Properties, Row, RowKind,
    Run, Section, Table, Tree,
};
