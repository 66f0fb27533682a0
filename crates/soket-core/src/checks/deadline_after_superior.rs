//! ## Tìm gì
//! Thời hạn muộn hơn hạn mà kế hoạch của cấp trên đặt cho cấp mình.
//!
//! ## Vì sao
//! Cấp trên tổng hợp từ báo cáo của đơn vị; nộp muộn thì cả cấp trên muộn.
//!
//! ## Ví dụ
//! Kế hoạch của cấp trên ghi chậm nhất trong tháng 7/2028, đơn vị hẹn trong tháng 8/2028.
//!
//! ## Sửa thế nào
//! Dời thời hạn lên sớm. Nếu cấp trên đã cho lùi, sửa “Hạn gửi cấp trên” ở thông tin chung.

use super::{Facts, finding};
use crate::{Finding, format_date, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let due = facts
        .package
        .superior_plan
        .as_ref()
        .and_then(|plan| parse_date(&plan.due_on));
    let Some(due) = due else { return };
    for (part, level) in facts.levels() {
        if level.deadline.latest_day().is_some_and(|last| last > due) {
            out.push(finding(
                facts.level_anchor(part, level, "deadline"),
                format!(
                    "{}: {} là sau hạn của cấp trên, ngày {}.",
                    level.title.trim(),
                    level.deadline.words(),
                    format_date(due)
                ),
            ));
        }
    }
}
