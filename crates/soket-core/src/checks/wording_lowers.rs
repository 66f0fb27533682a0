//! ## Tìm gì
//! Câu trong kế hoạch đề nghị hoặc cho phép hạ, bỏ, lùi, nới hoặc thay chỉ tiêu của nghị quyết.
//!
//! ## Vì sao
//! Sơ kết không đề xuất điều chỉnh giảm mục tiêu, chỉ tiêu mà nghị quyết đại hội đã đề ra. Kế hoạch mở lối thì cấp dưới
//! sẽ theo.
//!
//! ## Ví dụ
//! “Trường hợp khó khăn, các đơn vị có thể đề nghị điều chỉnh chỉ tiêu cho sát tình hình.”
//!
//! ## Sửa thế nào
//! Viết lại thành việc làm để đạt chỉ tiêu; hoặc bỏ câu ấy. Cách nói nhận ra được ở tệp ha-chi-tieu.toml.

use soket_target::{ProseAct, scan_prose};

use super::{Facts, finding};
use crate::Finding;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (anchor, text) in facts.texts() {
        for found in scan_prose(text) {
            let sentence = text.get(found.range).unwrap_or_default();
            let act = match found.act {
                ProseAct::Lower => "hạ",
                ProseAct::Drop => "bỏ",
                ProseAct::Postpone => "lùi",
                ProseAct::Soften => "nới",
                ProseAct::Replace => "thay",
            };
            out.push(finding(
                anchor.clone(),
                format!(
                    "Câu này mở lối cho việc {act} chỉ tiêu: “{}”.",
                    sentence.trim_end_matches(['.', ';', ',', ' '])
                ),
            ));
        }
    }
}
