//! The unit's own congress resolution, as a sentence names it.

use super::Unit;
use crate::issuer::congress_kind;
use crate::vietnamese::squeezed;

pub(super) struct OwnResolution {
    /// "Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I"
    pub name: String,
    /// … with ", nhiệm kỳ 2025 - 2030"
    pub with_years: String,
}

impl Unit<'_> {
    /// `None` for a body that has no congress.
    pub(super) fn resolution(&self) -> Option<OwnResolution> {
        let term = self.term;
        if !term.kind.is_committee() {
            return None;
        }
        let title = squeezed(&self.resolution.title);
        let name = match title.split_once(", nhiệm kỳ") {
            Some((name, _)) => name.to_owned(),
            None if title.is_empty() => {
                let ordinal = term.congress.ordinal.trim();
                let gap = if ordinal.is_empty() { "" } else { " " };
                format!(
                    "Nghị quyết {} {}{gap}{ordinal}",
                    congress_kind(term),
                    term.party_org.trim()
                )
            }
            None => title,
        };
        let with_years = format!("{name}, nhiệm kỳ {} - {}", term.term.start, term.term.end);
        Some(OwnResolution { name, with_years })
    }

    /// A sentence of the practice file with the unit's names.
    pub(super) fn filled(&self, text: &str) -> String {
        let term = self.term;
        let resolution = self
            .resolution()
            .map_or_else(String::new, |own| own.with_years);
        let years = format!("{} - {}", term.term.start, term.term.end);
        let superior = match term.superior_committee.trim() {
            "" => "cấp trên",
            name => name,
        };
        [
            ("{committee}", term.committee.trim()),
            ("{party_org}", term.party_org.trim()),
            ("{resolution}", resolution.as_str()),
            ("{superior_committee}", superior),
            ("{term}", years.as_str()),
        ]
        .iter()
        .fold(text.to_owned(), |text, (field, value)| {
            text.replace(field, value)
        })
    }
}
