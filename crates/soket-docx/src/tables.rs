//! Tables with lines. Every column has a fixed width: what is typed never moves a line.

use docx_rs::{
    TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellMargins, TableLayoutType,
    TableRow, VAlignType, WidthType,
};
use soket_doc::{Cell, Paragraph, Role, Row, RowKind, StyleSheet, Table};

use crate::paragraphs::paragraph;
use crate::styles;

/// Room between a line of a table and its text.
const CELL_MARGIN: usize = 85;
/// Thickness of the lines in eighths of a point.
const LINE: usize = 4;

/// `None` when there is nothing to draw: Word refuses a table without a row. `kept`: the last row is on one page with
/// what follows.
pub fn table(
    sheet: &StyleSheet,
    source: &Table,
    width: i32,
    kept: bool,
    head_rows: &mut Vec<bool>,
) -> Option<docx_rs::Table> {
    if source.rows.is_empty() {
        return None;
    }
    let mut shares: Vec<f32> = source.columns.iter().map(|column| column.share).collect();
    if shares.is_empty() {
        shares.push(1.0);
    }
    let last = source.rows.len() - 1;
    let widths = shared(&shares, width);
    let mut in_head = true;
    let rows = source
        .rows
        .iter()
        .enumerate()
        .map(|(index, source)| {
            in_head &= source.kind == RowKind::Head;
            head_rows.push(in_head);
            row(sheet, source, &widths, kept && index == last)
        })
        .collect();
    let table = docx_rs::Table::new(rows)
        .set_borders(lines())
        .set_grid(widths.iter().map(|width| *width as usize).collect())
        .width(width as usize, WidthType::Dxa)
        .indent(0)
        .margins(TableCellMargins::new().margin(0, CELL_MARGIN, 0, CELL_MARGIN))
        .layout(TableLayoutType::Fixed);
    Some(table)
}

fn lines() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    [Top, Left, Bottom, Right, InsideH, InsideV]
        .into_iter()
        .fold(TableBorders::new(), |lines, position| {
            lines.set(TableBorder::new(position).size(LINE))
        })
}

/// Every row fills the grid and loses nothing: a cell too many adds its text to the last one, a missing
/// cell is empty.
fn row(sheet: &StyleSheet, source: &Row, widths: &[i32], kept: bool) -> TableRow {
    let mut cells: Vec<(usize, Vec<&Paragraph>)> = Vec::new();
    let mut free = widths.len();
    for Cell { span, paragraphs } in &source.cells {
        let span = usize::from(*span).clamp(1, free.max(1));
        match cells.last_mut() {
            Some((_, last)) if free == 0 => last.extend(paragraphs),
            _ => {
                cells.push((span, paragraphs.iter().collect()));
                free -= span;
            }
        }
    }
    if free > 0 {
        cells.push((free, Vec::new()));
    }
    let mut start = 0;
    let cells = cells
        .into_iter()
        .map(|(span, paragraphs)| {
            let width = widths[start..start + span].iter().sum();
            start += span;
            let inner = width - 2 * CELL_MARGIN as i32;
            let written = paragraphs
                .into_iter()
                .map(|source| paragraph(sheet, source, inner, kept))
                .collect();
            let written = cell(written, width, span);
            match source.kind {
                RowKind::Head => written.vertical_align(VAlignType::Center),
                RowKind::Group | RowKind::Body => written,
            }
        })
        .collect();
    TableRow::new(cells).cant_split()
}

/// A cell ends with a paragraph, or Word calls the file damaged.
pub fn cell(paragraphs: Vec<docx_rs::Paragraph>, width: i32, span: usize) -> TableCell {
    let empty = || docx_rs::Paragraph::new().style(styles::id(Role::TableText));
    let paragraphs = if paragraphs.is_empty() {
        vec![empty()]
    } else {
        paragraphs
    };
    let cell = TableCell::new().width(width as usize, WidthType::Dxa);
    let cell = if span > 1 { cell.grid_span(span) } else { cell };
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}

/// Shares of a width in whole units that add up to it. A share that is no number above zero counts as none;
/// without any, all are alike.
pub fn shared(shares: &[f32], width: i32) -> Vec<i32> {
    let mut shares: Vec<f32> = shares
        .iter()
        .map(|share| {
            if share.is_finite() {
                share.max(0.0)
            } else {
                0.0
            }
        })
        .collect();
    let sum: f32 = shares.iter().sum();
    if !(sum.is_finite() && sum > 0.0) {
        shares.fill(1.0);
    }
    let sum: f32 = shares.iter().sum();
    let mut passed = 0.0;
    let mut start = 0;
    let mut widths = Vec::new();
    for share in shares {
        passed += share;
        let end = (width as f32 * (passed / sum)).round() as i32;
        widths.push((end - start).max(0));
        start = end;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_add_up_to_the_width() {
        assert_eq!(shared(&[1.0, 1.0, 1.0], 100), [33, 34, 33]);
        assert_eq!(shared(&[0.44, 0.56], 9354), [4116, 5238]);
    }

    #[test]
    fn shares_of_nonsense_still_give_widths() {
        assert_eq!(shared(&[0.0, 0.0], 100), [50, 50]);
        assert_eq!(shared(&[f32::NAN, 1.0, -3.0], 100), [0, 100, 0]);
        assert_eq!(shared(&[f32::INFINITY], 100), [100]);
    }
}
