//! ## Tìm gì
//! Chưa có nơi nhận nào, hoặc chưa có dòng lưu.
//!
//! ## Vì sao
//! Nơi nhận là thành phần bắt buộc; dòng cuối cùng là nơi lưu văn bản.
//!
//! ## Ví dụ
//! Danh sách chỉ có “Ban Thường vụ Tỉnh uỷ”, không có “Lưu Văn phòng Đảng uỷ”.
//!
//! ## Sửa thế nào
//! Thêm nơi nhận ở bước “Nơi nhận, người ký”; đánh dấu dòng lưu.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Recipients).next() else {
        return;
    };
    let anchor = Anchor {
        part: part.id.clone(),
        label: part.title.clone(),
        ..Anchor::default()
    };
    let mut written = facts
        .package
        .draft
        .recipients(&part.id)
        .iter()
        .filter(|one| !one.text.trim().is_empty())
        .peekable();
    if written.peek().is_none() {
        // Minutes may go to nobody.
        if part.required {
            out.push(finding(anchor, "Chưa có nơi nhận nào.".into()));
        }
    } else if !written.any(|one| one.filing) {
        out.push(finding(
            anchor,
            "Nơi nhận chưa có dòng lưu, ví dụ “Lưu Văn phòng Đảng uỷ”.".into(),
        ));
    }
}
