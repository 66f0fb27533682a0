//! ## Tìm gì
//! Ký tự mà phông chữ của văn bản không có: ô đánh dấu, biểu tượng, chữ nước ngoài.
//!
//! ## Vì sao
//! Trên giấy, chỗ ấy thành ô vuông trống; tệp PDF để lưu trữ không được chứa ký tự như vậy nên không xuất được.
//!
//! ## Ví dụ
//! “☑ đã xong”, “😀”.
//!
//! ## Sửa thế nào
//! Thay bằng chữ hoặc dấu thường: “- đã xong”.

use soket_doc::{Letter, letters};
use soket_fonts::FontSet;

use super::{Facts, finding};
use crate::Finding;

/// Named in one message; more of them say no more.
const SHOWN: usize = 5;

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    // What the embedded faces cover, any machine can print.
    let fonts = FontSet::embedded();
    for (anchor, text) in facts.texts() {
        let mut found: Vec<char> = Vec::new();
        for (_, letter) in letters(text) {
            if let Letter::Char(letter) = letter
                && !fonts.covers(letter)
                && !found.contains(&letter)
            {
                found.push(letter);
            }
        }
        if found.is_empty() {
            continue;
        }
        let named: Vec<String> = found
            .iter()
            .take(SHOWN)
            .map(|letter| shown(*letter))
            .collect();
        let more = if found.len() > SHOWN { "…" } else { "" };
        out.push(finding(
            anchor,
            format!(
                "Phông chữ không có ký tự {}{more}; PDF không xuất được.",
                named.join(", ")
            ),
        ));
    }
}

/// What cannot be seen is named by its number.
fn shown(letter: char) -> String {
    let unseen = matches!(letter,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if unseen {
        format!("ẩn U+{:04X}", u32::from(letter))
    } else {
        format!("“{letter}”")
    }
}
