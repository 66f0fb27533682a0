//! ## Tìm gì
//! Mức **phấn đấu** trong biểu thấp hơn nghị quyết: số kém hơn, hạn muộn hơn, “trên 95%” thành “95%”,
//! “không còn” thành “còn dưới”, danh hiệu thấp hơn. Chỉ tiêu càng thấp càng tốt thì so ngược lại.
//!
//! ## Vì sao
//! Kế hoạch sơ kết yêu cầu không đề xuất điều chỉnh giảm các mục tiêu, chỉ tiêu mà nghị quyết đại hội đã đề ra.
//!
//! ## Ví dụ
//! Nghị quyết “giảm còn dưới 2%”, báo cáo “dưới 3%”.
//!
//! ## Sửa thế nào
//! Giữ mức nghị quyết ở cột *phấn đấu*. Nếu thấy khó tới, ghi thật ở cột *dự kiến*, rồi nêu nguyên nhân và nhiệm vụ.

use soket_target::Verdict;

use super::{Facts, finding, keep_resolution};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    proposals(facts, Verdict::Lowered, out);
}

/// A finding for each proposed value that stands so against the resolution.
pub(super) fn proposals(facts: &Facts<'_>, verdict: Verdict, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        let (Some(row), Some(comparison)) = (standing.row, standing.proposal()) else {
            continue;
        };
        if comparison.verdict != verdict {
            continue;
        }
        let anchor = facts.row_anchor(standing, "proposed");
        let message = format!("{}: {}", standing.target.name, comparison.reasons.join(" "));
        let mut found = finding(anchor, message);
        found.compared = Some((standing.target.wording.clone(), row.proposed.clone()));
        found.suggestion = keep_resolution("Giữ mức nghị quyết", &found.anchor);
        out.push(found);
    }
}
