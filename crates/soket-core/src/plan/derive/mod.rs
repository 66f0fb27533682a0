//! A lower body's plan from its superior's. Every passage of the superior's plan is kept, adapted or dropped with the
//! reason, and knows where it went; what the unit must still decide is marked.
//!
//! The hard thing is the levels: a row may concern several kinds of bodies, of which one is the unit, others stand
//! below it and others above; see [`levels`].

mod begin;
mod carry;
mod deadlines;
mod fit;
mod levels;
mod put;
mod resolution;
mod source;
mod wording;

use crate::fill::{cite_plan, issuer_of, subject_lines};
use crate::org_file::OrgFile;
use crate::plan::practice::{practice, texts_for};
use crate::template::PartKind;
use crate::vietnamese::{folded, lower_first, with_tone_style};
use crate::{
    Deadline, Derivation, Draft, FORMAT, Fate, Item, Org, OrgTerm, Package, PartContent, Passage,
    Place, PlanLevel, Resolution, RuleSet, SuperiorPlan, Template, format_date, tier_model,
};

use begin::begun;
use carry::Carried;
use fit::refuse_unfit;
pub use source::cited;
use source::{SourcePart, parts};
use wording::Voice;

/// The superior's plan and what is needed to read and cite it.
#[derive(Clone, Copy)]
pub struct Superior<'a> {
    pub package: &'a Package,
    /// Its template, where it is known here: it gives the order and the titles of the parts.
    pub template: Option<&'a Template>,
    pub rule_set: &'a RuleSet,
}

/// For whom a plan is derived.
#[derive(Clone, Copy)]
pub struct Unit<'a> {
    pub org: &'a Org,
    pub term: &'a OrgTerm,
    pub resolution: &'a Resolution,
}

impl<'a> From<&'a OrgFile> for Unit<'a> {
    fn from(file: &'a OrgFile) -> Self {
        Self {
            org: &file.org,
            term: &file.term,
            resolution: &file.resolution,
        }
    }
}

/// Why a plan cannot be derived, and what to do, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub message: String,
    pub hint: String,
}

/// The unit's own draft.
///
/// # Errors
/// The unit does not stand below the body that issued the plan, or is of a kind that did not exist yet or any more
/// when the plan was made.
pub fn derive(
    superior: Superior<'_>,
    unit: Unit<'_>,
    template: &Template,
) -> Result<Package, Refusal> {
    let model = tier_model(superior.package).map_or("", |model| model.id.as_str());
    refuse_unfit(superior, unit, model)?;
    let mut work = Work {
        superior,
        unit,
        template,
        model,
        draft: begun(superior.package, unit, template),
        cited: cited(superior),
        passages: Vec::new(),
        deadline: Deadline::default(),
    };
    work.information();
    for (part, content) in parts(superior) {
        work.part(&part, content);
    }
    work.complete();
    let due_on = work.deadline.latest_day().map(format_date);
    let superior_plan = SuperiorPlan {
        due_on: due_on.unwrap_or_default(),
        ..work.cited
    };
    Ok(Package {
        format: FORMAT.into(),
        org: unit.org.clone(),
        term: unit.term.clone(),
        resolution: unit.resolution.clone(),
        superior_plan: Some(superior_plan),
        derivation: Some(Derivation {
            source_draft: superior.package.draft.id.clone(),
            passages: work.passages,
        }),
        draft: work.draft,
    })
}

struct Work<'a> {
    superior: Superior<'a>,
    unit: Unit<'a>,
    template: &'a Template,
    /// Id of the tier model under which the superior's plan was made.
    model: &'a str,
    draft: Draft,
    cited: SuperiorPlan,
    passages: Vec<Passage>,
    /// The superior's deadline for the unit's own level.
    deadline: Deadline,
}

impl Work<'_> {
    /// Subject and citation.
    fn information(&mut self) {
        let citation = cite_plan(&self.cited);
        let mut open = Vec::new();
        if self.superior.package.draft.info.number.is_none() {
            open.push(
                "Kế hoạch của cấp trên chưa có số: ghi số khi nhận được bản ban hành.".to_owned(),
            );
        }
        let wanted = self.unit.term.superior_committee.trim();
        let source = self.superior.package;
        if let Some(day) = source.presumed_signing_day()
            && chrono::Datelike::year(&day) < self.unit.term.term.start
        {
            open.push(format!(
                "Kế hoạch ban hành năm {}, trước nhiệm kỳ {} - {} của đơn vị: xem có đúng kế hoạch không.",
                chrono::Datelike::year(&day),
                self.unit.term.term.start,
                self.unit.term.term.end
            ));
        }
        let is_named = wanted.is_empty()
            || folded(&self.cited.issuer).contains(&folded(wanted))
            || folded(wanted).contains(&folded(&self.superior.package.term.committee));
        if !is_named {
            open.push(format!(
                "Đơn vị ghi cấp trên là {wanted}, kế hoạch này của {}: xem lại.",
                self.superior.package.term.committee
            ));
        }
        self.passages.push(Passage {
            source: Place::new("info", "", "citation"),
            label: "Số, ngày, trích yếu".into(),
            text: citation.clone(),
            fate: Fate::Kept,
            target: Place::new("info", "", "superior_plan"),
            derived: citation,
            open,
            ..Passage::default()
        });
        let theirs = self.cited.subject.clone();
        let subject = self.subject(&theirs);
        self.draft.info.subject.clone_from(&subject);
        let reason = "Ghi nghị quyết của đơn vị";
        self.record(
            Place::new("info", "", "subject"),
            "Trích yếu",
            &theirs,
            Place::new("info", "", "subject"),
            Carried::new(subject, reason),
        );
    }

    fn subject(&self, theirs: &str) -> String {
        let unit = &self.unit;
        if unit.resolution().is_some() {
            return self.styled(&wording::adapted(theirs, unit, Voice::Subject));
        }
        let own = self
            .source_levels()
            .filter(|level| crate::plan::order::is_steering(level))
            .flat_map(|level| &level.reviews)
            .map(|line| line.text.trim())
            .find(|text| !text.is_empty());
        match own {
            Some(text) => {
                let text = text.trim_end_matches('.');
                let text = text.strip_prefix("Tổ chức ").unwrap_or(text);
                self.styled(&lower_first(text))
            }
            None => self.styled(&wording::adapted(theirs, unit, Voice::Subject)),
        }
    }

    fn source_levels(&self) -> impl Iterator<Item = &PlanLevel> {
        self.superior
            .package
            .draft
            .parts
            .values()
            .flat_map(PartContent::levels)
    }

    fn styled(&self, text: &str) -> String {
        with_tone_style(text, self.unit.term.tone_style)
    }

    fn part(&mut self, part: &SourcePart, content: &PartContent) {
        match content {
            PartContent::Prose { text } if part.id == "opening" => self.opening(part, text),
            PartContent::Prose { text } => self.prose(part, text),
            PartContent::Items { items } => self.items(part, items),
            PartContent::Levels { levels } => self.levels(part, levels),
            PartContent::Recipients { recipients } => {
                for one in recipients.iter().filter(|one| !one.text.trim().is_empty()) {
                    self.drop(
                        Place::new(&part.id, &one.id, ""),
                        &part.title,
                        &one.text,
                        "Nơi nhận của cấp trên; kế hoạch này gửi theo nơi nhận của đơn vị",
                    );
                }
            }
            PartContent::Rows { rows } => {
                for row in rows {
                    self.drop(
                        Place::new(&part.id, &row.target_id, ""),
                        &part.title,
                        &row.note,
                        "Số liệu chỉ tiêu của cấp trên",
                    );
                }
            }
            // Not text: when the reports came in.
            PartContent::Units { .. } => {}
        }
    }

    fn opening(&mut self, part: &SourcePart, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let written = format!(
            "Thực hiện {}, {} ban hành kế hoạch {}, cụ thể như sau:",
            cite_plan(&self.cited),
            issuer_of(self.unit.term, self.draft.info.issuing_body),
            subject_lines(&self.draft.info.subject).replace('\n', " ")
        );
        let written = self.styled(&written);
        let target = self.put_prose("opening", &written);
        self.record(
            Place::new(&part.id, "", ""),
            &part.title,
            text,
            target,
            Carried::new(
                written,
                "Viện dẫn kế hoạch của cấp trên thay cho căn cứ của cấp trên",
            ),
        );
    }

    fn prose(&mut self, part: &SourcePart, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let source = Place::new(&part.id, "", "");
        let carried = self.carried(text, Voice::Own);
        if carried.text.trim().is_empty() {
            self.drop_carried(source, &part.title, text, &carried);
        } else if self.has_part(&part.id, PartKind::Prose) {
            let target = self.put_prose(&part.id, &carried.text);
            self.record(source, &part.title, text, target, carried);
        } else {
            let carried = carried.unknown();
            let target = self.put_section(&part.id, &part.heading, &carried.text);
            self.record(source, &part.title, text, target, carried);
        }
    }

    fn items(&mut self, part: &SourcePart, items: &[Item]) {
        let is_outline = self
            .template
            .annexes
            .iter()
            .any(|annex| annex.part == part.id);
        let items = items.iter().filter(|item| !item.is_blank());
        for (at, item) in items.enumerate() {
            let source = Place::new(&part.id, &item.id, "");
            let label = format!("{} {}", part.title, at + 1);
            let text = &if item.title.trim().is_empty() {
                item.text.clone()
            } else {
                format!("{}\n{}", item.title, item.text)
            };
            if is_outline && !practice().has_lower(self.unit.term.kind) {
                self.drop(
                    source,
                    &label,
                    text,
                    "Không có đơn vị trực thuộc; đề cương này dùng để viết báo cáo của đơn vị",
                );
                continue;
            }
            let carried = if is_outline {
                Carried::new(self.styled(&item.text), "")
            } else {
                self.carried(&item.text, Voice::Own)
            };
            let is_led_by_nobody =
                carried.text.starts_with('…') || self.has_nobody_to_lead(&carried.text);
            if carried.text.trim().is_empty() && !item.text.trim().is_empty() || is_led_by_nobody {
                self.drop_carried(source, &label, text, &carried);
            } else if self.has_part(&part.id, PartKind::Items)
                || self.has_part(&part.id, PartKind::Sections)
            {
                let is_section = self.has_part(&part.id, PartKind::Sections);
                let carried = if is_section && !is_outline {
                    carried.unknown()
                } else {
                    carried
                };
                let target = self.put_item(&part.id, &item.id, &item.title, &carried.text);
                self.record(source, &label, &item.text, target, carried);
            } else {
                let carried = carried.unknown();
                let heading = if at == 0 { part.heading.as_str() } else { "" };
                let id = format!("{}.{}", part.id, item.id);
                let target = self.put_section(&id, heading, &carried.text);
                self.record(source, &label, &item.text, target, carried);
            }
        }
    }

    /// "Giao … chủ trì": for a body without offices of its own nothing is left of the sentence.
    fn has_nobody_to_lead(&self, text: &str) -> bool {
        !practice().has_lower(self.unit.term.kind) && text.contains("Giao …")
    }

    fn record(&mut self, source: Place, label: &str, text: &str, target: Place, carried: Carried) {
        let is_same = folded(text) == folded(&carried.text);
        self.passages.push(Passage {
            source,
            label: label.into(),
            text: text.trim().into(),
            fate: if is_same { Fate::Kept } else { Fate::Adapted },
            reason: if is_same {
                String::new()
            } else {
                carried.reason
            },
            target,
            derived: carried.text,
            open: carried.open,
            decided: false,
        });
    }

    fn drop(&mut self, source: Place, label: &str, text: &str, reason: &str) {
        self.passages.push(Passage {
            source,
            label: label.into(),
            text: text.trim().into(),
            fate: Fate::Dropped,
            reason: reason.into(),
            ..Passage::default()
        });
    }

    fn drop_carried(&mut self, source: Place, label: &str, text: &str, carried: &Carried) {
        let reason = if carried.reason.is_empty() {
            "Không thuộc việc của đơn vị"
        } else {
            &carried.reason
        };
        self.drop(source, label, text, reason);
    }

    /// What every plan of the unit has, where the superior's gave nothing.
    fn complete(&mut self) {
        if self.draft.items("organise").is_empty() && self.has_part("organise", PartKind::Items) {
            let unit = self.unit;
            let texts: Vec<String> = texts_for(&practice().organise, unit.term.kind)
                .map(|text| self.styled(&unit.filled(text)))
                .collect();
            for (at, text) in texts.iter().enumerate() {
                self.put_item("organise", &format!("rieng-{}", at + 1), "", text);
            }
        }
        if self.draft.prose("opening").is_empty() && self.has_part("opening", PartKind::Prose) {
            let part = SourcePart {
                id: "opening".into(),
                title: "Đoạn mở đầu".into(),
                heading: String::new(),
            };
            self.opening(&part, "…");
        }
        let has_levels = self
            .draft
            .parts
            .values()
            .any(|content| !content.levels().is_empty());
        if !has_levels {
            let part = SourcePart {
                id: "levels".into(),
                title: "Từng cấp".into(),
                heading: String::new(),
            };
            self.levels(&part, &[]);
        }
    }
}
