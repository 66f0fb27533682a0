//! Text as any file takes it.

use std::borrow::Cow;

/// The text without what XML and iCalendar forbid: control characters other than tab and line feed, and the two
/// non-characters of the first plane. A carriage return, alone or before a line feed, is a line feed.
pub fn plain(text: &str) -> Cow<'_, str> {
    let foreign = |letter: char| {
        (letter.is_control() && !matches!(letter, '\n' | '\t'))
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(foreign) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.replace("\r\n", "\n")
            .replace('\r', "\n")
            .replace(foreign, ""),
    )
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn control_characters_go_and_line_breaks_stay() {
        assert_eq!(plain("Đảng uỷ\txã\n😀"), "Đảng uỷ\txã\n😀");
        assert_eq!(plain("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(plain("a\0b\u{b}c\u{7f}d\u{85}e\u{ffff}f"), "abcdef");
    }
}
