//! "1-3, 5": the pages a person asks for.

use std::ops::RangeInclusive;

/// Why a text names no pages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RangeFault {
    #[error("no page is named")]
    Empty,
    /// A piece that is neither `5` nor `1-3` nor `3-`.
    #[error("{0:?} names no pages")]
    Unreadable(String),
    /// Pages count from 1.
    #[error("there is no page 0")]
    Zero,
    #[error("{first}-{last} runs backwards")]
    Backwards { first: usize, last: usize },
    #[error("there is no page {page}, only {count}")]
    Beyond { page: usize, count: usize },
    /// A page stands in two pieces.
    #[error("page {0} is named twice")]
    Twice(usize),
}

/// Reads "1-3, 5" for a file of `count` pages: pieces between commas or semicolons, in the order in which they stand.
/// A piece is a page, a first and a last one (with any dash), or a first one and a dash: up to the end.
///
/// # Errors
/// The first thing that names no page of the file, and a page that is named twice.
pub fn page_ranges(text: &str, count: usize) -> Result<Vec<RangeInclusive<usize>>, RangeFault> {
    let mut ranges: Vec<RangeInclusive<usize>> = Vec::new();
    let pieces = text.split([',', ';']).map(str::trim);
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let range = range(piece, count)?;
        if let Some(earlier) = ranges
            .iter()
            .find(|earlier| earlier.start() <= range.end() && range.start() <= earlier.end())
        {
            return Err(RangeFault::Twice(*earlier.start().max(range.start())));
        }
        ranges.push(range);
    }
    if ranges.is_empty() {
        Err(RangeFault::Empty)
    } else {
        Ok(ranges)
    }
}

fn range(piece: &str, count: usize) -> Result<RangeInclusive<usize>, RangeFault> {
    let page = |digits: &str| {
        let digits = digits.trim();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(RangeFault::Unreadable(piece.into()));
        }
        match digits.parse().unwrap_or(usize::MAX) {
            0 => Err(RangeFault::Zero),
            page if page > count => Err(RangeFault::Beyond { page, count }),
            page => Ok(page),
        }
    };
    let Some((first, last)) = piece.split_once(['-', '\u{2010}', '\u{2011}', '–', '—']) else {
        let only = page(piece)?;
        return Ok(only..=only);
    };
    let first = page(first)?;
    let last = match last.trim() {
        "" => count,
        last => page(last)?,
    };
    if first > last {
        return Err(RangeFault::Backwards { first, last });
    }
    Ok(first..=last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<RangeInclusive<usize>>, RangeFault> {
        page_ranges(text, 9)
    }

    #[test]
    fn pages_and_ranges_in_the_order_in_which_they_are_named() {
        assert_eq!(read("1-3, 5"), Ok(vec![1..=3, 5..=5]));
        assert_eq!(read(" 7 – 8;2 "), Ok(vec![7..=8, 2..=2]));
        assert_eq!(read("4-4,"), Ok(vec![4..=4]));
        assert_eq!(read("8-"), Ok(vec![8..=9]));
    }

    #[test]
    fn what_names_no_page_is_refused_with_its_cause() {
        assert_eq!(read(" ,; "), Err(RangeFault::Empty));
        assert_eq!(read("0"), Err(RangeFault::Zero));
        assert_eq!(
            read("5-3"),
            Err(RangeFault::Backwards { first: 5, last: 3 })
        );
        assert_eq!(read("10"), Err(RangeFault::Beyond { page: 10, count: 9 }));
        assert_eq!(read("2-4, 3"), Err(RangeFault::Twice(3)));
        for nonsense in ["-3", "1-2-3", "a", "1 2", "1.5", "-", "٣", "+1"] {
            assert_eq!(
                read(nonsense),
                Err(RangeFault::Unreadable(nonsense.into())),
                "{nonsense}"
            );
        }
    }

    #[test]
    fn a_number_too_great_for_the_machine_is_beyond_the_file() {
        let huge = "9".repeat(40);
        assert!(matches!(read(&huge), Err(RangeFault::Beyond { .. })));
        assert!(matches!(
            page_ranges("1", 0),
            Err(RangeFault::Beyond { .. })
        ));
    }
}
