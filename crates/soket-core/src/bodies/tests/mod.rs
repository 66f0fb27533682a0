//! Whole sentences through the public functions.

mod abolished;
mod any_text;
mod handed_down;
mod mentions;

use crate::{OrgKind, OrgTerm, Term, suggest_term};

fn org(kind: OrgKind, committee: &str) -> OrgTerm {
    let years = Term {
        start: 2025,
        end: 2030,
    };
    suggest_term(kind, committee, "", years)
}
