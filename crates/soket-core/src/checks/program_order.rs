//! ## Tìm gì
//! Chương trình hành động được hẹn sơ kết xong muộn hơn nghị quyết.
//!
//! ## Vì sao
//! Sơ kết các chương trình hành động, kế hoạch thực hiện nghị quyết trước, sơ kết nghị quyết sau.
//!
//! ## Ví dụ
//! Ban chỉ đạo xong trong tháng 9/2028 mà ban chấp hành sơ kết nghị quyết trong tháng 8/2028.
//!
//! ## Sửa thế nào
//! Dời thời hạn của ban chỉ đạo lên sớm hơn hội nghị sơ kết nghị quyết.

use super::plan_order::late_pairs;
use super::{Facts, finding};
use crate::{Before, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for pair in late_pairs(facts) {
        if pair.why != Before::Program || pair.is_together {
            continue;
        }
        out.push(finding(
            facts.level_anchor(pair.part, pair.first, "deadline"),
            format!(
                "Chương trình hành động ({}) sơ kết sau nghị quyết ({}): {} sau {}.",
                pair.first.title.trim(),
                pair.then.title.trim(),
                pair.first.deadline.words(),
                pair.then.deadline.words()
            ),
        ));
    }
}
