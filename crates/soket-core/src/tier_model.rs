//! How many levels of party organizations there are below the centre, by date: `templates/mo-hinh-to-chuc`.
//!
//! A switch of its own beside the rule set: documents of a commune signed between 01/7/2025 and 26/5/2026 follow
//! HD36 but already stand under the province.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::gazetteer::gazetteer;
use crate::rule_set::ValueSource;
use crate::vietnamese::folded;
use crate::{OrgKind, Package, Term};

const FILES: [&str; 2] = [
    include_str!("../../../templates/mo-hinh-to-chuc/ba-cap.toml"),
    include_str!("../../../templates/mo-hinh-to-chuc/hai-cap.toml"),
];

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TierModel {
    /// `hai-cap`
    pub id: String,
    pub name: String,
    /// First day in force.
    pub from: NaiveDate,
    /// The kinds of bodies that exist in it.
    pub kinds: Vec<OrgKind>,
    /// Under which level a commune's organization stands directly.
    pub commune_superior: Level,
    /// Where the values come from.
    #[serde(rename = "source")]
    pub sources: Vec<ValueSource>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    District,
    Province,
}

/// Every tier model, oldest first.
pub fn tier_models() -> &'static [TierModel] {
    static READ: LazyLock<Vec<TierModel>> = LazyLock::new(|| {
        FILES
            .iter()
            .filter_map(|text| toml::from_str(text).ok())
            .collect()
    });
    &READ
}

/// The tier model of a draft: the one asked for, else the one in force on the signing date, else the newest.
pub fn tier_model(package: &Package) -> Option<&'static TierModel> {
    let info = &package.draft.info;
    let models = tier_models();
    if let Some(found) = info
        .tier_model
        .as_ref()
        .and_then(|id| models.iter().find(|model| model.id == *id))
    {
        return Some(found);
    }
    tier_model_on(package.presumed_signing_day())
}

/// The tier model in force on a day, else the newest.
pub(crate) fn tier_model_on(day: Option<NaiveDate>) -> Option<&'static TierModel> {
    let models = tier_models();
    match day {
        Some(day) => models.iter().rfind(|model| model.from <= day),
        None => models.last(),
    }
}

/// The tier model of most of a term: the one that begins in its first year or before.
pub fn tier_model_of_term(term: Term) -> Option<&'static TierModel> {
    let models = tier_models();
    models
        .iter()
        .rfind(|model| model.from.year() <= term.start)
        .or(models.first())
}

impl TierModel {
    /// The level of a party organization by its name: "Đảng bộ huyện …" is a district's; `None` where the name
    /// does not tell ("Đảng bộ Bộ Y tế").
    pub(crate) fn level_of(&self, party_org: &str) -> Option<Level> {
        let name = folded(party_org);
        let rest = name.strip_prefix("đảng bộ ")?;
        match rest.split_once(' ')? {
            ("tỉnh", _) => Some(Level::Province),
            ("huyện" | "quận", _) => Some(Level::District),
            ("thị", rest) if rest.starts_with("xã ") => Some(Level::District),
            ("thành", rest) => {
                let own = rest.strip_prefix("phố ")?;
                Some(if gazetteer().is_city(&self.id, own) {
                    Level::Province
                } else {
                    Level::District
                })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_read_and_name_a_source_for_each_value() {
        assert_eq!(tier_models().len(), FILES.len());
        for model in tier_models() {
            for value in ["from", "kinds", "commune_superior"] {
                assert!(
                    model
                        .sources
                        .iter()
                        .any(|source| source.values.iter().any(|one| one == value)),
                    "{}: {value}",
                    model.id
                );
            }
        }
    }

    #[test]
    fn level_of_a_superior_by_its_name() {
        let level = |name: &str| tier_models().first().and_then(|model| model.level_of(name));
        assert_eq!(level("Đảng bộ tỉnh Gia Lai"), Some(Level::Province));
        assert_eq!(level("Đảng bộ huyện Phù Cát"), Some(Level::District));
        assert_eq!(level("Đảng bộ thành phố Hà Nội"), Some(Level::Province));
        assert_eq!(level("Đảng bộ thành phố Quy Nhơn"), Some(Level::District));
        assert_eq!(level("Đảng bộ thị xã An Nhơn"), Some(Level::District));
        assert_eq!(level("Đảng bộ Bộ Y tế"), None);
    }
}
