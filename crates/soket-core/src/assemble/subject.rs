//! Kind of document, subject, whom it is addressed to, what it is grounded on: between the head and the text
//! (HD36 boxes 5a, 9b; HD05 tr.10–12, 25).

use soket_doc::{Block, Columns, ColumnsKind, Paragraph, Role, Run};

use super::{Context, block, fixed, from_info, typed_line};
use crate::fill::subject_lines;
use crate::signing::behalf_of;
use crate::template::PartKind;
use crate::vietnamese::{lower_first, upper, upper_first, with_tone_style};
use crate::{DocKind, Recipient};

/// A letter has no kind: whom it is addressed to stands in its place.
pub(crate) fn subject(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = match context.template.doc_kind {
        DocKind::Letter => Vec::new(),
        _ => kind_and_subject(context),
    };
    blocks.extend(addressees(context));
    blocks.extend(citations(context));
    blocks
}

fn kind_and_subject(context: &Context<'_>) -> Vec<Block> {
    let info = &context.package.draft.info;
    let wording = &context.rule_set.wording;
    let mut lines = Vec::new();
    let theme = subject_lines(&info.theme);
    if theme.is_empty() {
        lines.push(fixed(Role::DocKind, upper(context.kind_name())));
        if info.author_in_subject {
            lines.push(from_info(
                Role::DocAuthor,
                author(context),
                "author_in_subject",
            ));
        }
        let subject = context.filled(&context.template.subject);
        if subject.iter().any(|run| !run.text.trim().is_empty()) {
            lines.push(Paragraph::new(Role::Subject, subject));
        }
    } else {
        lines.push(from_info(Role::DocKind, upper(&theme), "theme"));
    }
    let note = subject_lines(&info.subject_note);
    let note = note.trim_matches(['(', ')']);
    if !note.is_empty() {
        let note = if wording.subject_note_capital {
            upper_first(note)
        } else {
            lower_first(note)
        };
        lines.push(from_info(
            Role::SubjectNote,
            format!("({note})"),
            "subject_note",
        ));
    }
    lines.push(fixed(Role::SubjectEnd, &wording.subject_end));
    lines.into_iter().map(block).collect()
}

/// `CỦA BAN THƯỜNG VỤ HUYỆN UỶ` (HD36 dòng 239; HD05 tr.11).
fn author(context: &Context<'_>) -> String {
    let wording = &context.rule_set.wording;
    let body = behalf_of(&context.signing());
    let committee = upper(
        &context
            .package
            .term
            .committee
            .split_whitespace()
            .take(2)
            .collect::<Vec<_>>()
            .join(" "),
    );
    let text = if body == wording.signing.standing_board {
        format!("{} {body} {committee}", wording.author_start)
    } else {
        format!("{} {body}", wording.author_start)
    };
    with_tone_style(&text, context.package.term.tone_style)
}

/// "Kính gửi: …," for one, a label beside a list for several. The mark stands after each, the last one included
/// (HD36 dòng 419, 533; HD05 tr.25).
fn addressees(context: &Context<'_>) -> Option<Block> {
    let wording = &context.rule_set.wording;
    let label = match context.template.doc_kind {
        DocKind::Letter => &wording.letter_label,
        DocKind::Submission => &wording.submission_label,
        _ => return None,
    };
    let part = context.template.parts_of(PartKind::Addressees).next()?;
    let list: Vec<&Recipient> = context
        .package
        .draft
        .recipients(&part.id)
        .iter()
        .filter(|one| !one.text.trim().is_empty())
        .collect();
    let name = |one: &Recipient| typed_line(&part.id, &one.id, &one.text);
    let end = || Run::fixed(&wording.addressee_end);
    match list.as_slice() {
        [] => None,
        [one] => Some(block(Paragraph::new(
            Role::SoleAddressee,
            vec![
                Run::fixed(format!("{label}: ")).italic(true),
                name(one),
                end(),
            ],
        ))),
        several => Some(Block::Columns(Columns {
            kind: ColumnsKind::Addressees,
            left: vec![fixed(Role::AddresseesLabel, format!("{label}:"))],
            right: several
                .iter()
                .map(|one| {
                    Paragraph::new(Role::Addressee, vec![Run::fixed("- "), name(one), end()])
                })
                .collect(),
        })),
    }
}

/// The grounds, one a paragraph (HD36 dòng 264; HD05 tr.12).
fn citations(context: &Context<'_>) -> Vec<Block> {
    let wording = &context.rule_set.wording;
    let cited: Vec<(&str, &crate::Item)> = context
        .template
        .parts_of(PartKind::Citations)
        .flat_map(|part| {
            context
                .package
                .draft
                .items(&part.id)
                .iter()
                .map(move |item| (part.id.as_str(), item))
        })
        .filter(|(_, item)| !item.text.trim().is_empty())
        .collect();
    let count = cited.len();
    cited
        .into_iter()
        .enumerate()
        .map(|(at, (part, item))| {
            let end = if at + 1 == count {
                &wording.citation_last_end
            } else {
                &wording.citation_end
            };
            let mut runs = vec![typed_line(part, &item.id, &item.text), Run::fixed(end)];
            if !wording.citation_label.is_empty() {
                runs.insert(0, Run::fixed(&wording.citation_label));
            }
            block(Paragraph::new(Role::Citation, runs))
        })
        .collect()
}
