//! ## Tìm gì
//! Một phần bắt buộc của mẫu còn trống.
//!
//! ## Vì sao
//! Báo cáo thiếu phần sẽ bị trả lại; đề cương của cấp trên đòi đủ các phần.
//!
//! ## Ví dụ
//! Phần “Đặc điểm, tình hình” chưa viết chữ nào.
//!
//! ## Sửa thế nào
//! Viết phần ấy. Phần nào được phép bỏ thì mẫu không ghi là bắt buộc.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::vietnamese::lower_first;
use crate::{Anchor, Finding, PartContent};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let draft = &facts.package.draft;
    for part in facts.template.parts.iter().filter(|part| part.required) {
        let empty = match part.kind {
            PartKind::Prose => draft.prose(&part.id).trim().is_empty(),
            PartKind::Items | PartKind::Citations => draft
                .items(&part.id)
                .iter()
                .all(|item| item.text.trim().is_empty()),
            PartKind::Rows => facts.package.resolution.targets.is_empty(),
            PartKind::Addressees => draft
                .recipients(&part.id)
                .iter()
                .all(|one| one.text.trim().is_empty()),
            PartKind::Levels | PartKind::Sections => {
                draft.parts.get(&part.id).is_none_or(PartContent::is_blank)
            }
            // They have rules of their own, or nothing to write.
            PartKind::Info
            | PartKind::Recipients
            | PartKind::Signature
            | PartKind::Units
            | PartKind::Form => false,
        };
        if empty {
            let anchor = Anchor {
                part: part.id.clone(),
                label: part.title.clone(),
                ..Anchor::default()
            };
            let message = match part.kind {
                PartKind::Addressees => {
                    format!("Chưa ghi nơi nào ở phần {}.", lower_first(&part.title))
                }
                PartKind::Rows => "Chưa nhập chỉ tiêu nào của nghị quyết.".to_owned(),
                _ => format!("Chưa viết phần {}.", lower_first(&part.title)),
            };
            out.push(finding(anchor, message));
        }
    }
}
