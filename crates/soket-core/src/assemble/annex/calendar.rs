//! The levels of a plan as a table: who, what, in which form, from when until when.

use soket_doc::{Cell, Origin, Paragraph, Role, Run, Table};

use super::{body_row, cell, columns, group_row, head_row};
use crate::assemble::Context;
use crate::{LevelLine, PlanLevel};

pub(super) fn table(context: &Context<'_>, part: &str) -> Table {
    let heads = [
        ("TT", 5.0),
        ("Cấp, đơn vị", 22.0),
        ("Nội dung sơ kết", 34.0),
        ("Hình thức tổ chức", 30.0),
        ("Bắt đầu", 10.0),
        ("Thời hạn", 18.0),
    ];
    let mut rows = vec![head_row(&heads)];
    let mut group = "";
    let levels = context.package.draft.levels(part).iter();
    for (at, level) in levels.filter(|level| !level.is_blank()).enumerate() {
        if level.group.trim() != group && !level.group.trim().is_empty() {
            rows.push(group_row(level.group.trim(), heads.len()));
        }
        group = level.group.trim();
        let field = |name: &str| Origin::field(part, &level.id, name);
        rows.push(body_row(vec![
            cell(Role::TableFigure, (at + 1).to_string(), field("title")),
            cell(Role::TableText, whom(level), field("title")),
            lines(part, level, "review", &level.reviews),
            lines(part, level, "form", &level.forms),
            cell(Role::TableText, level.start.trim(), field("start")),
            cell(Role::TableText, until(level), field("deadline")),
        ]));
    }
    Table {
        columns: columns(&heads),
        rows,
    }
}

fn whom(level: &PlanLevel) -> String {
    match level.units {
        Some(units) => format!("{} ({units} đơn vị)", level.title.trim()),
        None => level.title.trim().to_owned(),
    }
}

/// Without the words that a table's head already says.
fn until(level: &PlanLevel) -> String {
    let sentence = level.deadline_sentence();
    let sentence = sentence.trim().trim_end_matches('.');
    let short = sentence.strip_prefix("Hoàn thành ").unwrap_or(sentence);
    crate::vietnamese::upper_first(short)
}

fn lines(part: &str, level: &PlanLevel, kind: &str, lines: &[LevelLine]) -> Cell {
    let printed: Vec<(&LevelLine, String)> = lines
        .iter()
        .map(|line| (line, line.sentence()))
        .filter(|(_, sentence)| !sentence.is_empty())
        .collect();
    let last = printed.len().saturating_sub(1);
    let runs = printed
        .into_iter()
        .enumerate()
        .map(|(at, (line, sentence))| {
            let end = if at == last { "" } else { " " };
            Run::new(
                format!("{sentence}{end}"),
                Origin::field(part, &level.id, &format!("{kind}:{}", line.id)),
            )
        })
        .collect();
    Cell::new(Paragraph::new(Role::TableText, runs))
}
