//! ## Tìm gì
//! Mẫu để người viết tự ghi trích yếu mà chưa ghi.
//!
//! ## Vì sao
//! Văn bản nào cũng có trích yếu; công văn ghi trích yếu dưới số, ký hiệu (HD36 dòng 233 - 252; HD05 tr.10 - 11).
//!
//! ## Ví dụ
//! Tờ trình chỉ có chữ “TỜ TRÌNH”.
//!
//! ## Sửa thế nào
//! Ghi trích yếu ở bước “Thông tin chung”, không viết hoa chữ đầu, không có dấu chấm: “về việc …”.

use super::{Facts, finding};
use crate::fill::fields_in;
use crate::template::PartKind;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let info = &facts.package.draft.info;
    let is_asked = fields_in(&facts.template.subject).any(|field| field == "subject");
    if is_asked && info.subject.trim().is_empty() && info.theme.trim().is_empty() {
        let anchor = Anchor {
            part: part.id.clone(),
            field: "subject".into(),
            label: "Trích yếu".into(),
            ..Anchor::default()
        };
        out.push(finding(anchor, "Chưa ghi trích yếu.".into()));
    }
}
