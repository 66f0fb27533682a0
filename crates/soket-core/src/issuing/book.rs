//! The register of outgoing documents as a book: one part for each row of numbers, since every kind of document is
//! numbered by itself (HD36 dòng 147–150; HD05 tr.6–7). Its columns are the usual ones of a clerk's book
//! (quy-trinh.md, mục 3; `templates/so-van-ban.toml`).

use std::collections::BTreeMap;

use soket_doc::{
    Block, Cell, Orientation, Origin, Paragraph, Properties, Role, Row, Run, Section, Table, Tree,
};

use super::book_words::{BookColumn, BookField, BookWords, book_words};
use super::sheet::{gap, head, title};
use crate::assemble::table::{body_row, columns, head_row};
use crate::assemble::{block, finish, fixed};
use crate::issuer::issuer_lines;
use crate::vietnamese::{lower_first, squeezed};
use crate::{
    Date, Draft, NumberState, OrgTerm, RegisterEntry, RuleSet, Series, format_date, parse_date,
};

/// A part of the register: the numbers of one row, in order.
pub struct BookPart<'a> {
    /// "Báo cáo (BC)"
    pub title: String,
    /// "Báo cáo"
    pub kind: String,
    pub entries: Vec<&'a RegisterEntry>,
}

/// The register of one body's term, or what of it falls between two days, both included; A4 on its side. Numbers that
/// were kept or left out stand in it with their reason.
///
/// A number without a day of its own goes with the number before it (else the one after), so that the numbers of a
/// year's book follow each other.
pub fn register_book(
    term: &OrgTerm,
    entries: &[RegisterEntry],
    rule_set: &RuleSet,
    span: Option<(Date, Date)>,
) -> Tree {
    let words = book_words(term.tone_style);
    let wording = &rule_set.wording;
    let mut blocks = vec![
        head(
            issuer_lines(term, &Draft::default(), wording),
            vec![fixed(Role::PartyTitle, &wording.party_title)],
        ),
        title(&words.title),
    ];
    blocks.push(block(fixed(Role::Subject, words.subtitle(term.term, span))));
    blocks.push(block(fixed(
        Role::SubjectEnd,
        &rule_set.wording.subject_end,
    )));
    let parts = book_parts(words, entries, rule_set, span);
    if parts.is_empty() {
        blocks.push(block(fixed(Role::Body, &words.empty)));
    }
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            blocks.push(gap());
        }
        blocks.push(block(fixed(Role::Heading2, &part.title)));
        blocks.push(Block::Table(table(words, part)));
    }
    let mut sections = vec![Section::new(Orientation::Landscape, blocks)];
    finish(&mut sections, term.tone_style);
    Tree {
        properties: properties(term, words),
        duplex: false,
        sections,
    }
}

/// The numbers by their rows: kinds of document in the order of [`crate::DocKind`], then those of congresses, copies,
/// and rows that nobody knows.
pub fn book_parts<'a>(
    words: &BookWords,
    entries: &'a [RegisterEntry],
    rule_set: &RuleSet,
    span: Option<(Date, Date)>,
) -> Vec<BookPart<'a>> {
    let mut rows: BTreeMap<(usize, &str), Vec<&RegisterEntry>> = BTreeMap::new();
    for entry in entries {
        let id = entry.series.as_str();
        rows.entry((place(id), id)).or_default().push(entry);
    }
    rows.into_iter()
        .filter_map(|((_, id), mut entries)| {
            entries.sort_by_key(|entry| entry.number);
            if let Some(span) = span {
                entries = within(&entries, span);
            }
            let (kind, title) = titles(words, rule_set, id);
            (!entries.is_empty()).then_some(BookPart {
                title,
                kind,
                entries,
            })
        })
        .collect()
}

/// What a column says of an entry. A date comes as it prints.
pub fn book_text(words: &BookWords, kind: &str, entry: &RegisterEntry, field: BookField) -> String {
    match field {
        BookField::Kind => kind.to_owned(),
        BookField::Number => entry.number.to_string(),
        BookField::Symbol if entry.symbol.trim().is_empty() => format!("{:02}", entry.number),
        BookField::Symbol => squeezed(&entry.symbol),
        BookField::Date => {
            parse_date(&entry.signed_on).map_or_else(|| squeezed(&entry.signed_on), format_date)
        }
        BookField::Subject => subject(words, entry),
        BookField::Signer => squeezed(&entry.signer),
        BookField::Recipients => entry
            .recipients
            .iter()
            .map(|one| squeezed(one))
            .filter(|one| !one.is_empty())
            .collect::<Vec<_>>()
            .join("; "),
        BookField::FiledAt => squeezed(&entry.filed_at),
        BookField::Copies => entry
            .copies
            .map_or_else(String::new, |copies| copies.to_string()),
        BookField::State => words.state(entry.state).to_owned(),
        BookField::Note => note(words, entry),
    }
}

/// The remarks, and what took the document's place.
fn note(words: &BookWords, entry: &RegisterEntry) -> String {
    let replaced = match entry.replaced_by.as_str() {
        "" => String::new(),
        symbol => words.replaced.replace("{symbol}", symbol),
    };
    [squeezed(&entry.note), replaced]
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// "Báo cáo sơ kết …"; "Số giữ trước: báo cáo quý III" while there is no document.
fn subject(words: &BookWords, entry: &RegisterEntry) -> String {
    let document = squeezed(&format!("{} {}", entry.kind_name, entry.subject));
    let state = words.in_place_of_subject(entry.state);
    match (state, document.as_str()) {
        ("", _) => document,
        // Kind names alone say what the part's heading says already.
        (state, _) if entry.subject.trim().is_empty() => state.to_owned(),
        (state, document) => format!("{state}: {}", lower_first(document)),
    }
}

/// Where a row of numbers stands in the book.
fn place(series: &str) -> usize {
    match Series::read(series) {
        Some(Series::Kind(kind)) => kind as usize,
        Some(Series::Congress) => 100,
        Some(Series::Copies) => 101,
        None => 102,
    }
}

/// Name and heading of a row of numbers.
fn titles(words: &BookWords, rule_set: &RuleSet, series: &str) -> (String, String) {
    let alone = |name: &str| (name.to_owned(), name.to_owned());
    match Series::read(series) {
        Some(Series::Kind(kind)) => match rule_set.wording.kinds.get(&kind) {
            Some(kind) if kind.symbol.is_empty() => alone(&kind.name),
            Some(kind) => {
                let heading = words.part.replace("{name}", &kind.name);
                (kind.name.clone(), heading.replace("{symbol}", &kind.symbol))
            }
            None => alone(series),
        },
        Some(Series::Congress) => alone(&words.congress),
        Some(Series::Copies) => alone(&words.copied),
        None => alone(series),
    }
}

/// The entries, in order of their numbers, whose day falls between two days.
fn within<'a>(entries: &[&'a RegisterEntry], (from, to): (Date, Date)) -> Vec<&'a RegisterEntry> {
    let mut day = entries
        .iter()
        .find_map(|entry| parse_date(&entry.signed_on));
    let mut found = Vec::new();
    for entry in entries {
        day = parse_date(&entry.signed_on)
            .or(day)
            .or_else(|| entered_on(entry));
        if day.is_some_and(|day| (from..=to).contains(&day)) {
            found.push(*entry);
        }
    }
    found
}

fn entered_on(entry: &RegisterEntry) -> Option<Date> {
    parse_date(entry.at.split('T').next().unwrap_or_default())
}

fn table(words: &BookWords, part: &BookPart<'_>) -> Table {
    let heads: Vec<(&str, f32)> = words
        .book
        .iter()
        .map(|column| (column.title.as_str(), column.width))
        .collect();
    let mut rows = Vec::with_capacity(part.entries.len() + 1);
    rows.push(head_row(&heads));
    rows.extend(part.entries.iter().map(|entry| row(words, part, entry)));
    Table {
        columns: columns(&heads),
        rows,
    }
}

fn row(words: &BookWords, part: &BookPart<'_>, entry: &RegisterEntry) -> Row {
    let cell = |column: &BookColumn| {
        let field = column.id;
        let role = if field.is_figure() {
            Role::TableFigure
        } else {
            Role::TableText
        };
        let mut run = Run::new(
            book_text(words, &part.kind, entry, field),
            Origin::field("register", &entry.id, field.id()),
        );
        // What is no document's is seen at a glance.
        if entry.state != NumberState::Issued && field == BookField::Subject {
            run = run.italic(true);
        }
        Cell::new(Paragraph::new(role, vec![run]))
    };
    body_row(words.book.iter().map(cell).collect())
}

fn properties(term: &OrgTerm, words: &BookWords) -> Properties {
    let years = words.subtitle(term.term, None);
    Properties {
        title: format!("{}, {}", words.title, lower_first(&years)),
        subject: words.title.clone(),
        creator: squeezed(&term.committee),
        keywords: String::new(),
        language: "vi-VN".into(),
        created: None,
    }
}

#[cfg(test)]
mod tests;
