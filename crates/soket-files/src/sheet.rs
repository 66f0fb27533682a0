//! A table for a spreadsheet: what stands in it, not how it is written.

use chrono::NaiveDate;

/// One table on one sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// The sheet's tab. What Excel forbids in it is replaced, and it is cut to 31 characters.
    pub name: String,
    /// Lines above the table, centred over it, the first one bold.
    pub title: Vec<String>,
    /// A4 on its side.
    pub landscape: bool,
    pub columns: Vec<SheetColumn>,
    pub rows: Vec<SheetRow>,
    /// Lines under the table.
    pub notes: Vec<String>,
    /// The file's creation date, from 1900 on; a fixed date without one, so that the same table gives the same bytes.
    pub created: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetColumn {
    pub head: String,
    /// Width in digits of the type (Times New Roman 12), as Excel counts it; kept between 1 and 255, and never
    /// narrower than a figure in the column.
    pub width_chars: f64,
    pub kind: ColumnKind,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text, whatever it looks like: "1.1" stays "1.1".
    #[default]
    Text,
    /// Text that many rows share, by which they are chosen: a table without groups that has such a column gets filter
    /// buttons in its head.
    Choice,
    /// A cell that is an ISO date ("2028-07-20") from 1901 on becomes a real date, shown as 20/07/2028; any other stays
    /// text.
    Date,
    /// Right-aligned; a cell that is a Vietnamese figure as a whole ("1.428", "10,08") becomes a number, any other
    /// ("trên 95", "1.42") stays text.
    Figure,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    pub kind: RowKind,
    /// At most as many as there are columns; missing ones are empty. A group's cells are joined by a space.
    pub cells: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowKind {
    #[default]
    Body,
    /// Merged across the table and bold.
    Group,
}
