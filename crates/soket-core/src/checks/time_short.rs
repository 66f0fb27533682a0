//! ## Tìm gì
//! Từ ngày ban hành tới thời hạn quá ít ngày.
//!
//! ## Vì sao
//! Cấp dưới cần thời gian nhận kế hoạch, ra kế hoạch của mình, viết báo cáo và họp.
//!
//! ## Ví dụ
//! Ban hành ngày 20/5/2028, cơ sở xong chậm nhất ngày 30/5/2028.
//!
//! ## Sửa thế nào
//! Lùi thời hạn, hoặc ban hành sớm hơn. Số ngày tối thiểu ở tệp ke-hoach-cap-duoi.toml.

use super::{Facts, finding};
use crate::plan::practice::practice;
use crate::{Finding, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(issued) = parse_date(&facts.package.draft.info.signed_on) else {
        return;
    };
    let least = practice().least_days;
    for (part, level) in facts.levels() {
        let Some(last) = level.deadline.latest_day() else {
            continue;
        };
        let days = (last - issued).num_days();
        if (0..least).contains(&days) {
            out.push(finding(
                facts.level_anchor(part, level, "deadline"),
                format!(
                    "{}: từ ngày ban hành tới hạn chỉ có {days} ngày, nên có ít nhất {least} ngày.",
                    level.title.trim()
                ),
            ));
        }
    }
}
