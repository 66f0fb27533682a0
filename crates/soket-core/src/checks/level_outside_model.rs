//! ## Tìm gì
//! Kế hoạch có mục cho cấp không còn, hoặc chưa có, ở ngày ký.
//!
//! ## Vì sao
//! Từ 01/7/2025 không còn cấp huyện.
//!
//! ## Ví dụ
//! Mục “Đối với cấp huyện” trong kế hoạch năm 2028.
//!
//! ## Sửa thế nào
//! Bỏ mục ấy, hoặc chọn loại tổ chức khác.

use super::{Facts, finding};
use crate::{Finding, tier_model};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(model) = tier_model(facts.package) else {
        return;
    };
    for (part, level) in facts.levels() {
        let outside: Vec<&str> = level
            .kinds
            .iter()
            .filter(|kind| !model.kinds.contains(kind))
            .map(|kind| kind.in_words())
            .collect();
        if !outside.is_empty() {
            out.push(finding(
                facts.level_anchor(part, level, "kinds"),
                format!(
                    "{}: {} không có trong mô hình tổ chức ở ngày ký.",
                    level.title.trim(),
                    outside.join(", ")
                ),
            ));
        }
    }
}
