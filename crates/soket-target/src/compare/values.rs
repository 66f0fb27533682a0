//! Values against values, in one unit and turned one way.

use rust_decimal::Decimal;

use super::{Case, Verdict, words};
use crate::direction::guess_direction;
use crate::grammar::head_of_name;
use crate::number::format_number;
use crate::reading::{Comparator, Movement, Promise};
use crate::strength::{Order, Toward, order, strength, toward};
use crate::token::flat;

impl Case<'_> {
    pub fn values(&mut self, old: &Promise, new: &Promise) {
        let (o, n) = (self.old.quote(old), self.new.quote(new));
        let of_reduction =
            words(self.q.name).is_empty() || flat(head_of_name(self.q.name)).contains("giảm");
        if let Some(verdict) = opposed(old, new, of_reduction) {
            let reason = match verdict {
                Verdict::Lowered => format!("Nghị quyết “{o}”, mức phấn đấu “{n}” đi ngược chiều."),
                _ => format!(
                    "“{o}” và “{n}” không cùng cách tính (một bên là mức đạt tới, một bên là mức tăng, giảm)."
                ),
            };
            return self.add(verdict, reason);
        }
        let Some((new, converted)) = self.in_unit_of(old, new) else {
            let reason = format!(
                "Đơn vị khác nhau, không quy đổi được: Nghị quyết “{o}”, mức phấn đấu “{n}”."
            );
            return self.add(Verdict::Review, reason);
        };
        if let Some(reason) = converted {
            self.add(Verdict::Kept, reason);
        }
        let guessed = guess_direction(self.q.name, self.q.unit, "");
        let toward = toward(old, self.q.direction, guessed);
        let Some(before) = strength(old, toward) else {
            return self.add(Verdict::Review, format!("Không so được “{n}” với “{o}”."));
        };
        let Some(after) = strength(&new, toward) else {
            let why = why(old, toward);
            let reason =
                format!("Phấn đấu “{n}” không còn bảo đảm mức “{o}” của Nghị quyết. {why}");
            return self.add(Verdict::Lowered, reason);
        };
        match order(before, after) {
            Order::Same => {}
            _ if toward == Toward::Same => self.add(
                Verdict::Review,
                format!("“{n}” khác mức “{o}” của Nghị quyết; chỉ tiêu này cần đúng mức nên phải có người xem."),
            ),
            Order::Less if self.unit_may_be_meant(&new, old) => self.add(
                Verdict::Review,
                format!("“{n}” không ghi đơn vị: hiểu theo đơn vị của dòng ({}) thì không bằng “{o}”. Hãy ghi rõ đơn vị.", self.q.unit.trim()),
            ),
            order => self.ordered(order, &o, &n, &why(old, toward), toward),
        }
    }

    fn ordered(&mut self, order: Order, o: &str, n: &str, why: &str, toward: Toward) {
        let below = if toward == Toward::Down {
            "cao hơn"
        } else {
            "thấp hơn"
        };
        let (verdict, reason) = match order {
            Order::Same => return,
            Order::Less => (
                Verdict::Lowered,
                format!("Phấn đấu “{n}” {below} Nghị quyết “{o}”. {why}"),
            ),
            Order::Weaker => (
                Verdict::Lowered,
                format!(
                    "Phấn đấu “{n}” yếu hơn Nghị quyết “{o}”: con số như nhau nhưng câu chữ nhẹ đi, nên đây là hạ chỉ tiêu."
                ),
            ),
            Order::LostTop => (
                Verdict::Lowered,
                format!(
                    "Nghị quyết phấn đấu trong khoảng “{o}”, nay chỉ còn “{n}”: bỏ mức cao của khoảng là hạ chỉ tiêu."
                ),
            ),
            Order::More => (
                Verdict::Raised,
                format!("Phấn đấu “{n}” cao hơn yêu cầu “{o}” của Nghị quyết."),
            ),
            Order::Firmer => (
                Verdict::Raised,
                format!("Phấn đấu “{n}” chặt hơn câu “{o}” của Nghị quyết."),
            ),
            Order::Mixed => (
                Verdict::Review,
                format!(
                    "“{n}” có mặt cao hơn, có mặt nhẹ hơn “{o}” của Nghị quyết: cần người đối chiếu."
                ),
            ),
        };
        self.add(verdict, reason);
    }

    /// The new promise's values in the old one's unit, and a sentence if that took a conversion.
    fn in_unit_of(&self, old: &Promise, new: &Promise) -> Option<(Promise, Option<String>)> {
        let mut moved = new.clone();
        let (Some(from), Some(to)) = (&new.measure, &old.measure) else {
            return Some((moved, None));
        };
        if new.comparator == Comparator::NoneLeft || old.comparator == Comparator::NoneLeft {
            return Some((moved, None));
        }
        let Some(factor) = from.factor_to(to) else {
            // a bare number under a unit the row does not know inherits it
            return new.written.is_none().then_some((moved, None));
        };
        moved.low = scaled(moved.low, factor)?;
        moved.high = scaled(moved.high, factor)?;
        let written = new.written.as_ref().zip(old.written.as_ref());
        let differs = written.is_some_and(|(n, o)| n.scale != o.scale);
        let sentence = differs.then(|| {
            let value = moved.value().map(format_number).unwrap_or_default();
            format!(
                "Đã quy đổi: “{}” = {value} {}.",
                self.new.quote(new),
                to.label
            )
        });
        Some((moved, sentence))
    }

    /// "4" under "4 tỷ đồng" in a row counted in triệu đồng.
    fn unit_may_be_meant(&self, new: &Promise, old: &Promise) -> bool {
        let Some((value, wanted)) = new.value().zip(old.value()) else {
            return false;
        };
        let as_written = old
            .written
            .as_ref()
            .zip(old.measure.as_ref())
            .and_then(|(w, m)| w.factor_to(m));
        new.written.is_none()
            && as_written.is_some_and(|f| {
                f != Decimal::ONE && value.checked_mul(f).is_some_and(|v| v >= wanted)
            })
    }
}

/// Rise against fall, level against change. Where the row's name speaks of a reduction, its figures are amounts.
fn opposed(old: &Promise, new: &Promise, of_reduction: bool) -> Option<Verdict> {
    use Movement::{FallBy, FallTo, RiseBy};
    match (old.movement, new.movement) {
        (Some(RiseBy), Some(FallBy)) | (Some(FallBy | FallTo), Some(RiseBy)) => {
            Some(Verdict::Lowered)
        }
        (Some(FallBy), Some(FallTo)) | (Some(FallTo), Some(FallBy)) => Some(Verdict::Review),
        (None, Some(FallBy)) if !of_reduction => Some(Verdict::Review),
        _ => None,
    }
}

fn scaled(value: Option<Decimal>, factor: Decimal) -> Option<Option<Decimal>> {
    value.map_or(Some(None), |v| v.checked_mul(factor).map(Some))
}

fn why(old: &Promise, toward: Toward) -> String {
    match (old.movement, toward) {
        (Some(Movement::FallBy), _) => {
            "Đây là mức giảm, càng lớn càng tốt, nên đây là hạ chỉ tiêu."
        }
        (_, Toward::Down) => "Chỉ tiêu càng thấp càng tốt nên đây là hạ chỉ tiêu.",
        _ => "Chỉ tiêu càng cao càng tốt nên đây là hạ chỉ tiêu.",
    }
    .to_owned()
}
