//! ## Tìm gì
//! Một chỉ tiêu có trong nghị quyết mà biểu của báo cáo không có, hoặc có mà không ghi số liệu nào.
//!
//! ## Vì sao
//! Bỏ một chỉ tiêu ra khỏi báo cáo cũng là không thực hiện nó. Báo cáo phải đủ từng chỉ tiêu đại hội đã đề ra.
//!
//! ## Ví dụ
//! Nghị quyết có 26 chỉ tiêu, biểu chỉ có 25.
//!
//! ## Sửa thế nào
//! Đưa chỉ tiêu trở lại biểu và ghi số liệu; chưa có số thì ghi lý do ở cột ghi chú.

use super::{Facts, finding, suggestion};
use crate::{Edit, Finding, TargetRow};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.rows_part() else {
        return;
    };
    for standing in &facts.standings {
        let name = &standing.target.name;
        match standing.row {
            None => {
                let mut found = finding(
                    facts.row_anchor(standing, ""),
                    format!("Nghị quyết có chỉ tiêu “{name}” ({}) mà báo cáo không nêu.", standing.target.wording),
                );
                found.suggestion = suggestion("Đưa vào báo cáo", Edit::AddRow {
                    part: part.into(),
                    target: standing.target.id.clone(),
                });
                out.push(found);
            }
            Some(row) if is_blank(row) => out.push(finding(
                facts.row_anchor(standing, "estimate"),
                format!("Chỉ tiêu “{name}” chưa có số liệu nào. Ghi số liệu, hoặc ghi lý do ở cột ghi chú."),
            )),
            Some(_) => {}
        }
    }
}

fn is_blank(row: &TargetRow) -> bool {
    row.figures
        .values()
        .chain([&row.estimate, &row.projected, &row.note])
        .all(|text| text.trim().is_empty())
        && row.judgement.is_none()
}
