//! The table of targets, and the sentence that counts them.

use soket_doc::{Cell, Origin, Paragraph, Role, Row, RowKind, Run, Table};
use soket_target::Judgement;

use super::{columns, group_row, head_row};
use crate::assemble::Context;
use crate::fill::GAP;
use crate::standing::{Standing, judgement_name, standings};
use crate::{Package, Target, TargetRow, parse_date};

/// Years of the term that have figures, in order.
fn years(package: &Package, part: &str) -> Vec<String> {
    let mut years: Vec<String> = package
        .draft
        .rows(part)
        .iter()
        .flat_map(|row| row.figures.iter())
        .filter(|(year, figure)| in_term(package, year) && !figure.trim().is_empty())
        .map(|(year, _)| year.clone())
        .collect();
    years.sort();
    years.dedup();
    years
}

fn in_term(package: &Package, year: &str) -> bool {
    let term = package.term.term;
    year.parse()
        .is_ok_and(|year: i32| (term.start..=term.end).contains(&year))
}

pub(super) fn table(context: &Context<'_>, part: &str) -> Table {
    let package = context.package;
    let years = years(package, part);
    let mut heads = vec![
        ("TT", 5.0),
        ("Chỉ tiêu", 24.0),
        ("Đơn vị tính", 12.0),
        ("Nghị quyết đề ra", 17.0),
        ("Đầu kỳ", 8.0),
    ];
    heads.extend(years.iter().map(|year| (year.as_str(), 8.0)));
    let estimate = estimate_head(package);
    let projected = format!("Dự kiến {}", package.term.term.end);
    let proposed = format!("Phấn đấu {}", package.term.term.end);
    heads.extend([
        (estimate.as_str(), 9.0),
        (projected.as_str(), 9.0),
        (proposed.as_str(), 12.0),
        ("Đánh giá", 10.0),
        ("Ghi chú", 12.0),
    ]);
    let mut rows = vec![head_row(&heads)];
    let mut group = None;
    for standing in standings(package) {
        let Some(row) = standing.row else { continue };
        if group != Some(&standing.target.group) && !standing.target.group.trim().is_empty() {
            rows.push(group_row(&standing.target.group, heads.len()));
        }
        group = Some(&standing.target.group);
        rows.push(target_row(part, &standing, row, &years));
    }
    Table {
        columns: columns(&heads),
        rows,
    }
}

/// "Ước 6/2028": the month of the figures' date.
pub(super) fn estimate_head(package: &Package) -> String {
    match parse_date(&package.draft.info.cutoff) {
        Some(day) => {
            use chrono::Datelike;
            format!("Ước {}/{}", day.month(), day.year())
        }
        None => "Ước thực hiện".into(),
    }
}

fn target_row(part: &str, standing: &Standing<'_>, row: &TargetRow, years: &[String]) -> Row {
    let Target {
        name,
        unit,
        wording,
        baseline,
        ..
    } = standing.target;
    let cell = |role: Role, text: &str, field: &str| {
        let origin = Origin::field(part, &row.target_id, field);
        Cell::new(Paragraph::new(role, vec![Run::new(text.trim(), origin)]))
    };
    // A title among the figures ("nông thôn mới") reads as text.
    let figure = |text: &str, field: &str| {
        let role = if text.chars().any(|letter| letter.is_alphabetic()) {
            Role::TableText
        } else {
            Role::TableFigure
        };
        cell(role, text, field)
    };
    let mut cells = vec![
        cell(Role::TableFigure, &standing.number.to_string(), "name"),
        cell(Role::TableText, name, "name"),
        cell(Role::TableText, row.unit.as_deref().unwrap_or(unit), "unit"),
        cell(Role::TableText, wording, "wording"),
        figure(baseline, "baseline"),
    ];
    for year in years {
        let text = row.figures.get(year).map_or("", String::as_str);
        cells.push(figure(text, &format!("figure:{year}")));
    }
    let proposed = if row.proposed.trim().is_empty() {
        "như nghị quyết"
    } else {
        &row.proposed
    };
    let judgement = standing.effective().map_or(GAP, judgement_name);
    cells.extend([
        figure(&row.estimate, "estimate"),
        figure(&row.projected, "projected"),
        cell(Role::TableText, proposed, "proposed"),
        cell(Role::TableText, judgement, "judgement"),
        cell(Role::TableText, &row.note, "note"),
    ]);
    Row {
        kind: RowKind::Body,
        cells,
    }
}

/// "15/26 chỉ tiêu đạt và vượt; 6 chỉ tiêu có khả năng đạt; 3 chỉ tiêu khó đạt; 2 chỉ tiêu chưa đánh giá".
pub(crate) fn counts_sentence(package: &Package) -> String {
    let standings = standings(package);
    let count = |wanted: &[Judgement]| {
        standings
            .iter()
            .filter(|one| {
                one.effective()
                    .is_some_and(|judgement| wanted.contains(&judgement))
            })
            .count()
    };
    let reached = count(&[Judgement::Exceeded, Judgement::Met]);
    let mut parts = vec![format!(
        "{reached:02}/{:02} chỉ tiêu đạt và vượt",
        standings.len()
    )];
    for (number, words) in [
        (count(&[Judgement::Likely]), "có khả năng đạt"),
        (count(&[Judgement::Hard]), "khó đạt"),
        (count(&[Judgement::NotMet]), "chưa đạt"),
        (
            standings
                .iter()
                .filter(|one| one.effective().is_none())
                .count(),
            "chưa đánh giá",
        ),
    ] {
        if number > 0 {
            parts.push(format!("{number:02} chỉ tiêu {words}"));
        }
    }
    parts.join("; ")
}
