//! The exchange format: one self-contained JSON of a draft and all that it stands on.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::date::parse_month;
use crate::vietnamese::nfc_json;
use crate::{
    Date, Derivation, DocKind, Draft, Org, OrgTerm, Resolution, SourceFault, Term, parse_date,
};

/// Name and version of the exchange format.
pub const FORMAT: &str = "soket/1";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Always `soket/1`.
    pub format: String,
    pub org: Org,
    pub term: OrgTerm,
    pub resolution: Resolution,
    /// The superior's plan that the draft carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior_plan: Option<SuperiorPlan>,
    /// What became of the superior's plan, where the draft was derived from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
    pub draft: Draft,
}

/// "Kế hoạch số 57-KH/TU, ngày 10/02/2028 của Ban Thường vụ Tỉnh uỷ về …"
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SuperiorPlan {
    /// A plan, or the letter that some provinces send in its place.
    pub kind: PlanForm,
    /// "57-KH/TU"
    pub number_symbol: String,
    /// As typed: `10/02/2028`.
    pub signed_on: String,
    /// "Ban Thường vụ Tỉnh uỷ"
    pub issuer: String,
    /// "về sơ kết giữa nhiệm kỳ …"
    pub subject: String,
    /// The day the report is due upstairs, as typed.
    pub due_on: String,
}

/// In which form a superior gives its instruction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanForm {
    #[default]
    Plan,
    Letter,
    Guideline,
    Directive,
}

impl PlanForm {
    /// As it is cited.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "Kế hoạch",
            Self::Letter => "Công văn",
            Self::Guideline => "Hướng dẫn",
            Self::Directive => "Chỉ thị",
        }
    }

    /// The form of a document of this kind.
    pub fn of(kind: DocKind) -> Self {
        match kind {
            DocKind::Letter => Self::Letter,
            DocKind::Guideline => Self::Guideline,
            DocKind::Directive => Self::Directive,
            _ => Self::Plan,
        }
    }
}

impl SuperiorPlan {
    /// Nothing that could be cited has been filled in.
    pub fn is_empty(&self) -> bool {
        self.number_symbol.trim().is_empty() && self.subject.trim().is_empty()
    }
}

impl Package {
    /// The day by which rules are chosen: the signing date; its month, while the day is left open; else that of the
    /// superior's plan, for what carries it out is signed after it.
    pub fn presumed_signing_day(&self) -> Option<Date> {
        let first_of_month = |typed: &str| {
            let (month, year) = parse_month(typed)?;
            Date::from_ymd_opt(year, month?, 1)
        };
        let day = |typed: &str| parse_date(typed).or_else(|| first_of_month(typed));
        day(&self.draft.info.signed_on).or_else(|| {
            self.superior_plan
                .as_ref()
                .and_then(|plan| day(&plan.signed_on))
        })
    }

    /// Reads a package from JSON text; whatever it holds comes out NFC.
    ///
    /// # Errors
    /// A fault that names the line, or the path of the value that is wrong.
    pub fn parse(file: &str, text: &str) -> Result<Self, SourceFault> {
        let fault = |line: usize, message: String| SourceFault {
            file: file.into(),
            line,
            message,
        };
        let mut value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| fault(error.line(), format!("không phải JSON đúng ({error})")))?;
        match value.get("format").and_then(Value::as_str) {
            Some(FORMAT) => {}
            Some(other) if other.starts_with("soket/") => {
                return Err(fault(
                    0,
                    format!(
                        "tệp theo định dạng “{other}”, chương trình này đọc “{FORMAT}”; hãy dùng chương trình cùng phiên bản với nơi gửi"
                    ),
                ));
            }
            _ => {
                return Err(fault(
                    0,
                    format!("không phải tệp của Sơ Kết: thiếu \"format\": \"{FORMAT}\""),
                ));
            }
        }
        nfc_json(&mut value);
        serde_path_to_error::deserialize(&value)
            .map_err(|error| fault(0, format!("ở “{}”: {}", error.path(), error.inner())))
    }

    /// What the types cannot say: ids that stand twice, rows without a target, an impossible term. A file with such
    /// a fault is not used, for a second row of a target would hide behind the first.
    ///
    /// # Errors
    /// The first fault, with the path of the value.
    pub fn refuse_inconsistent(&self, file: &str) -> Result<(), SourceFault> {
        let fault = |place: &str, message: String| SourceFault {
            file: file.into(),
            line: 0,
            message: format!("ở “{place}”: {message}"),
        };
        let Term { start, end } = self.term.term;
        if !Term::is_possible(start, end) {
            return Err(fault(
                "term.term",
                format!("nhiệm kỳ {start} - {end} không đúng"),
            ));
        }
        let mut targets = BTreeSet::new();
        for target in &self.resolution.targets {
            if !targets.insert(target.id.as_str()) {
                return Err(fault(
                    "resolution.targets",
                    format!("hai chỉ tiêu cùng id “{}”", target.id),
                ));
            }
        }
        let mut joint = BTreeSet::new();
        for body in &self.draft.info.joint {
            if !joint.insert(body.id.as_str()) {
                return Err(fault(
                    "draft.info.joint",
                    format!("hai cơ quan cùng id “{}”", body.id),
                ));
            }
        }
        let mut units = BTreeSet::new();
        for unit in &self.term.units {
            if !units.insert(unit.id.as_str()) {
                return Err(fault(
                    "term.units",
                    format!("hai đơn vị cùng id “{}”", unit.id),
                ));
            }
        }
        let (mut rows, mut items) = (BTreeSet::new(), BTreeSet::new());
        for (id, content) in &self.draft.parts {
            let place = format!("draft.parts.{id}");
            for row in content.rows() {
                if !targets.contains(row.target_id.as_str()) {
                    return Err(fault(
                        &place,
                        format!("nghị quyết không có chỉ tiêu “{}”", row.target_id),
                    ));
                }
                if !rows.insert(row.target_id.as_str()) {
                    return Err(fault(
                        &place,
                        format!("chỉ tiêu “{}” có hai dòng", row.target_id),
                    ));
                }
            }
            let mut lines = BTreeSet::new();
            for one in content.recipients() {
                if !lines.insert(one.id.as_str()) {
                    return Err(fault(&place, format!("hai dòng cùng id “{}”", one.id)));
                }
            }
            let mut levels = BTreeSet::new();
            for level in content.levels() {
                if !levels.insert(level.id.as_str()) {
                    return Err(fault(&place, format!("hai cấp cùng id “{}”", level.id)));
                }
            }
            for item in content.items() {
                if !items.insert(item.id.as_str()) {
                    return Err(fault(&place, format!("hai mục cùng id “{}”", item.id)));
                }
            }
        }
        Ok(())
    }
}
