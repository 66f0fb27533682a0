//! A sentence as a row of marks: known phrases, numbers, and words that mean nothing here.

use std::ops::Range;

use super::lexicon::{ActGroup, Cue, Lexicon, Role, Roles};
use crate::token::Token;

#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Tokens of the whole text.
    pub tokens: Range<usize>,
    pub roles: Roles,
    /// Groups of acts, in the order of the file.
    pub acts: Vec<usize>,
    pub kind: MarkKind,
    /// One of its acts is one by itself.
    pub firm: bool,
    /// Begins with "không" or "chưa".
    pub negative: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Phrase,
    Number,
    Comma,
    /// A semicolon: what follows stands for itself.
    Break,
    /// Other punctuation, through which everything is seen.
    Sign,
    Unknown,
}

impl Mark {
    pub fn is(&self, role: Role) -> bool {
        self.roles.has(role)
    }

    pub fn any(&self, roles: &[Role]) -> bool {
        self.roles.any(roles)
    }

    pub fn is_act(&self) -> bool {
        !self.acts.is_empty()
    }
}

pub(super) fn marks(lexicon: &Lexicon, tokens: &[Token], sentence: Range<usize>) -> Vec<Mark> {
    let within = tokens.get(..sentence.end).unwrap_or(tokens);
    let mut out = Vec::new();
    let mut at = sentence.start;
    while let Some(token) = within.get(at) {
        let kind = match token.key.as_str() {
            "," => MarkKind::Comma,
            ";" => MarkKind::Break,
            _ if token.is_number() => MarkKind::Number,
            _ if !token.is_word() => MarkKind::Sign,
            _ => MarkKind::Unknown,
        };
        let (len, meaning) = lexicon.longest(within, at).unwrap_or_default();
        let acts = if meaning.roles.has(Role::Harmless) {
            // What only sounds like an act is none.
            Vec::new()
        } else {
            meaning.acts
        };
        let firm = |index: &usize| lexicon.acts.get(*index).is_some_and(ActGroup::firm);
        let mark = Mark {
            tokens: at..at + len.max(1),
            roles: meaning.roles,
            firm: acts.iter().any(firm),
            acts,
            kind: match kind {
                MarkKind::Unknown if len > 0 => MarkKind::Phrase,
                other => other,
            },
            negative: matches!(token.key.as_str(), "không" | "chưa"),
        };
        at = mark.tokens.end;
        out.push(mark);
    }
    out
}

/// Where the phrases stand that decide about acts, in the order of the text.
pub(super) struct Cues(Vec<Vec<Range<usize>>>);

impl Cues {
    pub fn of(lexicon: &Lexicon, tokens: &[Token], marks: &[Mark]) -> Self {
        let mut places = vec![Vec::new(); lexicon.cues];
        let end = marks.last().map_or(0, |m| m.tokens.end);
        let within = tokens.get(..end).unwrap_or(tokens);
        for mark in marks.iter().filter(|m| !m.is(Role::Harmless)) {
            // A phrase begins where a mark does; the words of an act are looked through one by one.
            let inner = if mark.is_act() {
                mark.tokens.end
            } else {
                mark.tokens.start + 1
            };
            for at in mark.tokens.start..inner {
                for (cue, end) in lexicon.cues_at(within, at) {
                    if let Some(places) = places.get_mut(cue.0) {
                        places.push(at..end);
                    }
                }
            }
        }
        Self(places)
    }

    /// Is there one between the tokens `from` and `to`?
    pub fn between(&self, cue: Cue, from: usize, to: usize) -> bool {
        self.0.get(cue.0).is_some_and(|places| {
            let first = places.partition_point(|place| place.start < from);
            places[first..].iter().any(|place| place.end <= to)
        })
    }
}
