//! Which way is better. Stated by the clerk for each row; guessed only for pasted tables.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::grammar::head_of_name;
use crate::reading::{Comparator, Movement, read};
use crate::token::{Token, contains, lex};

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The more the better: income, members admitted.
    Higher,
    /// The less the better: poverty, accidents.
    Lower,
    /// As close as possible: shares of an economy's structure.
    Exact,
    /// Titles and gradings.
    Qualitative,
}

/// What should fall, wherever it is named.
const SHOULD_FALL: &[&str] = &[
    "hộ nghèo",
    "nghèo đa chiều",
    "tỷ lệ nghèo",
    "cận nghèo",
    "tái nghèo",
    "thất nghiệp",
    "thiếu việc làm",
    "suy dinh dưỡng",
    "thấp còi",
    "tai nạn",
    "tội phạm",
    "phạm pháp",
    "vi phạm",
    "kỷ luật",
    "sinh con thứ ba",
    "sinh con thứ 3",
    "thứ 3 trở lên",
    "tỷ suất sinh thô",
    "tử vong",
    "tỷ suất chết",
    "mù chữ",
    "bỏ học",
    "tảo hôn",
    "cận huyết",
    "bạo lực",
    "ma túy",
    "nghiện",
    "khiếu kiện",
    "tồn đọng",
    "quá hạn",
    "nợ đọng",
    "nợ xấu",
    "thất thoát",
    "thất thu",
    "hao hụt",
    "nhà tạm",
    "dột nát",
    "yếu kém",
    "không hoàn thành",
    "cháy nổ",
    "vụ cháy",
    "phá rừng",
    "ô nhiễm",
    "mắc bệnh",
    "nhiễm hiv",
    "chênh lệch giới tính",
    "mất cân bằng giới tính",
    "hủ tục",
    "thu hồi đất chậm",
];

/// In these the bad word is what is *dealt with*, so more is better.
const DEALT_WITH: &[&str] = &[
    "thoát nghèo",
    "giảm nghèo",
    "mức giảm",
    "tỷ lệ giảm",
    "tốc độ giảm",
    "điều tra",
    "khám phá",
    "phá án",
    "được giải quyết",
    "giải quyết",
    "được xử lý",
    "xử lý",
    "thu gom",
    "được hỗ trợ",
    "hỗ trợ",
    "được vay",
    "có bảo hiểm",
    "bảo hiểm thất nghiệp",
    "được xóa",
    "xóa nhà",
    "được kéo giảm",
    "cai nghiện",
    "được tiếp cận",
    "thu hồi",
    "phòng chống",
    "được kiểm soát",
];

/// A guess from the row's words: a wording's comparator first, then what is counted.
pub fn guess_direction(name: &str, unit: &str, text: &str) -> Direction {
    let reading = read(name, unit, text);
    let Some(promise) = reading.promises.first() else {
        return by_name(name, unit);
    };
    if promise.movement == Some(Movement::FallBy) {
        return Direction::Higher;
    }
    match promise.comparator {
        Comparator::AtMost | Comparator::LessThan | Comparator::NoneLeft => Direction::Lower,
        Comparator::AtLeast | Comparator::MoreThan | Comparator::All => Direction::Higher,
        _ if promise.low.is_none() && promise.title.is_some() => Direction::Qualitative,
        _ => by_name(name, unit),
    }
}

fn by_name(name: &str, unit: &str) -> Direction {
    let tokens = lex(head_of_name(name));
    let unit = lex(head_of_name(unit));
    if contains(&unit, "danh hiệu") || contains(&unit, "xếp loại") {
        Direction::Qualitative
    } else if should_fall(&tokens) {
        Direction::Lower
    } else {
        Direction::Higher
    }
}

/// Do the words name what should become less, and not how much of it is dealt with?
pub(crate) fn should_fall(words: &[Token]) -> bool {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| contains(words, phrase));
    has(SHOULD_FALL) && !has(DEALT_WITH)
}

#[cfg(test)]
mod tests {
    use super::{Direction, guess_direction};

    fn check(expected: Direction, rows: &[&str]) {
        for row in rows {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let [name, unit, text] = cells[..] else {
                panic!("not three cells: {row}");
            };
            assert_eq!(guess_direction(name, unit, text), expected, "{row}");
        }
    }

    #[test]
    fn what_should_fall() {
        check(
            Direction::Lower,
            &[
                "Tỷ lệ hộ nghèo | % | 2%",
                "Tỷ lệ hộ cận nghèo | % | 3,5",
                "Tỷ lệ thất nghiệp thành thị | % | 2,5%",
                "Trẻ em dưới 5 tuổi suy dinh dưỡng | % | 9%",
                "Số vụ tai nạn giao thông | vụ | 5",
                "Đảng viên vi phạm bị kỷ luật | % | 0,5%",
                "Tỷ lệ sinh con thứ ba trở lên | % | 4%",
                "Thời gian giải quyết thủ tục | ngày | không quá 5 ngày",
                "Tỷ trọng nông nghiệp | % | giảm còn 20%",
                "Hộ nghèo | hộ | đến năm 2030 không còn hộ nghèo",
                "Tỷ lệ nghèo | % | xuống dưới 10%",
            ],
        );
    }

    #[test]
    fn what_should_rise() {
        check(
            Direction::Higher,
            &[
                "Thu nhập bình quân | triệu đồng | 90 triệu đồng",
                "Giảm nghèo | %/năm | giảm bình quân 1,41%/ năm",
                "Tỷ lệ hộ nghèo | % | giảm bình quân 1%/năm",
                "Tỷ lệ điều tra, khám phá tội phạm | % | 80%",
                "Tỷ lệ tham gia bảo hiểm thất nghiệp | % | 45%",
                "Số hộ thoát nghèo | hộ | 50",
                "Tội phạm được xử lý | % | từ 95% trở lên",
            ],
        );
    }

    #[test]
    fn titles() {
        check(
            Direction::Qualitative,
            &[
                "Xếp loại chi bộ | danh hiệu | phấn đấu hàng năm đạt trong sạch vững mạnh",
                "Xã nông thôn mới | danh hiệu | đạt chuẩn nông thôn mới nâng cao",
                "Chính quyền huyện xếp loại | | xếp loại xuất sắc",
            ],
        );
    }
}
