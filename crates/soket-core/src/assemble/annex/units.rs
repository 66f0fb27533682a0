//! The lower units of a plan: until when, and when each came in.

use soket_doc::{Origin, Role, Table};

use super::{body_row, cell, columns, head_row};
use crate::assemble::Context;
use crate::plan::unit_rows;

pub(super) fn table(context: &Context<'_>, part: &str) -> Table {
    let heads = [
        ("TT", 6.0),
        ("Đơn vị", 34.0),
        ("Thời hạn", 22.0),
        ("Ngày gửi", 16.0),
        ("Ghi chú", 22.0),
    ];
    let mut rows = vec![head_row(&heads)];
    for (at, row) in unit_rows(context.package, context.template)
        .into_iter()
        .enumerate()
    {
        let field = |name: &str| Origin::field(part, &row.unit.id, name);
        rows.push(body_row(vec![
            cell(Role::TableFigure, (at + 1).to_string(), field("")),
            cell(Role::TableText, row.unit.committee.trim(), field("")),
            cell(Role::TableText, row.until, field("")),
            cell(Role::TableText, row.done_on, field("done_on")),
            cell(Role::TableText, row.note, field("note")),
        ]));
    }
    Table {
        columns: columns(&heads),
        rows,
    }
}
