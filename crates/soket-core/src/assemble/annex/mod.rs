//! Pages of their own after the text: a table of targets, the calendar of a plan, an outline, a form.

mod calendar;
mod form;
mod targets;
mod units;

use soket_doc::{Block, Orientation, Paragraph, Role, Section, Table};

use super::body::Writer;
use super::table::{body_row, cell, columns, group_row, head_row};
use super::{Context, block, fixed};
use crate::date::format_date;
use crate::fill::issuer;
use crate::template::{Part, PartKind};
use crate::{Annex, parse_date};

pub(crate) use targets::counts_sentence;

pub(crate) fn annexes(context: &Context<'_>) -> Vec<Section> {
    let annexes = included(context);
    let many = annexes.len() > 1;
    annexes
        .iter()
        .enumerate()
        .map(|(at, (annex, part))| annex_section(context, annex, part, many.then_some(at + 1)))
        .collect()
}

/// The annexes that go with the document, with their parts.
pub(crate) fn included<'a>(context: &Context<'a>) -> Vec<(&'a Annex, &'a Part)> {
    let wanted = &context.package.draft.info.annexes;
    context
        .template
        .annexes
        .iter()
        .filter(|annex| !annex.optional || wanted.contains(&annex.part))
        .filter_map(|annex| Some((annex, context.template.part(&annex.part)?)))
        .collect()
}

fn annex_section(
    context: &Context<'_>,
    annex: &Annex,
    part: &Part,
    number: Option<usize>,
) -> Section {
    let label = &context.rule_set.wording.annex_label;
    let label = number.map_or_else(|| label.clone(), |number| format!("{label} {number}"));
    let mut blocks = vec![
        block(fixed(Role::AnnexLabel, label)),
        block(Paragraph::new(
            Role::AnnexTitle,
            context.filled(&annex.title),
        )),
    ];
    if let Some(reference) = annex_reference(context) {
        blocks.push(block(fixed(Role::AnnexReference, reference)));
    }
    let (orientation, content) = content(context, part);
    blocks.extend(content);
    Section::new(orientation, blocks)
}

fn content(context: &Context<'_>, part: &Part) -> (Orientation, Vec<Block>) {
    let table = |table: Table| vec![Block::Table(table)];
    match part.kind {
        PartKind::Rows => (
            Orientation::Landscape,
            table(targets::table(context, &part.id)),
        ),
        PartKind::Levels => (
            Orientation::Landscape,
            table(calendar::table(context, &part.id)),
        ),
        PartKind::Units => (
            Orientation::Portrait,
            table(units::table(context, &part.id)),
        ),
        PartKind::Form => (Orientation::Landscape, table(form::table(context))),
        _ => {
            let mut writer = Writer::new(context);
            if part.kind == PartKind::Sections {
                writer.sections(part, 1);
            } else {
                writer.prose(part);
            }
            (Orientation::Portrait, writer.blocks)
        }
    }
}

/// Which document the annex belongs to (required by HD05 tr.28 only).
fn annex_reference(context: &Context<'_>) -> Option<String> {
    let wording = context.rule_set.wording.annex_reference.as_ref()?;
    let date = parse_date(&context.package.draft.info.signed_on)
        .map_or_else(|| "     /     /      ".to_owned(), format_date);
    Some(
        wording
            .replace("{kind}", context.kind_name())
            .replace("{number_symbol}", &context.number_symbol())
            .replace("{date}", &date)
            .replace("{issuer}", &issuer(context.package)),
    )
}
