//! Why a file was not written.

/// Why a file was not written. Rows and columns are counted from 1, as the spreadsheet shows them.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// Title, head, rows and notes together are more than a sheet holds.
    #[error("{rows} rows; a sheet holds {most}")]
    TooManyRows { rows: usize, most: usize },
    #[error("{columns} columns; a sheet holds {most}")]
    TooManyColumns { columns: usize, most: usize },
    /// A row with more cells than there are columns: nothing is dropped in silence.
    #[error("row {row} has {cells} cells; the table has {columns} columns")]
    TooManyCells {
        row: usize,
        cells: usize,
        columns: usize,
    },
    /// Length in UTF-16 units, which is what Excel counts.
    #[error("row {row}, column {column}: {length} characters; a cell holds {most}")]
    CellTooLong {
        row: usize,
        column: usize,
        length: usize,
        most: usize,
    },
    /// The writer refused, for example a date before 1900.
    #[error("the table could not be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}
