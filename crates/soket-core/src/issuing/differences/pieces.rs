//! A draft in pieces: every text of it that prints, with its place and what the place is called.

use serde_json::Value;

use crate::fill::cite_plan;
use crate::issuing::sheet_words::{PlaceWords, sheet_words};
use crate::standing::{judgement_name, standings};
use crate::template::{Part, PartKind};
use crate::vietnamese::{squeezed, upper_first};
use crate::{Item, Members, OrgTerm, Package, Place, PlanLevel, Recipient, TargetRow, Template};

/// A text, where it stands, and the name of the place for people.
pub(super) struct Piece {
    pub place: Place,
    pub label: String,
    pub text: String,
    /// Says something about the text of its item, and nothing without it: a group, a number of copies.
    pub beside: bool,
}

/// Every piece, in the order of the document.
pub(super) fn pieces(package: &Package, template: &Template) -> Vec<Piece> {
    let words = &sheet_words().places;
    let mut out = Pieces {
        words,
        all: Vec::new(),
    };
    out.info(package, template);
    for part in &template.parts {
        let draft = &package.draft;
        match part.kind {
            PartKind::Prose => {
                out.push(&part.id, "", "", part.title.clone(), draft.prose(&part.id));
            }
            PartKind::Items | PartKind::Sections | PartKind::Citations => {
                for (at, item) in draft.items(&part.id).iter().enumerate() {
                    out.item(part, at + 1, item);
                }
            }
            PartKind::Rows => out.rows(package, &part.id),
            PartKind::Recipients | PartKind::Addressees => {
                for (at, one) in draft.recipients(&part.id).iter().enumerate() {
                    out.recipient(part, at + 1, one);
                }
            }
            PartKind::Levels => {
                for (at, level) in draft.levels(&part.id).iter().enumerate() {
                    out.level(part, at + 1, level);
                }
            }
            PartKind::Info | PartKind::Signature | PartKind::Units | PartKind::Form => {}
        }
    }
    out.all
}

struct Pieces {
    words: &'static PlaceWords,
    all: Vec<Piece>,
}

impl Pieces {
    fn push(&mut self, part: &str, item: &str, field: &str, label: String, text: &str) {
        self.all.push(Piece {
            place: Place::new(part, item, field),
            label,
            text: text.to_owned(),
            beside: false,
        });
    }

    fn push_beside(&mut self, part: &str, item: &str, field: &str, label: String, text: &str) {
        self.push(part, item, field, label, text);
        if let Some(last) = self.all.last_mut() {
            last.beside = true;
        }
    }

    fn info(&mut self, package: &Package, template: &Template) {
        let info = serde_json::to_value(&package.draft.info).unwrap_or_default();
        for shown in &self.words.info {
            let text = self.value(&shown.field, &info[&shown.field], package, template);
            self.push("info", "", &shown.field, shown.label.clone(), &text);
        }
        let plan = package.superior_plan.as_ref().map(cite_plan);
        let label = self.words.superior_plan.clone();
        self.push(
            "info",
            "",
            "superior_plan",
            label,
            &plan.unwrap_or_default(),
        );
    }

    /// A value of the general information, for people.
    fn value(&self, field: &str, value: &Value, package: &Package, template: &Template) -> String {
        let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let listed = |texts: Vec<String>| texts.join("; ");
        let all = value.as_array().into_iter().flatten();
        match (field, value) {
            ("signatory", Value::String(id)) => signatory(&package.term, id),
            ("attestation", _) => signatory(&package.term, &text_of(&value["signatory"])),
            ("joint", _) => listed(all.map(|body| text_of(&body["name"])).collect()),
            ("annexes", _) => listed(
                all.map(|id| {
                    let id = text_of(id);
                    template.part(&id).map_or(id, |part| part.title.clone())
                })
                .collect(),
            ),
            (_, Value::Bool(true)) => self.words.yes.clone(),
            (_, Value::Number(number)) => number.to_string(),
            (_, Value::String(text)) => match self.words.values.get(field) {
                Some(values) => values.get(text).cloned().unwrap_or_default(),
                None => text.clone(),
            },
            _ => String::new(),
        }
    }

    fn item(&mut self, part: &Part, number: usize, item: &Item) {
        let name = match part.item_name.trim() {
            "" => part.title.clone(),
            name => upper_first(name),
        };
        let label = self.words.numbered(&name, number);
        let title = self.field_label(&label, &self.words.part, "title");
        let tag = self.field_label(&label, &self.words.part, "tag");
        let tag_title = part
            .tags
            .iter()
            .find(|one| Some(&one.id) == item.tag.as_ref())
            .map_or("", |one| one.title.as_str());
        self.push(&part.id, &item.id, "title", title, &item.title);
        self.push(&part.id, &item.id, "", label, &item.text);
        self.push_beside(&part.id, &item.id, "tag", tag, tag_title);
    }

    fn rows(&mut self, package: &Package, part: &str) {
        for standing in standings(package) {
            let target = standing.target;
            let place = self.words.target(standing.number);
            let empty = TargetRow::default();
            let row = standing.row.unwrap_or(&empty);
            let judgement = row.judgement.as_ref().map_or_else(String::new, |own| {
                format!("{} {}", judgement_name(own.judgement), own.reason)
            });
            let mut push = |field: &str, word: &str, text: &str| {
                let label = self.words.field(&place, word);
                self.push(part, &target.id, field, label, text);
            };
            let word = |field: &str| {
                sheet_words()
                    .places
                    .row
                    .get(field)
                    .map_or("", String::as_str)
            };
            push("name", word("name"), &target.name);
            push(
                "unit",
                word("unit"),
                row.unit.as_ref().unwrap_or(&target.unit),
            );
            push("wording", word("wording"), &target.wording);
            push("baseline", word("baseline"), &target.baseline);
            for (year, figure) in &row.figures {
                let words = sheet_words().places.year.replace("{year}", year);
                push(&format!("figure:{year}"), &words, figure);
            }
            push("estimate", word("estimate"), &row.estimate);
            push("projected", word("projected"), &row.projected);
            push("proposed", word("proposed"), &row.proposed);
            push("judgement", word("judgement"), &judgement);
            push("note", word("note"), &row.note);
        }
    }

    fn recipient(&mut self, part: &Part, number: usize, one: &Recipient) {
        let label = self.words.numbered(&part.title, number);
        let members = match &one.members {
            Members::Single => String::new(),
            Members::LowerUnits => self.words.lower_units.clone(),
            Members::Named { names } => names.join("; "),
        };
        let members_label = self.field_label(&label, &self.words.recipient, "members");
        let copies_label = self.field_label(&label, &self.words.recipient, "copies");
        let copies = one
            .copies
            .map_or_else(String::new, |copies| copies.to_string());
        self.push(&part.id, &one.id, "", label, &one.text);
        self.push_beside(&part.id, &one.id, "members", members_label, &members);
        self.push_beside(&part.id, &one.id, "copies", copies_label, &copies);
    }

    fn level(&mut self, part: &Part, number: usize, level: &PlanLevel) {
        let place = match level.title.trim() {
            "" => self.words.numbered(&part.title, number),
            title => title.to_owned(),
        };
        let label = |field: &str| self.field_label(&place, &self.words.level, field);
        let units = level
            .units
            .map_or_else(String::new, |units| units.to_string());
        let mut found = vec![
            ("title".to_owned(), label("title"), level.title.clone()),
            ("group".into(), label("group"), level.group.clone()),
            ("units".into(), label("units"), units),
        ];
        for (kind, lines) in [("review", &level.reviews), ("form", &level.forms)] {
            found.extend(
                lines
                    .iter()
                    .map(|line| (format!("{kind}:{}", line.id), label(kind), line.sentence())),
            );
        }
        found.push(("start".into(), label("start"), level.start.clone()));
        found.push((
            "deadline".into(),
            label("deadline"),
            level.deadline_sentence(),
        ));
        for (field, label, text) in found {
            self.push(&part.id, &level.id, &field, label, &text);
        }
    }

    /// "Hạn chế 2, nhóm"
    fn field_label(
        &self,
        place: &str,
        names: &std::collections::BTreeMap<String, String>,
        field: &str,
    ) -> String {
        let name = names.get(field).map_or(field, String::as_str);
        self.words.field(place, name)
    }
}

/// "Bí thư Lê Minh Khôi"
fn signatory(term: &OrgTerm, id: &str) -> String {
    term.signatories
        .iter()
        .find(|one| one.id == id)
        .map_or_else(String::new, |one| {
            squeezed(&format!("{} {}", one.position, one.name))
        })
}
