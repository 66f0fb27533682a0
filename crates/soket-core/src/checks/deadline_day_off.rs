//! ## Tìm gì
//! Thời hạn rơi vào thứ Bảy, Chủ nhật hoặc ngày nghỉ lễ, Tết.
//!
//! ## Vì sao
//! Ngày ấy không ai nhận báo cáo.
//!
//! ## Ví dụ
//! Chậm nhất ngày 30/4/2028.
//!
//! ## Sửa thế nào
//! Chọn ngày làm việc liền trước. Danh sách ngày nghỉ ở tệp ngay-nghi.toml.

use super::{Facts, finding, suggestion};
use crate::days_off::{day_off, working_day_before};
use crate::{Deadline, Edit, Finding, format_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (part, level) in facts.levels() {
        // Of a month or a quarter, nobody means its last day.
        let Some((first, last)) = level.deadline.period() else {
            continue;
        };
        if first != last {
            continue;
        }
        let Some(name) = day_off(first) else { continue };
        let before = working_day_before(first);
        let mut found = finding(
            facts.level_anchor(part, level, "deadline"),
            format!(
                "{}: ngày {} là {name}.",
                level.title.trim(),
                format_date(first)
            ),
        );
        found.suggestion = suggestion(
            &format!("Chuyển sang ngày {}", format_date(before)),
            Edit::SetDeadline {
                part: part.into(),
                item: level.id.clone(),
                deadline: Deadline::on_day(level.deadline.bound, before),
            },
        );
        out.push(found);
    }
}
