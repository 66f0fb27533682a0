//! A superior's sentence as a lower body writes it: its own congress in place of "nghị quyết đại hội đảng các cấp",
//! its superior by name in place of "cấp uỷ cấp trên trực tiếp".

use std::ops::Range;

use super::Unit;
use crate::bodies::words::{Word, words};
use crate::plan::practice::practice;
use crate::vietnamese::{squeezed, upper_first};

/// Which phrases are the body's own to fill in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The body speaks of itself.
    Own,
    /// … and in one line, without the levels below.
    Subject,
    /// Of the levels below: "cấp mình" stays theirs.
    Lower,
}

/// The sentence, rewritten where it has to be.
pub(super) fn adapted(text: &str, unit: &Unit<'_>, voice: Voice) -> String {
    let words = words(text);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let mut at = 0;
    while at < words.len() {
        match phrase(&words, at, unit, voice) {
            Some((range, put)) => {
                let start = words.get(range.start).map_or(text.len(), |word| word.at);
                let end = range
                    .end
                    .checked_sub(1)
                    .and_then(|last| words.get(last))
                    .map_or(start, Word::end);
                out += text.get(from..start.max(from)).unwrap_or_default();
                if put.is_empty() {
                    out.truncate(out.trim_end().len());
                }
                // A sentence goes on as it began.
                let begins = out.trim().is_empty();
                out += &if begins { upper_first(&put) } else { put };
                from = end;
                at = range.end.max(at + 1);
            }
            None => at += 1,
        }
    }
    out += text.get(from..).unwrap_or_default();
    out
}

/// The words to replace, from `at` or just before, and what to put.
fn phrase(
    words: &[Word<'_>],
    at: usize,
    unit: &Unit<'_>,
    voice: Voice,
) -> Option<(Range<usize>, String)> {
    all_levels(words, at, unit, voice).or_else(|| {
        if voice == Voice::Lower {
            return None;
        }
        own_level(words, at, unit)
            .or_else(|| superior(words, at, unit))
            .or_else(|| committee(words, at, unit))
    })
}

/// "nghị quyết đại hội đảng các cấp, nhiệm kỳ 2020 - 2025"
fn all_levels(
    words: &[Word<'_>],
    at: usize,
    unit: &Unit<'_>,
    voice: Voice,
) -> Option<(Range<usize>, String)> {
    let end = first_end(
        words,
        at,
        &[
            "nghị quyết đại hội đảng bộ các cấp",
            "nghị quyết đại hội đảng các cấp",
            "nghị quyết đại hội của các cấp",
            "nghị quyết đại hội các cấp",
        ],
    )?;
    let (end, has_years) = match years(words, end) {
        Some(end) => (end, true),
        None => (end, false),
    };
    let Some(own) = unit.resolution() else {
        // A body without a congress reviews its superior's, which the sentence names already.
        let before = joined_before(words, at)?;
        return Some((before..end, String::new()));
    };
    let mut put = if has_years { own.with_years } else { own.name };
    let lower = practice()
        .level(unit.term.kind)
        .map_or("", |level| level.lower.as_str());
    if voice != Voice::Subject && !lower.is_empty() {
        put += &format!(", cùng nghị quyết đại hội {lower}");
    }
    Some((at..end, put))
}

/// "nghị quyết đại hội (của) cấp mình"
fn own_level(words: &[Word<'_>], at: usize, unit: &Unit<'_>) -> Option<(Range<usize>, String)> {
    if let Some(end) = first_end(
        words,
        at,
        &[
            "nghị quyết đại hội của cấp mình",
            "nghị quyết đại hội cấp mình",
            "nghị quyết đại hội đảng bộ cấp mình",
        ],
    ) {
        return Some((at..end, unit.resolution()?.with_years));
    }
    let end = first_end(words, at, &["cấp uỷ cấp mình"])?;
    Some((at..end, unit.term.committee.clone()))
}

/// "cấp uỷ cấp trên trực tiếp (nếu có)"
fn superior(words: &[Word<'_>], at: usize, unit: &Unit<'_>) -> Option<(Range<usize>, String)> {
    let superior = squeezed(&unit.term.superior_committee);
    if superior.is_empty() {
        return None;
    }
    let end = first_end(words, at, &["cấp uỷ cấp trên trực tiếp", "cấp uỷ cấp trên"])?;
    let end = first_end(words, end, &["( nếu có )"]).unwrap_or(end);
    Some((at..end, superior))
}

/// "ban chấp hành đảng bộ (cấp huyện và tương đương)"
fn committee(words: &[Word<'_>], at: usize, unit: &Unit<'_>) -> Option<(Range<usize>, String)> {
    let end = first_end(words, at, &["ban chấp hành đảng bộ"])?;
    // Another's: "Ban Chấp hành Đảng bộ tỉnh".
    let is_named = words.get(at + 2).is_some_and(|_| {
        words
            .get(at + 3)
            .is_some_and(|word| word.is_capital() && words.get(at).is_some_and(Word::is_capital))
    });
    if is_named || unit.resolution().is_none() {
        return None;
    }
    let end = match words.get(end).map(|word| word.folded.as_str()) {
        Some("cấp") => end + 2,
        Some("cơ") => end + 2,
        _ => end,
    };
    let end = first_end(words, end, &["và tương đương"]).unwrap_or(end);
    Some((
        at..end.min(words.len()),
        format!("Ban Chấp hành {}", unit.term.party_org.trim()),
    ))
}

/// Where the first of these phrases that stands at `at` ends.
fn first_end(words: &[Word<'_>], at: usize, phrases: &[&str]) -> Option<usize> {
    phrases.iter().find_map(|phrase| {
        let mut end = at;
        for wanted in phrase.split(' ') {
            if words.get(end)?.folded != wanted {
                return None;
            }
            end += 1;
        }
        Some(end)
    })
}

/// ", nhiệm kỳ 2020 - 2025"
fn years(words: &[Word<'_>], at: usize) -> Option<usize> {
    let end = first_end(words, at, &[", nhiệm kỳ", "nhiệm kỳ"])?;
    let is_year = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.text.len() == 4 && word.starts_with_digit())
    };
    let is_dash = words
        .get(end + 1)
        .is_some_and(|word| matches!(word.text, "-" | "–" | "—"));
    (is_year(end) && is_dash && is_year(end + 2)).then_some(end + 3)
}

/// Where the comma or "và" stands that joins the phrase to those before it.
fn joined_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let word = words.get(before)?;
    (word.text == "," || word.folded == "và").then_some(before)
}

/// "Đối với đảng bộ cơ sở: Tổ chức …" → "Tổ chức …": the heading already says whom.
pub(super) fn without_address(text: &str) -> String {
    let is_address = |head: &str| crate::vietnamese::folded(head).starts_with("đối với ");
    match text.split_once(':') {
        Some((head, rest)) if is_address(head) && !rest.trim().is_empty() => {
            upper_first(rest.trim())
        }
        _ => text.to_owned(),
    }
}

/// Takes out the clauses that are only about levels below, for a body that has none. Empty when nothing is left.
pub(super) fn without_lower_levels(text: &str) -> String {
    let is_about_lower = |clause: &str| {
        let clause = crate::vietnamese::folded(clause);
        ["cấp dưới", "từ cơ sở", "các cấp dưới", "đơn vị trực thuộc"]
            .iter()
            .any(|phrase| clause.contains(phrase))
    };
    if !is_about_lower(text) {
        return text.to_owned();
    }
    let kept: Vec<&str> = text
        .trim()
        .trim_end_matches('.')
        .split(';')
        .map(str::trim)
        .filter(|clause| !clause.is_empty() && !is_about_lower(clause))
        .collect();
    if kept.is_empty() {
        String::new()
    } else {
        format!("{}.", upper_first(&kept.join("; ")))
    }
}
