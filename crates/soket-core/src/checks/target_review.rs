//! ## Tìm gì
//! Mức **phấn đấu** viết khác nghị quyết mà máy không tự so được: đổi đơn vị, đổi cách tính (bình quân, từng năm, cả nhiệm kỳ),
//! đổi phạm vi, hoặc không đọc được số.
//!
//! ## Vì sao
//! Đổi cách nói cũng có thể là hạ chỉ tiêu. Người ký cần biết để xem lại.
//!
//! ## Ví dụ
//! Nghị quyết “hằng năm kết nạp 18 đảng viên”, báo cáo “cả nhiệm kỳ kết nạp 90 đảng viên”.
//!
//! ## Sửa thế nào
//! Viết lại đúng như nghị quyết, hoặc để trống cột *phấn đấu* (nghĩa là giữ như nghị quyết).

use soket_target::Verdict;

use super::{Facts, finding, suggestion};
use crate::{Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        let (Some(row), Some(comparison)) = (standing.row, standing.proposal()) else {
            continue;
        };
        if comparison.verdict != Verdict::Review {
            continue;
        }
        let anchor = facts.row_anchor(standing, "proposed");
        let mut found = finding(
            anchor.clone(),
            format!("{}: {}", standing.target.name, comparison.reasons.join(" ")),
        );
        found.compared = Some((standing.target.wording.clone(), row.proposed.clone()));
        found.suggestion = suggestion(
            "Giữ mức nghị quyết",
            Edit::SetRowField {
                part: anchor.part,
                item: anchor.item,
                field: anchor.field,
                value: String::new(),
            },
        );
        out.push(found);
    }
}
