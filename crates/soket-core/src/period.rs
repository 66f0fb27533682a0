//! A named stretch of the calendar (day, month, quarter, half-year, year) as people write it.

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, Months};

use crate::date::{Date, format_date, parse_date, parse_month, two_digits};
use crate::vietnamese::nfc;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// One day, month, quarter, half-year or year of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    unit: Unit,
    first: Date,
}

impl Unit {
    /// How many months; `None` for a day.
    fn months(self) -> Option<u32> {
        match self {
            Self::Day => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::HalfYear => Some(6),
            Self::Year => Some(12),
        }
    }
}

impl Period {
    /// The period of that length in which the day lies.
    pub fn holding(unit: Unit, day: Date) -> Self {
        let first = unit
            .months()
            .and_then(|months| day.with_day(1)?.with_month0(day.month0() / months * months));
        Self {
            unit,
            first: first.unwrap_or(day),
        }
    }

    /// What a field of its own says: all that [`Period::read`] reads in a text, and without their words `II/2023`,
    /// `5-2023`, `2023`. `None` for anything else, such as a day that does not exist.
    pub fn typed(text: &str) -> Option<Self> {
        let tokens = tokens(text);
        let start = Cursor::new(&tokens, 0);
        let whole = |(period, end): (Self, Cursor)| end.is_at_end().then_some(period);
        let figures_only = !text.contains(char::is_alphabetic);
        let month_or_year = || {
            let (month, year) = figures_only.then(|| parse_month(text))??;
            let unit = month.map_or(Unit::Year, |_| Unit::Month);
            Self::of(unit, month.unwrap_or(1), u32::try_from(year).ok()?)
        };
        Self::read(start)
            .and_then(whole)
            .or_else(|| quarter_and_year(start).and_then(whole))
            .or_else(month_or_year)
    }

    /// Reads one where the cursor stands, and says where it ends: "ngày 30/5/2013", "30-5-2013",
    /// "ngày 30 tháng 5 năm 2013", "tháng 5 năm 2023", `5/2023`, "quý II/2023", "6 tháng đầu năm 2028", "năm 2028".
    pub fn read(start: Cursor<'_>) -> Option<(Self, Cursor<'_>)> {
        [half_year, day, month, quarter, year]
            .iter()
            .find_map(|form| form(start))
    }

    fn of(unit: Unit, month: u32, year: u32) -> Option<Self> {
        parse_date(&format!("1/{month}/{year}")).map(|day| Self::holding(unit, day))
    }

    pub fn unit(self) -> Unit {
        self.unit
    }

    pub fn first(self) -> Date {
        self.first
    }

    pub fn last(self) -> Date {
        self.unit
            .months()
            .and_then(|months| self.first.checked_add_months(Months::new(months)))
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.first)
    }

    /// As one types it: `30/5/2013`, `5/2023`, "quý II/2023", "6 tháng đầu năm 2028", `2028`.
    pub fn short(self) -> String {
        let (month, year) = (self.first.month(), self.first.year());
        match self.unit {
            Unit::Day => format_date(self.first),
            Unit::Month => format!("{}/{year}", two_digits(month)),
            Unit::Quarter => {
                let roman = ROMAN.get(self.first.month0() as usize / 3);
                format!("quý {}/{year}", roman.unwrap_or(&""))
            }
            Unit::HalfYear => {
                let half = if month <= 6 { "đầu" } else { "cuối" };
                format!("6 tháng {half} năm {year}")
            }
            Unit::Year => year.to_string(),
        }
    }

    /// As a sentence says it: "ngày 30/5/2013", "tháng 5/2023", "quý II/2023", "6 tháng đầu năm 2028", "năm 2028".
    pub fn spoken(self) -> String {
        let noun = match self.unit {
            Unit::Day => "ngày ",
            Unit::Month => "tháng ",
            Unit::Quarter | Unit::HalfYear => "",
            Unit::Year => "năm ",
        };
        noun.to_owned() + &self.short()
    }
}

type Read<'t> = Option<(Period, Cursor<'t>)>;

fn day(mut at: Cursor<'_>) -> Read<'_> {
    at.word("ngày");
    let mut iso = at;
    let (day, month, year) = match iso.number(4..=4) {
        Some(year) => {
            at = iso;
            let month = at.separator().then(|| at.number(1..=2))??;
            let day = at.separator().then(|| at.number(1..=2))??;
            (day, month, year)
        }
        None => {
            let day = at.number(1..=2)?;
            let month = (at.word("tháng") || at.separator()).then(|| at.number(1..=2))??;
            (day, month, at.year()?)
        }
    };
    let day = parse_date(&format!("{day}/{month}/{year}"))?;
    Some((Period::holding(Unit::Day, day), at))
}

fn month(mut at: Cursor<'_>) -> Read<'_> {
    let named = at.word("tháng");
    let month = at.number(1..=2)?;
    // Without its word only `5/2023`: "2.2023" and "2-2023" are also figures.
    if !named && !at.next_is_mark('/') {
        return None;
    }
    Some((Period::of(Unit::Month, month, at.year()?)?, at))
}

fn quarter(mut at: Cursor<'_>) -> Read<'_> {
    // "quí" and a tone mark on the u are common ways to type it.
    let named = ["quý", "quí", "qúy", "qúi"]
        .iter()
        .any(|word| at.word(word));
    named.then(|| quarter_and_year(at))?
}

fn quarter_and_year(mut at: Cursor<'_>) -> Read<'_> {
    let number = match ROMAN.iter().zip(1..).find(|(roman, _)| at.word(roman)) {
        Some((_, number)) => number,
        None => at.number(1..=1).filter(|number| (1..=4).contains(number))?,
    };
    Some((Period::of(Unit::Quarter, number * 3 - 2, at.year()?)?, at))
}

fn half_year(mut at: Cursor<'_>) -> Read<'_> {
    let six = at.word("sáu") || at.number(1..=2) == Some(6);
    if !(six && at.word("tháng")) {
        return None;
    }
    let month = match (at.word("đầu"), at.word("cuối")) {
        (true, _) => 1,
        (_, true) => 7,
        _ => return None,
    };
    Some((Period::of(Unit::HalfYear, month, at.year()?)?, at))
}

fn year(mut at: Cursor<'_>) -> Read<'_> {
    let year = at.word("năm").then(|| at.number(4..=4))??;
    Some((Period::of(Unit::Year, 1, year)?, at))
}

/// A word, a run of digits or a single mark.
pub(crate) struct Token {
    kind: Kind,
    /// Bytes in the text.
    pub range: Range<usize>,
    /// No white space before it.
    glued: bool,
}

#[derive(PartialEq, Eq)]
enum Kind {
    /// Lower case, NFC.
    Word(String),
    Number(String),
    Mark(char),
}

/// Cuts a text into tokens; white space is left out.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let is_letter =
        |letter: char| letter.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&letter);
    let mut out = Vec::new();
    let mut glued = false;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let start = text.len() - rest.len();
        let run = |belongs: &dyn Fn(char) -> bool| {
            rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
        };
        let (length, kind) = if letter.is_whitespace() {
            (run(&char::is_whitespace), None)
        } else if letter.is_ascii_digit() {
            let length = run(&|letter| letter.is_ascii_digit());
            (length, Some(Kind::Number(rest.split_at(length).0.into())))
        } else if is_letter(letter) {
            let length = run(&is_letter);
            let word = nfc(&rest.split_at(length).0.to_lowercase());
            (length, Some(Kind::Word(word)))
        } else {
            (letter.len_utf8(), Some(Kind::Mark(letter)))
        };
        rest = rest.split_at(length).1;
        let is_token = kind.is_some();
        out.extend(kind.map(|kind| Token {
            kind,
            range: start..start + length,
            glued,
        }));
        glued = is_token;
    }
    out
}

/// A place among the tokens. A step that does not fit moves nothing.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'t> {
    tokens: &'t [Token],
    /// Index of the next token.
    pub at: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(tokens: &'t [Token], at: usize) -> Self {
        Self { tokens, at }
    }

    pub fn is_at_end(self) -> bool {
        self.at >= self.tokens.len()
    }

    /// The next token but `ahead`.
    fn peek(self, ahead: usize) -> Option<&'t Token> {
        self.tokens.get(self.at + ahead)
    }

    fn step_if(&mut self, fits: impl Fn(&Kind) -> bool) -> bool {
        let found = self.peek(0).is_some_and(|token| fits(&token.kind));
        self.at += usize::from(found);
        found
    }

    /// Steps over the word, whatever its case.
    pub fn word(&mut self, word: &str) -> bool {
        self.step_if(|kind| matches!(kind, Kind::Word(found) if found.eq_ignore_ascii_case(word)))
    }

    /// Steps over words in a row: all of them or none.
    pub fn words(&mut self, words: &str) -> bool {
        let mut ahead = *self;
        let found = words.split(' ').all(|word| ahead.word(word));
        if found {
            *self = ahead;
        }
        found
    }

    pub fn mark(&mut self, mark: char) -> bool {
        self.step_if(|kind| *kind == Kind::Mark(mark))
    }

    pub fn next_is_mark(mut self, mark: char) -> bool {
        self.mark(mark)
    }

    /// Steps over a number of so many digits.
    pub fn number(&mut self, digits: RangeInclusive<usize>) -> Option<u32> {
        match &self.peek(0)?.kind {
            Kind::Number(number) if digits.contains(&number.len()) => {
                self.at += 1;
                number.parse().ok()
            }
            _ => None,
        }
    }

    /// Steps over what stands between the numbers of a date: a slash, or a hyphen or full stop without spaces.
    fn separator(&mut self) -> bool {
        let tight = self.peek(0).is_some_and(|token| token.glued)
            && self.peek(1).is_some_and(|token| token.glued);
        self.mark('/') || tight && (self.mark('-') || self.mark('.'))
    }

    /// "năm 2023" or "/2023", with four digits.
    fn year(&mut self) -> Option<u32> {
        (self.word("năm") || self.separator()).then(|| self.number(4..=4))?
    }

    /// Nothing that stands here makes what was read part of something longer: "5/2023/TT-BTC", "30/5/2013a".
    pub fn ends_cleanly(self) -> bool {
        let text_follows = |ahead: usize| {
            self.peek(ahead)
                .is_some_and(|token| token.glued && !matches!(token.kind, Kind::Mark(_)))
        };
        let joins = self.peek(0).is_some_and(|token| {
            token.glued && matches!(token.kind, Kind::Mark('/' | '-' | '.' | '_'))
        });
        !(text_follows(0) || joins && text_follows(1))
    }

    /// The word or number that stands `back` tokens before (1: the one just before); empty for a mark or nothing.
    pub fn before(self, back: usize) -> &'t str {
        let token = self.at.checked_sub(back).and_then(|at| self.tokens.get(at));
        match token.map(|token| &token.kind) {
            Some(Kind::Word(text) | Kind::Number(text)) => text,
            _ => "",
        }
    }
}
