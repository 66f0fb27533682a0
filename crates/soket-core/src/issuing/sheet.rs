//! What the sheets that go beside a document, and the register, have in common: head, title, file properties.

use soket_doc::{Block, Columns, ColumnsKind, Origin, Paragraph, Properties, Role, Run};

use crate::assemble::{Context, block, fixed};
use crate::issuer::IssuerLines;
use crate::vietnamese::upper;
use crate::{format_date, parse_date};

/// Room for a day that is written by hand.
const BLANK_DAY: &str = "     /     /      ";

/// The body's names at the left, as at the head of its documents, and what stands at the right.
pub(super) fn head(names: IssuerLines, right: Vec<Paragraph>) -> Block {
    let lines = |names: Vec<String>, role| names.into_iter().map(move |name| fixed(role, name));
    Block::Columns(Columns {
        kind: ColumnsKind::Header,
        left: lines(names.parent, Role::ParentBody)
            .chain(lines(names.own, Role::IssuingBody))
            .collect(),
        right,
    })
}

/// The sheet's own name, in capitals.
pub(super) fn title(words: &str) -> Block {
    block(fixed(Role::DocKind, upper(words)))
}

/// An empty line between a title or a table and the heading below it, with which it stays.
pub(super) fn gap() -> Block {
    block(Paragraph::new(Role::TableNote, Vec::new()).kept())
}

/// "Báo cáo sơ kết …", on one line.
pub(super) fn document_runs(context: &Context<'_>) -> Vec<Run> {
    let mut runs = vec![Run::fixed(format!("{} ", context.kind_name()))];
    runs.extend(
        context
            .filled(&context.template.subject)
            .into_iter()
            .map(|mut run| {
                run.text = run.text.replace('\n', " ");
                run
            }),
    );
    runs
}

/// The day as documents write it; room for one while there is none.
pub(super) fn day_or_blank(typed: &str) -> String {
    match (parse_date(typed), typed.trim()) {
        (Some(day), _) => format_date(day),
        (None, "") => BLANK_DAY.to_owned(),
        (None, typed) => typed.to_owned(),
    }
}

/// Text from a field of the general information, which is printed as it was typed.
pub(super) fn typed(text: impl Into<String>, field: &str) -> Run {
    Run::new(text, Origin::field("info", "", field))
}

/// Of a sheet about the document of the context.
pub(super) fn properties(context: &Context<'_>, sheet: &str) -> Properties {
    let document: String = document_runs(context)
        .into_iter()
        .map(|run| run.text)
        .collect();
    Properties {
        title: sheet.to_owned(),
        subject: document,
        creator: crate::fill::issuer(context.package),
        keywords: context.number_symbol().trim().to_owned(),
        language: "vi-VN".into(),
        created: parse_date(&context.package.draft.info.signed_on).map(|day| day.to_string()),
    }
}
