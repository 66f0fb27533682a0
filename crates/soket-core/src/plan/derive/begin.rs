//! What a derived draft has before anything of the superior's text: its template, who signs, who receives.

use std::collections::BTreeMap;

use super::Unit;
use crate::plan::practice::practice;
use crate::template::PartKind;
use crate::{
    Draft, Info, IssuingBody, Package, PartContent, Template, TemplatePin, suggest_term,
    usual_capacity,
};

/// The draft with what does not come from the superior's text.
pub(super) fn begun(source: &Package, unit: Unit<'_>, template: &Template) -> Draft {
    let term = unit.term;
    let body = practice()
        .level(term.kind)
        .map_or(IssuingBody::Committee, |level| level.body);
    let theirs = &source.draft.info;
    let has_lower = practice().has_lower(term.kind);
    let mut draft = Draft {
        id: format!("ke-hoach-{}", term.id),
        template: TemplatePin {
            id: template.id.clone(),
            version: template.version,
            hash: template.hash.clone(),
        },
        info: Info {
            title: "Kế hoạch sơ kết giữa nhiệm kỳ".into(),
            issuing_body: body,
            draft_round: 1,
            capacity: usual_capacity(term),
            signatory: term
                .signatories
                .first()
                .map(|one| one.id.clone())
                .unwrap_or_default(),
            heading_mark: theirs.heading_mark,
            subheading_mark: theirs.subheading_mark,
            end_mark: theirs.end_mark,
            annexes: if has_lower {
                theirs.annexes.clone()
            } else {
                Vec::new()
            },
            ..Info::default()
        },
        parts: BTreeMap::new(),
    };
    for part in template.parts_of(PartKind::Recipients) {
        let mut recipients = term.recipients.clone();
        if recipients.is_empty() {
            recipients = suggest_term(
                term.kind,
                &term.committee,
                &term.superior_committee,
                term.term,
            )
            .recipients;
        }
        draft
            .parts
            .insert(part.id.clone(), PartContent::Recipients { recipients });
    }
    draft
}
