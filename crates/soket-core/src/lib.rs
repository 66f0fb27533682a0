//! The domain, pure: no file, no clock, no database.
//!
//! - draft + template + rule set → tree: [`assemble`]
//! - draft + template → findings: [`check`]
//! - JSON → draft: [`Package::parse`]; TOML → template and rule set: [`Template::parse`], [`RuleSet::parse`]
//!
//! Assembling and checking cannot fail: whatever a person typed gives a tree and findings.
//! Only reading a *file* (a package, a template, a rule set) can be refused, and then every fault
//! names its place.

mod assemble;
mod bodies;
mod checks;
mod date;
mod days_off;
mod deadline;
mod deadlines_in_text;
mod draft;
mod fill;
mod finding;
mod gazetteer;
mod info;
mod issuer;
mod issuing;
mod naming;
mod numbering;
mod org;
mod org_file;
mod package;
mod period;
mod plan;
mod resolution;
mod rule_set;
mod signing;
mod source;
mod spelling;
mod standing;
mod target_form;
mod template;
mod tier_model;
pub mod vietnamese;
mod wording;

pub use assemble::assemble;
pub use bodies::{
    Abolished, HandedDown, Mention, abolished, handed_down, mentions, name_of, names_of,
};
pub use checks::{RuleInfo, check, passed, rules};
pub use date::{Date, format_date, parse_date};
pub use days_off::{day_off, working_day_before};
pub use deadline::{Bound, Deadline};
pub use deadlines_in_text::find_deadlines;
pub use draft::{Draft, Item, JudgementOverride, PartContent, TargetRow, TemplatePin};
pub use fill::issuer as issuer_name;
pub use finding::{Anchor, Edit, Finding, Severity, Suggestion};
pub use info::{
    Attestation, Capacity, EndMark, HeadingMark, Info, IssuingBody, JointBody, Replaced,
    SubheadingMark, Urgency,
};
pub use issuer::issuing_names;
pub use issuing::{
    Act, Adopting, BookColumn, BookField, BookPart, BookWords, CopyKind, CopyKindWording, CopyLine,
    CopyMaker, CopyOffer, CopyRequest, CopyWording, Difference, DocumentFacts, NumberState,
    RegisterEntry, Series, Stage, StageEvent, StampSide, StateWords, adopting_bodies, book_parts,
    book_text, book_words, copy_block, copy_kinds, copy_lines, cover_sheet, day_refusal,
    differences, document_facts, for_signing, register_book, register_words, series_start,
    signing_sheet, total_copies,
};
pub use naming::{suggest_place, suggest_symbol, suggest_term, usual_capacity};
pub use org::{
    Congress, LowerUnit, Members, Org, OrgKind, OrgTerm, Recipient, Signatory, Term, ToneStyle,
};
pub use org_file::{ORG_FORMAT, OrgFile};
pub use package::{FORMAT, Package, PlanForm, SuperiorPlan};
pub use plan::calendar::{CalendarRow, calendar};
pub use plan::derive::{Refusal, Superior, Unit, cited, derive};
pub use plan::difference::{PlanChange, PlanChangeKind, plan_difference, take_change};
pub use plan::letters::{plan_letter, reminder};
pub use plan::order::{Before, Precedence, circular, precedences};
pub use plan::units::{UnitRow, unit_rows};
pub use plan::usual::usual_levels;
pub use plan::{Derivation, Fate, LevelLine, Meeting, Passage, Place, PlanLevel, UnitState};
pub use resolution::{Resolution, Target};
pub use rule_set::{Certainty, DocKind, RuleSet, ValueSource, choose_rule_set};
pub use source::SourceFault;
pub use spelling::{other_tone_style, tidied};
pub use standing::{Standing, judgement_name, standings};
pub use target_form::{OWN_ROWS, OWN_TARGETS, form_years};
pub use template::{
    Annex, Chain, CheckLevel, DefaultRecipient, Guidance, ItemLabel, NewName, Part, PartKind,
    Section, Step, TEMPLATE_FORMAT, Tag, Template, TemplateDefaults, TemplateSource, flattened,
    resolve_templates,
};
pub use tier_model::{Level, TierModel, tier_model, tier_model_of_term, tier_models};
pub use wording::{KindWording, MediaMarkPlace, Wording};
