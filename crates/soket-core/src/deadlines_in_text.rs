//! Finds the deadlines a person wrote in a text: bound words followed by a date.

use std::ops::Range;

use crate::period::{Cursor, Period, Token, Unit, tokens};
use crate::{Bound, Deadline};

/// What a bound word says, weakest first: where several stand in a row ("chậm nhất trong", "dự kiến trước") the
/// strongest counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Within,
    /// Only after "từ …".
    Until,
    EndOf,
    Expected,
    Latest,
    Before,
}

const BOUND_WORDS: [(&str, Says); 16] = [
    ("trước", Says::Before),
    ("chậm nhất", Says::Latest),
    ("muộn nhất", Says::Latest),
    ("trễ nhất", Says::Latest),
    ("không muộn hơn", Says::Latest),
    ("không chậm hơn", Says::Latest),
    ("không trễ hơn", Says::Latest),
    ("không quá", Says::Latest),
    // The tone mark on the u is a common way to type it.
    ("không qúa", Says::Latest),
    ("dự kiến", Says::Expected),
    ("đến hết", Says::EndOf),
    ("tới hết", Says::EndOf),
    ("hết", Says::EndOf),
    ("đến", Says::Until),
    ("tới", Says::Until),
    ("trong", Says::Within),
];

/// Between bound words and date; they say nothing more.
const LINKS: [&str; 5] = ["là", "vào", "đến", "tới", "khoảng"];

/// Beside numbers, what the first date of "từ … đến …" is made of.
const DATE_WORDS: [&str; 13] = [
    "ngày", "tháng", "năm", "quý", "i", "ii", "iii", "iv", "đầu", "giữa", "cuối", "nay", "giờ",
];

/// How many tokens before "đến" its "từ" may stand: "từ 8 giờ 00 ngày 30 tháng 5 năm 2023".
const REACH: usize = 12;

/// Deadlines a person wrote in a text: byte range of the phrase, bound words and date together so that
/// [`Deadline::words`] can stand in its place, and what it says. In the order of the text, none overlapping.
///
/// A date without bound words ("ban hành ngày 10/02/2028", "từ ngày 01/7/2025") is a deadline only where it is all
/// there is, as in a cell of a table; it then reads as [`Bound::Latest`]. Of "từ ngày … đến ngày …" the end counts;
/// "tính đến …" is when figures were taken. With an hour ("trước 17 giờ ngày 30/5/2023") the day itself is still in
/// time. Years have four digits; dates that do not exist are not found. Takes time in proportion to the text.
pub fn find_deadlines(text: &str) -> Vec<(Range<usize>, Deadline)> {
    let tokens = tokens(text);
    let phrase = |found, deadline| bytes(&tokens, found).map(|range| (range, deadline));
    if let Some((deadline, end)) = lone_date(&tokens) {
        return phrase(0..end.at, deadline).into_iter().collect();
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = Cursor::new(&tokens, at);
        let Some((bound, after)) = bound_words(start) else {
            at += 1;
            continue;
        };
        // Where no date follows the run of bound words, none follows a shorter run either.
        at = after.at;
        if let Some((deadline, end)) = bound.and_then(|bound| dated(bound, after)) {
            out.extend(phrase(start.at..end.at, deadline));
            at = end.at;
        }
    }
    out
}

/// From the first byte of the first token to the last of the last.
fn bytes(tokens: &[Token], found: Range<usize>) -> Option<Range<usize>> {
    let found = tokens.get(found)?;
    Some(found.first()?.range.start..found.last()?.range.end)
}

/// The date that is all there is, but for a mark after it.
fn lone_date(tokens: &[Token]) -> Option<(Deadline, Cursor<'_>)> {
    let mut start = Cursor::new(tokens, 0);
    start.word("cuối");
    let (period, end) = Period::read(start)?;
    let mut after = end;
    let _ = after.mark('.') || after.mark(';') || after.mark(',');
    (after.is_at_end() && period.unit() != Unit::Year)
        .then(|| (Deadline::of(Bound::Latest, period), end))
}

/// A run of bound words and what stands between them and the date. `Some((None, …))`: words to step over that only
/// look like it ("trước hết", "tính đến hết").
fn bound_words(start: Cursor<'_>) -> Option<(Option<Found>, Cursor<'_>)> {
    let mut at = start;
    if at.words("trước hết") || at.words("trước mắt") {
        return Some((None, at));
    }
    let mut says = bound_word(&mut at)?;
    if says == Says::Until && !follows_from(start) {
        return None;
    }
    let mut is_end = false;
    loop {
        if let Some(more) = bound_word(&mut at) {
            // Further on, "đến" and "tới" only link.
            says = says.max(more);
        } else if at.word("cuối") {
            is_end = true;
        } else if !(at.mark(':') || LINKS.iter().any(|link| at.word(link))) {
            break;
        }
    }
    let found = (!takes_stock(start)).then_some(Found { says, is_end });
    Some((found, at))
}

struct Found {
    says: Says,
    /// "cuối" stands before the date.
    is_end: bool,
}

fn bound_word(at: &mut Cursor<'_>) -> Option<Says> {
    BOUND_WORDS
        .iter()
        .find_map(|(words, says)| at.words(words).then_some(*says))
}

/// "từ" and a date stand before it.
fn follows_from(start: Cursor<'_>) -> bool {
    (1..=REACH)
        .map(|back| start.before(back))
        .take_while(|word| {
            let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
            // Marks come as empty words.
            *word == "từ" || word.is_empty() || is_number || DATE_WORDS.contains(word)
        })
        .any(|word| word == "từ")
}

/// "tính đến hết ngày …", "tính đến trước ngày …"
fn takes_stock(start: Cursor<'_>) -> bool {
    match start.before(1) {
        "tính" => true,
        "đến" | "tới" => start.before(2) == "tính",
        _ => false,
    }
}

/// The date after bound words, perhaps with an hour or a day of the week.
fn dated(found: Found, after: Cursor<'_>) -> Option<(Deadline, Cursor<'_>)> {
    let mut start = after;
    let has_hour = hour(&mut start);
    if has_hour {
        start.mark(',');
    }
    if weekday(&mut start) {
        start.mark(',');
    }
    let (period, end) = Period::read(start)?;
    let whole_years = found.says == Says::Until && period.unit() == Unit::Year;
    if !end.ends_cleanly() || whole_years || has_hour && period.unit() != Unit::Day {
        return None;
    }
    let bound = match found.says {
        Says::Before if has_hour || found.is_end => Bound::Latest,
        Says::Before => Bound::Before,
        Says::Latest | Says::EndOf | Says::Until => Bound::Latest,
        Says::Expected => Bound::Expected,
        Says::Within => Bound::Within,
    };
    Some((Deadline::of(bound, period), end))
}

/// "17 giờ", "17 giờ 30 phút", "17h00", "17:00".
fn hour(at: &mut Cursor<'_>) -> bool {
    let mut ahead = *at;
    let is_hour = ahead.number(1..=2).is_some_and(|hour| hour <= 24)
        && (ahead.word("giờ") || ahead.word("h") || ahead.word("g") || ahead.mark(':'));
    if !is_hour {
        return false;
    }
    let mut minutes = ahead;
    // "17 giờ 30/5/2023": the 30 is the day.
    if minutes.number(1..=2).is_some() && !minutes.next_is_mark('/') {
        ahead = minutes;
        let _ = ahead.word("phút") || ahead.word("p");
    }
    *at = ahead;
    true
}

/// "thứ Sáu", "Chủ nhật".
fn weekday(at: &mut Cursor<'_>) -> bool {
    const DAYS: [&str; 7] = [
        "thứ hai",
        "thứ ba",
        "thứ tư",
        "thứ năm",
        "thứ sáu",
        "thứ bảy",
        "chủ nhật",
    ];
    DAYS.iter().any(|day| at.words(day))
}

#[cfg(test)]
mod tests;
