//! What a value is measured over: the end of the term, each year, the yearly average, the whole term.
//!
//! "bình quân" is the trap: "tăng bình quân 7%" is a yearly average, "thu nhập bình quân đầu người" is not.

use crate::reading::Basis;
use crate::token::{Token, contains, phrase_at};
use crate::unit::Unit;

pub(crate) struct Context<'a> {
    pub text: &'a [Token],
    pub name: &'a [Token],
    /// Unit as written in the text.
    pub unit: Option<&'a Unit>,
    pub row: Option<&'a Unit>,
    /// "đến năm 2030", "cuối nhiệm kỳ".
    pub date: bool,
    /// "giai đoạn 2026-2030", "trong nhiệm kỳ".
    pub stretch: bool,
    pub keep: bool,
    /// A value was found; otherwise it is a title.
    pub value: bool,
}

const EACH_YEAR: &[&str] = &[
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "từng năm",
    "các năm",
    "năm nào",
];

/// Work that is added up over the years.
const ADDS_UP: &[&str] = &[
    "kết nạp",
    "thành lập",
    "tạo việc làm",
    "giải quyết việc làm",
    "việc làm mới",
    "huy động",
    "hình thành",
    "xây dựng mới",
    "xây mới",
    "làm mới",
    "trồng mới",
    "đào tạo",
    "bồi dưỡng",
    "thu hút",
    "tổng vốn đầu tư",
    "lũy kế",
    "cộng dồn",
];

/// The basis, and whether the text itself says it.
pub(crate) fn basis(c: &Context) -> (Basis, bool) {
    stated(c).map_or_else(|| (usual(c), false), |basis| (basis, true))
}

fn stated(c: &Context) -> Option<Basis> {
    let each_year = has(c.text, EACH_YEAR);
    let unit = c.unit.or(c.row);
    let ratio = unit.is_none_or(|u| u.is_ratio() || u.is_points());
    let yearly = c.unit.is_some_and(|u| u.yearly);
    if averages(c.text) && (each_year || ratio || yearly || c.stretch) && c.value {
        return Some(Basis::YearlyAverage);
    }
    if each_year {
        return Some(Basis::EachYear);
    }
    if yearly && c.unit.is_some_and(|u| !u.is_money()) {
        return Some(if ratio {
            Basis::YearlyAverage
        } else {
            Basis::EachYear
        });
    }
    if c.keep {
        return Some(Basis::Maintained);
    }
    if !c.value {
        return c.date.then_some(Basis::ByDate);
    }
    if c.date {
        return Some(Basis::EndOfTerm);
    }
    (c.stretch && !ratio).then_some(Basis::Cumulative)
}

fn usual(c: &Context) -> Basis {
    let unit = c.unit.or(c.row);
    let ratio = unit.is_some_and(|u| u.is_ratio() || u.is_points());
    let rate = ["tăng trưởng", "tốc độ tăng", "tốc độ giảm", "mức giảm"];
    if !c.value {
        return Basis::Title;
    }
    if let Some(row) = c.row.filter(|r| r.yearly && !r.is_money()) {
        return if row.is_ratio() || row.is_points() {
            Basis::YearlyAverage
        } else {
            Basis::EachYear
        };
    }
    if ratio && (has(c.name, &rate) || (averages(c.name) && has(c.name, EACH_YEAR))) {
        return Basis::YearlyAverage;
    }
    if has(c.name, EACH_YEAR) {
        return Basis::EachYear;
    }
    if !ratio && (has(c.text, ADDS_UP) || has(c.name, ADDS_UP)) {
        return Basis::Cumulative;
    }
    Basis::EndOfTerm
}

fn has(tokens: &[Token], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| contains(tokens, phrase))
}

/// "bình quân" over the years, not over people.
fn averages(tokens: &[Token]) -> bool {
    let per_person = [
        "đầu",
        "người",
        "nhân",
        "thu",
        "một",
        "mỗi hộ",
        "lương",
        "sản",
        "diện",
        "/",
    ];
    (0..tokens.len()).any(|i| {
        let Some(len) =
            phrase_at(tokens, i, "bình quân").or_else(|| phrase_at(tokens, i, "trung bình"))
        else {
            return false;
        };
        let next = tokens.get(i + len).map_or("", |t| t.key.as_str());
        let before = i.checked_sub(1).map_or("", |p| tokens[p].key.as_str());
        !per_person.contains(&next) && !matches!(before, "nhập" | "mức" | "loại" | "từ")
    })
}
