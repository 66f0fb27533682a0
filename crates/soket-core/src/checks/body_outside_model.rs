//! ## Tìm gì
//! Đơn vị không có trong mô hình tổ chức ở ngày ký, hoặc đảng bộ cấp trên ghi theo mô hình khác.
//!
//! ## Vì sao
//! Từ 01/7/2025 không còn cấp huyện: đảng bộ xã, phường, đặc khu trực thuộc đảng bộ tỉnh, thành phố. Trước ngày ấy đảng bộ
//! xã trực thuộc đảng bộ cấp huyện.
//!
//! ## Ví dụ
//! Văn bản ngày 15/8/2026 ghi dòng trên là “ĐẢNG BỘ HUYỆN PHÙ CÁT”.
//!
//! ## Sửa thế nào
//! Sửa tên cấp trên ở mục “Đơn vị”, sửa ngày ký, hoặc chọn mô hình tổ chức khác ở “Tuỳ chọn thể thức”.

use super::{Facts, finding};
use crate::template::PartKind;
use crate::tier_model::{Level, tier_model};
use crate::vietnamese::folded;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let Some(model) = tier_model(facts.package) else {
        return;
    };
    let term = &facts.package.term;
    let unknown = facts.package.draft.info.tier_model.as_ref();
    let message = if let Some(id) = unknown.filter(|id| **id != model.id) {
        format!(
            "Không có mô hình tổ chức “{id}”; đang dùng “{}”.",
            model.name
        )
    } else if !model.kinds.contains(&term.kind) {
        format!(
            "{} không có trong mô hình tổ chức “{}” ở ngày ký.",
            term.committee, model.name
        )
    } else if is_commune(&term.committee) {
        match (
            model.level_of(&term.superior_party_org),
            model.commune_superior,
        ) {
            (Some(Level::District), Level::Province) => format!(
                "Ở ngày ký không còn cấp huyện: dòng trên của {} là đảng bộ tỉnh hoặc thành phố, không phải “{}”.",
                term.committee, term.superior_party_org
            ),
            (Some(Level::Province), Level::District) => format!(
                "Ở ngày ký còn cấp huyện: dòng trên của {} là đảng bộ huyện, quận, thị xã, thành phố thuộc tỉnh, không phải “{}”.",
                term.committee, term.superior_party_org
            ),
            _ => return,
        }
    } else {
        return;
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "tier_model".into(),
        label: "Mô hình tổ chức".into(),
        ..Anchor::default()
    };
    out.push(finding(anchor, message));
}

fn is_commune(committee: &str) -> bool {
    let name = folded(committee);
    ["xã ", "phường ", "thị trấn ", "đặc khu "]
        .iter()
        .any(|unit| {
            name.strip_prefix("đảng uỷ ")
                .is_some_and(|rest| rest.starts_with(unit))
        })
}
