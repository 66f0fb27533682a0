//! ## Tìm gì
//! Địa danh trước ngày ký thiếu cấp hành chính khi phải có, hoặc thừa khi không cần.
//!
//! ## Vì sao
//! Địa danh là tên riêng của đơn vị hành chính. Chỉ ghi thêm cấp hành chính khi tên ấy là tên người, một âm tiết, theo số
//! thứ tự, hoặc trùng tên tỉnh, tên cấp trên (HD36 dòng 209 - 222; HD05 tr.9 - 10).
//!
//! ## Ví dụ
//! “Phú Thọ, ngày…” của phường Phú Thọ; “Huế, ngày…”; “Xã Hoà Mẫu, ngày…”.
//!
//! ## Sửa thế nào
//! Ghi “Phường Phú Thọ”, “Thành phố Huế”, “Hoà Mẫu”. Cấp hành chính viết tắt được: TP, ĐK.

use super::{Facts, finding, set_info, suggestion};
use crate::gazetteer::gazetteer;
use crate::naming::{needs_level, place_level, suggest_place};
use crate::template::PartKind;
use crate::tier_model::tier_model;
use crate::vietnamese::{folded, squeezed};
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let Some(model) = tier_model(facts.package) else {
        return;
    };
    let term = &facts.package.term;
    let info = &facts.package.draft.info;
    let given = [&info.place, &term.place]
        .into_iter()
        .map(|place| squeezed(place))
        .find(|place| !place.is_empty());
    let Some(given) = given else {
        return;
    };
    let read = place_level(&given);
    let suggested = suggest_place(term, Some(model));
    let known = place_level(&suggested);
    let is_same_place = folded(&known.own) == folded(&read.own);
    let message = if read.level.is_empty() {
        let cannot_stand_alone = gazetteer().is_person(&read.own)
            || read.own.split_whitespace().count() == 1
            || (is_same_place && !known.level.is_empty());
        if !cannot_stand_alone {
            return;
        }
        format!("Địa danh “{given}” cần ghi cả cấp hành chính ở trước (xã, phường, thành phố…).")
    } else {
        let is_needed = needs_level(&read, model) || (is_same_place && !known.level.is_empty());
        if is_needed || !is_same_place {
            return;
        }
        format!("Địa danh “{given}” chỉ cần ghi tên riêng, không ghi cấp hành chính.")
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "place".into(),
        label: "Địa danh".into(),
        ..Anchor::default()
    };
    let mut found = finding(anchor, message);
    if is_same_place {
        found.suggestion = suggestion(&format!("Ghi “{suggested}”"), set_info("place", &suggested));
    }
    out.push(found);
}
