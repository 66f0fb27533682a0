//! ## Tìm gì
//! Một hạn chế chưa được nguyên nhân nào gắn tới.
//!
//! ## Vì sao
//! Nêu hạn chế mà không nêu nguyên nhân, nhất là nguyên nhân chủ quan, thì không rút được bài học.
//!
//! ## Ví dụ
//! “Thu ngân sách năm 2027 mới đạt 86% dự toán” đứng một mình.
//!
//! ## Sửa thế nào
//! Thêm nguyên nhân, hoặc gắn một nguyên nhân đã viết với hạn chế này.

use super::{Facts, task_missing};
use crate::Finding;
use crate::template::Chain;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    task_missing::unanswered(facts, Chain::Cause, "nguyên nhân", "nguyên nhân", out);
}
