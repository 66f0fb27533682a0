//! What the sheets say that go beside a document, and how the places of a document are called there:
//! `templates/phieu-kem.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::rule_set::ValueSource;

const FILE: &str = include_str!("../../../../templates/phieu-kem.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetWords {
    pub cover: CoverWords,
    pub signing: SigningWords,
    pub places: PlaceWords,
    #[serde(rename = "source")]
    _sources: Vec<ValueSource>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CoverWords {
    pub title: String,
    /// "{kind} số {number_symbol}, ngày {date}"
    pub reference: String,
    pub total: String,
    pub columns: Vec<CoverColumn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CoverColumn {
    pub id: CoverField,
    pub title: String,
    pub width: f32,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CoverField {
    Number,
    Recipient,
    Copies,
    /// Left blank, for the hand.
    Sending,
    /// Left blank, for the hand.
    Received,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SigningWords {
    pub title: String,
    /// Heading of what is submitted.
    pub document: String,
    /// Heads of the columns of what is submitted.
    pub item: String,
    pub content: String,
    pub document_title: String,
    pub number_symbol: String,
    pub round: String,
    pub adopted: String,
    /// "{body} thông qua tại hội nghị ngày {day}"
    pub adopted_by: String,
    pub signer: String,
    pub reviews: String,
    pub reviews_none: String,
    pub differences: String,
    pub first_round: String,
    pub differences_none: String,
    pub number: String,
    pub place: String,
    pub review: String,
    pub before: String,
    pub after: String,
    pub resolution: String,
    pub report: String,
    pub opinion: String,
    /// Head of the column where one ticks.
    pub decision: String,
    pub agree: String,
    #[serde(rename = "return")]
    pub send_back: String,
    /// Head of the column where one writes.
    pub remarks: String,
    pub submitter: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceWords {
    /// "{name} {n}"
    pub item: String,
    /// "Chỉ tiêu {n}"
    pub target: String,
    /// "{place}, {field}"
    pub field: String,
    /// "năm {year}"
    pub year: String,
    pub superior_plan: String,
    pub lower_units: String,
    pub yes: String,
    pub row: BTreeMap<String, String>,
    pub part: BTreeMap<String, String>,
    pub level: BTreeMap<String, String>,
    pub recipient: BTreeMap<String, String>,
    /// Fields of the general information, in the order in which they are shown.
    pub info: Vec<InfoLabel>,
    /// Its other fields, which are no content or differ every time.
    #[serde(rename = "unseen")]
    _unseen: Vec<String>,
    /// Words of the values of a field that is a choice.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InfoLabel {
    pub field: String,
    pub label: String,
}

pub(super) fn sheet_words() -> &'static SheetWords {
    static READ: LazyLock<SheetWords> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
}

impl PlaceWords {
    /// "Hạn chế 2"
    pub fn numbered(&self, name: &str, number: usize) -> String {
        self.item
            .replace("{name}", name)
            .replace("{n}", &number.to_string())
    }

    /// "Chỉ tiêu 9"
    pub fn target(&self, number: usize) -> String {
        self.target.replace("{n}", &number.to_string())
    }

    /// "Chỉ tiêu 9, dự kiến"
    pub fn field(&self, place: &str, field: &str) -> String {
        self.field
            .replace("{place}", place)
            .replace("{field}", field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read() -> SheetWords {
        toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn the_file_reads_and_names_a_source_for_each_table() {
        for value in ["cover", "signing", "places"] {
            assert!(
                read()
                    ._sources
                    .iter()
                    .any(|source| source.values.iter().any(|one| one == value)),
                "{value}"
            );
        }
    }

    #[test]
    fn every_field_of_the_general_information_is_shown_or_left_out_knowingly() {
        let info = serde_json::to_value(crate::Info::default()).unwrap_or_default();
        let fields: Vec<&String> = info
            .as_object()
            .into_iter()
            .flat_map(|all| all.keys())
            .collect();
        let places = read().places;
        let shown = places.info.iter().map(|one| &one.field);
        let mut named: Vec<&String> = shown.chain(&places._unseen).collect();
        named.sort();
        let mut sorted = fields.clone();
        sorted.sort();
        assert_eq!(named, sorted);
    }
}
