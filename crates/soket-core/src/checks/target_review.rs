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

use super::{Facts, target_lowered};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    target_lowered::proposals(facts, Verdict::Review, out);
}
