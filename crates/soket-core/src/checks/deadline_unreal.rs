//! ## Tìm gì
//! Thời hạn không phải là ngày, tháng có thật, hoặc câu ghi thời hạn nói ngày khác.
//!
//! ## Vì sao
//! Câu in ra và thời hạn dùng để kiểm tra phải là một.
//!
//! ## Ví dụ
//! “31/02/2028”; dòng ghi tháng 5/2028 mà câu ghi tháng 6/2028.
//!
//! ## Sửa thế nào
//! Ghi lại thời hạn, ví dụ 30/5/2028, 5/2028, quý II/2028.

use super::{Facts, finding};
use crate::{Finding, find_deadlines};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (part, level) in facts.levels() {
        let deadline = &level.deadline;
        let message = if !deadline.is_empty() && deadline.period().is_none() {
            format!(
                "“{}” không phải là ngày, tháng, quý có thật.",
                deadline.on.trim()
            )
        } else {
            let said = find_deadlines(&level.deadline_text).into_iter().next();
            match said {
                Some((_, said)) if !deadline.is_empty() && said.period() != deadline.period() => {
                    format!(
                        "câu ghi {}, thời hạn của dòng là {}.",
                        said.words(),
                        deadline.words()
                    )
                }
                _ => continue,
            }
        };
        out.push(finding(
            facts.level_anchor(part, level, "deadline"),
            format!("{}: {message}", level.title.trim()),
        ));
    }
}
