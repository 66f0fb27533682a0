//! ## Tìm gì
//! Trong một văn bản có cả hai cách đặt dấu thanh: “uỷ, hoá” và “ủy, hóa”.
//!
//! ## Vì sao
//! Cả văn bản viết một cách. Cách của đơn vị chọn ở mục “Đơn vị”; chữ do chương trình in ra theo cách ấy.
//!
//! ## Ví dụ
//! “Đảng uỷ” ở đầu trang, “Đảng ủy” trong lời văn.
//!
//! ## Sửa thế nào
//! Bấm nút sửa để cả văn bản viết một cách; hoặc đổi cách viết của đơn vị.

use super::{Facts, finding, suggestion};
use crate::spelling::other_tone_style;
use crate::vietnamese::with_tone_style;
use crate::{Anchor, Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let style = facts.package.term.tone_style;
    let mut count = 0;
    let mut first: Option<(Anchor, &str)> = None;
    for (anchor, text) in facts.texts() {
        let others = other_tone_style(text, style);
        count += others.len();
        if let (None, Some(word)) = (&first, others.first()) {
            first = Some((anchor, word));
        }
    }
    let Some((anchor, word)) = first else {
        return;
    };
    let wanted = with_tone_style(word, style);
    let mut found = finding(
        anchor,
        format!(
            "{count} chỗ đặt dấu thanh khác cách viết của đơn vị, như “{word}” (đơn vị viết “{wanted}”)."
        ),
    );
    found.suggestion = suggestion(
        &format!("Viết “{wanted}” cả văn bản"),
        Edit::SetToneStyle { style },
    );
    out.push(found);
}
