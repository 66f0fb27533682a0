//! The text: opening, numbered sections with what was typed into their parts, closing sentence.
//!
//! The hard thing is emptiness: a section that is not required and whose parts are all empty must vanish
//! with its number, headings above it included, and the numbers after it must close up.

use soket_doc::{Block, Origin, Paragraph, Role, Run};

use super::{Context, block};
use crate::numbering::{HeadingNumbers, letter};
use crate::template::{ItemLabel, Part, PartKind, Section, Tag};
use crate::vietnamese::upper;
use crate::{EndMark, Item};

pub(crate) fn body(context: &Context<'_>) -> Vec<Block> {
    let mut writer = Writer {
        context,
        blocks: Vec::new(),
        numbers: HeadingNumbers::default(),
    };
    writer.opening();
    for (at, section) in context.template.sections.iter().enumerate() {
        if writer.is_printed(at) {
            writer.section(section);
        }
    }
    writer.closing();
    writer.blocks
}

struct Writer<'a> {
    context: &'a Context<'a>,
    blocks: Vec<Block>,
    numbers: HeadingNumbers,
}

impl Writer<'_> {
    fn paragraph(&mut self, role: Role, runs: Vec<Run>) {
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
            PartKind::Info
            | PartKind::Citations
            | PartKind::Addressees
            | PartKind::Recipients
            | PartKind::Signature => false,
        }
    }

    fn section(&mut self, section: &Section) {
        let level = usize::from(section.level);
        if level == 0 {
            self.part_heading(&section.title);
        } else if !section.title.is_empty() {
            self.heading(level, &section.title);
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

    fn heading(&mut self, level: usize, title: &str) {
        let label = self
            .numbers
            .next(level, self.context.package.draft.info.heading_mark);
        let role = match level {
            1 => Role::Heading1,
            2 => Role::Heading2,
            _ => Role::Heading3,
        };
        let capitals = level == 1 && self.context.rule_set.wording.heading1_capitals;
        let title = if capitals {
            upper(title)
        } else {
            title.to_owned()
        };
        self.paragraph(role, vec![Run::fixed(label), Run::fixed(title)]);
    }

    fn part(&mut self, part: &Part, level: usize) {
        match part.kind {
            PartKind::Prose => self.prose(part),
            PartKind::Items => self.items(part, level),
            PartKind::Rows => {
                let runs = self.context.filled(&part.summary);
                self.paragraph(Role::Body, runs);
            }
            PartKind::Info
            | PartKind::Citations
            | PartKind::Addressees
            | PartKind::Recipients
            | PartKind::Signature => {}
        }
    }

    /// One paragraph a line; labels typed inside it stay as typed.
    fn prose(&mut self, part: &Part) {
        let text = self.context.package.draft.prose(&part.id);
        for (range, line) in lines(text) {
            self.paragraph(
                Role::Body,
                vec![Run::new(line, Origin::typed(&part.id, "", range))],
            );
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
                self.heading(level + 1, &tag.title);
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
