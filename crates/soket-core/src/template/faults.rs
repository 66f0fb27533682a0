//! What is wrong with a template that could be read: names that lead nowhere, choices that are not allowed.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::DeTable;

use crate::fill::{FIELDS, fields_in};
use crate::{Severity, checks, tier_models};

use super::inherit::Slip;
use super::place::{Hop, offset_of};
use super::{Part, PartKind, Template};

/// Every fault, with the offset of the value it is about. `table` is what the template was read from.
pub(super) fn faults(template: &Template, table: &Spanned<DeTable<'_>>) -> Vec<Slip> {
    let mut faults = Faults {
        table,
        found: Vec::new(),
    };
    let ids = Ids {
        steps: faults.ids("step", template.steps.iter().map(|step| step.id.as_str())),
        sections: faults.ids(
            "section",
            template.sections.iter().map(|section| section.id.as_str()),
        ),
        parts: faults.ids("part", template.parts.iter().map(|part| part.id.as_str())),
        annexes: template
            .annexes
            .iter()
            .map(|annex| annex.part.as_str())
            .collect(),
    };
    for (at, part) in template.parts.iter().enumerate() {
        faults.part(at, part, &ids);
    }
    faults.sections(template);
    faults.annexes(template);
    faults.texts(template);
    faults.tier_models(template);
    faults.checks(template);
    faults.found
}

/// Which ids there are.
struct Ids<'a> {
    steps: BTreeSet<&'a str>,
    sections: BTreeSet<&'a str>,
    parts: BTreeSet<&'a str>,
    annexes: BTreeSet<&'a str>,
}

struct Faults<'a> {
    table: &'a Spanned<DeTable<'a>>,
    found: Vec<Slip>,
}

impl Faults<'_> {
    fn add(&mut self, path: &[Hop<'_>], message: String) {
        self.found.push((offset_of(self.table, path), message));
    }

    fn ids<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b str>) -> BTreeSet<&'b str> {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(
                    &[list.into(), at.into(), "id".into()],
                    format!("[[{list}]] có hai mục cùng id “{id}”"),
                );
            }
        }
        seen
    }

    fn part(&mut self, at: usize, part: &Part, ids: &Ids<'_>) {
        let id = &part.id;
        let here: [Hop<'_>; 2] = ["part".into(), at.into()];
        let key = |key| [here[0], here[1], Hop::Key(key)];
        if !ids.steps.contains(part.step.as_str()) {
            self.add(
                &key("step"),
                format!("part “{id}” nhắc tới step “{}” không có", part.step),
            );
        }
        if !part.section.is_empty() && !ids.sections.contains(part.section.as_str()) {
            self.add(
                &key("section"),
                format!("part “{id}” nhắc tới section “{}” không có", part.section),
            );
        }
        if part.section.is_empty()
            && !ids.annexes.contains(id.as_str())
            && matches!(
                part.kind,
                PartKind::Prose | PartKind::Items | PartKind::Levels | PartKind::Sections
            )
        {
            self.add(
                &here,
                format!("part “{id}” cần section, nếu không sẽ không được in"),
            );
        }
        for (number, link) in part.links.iter().enumerate() {
            if !ids.parts.contains(link.as_str()) {
                let place = [here[0], here[1], "links".into(), number.into()];
                self.add(
                    &place,
                    format!("part “{id}” liên kết tới part “{link}” không có"),
                );
            }
        }
    }

    fn sections(&mut self, template: &Template) {
        let mut above = 0;
        for (at, section) in template.sections.iter().enumerate() {
            let place = ["section".into(), at.into(), "level".into()];
            let (id, level) = (&section.id, section.level);
            if level > 3 {
                self.add(
                    &place,
                    format!("section “{id}”: level phải là 0, 1, 2 hoặc 3"),
                );
            } else if level > above + 1 {
                self.add(
                    &place,
                    format!("section “{id}”: level {level} không thể đứng sau level {above}"),
                );
            }
            above = level;
        }
    }

    fn annexes(&mut self, template: &Template) {
        let fit: BTreeSet<&str> = template
            .parts
            .iter()
            .filter(|part| part.kind.can_be_annex())
            .map(|part| part.id.as_str())
            .collect();
        for (at, annex) in template.annexes.iter().enumerate() {
            if !fit.contains(annex.part.as_str()) {
                self.add(
                    &["annex".into(), at.into(), "part".into()],
                    format!(
                        "phụ lục cần một part có kind là rows, levels, units, form, sections hoặc prose, không phải “{}”",
                        annex.part
                    ),
                );
            }
        }
    }

    fn texts(&mut self, template: &Template) {
        for (key, text) in [
            ("subject", &template.subject),
            ("opening", &template.opening),
            ("opening_without_plan", &template.opening_without_plan),
            ("closing", &template.closing),
        ] {
            self.fields(&[key.into()], text);
        }
        for (at, part) in template.parts.iter().enumerate() {
            self.fields(&["part".into(), at.into(), "summary".into()], &part.summary);
        }
        for (at, annex) in template.annexes.iter().enumerate() {
            self.fields(&["annex".into(), at.into(), "title".into()], &annex.title);
        }
        for (key, number, text) in template.defaults.texts() {
            let place = match number {
                None => vec!["defaults".into(), key.into()],
                Some(number) => vec!["defaults".into(), key.into(), number.into(), "text".into()],
            };
            self.fields(&place, text);
        }
    }

    fn fields(&mut self, place: &[Hop<'_>], text: &str) {
        for field in fields_in(text) {
            if !FIELDS.contains(&field) {
                self.add(
                    place,
                    format!(
                        "không có trường {{{field}}}; dùng được: {}",
                        FIELDS.join(", ")
                    ),
                );
            }
        }
    }

    fn tier_models(&mut self, template: &Template) {
        for (at, id) in template.tier_models.iter().enumerate() {
            if !tier_models().iter().any(|model| model.id == *id) {
                let known: Vec<&str> = tier_models().iter().map(|one| one.id.as_str()).collect();
                self.add(
                    &["tier_models".into(), at.into()],
                    format!(
                        "không có mô hình tổ chức “{id}”; dùng được: {}",
                        known.join(", ")
                    ),
                );
            }
        }
    }

    fn checks(&mut self, template: &Template) {
        for (name, level) in &template.checks {
            let place = ["checks".into(), name.as_str().into()];
            match checks::rules().iter().find(|rule| rule.name == name) {
                None => self.add(&place, format!("không có phép kiểm tên “{name}”")),
                Some(rule) if rule.fixed && level.severity() != Some(Severity::Error) => {
                    self.add(
                        &place,
                        format!("phép kiểm “{name}” không được tắt hoặc giảm mức"),
                    );
                }
                Some(_) => {}
            }
        }
    }
}
