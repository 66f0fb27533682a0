//! ## Tìm gì
//! Thời hạn trước ngày ban hành kế hoạch.
//!
//! ## Vì sao
//! Không ai hoàn thành được việc trước khi được giao.
//!
//! ## Ví dụ
//! Ban hành ngày 15/6/2028, cơ sở xong trong tháng 5/2028.
//!
//! ## Sửa thế nào
//! Sửa thời hạn hoặc sửa ngày ký.

use super::{Facts, finding};
use crate::{Finding, format_date, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(issued) = parse_date(&facts.package.draft.info.signed_on) else {
        return;
    };
    for (part, level) in facts.levels() {
        if level
            .deadline
            .latest_day()
            .is_some_and(|last| last < issued)
        {
            out.push(finding(
                facts.level_anchor(part, level, "deadline"),
                format!(
                    "{}: {} là trước ngày ký {}.",
                    level.title.trim(),
                    level.deadline.words(),
                    format_date(issued)
                ),
            ));
        }
    }
}
