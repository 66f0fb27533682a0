//! Numbers as Vietnamese offices write them: a dot groups thousands, a comma begins decimals.
//!
//! Real papers mix in other habits, so the rules lean on what a shape can only mean:
//! - `1.428`, `12.000.000`: groups of exactly three, first group not `0` → thousands;
//! - `86.4`, `10.08`, `0.300`, `1234.567`: not such groups → the dot is a decimal point;
//! - `86,4`, `1,428`: one comma → always decimals. `1,428` *may* be an English thousand, but then
//!   `12,500` would be read a thousand times larger than `12,50`; the one rule a clerk can foresee is kept;
//! - `1,428,500`, `1,428.5`: two commas, or a dot after them, cannot be decimals → English form.
//!
//! Decimals, never floats: `10,08` must equal `10,080`.

use rust_decimal::Decimal;

use crate::token::{is_group_blank, lex};

/// Bytes; "999.999.999.999.999.999.999,999 nghìn tỷ" is shorter.
const LONGEST: usize = 60;

/// The number, or `None` when the text is anything else: `"1.428,5"`, `"-0,3"`, `"4 nghìn"`, `"1,2 tỷ"`.
pub fn parse_number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let unsigned = text.strip_prefix(['-', '−', '–', '+']).unwrap_or(text);
    let negative = unsigned.len() < text.len() && !text.starts_with('+');
    let tokens = lex(unsigned);
    let (first, magnitudes) = tokens.split_first()?;
    let mut value = parse_digits(&first.key)?;
    for word in magnitudes {
        value = value.checked_mul(magnitude(&word.key)?)?;
    }
    Some(if negative { -value } else { value })
}

/// `1428.5` → `"1.428,5"`.
pub fn format_number(value: Decimal) -> String {
    let plain = value.normalize().abs().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(',');
        out.push_str(decimals);
    }
    out
}

/// The value of one number token, without sign.
pub(crate) fn parse_digits(text: &str) -> Option<Decimal> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || text.len() > LONGEST {
        return None;
    }
    let text: String = text.chars().filter(|c| !is_group_blank(*c)).collect();
    let dots = text.matches('.').count();
    let commas = text.matches(',').count();
    let plain = match (dots, commas) {
        (0, 0) => text,
        (0, 1) => text.replace(',', "."),
        (0, _) => ungroup(&text, ',')?,
        (1, 0) => ungroup(&text, '.').unwrap_or(text),
        (_, 0) => ungroup(&text, '.')?,
        _ if text.rfind(',') > text.rfind('.') => {
            let (whole, decimals) = text.rsplit_once(',')?;
            format!("{}.{decimals}", ungroup(whole, '.')?)
        }
        _ => {
            let (whole, decimals) = text.rsplit_once('.')?;
            format!("{}.{decimals}", ungroup(whole, ',')?)
        }
    };
    Decimal::from_str_exact(&plain).ok()
}

/// The digits of `1.428.500`; `None` unless every group but the first has three digits.
fn ungroup(text: &str, separator: char) -> Option<String> {
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| text.replace(separator, ""))
}

/// Words that multiply the number before them: "4 nghìn tỷ".
pub(crate) fn magnitude(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "chục" => 10_u64,
        "trăm" => 100,
        "nghìn" | "ngàn" => 1_000,
        "vạn" => 10_000,
        "triệu" | "tr" => 1_000_000,
        "tỷ" => 1_000_000_000,
        _ => return None,
    }))
}

/// Numbers spelt out, where the grammar expects one.
pub(crate) fn spelt(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "hai" => 2,
        "ba" => 3,
        "bốn" => 4,
        "sáu" => 6,
        "bảy" => 7,
        "tám" => 8,
        "chín" => 9,
        "mười" => 10,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::{format_number, parse_number};
    use expect_test::{Expect, expect};

    fn check(inputs: &str, expected: Expect) {
        let lines = inputs.split('|').map(|text| {
            let value = parse_number(text);
            let shown = value.map_or("không phải số".to_owned(), |v| {
                format!("{v} → {}", format_number(v))
            });
            format!("{text} = {shown}\n")
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn vietnamese_forms() {
        check(
            "1.428|86,4|10,08|1340|0,30|1.428,5|12.000|589.730|1.234.567,89|4 nghìn|1,2 triệu|4 nghìn tỷ|12 000| 80 |-1,5|−3",
            expect![[r#"
                1.428 = 1428 → 1.428
                86,4 = 86.4 → 86,4
                10,08 = 10.08 → 10,08
                1340 = 1340 → 1.340
                0,30 = 0.30 → 0,3
                1.428,5 = 1428.5 → 1.428,5
                12.000 = 12000 → 12.000
                589.730 = 589730 → 589.730
                1.234.567,89 = 1234567.89 → 1.234.567,89
                4 nghìn = 4000 → 4.000
                1,2 triệu = 1200000.0 → 1.200.000
                4 nghìn tỷ = 4000000000000 → 4.000.000.000.000
                12 000 = 12000 → 12.000
                 80  = 80 → 80
                -1,5 = -1.5 → -1,5
                −3 = -3 → -3
            "#]],
        );
    }

    #[test]
    fn foreign_forms_where_the_shape_decides() {
        check(
            "86.4|10.08|0.300|1234.567|1,428|1,428,500|1,428.5",
            expect![[r#"
                86.4 = 86.4 → 86,4
                10.08 = 10.08 → 10,08
                0.300 = 0.300 → 0,3
                1234.567 = 1234.567 → 1.234,567
                1,428 = 1.428 → 1,428
                1,428,500 = 1428500 → 1.428.500
                1,428.5 = 1428.5 → 1.428,5
            "#]],
        );
    }

    #[test]
    fn no_number() {
        check(
            "|abc|5%|1.2.3|1.428.50|12.34.567|-|1,2,3|٣|99999999999999999999999999999999|1 - 2|9000000000000000000 tỷ tỷ tỷ",
            expect![[r#"
                 = không phải số
                abc = không phải số
                5% = không phải số
                1.2.3 = không phải số
                1.428.50 = không phải số
                12.34.567 = không phải số
                - = không phải số
                1,2,3 = không phải số
                ٣ = không phải số
                99999999999999999999999999999999 = không phải số
                1 - 2 = không phải số
                9000000000000000000 tỷ tỷ tỷ = không phải số
            "#]],
        );
    }
}
