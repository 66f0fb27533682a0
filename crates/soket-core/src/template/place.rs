//! Where in several files a value of a merged table stands.
//!
//! All files of a set lie in one line of offsets, so that a span tells its file too.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::source::SourceFault;

/// The files of a set and where their lines begin.
pub(super) struct SourceMap<'a> {
    files: Vec<Mapped<'a>>,
}

struct Mapped<'a> {
    file: &'a str,
    start: usize,
    /// Offsets of the first byte of each line.
    lines: Vec<usize>,
}

impl<'a> SourceMap<'a> {
    pub(super) fn new(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut start = 0;
        let mut mapped = Vec::new();
        for (file, text) in files {
            let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            let lines = std::iter::once(start)
                .chain(breaks.map(|(at, _)| start + at + 1))
                .collect();
            mapped.push(Mapped { file, start, lines });
            // The end of a text is a place of its own.
            start += text.len() + 1;
        }
        Self { files: mapped }
    }

    /// Offset of the first byte of a file.
    pub(super) fn start(&self, file: usize) -> usize {
        self.files.get(file).map_or(0, |mapped| mapped.start)
    }

    /// Number of the file in which an offset lies.
    pub(super) fn file_at(&self, offset: usize) -> usize {
        self.files
            .partition_point(|mapped| mapped.start <= offset)
            .saturating_sub(1)
    }

    pub(super) fn fault(&self, offset: usize, message: String) -> SourceFault {
        let mapped = self.files.get(self.file_at(offset));
        SourceFault {
            file: mapped.map_or_else(String::new, |mapped| mapped.file.into()),
            line: mapped.map_or(0, |mapped| {
                mapped.lines.partition_point(|line| *line <= offset)
            }),
            message,
        }
    }
}

/// One step down into a table: a key, or the number of an entry.
#[derive(Clone, Copy)]
pub(super) enum Hop<'a> {
    Key(&'a str),
    At(usize),
}

impl<'a> From<&'a str> for Hop<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Hop<'_> {
    fn from(at: usize) -> Self {
        Self::At(at)
    }
}

/// Offset of the value a path leads to; as far down as the path is there.
pub(super) fn offset_of(root: &Spanned<DeTable<'_>>, path: &[Hop<'_>]) -> usize {
    let mut offset = root.span().start;
    let mut table = Some(root.get_ref());
    let mut value: Option<&DeValue<'_>> = None;
    for hop in path {
        let found = match hop {
            Hop::Key(key) => table.and_then(|table| table.get(*key)),
            Hop::At(at) => value.and_then(|value| value.get(*at)),
        };
        let Some(next) = found else {
            break;
        };
        offset = next.span().start;
        table = next.get_ref().as_table();
        value = Some(next.get_ref());
    }
    offset
}

/// Moves every span of a table by the place where its file begins.
pub(super) fn moved<'i>(table: Spanned<DeTable<'i>>, by: usize) -> Spanned<DeTable<'i>> {
    let span = table.span();
    let mut out = DeTable::new();
    for (key, value) in table.into_inner() {
        let at = key.span();
        let key = Spanned::new(at.start + by..at.end + by, key.into_inner());
        out.insert(key, moved_value(value, by));
    }
    Spanned::new(span.start + by..span.end + by, out)
}

fn moved_value<'i>(value: Spanned<DeValue<'i>>, by: usize) -> Spanned<DeValue<'i>> {
    let span = value.span();
    let inner = match value.into_inner() {
        DeValue::Array(array) => {
            DeValue::Array(array.into_iter().map(|one| moved_value(one, by)).collect())
        }
        DeValue::Table(table) => {
            DeValue::Table(moved(Spanned::new(span.clone(), table), by).into_inner())
        }
        other => other,
    };
    Spanned::new(span.start + by..span.end + by, inner)
}
