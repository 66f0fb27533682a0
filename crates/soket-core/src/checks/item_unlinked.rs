//! ## Tìm gì
//! Một nguyên nhân không gắn với hạn chế hay chỉ tiêu nào.
//!
//! ## Vì sao
//! Nguyên nhân chung chung không chỉ ra được hạn chế nào do nó mà có.
//!
//! ## Ví dụ
//! “Một số cán bộ chưa sâu sát” mà không rõ dẫn tới hạn chế nào.
//!
//! ## Sửa thế nào
//! Gắn nguyên nhân với hạn chế của nó, hoặc bỏ đi nếu thừa.

use super::{Facts, finding};
use crate::template::Chain;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    if !facts.has_chain(Chain::Shortcoming) {
        return;
    }
    for (part, number, item) in facts.chain(Chain::Cause) {
        if item.links.is_empty() && !item.text.trim().is_empty() {
            let anchor = Anchor {
                part: part.into(),
                item: item.id.clone(),
                field: String::new(),
                label: format!("Nguyên nhân {number}"),
            };
            out.push(finding(
                anchor,
                "Nguyên nhân này chưa gắn với hạn chế nào.".into(),
            ));
        }
    }
}
