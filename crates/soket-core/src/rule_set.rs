//! The layout rules of one time, as data: `[style]` is all the writers see, `[wording]` is what assemble prints.
//! Which rule set goes is decided by the signing date; each value names its source and how sure it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use soket_doc::{Role, StyleSheet};
use ts_rs::TS;

use crate::source::{SourceFault, line_of};

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

/// Fixed phrases and punctuation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// "ĐẢNG CỘNG SẢN VIỆT NAM"
    pub party_title: String,
    /// "*"
    pub star: String,
    /// "Số"
    pub number_label: String,
    /// "-----"
    pub subject_end: String,
    /// "Dự thảo lần {n}"
    pub draft_round: String,
    pub recipients_label: String,
    /// After each recipient: "," (HD36) or ";" (HD05).
    pub recipient_end: String,
    /// After the filing line.
    pub filing_end: String,
    pub on_behalf: String,
    pub deputy: String,
    pub by_order: String,
    /// "BAN THƯỜNG VỤ"
    pub standing_board: String,
    /// Names of first-level sections print in capitals.
    pub heading1_capitals: bool,
    /// "Phụ lục"
    pub annex_label: String,
    /// The line under an annex's title; absent where the rule asks for none.
    /// Fields: {kind} {number_symbol} {date} {issuer}.
    #[serde(default)]
    pub annex_reference: Option<String>,
    pub kinds: BTreeMap<DocKind, KindWording>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KindWording {
    /// "Báo cáo"
    pub name: String,
    /// "BC"
    pub symbol: String,
}

/// Kinds of document (thể loại) the program writes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum DocKind {
    Report,
    Plan,
    Notice,
    Submission,
    Program,
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
                message: format!("không đọc được: {}", error.message()),
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
