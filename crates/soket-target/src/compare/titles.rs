//! Titles against titles, rung by rung.

use super::{Case, Side, Verdict};
use crate::reading::Promise;
use crate::title::{Ladder, bare_completion, height, lowest};
use crate::token::lex;

impl Case<'_> {
    pub fn titles(&mut self, old: &Promise, new: &Promise) {
        if old.value().is_none() && new.value().is_none() && softer(old, new) {
            let word = new.softener.as_deref().unwrap_or_default();
            self.add(
                Verdict::Lowered,
                format!("Nghị quyết không có chữ “{word}”: thêm vào là nói nhẹ đi."),
            );
        }
        if old.rungs.is_empty() || (new.rungs.is_empty() && self.new.is_bare()) {
            return;
        }
        let answered = ladders(new).iter().any(|l| ladders(old).contains(l));
        for ladder in ladders(old) {
            let wanted = height(&old.rungs, ladder);
            let fallback = || {
                (ladder == Ladder::Grade)
                    .then(|| bare_completion(&lex(self.new.text)))
                    .flatten()
            };
            let offered = height(&new.rungs, ladder).or_else(fallback);
            let (o, n) = (
                rung_words(self.old, old, ladder),
                rung_words(self.new, new, ladder),
            );
            match offered {
                Some(h) if Some(h) < wanted => self.add(Verdict::Lowered, format!("“{n}” thấp hơn “{o}” trong Nghị quyết.")),
                Some(h) if Some(h) > wanted => self.add(Verdict::Raised, format!("“{n}” cao hơn “{o}” trong Nghị quyết.")),
                Some(_)
                    if lowest(&new.rungs, ladder) < wanted
                        && lowest(&old.rungs, ladder) == wanted =>
                {
                    let n = self.new.quote(new);
                    self.add(
                        Verdict::Review,
                        format!("“{n}” nêu cả mức thấp hơn “{o}” của Nghị quyết: cần người đối chiếu."),
                    );
                }
                Some(_) => {}
                None if answered => self.add(Verdict::Lowered, format!("Không còn nêu “{o}” như Nghị quyết: bỏ bớt một phần chỉ tiêu là hạ chỉ tiêu.")),
                None if new.title.is_some() => self.add(Verdict::Review, format!("Nghị quyết nêu “{o}”, mức phấn đấu không nêu: cần người đối chiếu.")),
                None => {}
            }
        }
    }
}

pub(super) fn height_pairs(promise: &Promise) -> Vec<(Ladder, Option<i32>)> {
    ladders(promise)
        .into_iter()
        .map(|l| (l, height(&promise.rungs, l)))
        .collect()
}

pub(super) fn ladders(promise: &Promise) -> Vec<Ladder> {
    let mut ladders: Vec<Ladder> = promise.rungs.iter().map(|r| r.ladder).collect();
    ladders.dedup();
    ladders
}

fn rung_words(side: &Side, promise: &Promise, ladder: Ladder) -> String {
    let tokens = lex(side.text);
    let best = promise
        .rungs
        .iter()
        .filter(|r| r.ladder == ladder)
        .max_by_key(|r| r.height);
    let span = best.and_then(|r| {
        Some((
            tokens.get(r.first)?.start,
            tokens.get(r.after.checked_sub(1)?)?.end,
        ))
    });
    span.and_then(|(a, b)| side.text.get(a..b))
        .map_or_else(|| side.quote(promise), str::to_owned)
}

fn softer(old: &Promise, new: &Promise) -> bool {
    new.softener.is_some() && old.softener.is_none()
}
