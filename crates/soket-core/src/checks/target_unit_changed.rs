//! ## Tìm gì
//! Báo cáo ghi đơn vị tính khác nghị quyết cho cùng một chỉ tiêu.
//!
//! ## Vì sao
//! Đổi đơn vị làm người đọc không so được, và có thể che một mức thấp hơn (“điểm %” thành “%”, USD thành triệu đồng).
//!
//! ## Ví dụ
//! Nghị quyết tính bằng “triệu đồng/người/năm”, báo cáo ghi “USD/người”.
//!
//! ## Sửa thế nào
//! Dùng lại đơn vị của nghị quyết; cần nêu đơn vị khác thì ghi ở cột ghi chú.

use super::{Facts, finding, keep_resolution};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        let Some(unit) = standing.row.and_then(|row| row.unit.as_deref()) else {
            continue;
        };
        if plain(unit).is_empty() || plain(unit) == plain(&standing.target.unit) {
            continue;
        }
        let anchor = facts.row_anchor(standing, "row-unit");
        let mut found = finding(
            anchor,
            format!(
                "{}: nghị quyết tính bằng “{}”, báo cáo ghi “{unit}”.",
                standing.target.name, standing.target.unit
            ),
        );
        found.compared = Some((standing.target.unit.clone(), unit.to_owned()));
        found.suggestion = keep_resolution("Dùng đơn vị của nghị quyết", &found.anchor);
        out.push(found);
    }
}

fn plain(unit: &str) -> String {
    unit.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("")
        .replace("uỷ", "ủy")
}
