//! A draft as a file: .docx for Word, PDF for paper and archive.

use std::path::{Path, PathBuf};

use soket_core::{RuleSet, Severity, Template, assemble, for_signing};
use soket_doc::{StyleSheet, Tree};
use soket_pages::Pages;

use crate::load::load;
use crate::standalone::write_file;
use crate::wire::{ExportFormat, Exported};
use crate::{App, AppError, fonts, issuing, versions};

pub(crate) fn choices<'a>(
    app: &'a App,
    package: &soket_core::Package,
) -> Result<(&'a Template, &'a RuleSet), AppError> {
    let info = &package.draft.info;
    Ok((
        app.catalog.template(&package.draft.template.id)?,
        app.catalog
            .rule_set(info.rule_set.as_deref(), package.presumed_signing_day())?,
    ))
}

/// "Báo cáo sơ kết giữa nhiệm kỳ - dự thảo lần 2.docx", without what Windows forbids in a name.
pub(crate) fn name(
    app: &mut App,
    draft: String,
    last: bool,
    format: ExportFormat,
) -> Result<String, AppError> {
    let package = load(&app.store, &draft)?.package;
    let info = &package.draft.info;
    let title = file_name(&info.title);
    let end = format.extension();
    Ok(if last {
        format!("{title} - trình ký.{end}")
    } else {
        format!("{title} - dự thảo lần {}.{end}", info.draft_round.max(1))
    })
}

/// A name without what Windows forbids in it.
pub fn file_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|letter| {
            if "<>:\"/\\|?*".contains(letter) || letter.is_control() {
                ' '
            } else {
                letter
            }
        })
        .take(100)
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        "Văn bản".to_owned()
    } else {
        name
    }
}

/// File names of lower units; a name that stands twice gets a number.
pub fn file_names(units: &[soket_core::LowerUnit]) -> Vec<String> {
    let mut seen = std::collections::HashMap::new();
    units
        .iter()
        .map(|unit| {
            let name = file_name(&unit.committee);
            let count: &mut usize = seen.entry(name.clone()).or_default();
            *count += 1;
            if *count > 1 {
                format!("{name} ({count})")
            } else {
                name
            }
        })
        .collect()
}

pub(crate) fn export(
    app: &mut App,
    draft: String,
    path: String,
    last: bool,
    format: ExportFormat,
) -> Result<Exported, AppError> {
    let package = match last {
        true => issuing::for_signatory(&app.store, &draft)?,
        false => load(&app.store, &draft)?.package,
    };
    let (template, rule_set) = choices(app, &package)?;
    let tree = if last {
        refuse_errors(&package, template)?;
        assemble(&for_signing(&package), template, rule_set, false)
    } else {
        assemble(&package, template, rule_set, true)
    };
    let bytes = format.bytes(&tree, &rule_set.style)?;
    let path = with_extension(Path::new(&path), format.extension());
    write_file(&path, &bytes)?;
    let reason = if last {
        "Xuất bản trình ký"
    } else {
        "Xuất dự thảo"
    };
    // The file is there; a version that could not be kept (a read-only database) must not say otherwise.
    if app.store.read_only().is_none() {
        versions::keep(app, &package, reason)?;
    }
    Ok(Exported {
        path: path.display().to_string(),
        bytes: bytes.len(),
    })
}

fn refuse_errors(package: &soket_core::Package, template: &Template) -> Result<(), AppError> {
    let errors = soket_core::check(package, template)
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    if errors > 0 {
        return Err(AppError::new(
            "errors-left",
            format!("Còn {errors} lỗi nên chưa xuất được bản trình ký."),
            "Sửa hết lỗi ở bước “Kiểm tra, xuất”. Bản dự thảo vẫn xuất được.",
        ));
    }
    Ok(())
}

impl ExportFormat {
    /// The kind of file that a name asks for: PDF by its extension, Word for all others.
    pub fn of(path: &Path) -> Self {
        let is_pdf = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
        if is_pdf { Self::Pdf } else { Self::Docx }
    }

    /// How the names of such files end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// # Errors
    /// Letters that no PDF can hold; otherwise only when the program is wrong.
    pub(crate) fn bytes(self, tree: &Tree, sheet: &StyleSheet) -> Result<Vec<u8>, AppError> {
        match self {
            Self::Docx => soket_docx::write(tree, sheet).map_err(AppError::internal),
            Self::Pdf => Pages::new(fonts::chosen())
                .pdf(tree, sheet)
                .map_err(AppError::from),
        }
    }
}

/// The path with its extension, without which no program opens it on a double click.
fn with_extension(path: &Path, wanted: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(wanted))
    {
        path.into()
    } else {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{wanted}"));
        name.into()
    }
}
