//! The layout rules of one time, as data: `[style]` is all the writers see, `[wording]` is what assemble prints.
//! Which rule set goes is decided by the signing date; each value names its source and how sure it is.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use soket_doc::{Role, StyleSheet};
use ts_rs::TS;

use crate::Wording;
use crate::source::{SourceFault, line_of, toml_message};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// `hd05-2026`
    pub id: String,
    /// "Hướng dẫn 05-HD/VPTW (từ 27/5/2026)"
    pub name: String,
    /// First day in force; the last day is the one before the next rule set's first.
    pub from: NaiveDate,
    pub style: StyleSheet,
    pub wording: Wording,
    /// Where the values come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<ValueSource>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueSource {
    /// The values it is about: `style.page`, `wording.recipient_end` …
    pub values: Vec<String>,
    /// Page or line of the rule.
    pub source: String,
    pub certainty: Certainty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Read in the rule itself.
    Certain,
    /// Follows from what the rule says or from its own pages.
    Inferred,
    /// From a summary, or not seen.
    Unsure,
}

/// Kinds of document (thể loại) the program writes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum DocKind {
    /// nghị quyết
    Resolution,
    /// quyết định
    Decision,
    /// quy định
    Regulation,
    /// chỉ thị
    Directive,
    /// kết luận
    Conclusion,
    /// quy chế
    Rules,
    /// thông tri
    Circular,
    /// hướng dẫn
    Guideline,
    /// thông báo
    Notice,
    /// báo cáo
    Report,
    /// kế hoạch
    Plan,
    /// chương trình
    Program,
    /// đề án
    Scheme,
    /// phương án
    Option,
    /// dự án
    Project,
    /// tờ trình
    Submission,
    /// công văn
    Letter,
    /// biên bản
    Minutes,
}

impl DocKind {
    /// As it stands in files: `report`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Regulation => "regulation",
            Self::Directive => "directive",
            Self::Conclusion => "conclusion",
            Self::Rules => "rules",
            Self::Circular => "circular",
            Self::Guideline => "guideline",
            Self::Notice => "notice",
            Self::Report => "report",
            Self::Plan => "plan",
            Self::Program => "program",
            Self::Scheme => "scheme",
            Self::Option => "option",
            Self::Project => "project",
            Self::Submission => "submission",
            Self::Letter => "letter",
            Self::Minutes => "minutes",
        }
    }

    /// Addressed to someone, who then heads the recipients as "Như trên".
    pub fn is_addressed(self) -> bool {
        matches!(self, Self::Letter | Self::Submission)
    }
}

impl RuleSet {
    /// Reads a rule-set file.
    ///
    /// # Errors
    /// Every fault of the file, each with its line.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<SourceFault>> {
        let rule_set: Self = toml::from_str(text).map_err(|error| {
            vec![SourceFault {
                file: file.into(),
                line: error.span().map_or(0, |span| line_of(text, span.start)),
                message: toml_message(error.message()),
            }]
        })?;
        let missing: Vec<SourceFault> = Role::ALL
            .iter()
            .filter(|role| !rule_set.style.roles.contains_key(role))
            .map(|role| SourceFault {
                file: file.into(),
                line: 0,
                message: format!("thiếu [style.roles.{}]", role.id()),
            })
            .collect();
        if missing.is_empty() {
            Ok(rule_set)
        } else {
            Err(missing)
        }
    }
}

/// The rule set in force on a day; with no day yet, the newest. `None` only when there is no rule set at all.
pub fn choose_rule_set<'a>(
    rule_sets: &'a [RuleSet],
    wanted: Option<&str>,
    signed_on: Option<NaiveDate>,
) -> Option<&'a RuleSet> {
    if let Some(found) = wanted.and_then(|id| rule_sets.iter().find(|set| set.id == id)) {
        return Some(found);
    }
    let oldest = rule_sets.iter().min_by_key(|set| set.from);
    match signed_on {
        None => rule_sets.iter().max_by_key(|set| set.from),
        Some(day) => rule_sets
            .iter()
            .filter(|set| set.from <= day)
            .max_by_key(|set| set.from)
            .or(oldest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 2] = [
        (
            "hd36-2018",
            include_str!("../../../templates/the-thuc/hd36-2018.toml"),
        ),
        (
            "hd05-2026",
            include_str!("../../../templates/the-thuc/hd05-2026.toml"),
        ),
    ];

    /// `style.page.portrait`, `wording.kinds.report` …: a value is what no named source is finer than.
    fn values(prefix: &str, value: &toml::Value, out: &mut Vec<String>) {
        match value {
            toml::Value::Table(table) => {
                for (key, inner) in table {
                    values(&format!("{prefix}.{key}"), inner, out);
                }
            }
            _ => out.push(prefix.into()),
        }
    }

    #[test]
    fn each_value_names_its_source_and_each_source_a_value() {
        for (name, text) in FILES {
            let rule_set = RuleSet::parse(name, text).unwrap_or_else(|faults| panic!("{faults:?}"));
            let file: toml::Value = toml::from_str(text).unwrap_or_else(|error| panic!("{error}"));
            let mut found = Vec::new();
            for table in ["style", "wording"] {
                values(table, &file[table], &mut found);
            }
            let named: Vec<&String> = rule_set
                .sources
                .iter()
                .flat_map(|source| &source.values)
                .collect();
            let covers = |value: &str, source: &str| {
                value == source || value.starts_with(&format!("{source}."))
            };
            let without: Vec<&String> = found
                .iter()
                .filter(|value| !named.iter().any(|source| covers(value, source)))
                .collect();
            let stale: Vec<&&String> = named
                .iter()
                .filter(|source| !found.iter().any(|value| covers(value, source)))
                .collect();
            assert!(without.is_empty(), "{name}: without a source: {without:?}");
            assert!(stale.is_empty(), "{name}: source of nothing: {stale:?}");
        }
    }
}
