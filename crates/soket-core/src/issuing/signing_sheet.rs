//! The sheet that goes with a draft to who signs it: what is submitted, what is still to be looked at, what has changed
//! since the last time, and room for an answer (quy-trinh.md, mục 2–3; words: `templates/phieu-kem.toml`).
//! It lies beside the document and is never a part of it.

mod shorten;

use soket_doc::{
    Block, Cell, Columns, ColumnsKind, Orientation, Paragraph, Role, Row, Run, Section, Table, Tree,
};

use self::shorten::shortened;
use super::differences::Difference;
use super::sheet::{day_or_blank, document_runs, gap, head, properties, title, typed};
use super::sheet_words::{SigningWords, sheet_words};
use crate::assemble::header::place;
use crate::assemble::table::{body_row, columns, head_row};
use crate::assemble::{Context, block, finish, fixed};
use crate::checks::rules;
use crate::date::blank_date;
use crate::fill::issuer;
use crate::issuer::issuer_lines;
use crate::signing::signatory;
use crate::vietnamese::{squeezed, upper};
use crate::{Finding, Package, RuleSet, Severity, Template};

/// Empty lines for the signatory's remarks.
const REMARK_LINES: usize = 4;

/// The sheet for one round of signing. `adopted_on` is the day of the meeting that adopted the document, as typed;
/// `differences` are those since the last round, of no meaning in the first.
///
/// Findings about targets come first, then the graver ones; hints of one rule share a row. An error, with which nothing
/// should be submitted, is not kept from who signs.
pub fn signing_sheet(
    package: &Package,
    template: &Template,
    rule_set: &RuleSet,
    findings: &[Finding],
    differences: &[Difference],
    round: usize,
    adopted_on: &str,
) -> Tree {
    let context = Context {
        package,
        template,
        rule_set,
        as_draft: false,
    };
    let words = &sheet_words().signing;
    let mut blocks = vec![sheet_head(&context), title(&words.title)];
    blocks.push(gap());
    blocks.push(heading(1, &words.document));
    blocks.push(submitted(&context, words, round, adopted_on));
    blocks.push(gap());
    blocks.push(heading(2, &words.reviews));
    blocks.push(reviews(words, findings));
    blocks.push(gap());
    blocks.push(heading(3, &words.differences));
    blocks.push(match (round, differences) {
        (..=1, _) => note(&words.first_round),
        (_, []) => note(&words.differences_none),
        (_, differences) => changes(words, differences),
    });
    blocks.push(gap());
    blocks.push(heading(4, &words.opinion));
    blocks.push(opinion(words));
    blocks.push(signatures(&context, words));
    let mut sections = vec![Section::new(Orientation::Portrait, blocks)];
    finish(&mut sections, package.term.tone_style);
    Tree {
        properties: properties(&context, &words.title),
        duplex: false,
        sections,
    }
}

/// Names at the left; the day it is submitted is left to the hand.
fn sheet_head(context: &Context<'_>) -> Block {
    let wording = &context.rule_set.wording;
    let package = context.package;
    let day = format!("{}, {}", place(context), blank_date(""));
    head(
        issuer_lines(&package.term, &package.draft, wording),
        vec![
            fixed(Role::PartyTitle, &wording.party_title),
            fixed(Role::PlaceDate, day),
        ],
    )
}

fn heading(number: usize, text: &str) -> Block {
    block(fixed(Role::Heading2, format!("{number}. {text}")))
}

fn note(text: &str) -> Block {
    block(fixed(Role::Body, text))
}

/// What is submitted, as pairs of label and value.
fn submitted(context: &Context<'_>, words: &SigningWords, round: usize, adopted_on: &str) -> Block {
    let adopted = words
        .adopted_by
        .replace("{body}", &issuer(context.package))
        .replace("{day}", &day_or_blank(adopted_on));
    let signer = signatory(context).map_or_else(String::new, |one| {
        squeezed(&format!("{} {}", one.position, one.name))
    });
    let pairs = [
        (&words.document_title, document_runs(context)),
        (
            &words.number_symbol,
            vec![typed(context.number_symbol(), "number")],
        ),
        (&words.round, vec![Run::fixed(round.max(1).to_string())]),
        (&words.adopted, vec![Run::fixed(adopted)]),
        (&words.signer, vec![typed(signer, "signatory")]),
    ];
    let rows = pairs
        .into_iter()
        .map(|(label, runs)| {
            body_row(vec![
                text_cell(label),
                Cell::new(Paragraph::new(Role::TableText, runs)),
            ])
        })
        .collect();
    headed(&[(&words.item, 27.0), (&words.content, 73.0)], rows)
}

/// The findings, one a row.
fn reviews(words: &SigningWords, findings: &[Finding]) -> Block {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| (!finding.code.starts_with("CT"), finding.severity));
    let mut rows: Vec<Row> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for finding in sorted {
        let (place, content) = if finding.severity == Severity::Hint {
            if told.contains(&finding.code.as_str()) {
                continue;
            }
            told.push(&finding.code);
            hints(&finding.code, findings)
        } else {
            (finding.anchor.label.clone(), content(words, finding))
        };
        rows.push(numbered(rows.len(), vec![plain(&place)], content));
    }
    if rows.is_empty() {
        return note(&words.reviews_none);
    }
    let heads = [
        (words.number.as_str(), 7.0),
        (words.place.as_str(), 26.0),
        (words.review.as_str(), 67.0),
    ];
    headed(&heads, rows)
}

/// The message; below it what stands against each other.
fn content(words: &SigningWords, finding: &Finding) -> Vec<Paragraph> {
    let mut lines = vec![plain(&finding.message)];
    if let Some((resolution, report)) = &finding.compared {
        for (label, text) in [(&words.resolution, resolution), (&words.report, report)] {
            lines.push(Paragraph::new(
                Role::TableText,
                vec![
                    Run::fixed(format!("{label}: ")).italic(true),
                    typed(squeezed(text), "compared"),
                ],
            ));
        }
    }
    lines
}

/// All hints of one rule: where, and what the rule is about.
fn hints(code: &str, findings: &[Finding]) -> (String, Vec<Paragraph>) {
    let mut places: Vec<&str> = Vec::new();
    for finding in findings {
        let label = finding.anchor.label.as_str();
        if finding.code == code && !label.is_empty() && !places.contains(&label) {
            places.push(label);
        }
    }
    let title = rules()
        .iter()
        .find(|rule| rule.code == code)
        .map_or(code, |rule| rule.title);
    (places.join("; "), vec![plain(title)])
}

fn changes(words: &SigningWords, differences: &[Difference]) -> Block {
    let rows = differences
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let (before, after) = shortened(&one.before, &one.after);
            let cell = |runs| Cell::new(Paragraph::new(Role::TableText, runs));
            body_row(vec![
                figure_cell(at + 1),
                Cell::new(plain(&one.label)),
                cell(before),
                cell(after),
            ])
        })
        .collect();
    let heads = [
        (words.number.as_str(), 7.0),
        (words.place.as_str(), 21.0),
        (words.before.as_str(), 36.0),
        (words.after.as_str(), 36.0),
    ];
    headed(&heads, rows)
}

/// Two boxes to tick and room to write, in one row, which no page breaks; the head says which is which to a screen reader
/// too (PDF/UA asks every table for head cells).
fn opinion(words: &SigningWords) -> Block {
    let cell = |lines: &[&str], empty: usize| {
        let lines = lines.iter().map(|line| fixed(Role::TableText, *line));
        let blank = || Paragraph::new(Role::TableText, Vec::new());
        Cell {
            span: 1,
            paragraphs: lines.chain((0..empty).map(|_| blank())).collect(),
        }
    };
    let row = body_row(vec![
        cell(&[&words.agree, &words.send_back], 0),
        cell(&[], REMARK_LINES),
    ]);
    headed(
        &[(&words.decision, 27.0), (&words.remarks, 73.0)],
        vec![row],
    )
}

fn signatures(context: &Context<'_>, words: &SigningWords) -> Block {
    let signer = signatory(context);
    let position = signer.map_or("", |one| one.position.as_str());
    let name = signer.map_or("", |one| one.name.as_str());
    let field = |role, text: String| Paragraph::new(role, vec![typed(text, "signatory")]);
    Block::Columns(Columns {
        kind: ColumnsKind::Signatures,
        left: vec![fixed(Role::Capacity, upper(&words.submitter))],
        right: vec![
            field(Role::Capacity, upper(&squeezed(position))),
            field(Role::SignerName, squeezed(name)),
        ],
    })
}

fn numbered(at: usize, place: Vec<Paragraph>, content: Vec<Paragraph>) -> Row {
    let cell = |paragraphs| Cell {
        span: 1,
        paragraphs,
    };
    body_row(vec![figure_cell(at + 1), cell(place), cell(content)])
}

/// A text that is made of typed words: it stays as it is.
fn plain(text: &str) -> Paragraph {
    Paragraph::new(Role::TableText, vec![typed(text.trim(), "")])
}

fn text_cell(text: &str) -> Cell {
    Cell::new(fixed(Role::TableText, text))
}

fn figure_cell(number: usize) -> Cell {
    Cell::new(fixed(Role::TableFigure, number.to_string()))
}

fn headed(heads: &[(&str, f32)], mut rows: Vec<Row>) -> Block {
    rows.insert(0, head_row(heads));
    Block::Table(Table {
        columns: columns(heads),
        rows,
    })
}

#[cfg(test)]
mod tests;
