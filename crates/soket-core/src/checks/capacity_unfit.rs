//! ## Tìm gì
//! Quyền hạn ký không hợp với đơn vị: cấp uỷ ký thay (K/T), cơ quan có thủ trưởng ký thay mặt (T/M), người không phải cấp phó
//! ký thay, ban chỉ đạo không có con dấu riêng mà người ký chưa có chức vụ chính.
//!
//! ## Vì sao
//! Cấp uỷ, uỷ ban kiểm tra, hội đồng ký thay mặt; cơ quan tham mưu, ban chỉ đạo do cấp trưởng ký trực tiếp, cấp phó ký thay.
//! Ban chỉ đạo không có dấu riêng thì ghi chức vụ gắn với con dấu được dùng, rồi “kiêm” (HD36 dòng 275 - 278, 370 - 381;
//! HD05 tr.13, 19 - 22).
//!
//! ## Ví dụ
//! “K/T BÍ THƯ / PHÓ BÍ THƯ” ở văn bản của đảng uỷ.
//!
//! ## Sửa thế nào
//! Đổi quyền hạn ký ở bước “Nơi nhận, người ký”; ghi chức vụ chính của người ký ở mục “Đơn vị”.

use super::{Facts, finding, set_info, suggestion};
use crate::naming::is_council;
use crate::template::PartKind;
use crate::vietnamese::folded;
use crate::{Anchor, Capacity, DocKind, Finding, OrgKind};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Signature).next() else {
        return;
    };
    let (info, term) = (&facts.package.draft.info, &facts.package.term);
    let is_minutes = facts.template.doc_kind == DocKind::Minutes;
    if is_minutes || info.issuing_body.is_of_congress() || !info.joint.is_empty() {
        return;
    }
    let signatory = term.signatories.iter().find(|one| one.id == info.signatory);
    let position = signatory.map_or_else(String::new, |one| folded(&one.position));
    let is_council = is_council(term);
    let steers_without_seal = term.kind == OrgKind::SteeringCommittee && term.without_seal;
    let (message, mend) = if steers_without_seal {
        if signatory.is_none_or(|one| !one.principal_office.trim().is_empty()) {
            return;
        }
        (
            "Ban chỉ đạo không có con dấu riêng: ghi chức vụ chính của người ký (như Bí thư) để in “kiêm”.".to_owned(),
            None,
        )
    } else {
        match info.capacity {
            Capacity::Deputy if !term.kind.has_one_head() => (
                format!(
                    "{} không ký thay (K/T): cấp phó cũng ký thay mặt (T/M).",
                    term.committee
                ),
                Some(("Ký thay mặt (T/M)", "on-behalf")),
            ),
            Capacity::Deputy if !position.is_empty() && !position.starts_with("phó ") => (
                "Chỉ cấp phó ký thay (K/T).".to_owned(),
                Some(("Ký trực tiếp", "direct")),
            ),
            Capacity::OnBehalf if term.kind.has_one_head() && !is_council => (
                format!(
                    "{} không ký thay mặt (T/M): cấp trưởng ký trực tiếp, cấp phó ký thay.",
                    term.committee
                ),
                if position.starts_with("phó ") {
                    Some(("Ký thay (K/T)", "deputy"))
                } else {
                    Some(("Ký trực tiếp", "direct"))
                },
            ),
            _ => return,
        }
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "capacity".into(),
        label: part.title.clone(),
        ..Anchor::default()
    };
    let mut found = finding(anchor, message);
    found.suggestion =
        mend.and_then(|(label, value)| suggestion(label, set_info("capacity", value)));
    out.push(found);
}
