//! Vietnamese figures as numbers: the dot groups thousands, the comma begins the decimals.

use std::collections::BTreeSet;

/// A double holds this many decimal digits without loss.
const MOST_DIGITS: usize = 15;

/// Excel holds 200 to 250 number formats in a workbook, depending on its language.
const MOST_PINS: usize = 150;

/// A cell's text that is a figure as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub value: f64,
    /// As typed: "1.428,50".
    text: String,
    /// As every program reads it: "1428.50".
    digits: String,
    grouped: bool,
    decimals: usize,
}

impl Figure {
    /// `None` for anything that would not be shown as it was typed: units, "007", "+5", "1.42", more than 15 digits.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = match unsigned.split_once(',') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let groups: Vec<&str> = whole.split('.').collect();
        let (first, rest) = groups.split_first()?;
        let grouped = !rest.is_empty();
        let whole = groups.concat();
        let fits = is_digits(&whole)
            && decimals.bytes().all(|digit| digit.is_ascii_digit())
            && !first.is_empty()
            && (!grouped || first.len() <= 3)
            && rest.iter().all(|group| group.len() == 3)
            && (whole == "0" || !whole.starts_with('0'))
            && whole.len() + decimals.len() <= MOST_DIGITS;
        if !fits {
            return None;
        }
        let point = if decimals.is_empty() { "" } else { "." };
        let sign = if unsigned.len() < text.len() { "-" } else { "" };
        let digits = format!("{sign}{whole}{point}{decimals}");
        let value: f64 = digits.parse().ok()?;
        // "-0" is no number of Excel's.
        (sign.is_empty() || value < 0.0).then(|| Self {
            value,
            text: text.to_owned(),
            digits,
            grouped,
            decimals: decimals.len(),
        })
    }

    /// The number format. Its separators are those of the reader's computer, whatever the file says (LibreOffice heeds
    /// the language in it, Excel does not), so that "10,08" would turn into "10.08" and 1.428 into 1,428 on an English
    /// one. A pinned figure stays as typed: as long as the cell holds this very number, its text is shown; once
    /// someone types another number over it, the general format shows that one.
    pub fn format(&self, pinned: bool) -> String {
        let whole = if self.grouped { "#,##0" } else { "0" };
        let point = if self.decimals > 0 { "." } else { "" };
        let general = format!("{whole}{point}{}", "0".repeat(self.decimals));
        match (self.has_separator(), pinned) {
            (false, _) => general,
            (true, false) => format!("[$-42A]{general}"),
            (true, true) => format!("[={}]\"{}\";[$-42A]{general}", self.digits, self.text),
        }
    }

    fn has_separator(&self) -> bool {
        self.grouped || self.decimals > 0
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// Whether the figures of a table can be pinned: all or none, for 1.428 and 10.08 in one column would be read wrongly.
/// A negative figure cannot: programs differ in whether they put a sign before the text.
pub fn can_be_pinned<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut texts = BTreeSet::new();
    for figure in cells.filter_map(Figure::read) {
        if !figure.has_separator() {
            continue;
        }
        texts.insert(figure.text);
        if figure.value < 0.0 || texts.len() > MOST_PINS {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Figure, can_be_pinned};

    #[track_caller]
    fn reads(text: &str, value: f64, pinned: &str, loose: &str) {
        let figure = Figure::read(text).unwrap_or_else(|| panic!("{text} is no figure"));
        assert_eq!(figure.value, value);
        assert_eq!(figure.format(true), pinned);
        assert_eq!(figure.format(false), loose);
    }

    #[test]
    fn a_figure_without_separators_looks_alike_everywhere() {
        reads("0", 0.0, "0", "0");
        reads("2025", 2025.0, "0", "0");
        reads(" -12 ", -12.0, "0", "0");
    }

    #[test]
    fn a_figure_with_separators_is_shown_as_typed() {
        let (pinned, loose) = ("[=1428]\"1.428\";[$-42A]#,##0", "[$-42A]#,##0");
        reads("1.428", 1428.0, pinned, loose);
        let (pinned, loose) = ("[=10.08]\"10,08\";[$-42A]0.00", "[$-42A]0.00");
        reads("10,08", 10.08, pinned, loose);
        let pinned = "[=1234567.50]\"1.234.567,50\";[$-42A]#,##0.00";
        reads("1.234.567,50", 1_234_567.5, pinned, "[$-42A]#,##0.00");
    }

    #[test]
    fn what_is_no_figure_as_a_whole_stays_text() {
        for text in [
            "",
            "-",
            ",",
            ".",
            ",5",
            "5,",
            "1.42",
            "1.4280",
            "1428.000",
            "1..428",
            ".428",
            "007",
            "0.428",
            "-0",
            "-0,0",
            "+5",
            "--5",
            "10,08%",
            "trên 95",
            "1,428.5",
            "1,2,3",
            "1 428",
            "1e5",
            "NaN",
            "inf",
            "−5",
            "１２",
            "1234567890123456",
            "=1",
            "10,0.8",
        ] {
            assert_eq!(Figure::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_table_is_pinned_as_a_whole_or_not_at_all() {
        assert!(can_be_pinned(
            ["1.428", "10,08", "-5", "trên 95"].into_iter()
        ));
        assert!(!can_be_pinned(["1.428", "-0,5"].into_iter()));
        let many = |count: usize| (0..count).map(|n| format!("{n},5")).collect::<Vec<_>>();
        assert!(can_be_pinned(many(150).iter().map(String::as_str)));
        assert!(!can_be_pinned(many(151).iter().map(String::as_str)));
    }
}
