//! Lists of bodies in a sentence, and what is left of them when some are taken out.

use std::ops::Range;

use super::mention::Found;
use super::words::{Word, connector, ends_sentence, stands_at};

/// How far before a list "phối hợp với" may stand, in words.
const REACH: usize = 40;

/// Bodies joined by commas and "và": indices of the found ones. References and actors do not mix.
pub(super) fn lists(words: &[Word<'_>], found: &[Found]) -> Vec<Range<usize>> {
    let mut lists: Vec<Range<usize>> = Vec::new();
    for (at, one) in found.iter().enumerate() {
        let joins = at > 0
            && found.get(at - 1).is_some_and(|before| {
                before.reference.is_none() == one.reference.is_none()
                    && connector(words, before.words.end)
                        .is_some_and(|joined| before.words.end + joined == one.words.start)
            });
        match lists.last_mut() {
            Some(list) if joins => list.end = at + 1,
            _ => lists.push(at..at + 1),
        }
    }
    lists
}

/// How a list of those who help is governed.
#[derive(Clone, Copy)]
pub(super) enum Help {
    /// "phối hợp với" stands right before it, from this word.
    Direct(usize),
    /// It goes on with a list of others who help.
    Among,
}

/// Whether the list that begins at this word names those with whom the leader works.
pub(super) fn help(words: &[Word<'_>], phrases: &[Option<usize>], start: usize) -> Option<Help> {
    if let Some(from) = phrases.get(start).copied().flatten() {
        return Some(Help::Direct(from));
    }
    connector_before(words, start)?;
    (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|at| !ends_sentence(words, *at))
        .any(|at| phrases.get(at).copied().flatten().is_some())
        .then_some(Help::Among)
}

/// The words to take out, and what to put there, when nobody is left of a list.
pub(super) fn emptied(
    words: &[Word<'_>],
    list: Range<usize>,
    help: Option<Help>,
) -> (Range<usize>, &'static str) {
    let gap = (list.clone(), "…");
    match help {
        None => gap,
        Some(Help::Among) => match connector_before(words, list.start) {
            Some(from) => (from..list.end, ""),
            None => gap,
        },
        Some(Help::Direct(from)) => {
            if let Some(joined) = connector(words, list.end)
                && names_more(words, list.end + joined)
            {
                return (list.start..list.end + joined, "");
            }
            let from = connector_before(words, from).unwrap_or(from);
            let begins = from == 0 || ends_sentence(words, from - 1);
            if begins { gap } else { (from..list.end, "") }
        }
    }
}

/// A list goes on: "các cơ quan liên quan", "Sở Tài chính".
fn names_more(words: &[Word<'_>], at: usize) -> bool {
    stands_at(words, at, &["các"])
        || stands_at(words, at, &["những"])
        || words.get(at).is_some_and(Word::is_capital)
}

/// Where the comma or "và" begins that stands right before this word.
fn connector_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    (1..=2)
        .rev()
        .filter_map(|back| at.checked_sub(back))
        .find(|from| connector(words, *from) == Some(at - from))
}
