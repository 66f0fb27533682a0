//! The head of the first page: who issues, the Party's title, number, place and date, and what stands under the
//! number (HD36 phụ lục 1 boxes 1–4, 5b, 10b, 11b; HD05 tr.2–11, 25–26).

use soket_doc::{Block, Columns, ColumnsKind, Origin, Paragraph, Role};

use super::{Context, fixed, from_info};
use crate::date::{blank_date, spell_date};
use crate::fill::{GAP, subject_lines};
use crate::issuer::issuer_lines;
use crate::naming::suggest_place;
use crate::vietnamese::{squeezed, upper_first};
use crate::{DocKind, OrgTerm, TierModel, Urgency, parse_date, tier_model};

pub(crate) fn header(context: &Context<'_>) -> Block {
    Block::Columns(Columns {
        kind: ColumnsKind::Header,
        left: left(context),
        right: vec![
            fixed(Role::PartyTitle, &context.rule_set.wording.party_title),
            from_info(Role::PlaceDate, place_date(context), "signed_on"),
        ],
    })
}

fn left(context: &Context<'_>) -> Vec<Paragraph> {
    let wording = &context.rule_set.wording;
    let draft = &context.package.draft;
    let names = issuer_lines(&context.package.term, draft, wording);
    let name = |role| move |name| from_info(role, name, "committee");
    let mut lines: Vec<Paragraph> = names
        .parent
        .into_iter()
        .map(name(Role::ParentBody))
        .collect();
    lines.extend(names.own.into_iter().map(name(Role::IssuingBody)));
    lines.push(fixed(Role::Star, &wording.star));
    lines.push(from_info(
        Role::NumberSymbol,
        format!("{} {}", wording.number_label, context.number_symbol()),
        "number",
    ));
    if context.template.doc_kind == DocKind::Letter {
        lines.push(letter_subject(context));
    }
    if context.as_draft {
        let round = draft.info.draft_round.max(1);
        lines.push(from_info(
            Role::DraftRound,
            wording.draft_round.replace("{n}", &round.to_string()),
            "draft_round",
        ));
    }
    if draft.info.urgency != Urgency::None
        && let Some(mark) = wording.urgency.get(&draft.info.urgency)
    {
        lines.push(from_info(Role::Urgency, mark, "urgency"));
    }
    lines
}

/// HD05 begins it with "về việc", HD36 with what it is about (HD36 dòng 252; HD05 tr.11).
fn letter_subject(context: &Context<'_>) -> Paragraph {
    let start = context.rule_set.wording.letter_subject_start.as_str();
    let mut runs = context.filled(&context.template.subject);
    if let Some(first) = runs.first_mut() {
        let text = subject_lines(&first.text);
        first.text = if text.is_empty() {
            GAP.into()
        } else if start.is_empty() {
            let bare = ["về việc ", "Về việc "]
                .iter()
                .find_map(|words| text.strip_prefix(words))
                .unwrap_or(&text);
            upper_first(bare)
        } else if text.to_lowercase().starts_with("về ") {
            text
        } else {
            format!("{start}{text}")
        };
        if first.origin == Origin::Fixed {
            first.origin = Origin::field("info", "", "subject");
        }
    }
    Paragraph::new(Role::LetterSubject, runs)
}

fn place_date(context: &Context<'_>) -> String {
    let info = &context.package.draft.info;
    place_and_date(&place(context), &info.signed_on)
}

/// "Hoà Mẫu, ngày 20 tháng 7 năm 2028"; room to write by hand while there is no date.
pub(crate) fn place_and_date(place: &str, signed_on: &str) -> String {
    let date = parse_date(signed_on).map_or_else(|| blank_date(signed_on), spell_date);
    format!("{place}, {date}")
}

/// "Hoà Mẫu": the draft's own, the body's, or the one that follows from the names.
pub(crate) fn place(context: &Context<'_>) -> String {
    let package = context.package;
    place_of(
        &package.term,
        &package.draft.info.place,
        tier_model(package),
    )
}

/// The place a body writes where the document names none of its own; a gap where nothing tells it.
pub(crate) fn place_of(term: &OrgTerm, other_place: &str, model: Option<&TierModel>) -> String {
    [other_place, &term.place]
        .into_iter()
        .map(squeezed)
        .find(|place| !place.is_empty())
        .or_else(|| Some(suggest_place(term, model)).filter(|place| !place.is_empty()))
        .unwrap_or_else(|| GAP.into())
}
