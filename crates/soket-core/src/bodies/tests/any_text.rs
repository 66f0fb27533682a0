//! Whatever text goes in, something well formed comes out.

use super::super::{abolished, handed_down, mentions};
use super::{cell, commune, district, province, steering};

/// Words of which bodies, citations and lists are made, and some that split or join them.
const PIECES: [&str; 44] = [
    "các",
    "ban",
    "tổ",
    "chức",
    "Tỉnh",
    "uỷ",
    "ủy",
    "huyện",
    "thị",
    "thành",
    "đảng",
    "trực",
    "thuộc",
    "Phòng",
    "văn",
    "Nội",
    "vụ",
    "-",
    ",",
    "và",
    ";",
    ".",
    "của",
    "do",
    "Kế hoạch",
    "số",
    "12-KH/HU",
    "đại",
    "hội",
    "phối hợp với",
    "nguyên",
    "(cũ)",
    "nhiệm kỳ",
    "2020",
    "Đảng đoàn",
    "cấp",
    "viên",
    "\n",
    "\u{309}",
    "…",
    "😀",
    "xã",
    "7",
    "Ban Thường vụ",
];

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).map_or(0, |number| number % end)
    }
}

fn random_text(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    for _ in 0..numbers.below(40) {
        text += PIECES.get(numbers.below(PIECES.len())).unwrap_or(&"");
        if numbers.below(5) > 0 {
            text.push(' ');
        }
    }
    text
}

#[test]
fn ranges_are_in_the_text_in_order_and_apart() {
    let mut numbers = Numbers(1);
    let mut named = 0;
    for _ in 0..2_000 {
        let text = random_text(&mut numbers);
        let mut end = 0;
        for one in mentions(&text) {
            assert!(one.range.start >= end && !one.range.is_empty(), "{text:?}");
            assert!(text.get(one.range.clone()).is_some(), "{text:?}");
            end = one.range.end;
            named += 1;
        }
        for one in abolished(&text, "hai-cap") {
            assert_eq!(text.get(one.range), Some(one.name.as_str()), "{text:?}");
        }
    }
    assert!(named > 500, "the texts name too few bodies: {named}");
}

#[test]
fn nothing_else_changes_when_a_text_is_handed_down() {
    let mut numbers = Numbers(2);
    for _ in 0..300 {
        let text = random_text(&mut numbers);
        for unit in [district(), commune(), cell(), steering()] {
            let out = handed_down(&text, &province(), &unit, "ba-cap");
            if out.replaced.is_empty() && out.without_counterpart.is_empty() {
                assert_eq!(out.text, text);
            }
            let lines = |text: &str| text.matches('\n').count();
            assert_eq!(lines(&out.text), lines(&text), "{text:?}");
        }
    }
}

/// Takes minutes when time grows with the square of the length.
#[test]
fn long_texts() {
    for piece in [
        "các ",
        "Huyện uỷ, ",
        "Tỉnh uỷ và ",
        "đại hội ",
        "của Kế hoạch số 1 ",
        "Phòng Nội vụ ",
    ] {
        let text = piece.repeat(5_000);
        let _ = abolished(&text, "hai-cap");
        let _ = handed_down(&text, &province(), &commune(), "hai-cap");
    }
}
