//! Tables with lines: every column has a fixed width, the head repeats on each page, no row is broken over two.

use std::fmt::Write;

use soket_doc::{Row, RowKind, Table};

use crate::markup::{Place, Writer};

/// Room between a line of a table and its text, in points.
const MARGIN: f32 = 4.25;
/// Thickness of the lines.
const LINE: f32 = 0.5;

pub fn write(writer: &mut Writer<'_>, table: &Table, width: f32, place: Place) {
    if table.rows.is_empty() {
        return;
    }
    let widths = table.widths(width);
    let columns: Vec<String> = widths.iter().map(|width| format!("{width}pt")).collect();
    let _ = write!(
        writer.out.text,
        "#block(width: 100%, above: {}pt, below: 0pt, sticky: {}, table(columns: ({},), stroke: {LINE}pt, inset: (x: {MARGIN}pt, top: {LINE}pt, bottom: 0pt), ",
        place.gap,
        place.keep,
        columns.join(", "),
    );
    let heads = table
        .rows
        .iter()
        .take_while(|row| row.kind == RowKind::Head)
        .count();
    let (heads, rows) = table.rows.split_at(heads);
    if !heads.is_empty() {
        writer.push("table.header(");
        for head in heads {
            row(writer, head, &widths);
        }
        writer.push("), ");
    }
    for (at, one) in rows.iter().enumerate() {
        // A head of its own that does not repeat: it never stays behind at the foot of a page.
        let names_rows = one.kind == RowKind::Group && at + 1 < rows.len();
        if names_rows {
            writer.push("table.header(repeat: false, level: 2, ");
        }
        row(writer, one, &widths);
        if names_rows {
            writer.push("), ");
        }
    }
    writer.push("))\n");
}

fn row(writer: &mut Writer<'_>, row: &Row, widths: &[f32]) {
    let mut start = 0;
    for (span, paragraphs) in row.fitted(widths.len()) {
        let column: f32 = widths[start..start + span].iter().sum();
        start += span;
        let align = if row.kind == RowKind::Head {
            "horizon"
        } else {
            "top"
        };
        let _ = write!(
            writer.out.text,
            "table.cell(colspan: {span}, breakable: false, align: {align})["
        );
        let room = (column - 2.0 * MARGIN).max(1.0);
        writer.in_cell(paragraphs.into_iter().map(|one| (one, (0.0, 0.0))), room);
        writer.push("], ");
    }
}
