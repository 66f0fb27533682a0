//! ## Tìm gì
//! Cấp dưới và cấp trên được hẹn xong cùng một lúc.
//!
//! ## Vì sao
//! Cấp dưới sơ kết trước, cấp trên sơ kết sau. Cùng hạn thì cấp trên phải viết báo cáo khi chưa có báo cáo của cấp dưới.
//!
//! ## Ví dụ
//! Ban chỉ đạo và ban chấp hành cùng xong chậm nhất trong tháng 7/2028.
//!
//! ## Sửa thế nào
//! Dời thời hạn của cấp dưới lên sớm ít ngày.

use super::plan_order::late_pairs;
use super::{Facts, finding};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for pair in late_pairs(facts)
        .into_iter()
        .filter(|pair| pair.is_together)
    {
        out.push(finding(
            facts.level_anchor(pair.part, pair.first, "deadline"),
            format!(
                "{} và {} cùng hạn {}: nên để {} xong trước.",
                pair.first.title.trim(),
                pair.then.title.trim(),
                pair.then.deadline.words(),
                pair.first.title.trim()
            ),
        ));
    }
}
