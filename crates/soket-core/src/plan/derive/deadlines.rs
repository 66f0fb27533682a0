//! Deadlines of a derived plan: drawn forward where the order asks for it, and what is said about each.

use chrono::Days;

use super::Work;
use super::carry::Carried;
use super::levels::{NewRow, Role};
use crate::days_off::working_day_before;
use crate::plan::order::rank;
use crate::plan::practice::practice;
use crate::{Bound, Deadline, Fate, Passage, Place, format_date};

impl Work<'_> {
    /// Lower levels are finished before upper ones: where the superior gives both the same time, the lower one's is
    /// drawn forward, on a working day.
    pub(super) fn draw_forward(&self, rows: &mut [NewRow]) {
        let issuer = self.unit.term.kind;
        let ranks: Vec<Option<u8>> = rows.iter().map(|row| rank(&row.level, issuer)).collect();
        let mut order: Vec<usize> = (0..rows.len())
            .filter(|at| ranks.get(*at).copied().flatten().is_some())
            .collect();
        order.sort_by_key(|at| std::cmp::Reverse(ranks.get(*at).copied().flatten()));
        // The earliest last day of the ranks above, and of this rank so far.
        let (mut above, mut here, mut current) = (None, None, None);
        for at in order {
            let level_rank = ranks.get(at).copied().flatten();
            if level_rank != current {
                above = earliest(above, here);
                here = None;
                current = level_rank;
            }
            let Some(row) = rows.get_mut(at) else {
                continue;
            };
            let last = row.level.deadline.latest_day();
            if let Some(limit) = above
                && last.is_none_or(|last| last >= limit)
            {
                let day = limit
                    .checked_sub_days(Days::new(practice().lead_days))
                    .map_or(limit, working_day_before);
                row.level.set_deadline(Deadline::on_day(Bound::Latest, day));
                row.moved = Some(format!(
                    "Xong trước cấp trên của mình (ngày {}) ít nhất {} ngày",
                    format_date(limit),
                    practice().lead_days
                ));
            }
            here = earliest(here, row.level.deadline.latest_day());
        }
    }

    pub(super) fn deadline_passage(&mut self, row: &NewRow, own_part: &str) {
        let target = Place::new(own_part, &row.level.id, "deadline");
        let derived = row.level.deadline_sentence();
        if row.source.is_empty() || row.theirs.is_empty() {
            let is_own = row.role == Role::Own;
            let what = if is_own {
                "Kế hoạch của cấp trên không nêu nội dung hoặc thời hạn của cấp mình: ghi thời hạn."
            } else {
                "Kế hoạch của cấp trên không nêu thời hạn: ghi thời hạn."
            };
            let is_open = row.level.deadline.is_empty();
            self.passages.push(Passage {
                source: row.source.clone(),
                label: format!("{}: thời hạn", row.level.title),
                target,
                derived,
                fate: Fate::Adapted,
                reason: row.moved.clone().unwrap_or_default(),
                open: if is_open {
                    vec![what.into()]
                } else {
                    Vec::new()
                },
                ..Passage::default()
            });
            return;
        }
        let carried = Carried::new(derived, row.moved.as_deref().unwrap_or_default());
        let label = format!("{}: thời hạn", row.level.title);
        self.record(row.source.clone(), &label, &row.theirs, target, carried);
    }
}

fn earliest(one: Option<crate::Date>, other: Option<crate::Date>) -> Option<crate::Date> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
