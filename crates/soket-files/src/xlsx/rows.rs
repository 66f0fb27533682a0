//! Which row of the sheet is which, and whether there are too many.

use rust_xlsxwriter::{ColNum, RowNum};

use crate::{FilesError, Sheet};

/// Limits of Excel.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Where everything stands, counted from 0.
pub struct Rows {
    pub head: RowNum,
    pub first_body: RowNum,
    /// The head itself if there is no row.
    pub last_body: RowNum,
    pub first_note: RowNum,
    pub last_column: ColNum,
}

impl Rows {
    /// The title, an empty row, the head, the rows, an empty row, the notes.
    pub fn of(sheet: &Sheet) -> Result<Self, FilesError> {
        let gap = |lines: &[String]| usize::from(!lines.is_empty());
        let head = sheet.title.len() + gap(&sheet.title);
        let first_body = head + usize::from(!sheet.columns.is_empty());
        let first_note = first_body + sheet.rows.len() + gap(&sheet.notes);
        let rows = first_note + sheet.notes.len();
        let columns = sheet.columns.len();
        let fitting = |row: usize| RowNum::try_from(row).ok();
        match (
            fitting(head),
            fitting(first_body),
            fitting(first_note),
            ColNum::try_from(columns.saturating_sub(1)),
        ) {
            _ if columns > MOST_COLUMNS => Err(FilesError::TooManyColumns {
                columns,
                most: MOST_COLUMNS,
            }),
            (Some(head), Some(first_body), Some(first_note), Ok(last_column))
                if rows <= MOST_ROWS =>
            {
                Ok(Self {
                    head,
                    first_body,
                    last_body: (first_note - RowNum::from(!sheet.notes.is_empty()))
                        .saturating_sub(1),
                    first_note,
                    last_column,
                })
            }
            _ => Err(FilesError::TooManyRows {
                rows,
                most: MOST_ROWS,
            }),
        }
    }
}
