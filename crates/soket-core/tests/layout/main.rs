//! The layout of the rules' own examples: facts in, printed lines out.

mod copies;
mod headers;
mod letters;
mod numbers;
mod places;
mod random;
mod samples;
mod signatures;

use std::collections::BTreeMap;

use soket_core::{
    DocKind, Item, OrgKind, Package, PartContent, Recipient, RuleSet, Signatory, Template, Term,
    assemble, suggest_term,
};
use soket_doc::{Block, ColumnsKind, Paragraph, Role, Tree};

pub const HD36: &str = "hd36-2018";
pub const HD05: &str = "hd05-2026";

/// A document that says as little as possible, to be filled with the facts of an example.
pub struct Doc {
    pub rule_set: RuleSet,
    pub template: Template,
    pub package: Package,
}

/// A document of a body, by its names.
pub fn doc(rule_set: &str, doc_kind: DocKind, kind: OrgKind, name: &str, superior: &str) -> Doc {
    let text = match rule_set {
        HD36 => include_str!("../../../../templates/the-thuc/hd36-2018.toml"),
        _ => include_str!("../../../../templates/the-thuc/hd05-2026.toml"),
    };
    let mut term = suggest_term(
        kind,
        name,
        superior,
        Term {
            start: if rule_set == HD36 { 2015 } else { 2025 },
            end: if rule_set == HD36 { 2020 } else { 2030 },
        },
    );
    term.recipients.clear();
    Doc {
        rule_set: RuleSet::parse(rule_set, text).unwrap_or_else(|faults| panic!("{faults:?}")),
        template: template(doc_kind),
        package: Package {
            format: soket_core::FORMAT.into(),
            org: soket_core::Org::default(),
            term,
            resolution: soket_core::Resolution::default(),
            superior_plan: None,
            derivation: None,
            draft: soket_core::Draft::default(),
        },
    }
}

fn template(doc_kind: DocKind) -> Template {
    let part = |id: &str, section: &str| {
        format!(
            "[[part]]\nid = \"{id}\"\nkind = \"{id}\"\nstep = \"b\"\ntitle = \"{id}\"\nsection = \"{section}\"\n"
        )
    };
    let kind = serde_json::to_value(doc_kind).unwrap_or_default();
    let text = format!(
        "id = \"thu\"\nversion = 1\nname = \"Thử\"\ndoc_kind = {kind}\nsubject = \"{{subject}}\"\n\
         step = [{{ id = \"b\", title = \"b\" }}]\nsection = [{{ id = \"s\", title = \"\", level = 1 }}]\n{}{}{}{}{}{}",
        part("info", ""),
        part("addressees", ""),
        part("citations", ""),
        part("prose", "s"),
        part("recipients", ""),
        part("signature", ""),
    );
    Template::parse("thu", &text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

impl Doc {
    pub fn signed_by(mut self, position: &str, name: &str) -> Self {
        self.add_signatory("ky", position, name);
        self.package.draft.info.signatory = "ky".into();
        self
    }

    pub fn add_signatory(&mut self, id: &str, position: &str, name: &str) {
        self.package.term.signatories.push(Signatory {
            id: id.into(),
            name: name.into(),
            position: position.into(),
            principal_office: String::new(),
        });
    }

    pub fn list(mut self, part: &str, texts: &[&str]) -> Self {
        let recipients = texts
            .iter()
            .map(|text| Recipient {
                id: (*text).into(),
                text: (*text).into(),
                filing: text.starts_with("Lưu "),
                ..Recipient::default()
            })
            .collect();
        self.put(part, PartContent::Recipients { recipients });
        self
    }

    pub fn cites(mut self, texts: &[&str]) -> Self {
        let items = texts
            .iter()
            .map(|text| Item {
                id: (*text).into(),
                text: (*text).into(),
                ..Item::default()
            })
            .collect();
        self.put("citations", PartContent::Items { items });
        self
    }

    pub fn put(&mut self, part: &str, content: PartContent) {
        let parts: &mut BTreeMap<String, PartContent> = &mut self.package.draft.parts;
        parts.insert(part.into(), content);
    }

    pub fn tree(&self) -> Tree {
        assemble(&self.package, &self.template, &self.rule_set, false)
    }

    /// The left column of the head, or the right one.
    pub fn head(&self, right: bool) -> String {
        let tree = self.tree();
        let Some(Block::Columns(columns)) = tree.sections[0].blocks.first() else {
            panic!("a document begins with its head");
        };
        joined(if right { &columns.right } else { &columns.left })
    }

    /// The names of the issuing body, with the star.
    pub fn names(&self) -> String {
        let head = self.head(false);
        head.split(" / Số ").next().unwrap_or_default().to_owned()
    }

    /// `Số 05-BC/CB`
    pub fn number(&self) -> String {
        let head = self.head(false);
        format!("Số {}", head.split(" / Số ").nth(1).unwrap_or_default())
    }

    /// The signatures: `left | right` side by side, ` || ` before what stands below them.
    pub fn signatures(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        let mut below: Vec<Paragraph> = Vec::new();
        for block in &self.tree().sections[0].blocks {
            match block {
                Block::Columns(columns) if columns.kind == ColumnsKind::Signatures => {
                    lines.push(format!(
                        "{} | {}",
                        joined(&columns.left),
                        joined(&columns.right)
                    ));
                }
                Block::Columns(columns) if columns.kind == ColumnsKind::Closing => {
                    lines.extend(Some(joined(&columns.right)).filter(|text| !text.is_empty()));
                }
                Block::Paragraph(paragraph) if is_closing(paragraph.role) => {
                    below.push(paragraph.clone());
                }
                _ => {}
            }
        }
        if !below.is_empty() {
            lines.push(joined(&below));
        }
        lines.join(" || ")
    }

    /// The recipients' column.
    pub fn recipients(&self) -> String {
        self.tree().sections[0]
            .blocks
            .iter()
            .rev()
            .find_map(|block| match block {
                Block::Columns(columns) if columns.kind == ColumnsKind::Closing => {
                    Some(joined(&columns.left))
                }
                _ => None,
            })
            .unwrap_or_default()
    }

    /// What stands between the head and the end.
    pub fn middle(&self) -> String {
        let tree = self.tree();
        let blocks = tree.sections[0].blocks.iter().skip(1);
        blocks
            .take_while(|block| {
                !matches!(block, Block::Columns(columns)
                    if matches!(columns.kind, ColumnsKind::Closing | ColumnsKind::Signatures))
            })
            .map(|block| match block {
                Block::Paragraph(paragraph) => text(paragraph),
                Block::Columns(columns) => {
                    format!("{} | {}", joined(&columns.left), joined(&columns.right))
                }
                Block::Table(_) => String::new(),
            })
            .collect::<Vec<_>>()
            .join(" / ")
    }
}

fn is_closing(role: Role) -> bool {
    matches!(
        role,
        Role::Attestation | Role::Capacity | Role::Position | Role::SignerName
    )
}

/// A paragraph's text with plain spaces; its own line breaks show as lines.
fn text(paragraph: &Paragraph) -> String {
    paragraph.text().replace('\u{a0}', " ").replace('\n', " / ")
}

/// Lines joined as the rules' text joins them; lines that only keep their place are left out.
fn joined(paragraphs: &[Paragraph]) -> String {
    paragraphs
        .iter()
        .map(text)
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" / ")
}
