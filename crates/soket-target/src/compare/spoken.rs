//! Answers in words instead of a figure: "giữ nguyên", "không thực hiện".

use super::{Comparison, Side, Verdict, said, shown};
use crate::token::{lex, phrase_at};

const KEEPS: &[&str] = &[
    "giữ nguyên",
    "như nghị quyết",
    "theo nghị quyết",
    "bằng nghị quyết",
    "đạt nghị quyết",
    "không đổi",
    "không thay đổi",
    "không điều chỉnh",
    "như cũ",
    "đạt chỉ tiêu nghị quyết",
    "đạt và vượt nghị quyết",
    "đạt và vượt chỉ tiêu nghị quyết",
    "đạt mục tiêu nghị quyết",
    "vượt nghị quyết",
    "vượt chỉ tiêu nghị quyết",
];

const DROPS: &[&str] = &[
    "bỏ chỉ tiêu",
    "đề nghị bỏ",
    "xin bỏ",
    "bỏ",
    "không đưa vào",
    "không đề ra",
    "không đặt ra",
    "không thực hiện",
    "tạm dừng",
    "dừng thực hiện",
    "đưa ra khỏi",
    "loại khỏi",
    "không đánh giá",
    "không phấn đấu",
    "hủy bỏ",
];

/// "giữ nguyên" and "không thực hiện" instead of a figure.
pub(super) fn spoken_answer(new: &Side) -> Option<Comparison> {
    if new
        .reading
        .promises
        .iter()
        .any(|p| p.value().is_some() || p.period.is_some())
    {
        return None;
    }
    let tokens = lex(new.text);
    let opens = |list: &[&str]| {
        (0..tokens.len().min(4)).any(|i| {
            let negated = i > 0 && tokens[i - 1].is("không");
            !negated && list.iter().any(|p| phrase_at(&tokens, i, p).is_some())
        })
    };
    if opens(KEEPS) {
        Some(said(Verdict::Kept, "Giữ nguyên mức của Nghị quyết."))
    } else if opens(DROPS) {
        let reason = format!("“{}” là bỏ chỉ tiêu Nghị quyết đã đề ra.", shown(new.text));
        Some(said(Verdict::Lowered, &reason))
    } else {
        None
    }
}
