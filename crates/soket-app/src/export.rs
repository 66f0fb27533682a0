//! The tree for the screen, the .docx for the world.

use std::path::{Path, PathBuf};

use soket_core::{RuleSet, Severity, Template, assemble};

use crate::load::load;
use crate::standalone::{docx_bytes, write_file};
use crate::wire::{Exported, Preview};
use crate::{App, AppError, versions};

pub(crate) fn preview(app: &mut App, draft: String) -> Result<Preview, AppError> {
    let loaded = load(&app.store, &draft)?;
    let (template, rule_set) = choices(app, &loaded.package)?;
    Ok(Preview {
        tree: assemble(&loaded.package, template, rule_set, true),
        sheet: rule_set.style.clone(),
    })
}

fn choices<'a>(
    app: &'a App,
    package: &soket_core::Package,
) -> Result<(&'a Template, &'a RuleSet), AppError> {
    let info = &package.draft.info;
    Ok((
        app.catalog.template(&package.draft.template.id)?,
        app.catalog
            .rule_set(info.rule_set.as_deref(), &info.signed_on)?,
    ))
}

/// "Báo cáo sơ kết giữa nhiệm kỳ - dự thảo lần 2.docx", without what Windows forbids in a name.
pub(crate) fn name(app: &mut App, draft: String, last: bool) -> Result<String, AppError> {
    let package = load(&app.store, &draft)?.package;
    let info = &package.draft.info;
    let title: String = info
        .title
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
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if title.is_empty() {
        "Văn bản".to_owned()
    } else {
        title
    };
    Ok(if last {
        format!("{title} - trình ký.docx")
    } else {
        format!("{title} - dự thảo lần {}.docx", info.draft_round.max(1))
    })
}

pub(crate) fn export(
    app: &mut App,
    draft: String,
    path: String,
    last: bool,
) -> Result<Exported, AppError> {
    let loaded = load(&app.store, &draft)?;
    let (template, rule_set) = choices(app, &loaded.package)?;
    if last {
        refuse_errors(&loaded.package, template)?;
    }
    let bytes = docx_bytes(
        &assemble(&loaded.package, template, rule_set, !last),
        &rule_set.style,
    )?;
    let path = with_docx(Path::new(&path));
    write_file(&path, &bytes)?;
    let reason = if last {
        "Xuất bản trình ký"
    } else {
        "Xuất dự thảo"
    };
    // The file is there; a version that could not be kept (a read-only database) must not say otherwise.
    if app.store.read_only().is_none() {
        versions::keep(app, &loaded.package, reason)?;
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

/// The path with `.docx` at its end, as Word needs it to open on a double click.
fn with_docx(path: &Path) -> PathBuf {
    if path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("docx"))
    {
        path.into()
    } else {
        let mut name = path.as_os_str().to_owned();
        name.push(".docx");
        name.into()
    }
}
