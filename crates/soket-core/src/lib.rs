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
mod draft;
mod fill;
mod finding;
mod naming;
mod numbering;
mod org;
mod package;
mod resolution;
mod rule_set;
mod source;
mod standing;
mod template;
pub mod vietnamese;

pub use assemble::assemble;
pub use assemble::header::issuing_names;
pub use checks::{RuleInfo, check, passed, rules};
pub use date::{Date, format_date, parse_date};
pub use draft::{
    Capacity, Draft, EndMark, HeadingMark, Info, IssuingBody, Item, JudgementOverride, PartContent,
    TargetRow, TemplatePin,
};
pub use finding::{Anchor, Edit, Finding, Severity, Suggestion};
pub use naming::suggest_term;
pub use org::{Congress, Org, OrgKind, OrgTerm, Recipient, Signatory, Term, ToneStyle};
pub use package::{FORMAT, Package, SuperiorPlan};
pub use resolution::{Resolution, Target};
pub use rule_set::{DocKind, RuleSet, Wording, choose_rule_set};
pub use source::SourceFault;
pub use standing::{Standing, judgement_name, standings};
pub use template::{
    Annex, Chain, CheckLevel, Guidance, ItemLabel, Part, PartKind, Section, Step, Tag, Template,
};
