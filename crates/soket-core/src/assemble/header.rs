//! The head of the first page: who issues, the Party's title, number, place and date, kind and subject
//! (HD36 phụ lục 1 boxes 1–5, 11b; HD05 tr.2–12).

use soket_doc::{Block, Columns, ColumnsKind, Paragraph, Role};

use super::{Context, block, fixed, from_info};
use crate::date::spell_date;
use crate::vietnamese::upper;
use crate::{OrgKind, OrgTerm, parse_date};

pub(crate) fn header(context: &Context<'_>) -> Vec<Block> {
    let wording = &context.rule_set.wording;
    let mut left = issuing_lines(context);
    left.push(fixed(Role::Star, &wording.star));
    left.push(from_info(
        Role::NumberSymbol,
        format!("{} {}", wording.number_label, context.number_symbol()),
        "number",
    ));
    if context.as_draft {
        let round = context.package.draft.info.draft_round.max(1);
        left.push(from_info(
            Role::DraftRound,
            wording.draft_round.replace("{n}", &round.to_string()),
            "draft_round",
        ));
    }
    let right = vec![
        fixed(Role::PartyTitle, &wording.party_title),
        from_info(Role::PlaceDate, place_date(context), "signed_on"),
    ];
    vec![
        Block::Columns(Columns {
            kind: ColumnsKind::Header,
            left,
            right,
        }),
        block(fixed(Role::DocKind, upper(context.kind_name()))),
        block(Paragraph::new(
            Role::Subject,
            context.filled(&context.template.subject),
        )),
        block(fixed(Role::SubjectEnd, &wording.subject_end)),
    ]
}

/// One line for a provincial committee, else the party organization above and the body itself
/// (HD36 dòng 66–71; HD05 tr.3–4).
pub fn issuing_names(term: &OrgTerm) -> Vec<String> {
    let own = upper(&term.committee);
    if term.kind == OrgKind::ProvincialCommittee || term.superior_party_org.trim().is_empty() {
        vec![own]
    } else {
        vec![upper(&term.superior_party_org), own]
    }
}

fn issuing_lines(context: &Context<'_>) -> Vec<Paragraph> {
    let names = issuing_names(&context.package.term);
    let last = names.len() - 1;
    names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let role = if at == last {
                Role::IssuingBody
            } else {
                Role::ParentBody
            };
            from_info(role, name, "committee")
        })
        .collect()
}

/// "Hoà Mẫu, ngày 20 tháng 7 năm 2028"; room to write by hand while there is no date.
fn place_date(context: &Context<'_>) -> String {
    let info = &context.package.draft.info;
    let place = match info.place.trim() {
        "" => context.package.term.place.trim(),
        own => own,
    };
    let date = parse_date(&info.signed_on)
        .map_or_else(|| "ngày      tháng      năm        ".to_owned(), spell_date);
    format!("{place}, {date}")
}
