//! Units of measure: what is counted, in which multiples, per what.
//!
//! `triệu đồng/người/năm` = 1.000.000 × đồng per người, each year. Two units convert when they count the
//! same thing per the same thing. `%` and `điểm %` do not, nor do `đồng` and `USD`: no rule of arithmetic
//! says so, and changing one for the other is a way to lower a target without touching the number.

use rust_decimal::Decimal;

use crate::measures::{COUNTED, MEASURES};
use crate::number::{format_number, magnitude, parse_digits};
use crate::token::{Token, lex, longest};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// How many of `base` one of this unit is.
    pub scale: Decimal,
    /// Empty where only a multiple stands ("4 nghìn") and the row must say of what.
    pub base: String,
    /// "người", "10.000 dân"; a year is not here but in `yearly`.
    pub per: Vec<String>,
    /// "/năm".
    pub yearly: bool,
    /// As a clerk writes it.
    pub label: String,
}

impl Unit {
    pub fn is_ratio(&self) -> bool {
        self.base == "%"
    }

    pub fn is_points(&self) -> bool {
        self.base == "điểm %"
    }

    pub fn is_money(&self) -> bool {
        matches!(self.base.as_str(), "đồng" | "USD" | "EUR")
    }

    /// What a number in `self` is multiplied by to stand in `other`.
    pub fn factor_to(&self, other: &Unit) -> Option<Decimal> {
        let per_agrees = self.per == other.per || self.per.is_empty() || other.per.is_empty();
        if self.base != other.base || !per_agrees {
            return None;
        }
        self.scale.checked_div(other.scale)
    }
}

/// A row's unit column; `None` where it says nothing of measure ("danh hiệu").
pub(crate) fn row_unit(text: &str) -> Option<Unit> {
    let tokens = lex(text);
    if let Some((unit, _)) = unit_at(&tokens, 0, None) {
        return Some(unit);
    }
    let grading = ["danh", "xếp", "mức", "loại", "kết"];
    let mut at = 0;
    let mut scale = Decimal::ONE;
    // "1.000 lượt", "nghìn tấn": a multiple before a noun that stands in no list
    if let Some(n) = tokens.first().filter(|t| t.is_number()) {
        scale = parse_digits(&n.key)?;
        at = 1;
        if let Some((mut unit, _)) = unit_at(&tokens, at, None) {
            unit.scale = unit.scale.checked_mul(scale)?;
            unit.label = format!("{} {}", format_number(scale), unit.label);
            return Some(unit);
        }
    }
    let words: Vec<&str> = tokens[at..]
        .iter()
        .take_while(|t| t.is_word() && !matches!(t.key.as_str(), "so" | "trên" | "trong"))
        .map(|t| t.key.as_str())
        .collect();
    let first = words.first()?;
    if grading.contains(first) {
        return None;
    }
    let mut unit = Unit {
        scale,
        base: words.join(" "),
        per: Vec::new(),
        yearly: false,
        label: words.join(" "),
    };
    per_at(&tokens, at + words.len(), &mut unit);
    Some(unit)
}

/// The unit that stands at `at`, and how many tokens it takes.
pub(crate) fn unit_at(tokens: &[Token], at: usize, row: Option<&Unit>) -> Option<(Unit, usize)> {
    let mut i = at;
    let mut scale = Decimal::ONE;
    let mut label = Vec::new();
    while let Some(multiple) = tokens.get(i).and_then(|t| magnitude(&t.key)) {
        scale = scale.checked_mul(multiple)?;
        label.push(if tokens[i].is("tr") {
            "triệu"
        } else {
            &tokens[i].key
        });
        i += 1;
        // "tr.đồng"
        if tokens.get(i).is_some_and(|t| t.is(".") && t.glued)
            && tokens.get(i + 1).is_some_and(|t| t.glued)
        {
            i += 1;
        }
    }
    let multiples = i - at;
    let mut base = String::new();
    let row_base = row.and_then(|r| Some((base_len(tokens, i, &r.base)?, r)));
    if let Some((len, &(name, thousandths))) = longest(tokens, i, MEASURES) {
        scale = scale.checked_mul(Decimal::new(thousandths, 3))?;
        label.push(match tokens[i].key.as_str() {
            "đ" | "vnđ" | "vnd" => "đồng",
            "usd" | "$" | "đô" => "USD",
            "phần" => name,
            "điểm" => "điểm %",
            key => key,
        });
        base = name.to_owned();
        i += len;
    } else if let Some((len, row)) = row_base {
        label.push(&row.base);
        base = row.base.clone();
        i += len;
    } else if let Some((len, ())) = longest(tokens, i, COUNTED) {
        base = tokens[i..i + len]
            .iter()
            .map(|t| t.key.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        label.push(&base);
        i += len;
    } else if multiples == 0 {
        return None;
    }
    let label = label.join(" ");
    let mut unit = Unit {
        scale,
        base,
        per: Vec::new(),
        yearly: false,
        label,
    };
    i += per_at(tokens, i, &mut unit);
    Some((unit, i - at))
}

fn base_len(tokens: &[Token], at: usize, base: &str) -> Option<usize> {
    if base.is_empty() {
        return None;
    }
    crate::token::phrase_at(tokens, at, base)
}

/// "/người/năm", "/10.000 dân", "/vạn dân": adds to the unit, gives the number of tokens taken.
pub(crate) fn per_at(tokens: &[Token], at: usize, unit: &mut Unit) -> usize {
    let mut i = at;
    while tokens.get(i).is_some_and(|t| t.is("/")) || per_in_words(tokens, i) {
        let Some((per, len)) = per_noun(tokens, i + 1) else {
            break;
        };
        i += 1 + len;
        if per == "năm" {
            unit.yearly = true;
        } else {
            unit.per.push(per.clone());
        }
        unit.label.push('/');
        unit.label.push_str(&per);
    }
    i - at
}

/// "10 bác sĩ trên 10.000 dân"
fn per_in_words(tokens: &[Token], at: usize) -> bool {
    let counted = |i: usize| tokens.get(i).is_some_and(|t| t.is("dân") || t.is("người"));
    let number = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|t| t.is_number() || t.is("một") || magnitude(&t.key).is_some())
    };
    tokens.get(at).is_some_and(|t| t.is("trên"))
        && number(at + 1)
        && (counted(at + 2) || (number(at + 2) && counted(at + 3)))
}

fn per_noun(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let first = tokens.get(at)?;
    let mut count = Decimal::ONE;
    let mut i = at;
    if first.is_number() {
        count = parse_digits(&first.key)?;
        i += 1;
    } else if first.is("một") {
        i += 1;
    }
    while let Some(multiple) = tokens.get(i).and_then(|t| magnitude(&t.key)) {
        count = count.checked_mul(multiple)?;
        i += 1;
    }
    let noun = tokens.get(i).filter(|t| t.is_word())?;
    let (name, len) = if noun.is("đầu") && tokens.get(i + 1).is_some_and(|t| t.is("người")) {
        ("người".to_owned(), 2)
    } else if let Some((len, ())) = longest(tokens, i, COUNTED) {
        let words: Vec<&str> = tokens[i..i + len].iter().map(|t| t.key.as_str()).collect();
        (words.join(" "), len)
    } else {
        (noun.key.clone(), 1)
    };
    let name = if count == Decimal::ONE {
        name
    } else {
        format!("{} {name}", format_number(count))
    };
    Some((name, i + len - at))
}

#[cfg(test)]
mod tests {
    use super::row_unit;
    use expect_test::{Expect, expect};

    fn check(units: &str, expected: Expect) {
        let lines = units.split('|').map(|text| match row_unit(text) {
            Some(u) => {
                let per: String = u.per.iter().map(|p| format!(" / {p}")).collect();
                let year = if u.yearly { ", mỗi năm" } else { "" };
                format!("{text}: {} × {}{per}{year}\n", u.scale.normalize(), u.base)
            }
            None => format!("{text}: không phải đơn vị đo\n"),
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn unit_column() {
        check(
            "%|%/năm|‰|điểm %|% GRDP|triệu đồng/người/năm|Tr.đồng|tỷ USD|nghìn tấn|ha|1.000 lượt|đảng viên/năm|giường bệnh/vạn dân|bác sĩ/10.000 dân|vườn mẫu|danh hiệu|xếp loại|",
            expect![[r#"
                %: 1 × %
                %/năm: 1 × %, mỗi năm
                ‰: 0.1 × %
                điểm %: 1 × điểm %
                % GRDP: 1 × %
                triệu đồng/người/năm: 1000000 × đồng / người, mỗi năm
                Tr.đồng: 1000000 × đồng
                tỷ USD: 1000000000 × USD
                nghìn tấn: 1000000 × kg
                ha: 10000 × m²
                1.000 lượt: 1000 × lượt
                đảng viên/năm: 1 × đảng viên, mỗi năm
                giường bệnh/vạn dân: 1 × giường bệnh / 10.000 dân
                bác sĩ/10.000 dân: 1 × bác sĩ / 10.000 dân
                vườn mẫu: 1 × vườn mẫu
                danh hiệu: không phải đơn vị đo
                xếp loại: không phải đơn vị đo
                : không phải đơn vị đo
            "#]],
        );
    }
}
