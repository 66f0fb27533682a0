//! ## Tìm gì
//! Một cấp chưa ghi thời hạn, chưa ghi dành cho ai, hoặc chưa ghi hình thức.
//!
//! ## Vì sao
//! Cấp dưới làm theo kế hoạch này: thiếu hạn, thiếu hình thức thì không biết làm gì.
//!
//! ## Ví dụ
//! Mục “Đối với cấp xã” chưa có thời hạn.
//!
//! ## Sửa thế nào
//! Ghi thời hạn; chọn loại tổ chức; ghi hình thức hội nghị.

use super::{Facts, finding};
use crate::plan::order::kinds_meant;
use crate::{Finding, Meeting, PlanLevel};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (part, level) in facts.levels() {
        let title = match level.title.trim() {
            "" => "Một cấp",
            title => title,
        };
        for (field, message) in missing(level) {
            out.push(finding(
                facts.level_anchor(part, level, field),
                format!("{title}: {message}"),
            ));
        }
    }
}

fn missing(level: &PlanLevel) -> Vec<(&'static str, &'static str)> {
    let mut missing = Vec::new();
    if level.title.trim().is_empty() {
        missing.push(("title", "chưa ghi tên cấp."));
    }
    if level.deadline.is_empty() && level.deadline_text.trim().is_empty() {
        missing.push(("deadline", "chưa ghi thời hạn."));
    }
    if kinds_meant(level).is_empty() {
        missing.push(("kinds", "chưa chọn dành cho loại tổ chức nào."));
    }
    let has_form = level.forms.iter().any(|line| !line.sentence().is_empty());
    // "Ban Chấp hành Đảng bộ tỉnh": the body is the form.
    if !has_form && Meeting::read(&level.title).is_none() {
        missing.push(("form", "chưa ghi hình thức tổ chức."));
    }
    missing
}
