//! Recipients on the left, signature on the right (HD36 boxes 7, 9a; HD05 tr.13–25, 29).

use soket_doc::{Block, Columns, ColumnsKind, Origin, Paragraph, Role, Run};

use super::{Context, fixed};
use crate::template::PartKind;
use crate::vietnamese::upper;
use crate::{Capacity, IssuingBody, Signatory};

pub(crate) fn closing(context: &Context<'_>) -> Block {
    Block::Columns(Columns {
        kind: ColumnsKind::Closing,
        left: recipients(context),
        right: signature(context),
    })
}

fn recipients(context: &Context<'_>) -> Vec<Paragraph> {
    let wording = &context.rule_set.wording;
    let Some(part) = context.template.parts_of(PartKind::Recipients).next() else {
        return Vec::new();
    };
    let list = context.package.draft.recipients(&part.id);
    let ordered = list
        .iter()
        .filter(|one| !one.filing)
        .chain(list.iter().filter(|one| one.filing));
    let mut lines: Vec<Paragraph> = ordered
        .filter(|one| !one.text.trim().is_empty())
        .map(|one| {
            let end = if one.filing {
                &wording.filing_end
            } else {
                &wording.recipient_end
            };
            // The mark is the rule set's; one that was typed at the end gives way to it.
            let text = one.text.trim().trim_end_matches([',', ';', '.']);
            let start = one.text.len() - one.text.trim_start().len();
            Paragraph::new(
                Role::Recipient,
                vec![
                    Run::fixed("- "),
                    Run::new(
                        text,
                        Origin::typed(&part.id, &one.id, start..start + text.len()),
                    ),
                    Run::fixed(end),
                ],
            )
        })
        .collect();
    if !lines.is_empty() {
        // The rule under the words does not run under the colon (HD05 tr.29).
        lines.insert(
            0,
            Paragraph::new(
                Role::RecipientsLabel,
                vec![
                    Run::fixed(&wording.recipients_label).underlined(),
                    Run::fixed(":"),
                ],
            ),
        );
    }
    lines
}

fn signature(context: &Context<'_>) -> Vec<Paragraph> {
    let info = &context.package.draft.info;
    let signatory = context
        .package
        .term
        .signatories
        .iter()
        .find(|one| one.id == info.signatory);
    let position = signatory.map_or("", |one| one.position.trim());
    let mut lines = capacity_lines(context, signatory, position);
    lines.push(signed(
        Role::SignerName,
        signatory.map_or("", |one| one.name.trim()),
    ));
    lines
}

fn capacity_lines(
    context: &Context<'_>,
    signatory: Option<&Signatory>,
    position: &str,
) -> Vec<Paragraph> {
    let wording = &context.rule_set.wording;
    let own = upper(position);
    match context.package.draft.info.capacity {
        Capacity::OnBehalf => {
            let body = behalf_of(context);
            let mut lines = vec![signed(
                Role::Capacity,
                &format!("{} {body}", wording.on_behalf),
            )];
            if signatory.is_some() && !own.is_empty() {
                lines.push(signed(Role::Position, &own));
            }
            lines
        }
        Capacity::Deputy | Capacity::ByOrder => {
            let (mark, head) = match context.package.draft.info.capacity {
                Capacity::Deputy => (
                    &wording.deputy,
                    own.strip_prefix("PHÓ ").unwrap_or(&own).to_owned(),
                ),
                _ => (&wording.by_order, wording.standing_board.clone()),
            };
            vec![
                signed(Role::Capacity, &format!("{mark} {head}")),
                signed(Role::Position, &own),
            ]
        }
        Capacity::Direct => vec![signed(Role::Capacity, &own)],
    }
}

/// "BAN THƯỜNG VỤ", "ĐẢNG UỶ", "CHI BỘ", "TỈNH UỶ": the kind of body without its own name (HD36 dòng 320; HD05 tr.18).
fn behalf_of(context: &Context<'_>) -> String {
    if context.package.draft.info.issuing_body == IssuingBody::StandingBoard {
        return context.rule_set.wording.standing_board.clone();
    }
    let words: Vec<&str> = context
        .package
        .term
        .committee
        .split_whitespace()
        .take(2)
        .collect();
    upper(&words.join(" "))
}

fn signed(role: Role, text: &str) -> Paragraph {
    let mut paragraph = fixed(role, text);
    if let Some(run) = paragraph.runs.first_mut() {
        run.origin = Origin::field("signature", "", "signatory");
    }
    paragraph
}
