//! The table of targets as a form: the resolution's wordings stand, the figures are for the lower unit to fill in.

use soket_doc::{Cell, Role, Row, Table};

use super::{body_row, columns, group_row, head_row, targets::estimate_head};
use crate::assemble::{Context, fixed};
use crate::target_form::{OWN_ROWS, OWN_TARGETS, form_years};

pub(super) fn table(context: &Context<'_>) -> Table {
    let package = context.package;
    let years = form_years(package);
    let estimate = estimate_head(package);
    let projected = format!("Dự kiến {}", package.term.term.end);
    let mut heads = vec![
        ("TT", 5.0),
        ("Chỉ tiêu", 28.0),
        ("Đơn vị tính", 12.0),
        ("Nghị quyết đề ra", 18.0),
        ("Đầu kỳ", 9.0),
    ];
    heads.extend(years.iter().map(|year| (year.as_str(), 9.0)));
    heads.extend([
        (estimate.as_str(), 10.0),
        (projected.as_str(), 10.0),
        ("Nguyên nhân, giải pháp", 22.0),
    ]);
    let mut rows = vec![head_row(&heads)];
    let mut number = 0;
    let mut group = "";
    for target in &package.resolution.targets {
        if target.group != group && !target.group.trim().is_empty() {
            rows.push(group_row(&target.group, heads.len()));
        }
        group = &target.group;
        number += 1;
        rows.push(row(
            number,
            [&target.name, &target.unit, &target.wording],
            heads.len(),
        ));
    }
    if number > 0 {
        rows.push(group_row(OWN_TARGETS, heads.len()));
    }
    for own in 1..=OWN_ROWS {
        rows.push(row(own, ["", "", ""], heads.len()));
    }
    Table {
        columns: columns(&heads),
        rows,
    }
}

fn row(number: usize, texts: [&str; 3], width: usize) -> Row {
    let mut cells = vec![Cell::new(fixed(Role::TableFigure, number.to_string()))];
    cells.extend(
        texts
            .iter()
            .map(|text| Cell::new(fixed(Role::TableText, text.trim()))),
    );
    cells.resize_with(width, || Cell::new(fixed(Role::TableText, "")));
    body_row(cells)
}
