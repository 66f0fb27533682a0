//! Spaces at which a line must not break, and text that must not leave the signature alone.
//!
//! A space becomes U+00A0 where a break after it would be wrong ("số" and its number, a number and its unit …).
//! One character for one character: an origin is a byte range of what was typed, and what is printed has the same
//! number of characters, so that the place of a letter on the page is found in the typed text by counting characters,
//! never bytes (U+00A0 takes two).

use soket_doc::{Block, Origin, Paragraph, Role};

const NO_BREAK: char = '\u{a0}';

/// Units of measure and money that stay with the number before them.
const UNITS: [&str; 28] = [
    "%", "‰", "ha", "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "cm", "mm", "kg", "g", "tạ",
    "tấn", "lít", "kwh", "mw", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "usd", "sào",
];

/// Words that stay with the figure after them.
const BEFORE_FIGURES: [&str; 11] = [
    "số", "ngày", "tháng", "năm", "điều", "khoản", "chương", "mục", "khoá", "khóa", "quý",
];

/// Two words that stay with the figure after them.
const PAIRS_BEFORE_FIGURES: [(&str, &str); 2] = [("phụ", "lục"), ("lần", "thứ")];

/// Roles whose text is read as sentences; heads keep plain spaces, for their lines are balanced.
fn is_bound(role: Role) -> bool {
    matches!(
        role,
        Role::Body
            | Role::Item
            | Role::Citation
            | Role::Heading1
            | Role::Heading2
            | Role::Heading3
            | Role::PartTitle
            | Role::AnnexReference
            | Role::Recipient
    )
}

/// Puts U+00A0 where the line must not break.
pub(super) fn bind(paragraph: &mut Paragraph) {
    if !is_bound(paragraph.role) {
        return;
    }
    bind_label(paragraph);
    let text = paragraph.text();
    let bound = bound_spaces(&text);
    if bound.is_empty() {
        return;
    }
    let mut bound = bound.into_iter().peekable();
    let mut at = 0;
    for run in &mut paragraph.runs {
        let end = at + run.text.len();
        let mut printed = String::new();
        let mut from = at;
        while let Some(space) = bound.next_if(|space| *space < end) {
            printed += &text[from..space];
            printed.push(NO_BREAK);
            from = space + 1;
        }
        if !printed.is_empty() {
            printed += &text[from..end];
            run.text = printed;
        }
        at = end;
    }
}

/// A generated label ("- ", "1. ", "I- ") stays with its text.
fn bind_label(paragraph: &mut Paragraph) {
    let [label, _, ..] = paragraph.runs.as_mut_slice() else {
        return;
    };
    let is_label = label.origin == Origin::Fixed
        && label.text.ends_with(' ')
        && label.text.chars().count() <= 10
        && paragraph.role != Role::Body;
    if is_label {
        label.text = label.text.replace(' ', "\u{a0}");
    }
}

/// Byte positions of the spaces that bind; in order.
fn bound_spaces(text: &str) -> Vec<usize> {
    let words: Vec<Word<'_>> = words(text).collect();
    let mut bound = Vec::new();
    for at in 1..words.len() {
        let (previous, next) = (&words[at - 1], &words[at]);
        let before = at.checked_sub(2).map_or("", |at| words[at].bare);
        let after = words.get(at + 1).map_or("", |word| word.bare);
        let is_comrade = is(next.bare, "đồng") && is(after, "chí");
        // An empty word between them is a second space.
        let is_plain = text[previous.end..].starts_with(' ');
        if is_plain && !is_comrade && !next.bare.is_empty() && binds(before, previous, next) {
            bound.push(previous.end);
        }
    }
    bound
}

struct Word<'a> {
    /// Where it ends in the text, marks included.
    end: usize,
    /// Without brackets and quotes before it and marks after it.
    bare: &'a str,
    /// A mark stands after it.
    closed: bool,
}

/// What stands between spaces; a line break is no place to bind, so that it closes the word before it.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut start = 0;
    text.split([' ', NO_BREAK]).map(move |word| {
        let end = start + word.len();
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
        let open = word.trim_start_matches(['(', '“', '"', '[', '‘']);
        let bare = open.trim_end_matches([
            ',', ';', '.', ':', ')', '”', '"', ']', '!', '?', '’', '…', '\n',
        ]);
        Word {
            end,
            bare,
            closed: bare.len() < open.len(),
        }
    })
}

/// The same word, whatever its capitals; `wanted` is in lower case.
fn is(word: &str, wanted: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(wanted.chars())
}

fn binds(before: &str, previous: &Word<'_>, next: &Word<'_>) -> bool {
    if previous.closed || previous.bare.is_empty() {
        return false;
    }
    let is_pair = |first: &str, second: &str| is(previous.bare, second) && is(before, first);
    if is_figure(next.bare) {
        let after_word = BEFORE_FIGURES.iter().any(|word| is(previous.bare, word));
        let after_pair = PAIRS_BEFORE_FIGURES
            .iter()
            .any(|(first, second)| is_pair(first, second));
        if after_word || after_pair {
            return true;
        }
    }
    if next.bare.starts_with(char::is_uppercase) && is_pair("đồng", "chí") {
        return true;
    }
    // "lần thứ nhất", "lần thứ hai"
    if is_pair("lần", "thứ") {
        return true;
    }
    let measure = next.bare.split('/').next().unwrap_or_default();
    previous
        .bare
        .ends_with(|letter: char| letter.is_ascii_digit())
        && UNITS.iter().any(|unit| is(measure, unit))
}

/// "57-KH/TU", "2030", "IV", "02".
fn is_figure(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
        || (!word.is_empty() && word.chars().all(|letter| "IVXLC".contains(letter)))
}

/// A last paragraph shorter than this takes the one before it along: at least two lines go with the signature.
const SHORT: usize = 90;

/// The signature's block is never alone on a page.
pub(super) fn keep_with_signature(blocks: &mut [Block]) {
    let mut from_end = blocks.iter_mut().rev().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    let Some(last) = from_end.next() else {
        return;
    };
    last.keep_next = true;
    if last.text().chars().count() < SHORT
        && let Some(before) = from_end.next()
    {
        before.keep_next = true;
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use soket_doc::Run;

    use super::*;

    /// Bound spaces show as `~`.
    fn check(text: &str, expected: Expect) {
        let mut paragraph = Paragraph::new(Role::Body, vec![Run::fixed(text)]);
        bind(&mut paragraph);
        assert_eq!(paragraph.text().chars().count(), text.chars().count());
        expected.assert_eq(&paragraph.text().replace(NO_BREAK, "~"));
    }

    #[test]
    fn numbers_stay_with_what_they_number() {
        check(
            "Kế hoạch số 57-KH/TU, ngày 10/02/2028; ngày 20 tháng 7 năm 2028; Điều 5, khoản 2, Chương II, Phụ lục 1",
            expect![
                "Kế hoạch số~57-KH/TU, ngày~10/02/2028; ngày~20 tháng~7 năm~2028; Điều~5, khoản~2, Chương~II, Phụ lục~1"
            ],
        );
        check(
            "Đại hội lần thứ XIV, lần thứ nhất, khoá XIII, khóa 5, một số việc, trong năm qua",
            expect![
                "Đại hội lần thứ~XIV, lần thứ~nhất, khoá~XIII, khóa~5, một số việc, trong năm qua"
            ],
        );
    }

    #[test]
    fn units_and_names_stay_with_what_stands_before_them() {
        check(
            "đạt 13 %, 1.260 m², 45,5 triệu đồng/người, 9 ha lúa, 120 tỷ đồng, năm 2028 ha",
            expect![
                "đạt 13~%, 1.260~m², 45,5~triệu đồng/người, 9~ha lúa, 120~tỷ đồng, năm~2028~ha"
            ],
        );
        check(
            "đồng chí Bí thư giúp 5 đồng chí; các đồng chí trong chi bộ; 5, ha",
            expect!["đồng chí~Bí thư giúp 5 đồng chí; các đồng chí trong chi bộ; 5, ha"],
        );
    }

    #[test]
    fn labels_stay_with_their_text_and_heads_keep_plain_spaces() {
        let mut item = Paragraph::new(Role::Item, vec![Run::fixed("1. "), Run::fixed("Việc số 1")]);
        bind(&mut item);
        assert_eq!(item.text(), "1.\u{a0}Việc số\u{a0}1");
        let mut head = Paragraph::new(Role::NumberSymbol, vec![Run::fixed("Số 05-BC/CB")]);
        bind(&mut head);
        assert_eq!(head.text(), "Số 05-BC/CB");
    }

    #[test]
    fn a_binding_space_between_two_runs() {
        let mut paragraph = Paragraph::new(
            Role::Body,
            vec![Run::fixed("tính đến ngày "), Run::fixed("30/6/2028")],
        );
        bind(&mut paragraph);
        assert_eq!(paragraph.text(), "tính đến ngày\u{a0}30/6/2028");
    }
}
