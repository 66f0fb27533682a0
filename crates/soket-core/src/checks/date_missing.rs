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
//! Ghi ngày, tháng, năm: 20/7/2028. Ngày để người ký ghi tay thì ghi tháng, năm: 7/2028. Chưa biết ngày ký thì
//! vẫn xuất được bản dự thảo.

use super::{Facts, finding};
use crate::date::parse_month;
use crate::fill::fields_in;
use crate::template::PartKind;
use crate::{Anchor, Finding, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let info = &facts.package.draft.info;
    let plan = facts.package.superior_plan.as_ref();
    let template = facts.template;
    let asks_cutoff = [
        &template.subject,
        &template.opening,
        &template.opening_without_plan,
        &template.closing,
    ]
    .into_iter()
    .chain(template.parts.iter().map(|part| &part.summary))
    .any(|text| fields_in(text).any(|field| field == "cutoff"));
    let dates = [
        ("signed_on", "ngày ký", info.signed_on.as_str(), true),
        ("cutoff", "mốc số liệu", info.cutoff.as_str(), asks_cutoff),
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
            // The day may be left open, to be written by hand.
            typed if field == "signed_on" && parse_month(typed).is_some() => continue,
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
