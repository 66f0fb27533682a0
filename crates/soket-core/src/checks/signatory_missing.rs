//! ## Tìm gì
//! Chưa chọn người ký, hoặc người ký chưa có họ tên, chức vụ.
//!
//! ## Vì sao
//! Văn bản không có người ký thì không ban hành được.
//!
//! ## Ví dụ
//! Khối ký chỉ có “T/M ĐẢNG UỶ”.
//!
//! ## Sửa thế nào
//! Chọn người ký ở bước “Nơi nhận, người ký”; thêm người ký ở mục “Đơn vị”.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Signature).next() else {
        return;
    };
    let wanted = &facts.package.draft.info.signatory;
    let anchor = Anchor {
        part: part.id.clone(),
        field: "signatory".into(),
        label: part.title.clone(),
        ..Anchor::default()
    };
    match facts
        .package
        .term
        .signatories
        .iter()
        .find(|one| one.id == *wanted)
    {
        None => out.push(finding(anchor, "Chưa chọn người ký.".into())),
        Some(one) if one.name.trim().is_empty() => {
            out.push(finding(anchor, "Người ký chưa có họ tên.".into()))
        }
        Some(one) if one.position.trim().is_empty() => {
            out.push(finding(
                anchor,
                format!("Chưa ghi chức vụ của {}.", one.name),
            ));
        }
        Some(_) => {}
    }
}
