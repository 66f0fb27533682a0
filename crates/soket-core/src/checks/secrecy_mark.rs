//! ## Tìm gì
//! Chỉ dẫn lưu hành ghi mức độ mật (Mật, Tối mật, Tuyệt mật).
//!
//! ## Vì sao
//! Tài liệu bí mật nhà nước phải soạn trên máy không nối mạng, đóng dấu và vào sổ theo quy định riêng. Chương trình không
//! in dấu chỉ mức độ mật, nên văn bản in ra sẽ thiếu dấu ấy.
//!
//! ## Ví dụ
//! Ô “Chỉ dẫn lưu hành” ghi “MẬT”.
//!
//! ## Sửa thế nào
//! Văn bản không mật thì bỏ chữ ấy. Văn bản mật thì không soạn tiếp ở đây: chuyển sang máy dùng riêng cho tài liệu mật.

use super::{Facts, finding};
use crate::assemble::is_secrecy_mark;
use crate::template::PartKind;
use crate::{Anchor, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let mark = &facts.package.draft.info.circulation;
    if !is_secrecy_mark(mark) {
        return;
    }
    let Some(part) = facts.template.parts_of(PartKind::Info).next() else {
        return;
    };
    let anchor = Anchor {
        part: part.id.clone(),
        field: "circulation".into(),
        label: "Chỉ dẫn lưu hành".into(),
        ..Anchor::default()
    };
    out.push(finding(
        anchor,
        format!(
            "“{}” là mức độ mật: chương trình không in dấu mật, và tài liệu mật không soạn trên máy nối mạng.",
            mark.trim()
        ),
    ));
}
