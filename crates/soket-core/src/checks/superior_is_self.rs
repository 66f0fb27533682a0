//! ## Tìm gì
//! Kế hoạch lấy chính nó, hoặc chính đơn vị mình, làm cấp trên.
//!
//! ## Vì sao
//! Viện dẫn sai thì văn bản bị trả lại.
//!
//! ## Ví dụ
//! Đảng uỷ xã Hoà Mẫu ghi cấp trên là Đảng uỷ xã Hoà Mẫu.
//!
//! ## Sửa thế nào
//! Sửa cấp trên ở mục “Đơn vị”, hoặc sửa số, ngày, nơi ban hành kế hoạch của cấp trên.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::vietnamese::folded;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let term = &facts.package.term;
    let own = folded(&term.committee);
    let message = if !own.is_empty() && own == folded(&term.superior_committee) {
        format!("{} ghi chính mình là cấp trên.", term.committee.trim())
    } else if facts
        .package
        .superior_plan
        .as_ref()
        .is_some_and(|plan| !own.is_empty() && folded(&plan.issuer).contains(&own))
    {
        format!(
            "Kế hoạch của cấp trên ghi do chính {} ban hành.",
            term.committee.trim()
        )
    } else {
        return;
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "plan_issuer".into(),
        label: "Kế hoạch của cấp trên".into(),
        ..Anchor::default()
    };
    out.push(finding(anchor, message));
}
