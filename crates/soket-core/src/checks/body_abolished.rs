//! ## Tìm gì
//! Giao việc cho cơ quan, tổ chức không còn từ năm 2025.
//!
//! ## Vì sao
//! Từ 01/7/2025 không còn cấp huyện; đảng đoàn, ban cán sự đảng, ban dân vận, đảng uỷ khối đã kết thúc hoạt động. Viện dẫn văn bản cũ của các cơ quan ấy thì vẫn được.
//!
//! ## Ví dụ
//! “Giao Huyện uỷ Phù Cát chủ trì…” trong kế hoạch năm 2028.
//!
//! ## Sửa thế nào
//! Thay bằng cơ quan làm nhiệm vụ ấy hiện nay.

use super::{Facts, finding};
use crate::bodies::abolished;
use crate::{Finding, tier_model};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(model) = tier_model(facts.package) else {
        return;
    };
    for (anchor, text) in facts.texts() {
        for body in abolished(text, &model.id) {
            let instead = match body.successor.as_str() {
                "" => String::new(),
                successor => format!(" Nay là {successor}."),
            };
            out.push(finding(
                anchor.clone(),
                format!("“{}” không còn ở ngày ký.{instead}", body.name),
            ));
        }
    }
}
