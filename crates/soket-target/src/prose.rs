//! Sentences that propose to lower, drop, postpone, soften or replace a target, or that allow others to.
//!
//! A finding is an act that aims at an object in the same sentence and is not negated. All words are data:
//! `templates/ha-chi-tieu.toml`. Reports of facts ("chỉ tiêu giảm 12% so với cùng kỳ") have no proposal before the
//! act and no object right behind it, and stay silent.

use std::ops::Range;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::token::{Token, lex};

const FILE: &str = include_str!("../../../templates/ha-chi-tieu.toml");

/// What is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProseAct {
    Lower,
    Drop,
    Postpone,
    Soften,
    Replace,
}

/// A sentence that does it: byte ranges in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProseFinding {
    pub sentence: Range<usize>,
    /// The words of the act.
    pub act_range: Range<usize>,
    pub act: ProseAct,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    objects: Vec<String>,
    not_followed_by: Vec<String>,
    between: Vec<String>,
    proposals: Vec<String>,
    negations: Vec<String>,
    forbidding: Vec<String>,
    telling: Vec<String>,
    affirming: Vec<String>,
    raising: Vec<String>,
    #[serde(rename = "act")]
    acts: Vec<ListedAct>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedAct {
    kind: ProseAct,
    phrases: Vec<String>,
    /// Counts only with a proposal before it.
    #[serde(default)]
    proposed: bool,
    /// Counts wherever in the sentence the object stands.
    #[serde(default)]
    alone: bool,
    /// One of these has to stand in the sentence too.
    #[serde(default)]
    soft: Vec<String>,
}

/// Phrases as keys of tokens.
type Phrase = Vec<String>;

struct Words {
    objects: Vec<Phrase>,
    not_followed_by: Vec<Phrase>,
    between: Vec<Phrase>,
    proposals: Vec<Phrase>,
    negations: Vec<Phrase>,
    forbidding: Vec<Phrase>,
    telling: Vec<Phrase>,
    affirming: Vec<Phrase>,
    raising: Vec<Phrase>,
    acts: Vec<Act>,
}

struct Act {
    kind: ProseAct,
    /// Longest first.
    phrases: Vec<Phrase>,
    proposed: bool,
    alone: bool,
    soft: Vec<Phrase>,
}

/// How far an object may stand behind its act, in words that say nothing of their own.
const REACH: usize = 9;
/// How far before an act its negation may stand.
const NEGATION_REACH: usize = 14;

/// Every such sentence of a text, in order. Linear in the text; any text may go in.
pub fn scan_prose(text: &str) -> Vec<ProseFinding> {
    let words = words();
    let tokens = lex(text);
    sentences(&tokens)
        .into_iter()
        .filter_map(|range| {
            let sentence = tokens.get(range)?;
            let (act, found) = words.found(sentence)?;
            Some(ProseFinding {
                sentence: span(sentence)?,
                act_range: span(sentence.get(found)?)?,
                act,
            })
        })
        .collect()
}

fn span(tokens: &[Token]) -> Option<Range<usize>> {
    Some(tokens.first()?.start..tokens.last()?.end)
}

/// Token ranges between full stops, semicolons and line ends.
fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut from = 0;
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token.key.as_str(), "." | ";" | "!" | "?") {
            ranges.push(from..at);
            from = at + 1;
        }
    }
    ranges.push(from..tokens.len());
    ranges.retain(|range| !range.is_empty());
    ranges
}

fn words() -> &'static Words {
    static READ: LazyLock<Words> = LazyLock::new(|| {
        let listed: Listed = toml::from_str(FILE).unwrap_or_default();
        Words::of(&listed)
    });
    &READ
}

fn phrases(listed: &[String]) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = listed
        .iter()
        .map(|text| lex(text).into_iter().map(|token| token.key).collect())
        .collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    phrases
}

impl Words {
    fn of(listed: &Listed) -> Self {
        Self {
            objects: phrases(&listed.objects),
            not_followed_by: phrases(&listed.not_followed_by),
            between: phrases(&listed.between),
            proposals: phrases(&listed.proposals),
            negations: phrases(&listed.negations),
            forbidding: phrases(&listed.forbidding),
            telling: phrases(&listed.telling),
            affirming: phrases(&listed.affirming),
            raising: phrases(&listed.raising),
            acts: listed
                .acts
                .iter()
                .map(|act| Act {
                    kind: act.kind,
                    phrases: phrases(&act.phrases),
                    proposed: act.proposed,
                    alone: act.alone,
                    soft: phrases(&act.soft),
                })
                .collect(),
        }
    }

    fn object_at(&self, sentence: &[Token], at: usize) -> bool {
        let length = at_phrase(sentence, at, &self.objects);
        length > 0 && at_phrase(sentence, at + length, &self.not_followed_by) == 0
    }

    /// The first act of a sentence that counts.
    fn found(&self, sentence: &[Token]) -> Option<(ProseAct, Range<usize>)> {
        let has_object = (0..sentence.len()).any(|at| self.object_at(sentence, at));
        if !has_object {
            return None;
        }
        (0..sentence.len()).find_map(|at| {
            self.acts.iter().find_map(|act| {
                let length = at_phrase(sentence, at, &act.phrases);
                let range = at..at + length;
                (length > 0 && self.counts(sentence, act, &range)).then_some((act.kind, range))
            })
        })
    }

    fn counts(&self, sentence: &[Token], act: &Act, range: &Range<usize>) -> bool {
        let is_soft = act.soft.is_empty()
            || (0..sentence.len()).any(|at| at_phrase(sentence, at, &act.soft) > 0);
        let is_proposed = self.is_proposed(sentence, range.start);
        let aims = self.aims(sentence, range.end)
            || (is_proposed
                && act.kind != ProseAct::Soften
                && self.stands_before(sentence, range.start));
        is_soft
            && (!act.proposed || is_proposed)
            && (aims || act.alone)
            && at_phrase(sentence, range.end, &self.raising) == 0
            && !self.is_negated(sentence, range.start)
    }

    /// An object right behind, or with words between that say nothing of their own.
    fn aims(&self, sentence: &[Token], from: usize) -> bool {
        let mut at = from;
        while at < sentence.len() && at <= from + REACH {
            if self.object_at(sentence, at) {
                return true;
            }
            match at_phrase(sentence, at, &self.between) {
                0 => return false,
                length => at += length,
            }
        }
        false
    }

    /// An object earlier in the clause: "chỉ tiêu … đề nghị điều chỉnh".
    fn stands_before(&self, sentence: &[Token], act: usize) -> bool {
        (0..act).any(|at| self.object_at(sentence, at))
    }

    fn is_proposed(&self, sentence: &[Token], act: usize) -> bool {
        (0..act).any(|at| at_phrase(sentence, at, &self.proposals) > 0)
    }

    fn is_negated(&self, sentence: &[Token], act: usize) -> bool {
        let from = clause_start(sentence, act).max(act.saturating_sub(NEGATION_REACH));
        let forbidden =
            (act..sentence.len()).any(|at| at_phrase(sentence, at, &self.forbidding) > 0);
        let told = (act.saturating_sub(2)..act).any(|at| {
            let length = at_phrase(sentence, at, &self.telling);
            length > 0 && at + length == act
        });
        if forbidden || (told && !self.is_proposed(sentence, act)) {
            return true;
        }
        let negated = (from..act).any(|at| at_phrase(sentence, at, &self.negations) > 0);
        let affirmed = (from..act).any(|at| at_phrase(sentence, at, &self.affirming) > 0);
        negated && !affirmed
    }
}

/// Where the clause of a token begins: behind the last comma, "nhưng", "song", "mà" or "nên". What a comma only lists
/// ("nghiêm cấm lùi thời hạn, bỏ chỉ tiêu") goes on with the clause before.
fn clause_start(sentence: &[Token], at: usize) -> usize {
    let ends = |token: &Token| {
        matches!(
            token.key.as_str(),
            "," | "nhưng" | "song" | "nên" | ":" | "mà"
        )
    };
    let Some(found) = sentence.iter().take(at).rposition(ends) else {
        return 0;
    };
    let joins = |token: &Token| token.is(",") || token.is("mà");
    if found + 1 == at && sentence.get(found).is_some_and(joins) {
        clause_start(sentence, found)
    } else {
        found + 1
    }
}

/// How many tokens the longest of the phrases takes that stands here; 0 when none does.
fn at_phrase(tokens: &[Token], at: usize, phrases: &[Phrase]) -> usize {
    phrases
        .iter()
        .find(|phrase| {
            phrase
                .iter()
                .enumerate()
                .all(|(step, key)| tokens.get(at + step).is_some_and(|token| token.is(key)))
        })
        .map_or(0, Vec::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads() {
        let read: Result<Listed, _> = toml::from_str(FILE);
        assert!(read.is_ok_and(|listed| !listed.acts.is_empty()));
    }
}
