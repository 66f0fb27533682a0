//! Who adopted a document, and in whose name it is signed for that (HD36 dòng 310–346; HD05 tr.16–18).

use crate::signing::{Signing, behalf_of};
use crate::{Capacity, IssuingBody, OrgKind, Package, RuleSet};

/// A body that can adopt the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopting {
    pub body: IssuingBody,
    /// "Ban Thường vụ"
    pub name: String,
    /// "T/M BAN THƯỜNG VỤ"; empty where the position signs by itself.
    pub signs_as: String,
}

/// The committee, and its standing board where it has one; for a congress's document the organ that was chosen.
pub fn adopting_bodies(package: &Package, rule_set: &RuleSet) -> Vec<Adopting> {
    let info = &package.draft.info;
    let kind = package.term.kind;
    let bodies: &[IssuingBody] = match info.issuing_body {
        IssuingBody::Committee | IssuingBody::StandingBoard
            if kind.is_committee()
                && kind != OrgKind::Cell
                && kind != OrgKind::CentralCommittee =>
        {
            &[IssuingBody::Committee, IssuingBody::StandingBoard]
        }
        ref chosen => std::slice::from_ref(chosen),
    };
    bodies
        .iter()
        .map(|body| {
            let signing = Signing {
                term: &package.term,
                body: *body,
                wording: &rule_set.wording,
            };
            let signs_as = match info.capacity {
                Capacity::OnBehalf => {
                    let mark = &rule_set.wording.signing.on_behalf;
                    format!("{mark} {}", behalf_of(&signing))
                }
                _ => String::new(),
            };
            Adopting {
                body: *body,
                name: name(*body, package),
                signs_as,
            }
        })
        .collect()
}

fn name(body: IssuingBody, package: &Package) -> String {
    match body {
        IssuingBody::StandingBoard => "Ban Thường vụ".into(),
        IssuingBody::Committee
            if package.term.kind.is_committee() && package.term.kind != OrgKind::Cell =>
        {
            "Ban Chấp hành".into()
        }
        _ => package.term.committee.clone(),
    }
}
