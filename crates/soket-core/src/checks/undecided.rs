//! ## Tìm gì
//! Chỗ lấy từ kế hoạch của cấp trên mà đơn vị còn phải quyết định.
//!
//! ## Vì sao
//! Có câu không chuyển thẳng xuống được: cơ quan đơn vị không có, mục riêng của cấp trên.
//!
//! ## Ví dụ
//! “Giao … chủ trì, phối hợp với Văn phòng Đảng uỷ”.
//!
//! ## Sửa thế nào
//! Sửa câu ấy, rồi bấm “Đã xem xong” ở bảng so với kế hoạch cấp trên.

use super::{Facts, finding, suggestion};
use crate::{Anchor, Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(derivation) = &facts.package.derivation else {
        return;
    };
    for passage in derivation.passages.iter().filter(|one| one.is_open()) {
        for open in &passage.open {
            let anchor = Anchor {
                part: passage.target.part.clone(),
                item: passage.target.item.clone(),
                field: passage.target.field.clone(),
                label: passage.label.clone(),
            };
            let mut found = finding(anchor, open.clone());
            found.suggestion = suggestion(
                "Đã xem xong",
                Edit::Decide {
                    place: passage.target.clone(),
                },
            );
            out.push(found);
        }
    }
}
