//! ## Tìm gì
//! Cấp dưới được hẹn xong muộn hơn cấp trên.
//!
//! ## Vì sao
//! Sơ kết từ cơ sở: cấp dưới sơ kết trước, cấp trên sơ kết sau; báo cáo của cấp trên tổng hợp từ báo cáo của cấp dưới.
//!
//! ## Ví dụ
//! Cơ sở xong trong tháng 8/2028 mà cấp xã xong trong tháng 7/2028.
//!
//! ## Sửa thế nào
//! Dời thời hạn của cấp dưới lên sớm, hoặc lùi thời hạn của cấp trên nếu kế hoạch của cấp trên nữa cho phép.

use super::plan_order::late_pairs;
use super::{Facts, finding};
use crate::{Before, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for pair in late_pairs(facts) {
        if pair.why == Before::Program || pair.is_together {
            continue;
        }
        out.push(finding(
            facts.level_anchor(pair.part, pair.first, "deadline"),
            format!(
                "{} xong muộn hơn {}: {} sau {}.",
                pair.first.title.trim(),
                pair.then.title.trim(),
                pair.first.deadline.words(),
                pair.then.deadline.words()
            ),
        ));
    }
}
