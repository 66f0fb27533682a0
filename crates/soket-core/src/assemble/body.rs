//! The text: opening, numbered sections with what was typed into their parts, closing sentence.
//!
//! The hard thing is emptiness: a section that is not required and whose parts are all empty must vanish
//! with its number, headings above it included, and the numbers after it must close up.

use soket_doc::{Block, Origin, Paragraph, Role, Run};

use super::{Context, block};
use crate::numbering::{HeadingNumbers, letter};
use crate::template::{ItemLabel, Part, PartKind, Section, Tag};
use crate::vietnamese::upper;
use crate::{EndMark, Item, Replaced};

pub(crate) fn body(context: &Context<'_>) -> Vec<Block> {
    let mut writer = Writer::new(context);
    writer.opening();
    for (at, section) in context.template.sections.iter().enumerate() {
        if writer.is_printed(at) {
            writer.section(section);
        }
    }
    writer.replacing();
    writer.closing();
    writer.blocks
}

/// Paragraphs in order, and the numbers of their headings.
pub(super) struct Writer<'a> {
    pub context: &'a Context<'a>,
    pub blocks: Vec<Block>,
    numbers: HeadingNumbers,
}

impl<'a> Writer<'a> {
    pub fn new(context: &'a Context<'a>) -> Self {
        let info = &context.package.draft.info;
        Self {
            context,
            blocks: Vec::new(),
            numbers: HeadingNumbers::new(info.heading_mark, info.subheading_mark),
        }
    }

    pub fn paragraph(&mut self, role: Role, runs: Vec<Run>) {
        self.blocks.push(block(Paragraph::new(role, runs)));
    }

    fn opening(&mut self) {
        let template = self.context.template;
        let has_plan = self.context.field("superior_plan").is_some();
        let text = if has_plan || template.opening_without_plan.is_empty() {
            &template.opening
        } else {
            &template.opening_without_plan
        };
        if !text.is_empty() {
            let runs = self.context.filled(text);
            self.paragraph(Role::Body, runs);
        }
    }

    /// A correction is a document of its own that says what it takes the place of.
    fn replacing(&mut self) {
        let Some(replaced) = &self.context.package.draft.info.replaces else {
            return;
        };
        let Replaced {
            kind_name,
            number_symbol,
            signed_on,
            issuer,
        } = replaced;
        let cited = format!("{kind_name} số {number_symbol}, ngày {signed_on} của {issuer}");
        let text = self
            .context
            .rule_set
            .wording
            .replaces
            .replace("{kind}", self.context.kind_name())
            .replace("{replaced}", &cited);
        let run = Run::new(text, Origin::field("info", "", "replaces"));
        self.paragraph(Role::Body, vec![run]);
    }

    fn closing(&mut self) {
        let text = &self.context.template.closing;
        let mark = match self.context.package.draft.info.end_mark {
            EndMark::Dot => ".",
            EndMark::DotSlashDot => "./.",
        };
        if text.is_empty() {
            self.mark_end(mark);
        } else {
            let mut runs = self.context.filled(text.trim_end_matches('.'));
            runs.push(Run::new(mark, Origin::field("info", "", "end_mark")));
            self.paragraph(Role::Body, runs);
        }
    }

    /// Where no sentence closes the text, what was typed last gets what its own end lacks of `./.`; a plain full stop is
    /// the writer's business.
    fn mark_end(&mut self, mark: &str) {
        let Some(Block::Paragraph(last)) = self.blocks.last_mut() else {
            return;
        };
        if mark == "." || !matches!(last.role, Role::Body | Role::Item) {
            return;
        }
        let text = last.text();
        let text = text.trim_end();
        let missing = if text.ends_with(mark) {
            return;
        } else if text.ends_with('.') {
            "/."
        } else {
            mark
        };
        last.runs
            .push(Run::new(missing, Origin::field("info", "", "end_mark")));
    }

    /// A section prints when one of its parts, or of the sections under it, is required or has content.
    fn is_printed(&self, at: usize) -> bool {
        let sections = &self.context.template.sections;
        let level = sections[at].level;
        let end = sections[at + 1..]
            .iter()
            .position(|section| section.level <= level)
            .map_or(sections.len(), |offset| at + 1 + offset);
        sections[at..end].iter().any(|section| {
            self.parts_of(section)
                .any(|part| part.required || self.has_content(part))
        })
    }

    fn parts_of<'b>(&'b self, section: &'b Section) -> impl Iterator<Item = &'b Part> {
        self.context
            .template
            .parts
            .iter()
            .filter(move |part| part.section == section.id)
    }

    fn has_content(&self, part: &Part) -> bool {
        let draft = &self.context.package.draft;
        match part.kind {
            PartKind::Prose => !draft.prose(&part.id).trim().is_empty(),
            PartKind::Items => draft
                .items(&part.id)
                .iter()
                .any(|item| !item.text.trim().is_empty()),
            PartKind::Rows => {
                !part.summary.is_empty() && !self.context.package.resolution.targets.is_empty()
            }
            PartKind::Levels | PartKind::Sections => draft
                .parts
                .get(&part.id)
                .is_some_and(|content| !content.is_blank()),
            PartKind::Info
            | PartKind::Citations
            | PartKind::Addressees
            | PartKind::Recipients
            | PartKind::Signature
            | PartKind::Units
            | PartKind::Form => false,
        }
    }

    fn section(&mut self, section: &Section) {
        let level = usize::from(section.level);
        let from = self.blocks.len();
        if level == 0 {
            self.part_heading(&section.title);
        } else if !section.title.is_empty() {
            self.heading(level, vec![Run::fixed(&section.title)]);
        }
        let parts: Vec<&Part> = self
            .context
            .template
            .parts
            .iter()
            .filter(|part| part.section == section.id)
            .collect();
        for part in parts {
            if self.has_content(part) {
                self.part(part, level);
            }
        }
        if section.run_in {
            self.run_in(from);
        }
    }

    /// Draws the heading at `at` and the paragraph after it together: "4. Kinh phí thực hiện: Sử dụng …".
    pub fn run_in(&mut self, at: usize) {
        let (Some(Block::Paragraph(heading)), Some(Block::Paragraph(text))) =
            (self.blocks.get(at), self.blocks.get(at + 1))
        else {
            return;
        };
        if !matches!(text.role, Role::Body | Role::Item) {
            return;
        }
        let italic = heading.role == Role::Heading3;
        let mut runs: Vec<Run> = heading
            .runs
            .iter()
            .map(|run| run.clone().bold(true).italic(italic))
            .collect();
        runs.push(Run::fixed(": ").bold(true).italic(italic));
        runs.extend(text.runs.iter().cloned());
        let joined = Paragraph::new(Role::Body, runs);
        self.blocks
            .splice(at..at + 2, std::iter::once(block(joined)));
    }

    /// `Phần thứ nhất` and its name on a line of its own; the sections under it count from I again.
    fn part_heading(&mut self, title: &str) {
        let number = self.numbers.next_part();
        let label = self
            .context
            .rule_set
            .wording
            .part_label
            .replace("{n}", &number);
        self.paragraph(Role::PartLabel, vec![Run::fixed(label)]);
        if !title.is_empty() {
            self.paragraph(Role::PartTitle, vec![Run::fixed(upper(title))]);
        }
    }

    /// A numbered heading; the title comes without its number.
    pub fn heading(&mut self, level: usize, title: Vec<Run>) {
        let label = self.numbers.next(level);
        let role = match level {
            1 => Role::Heading1,
            2 => Role::Heading2,
            _ => Role::Heading3,
        };
        let capitals = level == 1 && self.context.rule_set.wording.heading1_capitals;
        let mut runs = vec![Run::fixed(label)];
        runs.extend(title.into_iter().map(|mut run| {
            if capitals {
                run.text = upper(&run.text);
            }
            run
        }));
        self.paragraph(role, runs);
    }

    fn part(&mut self, part: &Part, level: usize) {
        match part.kind {
            PartKind::Prose => self.prose(part),
            PartKind::Items => self.items(part, level),
            PartKind::Rows => {
                let runs = self.context.filled(&part.summary);
                self.paragraph(Role::Body, runs);
            }
            PartKind::Levels => self.levels(part, level),
            PartKind::Sections => self.sections(part, level),
            PartKind::Info
            | PartKind::Citations
            | PartKind::Addressees
            | PartKind::Recipients
            | PartKind::Signature
            | PartKind::Units
            | PartKind::Form => {}
        }
    }

    /// One paragraph a line; labels typed inside it stay as typed.
    pub fn prose(&mut self, part: &Part) {
        let text = self.context.package.draft.prose(&part.id);
        for (range, line) in lines(text) {
            self.paragraph(
                Role::Body,
                vec![Run::new(line, Origin::typed(&part.id, "", range))],
            );
        }
    }

    /// Sections that the writer added, each with its own heading; without one its text stands as it is.
    pub fn sections(&mut self, part: &Part, level: usize) {
        let draft = &self.context.package.draft;
        for item in draft.items(&part.id) {
            let title = item.title.trim();
            if !title.is_empty() {
                let origin = Origin::field(&part.id, &item.id, "title");
                self.heading(level.max(1), vec![Run::new(title, origin)]);
            }
            for (range, line) in lines(&item.text) {
                let origin = Origin::typed(&part.id, &item.id, range);
                self.paragraph(Role::Body, vec![Run::new(line, origin)]);
            }
        }
    }

    fn items(&mut self, part: &Part, level: usize) {
        let items: Vec<&Item> = self
            .context
            .package
            .draft
            .items(&part.id)
            .iter()
            .filter(|item| !item.text.trim().is_empty())
            .collect();
        let grouped: Vec<&Tag> = part.tags.iter().filter(|tag| tag.heading).collect();
        let mut number = 0;
        for item in items.iter().filter(|item| {
            !grouped
                .iter()
                .any(|tag| item.tag.as_deref() == Some(tag.id.as_str()))
        }) {
            self.item(part, item, &mut number);
        }
        for tag in grouped {
            let mut members = items
                .iter()
                .filter(|item| item.tag.as_deref() == Some(tag.id.as_str()))
                .peekable();
            if members.peek().is_some() {
                self.heading(level + 1, vec![Run::fixed(&tag.title)]);
                number = 0;
                for item in members {
                    self.item(part, item, &mut number);
                }
            }
        }
    }

    fn item(&mut self, part: &Part, item: &Item, number: &mut usize) {
        let label = match part.item_label {
            ItemLabel::Dash => "- ".to_owned(),
            ItemLabel::Number => format!("{}. ", *number + 1),
            ItemLabel::Letter => format!("{}) ", letter(*number)),
            ItemLabel::None => String::new(),
        };
        *number += 1;
        for (at, (range, line)) in lines(&item.text).enumerate() {
            let mut runs = vec![Run::new(line, Origin::typed(&part.id, &item.id, range))];
            if at == 0 && !label.is_empty() {
                runs.insert(0, Run::fixed(label.clone()));
            }
            self.paragraph(Role::Item, runs);
        }
    }
}

/// Lines with something on them, trimmed, and their byte ranges in the whole text.
fn lines(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    let mut at = 0;
    text.split('\n').filter_map(move |line| {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len() + 1;
        let line = line.trim();
        (!line.is_empty()).then(|| (start..start + line.len(), line))
    })
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_know_their_place() {
        let text = "  Một.\r\n\n Hai  ";
        let found: Vec<(std::ops::Range<usize>, &str)> = lines(text).collect();
        assert_eq!(found, [(2..8, "Một."), (12..15, "Hai")]);
        for (range, line) in found {
            assert_eq!(&text[range], line);
        }
    }
}
