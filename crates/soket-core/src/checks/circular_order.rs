//! ## Tìm gì
//! Các cấp chờ nhau thành vòng.
//!
//! ## Vì sao
//! Cấp nào cũng phải chờ cấp khác xong trước thì không cấp nào làm được.
//!
//! ## Ví dụ
//! Cấp xã chờ cấp tỉnh, cấp tỉnh chờ cấp xã.
//!
//! ## Sửa thế nào
//! Bỏ bớt “xong trước” ở một dòng.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Finding, PlanLevel, circular};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for part in facts.template.parts_of(PartKind::Levels) {
        let levels = facts.package.draft.levels(&part.id);
        let waiting: Vec<&PlanLevel> = circular(levels, facts.package.term.kind)
            .into_iter()
            .filter_map(|at| levels.get(at))
            .collect();
        let Some(first) = waiting.first() else {
            continue;
        };
        let names: Vec<&str> = waiting.iter().map(|level| level.title.trim()).collect();
        out.push(finding(
            facts.level_anchor(&part.id, first, "after"),
            format!("Các mục chờ nhau thành vòng: {}.", names.join(", ")),
        ));
    }
}
