//! ## Tìm gì
//! Chưa ghi ngày ký hoặc mốc số liệu; hoặc ngày đã ghi không có thật.
//!
//! ## Vì sao
//! Ngày ký quyết định thể thức nào được áp dụng; mốc số liệu cho biết các con số tính tới đâu.
//!
//! ## Ví dụ
//! “31/02/2028”.
//!
//! ## Sửa thế nào
//! Ghi ngày, tháng, năm: 20/7/2028. Chưa biết ngày ký thì vẫn xuất được bản dự thảo.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let info = &facts.package.draft.info;
    let plan = facts.package.superior_plan.as_ref();
    let dates = [
        ("signed_on", "ngày ký", info.signed_on.as_str(), true),
        ("cutoff", "mốc số liệu", info.cutoff.as_str(), true),
        (
            "plan_signed_on",
            "ngày kế hoạch của cấp trên",
            plan.map_or("", |plan| plan.signed_on.as_str()),
            false,
        ),
        (
            "plan_due_on",
            "hạn gửi báo cáo",
            plan.map_or("", |plan| plan.due_on.as_str()),
            false,
        ),
    ];
    for (field, words, text, required) in dates {
        let message = match text.trim() {
            "" if required => format!("Chưa ghi {words}."),
            "" => continue,
            typed if parse_date(typed).is_none() => {
                format!(
                    "{words} “{typed}” không phải là một ngày có thật. Ghi như 20/7/2028.",
                    words = crate::vietnamese::upper_first(words)
                )
            }
            _ => continue,
        };
        let anchor = Anchor {
            part: part.id.clone(),
            field: field.into(),
            label: crate::vietnamese::upper_first(words),
            ..Anchor::default()
        };
        out.push(finding(anchor, message));
    }
}
