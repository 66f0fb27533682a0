//! ## Tìm gì
//! Hình thức hội nghị không hợp với loại tổ chức.
//!
//! ## Vì sao
//! Chi bộ họp chi bộ; đảng bộ họp ban chấp hành hoặc đảng viên; ban chỉ đạo họp ban chỉ đạo. Ghi sai thì cấp dưới không tổ chức được.
//!
//! ## Ví dụ
//! Chi bộ “tổ chức hội nghị ban chấp hành”.
//!
//! ## Sửa thế nào
//! Chọn hình thức khác, hoặc sửa loại tổ chức của dòng ấy.

use super::{Facts, finding};
use crate::plan::order::kinds_meant;
use crate::{Finding, OrgKind};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (part, level) in facts.levels() {
        for line in &level.forms {
            let Some(meeting) = line.meeting_meant() else {
                continue;
            };
            let kinds: Vec<OrgKind> = if line.kinds.is_empty() {
                kinds_meant(level)
            } else {
                line.kinds.clone()
            };
            // A line for several kinds has to fit one of them; a line for one kind has to fit that.
            if kinds.is_empty() || kinds.iter().any(|kind| meeting.fits(*kind)) {
                continue;
            }
            let whom: Vec<&str> = kinds.iter().map(|kind| kind.in_words()).collect();
            out.push(finding(
                facts.level_anchor(part, level, &format!("form:{}", line.id)),
                format!(
                    "{} không hợp với {}.",
                    crate::vietnamese::upper_first(meeting.in_words()),
                    whom.join(", ")
                ),
            ));
        }
    }
}
