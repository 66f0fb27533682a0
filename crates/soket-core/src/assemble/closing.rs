//! The end of the document: recipients on the left, signature on the right; signatures in two columns; what stands
//! below them (HD36 phụ lục 1 boxes 7, 9a, 11a, 12, 13; HD05 tr.13–26, 29).

use soket_doc::{Block, Columns, ColumnsKind, Origin, Paragraph, Role, Run};

use super::{Context, block, from_info, typed_line};
use crate::signing::{Signatures, attestation, signatures};
use crate::template::PartKind;
use crate::vietnamese::{folded, squeezed};
use crate::{MediaMarkPlace, Package, Recipient, Template, Wording};

pub(crate) fn closing(context: &Context<'_>) -> Vec<Block> {
    let confirmed = attestation(context);
    let mut blocks = match signatures(context) {
        Signatures::One(mut right) => {
            right.extend(confirmed.unwrap_or_default());
            vec![columns(ColumnsKind::Closing, recipients(context), right)]
        }
        // Both sides are taken, so that the recipients go below (docs/decisions/0009).
        Signatures::Rows(rows) => {
            let mut blocks: Vec<Block> = rows
                .into_iter()
                .map(|(left, right)| columns(ColumnsKind::Signatures, left, right))
                .collect();
            blocks.extend(confirmed.into_iter().flatten().map(block));
            let left = recipients(context);
            if !left.is_empty() {
                blocks.push(columns(ColumnsKind::Closing, left, Vec::new()));
            }
            blocks
        }
    };
    if is_media_ban(context)
        && context.rule_set.wording.media_mark_at == MediaMarkPlace::BelowSignature
    {
        blocks.push(block(media_mark(context)));
    }
    let contact = context.package.draft.info.contact.trim();
    if !contact.is_empty() {
        let lines: Vec<String> = contact.lines().map(squeezed).collect();
        blocks.push(block(from_info(Role::Contact, lines.join("\n"), "contact")));
    }
    blocks
}

fn columns(kind: ColumnsKind, left: Vec<Paragraph>, right: Vec<Paragraph>) -> Block {
    Block::Columns(Columns { kind, left, right })
}

/// The mark in capitals at the top edge of the first page (HD36 dòng 427; HD05 tr.26).
pub(crate) fn circulation_mark(context: &Context<'_>) -> Option<Paragraph> {
    let mark = squeezed(&context.package.draft.info.circulation);
    let stands_above = !mark.is_empty() && !is_media_ban(context) && !is_secrecy_mark(&mark);
    stands_above.then(|| {
        from_info(
            Role::CirculationMark,
            crate::vietnamese::upper(&mark),
            "circulation",
        )
    })
}

/// The mark at the bottom edge of the last page, where the rule set wants it there (HD05 tr.26).
pub(crate) fn foot_mark(context: &Context<'_>) -> Option<Paragraph> {
    let stands_below =
        is_media_ban(context) && context.rule_set.wording.media_mark_at == MediaMarkPlace::PageFoot;
    stands_below.then(|| media_mark(context))
}

/// "Mật", "Tối mật", "TUYỆT MẬT": marks that are stamped by rules of their own and never printed here.
pub(crate) fn is_secrecy_mark(mark: &str) -> bool {
    matches!(
        folded(mark).trim_matches(|letter: char| !letter.is_alphanumeric()),
        "mật" | "tối mật" | "tuyệt mật" | "độ mật" | "khẩn mật"
    )
}

fn is_media_ban(context: &Context<'_>) -> bool {
    folded(&context.package.draft.info.circulation).starts_with("không phổ biến")
}

fn media_mark(context: &Context<'_>) -> Paragraph {
    let mark = crate::vietnamese::upper(&context.rule_set.wording.media_mark);
    from_info(Role::MediaMark, mark, "circulation")
}

fn recipients(context: &Context<'_>) -> Vec<Paragraph> {
    let wording = &context.rule_set.wording;
    let mut lines = Vec::new();
    let has_parts = context
        .template
        .parts_of(PartKind::Recipients)
        .next()
        .is_some();
    let list = |filing: bool| printed_recipients(context.package, context.template, filing);
    let is_as_above = |one: &Recipient| folded(&one.text).starts_with(&folded(&wording.as_above));
    if context.template.doc_kind.is_addressed()
        && has_parts
        && !list(false).any(|(_, one)| is_as_above(one))
    {
        lines.push(recipient(
            Run::fixed(&wording.as_above),
            &wording.recipient_end,
        ));
    }
    lines.extend(list(false).map(|(part, one)| {
        recipient(typed_line(part, &one.id, &one.text), &wording.recipient_end)
    }));
    lines.extend(
        list(true).map(|(part, one)| {
            recipient(typed_line(part, &one.id, &one.text), &wording.filing_end)
        }),
    );
    label(&mut lines, wording);
    lines.extend(typist_mark(context));
    lines
}

/// The words above a list of recipients, where there are any.
pub(crate) fn label(lines: &mut Vec<Paragraph>, wording: &Wording) {
    if lines.is_empty() {
        return;
    }
    // The rule under the words does not run under the colon (HD05 tr.29).
    let words = Run::fixed(&wording.recipients_label).underlined();
    let label = Paragraph::new(Role::RecipientsLabel, vec![words, Run::fixed(":")]);
    lines.insert(0, label);
}

/// The lines with something on them, with their part: the filing lines, or all others.
pub(crate) fn printed_recipients<'a>(
    package: &'a Package,
    template: &'a Template,
    filing: bool,
) -> impl Iterator<Item = (&'a str, &'a Recipient)> {
    template
        .parts_of(PartKind::Recipients)
        .flat_map(move |part| {
            let lines = package.draft.recipients(&part.id).iter();
            lines
                .filter(move |one| one.filing == filing && !one.text.trim().is_empty())
                .map(move |one| (part.id.as_str(), one))
        })
}

/// One recipient with the mark behind it.
pub(crate) fn recipient(text: Run, end: &str) -> Paragraph {
    Paragraph::new(
        Role::Recipient,
        vec![Run::fixed("- "), text, Run::fixed(end)],
    )
}

/// `ABC-268`: who drafted, how many copies (HD36 dòng 429–430, 542; HD05 tr.26).
fn typist_mark(context: &Context<'_>) -> Option<Paragraph> {
    let info = &context.package.draft.info;
    let drafter = crate::vietnamese::upper(&squeezed(&info.drafter));
    let text = match (drafter.as_str(), info.copies) {
        ("", None) => return None,
        ("", Some(copies)) => copies.to_string(),
        (_, None) => drafter,
        (_, Some(copies)) => format!("{drafter}-{copies}"),
    };
    Some(Paragraph::new(
        Role::TypistMark,
        vec![Run::new(text, Origin::field("info", "", "drafter"))],
    ))
}
