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

use super::{Facts, finding, suggestion};
use crate::{Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        let (Some(row), Some(comparison)) = (standing.row, standing.proposal()) else {
            continue;
        };
        if comparison.verdict != Verdict::Lowered {
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
