//! ## Tìm gì
//! Bản thảo có phần đã viết mà mẫu đang dùng không có, nên phần ấy không in ra.
//!
//! ## Vì sao
//! Mẫu được sửa, hoặc bản thảo nhận từ nơi dùng mẫu khác; chữ đã viết không được mất mà không ai biết.
//!
//! ## Ví dụ
//! Mẫu cũ có phần “Kinh phí”, mẫu mới bỏ phần này.
//!
//! ## Sửa thế nào
//! Chép nội dung sang phần khác, hoặc dùng lại mẫu cũ.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding, PartContent};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (id, content) in &facts.package.draft.parts {
        let printed = facts
            .template
            .part(id)
            .is_some_and(|part| fits(part.kind, content));
        if printed || content.is_blank() {
            continue;
        }
        let anchor = Anchor {
            part: id.clone(),
            label: format!("Phần “{id}”"),
            ..Anchor::default()
        };
        out.push(finding(
            anchor,
            format!("Phần “{id}” đã viết nhưng mẫu này không in phần ấy."),
        ));
    }
}

fn fits(kind: PartKind, content: &PartContent) -> bool {
    matches!(
        (kind, content),
        (PartKind::Prose, PartContent::Prose { .. })
            | (
                PartKind::Items | PartKind::Citations | PartKind::Sections,
                PartContent::Items { .. }
            )
            | (PartKind::Rows, PartContent::Rows { .. })
            | (PartKind::Levels, PartContent::Levels { .. })
            | (PartKind::Units, PartContent::Units { .. })
            | (
                PartKind::Recipients | PartKind::Addressees,
                PartContent::Recipients { .. }
            )
    )
}
