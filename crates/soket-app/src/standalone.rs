//! The same use cases on a file instead of the database, for the command line.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::json;
use soket_core::{
    Finding, Org, OrgKind, Package, Resolution, RuleSet, Severity, Template, Term, assemble,
    suggest_term,
};
use soket_doc::{StyleSheet, Tree};
use soket_target::{Direction, Question, Verdict};

use crate::library::new_package;
use crate::load::OrgRecord;
use crate::wire::ExportFormat;
use crate::{AppError, Catalog};

/// Larger than any draft; beyond it a file is not one.
const LARGEST_PACKAGE: u64 = 64 * 1024 * 1024;

/// The findings of a package.
#[derive(Debug, Serialize)]
pub struct Checked {
    pub findings: Vec<Finding>,
}

impl Checked {
    pub fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }
}

/// Reads a draft in the exchange format.
///
/// # Errors
/// Not readable, too large, not UTF-8, not JSON, not of this format; each with its place.
pub fn read_package(path: &Path) -> Result<Package, AppError> {
    let text = read_text(path)?;
    let file = path.display().to_string();
    let package = Package::parse(&file, &text).map_err(|fault| AppError::source(&[fault]))?;
    package
        .refuse_inconsistent(&file)
        .map_err(|fault| AppError::source(&[fault]))?;
    Ok(package)
}

/// The text of a file that someone sent.
///
/// # Errors
/// Not readable, too large, not UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, AppError> {
    let length = std::fs::metadata(path)
        .map_err(|error| AppError::read(path, &error))?
        .len();
    if length > LARGEST_PACKAGE {
        return Err(AppError::new(
            "too-long",
            format!(
                "Tệp {} quá lớn ({} MB), không phải một bản thảo.",
                path.display(),
                length / 1_000_000
            ),
            "Kiểm tra lại tệp.",
        ));
    }
    let bytes = std::fs::read(path).map_err(|error| AppError::read(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        AppError::new(
            "bad-file",
            format!("Tệp {} không phải chữ UTF-8.", path.display()),
            "Xin lại tệp từ nơi gửi.",
        )
        .with_detail(error)
    })
}

/// # Errors
/// The draft's template, or the rule set it asks for, is not there.
pub fn check_package(catalog: &Catalog, package: &Package) -> Result<Checked, AppError> {
    let template = catalog.template(&package.draft.template.id)?;
    if let Some(id) = &package.draft.info.rule_set {
        catalog.known_rule_set(id)?;
    }
    Ok(Checked {
        findings: soket_core::check(package, template),
    })
}

/// What the writers are given: the tree of a package, as a draft ("Dự thảo lần n") or for signing, and its look.
///
/// # Errors
/// No such template or rule set.
pub fn assemble_package<'a>(
    catalog: &'a Catalog,
    package: &Package,
    rule_set: Option<&str>,
    as_draft: bool,
) -> Result<(Tree, &'a StyleSheet), AppError> {
    let template = catalog.template(&package.draft.template.id)?;
    let info = &package.draft.info;
    let rule_set = rule_set.or(info.rule_set.as_deref());
    if let Some(id) = rule_set {
        catalog.known_rule_set(id)?;
    }
    let rule_set = catalog.rule_set(rule_set, package.presumed_signing_day())?;
    let tree = assemble(package, template, rule_set, as_draft);
    Ok((tree, &rule_set.style))
}

/// The .docx of a package, as a draft ("Dự thảo lần n") or for signing.
///
/// # Errors
/// No such template or rule set.
pub fn export_package(
    catalog: &Catalog,
    package: &Package,
    rule_set: Option<&str>,
    as_draft: bool,
    format: ExportFormat,
) -> Result<Vec<u8>, AppError> {
    let (tree, sheet) = assemble_package(catalog, package, rule_set, as_draft)?;
    format.bytes(&tree, sheet)
}

/// A complete draft of a template: its own sample, or an empty draft of a made-up body.
///
/// # Errors
/// No such template; its sample file is wrong.
pub fn sample_package(catalog: &Catalog, template: &str) -> Result<Package, AppError> {
    let listed = catalog.listed(template)?;
    let Some(text) = &listed.sample else {
        return Ok(blank_package(&listed.template));
    };
    let mut package = Package::parse(&format!("{template}/sample.json"), text)
        .map_err(|fault| AppError::source(&[fault]))?;
    package.draft.template.version = listed.template.version;
    package
        .draft
        .template
        .hash
        .clone_from(&listed.template.hash);
    Ok(package)
}

fn blank_package(template: &Template) -> Package {
    let kind = template.levels.first().copied().unwrap_or_default();
    let (committee, superior) = match kind {
        OrgKind::Cell => ("Chi bộ thôn An Lạc", "Đảng uỷ xã Hoà Mẫu"),
        OrgKind::ProvincialCommittee => ("Tỉnh uỷ Gia Lai", ""),
        OrgKind::DistrictCommittee => ("Huyện uỷ Hoà Mẫu", "Tỉnh uỷ Gia Lai"),
        OrgKind::AdvisoryBody => ("Văn phòng Tỉnh uỷ", "Tỉnh uỷ Gia Lai"),
        OrgKind::InspectionCommittee => ("Uỷ ban Kiểm tra Tỉnh uỷ", "Tỉnh uỷ Gia Lai"),
        OrgKind::SteeringCommittee => ("Ban Chỉ đạo cải cách hành chính", "Tỉnh uỷ Gia Lai"),
        OrgKind::CentralCommittee => ("Ban Chấp hành Trung ương", ""),
        _ => ("Đảng uỷ xã Hoà Mẫu", "Tỉnh uỷ Gia Lai"),
    };
    // A term of the tier model for which the template is.
    let years = match template.tier_models.as_slice() {
        [only] if only == "ba-cap" => Term {
            start: 2020,
            end: 2025,
        },
        _ => Term {
            start: 2025,
            end: 2030,
        },
    };
    let mut term = suggest_term(kind, committee, superior, years);
    term.id = "nhiem-ky".into();
    let org = Org {
        id: "to-chuc".into(),
        name: term.party_org.clone(),
    };
    let resolution = Resolution {
        id: "nghi-quyet".into(),
        ..Resolution::default()
    };
    new_package(
        template,
        OrgRecord { org, term },
        resolution,
        "ban-thao".into(),
    )
}

/// Writes a file beside its place and renames it, so that there is never half a file.
///
/// # Errors
/// The folder is missing or not writable, the disk is full, the file is open elsewhere.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    write_beside(path, bytes).map_err(|error| AppError::write(path, &error))
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A folder, a device or a pipe is never replaced by a document.
    if path.exists() && !path.is_file() {
        return Err(io::ErrorKind::InvalidFilename.into());
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".so-ket-")
        .suffix(".tmp")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    set_usual_permissions(file.as_file())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is the owner's alone; a document is read by colleagues.
#[cfg(unix)]
fn set_usual_permissions(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_usual_permissions(_: &File) -> io::Result<()> {
    Ok(())
}

/// JSON Schema of the exchange format.
pub fn exchange_schema() -> serde_json::Value {
    schemars::schema_for!(Package).to_value()
}

/// JSON Schema of a template file.
pub fn template_schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Template).to_value();
    let text = json!({ "type": "string" });
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.insert("extends".into(), text.clone());
        let ids = json!({ "type": "array", "items": text });
        properties.insert("remove".into(), ids);
    }
    // A file that builds on another leaves out what it inherits.
    schema["required"] = json!(["id", "version", "name"]);
    for entry in ["Step", "Section", "Part", "Annex"] {
        if let Some(properties) = schema["$defs"][entry]["properties"].as_object_mut() {
            properties.insert("after".into(), text.clone());
        }
        let id = if entry == "Annex" { "part" } else { "id" };
        schema["$defs"][entry]["required"] = json!([id]);
    }
    schema
}

/// JSON Schema of a rule-set file.
pub fn rule_set_schema() -> serde_json::Value {
    schemars::schema_for!(RuleSet).to_value()
}

/// Whether a proposal lowers a target.
pub fn compare_targets(
    name: &str,
    unit: &str,
    direction: Direction,
    resolution: &str,
    proposed: &str,
) -> (Verdict, Vec<String>) {
    let comparison = soket_target::compare(&Question {
        name,
        unit,
        direction,
        resolution,
        proposed,
    });
    (comparison.verdict, comparison.reasons)
}

/// The help page of a check, by code or name.
///
/// # Errors
/// No such check.
pub fn explain(code: &str) -> Result<String, AppError> {
    let rule = crate::status::rule(code)?;
    Ok(format!(
        "# {} {} ({})\n\n{}",
        rule.code,
        rule.title,
        rule.name,
        rule.help_text()
    ))
}
