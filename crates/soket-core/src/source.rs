//! A fault of a data file (template, rule set, package), with its place.

use std::fmt;

/// One fault; a file's faults are reported all at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFault {
    /// Name of the file as the caller gave it.
    pub file: String,
    /// Counted from 1; 0 when the fault is about the file as a whole.
    pub line: usize,
    /// Vietnamese: what was found, what was expected.
    pub message: String,
}

impl fmt::Display for SourceFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.file, self.message)
        } else {
            write!(f, "{}, dòng {}: {}", self.file, self.line, self.message)
        }
    }
}

/// What the TOML reader says, in the reader's words where it is one of the usual slips.
pub(crate) fn toml_message(message: &str) -> String {
    let quoted = |start: &str| {
        let rest = message.strip_prefix(start)?;
        rest.split_once('`')
    };
    let expected = |rest: &str| {
        rest.split_once("expected ")
            .map_or("", |(_, names)| names.trim_start_matches("one of ").trim())
            .replace('`', "")
    };
    if let Some((key, rest)) = quoted("unknown field `") {
        format!("không có khoá “{key}”; dùng được: {}", expected(rest))
    } else if let Some((value, rest)) = quoted("unknown variant `") {
        format!("không có giá trị “{value}”; dùng được: {}", expected(rest))
    } else if let Some((key, _)) = quoted("missing field `") {
        format!("thiếu khoá “{key}”")
    } else {
        format!("không đọc được: {message}")
    }
}

/// The line on which byte `offset` of `text` stands, from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}
