//! ## Tìm gì
//! Nội dung lấy từ kế hoạch của cấp trên nay không còn trong kế hoạch này.
//!
//! ## Vì sao
//! Kế hoạch của cấp dưới phải thực hiện đủ phần việc mà kế hoạch của cấp trên giao.
//!
//! ## Ví dụ
//! Mục “không đề xuất điều chỉnh giảm chỉ tiêu” đã bị xoá.
//!
//! ## Sửa thế nào
//! Bấm Ctrl Z để lấy lại, hoặc mở “So với kế hoạch cấp trên” để lấy lại từng đoạn.

use super::{Facts, finding};
use crate::plan::place::text_at;
use crate::{Anchor, Fate, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(derivation) = &facts.package.derivation else {
        return;
    };
    for passage in &derivation.passages {
        let is_gone = passage.fate != Fate::Dropped
            && !passage.derived.trim().is_empty()
            && text_at(facts.package, &passage.target).trim().is_empty();
        if !is_gone {
            continue;
        }
        let anchor = Anchor {
            part: passage.target.part.clone(),
            label: passage.label.clone(),
            ..Anchor::default()
        };
        let start: String = passage.derived.chars().take(80).collect();
        out.push(finding(
            anchor,
            format!("Đã bỏ nội dung của kế hoạch cấp trên: “{start}…”."),
        ));
    }
}
