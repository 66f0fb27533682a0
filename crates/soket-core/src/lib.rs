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
mod naming;
mod numbering;
mod org;
mod package;
mod period;
mod resolution;
mod rule_set;
mod signing;
mod source;
mod spelling;
mod standing;
mod template;
mod tier_model;
pub mod vietnamese;
mod wording;

pub use assemble::assemble;
pub use checks::{RuleInfo, check, passed, rules};
pub use date::{Date, format_date, parse_date};
pub use days_off::{day_off, working_day_before};
pub use deadline::{Bound, Deadline};
pub use deadlines_in_text::find_deadlines;
pub use draft::{Draft, Item, JudgementOverride, PartContent, TargetRow, TemplatePin};
pub use finding::{Anchor, Edit, Finding, Severity, Suggestion};
pub use info::{
    Attestation, Capacity, EndMark, HeadingMark, Info, IssuingBody, JointBody, Urgency,
};
pub use issuer::issuing_names;
pub use naming::{suggest_place, suggest_symbol, suggest_term, usual_capacity};
pub use org::{Congress, Org, OrgKind, OrgTerm, Recipient, Signatory, Term, ToneStyle};
pub use package::{FORMAT, Package, SuperiorPlan};
pub use resolution::{Resolution, Target};
pub use rule_set::{Certainty, DocKind, RuleSet, ValueSource, choose_rule_set};
pub use source::SourceFault;
pub use spelling::{other_tone_style, tidied};
pub use standing::{Standing, judgement_name, standings};
pub use template::{
    Annex, Chain, CheckLevel, Guidance, ItemLabel, Part, PartKind, Section, Step, Tag, Template,
};
pub use tier_model::{Level, TierModel, tier_model, tier_model_of_term, tier_models};
pub use wording::{KindWording, MediaMarkPlace, Wording};
