//! Draft + template + rule set → tree. Cannot fail: what is missing shows as a gap or is left out,
//! and the checks say so.

mod annex;
mod body;
pub(crate) mod closing;
pub(crate) mod header;
mod levels;
mod subject;
pub(crate) mod table;
mod typography;

pub(crate) use closing::is_secrecy_mark;

use soket_doc::{Block, Orientation, Origin, Paragraph, Properties, Role, Run, Section, Tree};

use crate::fill::{fill, package_field};
use crate::vietnamese::with_tone_style;
use crate::{DocKind, Package, RuleSet, Template, ToneStyle, parse_date};

/// What every part of assembling looks at.
pub(crate) struct Context<'a> {
    pub package: &'a Package,
    pub template: &'a Template,
    pub rule_set: &'a RuleSet,
    /// Shows "Dự thảo lần n".
    pub as_draft: bool,
}

/// Builds the document. `as_draft` prints the draft round under the number.
pub fn assemble(
    package: &Package,
    template: &Template,
    rule_set: &RuleSet,
    as_draft: bool,
) -> Tree {
    let context = Context {
        package,
        template,
        rule_set,
        as_draft,
    };
    let mut blocks = vec![header::header(&context)];
    blocks.extend(subject::subject(&context));
    let mut text = body::body(&context);
    typography::keep_with_signature(&mut text);
    blocks.extend(text);
    blocks.extend(closing::closing(&context));
    let mut document = Section::new(Orientation::Portrait, blocks);
    document.top_mark = closing::circulation_mark(&context);
    document.foot_mark = closing::foot_mark(&context);
    let mut sections = vec![document];
    sections.extend(annex::annexes(&context));
    finish(&mut sections, package.term.tone_style);
    Tree {
        properties: properties(&context),
        duplex: package.draft.info.duplex,
        sections,
    }
}

/// The last touch of every tree: the body's way of writing tone marks, and where a line must not break.
pub(crate) fn finish(sections: &mut [Section], style: ToneStyle) {
    for paragraph in sections.iter_mut().flat_map(Section::paragraphs_mut) {
        restyle(paragraph, style);
        typography::bind(paragraph);
    }
}

/// The program's own words, and the body's names where the program puts them, follow the body's way of writing tone
/// marks; what was typed stays as typed.
fn restyle(paragraph: &mut Paragraph, style: ToneStyle) {
    for run in &mut paragraph.runs {
        let is_ours = match &run.origin {
            Origin::Fixed => true,
            Origin::Field { part, field, .. } => part == "info" && NAMES.contains(&field.as_str()),
            Origin::Typed { .. } => false,
        };
        if is_ours {
            run.text = with_tone_style(&run.text, style);
        }
    }
}

/// Fields that hold names of bodies.
const NAMES: [&str; 6] = [
    "committee",
    "issuer",
    "party_org",
    "superior_committee",
    "congress",
    "signed_on",
];

fn properties(context: &Context<'_>) -> Properties {
    let subject = plain(context, &context.template.subject).replace('\n', " ");
    Properties {
        title: format!("{} {subject}", context.kind_name()),
        subject,
        creator: crate::fill::issuer(context.package),
        keywords: context.number_symbol().trim().to_owned(),
        language: "vi-VN".into(),
        created: parse_date(&context.package.draft.info.signed_on).map(|day| day.to_string()),
    }
}

impl Context<'_> {
    /// "Báo cáo"
    pub fn kind_name(&self) -> &str {
        self.rule_set
            .wording
            .kinds
            .get(&self.template.doc_kind)
            .map_or("", |kind| kind.name.as_str())
    }

    /// "45-BC/ĐU"; with room for the number while there is none.
    pub fn number_symbol(&self) -> String {
        let number = match self.package.draft.info.number {
            Some(number) => format!("{number:02}"),
            None => "      ".into(),
        };
        number_symbol(self.package, self.template.doc_kind, self.rule_set, &number)
    }

    /// Value of a template's field.
    pub fn field(&self, name: &str) -> Option<String> {
        match name {
            "target_total" => Some(self.package.resolution.targets.len().to_string()),
            "target_counts" => Some(annex::counts_sentence(self.package)),
            "annex_pointer" => self.annex_pointer(),
            _ => package_field(self.package, name),
        }
    }

    fn annex_pointer(&self) -> Option<String> {
        match annex::included(self).len() {
            0 => None,
            1 => Some(format!(
                "(chi tiết tại {} kèm theo)",
                self.rule_set.wording.annex_label
            )),
            _ => Some(format!(
                "(chi tiết tại các {} kèm theo)",
                self.rule_set.wording.annex_label.to_lowercase()
            )),
        }
    }

    /// Fills a template's text into runs that know their fields.
    pub fn filled(&self, text: &str) -> Vec<Run> {
        fill(text, |name| self.field(name))
            .into_iter()
            .map(|part| match part.field {
                Some(field) => Run::new(part.text, soket_doc::Origin::field("info", "", field)),
                None => Run::fixed(part.text),
            })
            .collect()
    }
}

/// "45-BC/ĐU" of a document of this kind, with the number as given.
pub(crate) fn number_symbol(
    package: &Package,
    kind: DocKind,
    rule_set: &RuleSet,
    number: &str,
) -> String {
    let wording = &rule_set.wording;
    let symbol = wording
        .kinds
        .get(&kind)
        .map_or("", |kind| kind.symbol.as_str());
    format!("{number}-{symbol}/{}", body_symbol(package, rule_set))
}

/// `ĐU`, `BTCTU-BNCTU` for several bodies, `ĐH` for a congress (HD36 dòng 148, 161; HD05 tr.7–8).
fn body_symbol(package: &Package, rule_set: &RuleSet) -> String {
    let info = &package.draft.info;
    if info.issuing_body.is_of_congress() {
        return rule_set.wording.congress.symbol.clone();
    }
    std::iter::once(&package.term.symbol)
        .chain(info.joint.iter().map(|body| &body.symbol))
        .map(|symbol| symbol.trim())
        .filter(|symbol| !symbol.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

pub(crate) fn plain(context: &Context<'_>, text: &str) -> String {
    context
        .filled(text)
        .into_iter()
        .map(|run| run.text)
        .collect()
}

/// A typed line without the mark at its end, which is the rule set's. A line break inside it becomes a space, so that
/// the characters still count as they were typed.
pub(crate) fn typed_line(part: &str, item: &str, typed: &str) -> Run {
    let text = typed.trim().trim_end_matches([',', ';', '.']);
    let start = typed.len() - typed.trim_start().len();
    Run::new(
        text.replace(['\n', '\r'], " "),
        Origin::typed(part, item, start..start + text.len()),
    )
}

/// A paragraph of fixed text.
pub(crate) fn fixed(role: Role, text: impl Into<String>) -> Paragraph {
    Paragraph::new(role, vec![Run::fixed(text)])
}

/// A paragraph made from a field of the general information.
pub(crate) fn from_info(role: Role, text: impl Into<String>, field: &str) -> Paragraph {
    Paragraph::new(
        role,
        vec![Run::new(text, soket_doc::Origin::field("info", "", field))],
    )
}

pub(crate) fn block(paragraph: Paragraph) -> Block {
    Block::Paragraph(paragraph)
}
