//! What a value is said of: when, over which years, of which whole, how wide.

use super::{Case, Verdict, shown, words};
use crate::moment::Moment;
use crate::reading::{Basis, Comparator, Promise};
use crate::token::flat;

impl Case<'_> {
    pub fn dates(&mut self, old: &Promise, new: &Promise) {
        let Some(after) = &new.period else {
            return self.date_left_out(old, new);
        };
        let n = &after.text;
        let Some(before) = &old.period else {
            let verdict = if after.to == Some(Moment::NEXT_TERM) {
                Verdict::Lowered
            } else {
                Verdict::Review
            };
            let reason = match verdict {
                Verdict::Lowered => format!("“{n}” là lùi chỉ tiêu ra ngoài nhiệm kỳ."),
                _ => format!(
                    "Nghị quyết không ghi thời gian, mức phấn đấu ghi “{n}”: xem có đúng hạn của Nghị quyết không."
                ),
            };
            return self.add(verdict, reason);
        };
        let o = &before.text;
        if before.from.is_some() && after.from.is_some() && before.from != after.from {
            return self.add(
                Verdict::Review,
                format!("Nghị quyết tính cho “{o}”, mức phấn đấu tính cho “{n}”."),
            );
        }
        match (before.to, after.to) {
            (Some(b), Some(a)) if a > b => self.add(Verdict::Lowered, format!("Nghị quyết ghi “{o}”, mức phấn đấu “{n}” muộn hơn: lùi thời hạn là hạ chỉ tiêu.")),
            (Some(b), Some(a)) if a < b && old.basis == Some(Basis::YearlyAverage) => {
                self.add(Verdict::Review, format!("Bình quân của “{n}” không so được với bình quân của “{o}”."));
            }
            (Some(b), Some(a)) if a < b => self.add(Verdict::Raised, format!("Hạn “{n}” sớm hơn “{o}” của Nghị quyết.")),
            (None, Some(_)) | (Some(_), None) if flat(o) != flat(n) => {
                self.add(Verdict::Review, format!("Nghị quyết ghi “{o}”, mức phấn đấu ghi “{n}”: không rõ hạn nào muộn hơn."));
            }
            _ => {}
        }
    }

    /// A figure inherits its date; a title that is written out again without its date has lost it.
    fn date_left_out(&mut self, old: &Promise, new: &Promise) {
        if old.basis == Some(Basis::ByDate)
            && new.title.is_some()
            && let Some(before) = &old.period
        {
            let o = &before.text;
            self.add(
                Verdict::Review,
                format!("Nghị quyết ghi “{o}”, mức phấn đấu không ghi thời hạn."),
            );
        }
    }

    pub fn bases(&mut self, old: &Promise, new: &Promise) {
        let (Some(before), Some(after)) = (old.basis, new.basis) else {
            return;
        };
        if !new.basis_stated || before == after {
            return;
        }
        let once = |b| {
            matches!(
                b,
                Basis::EndOfTerm | Basis::ByDate | Basis::Maintained | Basis::Title
            )
        };
        let added_up = |b| once(b) || b == Basis::Cumulative;
        let usual = !old.basis_stated && added_up(before) && added_up(after);
        if usual || (once(before) && once(after)) {
            return;
        }
        let reason = format!(
            "Cách tính khác nhau: Nghị quyết tính {}, mức phấn đấu tính {}.",
            basis_words(before),
            basis_words(after)
        );
        self.add(Verdict::Review, reason);
    }

    pub fn wholes(&mut self, old: &Promise, new: &Promise) {
        if let (Some(o), Some(n)) = (&old.denominator, &new.denominator)
            && words(o) != words(n)
        {
            self.add(
                Verdict::Review,
                format!(
                    "Mẫu số khác nhau: Nghị quyết tính trên “{o}”, mức phấn đấu tính trên “{n}”."
                ),
            );
        }
    }

    /// Words that narrow what is counted.
    pub fn scope(&mut self) {
        let known = &(&words(self.old.text) | &words(self.q.name)) | &words(self.q.unit);
        let added: Vec<&str> = self
            .new
            .reading
            .unread
            .iter()
            .filter_map(|s| self.new.text.get(s.start..s.end))
            .filter(|part| !words(part).is_subset(&known))
            .collect();
        if !added.is_empty() {
            let added = shown(&added.join(" … "));
            self.add(Verdict::Review, format!("Mức phấn đấu có thêm chữ “{added}” mà Nghị quyết không có: xem có thu hẹp phạm vi không."));
        }
        let whole = |p: &Promise| {
            p.value().is_none() || matches!(p.comparator, Comparator::All | Comparator::NoneLeft)
        };
        let (before, after) = (self.old.unread_words(), self.new.unread_words());
        if after.is_empty() || !self.old.reading.promises.iter().all(whole) {
            return;
        }
        let said = &(&after | &words(self.q.name)) | &words(self.new.text);
        let missing: Vec<&String> = before.difference(&said).collect();
        if !missing.is_empty() {
            let missing = self
                .old
                .reading
                .unread
                .iter()
                .filter_map(|s| self.old.text.get(s.start..s.end));
            let missing: Vec<&str> = missing
                .filter(|part| !words(part).is_subset(&said))
                .collect();
            let missing = shown(&missing.join(" … "));
            self.add(Verdict::Review, format!("Nghị quyết nêu “{missing}”, mức phấn đấu không nhắc lại đủ: xem có thu hẹp phạm vi không."));
        }
    }
}

fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::EndOfTerm => "ở mốc cuối",
        Basis::YearlyAverage => "bình quân hằng năm",
        Basis::EachYear => "cho từng năm",
        Basis::Cumulative => "cộng dồn cả nhiệm kỳ",
        Basis::ByDate => "theo mốc thời gian",
        Basis::Maintained => "là duy trì",
        Basis::Title => "theo danh hiệu",
    }
}
