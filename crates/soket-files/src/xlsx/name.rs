//! Names of sheets as Excel takes them.

use crate::text::plain;

/// A longer name makes Excel repair the file.
const LONGEST: usize = 31;

/// The name with what Excel forbids replaced or cut: `[]:*?/\`, an apostrophe at either end, more than 31 UTF-16 units,
/// and no name at all.
pub fn sheet_name(name: &str) -> String {
    let mut units = 0;
    let kept: String = plain(name)
        .replace(['[', ']', ':', '*', '?', '/', '\\'], "-")
        .replace(['\n', '\t'], " ")
        .trim_matches(edge)
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= LONGEST
        })
        .collect();
    match kept.trim_matches(edge) {
        "" => "Bảng".to_owned(),
        name => name.to_owned(),
    }
}

fn edge(letter: char) -> bool {
    letter == '\'' || letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::sheet_name;

    #[test]
    fn a_good_name_stays() {
        assert_eq!(sheet_name("Chỉ tiêu chủ yếu"), "Chỉ tiêu chủ yếu");
    }

    #[test]
    fn what_excel_forbids_is_replaced() {
        assert_eq!(sheet_name("[2025/2030]: a*b?c\\d"), "-2025-2030-- a-b-c-d");
        assert_eq!(sheet_name("'Sơ kết\n2027'"), "Sơ kết 2027");
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(sheet_name(&"ệ".repeat(40)), "ệ".repeat(31));
        assert_eq!(sheet_name(&"😀".repeat(40)), "😀".repeat(15));
        assert_eq!(sheet_name(&format!("{} b", "a".repeat(30))), "a".repeat(30));
    }

    #[test]
    fn no_name_gets_one() {
        assert_eq!(sheet_name(""), "Bảng");
        assert_eq!(sheet_name(" '' "), "Bảng");
    }
}
