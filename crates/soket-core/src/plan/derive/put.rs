//! Where carried texts go in the unit's own draft.

use super::Work;
use crate::template::PartKind;
use crate::{Item, PartContent, Place};

impl Work<'_> {
    pub(super) fn has_part(&self, id: &str, kind: PartKind) -> bool {
        self.template.part(id).is_some_and(|part| part.kind == kind)
    }

    pub(super) fn put_prose(&mut self, part: &str, text: &str) -> Place {
        let content = PartContent::Prose { text: text.into() };
        self.draft.parts.insert(part.into(), content);
        Place::new(part, "", "")
    }

    pub(super) fn put_item(&mut self, part: &str, id: &str, title: &str, text: &str) -> Place {
        let content = self
            .draft
            .parts
            .entry(part.into())
            .or_insert(PartContent::Items { items: Vec::new() });
        if let PartContent::Items { items } = content {
            items.push(Item {
                id: id.into(),
                title: title.into(),
                text: text.into(),
                ..Item::default()
            });
        }
        Place::new(part, id, "")
    }

    /// Content that the unit's template has no part for stands in a section of its own.
    pub(super) fn put_section(&mut self, id: &str, heading: &str, text: &str) -> Place {
        let annexes: Vec<&str> = self
            .template
            .annexes
            .iter()
            .map(|annex| annex.part.as_str())
            .collect();
        let part = self
            .template
            .parts_of(PartKind::Sections)
            .find(|part| !annexes.contains(&part.id.as_str()))
            .map_or("more", |part| part.id.as_str())
            .to_owned();
        self.put_item(&part, id, heading, text)
    }
}
