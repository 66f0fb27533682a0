//! ## Tìm gì
//! Hai dấu cách liền nhau, dấu cách trước dấu phẩy, dấu chấm, dấu hai chấm, hoặc giữa con số và dấu %.
//!
//! ## Vì sao
//! Dấu câu viết liền chữ đứng trước; thừa dấu cách làm dòng chữ dàn đều bị hở.
//!
//! ## Ví dụ
//! “đạt 13 %”, “thu chậm , còn nợ”.
//!
//! ## Sửa thế nào
//! Viết “đạt 13%”, “thu chậm, còn nợ”; hoặc bấm nút sửa.

use super::{Facts, finding, suggestion};
use crate::spelling::tidied;
use crate::{Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (anchor, text) in facts.texts() {
        let tidy = tidied(text);
        if tidy == text {
            continue;
        }
        let edit = Edit::TidyText {
            part: anchor.part.clone(),
            item: anchor.item.clone(),
        };
        let mut found = finding(
            anchor,
            format!("Thừa dấu cách: “{}”.", around_difference(text, &tidy)),
        );
        found.suggestion = suggestion("Bỏ dấu cách thừa", edit);
        out.push(found);
    }
}

/// The place where the two begin to differ, with some letters on both sides.
fn around_difference(text: &str, tidy: &str) -> String {
    let same = text
        .chars()
        .zip(tidy.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = same.saturating_sub(12);
    text.chars()
        .skip(from)
        .take(24)
        .map(|letter| if letter == '\n' { ' ' } else { letter })
        .collect::<String>()
        .trim()
        .to_owned()
}
