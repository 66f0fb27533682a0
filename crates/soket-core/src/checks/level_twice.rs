//! ## Tìm gì
//! Hai cấp cùng tên, hoặc hai đơn vị cấp dưới cùng tên.
//!
//! ## Vì sao
//! Hai dòng cùng nói về một nơi thì nơi ấy không biết theo dòng nào; đơn vị trùng tên bị đếm hai lần.
//!
//! ## Ví dụ
//! Hai mục “Đối với cấp xã”; hai dòng “Đảng uỷ xã Hoà Mẫu”.
//!
//! ## Sửa thế nào
//! Gộp hai dòng làm một, hoặc ghi tên cho khác nhau.

use std::collections::BTreeSet;

use super::{Facts, finding};
use crate::template::PartKind;
use crate::vietnamese::folded;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for (part, level) in facts.levels() {
        let name = (folded(&level.group), folded(&level.title));
        if !name.1.is_empty() && !seen.insert(name) {
            out.push(finding(
                facts.level_anchor(part, level, "title"),
                format!("Có hai mục “{}”.", level.title.trim()),
            ));
        }
    }
    let Some(part) = facts.template.parts_of(PartKind::Units).next() else {
        return;
    };
    let mut units = BTreeSet::new();
    for unit in &facts.package.term.units {
        let name = folded(&unit.committee);
        if !name.is_empty() && !units.insert(name) {
            let anchor = Anchor {
                part: part.id.clone(),
                item: unit.id.clone(),
                label: part.title.clone(),
                ..Anchor::default()
            };
            out.push(finding(
                anchor,
                format!(
                    "Có hai đơn vị cấp dưới cùng tên “{}”.",
                    unit.committee.trim()
                ),
            ));
        }
    }
}
