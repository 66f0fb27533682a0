//! Spaces and tone marks of typed text: what looks wrong, and how it would look right. Only ever suggested.

use crate::ToneStyle;
use crate::vietnamese::with_tone_style;

/// Marks that stand right behind the word before them.
const CLOSING: [char; 6] = [',', '.', ';', ':', '!', '?'];

/// The text with single spaces, none before a closing mark, and "13%" for "13 %".
pub fn tidied(text: &str) -> String {
    text.split('\n')
        .map(tidied_line)
        .collect::<Vec<_>>()
        .join("\n")
}

fn tidied_line(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let is_space = |letter: char| letter == ' ' || letter == '\u{a0}';
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while at < letters.len() {
        let from = at;
        while at < letters.len() && is_space(letters[at]) {
            at += 1;
        }
        let gap = &letters[from..at];
        let next = letters.get(at).copied();
        let following = letters.get(at + 1).copied();
        if !gap.is_empty() {
            let before = out.chars().next_back();
            let closes = next.is_some_and(|next| CLOSING.contains(&next))
                // " ..." may be a place to fill in, " .5" a number, " ./." the end of the text.
                && following.is_none_or(|after| after.is_whitespace() || after == '”' || after == ')');
            let percent = next == Some('%') && before.is_some_and(|one| one.is_ascii_digit());
            // Spaces at the start of a line are an indent, at its end they do not show.
            let inside = before.is_some() && next.is_some();
            match gap {
                _ if inside && (closes || percent) => {}
                [_, _, ..] if inside => out.push(' '),
                gap => out.extend(gap),
            }
        }
        if let Some(next) = next {
            out.push(next);
            at += 1;
        }
    }
    out
}

/// Syllables whose tone mark stands otherwise than the style wants: "uỷ" where "ủy" is written.
pub fn other_tone_style(text: &str, style: ToneStyle) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| ends_openly(word) && with_tone_style(word, style) != **word)
        .collect()
}

/// Ends in two vowels one of which may carry the mark; all others can be left aside unread.
fn ends_openly(word: &str) -> bool {
    let mut letters = word.chars().rev().flat_map(char::to_lowercase);
    let (last, before) = (letters.next(), letters.next());
    last.is_some_and(|letter| "aáàảãạeéèẻẽẹyýỳỷỹỵ".contains(letter))
        && before.is_some_and(|letter| "oóòỏõọuúùủũụ".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_are_too_many() {
        for (typed, tidy) in [
            ("đạt 13 %, tăng  2 %.", "đạt 13%, tăng 2%."),
            ("thu chậm , nợ ; còn : nhiều .", "thu chậm, nợ; còn: nhiều."),
            ("một  hai\n  thụt đầu dòng", "một hai\n  thụt đầu dòng"),
            ("(“a” , b )", "(“a”, b )"),
        ] {
            assert_eq!(tidied(typed), tidy);
            assert_eq!(tidied(tidy), tidy);
        }
        for same in [
            "từ ... đến ... ",
            "tăng .5",
            "hết ./.",
            "",
            " ",
            "% của",
            "a % b",
        ] {
            assert_eq!(tidied(same), same);
        }
    }

    #[test]
    fn syllables_of_the_other_way() {
        let text = "Đảng ủy, tỉnh uỷ, văn hóa, quý, khoẻ";
        assert_eq!(other_tone_style(text, ToneStyle::LastVowel), ["ủy", "hóa"]);
        assert_eq!(
            other_tone_style(text, ToneStyle::FirstVowel),
            ["uỷ", "khoẻ"]
        );
    }
}
