//! ## Tìm gì
//! Một hạn chế chưa có nhiệm vụ nào để khắc phục.
//!
//! ## Vì sao
//! Sơ kết là để làm tiếp: hạn chế nào cũng phải thấy mình sẽ được khắc phục bằng việc gì, ai làm, bao giờ xong.
//!
//! ## Ví dụ
//! “4 trong 11 chi bộ thôn không có nguồn kết nạp” mà phần nhiệm vụ không nhắc tới phát triển đảng viên.
//!
//! ## Sửa thế nào
//! Thêm nhiệm vụ, hoặc gắn một nhiệm vụ đã viết với hạn chế này.

use super::{Facts, finding, suggestion};
use crate::template::Chain;
use crate::{Anchor, Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    unanswered(facts, Chain::Task, "nhiệm vụ khắc phục", "nhiệm vụ", out);
}

/// A finding for each shortcoming that no item of `by` answers.
pub(super) fn unanswered(
    facts: &Facts<'_>,
    by: Chain,
    words: &str,
    add: &str,
    out: &mut Vec<Finding>,
) {
    let Some(target_part) = facts.part_of_chain(by) else {
        return;
    };
    for (part, number, item) in facts.chain(Chain::Shortcoming) {
        if item.text.trim().is_empty() || facts.is_answered(&item.id, by) {
            continue;
        }
        let anchor = Anchor {
            part: part.into(),
            item: item.id.clone(),
            field: String::new(),
            label: format!("Hạn chế {number}"),
        };
        let mut found = finding(anchor, format!("Hạn chế này chưa có {words}."));
        found.suggestion = suggestion(
            &format!("Thêm {add}"),
            Edit::AddItem {
                part: target_part.into(),
                link: item.id.clone(),
            },
        );
        out.push(found);
    }
}
