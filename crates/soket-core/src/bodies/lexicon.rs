//! Phrases found in a text word by word, the longest first.

use std::collections::HashMap;

use super::words::{Word, words};

/// One word of a phrase: as compared, and whether it must be written with a capital.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub folded: String,
    pub capital: bool,
}

/// The steps of a plain phrase; a word with a capital asks for one in the text.
pub(super) fn steps(phrase: &str) -> Vec<Step> {
    words(phrase)
        .iter()
        .map(|word| Step {
            folded: word.folded.clone(),
            capital: word.is_capital(),
        })
        .collect()
}

/// Phrases with what each stands for.
pub(super) struct Lexicon<T> {
    nodes: Vec<Node<T>>,
}

struct Node<T> {
    next: HashMap<String, usize>,
    /// Which words need a capital, and the value.
    ends: Vec<(Vec<bool>, T)>,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self {
            next: HashMap::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
        }
    }
}

impl Lexicon<()> {
    /// Phrases that only count as found.
    pub fn of(phrases: &[String]) -> Self {
        let mut lexicon = Self::default();
        for phrase in phrases {
            lexicon.add(&steps(phrase), ());
        }
        lexicon
    }
}

impl<T> Lexicon<T> {
    /// Adds a phrase; of two alike the first counts.
    pub fn add(&mut self, phrase: &[Step], value: T) {
        if phrase.is_empty() {
            return;
        }
        let mut at = 0;
        for step in phrase {
            let fresh = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else {
                return;
            };
            at = *node.next.entry(step.folded.clone()).or_insert(fresh);
            if at == fresh {
                self.nodes.push(Node::default());
            }
        }
        if let Some(node) = self.nodes.get_mut(at) {
            let capitals = phrase.iter().map(|step| step.capital).collect();
            node.ends.push((capitals, value));
        }
    }

    /// Every phrase that begins at `at`, shortest first: the word behind it, and the value.
    fn all<'a>(&'a self, text: &'a [Word<'_>], at: usize) -> impl Iterator<Item = (usize, &'a T)> {
        let mut node = self.nodes.first();
        let mut end = at;
        std::iter::from_fn(move || {
            let word = text.get(end)?;
            node = node
                .and_then(|node| node.next.get(&word.folded))
                .and_then(|next| self.nodes.get(*next));
            end += 1;
            node.map(|node| (end, node))
        })
        .filter_map(move |(end, node)| {
            let written = text.get(at..end)?;
            node.ends
                .iter()
                .find(|(capitals, _)| {
                    capitals
                        .iter()
                        .zip(written)
                        .all(|(capital, word)| !capital || word.is_capital())
                })
                .map(|(_, value)| (end, value))
        })
    }

    /// The longest phrase that begins at `at`.
    pub fn longest<'a>(&'a self, text: &'a [Word<'_>], at: usize) -> Option<(usize, &'a T)> {
        self.all(text, at).last()
    }

    /// For each word: where the longest phrase begins that ends right before it.
    pub fn ends_before(&self, text: &[Word<'_>]) -> Vec<Option<usize>> {
        let mut begins = vec![None; text.len() + 1];
        for at in 0..text.len() {
            for (end, _) in self.all(text, at) {
                if let Some(slot) = begins.get_mut(end) {
                    slot.get_or_insert(at);
                }
            }
        }
        begins
    }
}
