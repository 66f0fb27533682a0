//! What is wrong with a template that could be read: ids that stand twice, places that are not there, fields that nobody
//! knows.

use std::collections::BTreeSet;

use super::{Part, PartKind, Template};
use crate::fill::{FIELDS, fields_in};
use crate::source::{SourceFault, line_of};
use crate::{Severity, checks, tier_models};

impl Template {
    pub(super) fn faults(&self, file: &str, text: &str) -> Vec<SourceFault> {
        let mut faults = Faults {
            file,
            text,
            found: Vec::new(),
        };
        faults.twice("step", self.steps.iter().map(|step| step.id.as_str()));
        faults.twice(
            "section",
            self.sections.iter().map(|section| section.id.as_str()),
        );
        faults.twice("part", self.parts.iter().map(|part| part.id.as_str()));
        for part in &self.parts {
            self.part_faults(part, &mut faults);
        }
        self.section_faults(&mut faults);
        for annex in &self.annexes {
            if self
                .part(&annex.part)
                .is_none_or(|part| !part.kind.can_be_annex())
            {
                faults.add(
                    &annex.part,
                    format!(
                        "phụ lục cần một part có kind là rows, levels, units, form, sections hoặc prose, không phải “{}”",
                        annex.part
                    ),
                );
            }
        }
        for fill in [
            &self.subject,
            &self.opening,
            &self.opening_without_plan,
            &self.closing,
        ]
        .into_iter()
        .chain(self.parts.iter().map(|part| &part.summary))
        .chain(self.annexes.iter().map(|annex| &annex.title))
        .chain([&self.defaults.subject, &self.defaults.title])
        .chain(self.defaults.recipients.iter().map(|one| &one.text))
        {
            for field in fields_in(fill) {
                if !FIELDS.contains(&field) {
                    faults.add(
                        &format!("{{{field}}}"),
                        format!(
                            "không có trường {{{field}}}; dùng được: {}",
                            FIELDS.join(", ")
                        ),
                    );
                }
            }
        }
        self.check_faults(&mut faults);
        for id in &self.tier_models {
            if !tier_models().iter().any(|model| model.id == *id) {
                let known: Vec<&str> = tier_models()
                    .iter()
                    .map(|model| model.id.as_str())
                    .collect();
                faults.add(
                    id,
                    format!(
                        "không có mô hình tổ chức “{id}”; dùng được: {}",
                        known.join(", ")
                    ),
                );
            }
        }
        faults.found
    }

    fn part_faults(&self, part: &Part, faults: &mut Faults<'_>) {
        if !self.steps.iter().any(|step| step.id == part.step) {
            faults.add(
                &part.step,
                format!("part “{}” nhắc tới step “{}” không có", part.id, part.step),
            );
        }
        if !part.section.is_empty()
            && !self
                .sections
                .iter()
                .any(|section| section.id == part.section)
        {
            faults.add(
                &part.section,
                format!(
                    "part “{}” nhắc tới section “{}” không có",
                    part.id, part.section
                ),
            );
        }
        let is_annex = self.annexes.iter().any(|annex| annex.part == part.id);
        if part.section.is_empty()
            && !is_annex
            && matches!(
                part.kind,
                PartKind::Prose | PartKind::Items | PartKind::Levels | PartKind::Sections
            )
        {
            faults.add(
                &part.id,
                format!("part “{}” cần section, nếu không sẽ không được in", part.id),
            );
        }
        for link in &part.links {
            if self.part(link).is_none() {
                faults.add(
                    link,
                    format!("part “{}” liên kết tới part “{link}” không có", part.id),
                );
            }
        }
    }

    fn section_faults(&self, faults: &mut Faults<'_>) {
        let mut above = 0;
        for section in &self.sections {
            if section.level > 3 {
                faults.add(
                    &section.id,
                    format!("section “{}”: level phải là 0, 1, 2 hoặc 3", section.id),
                );
            } else if section.level > above + 1 {
                faults.add(
                    &section.id,
                    format!(
                        "section “{}”: level {} không thể đứng sau level {above}",
                        section.id, section.level
                    ),
                );
            }
            above = section.level;
        }
    }

    fn check_faults(&self, faults: &mut Faults<'_>) {
        for (name, level) in &self.checks {
            match checks::rules().iter().find(|rule| rule.name == name) {
                None => faults.add(name, format!("không có phép kiểm tên “{name}”")),
                Some(rule) if rule.fixed && level.severity() != Some(Severity::Error) => {
                    faults.add(
                        name,
                        format!("phép kiểm “{name}” không được tắt hoặc giảm mức"),
                    );
                }
                Some(_) => {}
            }
        }
    }
}

struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    found: Vec<SourceFault>,
}

impl Faults<'_> {
    /// `near` is a text of the file that stands where the fault is.
    fn add(&mut self, near: &str, message: String) {
        let line = self.text.find(near).map_or(0, |at| line_of(self.text, at));
        self.found.push(SourceFault {
            file: self.file.into(),
            line,
            message,
        });
    }

    fn twice<'b>(&mut self, table: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.add(id, format!("[[{table}]] có hai mục cùng id “{id}”"));
            }
        }
    }
}
