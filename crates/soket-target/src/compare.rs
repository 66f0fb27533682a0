//! Is what the report proposes less than what the congress promised?
//!
//! `lowered` is certain: a smaller number, weaker words, a later date, a lower title, a promise left out.
//! `review` is where arithmetic ends: another unit, basis, whole or scope. What the proposal does not repeat (unit,
//! date, whole, title) it inherits from the resolution; only what it says *differently* counts. So "8%" under
//! "bình quân 8%/năm giai đoạn 2026-2030" is kept.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::direction::{Direction, guess_direction};
use crate::grammar::NEUTRAL;
use crate::number::format_number;
use crate::reading::{Basis, Comparator, Movement, Promise, Reading, read};
use crate::strength::{Order, Toward, order, strength, toward};
use crate::title::{Ladder, bare_completion, height};
use crate::token::{flat, lex, phrase_at};
use crate::unit::Unit;

/// One row: the resolution's wording and what the report proposes to strive for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub name: &'a str,
    pub unit: &'a str,
    pub direction: Direction,
    pub resolution: &'a str,
    /// Empty: it stands at the resolution's value.
    pub proposed: &'a str,
}

/// Ordered by weight: the heaviest of a row's findings is the row's verdict.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Kept,
    Raised,
    /// A person must look: it cannot be computed whether less is promised.
    Review,
    Lowered,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Comparison {
    pub verdict: Verdict,
    /// Sentences for the clerk, the deciding ones first; never empty.
    pub reasons: Vec<String>,
}

pub fn compare(q: &Question) -> Comparison {
    if q.proposed.trim().is_empty() {
        return said(Verdict::Kept, "Không ghi mức khác nên hiểu là phấn đấu đúng mức của Nghị quyết.");
    }
    let (old_text, new_text) = (flat(q.resolution), flat(q.proposed));
    if old_text == new_text && !(new_text.is_empty() && q.resolution.trim() != q.proposed.trim()) {
        return said(Verdict::Kept, "Giữ nguyên câu chữ của Nghị quyết.");
    }
    let old = Side::new(q, q.resolution);
    let new = Side::new(q, q.proposed);
    if let Some(answer) = spoken_answer(&new) {
        return answer;
    }
    if old.reading.promises.is_empty() {
        return said(
            Verdict::Review,
            &format!("Không đọc được mức của Nghị quyết (“{}”) nên cần người đối chiếu.", shown(q.resolution)),
        );
    }
    if new.reading.promises.is_empty() {
        return said(
            Verdict::Review,
            &format!("Không đọc được mức phấn đấu “{}” nên không so được với Nghị quyết.", shown(q.proposed)),
        );
    }
    let mut case = Case { q, old: &old, new: &new, findings: Vec::new() };
    case.pair_promises();
    case.scope();
    if old.reading.note.is_some() || new.reading.note.is_some() {
        case.add(Verdict::Review, "Câu quá dài, chỉ đọc được phần đầu: cần người đối chiếu.".to_owned());
    }
    case.conclude()
}

fn said(verdict: Verdict, reason: &str) -> Comparison {
    Comparison { verdict, reasons: vec![reason.to_owned()] }
}

/// A long text is quoted by its beginning.
fn shown(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// One wording with what was read in it.
struct Side<'a> {
    text: &'a str,
    reading: Reading,
}

impl<'a> Side<'a> {
    fn new(q: &Question, text: &'a str) -> Self {
        Self { text, reading: read(q.name, q.unit, text) }
    }

    fn quote(&self, promise: &Promise) -> String {
        shown(self.text.get(promise.span.start..promise.span.end).unwrap_or(self.text))
    }

    fn unread_words(&self) -> BTreeSet<String> {
        let spans = self.reading.unread.iter().filter_map(|s| self.text.get(s.start..s.end));
        spans.flat_map(words).collect()
    }

    /// Only a figure, nothing restated.
    fn is_bare(&self) -> bool {
        self.reading.unread.is_empty()
            && self.reading.promises.iter().all(|p| p.written.is_none() && p.title.is_none())
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let tokens = lex(text).into_iter().filter(|t| t.is_word() || t.is_number());
    tokens.map(|t| t.key).filter(|key| !NEUTRAL.contains(&key.as_str())).collect()
}

const KEEPS: &[&str] = &[
    "giữ nguyên", "như nghị quyết", "theo nghị quyết", "bằng nghị quyết", "đạt nghị quyết", "không đổi",
    "không thay đổi", "không điều chỉnh", "như cũ", "đạt chỉ tiêu nghị quyết", "đạt và vượt nghị quyết",
    "đạt và vượt chỉ tiêu nghị quyết", "đạt mục tiêu nghị quyết", "vượt nghị quyết", "vượt chỉ tiêu nghị quyết",
];

const DROPS: &[&str] = &[
    "bỏ chỉ tiêu", "đề nghị bỏ", "xin bỏ", "bỏ", "không đưa vào", "không đề ra", "không đặt ra", "không thực hiện",
    "tạm dừng", "dừng thực hiện", "đưa ra khỏi", "loại khỏi", "không đánh giá", "không phấn đấu", "hủy bỏ",
];

/// "giữ nguyên" and "không thực hiện" instead of a figure.
fn spoken_answer(new: &Side) -> Option<Comparison> {
    if new.reading.promises.iter().any(|p| p.value().is_some() || p.period.is_some()) {
        return None;
    }
    let tokens = lex(new.text);
    let opens = |list: &[&str]| {
        (0..tokens.len().min(4)).any(|i| {
            let negated = i > 0 && tokens[i - 1].is("không");
            !negated && list.iter().any(|p| phrase_at(&tokens, i, p).is_some())
        })
    };
    if opens(KEEPS) {
        Some(said(Verdict::Kept, "Giữ nguyên mức của Nghị quyết."))
    } else if opens(DROPS) {
        let reason = format!("“{}” là bỏ chỉ tiêu Nghị quyết đã đề ra.", shown(new.text));
        Some(said(Verdict::Lowered, &reason))
    } else {
        None
    }
}

struct Case<'a> {
    q: &'a Question<'a>,
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    findings: Vec<(Verdict, String)>,
}

impl Case<'_> {
    fn add(&mut self, verdict: Verdict, reason: String) {
        self.findings.push((verdict, reason));
    }

    fn conclude(self) -> Comparison {
        let verdict = self.findings.iter().map(|f| f.0).max().unwrap_or(Verdict::Kept);
        let mut findings = self.findings;
        findings.sort_by_key(|f| std::cmp::Reverse(f.0));
        let mut reasons: Vec<String> = findings.into_iter().map(|f| f.1).collect();
        reasons.dedup();
        if reasons.is_empty() {
            reasons.push(format!("Bằng mức của Nghị quyết (“{}”).", shown(self.old.text)));
        }
        Comparison { verdict, reasons }
    }

    /// Each promise of the resolution with the one of the proposal that answers it.
    fn pair_promises(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut free: Vec<&Promise> = new.reading.promises.iter().collect();
        let mut waiting: Vec<&Promise> = Vec::new();
        for promise in &old.reading.promises {
            match free.iter().position(|p| answers(promise, p)) {
                Some(i) => self.promise(promise, free.remove(i)),
                None => waiting.push(promise),
            }
        }
        waiting.retain(|p| !(p.equivalent && free.is_empty()));
        for promise in waiting {
            if free.is_empty() {
                self.dropped(promise);
            } else {
                self.promise(promise, free.remove(0));
            }
        }
        for extra in free.iter().filter(|p| !p.equivalent) {
            let quote = new.quote(extra);
            self.add(Verdict::Review, format!("Nêu thêm “{quote}”, Nghị quyết không có: xem có phải tách hay thay chỉ tiêu không."));
        }
    }

    fn dropped(&mut self, promise: &Promise) {
        let quote = self.old.quote(promise);
        if self.new.is_bare() {
            self.add(Verdict::Review, format!("Nghị quyết còn nêu “{quote}” trong cùng câu; mức phấn đấu chỉ ghi một số, không rõ thay cho phần nào."));
        } else {
            self.add(Verdict::Lowered, format!("Nghị quyết còn nêu “{quote}” nhưng mức phấn đấu không nhắc tới: bỏ bớt một phần chỉ tiêu là hạ chỉ tiêu."));
        }
    }

    fn promise(&mut self, old: &Promise, new: &Promise) {
        self.titles(old, new);
        if old.value().is_some() && new.value().is_some() {
            self.values(old, new);
        } else if old.value().is_some() && !(new.title.is_none() && new.period.is_some()) {
            let (o, n) = (self.old.quote(old), self.new.quote(new));
            self.add(Verdict::Review, format!("Nghị quyết nêu con số “{o}”, mức phấn đấu “{n}” không có số để so."));
        } else if new.value().is_some() && old.value().is_none() {
            let (o, n) = (self.old.quote(old), self.new.quote(new));
            self.add(Verdict::Review, format!("Nghị quyết “{o}” không nêu số, mức phấn đấu “{n}” lại nêu số: cần người đối chiếu."));
        }
        self.dates(old, new);
        self.bases(old, new);
        self.wholes(old, new);
    }

    fn titles(&mut self, old: &Promise, new: &Promise) {
        if old.value().is_none() && new.value().is_none() && softer(old, new) {
            let word = new.softener.as_deref().unwrap_or_default();
            self.add(Verdict::Lowered, format!("Nghị quyết không có chữ “{word}”: thêm vào là nói nhẹ đi."));
        }
        if old.rungs.is_empty() || (new.rungs.is_empty() && self.new.is_bare()) {
            return;
        }
        let answered = ladders(new).iter().any(|l| ladders(old).contains(l));
        for ladder in ladders(old) {
            let wanted = height(&old.rungs, ladder);
            let fallback = || (ladder == Ladder::Grade).then(|| bare_completion(&lex(self.new.text))).flatten();
            let offered = height(&new.rungs, ladder).or_else(fallback);
            let (o, n) = (rung_words(self.old, old, ladder), rung_words(self.new, new, ladder));
            match offered {
                Some(h) if Some(h) < wanted => self.add(Verdict::Lowered, format!("“{n}” thấp hơn “{o}” trong Nghị quyết.")),
                Some(h) if Some(h) > wanted => self.add(Verdict::Raised, format!("“{n}” cao hơn “{o}” trong Nghị quyết.")),
                Some(_) => {}
                None if answered => self.add(Verdict::Lowered, format!("Không còn nêu “{o}” như Nghị quyết: bỏ bớt một phần chỉ tiêu là hạ chỉ tiêu.")),
                None if new.title.is_some() => self.add(Verdict::Review, format!("Nghị quyết nêu “{o}”, mức phấn đấu không nêu: cần người đối chiếu.")),
                None => {}
            }
        }
    }

    fn values(&mut self, old: &Promise, new: &Promise) {
        let (o, n) = (self.old.quote(old), self.new.quote(new));
        let of_reduction = words(self.q.name).is_empty() || flat(self.q.name).contains("giảm");
        if let Some(verdict) = opposed(old, new, of_reduction) {
            let reason = match verdict {
                Verdict::Lowered => format!("Nghị quyết “{o}”, mức phấn đấu “{n}” đi ngược chiều."),
                _ => format!("“{o}” và “{n}” không cùng cách tính (một bên là mức đạt tới, một bên là mức tăng, giảm)."),
            };
            return self.add(verdict, reason);
        }
        let Some((new, converted)) = self.in_unit_of(old, new) else {
            let reason = format!("Đơn vị khác nhau, không quy đổi được: Nghị quyết “{o}”, mức phấn đấu “{n}”.");
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
            let reason = format!("Phấn đấu “{n}” không còn bảo đảm mức “{o}” của Nghị quyết. {}", why(old, toward));
            return self.add(Verdict::Lowered, reason);
        };
        let order = order(before, after);
        if toward == Toward::Same {
            if order != Order::Same {
                self.add(Verdict::Review, format!("“{n}” khác mức “{o}” của Nghị quyết; chỉ tiêu này cần đúng mức nên phải có người xem."));
            }
            return;
        }
        if order == Order::Less && self.unit_may_be_meant(&new, old) {
            let reason = format!("“{n}” không ghi đơn vị: hiểu theo đơn vị của dòng ({}) thì thấp hơn “{o}”. Hãy ghi rõ đơn vị.", self.q.unit.trim());
            return self.add(Verdict::Review, reason);
        }
        self.ordered(order, &o, &n, &why(old, toward), toward);
    }

    fn ordered(&mut self, order: Order, o: &str, n: &str, why: &str, toward: Toward) {
        let below = if toward == Toward::Down { "cao hơn" } else { "thấp hơn" };
        let (verdict, reason) = match order {
            Order::Same => return,
            Order::Less => (Verdict::Lowered, format!("Phấn đấu “{n}” {below} Nghị quyết “{o}”. {why}")),
            Order::Weaker => (Verdict::Lowered, format!("Phấn đấu “{n}” yếu hơn Nghị quyết “{o}”: con số như nhau nhưng câu chữ nhẹ đi, nên đây là hạ chỉ tiêu.")),
            Order::LostTop => (Verdict::Lowered, format!("Nghị quyết phấn đấu trong khoảng “{o}”, nay chỉ còn “{n}”: bỏ mức cao của khoảng là hạ chỉ tiêu.")),
            Order::More => (Verdict::Raised, format!("Phấn đấu “{n}” cao hơn yêu cầu “{o}” của Nghị quyết.")),
            Order::Firmer => (Verdict::Raised, format!("Phấn đấu “{n}” chặt hơn câu “{o}” của Nghị quyết.")),
            Order::Mixed => (Verdict::Review, format!("“{n}” có mặt cao hơn, có mặt nhẹ hơn “{o}” của Nghị quyết: cần người đối chiếu.")),
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
            format!("Đã quy đổi: “{}” = {value} {}.", self.new.quote(new), to.label)
        });
        Some((moved, sentence))
    }

    /// "4" under "4 tỷ đồng" in a row counted in triệu đồng.
    fn unit_may_be_meant(&self, new: &Promise, old: &Promise) -> bool {
        let Some((value, wanted)) = new.value().zip(old.value()) else {
            return false;
        };
        let as_written = old.written.as_ref().zip(old.measure.as_ref()).and_then(|(w, m)| w.factor_to(m));
        new.written.is_none()
            && as_written.is_some_and(|f| f != Decimal::ONE && value.checked_mul(f).is_some_and(|v| v >= wanted))
    }

    fn dates(&mut self, old: &Promise, new: &Promise) {
        let Some(after) = &new.period else { return };
        let n = &after.text;
        let Some(before) = &old.period else {
            let verdict = if after.to.is_some_and(|m| m.year == 9999) { Verdict::Lowered } else { Verdict::Review };
            let reason = match verdict {
                Verdict::Lowered => format!("“{n}” là lùi chỉ tiêu ra ngoài nhiệm kỳ."),
                _ => format!("Nghị quyết không ghi thời gian, mức phấn đấu ghi “{n}”: xem có đúng hạn của Nghị quyết không."),
            };
            return self.add(verdict, reason);
        };
        let o = &before.text;
        if before.from.is_some() && after.from.is_some() && before.from != after.from {
            return self.add(Verdict::Review, format!("Nghị quyết tính cho “{o}”, mức phấn đấu tính cho “{n}”."));
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

    fn bases(&mut self, old: &Promise, new: &Promise) {
        let (Some(before), Some(after)) = (old.basis, new.basis) else { return };
        if !new.basis_stated || before == after {
            return;
        }
        let once = |b| matches!(b, Basis::EndOfTerm | Basis::ByDate | Basis::Maintained | Basis::Title);
        let added_up = |b| once(b) || b == Basis::Cumulative;
        let usual = !old.basis_stated && added_up(before) && added_up(after);
        if usual || (once(before) && once(after)) {
            return;
        }
        let reason = format!("Cách tính khác nhau: Nghị quyết tính {}, mức phấn đấu tính {}.", basis_words(before), basis_words(after));
        self.add(Verdict::Review, reason);
    }

    fn wholes(&mut self, old: &Promise, new: &Promise) {
        if let (Some(o), Some(n)) = (&old.denominator, &new.denominator)
            && words(o) != words(n)
        {
            self.add(Verdict::Review, format!("Mẫu số khác nhau: Nghị quyết tính trên “{o}”, mức phấn đấu tính trên “{n}”."));
        }
    }

    /// Words that narrow what is counted.
    fn scope(&mut self) {
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
        let whole = |p: &Promise| p.value().is_none() || matches!(p.comparator, Comparator::All | Comparator::NoneLeft);
        let (before, after) = (self.old.unread_words(), self.new.unread_words());
        if after.is_empty() || !self.old.reading.promises.iter().all(whole) {
            return;
        }
        let said = &(&after | &words(self.q.name)) | &words(self.new.text);
        let missing: Vec<&String> = before.difference(&said).collect();
        if !missing.is_empty() {
            let missing = self.old.reading.unread.iter().filter_map(|s| self.old.text.get(s.start..s.end));
            let missing: Vec<&str> = missing.filter(|part| !words(part).is_subset(&said)).collect();
            let missing = shown(&missing.join(" … "));
            self.add(Verdict::Review, format!("Nghị quyết nêu “{missing}”, mức phấn đấu không nhắc lại đủ: xem có thu hẹp phạm vi không."));
        }
    }
}

/// Is `new` said of the same thing as `old`?
fn answers(old: &Promise, new: &Promise) -> bool {
    if old.value().is_some() != new.value().is_some() {
        return false;
    }
    if old.value().is_none() {
        return height_pairs(old) == height_pairs(new);
    }
    match (&old.measure, &new.measure) {
        (Some(o), Some(n)) => n.factor_to(o).is_some(),
        _ => true,
    }
}

fn height_pairs(promise: &Promise) -> Vec<(Ladder, Option<i32>)> {
    ladders(promise).into_iter().map(|l| (l, height(&promise.rungs, l))).collect()
}

fn ladders(promise: &Promise) -> Vec<Ladder> {
    let mut ladders: Vec<Ladder> = promise.rungs.iter().map(|r| r.ladder).collect();
    ladders.dedup();
    ladders
}

fn rung_words(side: &Side, promise: &Promise, ladder: Ladder) -> String {
    let tokens = lex(side.text);
    let best = promise.rungs.iter().filter(|r| r.ladder == ladder).max_by_key(|r| r.height);
    let span = best.and_then(|r| Some((tokens.get(r.first)?.start, tokens.get(r.after.checked_sub(1)?)?.end)));
    span.and_then(|(a, b)| side.text.get(a..b)).map_or_else(|| side.quote(promise), str::to_owned)
}

fn softer(old: &Promise, new: &Promise) -> bool {
    new.softener.is_some() && old.softener.is_none()
}

/// Rise against fall, level against change. Where the row's name speaks of a reduction, its figures are amounts.
fn opposed(old: &Promise, new: &Promise, of_reduction: bool) -> Option<Verdict> {
    use Movement::{FallBy, FallTo, RiseBy};
    match (old.movement, new.movement) {
        (Some(RiseBy), Some(FallBy)) | (Some(FallBy | FallTo), Some(RiseBy)) => Some(Verdict::Lowered),
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
        (Some(Movement::FallBy), _) => "Đây là mức giảm, càng lớn càng tốt, nên đây là hạ chỉ tiêu.",
        (_, Toward::Down) => "Chỉ tiêu càng thấp càng tốt nên đây là hạ chỉ tiêu.",
        _ => "Chỉ tiêu càng cao càng tốt nên đây là hạ chỉ tiêu.",
    }
    .to_owned()
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

/// The value of a figure cell in the unit of a promise, for [`crate::judge`].
pub(crate) fn figure_in(name: &str, unit: &str, text: &str, measure: Option<&Unit>) -> Option<Promise> {
    let promise = read(name, unit, text).promises.into_iter().find(|p| p.value().is_some())?;
    let (Some(from), Some(to)) = (&promise.measure, measure) else {
        return Some(promise);
    };
    match from.factor_to(to) {
        Some(factor) => {
            let mut moved = promise.clone();
            moved.low = scaled(promise.low, factor)?;
            moved.high = scaled(promise.high, factor)?;
            Some(moved)
        }
        None => promise.written.is_none().then_some(promise),
    }
}
