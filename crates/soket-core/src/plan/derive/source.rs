//! The superior's plan as it is read here: how it is cited, which parts it has.

use super::Superior;
use crate::assemble::number_symbol;
use crate::fill::{issuer, subject_lines};
use crate::template::Part;
use crate::{DocKind, PartContent, PlanForm, SuperiorPlan};

/// The plan as the level below cites it.
pub fn cited(superior: Superior<'_>) -> SuperiorPlan {
    let package = superior.package;
    let kind = superior.template.map(|template| template.doc_kind);
    let number = match package.draft.info.number {
        Some(number) => format!("{number:02}"),
        None => "…".into(),
    };
    SuperiorPlan {
        kind: kind.map_or(PlanForm::Plan, PlanForm::of),
        number_symbol: number_symbol(
            package,
            kind.unwrap_or(DocKind::Plan),
            superior.rule_set,
            &number,
        ),
        signed_on: package.draft.info.signed_on.clone(),
        issuer: issuer(package),
        subject: subject_lines(&package.draft.info.subject).replace('\n', " "),
        due_on: String::new(),
    }
}

/// A part of the superior's plan: the template's, or made up for content that no template knows.
pub(super) fn parts<'a>(superior: Superior<'a>) -> Vec<(SourcePart, &'a PartContent)> {
    let contents = &superior.package.draft.parts;
    let listed: &[Part] = superior
        .template
        .map_or(&[], |template| template.parts.as_slice());
    let known = listed.iter().filter_map(|part| {
        let content = contents.get(&part.id)?;
        let heading = superior
            .template
            .and_then(|template| template.sections.iter().find(|one| one.id == part.section))
            .map_or("", |section| section.title.as_str());
        let source = SourcePart {
            id: part.id.clone(),
            title: part.title.clone(),
            heading: if heading.is_empty() {
                part.title.clone()
            } else {
                heading.to_owned()
            },
        };
        Some((source, content))
    });
    let unknown = contents
        .iter()
        .filter(|(id, _)| !listed.iter().any(|part| part.id == **id))
        .map(|(id, content)| {
            let title = crate::vietnamese::upper_first(&id.replace(['-', '_'], " "));
            let source = SourcePart {
                id: id.clone(),
                title: title.clone(),
                heading: title,
            };
            (source, content)
        });
    known.chain(unknown).collect()
}

pub(super) struct SourcePart {
    pub id: String,
    /// Its name in the form.
    pub title: String,
    /// The heading under which it prints.
    pub heading: String,
}
