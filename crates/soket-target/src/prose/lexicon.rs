//! The phrases of `templates/ha-chi-tieu.toml`, read once into a tree of words.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::ProseAct;
use crate::token::{Token, lex};

const FILE: &str = include_str!("../../../../templates/ha-chi-tieu.toml");

/// What a phrase does in a sentence; the file says in Vietnamese what each is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    Target,
    Bound,
    Measure,
    Rate,
    Time,
    Propose,
    Plan,
    Negate,
    Ban,
    BanAfter,
    Settled,
    Turn,
    TurnWeak,
    Cause,
    Purpose,
    Achieve,
    Past,
    Passive,
    Superior,
    Raise,
    Complement,
    Range,
    Filler,
    Join,
    Subject,
    Block,
    Harmless,
    Falling,
}

/// The roles of one phrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Roles(u32);

impl Roles {
    pub fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u32) != 0
    }

    pub fn any(self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    fn add(&mut self, role: Role) {
        self.0 |= 1 << role as u32;
    }
}

/// What must come before an act for it to be more than a fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Needs {
    #[default]
    Nothing,
    /// A proposal or permission somewhere before it.
    Proposed,
    /// One directly before it.
    Adjacent,
}

/// How near the target must stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Link {
    /// What the act is done to, or the topic of its clause.
    #[default]
    Near,
    /// The same, also behind a comma: "tuỳ điều kiện, các đơn vị thực hiện chỉ tiêu".
    Across,
    /// Anywhere in the part.
    Reach,
    /// Anywhere, also as what is striven for: "phấn đấu đạt chỉ tiêu trong khả năng cho phép".
    Striven,
    /// Nowhere: the phrase says enough.
    Alone,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActPhrases {
    kind: ProseAct,
    words: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    beside: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    needs: Needs,
    #[serde(default)]
    link: Link,
    #[serde(default)]
    intransitive: bool,
    #[serde(default)]
    change: bool,
    #[serde(default)]
    compared: bool,
    #[serde(default)]
    figure: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "act")]
    acts: Vec<ActPhrases>,
    words: BTreeMap<Role, Vec<String>>,
}

/// A list of phrases that decide about an act, by its place among all such lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue(pub usize);

/// One group of phrases for an act.
#[derive(Debug)]
pub(super) struct ActGroup {
    pub kind: ProseAct,
    pub also: Option<Cue>,
    /// Anywhere in the part.
    pub beside: Option<Cue>,
    pub unless: Option<Cue>,
    pub needs: Needs,
    pub link: Link,
    pub intransitive: bool,
    pub change: bool,
    pub compared: bool,
    /// A figure must come next.
    pub figure: bool,
}

impl ActGroup {
    /// An act by itself, whatever stands round it.
    pub fn firm(&self) -> bool {
        self.needs == Needs::Nothing && self.also.is_none() && self.beside.is_none()
    }
}

/// What one phrase means.
#[derive(Debug, Clone, Default)]
pub(super) struct Meaning {
    pub roles: Roles,
    /// Places in [`Lexicon::acts`].
    pub acts: Vec<usize>,
}

#[derive(Debug, Default)]
struct Node {
    next: HashMap<String, usize>,
    meaning: Option<Meaning>,
    cues: Vec<Cue>,
}

#[derive(Debug)]
pub(super) struct Lexicon {
    nodes: Vec<Node>,
    /// How many lists of cues there are.
    pub cues: usize,
    pub acts: Vec<ActGroup>,
}

pub(super) fn lexicon() -> &'static Lexicon {
    static READ: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::of(toml::from_str(FILE).unwrap_or_default()));
    &READ
}

impl Lexicon {
    fn of(file: File) -> Self {
        let mut lexicon = Self {
            nodes: vec![Node::default()],
            cues: 0,
            acts: Vec::new(),
        };
        for group in file.acts {
            let index = lexicon.acts.len();
            for pattern in &group.words {
                lexicon.insert(pattern, |node| {
                    let meaning = node.meaning.get_or_insert_default();
                    if !meaning.acts.contains(&index) {
                        meaning.acts.push(index);
                    }
                });
            }
            let also = lexicon.cue(&group.also);
            let beside = lexicon.cue(&group.beside);
            let unless = lexicon.cue(&group.unless);
            lexicon.acts.push(ActGroup {
                also,
                beside,
                unless,
                kind: group.kind,
                needs: group.needs,
                link: group.link,
                intransitive: group.intransitive,
                change: group.change,
                compared: group.compared,
                figure: group.figure,
            });
        }
        for (role, patterns) in &file.words {
            for pattern in patterns {
                lexicon.insert(pattern, |node| {
                    node.meaning.get_or_insert_default().roles.add(*role);
                });
            }
        }
        lexicon
    }

    fn cue(&mut self, patterns: &[String]) -> Option<Cue> {
        let cue = Cue(self.cues);
        for pattern in patterns {
            self.insert(pattern, |node| node.cues.push(cue));
        }
        self.cues += usize::from(!patterns.is_empty());
        (!patterns.is_empty()).then_some(cue)
    }

    fn insert(&mut self, pattern: &str, set: impl Fn(&mut Node)) {
        let mut ends = vec![0];
        for choices in slots(pattern) {
            let mut next = Vec::with_capacity(ends.len() * choices.len());
            for from in ends {
                next.extend(choices.iter().map(|words| self.walk(from, words)));
            }
            ends = next;
        }
        for end in ends.into_iter().filter(|end| *end > 0) {
            if let Some(node) = self.nodes.get_mut(end) {
                set(node);
            }
        }
    }

    /// The node that the words lead to from `from`, grown where there is none.
    fn walk(&mut self, from: usize, words: &[String]) -> usize {
        let mut at = from;
        for word in words {
            let fresh = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else {
                break;
            };
            at = *node.next.entry(word.clone()).or_insert(fresh);
            if at == fresh {
                self.nodes.push(Node::default());
            }
        }
        at
    }

    /// Every cue that begins at `at`, with the token after it.
    pub fn cues_at(&self, tokens: &[Token], at: usize) -> Vec<(Cue, usize)> {
        let mut out = Vec::new();
        let mut node = self.nodes.first();
        for (i, token) in tokens.iter().enumerate().skip(at) {
            node = node
                .and_then(|node| node.next.get(&token.key))
                .and_then(|next| self.nodes.get(*next));
            let Some(node) = node else { break };
            out.extend(node.cues.iter().map(|cue| (*cue, i + 1)));
        }
        out
    }

    /// The longest phrase at `at` and how many tokens it takes. What its first words can do alone, it can too:
    /// "để sang nhiệm kỳ" is still "để … sang nhiệm kỳ".
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, Meaning)> {
        let mut node = self.nodes.first()?;
        let mut best: Option<(usize, Meaning)> = None;
        for (taken, token) in tokens.get(at..)?.iter().enumerate() {
            let Some(next) = node.next.get(&token.key).and_then(|i| self.nodes.get(*i)) else {
                break;
            };
            node = next;
            if let Some(meaning) = &node.meaning {
                let mut meaning = meaning.clone();
                let shorter = best.map_or_else(Vec::new, |(_, meaning)| meaning.acts);
                if !meaning.acts.is_empty() {
                    meaning.acts.extend(shorter);
                }
                best = Some((taken + 1, meaning));
            }
        }
        best
    }
}

/// The choices at each place of a pattern, as keys of tokens.
fn slots(pattern: &str) -> Vec<Vec<Vec<String>>> {
    let keys = |text: &str| -> Vec<String> { lex(text).into_iter().map(|t| t.key).collect() };
    let mut out = Vec::new();
    let mut rest = pattern;
    while let Some(open) = rest.find(['(', '[']).filter(|_| rest.len() > 1) {
        let optional = rest[open..].starts_with('[');
        let close = rest[open..]
            .find([')', ']'])
            .map_or(rest.len(), |i| open + i);
        out.push(vec![keys(&rest[..open])]);
        let inner = rest.get(open + 1..close).unwrap_or_default();
        let choices = inner.split('|').chain(optional.then_some(""));
        out.push(choices.map(keys).collect());
        rest = rest.get(close + 1..).unwrap_or_default();
    }
    out.push(vec![keys(rest)]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every phrase that a pattern stands for.
    fn phrases(pattern: &str) -> Vec<Vec<String>> {
        let mut out = vec![Vec::new()];
        for choices in slots(pattern) {
            out = out
                .iter()
                .flat_map(|head: &Vec<String>| {
                    choices.iter().map(move |end| [&head[..], end].concat())
                })
                .collect();
        }
        out
    }

    #[test]
    fn the_file_reads() {
        let file: File = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
        assert!(!file.acts.is_empty() && file.words.contains_key(&Role::Target));
    }

    #[test]
    fn a_fault_in_the_file_names_its_line_and_what_was_expected() {
        let fault = |text: &str| {
            toml::from_str::<File>(text)
                .map(|_| ())
                .unwrap_err()
                .to_string()
        };
        let text = "[words]\ntarget = [\"mục tiêu\"]\n[[act]]\nkind = \"hạ\"\nwords = []";
        assert!(fault(text).contains("line 4"), "{}", fault(text));
        assert!(fault(text).contains("postpone"), "{}", fault(text));
        let unknown = "act = []\n[words]\ntargets = []";
        assert!(fault(unknown).contains("line 3"), "{}", fault(unknown));
    }

    #[test]
    fn patterns() {
        let words = |pattern: &str| -> Vec<String> {
            phrases(pattern)
                .iter()
                .map(|phrase| phrase.join(" "))
                .collect()
        };
        assert_eq!(words("hạ [thấp|bớt]"), ["hạ thấp", "hạ bớt", "hạ"]);
        assert_eq!(words("(cấp|đảng) uỷ"), ["cấp ủy", "đảng ủy"]);
        assert_eq!(words("("), ["("]);
    }
}
