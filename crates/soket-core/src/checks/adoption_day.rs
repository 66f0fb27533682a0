//! ## Tìm gì
//! Ngày họp thông qua không có thật, hoặc sau ngày ký.
//!
//! ## Vì sao
//! Ban Chấp hành, Ban Thường vụ hay chi bộ thông qua trước, người có thẩm quyền ký sau.
//!
//! ## Ví dụ
//! Họp thông qua ngày 25/5/2028, ký ngày 24/5/2028.
//!
//! ## Sửa thế nào
//! Ghi đúng ngày họp, hoặc ngày ký.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::{Anchor, Finding, format_date, parse_date};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let info = &facts.package.draft.info;
    let typed = info.adopted_on.trim();
    if typed.is_empty() {
        return;
    }
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let message = match (parse_date(typed), parse_date(&info.signed_on)) {
        (None, _) => format!(
            "Ngày họp thông qua “{typed}” không phải là một ngày có thật. Ghi như 20/7/2028."
        ),
        (Some(adopted), Some(signed)) if adopted > signed => format!(
            "Ngày họp thông qua ({}) sau ngày ký ({}).",
            format_date(adopted),
            format_date(signed)
        ),
        _ => return,
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "adopted_on".into(),
        label: "Ngày họp thông qua".into(),
        ..Anchor::default()
    };
    out.push(finding(anchor, message));
}
