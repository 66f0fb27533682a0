//! Tables with lines. Every column has a fixed width: what is typed never moves a line.

use soket_doc::{Role, Row, RowKind, StyleSheet, Table};

use crate::paragraphs::paragraph;
use crate::{styles, word};

/// Room between a line of a table and its text.
const CELL_MARGIN: i32 = 85;

/// `None` when there is nothing to draw: Word refuses a table without a row. `kept`: the last row is on one page with
/// what follows.
pub fn table(sheet: &StyleSheet, source: &Table, width: i32, kept: bool) -> Option<word::Table> {
    let last = source.rows.len().checked_sub(1)?;
    let grid = whole(&source.widths(width as f32));
    let heads = source
        .rows
        .iter()
        .take_while(|row| row.kind == RowKind::Head)
        .count();
    let rows = source
        .rows
        .iter()
        .enumerate()
        .map(|(index, source)| word::Row {
            head: index < heads,
            cells: cells(sheet, source, &grid, kept && index == last),
        });
    Some(word::Table {
        lined: true,
        cell_margin: CELL_MARGIN,
        rows: rows.collect(),
        grid,
    })
}

fn cells(sheet: &StyleSheet, source: &Row, grid: &[i32], kept: bool) -> Vec<word::Cell> {
    let mut start = 0;
    let cells = source.fitted(grid.len()).into_iter();
    cells
        .map(|(span, paragraphs)| {
            let width = grid[start..start + span].iter().sum();
            start += span;
            let inner = width - 2 * CELL_MARGIN;
            let written = paragraphs
                .into_iter()
                .map(|source| paragraph(sheet, source, inner, kept));
            word::Cell {
                centered: source.kind == RowKind::Head,
                ..cell(written.collect(), width, span)
            }
        })
        .collect()
}

/// A cell ends with a paragraph, or Word calls the file damaged.
pub fn cell(mut paragraphs: Vec<word::Paragraph>, width: i32, span: usize) -> word::Cell {
    if paragraphs.is_empty() {
        paragraphs.push(word::Paragraph::new(styles::id(Role::TableText)));
    }
    word::Cell {
        width,
        span,
        centered: false,
        paragraphs,
    }
}

/// The same widths in whole units, with the same sum.
fn whole(widths: &[f32]) -> Vec<i32> {
    let mut passed = 0.0;
    let mut start = 0;
    let ends = widths.iter().map(|width| {
        passed += width;
        passed.round() as i32
    });
    ends.map(|end| end - std::mem::replace(&mut start, end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_widths_add_up_to_the_same() {
        assert_eq!(whole(&[100.0 / 3.0; 3]), [33, 34, 33]);
        assert_eq!(whole(&[0.5; 6]), [1, 0, 1, 0, 1, 0]);
    }
}
