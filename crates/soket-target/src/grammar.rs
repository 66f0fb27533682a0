//! Puts a reading together: asides and dates first, then values, then the words round each value.
//!
//! A wording is a sentence or two. Of a megabyte pasted by mistake only the [`head`] is read, and the note says so.

use crate::period::{Found, Period, period_at};
use crate::quantity::{Quantity, is_per_one, quantity_at};
use crate::reading::{Mark, MarkKind, Reading, Span};
use crate::title::{Rung, rungs};
use crate::token::{Token, contains, lex, phrase_at};
use crate::unit::{Unit, row_unit};

/// Bytes; longer than any wording.
const LONGEST: usize = 4_000;

/// Bytes; longer than any name of a row.
const LONGEST_NAME: usize = 500;

/// What is read of a text. Bounds the work whatever is pasted.
pub(crate) fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

pub(crate) fn head_of_name(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST_NAME)]
}

pub(crate) struct Scan<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub name: Vec<Token>,
    /// A date in the name, for wordings without one.
    pub named: Option<Period>,
    pub row: Option<Unit>,
    pub row_denominator: Option<String>,
    /// Tokens that already mean something.
    pub taken: Vec<bool>,
    /// Tokens in brackets and after "thay vì": no promise, but not to be overlooked either.
    pub aside: Vec<bool>,
    pub periods: Vec<Found>,
    pub rungs: Vec<Rung>,
    pub cut: bool,
}

pub(crate) fn read(name: &str, unit: &str, text: &str) -> Reading {
    let mut scan = Scan::new(name, unit, text);
    scan.set_asides_apart();
    scan.find_bases_of_comparison();
    scan.find_periods();
    let quantities = scan.find_quantities();
    let promises = if quantities.is_empty() {
        scan.without_number()
    } else {
        scan.with_numbers(quantities)
    };
    let unread = scan.unread();
    let note = if text.trim().is_empty() {
        Some("Chưa ghi chỉ tiêu.")
    } else if scan.cut {
        Some("Câu quá dài nên chỉ đọc phần đầu. Hãy tách thành từng chỉ tiêu.")
    } else if promises.is_empty() {
        Some("Không đọc được con số, danh hiệu hay thời hạn nào trong câu này.")
    } else {
        None
    };
    Reading {
        promises,
        unread,
        note: note.map(str::to_owned),
    }
}

impl<'a> Scan<'a> {
    pub fn new(name: &str, unit: &str, text: &'a str) -> Self {
        let tokens = lex(head(text));
        let name = lex(head_of_name(name));
        Self {
            text,
            taken: vec![false; tokens.len()],
            aside: vec![false; tokens.len()],
            rungs: rungs(&tokens),
            tokens,
            cut: head(text).len() < text.len(),
            named: named_period(&name),
            name,
            row: row_unit(head_of_name(unit)),
            row_denominator: row_denominator(head_of_name(unit)),
            periods: Vec::new(),
        }
    }

    pub fn take(&mut self, from: usize, to: usize) {
        let end = to.min(self.taken.len());
        self.taken[from.min(end)..end].fill(true);
    }

    pub fn span(&self, from: usize, to: usize) -> Span {
        match (
            self.tokens.get(from),
            to.checked_sub(1).and_then(|i| self.tokens.get(i)),
        ) {
            (Some(first), Some(last)) if from < to => Span {
                start: first.start,
                end: last.end,
            },
            _ => Span { start: 0, end: 0 },
        }
    }

    pub fn words(&self, from: usize, to: usize) -> String {
        let span = self.span(from, to);
        self.text
            .get(span.start..span.end)
            .unwrap_or_default()
            .to_owned()
    }

    pub fn rungs_in(&self, from: usize, to: usize) -> Vec<Rung> {
        self.rungs
            .iter()
            .filter(|r| r.first >= from && r.first < to && !self.aside[r.first])
            .cloned()
            .collect()
    }

    pub fn mark(&self, kind: MarkKind, (from, to): (usize, usize)) -> Mark {
        Mark {
            kind,
            span: self.span(from, to),
        }
    }

    /// "(dự thảo: 8-8,5%)" and "thay vì 8-8,5%" are not the promise, unless nothing else is there.
    pub fn set_asides_apart(&mut self) {
        let mut aside = vec![false; self.tokens.len()];
        let mut depth = 0_usize;
        let mut instead = false;
        for (i, token) in self.tokens.iter().enumerate() {
            match token.key.as_str() {
                "(" if !self.restates(i + 1) => depth += 1,
                ")" => depth = depth.saturating_sub(1),
                "," | ";" => instead = false,
                "thay"
                    if self
                        .tokens
                        .get(i + 1)
                        .is_some_and(|t| t.is("vì") || t.is("cho")) =>
                {
                    instead = true
                }
                _ => {}
            }
            aside[i] = depth > 0 || instead;
        }
        let outside = (0..aside.len())
            .any(|i| !aside[i] && !matches!(self.tokens[i].key.as_str(), "(" | ")"));
        if outside {
            self.taken.clone_from(&aside);
            self.aside = aside;
        }
    }

    /// "(tương đương 1.900 USD)", "(năm 2025)": brackets that speak of the promise itself.
    pub fn restates(&self, at: usize) -> bool {
        let word = self.tokens.get(at).map_or("", |t| t.key.as_str());
        matches!(word, "tương" | "=" | "≈" | "≥" | "≤" | "bằng")
            || period_at(&self.tokens, at).is_some()
    }

    /// "so với năm 2020", "so với tổng số đảng viên đầu năm": numbers in it are no values.
    pub fn find_bases_of_comparison(&mut self) {
        let stops = [
            "đạt", "vào", "tăng", "giảm", "còn", "xuống", "là", ",", ";", ")", "tương", "trở",
        ];
        for i in 0..self.tokens.len() {
            if self.taken[i] || phrase_at(&self.tokens, i, "so với").is_none() {
                continue;
            }
            let mut end = i + 2;
            while let Some(token) = self.tokens.get(end) {
                let dated = ["năm", "kỳ", "đoạn", "tháng", "quý", "-", "/"];
                let value =
                    token.is_number() && !dated.contains(&self.tokens[end - 1].key.as_str());
                if value || stops.contains(&token.key.as_str()) {
                    break;
                }
                end += 1;
            }
            self.take(i, end);
        }
    }

    pub fn find_periods(&mut self) {
        let years_are_values = self.row.as_ref().is_some_and(|r| r.base == "năm");
        let mut at = 0;
        while at < self.tokens.len() {
            let found = (!self.taken[at])
                .then(|| period_at(&self.tokens, at))
                .flatten();
            match found {
                Some(found) if !(years_are_values && found.to.is_none()) => {
                    self.take(found.first, found.after);
                    at = found.after.max(at + 1);
                    self.periods.push(found);
                }
                _ => at += 1,
            }
        }
        // A bare year where the row counts nothing is a date.
        if let [only] = &self.tokens[..]
            && let Some(year) = crate::period::year(only)
            && self.row.as_ref().is_none_or(|r| r.base == "năm")
            && self.periods.is_empty()
        {
            let to = crate::moment::Moment {
                year,
                month: 12,
                day: 31,
            };
            self.periods.push(Found {
                first: 0,
                after: 1,
                from: None,
                to: Some(to),
                stretch: false,
            });
            self.take(0, 1);
        }
    }

    pub fn find_quantities(&mut self) -> Vec<Quantity> {
        let mut all = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match quantity_at(&self.tokens, at, &self.taken, self.row.as_ref()) {
                Some(quantity) => {
                    at = quantity.after.max(at + 1);
                    all.push(quantity);
                }
                None => at += 1,
            }
        }
        let beside = |q: &Quantity| q.qualifies(self.row.as_ref()) || is_per_one(&self.tokens, q);
        if all.iter().any(|q| !beside(q)) {
            let (small, main): (Vec<_>, Vec<_>) = all.into_iter().partition(beside);
            for q in small {
                self.take(
                    q.first
                        .saturating_sub(usize::from(self.before_is(q.first, "dưới"))),
                    q.after,
                );
            }
            return main;
        }
        all
    }

    pub fn before_is(&self, at: usize, word: &str) -> bool {
        at > 0 && self.tokens[at - 1].is(word)
    }

    /// Where each clause ends.
    pub fn clauses(&self) -> Vec<usize> {
        let ends = (0..self.tokens.len())
            .filter(|i| matches!(self.tokens[*i].key.as_str(), "," | ";" | "và"));
        ends.chain([self.tokens.len()]).collect()
    }

    pub fn find_phrase(&self, phrases: &[&str], from: usize, to: usize) -> Option<(usize, usize)> {
        (from..to).filter(|i| !self.taken[*i]).find_map(|i| {
            let longest = phrases
                .iter()
                .filter_map(|p| phrase_at(&self.tokens, i, p))
                .max();
            longest.map(|len| (i, i + len))
        })
    }

    /// Runs of words nothing was made of.
    pub fn unread(&self) -> Vec<Span> {
        let mut graded = vec![false; self.tokens.len()];
        for rung in &self.rungs {
            graded[rung.first..rung.after].fill(true);
        }
        let mut spans: Vec<Span> = Vec::new();
        let mut open = false;
        for (i, token) in self.tokens.iter().enumerate() {
            let taken = (self.taken[i] && !self.aside[i]) || graded[i];
            let loose = !taken && (token.is_word() || token.is_number());
            if !loose {
                open = false;
            } else if NEUTRAL.contains(&token.key.as_str()) {
                // stays open, so that a phrase is quoted whole
            } else if let Some(last) = spans.last_mut().filter(|_| open) {
                last.end = token.end;
            } else {
                spans.push(Span {
                    start: token.start,
                    end: token.end,
                });
                open = true;
            }
        }
        spans
    }
}

fn named_period(name: &[Token]) -> Option<Period> {
    let mut periods = (0..name.len()).filter_map(|i| period_at(name, i));
    let found = periods.find(|p| !p.stretch)?;
    let words: Vec<&str> = name[found.first..found.after]
        .iter()
        .map(|t| t.key.as_str())
        .collect();
    Some(found.period(words.join(" ")))
}

pub(crate) fn contains_any(tokens: &[Token], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| contains(tokens, phrase))
}

/// "% so tổng số đảng viên đầu năm" → what follows.
fn row_denominator(unit: &str) -> Option<String> {
    let tokens = lex(unit);
    let rest = tokens
        .get(1..)
        .filter(|rest| tokens[0].is("%") && rest.first().is_some_and(Token::is_word))?;
    let skip = rest
        .iter()
        .take_while(|t| matches!(t.key.as_str(), "so" | "với" | "trên" | "trong"))
        .count();
    let words: Vec<&str> = rest[skip..].iter().map(|t| t.key.as_str()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Words that add nothing to a promise.
pub(crate) const NEUTRAL: &[&str] = &[
    "phấn", "đấu", "đạt", "được", "là", "và", "chiếm", "thực", "hiện", "bình", "quân", "mỗi",
    "hằng", "hàng", "năm", "tỷ", "lệ", "mức", "số", "của", "các", "những", "ở", "tại", "cho",
    "với", "ra", "nghị", "quyết", "chỉ", "tiêu", "trở", "lên", "đều", "phải", "sẽ", "thì", "bằng",
    "theo", "vào", "đến", "tới", "từ", "tổng", "tăng", "giảm", "còn", "xuống", "giá", "trị",
    "nâng", "mục", "đề", "tốc", "độ", "hơn", "trên", "dưới", "quyết", "tâm", "bảo", "đảm", "đạt",
    "vượt", "duy", "trì", "giữ", "vững", "tương", "đương", "trong", "cả", "cuối", "nhiệm", "kỳ",
    "mà", "so", "hạ", "kéo", "có", "hoặc", "toàn", "tỉ", "nay", "này", "ngang", "ổn", "định",
    "danh", "hiệu", "xếp", "loại", "công", "nhận", "chuẩn", "quá", "thiểu", "tối", "ít", "nhất",
    "đa", "khoảng",
];
