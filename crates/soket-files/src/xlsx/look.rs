//! How the cells of a table look: Times New Roman 12, thin black borders.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The type of every cell.
pub const SIZE_PT: f32 = 12.0;
/// A digit of it at 96 dots per inch, by which Excel counts widths of columns.
pub const DIGIT_PX: f32 = 8.0;
/// What Excel leaves free in a cell at both sides together.
pub const PADDING_PX: f32 = 5.0;
/// Excel's own height of a row in this type.
pub const ROW_PX: u32 = 21;
/// Width of a column that nobody set, for this type.
pub const COLUMN_PX: u32 = 72;

/// One format for each kind of cell.
pub struct Look {
    /// Whatever has no other.
    pub base: Format,
    pub title: Format,
    pub subtitle: Format,
    pub head: Format,
    pub text: Format,
    pub figure: Format,
    pub date: Format,
    pub group: Format,
    pub note: Format,
}

impl Look {
    pub fn new() -> Self {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(SIZE_PT);
        let wrapped = base
            .clone()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        let centred = wrapped.clone().set_align(FormatAlign::Center);
        let left = wrapped.clone().set_align(FormatAlign::Left);
        let text = left.clone().set_border(FormatBorder::Thin);
        Self {
            base,
            title: centred.clone().set_bold(),
            head: centred.clone().set_bold().set_border(FormatBorder::Thin),
            subtitle: centred,
            // The marks are those of the reader's computer unless they are quoted.
            date: text.clone().set_num_format("dd\"/\"mm\"/\"yyyy"),
            figure: text.clone().set_align(FormatAlign::Right),
            group: text.clone().set_bold(),
            text,
            note: left,
        }
    }
}

/// The format for a cell of text. What begins like a formula is marked as text, so that it stays text when someone
/// edits the cell.
pub fn for_text(format: &Format, text: &str) -> Format {
    if text.starts_with(['=', '+', '-', '@']) {
        format.clone().set_quote_prefix()
    } else {
        format.clone()
    }
}
