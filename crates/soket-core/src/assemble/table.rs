//! Rows and cells of tables: short ways to say them.

use soket_doc::{Cell, Column, Origin, Paragraph, Role, Row, RowKind, Run};

use super::fixed;

/// Heads of a table with the shares of their columns.
pub(crate) type Heads<'a> = [(&'a str, f32)];

pub(crate) fn columns(heads: &Heads<'_>) -> Vec<Column> {
    heads
        .iter()
        .map(|(_, share)| Column { share: *share })
        .collect()
}

pub(crate) fn head_row(heads: &Heads<'_>) -> Row {
    Row {
        kind: RowKind::Head,
        cells: heads
            .iter()
            .map(|(head, _)| Cell::new(fixed(Role::TableHead, *head)))
            .collect(),
    }
}

pub(crate) fn group_row(group: &str, span: usize) -> Row {
    let mut cell = Cell::new(fixed(Role::TableGroup, group));
    cell.span = span as u16;
    Row {
        kind: RowKind::Group,
        cells: vec![cell],
    }
}

pub(crate) fn body_row(cells: Vec<Cell>) -> Row {
    Row {
        kind: RowKind::Body,
        cells,
    }
}

pub(crate) fn cell(role: Role, text: impl Into<String>, origin: Origin) -> Cell {
    Cell::new(Paragraph::new(role, vec![Run::new(text.into(), origin)]))
}
