//! ## Tìm gì
//! Một chỉ tiêu chưa ghi mức của nghị quyết.
//!
//! ## Vì sao
//! Không có câu chữ của nghị quyết thì không chứng minh được chỉ tiêu không bị hạ.
//!
//! ## Ví dụ
//! Dòng “Tỷ lệ hộ nghèo” có số liệu các năm mà cột *nghị quyết* để trống.
//!
//! ## Sửa thế nào
//! Chép đúng từng chữ mức của chỉ tiêu trong nghị quyết, ví dụ “giảm còn dưới 2%”.

use super::{Facts, finding};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        if standing.target.wording.trim().is_empty() {
            let message = match standing.target.name.trim() {
                "" => "Chỉ tiêu này chưa có tên và mức của nghị quyết.".to_owned(),
                name => format!("{name}: chưa ghi mức của nghị quyết."),
            };
            out.push(finding(facts.row_anchor(standing, "wording"), message));
        }
    }
}
