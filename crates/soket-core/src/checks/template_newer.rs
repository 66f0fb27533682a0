//! ## Tìm gì
//! Bản thảo viết theo mẫu mới hơn mẫu đang có trên máy này.
//!
//! ## Vì sao
//! Mẫu cũ có thể thiếu phần, thiếu câu; văn bản in ra khác với nơi gửi.
//!
//! ## Ví dụ
//! Bản thảo viết theo mẫu phiên bản 3, máy này có phiên bản 1.
//!
//! ## Sửa thế nào
//! Cài bản Sơ Kết mới, hoặc xin tệp mẫu mới và nhận ở màn hình Mẫu văn bản.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let pin = &facts.package.draft.template;
    let here = facts.template.version;
    if pin.version <= here {
        return;
    }
    let part = facts.template.parts_of(PartKind::Info).next();
    let anchor = Anchor {
        part: part.map(|part| part.id.clone()).unwrap_or_default(),
        label: facts.template.name.clone(),
        ..Anchor::default()
    };
    out.push(finding(
        anchor,
        format!(
            "Bản thảo viết theo mẫu phiên bản {}, máy này có phiên bản {here}.",
            pin.version
        ),
    ));
}
