//! A body on its own as a file: for whom a plan is derived.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::vietnamese::nfc_json;
use crate::{FORMAT, Org, OrgTerm, Package, Resolution, SourceFault, Term};

/// Name and version of the file of a body.
pub const ORG_FORMAT: &str = "soket-org/1";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrgFile {
    /// Always `soket-org/1`.
    pub format: String,
    pub org: Org,
    pub term: OrgTerm,
    #[serde(default)]
    pub resolution: Resolution,
}

impl OrgFile {
    /// Reads the file of a body; a whole draft is taken for the body that writes it.
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
        let read = match value.get("format").and_then(Value::as_str) {
            Some(ORG_FORMAT) => {
                nfc_json(&mut value);
                serde_path_to_error::deserialize::<_, Self>(&value)
                    .map_err(|error| fault(0, format!("ở “{}”: {}", error.path(), error.inner())))?
            }
            Some(FORMAT) => {
                let package = Package::parse(file, text)?;
                Self {
                    format: ORG_FORMAT.into(),
                    org: package.org,
                    term: package.term,
                    resolution: package.resolution,
                }
            }
            Some(other) if other.starts_with("soket") => {
                return Err(fault(
                    0,
                    format!(
                        "tệp theo định dạng “{other}”, chương trình này đọc “{ORG_FORMAT}”; hãy dùng chương trình cùng phiên bản với nơi gửi"
                    ),
                ));
            }
            _ => {
                return Err(fault(
                    0,
                    format!("không phải tệp đơn vị của Sơ Kết: thiếu \"format\": \"{ORG_FORMAT}\""),
                ));
            }
        };
        let Term { start, end } = read.term.term;
        if !Term::is_possible(start, end) {
            return Err(fault(
                0,
                format!("ở “term.term”: nhiệm kỳ {start} - {end} không đúng"),
            ));
        }
        Ok(read)
    }
}
