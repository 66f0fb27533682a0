//! A table as .xlsx, printed as an office expects it.

mod figure;
mod look;
mod name;
mod room;
mod rows;

use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, IgnoreError, RowNum, Workbook, Worksheet,
    XlsxError,
};

use crate::text::plain;
use crate::{ColumnKind, FilesError, RowKind, Sheet, SheetRow};
use figure::{Figure, can_be_pinned};
use look::{Look, for_text};
use room::Room;
use rows::Rows;

/// The most that a cell of Excel holds.
const LONGEST_CELL: usize = 32_767;
/// Recommended for a property of a document.
const LONGEST_PROPERTY: usize = 255;

const A4: u8 = 9;
/// Margins in mm. The foot with the page number stands halfway in the lower one.
const LEFT: f64 = 20.0;
const RIGHT: f64 = 15.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 20.0;
const EDGE: f64 = 10.0;

/// The bytes of an .xlsx with one sheet: A4, one page wide, head repeated and frozen. Text is never taken for a formula.
/// Same sheet, same bytes.
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, FilesError> {
    let rows = Rows::of(sheet)?;
    let look = Look::new();
    let mut workbook = Workbook::new();
    workbook.set_default_format(&look.base, look::ROW_PX, look::COLUMN_PX)?;
    workbook.set_properties(&properties(sheet)?);
    let mut writer = Writer {
        out: workbook.add_worksheet(),
        sheet,
        look,
        room: Room::of(sheet),
        last_column: rows.last_column,
        pinned: can_be_pinned(figure_cells(sheet)),
    };
    writer.out.set_name(name::sheet_name(&sheet.name))?;
    writer.page(&rows)?;
    writer.columns()?;
    writer.title()?;
    if rows.last_body > rows.head {
        // Without this, "1.1" in a column of text gets a green corner: a number stored as text.
        writer.out.ignore_error_range(
            rows.head,
            0,
            rows.last_body,
            rows.last_column,
            IgnoreError::NumberStoredAsText,
        )?;
    }
    writer.filter(&rows)?;
    writer.head(rows.head)?;
    for (row, cells) in (rows.first_body..).zip(&sheet.rows) {
        writer.row(row, cells)?;
    }
    for (row, note) in (rows.first_note..).zip(&sheet.notes) {
        let format = writer.look.note.clone();
        writer.across(row, note, &format, false)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// No author, and a date that is not the clock's.
fn properties(sheet: &Sheet) -> Result<DocProperties, XlsxError> {
    use chrono::Datelike;
    let created = match sheet.created {
        Some(date) => ExcelDateTime::from_ymd(
            u16::try_from(date.year()).unwrap_or_default(),
            u8::try_from(date.month()).unwrap_or_default(),
            u8::try_from(date.day()).unwrap_or_default(),
        )?,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    let title = sheet.title.first().map(String::as_str).unwrap_or_default();
    let title: String = plain(title)
        .replace('\n', " ")
        .chars()
        .take(LONGEST_PROPERTY)
        .collect();
    Ok(DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&created))
}

/// An ISO date, as Excel holds it.
fn date(text: &str) -> Option<ExcelDateTime> {
    use chrono::Datelike;
    let day: chrono::NaiveDate = text.trim().parse().ok()?;
    let year = u16::try_from(day.year()).ok()?;
    // Excel counts its first two months wrongly and knows nothing before.
    let is_known = year >= 1901;
    is_known
        .then(|| ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok())
        .flatten()
}

/// The cells that may become numbers.
fn figure_cells(sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Body)
        .flat_map(|row| row.cells.iter().zip(&sheet.columns))
        .filter(|(_, column)| column.kind == ColumnKind::Figure)
        .map(|(cell, _)| cell.as_str())
}

struct Writer<'a> {
    out: &'a mut Worksheet,
    sheet: &'a Sheet,
    look: Look,
    room: Room,
    last_column: ColNum,
    /// Figures show as typed on any computer.
    pinned: bool,
}

impl Writer<'_> {
    fn page(&mut self, rows: &Rows) -> Result<(), FilesError> {
        let inches = |mm: f64| mm / 25.4;
        if self.sheet.landscape {
            self.out.set_landscape();
        }
        self.out
            .set_paper_size(A4)
            .set_margins(
                inches(LEFT),
                inches(RIGHT),
                inches(TOP),
                inches(BOTTOM),
                inches(EDGE),
                inches(EDGE),
            )
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true)
            .set_footer("&C&\"Times New Roman,Regular\"&12&P");
        if !self.sheet.columns.is_empty() {
            self.out.set_repeat_rows(rows.head, rows.head)?;
            self.out.set_freeze_panes(rows.first_body, 0)?;
        }
        Ok(())
    }

    fn columns(&mut self) -> Result<(), FilesError> {
        for (column, width) in (0..).zip(self.room.widths()) {
            self.out.set_column_width(column, *width)?;
        }
        Ok(())
    }

    fn title(&mut self) -> Result<(), FilesError> {
        for (row, line) in (0..).zip(&self.sheet.title) {
            let bold = row == 0;
            let format = if bold {
                &self.look.title
            } else {
                &self.look.subtitle
            };
            let format = format.clone();
            self.across(row, line, &format, bold)?;
        }
        Ok(())
    }

    /// Filter buttons, where a column is there to choose rows by. A filter would tear groups from their rows.
    fn filter(&mut self, rows: &Rows) -> Result<(), FilesError> {
        let is_flat = self.sheet.rows.iter().all(|row| row.kind == RowKind::Body);
        let mut columns = self.sheet.columns.iter();
        if is_flat
            && rows.last_body > rows.head
            && columns.any(|column| column.kind == ColumnKind::Choice)
        {
            self.out
                .autofilter(rows.head, 0, rows.last_body, self.last_column)?;
        }
        Ok(())
    }

    fn head(&mut self, row: RowNum) -> Result<(), FilesError> {
        for (column, set) in (0..).zip(&self.sheet.columns) {
            let format = self.look.head.clone();
            self.cell(row, column, &set.head, &format)?;
        }
        let heads = self.sheet.columns.iter().map(|set| set.head.as_str());
        let height = self.room.height_pt(heads, true);
        self.height(row, height)
    }

    fn row(&mut self, row: RowNum, cells: &SheetRow) -> Result<(), FilesError> {
        if cells.kind == RowKind::Group {
            let filled: Vec<&str> = cells
                .cells
                .iter()
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
                .collect();
            let format = self.look.group.clone();
            return self.across(row, &filled.join(" "), &format, true);
        }
        if cells.cells.len() > self.sheet.columns.len() {
            return Err(FilesError::TooManyCells {
                row: row as usize + 1,
                cells: cells.cells.len(),
                columns: self.sheet.columns.len(),
            });
        }
        let texts = cells.cells.iter().map(String::as_str);
        let height = self.room.height_pt(texts.clone(), false);
        self.height(row, height)?;
        let texts = texts.chain(std::iter::repeat(""));
        for ((column, set), text) in (0..).zip(&self.sheet.columns).zip(texts) {
            if set.kind == ColumnKind::Date
                && let Some(date) = date(text)
            {
                self.out
                    .write_datetime_with_format(row, column, date, &self.look.date)?;
                continue;
            }
            let (format, figure) = match set.kind {
                ColumnKind::Text | ColumnKind::Choice | ColumnKind::Date => (&self.look.text, None),
                ColumnKind::Figure => (&self.look.figure, Figure::read(text)),
            };
            let format = format.clone();
            let Some(figure) = figure else {
                self.cell(row, column, text, &format)?;
                continue;
            };
            let format = format.set_num_format(figure.format(self.pinned));
            self.out
                .write_number_with_format(row, column, figure.value, &format)?;
        }
        Ok(())
    }

    /// `None` leaves the row one line high.
    fn height(&mut self, row: RowNum, height_pt: Option<f64>) -> Result<(), FilesError> {
        if let Some(height) = height_pt {
            self.out.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// A line over the whole width of the table.
    fn across(
        &mut self,
        row: RowNum,
        text: &str,
        format: &Format,
        bold: bool,
    ) -> Result<(), FilesError> {
        let text = fitting(row, 0, text)?;
        let height = self.room.height_across_pt(&text, bold);
        self.height(row, height)?;
        let format = for_text(format, &text);
        if self.last_column == 0 {
            self.out.write_string_with_format(row, 0, &*text, &format)?;
        } else {
            self.out
                .merge_range(row, 0, row, self.last_column, &text, &format)?;
        }
        Ok(())
    }

    fn cell(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
        format: &Format,
    ) -> Result<(), FilesError> {
        let text = fitting(row, column, text)?;
        let format = for_text(format, &text);
        self.out
            .write_string_with_format(row, column, &*text, &format)?;
        Ok(())
    }
}

/// The text as a file takes it, if a cell can hold it.
fn fitting(
    row: RowNum,
    column: ColNum,
    text: &str,
) -> Result<std::borrow::Cow<'_, str>, FilesError> {
    let text = plain(text);
    // Bytes are never fewer than UTF-16 units, and quicker to count.
    if text.len() > LONGEST_CELL {
        let length = text.encode_utf16().count();
        if length > LONGEST_CELL {
            return Err(FilesError::CellTooLong {
                row: row as usize + 1,
                column: usize::from(column) + 1,
                length,
                most: LONGEST_CELL,
            });
        }
    }
    Ok(text)
}
