//! One sentence: which act is proposed against which target.

use rust_decimal::Decimal;

use super::ProseAct;
use super::lexicon::{ActGroup, Lexicon, Link, Needs, Role};
use super::link::{Behind, Reach, anywhere, behind, later, measured_topic, topic};
use super::mark::{Cues, Mark, MarkKind};
use super::polarity::{Scope, denied_after, denies_act, past_fact};
use crate::direction::should_fall;
use crate::number::parse_number;
use crate::token::Token;

/// The act and its object, as places in the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub kind: ProseAct,
    pub act: usize,
    pub object: usize,
}

pub(super) struct Sentence<'a> {
    pub lexicon: &'a Lexicon,
    pub tokens: &'a [Token],
    pub marks: &'a [Mark],
    /// The scope before each mark.
    pub scopes: &'a [Scope],
    pub cues: &'a Cues,
    /// The sentence before, or the heading of the list, names a target.
    pub spoken_of: bool,
}

impl Sentence<'_> {
    /// "thời hạn hoàn thành", "mốc về đích"
    fn of_attaining(&self, time: usize) -> bool {
        self.marks
            .get(time + 1)
            .is_some_and(|m| m.is(Role::Achieve))
    }

    /// The first act of each part between semicolons.
    pub fn findings(&self) -> Vec<Found> {
        let mut out = Vec::new();
        let mut from = 0;
        while from < self.marks.len() {
            let to = (from..self.marks.len())
                .find(|i| self.marks[*i].kind == MarkKind::Break)
                .unwrap_or(self.marks.len());
            out.extend((from..to).find_map(|at| self.act_at(from, at, to)));
            from = to + 1;
        }
        out
    }

    fn act_at(&self, from: usize, at: usize, to: usize) -> Option<Found> {
        let mark = &self.marks[at];
        let scope = self.scopes.get(at).copied().unwrap_or_default();
        if !mark.is_act() && !mark.is(Role::Raise)
            || scope.silent()
            || denied_after(self.marks, at)
            || denies_act(self.marks, at)
            || past_fact(self.marks, at, scope.proposed)
        {
            return None;
        }
        if mark.is(Role::Raise) {
            return self.raised(at);
        }
        mark.acts
            .iter()
            .filter_map(|index| self.lexicon.acts.get(*index))
            .find_map(|group| {
                let object = self.object(group, from, at, to)?;
                let dated = self.names_time(at, object);
                if dated && group.intransitive {
                    return None;
                }
                Some(Found {
                    kind: if dated && group.change {
                        ProseAct::Postpone
                    } else {
                        group.kind
                    },
                    act: at,
                    object,
                })
            })
    }

    fn object(&self, group: &ActGroup, from: usize, at: usize, to: usize) -> Option<usize> {
        let proposed = self.scopes.get(at).is_some_and(|scope| scope.proposed);
        let needed = match group.needs {
            Needs::Nothing => true,
            Needs::Proposed => {
                let planned = || self.marks[from..at].iter().any(|m| m.is(Role::Plan));
                proposed || self.marks[at].is(Role::Propose) || group.compared && planned()
            }
            Needs::Adjacent => self.adjacent(from, at),
        };
        let end = self.marks[..to].last().map_or(0, |m| m.tokens.end);
        let after = self.marks[at].tokens.start + 1;
        let start = self.marks[from].tokens.start;
        let stands = |cue: Option<_>, from| cue.map(|cue| self.cues.between(cue, from, end));
        if !needed
            || stands(group.also, after) == Some(false)
            || stands(group.unless, after) == Some(true)
            || stands(group.beside, start) == Some(false)
            || group.figure && !self.smaller_figure_before(from, at)
            || group.change && self.rises(at, to)
        {
            return None;
        }
        self.near(group, from, at, to, proposed).or_else(|| {
            let reach = || {
                topic(self.marks, from, at)
                    .or_else(|| later(self.marks, at, to))
                    .or(self.spoken_of.then_some(at))
            };
            match group.link {
                Link::Near | Link::Across => None,
                Link::Striven => anywhere(self.marks, from, at, to),
                Link::Reach => reach(),
                Link::Alone => reach().or(Some(at)),
            }
        })
    }

    fn near(
        &self,
        group: &ActGroup,
        from: usize,
        at: usize,
        to: usize,
        proposed: bool,
    ) -> Option<usize> {
        let lowers = matches!(group.kind, ProseAct::Lower);
        let reach = Reach {
            compared: group.compared,
            unmet: group.kind == ProseAct::Soften,
            across: group.link == Link::Across,
            // Who proposes something about a target may name it in words that are not in the file.
            unknown: if proposed { 2 } else { 0 },
        };
        match behind(self.marks, at, reach) {
            Behind::Target(object) => {
                let counted = group.intransitive && !proposed && self.unmet(object, to);
                let stricter = lowers && self.falls(object, to) && self.lowers_figure(at, to);
                (!counted && !stricter).then_some(object)
            }
            Behind::Measured(object) => {
                let inside_name = at > 0 && self.marks[at - 1].is(Role::Target);
                let named = self.marks[object].is(Role::Measure);
                let own = match group.kind {
                    ProseAct::Lower => self.lowers_figure(at, to),
                    ProseAct::Postpone | ProseAct::Replace => group.firm(),
                    ProseAct::Drop | ProseAct::Soften => false,
                };
                let meant = proposed || self.marks[at].is(Role::Propose) || named && own;
                let falls = lowers && self.falls(object, to);
                // "điều chỉnh tỷ lệ hộ nghèo từ 2% lên 4%"
                let let_rise =
                    falls && group.change && matches!(self.figures(at, to)[..], [a, b] if a < b);
                (let_rise || meant && !inside_name && !falls).then_some(object)
            }
            Behind::Time(object) => topic(self.marks, 0, at)
                .or_else(|| measured_topic(self.marks, 0, at))
                .or((proposed && (self.spoken_of || self.of_attaining(object))).then_some(object)),
            Behind::Nothing => self.topic_of(group, from, at, to, proposed),
            Behind::Other => None,
        }
    }

    /// "Chỉ tiêu này xin lùi sang năm 2031": the target stands before the act.
    fn topic_of(
        &self,
        group: &ActGroup,
        from: usize,
        at: usize,
        to: usize,
        proposed: bool,
    ) -> Option<usize> {
        let lowers = matches!(group.kind, ProseAct::Lower);
        let named = topic(self.marks, from, at);
        let object = named
            .or_else(|| {
                proposed
                    .then(|| measured_topic(self.marks, from, at))
                    .flatten()
            })
            .or_else(|| (proposed && self.spoken_of).then_some(at))
            .or_else(|| proposed.then(|| topic(self.marks, 0, at)).flatten())
            .or_else(|| (lowers && proposed && self.lowers_percent(at, to)).then_some(at))?;
        if group.intransitive && object < at && !self.proposed_between(object, at) {
            return None;
        }
        let stricter = lowers && self.falls(object, at) && self.lowers_figure(at, to);
        (!stricter).then_some(object)
    }

    /// "điều chỉnh lộ trình thực hiện chỉ tiêu": the deadline is what changes.
    fn names_time(&self, at: usize, object: usize) -> bool {
        let end = if object > at { object + 1 } else { at + 4 };
        self.marks
            .iter()
            .take(end)
            .skip(at + 1)
            .take_while(|m| m.is(Role::Filler) || m.any(&[Role::Time, Role::Achieve]))
            .any(|m| m.is(Role::Time))
    }

    /// A proposal after the topic, or directly before it.
    fn proposed_between(&self, object: usize, at: usize) -> bool {
        let before = self.marks[..object]
            .iter()
            .rev()
            .find(|m| !m.is(Role::Filler))
            .is_some_and(|m| m.is(Role::Propose));
        before || object >= at || self.marks[object..at].iter().any(|m| m.is(Role::Propose))
    }

    /// Only small words between the proposal and the act.
    fn adjacent(&self, from: usize, at: usize) -> bool {
        self.marks[from..at]
            .iter()
            .rev()
            .find(|m| {
                !(m.any(&[
                    Role::Filler,
                    Role::Passive,
                    Role::Achieve,
                    Role::Subject,
                    Role::Superior,
                ]) || m.kind == MarkKind::Sign)
            })
            .is_some_and(|m| m.is(Role::Propose))
    }

    /// "nâng tỷ lệ hộ nghèo từ 1% lên 2,5%": what should fall is let rise.
    fn raised(&self, at: usize) -> Option<Found> {
        let to = self.segment_end(at);
        let object = match behind(self.marks, at, Reach::default()) {
            Behind::Target(object) => object,
            Behind::Measured(object) if self.scopes.get(at).is_some_and(|s| s.proposed) => object,
            _ => return None,
        };
        self.falls(object, to).then_some(Found {
            kind: ProseAct::Lower,
            act: at,
            object,
        })
    }

    fn segment_end(&self, at: usize) -> usize {
        (at + 1..self.marks.len())
            .find(|i| matches!(self.marks[*i].kind, MarkKind::Comma | MarkKind::Break))
            .unwrap_or(self.marks.len())
    }

    /// Does what is named from `object` on count things that should become fewer?
    fn falls(&self, object: usize, to: usize) -> bool {
        let end = self.segment_end(object).min(to.max(object + 1));
        let named = &self.marks[object..end];
        let (Some(first), Some(last)) = (named.first(), named.last()) else {
            return false;
        };
        let words = self
            .tokens
            .get(first.tokens.start..last.tokens.end)
            .unwrap_or_default();
        let reduced = words
            .iter()
            .any(|t| matches!(t.key.as_str(), "giảm" | "thoát" | "xóa"));
        !reduced && (should_fall(words) || named.iter().any(|m| m.is(Role::Falling)))
    }

    /// "chỉ tiêu chưa đạt": fewer of them is good.
    fn unmet(&self, object: usize, to: usize) -> bool {
        self.marks[object..to.min(object + 4)]
            .iter()
            .any(|m| m.is(Role::Settled))
    }

    /// "từ 3% xuống 2%", "còn 2%", and not "từ 1% lên 2%".
    fn lowers_figure(&self, at: usize, to: usize) -> bool {
        match self.figures(at, to)[..] {
            [from, to] => to < from,
            [_] => true,
            _ => false,
        }
    }

    /// "giảm từ 8,5% xuống khoảng 7%": of what is not said, but it is a share.
    fn lowers_percent(&self, at: usize, to: usize) -> bool {
        let end = self.segment_end(at).min(to);
        let percent = self.marks[at..end]
            .iter()
            .filter_map(|m| self.tokens.get(m.tokens.start))
            .any(|t| t.is("%"));
        percent && matches!(self.figures(at, to)[..], [a, b] if b < a)
    }

    /// The numbers after the act, up to the next comma.
    fn figures(&self, at: usize, to: usize) -> Vec<Decimal> {
        let end = self.segment_end(at).min(to);
        self.marks[at..end]
            .iter()
            .filter(|m| m.kind == MarkKind::Number)
            .filter_map(|m| parse_number(&self.tokens.get(m.tokens.start)?.key))
            .collect()
    }

    /// A word of raising in the clause: the change is upwards.
    fn rises(&self, at: usize, to: usize) -> bool {
        let end = self.segment_end(at).min(to);
        let mut rises = false;
        for (i, mark) in self.marks[at + 1..end].iter().enumerate() {
            if mark.any(&[Role::Turn, Role::Purpose, Role::Cause]) {
                break;
            }
            // "chỉ tiêu tăng trưởng", "mục tiêu tăng thu", "xuống nâng cao" are names.
            let name = self.marks[at + i].any(&[Role::Target, Role::Rate, Role::Range]);
            rises |= mark.is(Role::Raise) && !name;
        }
        rises && !self.falls(at, end)
    }

    /// "20 …, thay vì 30": the figure that comes next is the greater one.
    fn smaller_figure_before(&self, from: usize, at: usize) -> bool {
        let number = |m: &Mark| {
            (m.kind == MarkKind::Number)
                .then(|| parse_number(&self.tokens.get(m.tokens.start)?.key))
                .flatten()
        };
        let next = self.marks[at + 1..]
            .iter()
            .find(|m| !m.is(Role::Filler))
            .and_then(number);
        let before = self.marks[from..at].iter().rev().find_map(number);
        match (before, next) {
            (Some(before), Some(next)) => before < next,
            (None, Some(_)) => true,
            _ => false,
        }
    }
}
