//! Widths of columns and heights of rows.
//!
//! Heights are written for every row of more than one line: Excel finds them by itself except for merged cells, and
//! LibreOffice takes a row without a height for one line, so that the rest of the text lies over the next row.

use soket_fonts::{FontSet, line_count};

use super::figure::Figure;
use super::look::{COLUMN_PX, DIGIT_PX, PADDING_PX, ROW_PX, SIZE_PT};
use crate::{ColumnKind, RowKind, Sheet};

/// Limits of Excel.
const WIDEST_COLUMN: f64 = 255.0;
const HIGHEST_ROW_PT: f64 = 409.0;

/// 96 dots per inch.
const PT_PER_PX: f32 = 0.75;

/// Programs measure letters on the screen and on paper differently; a line too many is better than one cut off.
const SAFETY: f32 = 0.97;

/// The room that a table gives its text.
pub struct Room {
    /// In digits, as Excel counts.
    widths: Vec<f64>,
}

impl Room {
    pub fn of(sheet: &Sheet) -> Self {
        // Excel takes 0 for hidden; the larger of NaN and 1 is 1.
        let mut widths: Vec<f64> = sheet
            .columns
            .iter()
            .map(|column| column.width_chars.max(1.0))
            .collect();
        for row in sheet.rows.iter().filter(|row| row.kind == RowKind::Body) {
            let cells = row.cells.iter().zip(&sheet.columns).zip(&mut widths);
            for ((cell, column), width) in cells {
                // A number wider than its column would be shown as "####".
                if column.kind == ColumnKind::Figure && Figure::read(cell).is_some() {
                    *width = width.max(cell.trim().len() as f64);
                }
            }
        }
        for width in &mut widths {
            *width = width.min(WIDEST_COLUMN);
        }
        Self { widths }
    }

    pub fn widths(&self) -> &[f64] {
        &self.widths
    }

    /// Height of a row whose cells hold these texts; `None` if one line is enough.
    pub fn height_pt<'a>(&self, cells: impl Iterator<Item = &'a str>, bold: bool) -> Option<f64> {
        cells
            .zip(&self.widths)
            .map(|(text, width)| lines(text, bold, *width as f32 * DIGIT_PX))
            .max()
            .and_then(height)
    }

    /// Height of a row that holds this text across the table.
    pub fn height_across_pt(&self, text: &str, bold: bool) -> Option<f64> {
        let columns = self.widths.iter();
        let sum: f32 = columns
            .map(|width| *width as f32 * DIGIT_PX + PADDING_PX)
            .sum();
        let pixels = if sum > 0.0 { sum } else { COLUMN_PX as f32 };
        height(lines(text, bold, pixels - PADDING_PX))
    }
}

fn lines(text: &str, bold: bool, width_px: f32) -> usize {
    let width = width_px * PT_PER_PX * SAFETY;
    line_count(FontSet::embedded(), text, bold, SIZE_PT, width)
}

fn height(lines: usize) -> Option<f64> {
    let height = lines as f64 * f64::from(ROW_PX) * f64::from(PT_PER_PX);
    (lines > 1).then(|| height.min(HIGHEST_ROW_PT))
}

#[cfg(test)]
mod tests {
    use super::Room;
    use crate::{ColumnKind, RowKind, Sheet, SheetColumn, SheetRow};

    fn room(columns: &[(f64, ColumnKind)], cells: &[&str]) -> Room {
        Room::of(&Sheet {
            columns: columns
                .iter()
                .map(|(width_chars, kind)| SheetColumn {
                    head: String::new(),
                    width_chars: *width_chars,
                    kind: *kind,
                })
                .collect(),
            rows: vec![SheetRow {
                kind: RowKind::Body,
                cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            }],
            ..Sheet::default()
        })
    }

    #[test]
    fn a_column_is_as_wide_as_its_widest_figure() {
        use ColumnKind::{Figure, Text};
        let columns = [(5.0, Text), (5.0, Figure), (5.0, Figure)];
        let room = room(&columns, &["1.234.567", " 1.234.567 ", "trên 1.234.567"]);
        assert_eq!(room.widths(), [5.0, 9.0, 5.0]);
    }

    #[test]
    fn no_column_is_hidden_or_wider_than_excel_takes() {
        let columns = [0.0, -1.0, f64::NAN, 1000.0, f64::INFINITY];
        let columns = columns.map(|width| (width, ColumnKind::Text));
        assert_eq!(room(&columns, &[]).widths(), [1.0, 1.0, 1.0, 255.0, 255.0]);
    }

    #[test]
    fn a_row_is_as_high_as_its_highest_cell() {
        let room = room(&[(10.0, ColumnKind::Text), (10.0, ColumnKind::Text)], &[]);
        let height = |cells: &[&str]| room.height_pt(cells.iter().copied(), false);
        assert_eq!(height(&[]), None);
        assert_eq!(height(&["Đạt", ""]), None);
        assert_eq!(height(&["Đạt", "một\nhai\nba"]), Some(3.0 * 15.75));
        assert_eq!(height(&["Thu ngân sách", "Đạt"]), Some(2.0 * 15.75));
        assert_eq!(room.height_across_pt("Thu ngân sách", false), None);
        assert_eq!(height(&["\n".repeat(100).as_str()]), Some(409.0));
    }
}
