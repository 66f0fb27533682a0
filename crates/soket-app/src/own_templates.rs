//! An office's own templates: checked, copied, shared as one file, taken in, taken out of use.

use std::fs;
use std::path::{Path, PathBuf};

use soket_core::{SourceFault, TemplateSource, flattened, resolve_templates};
use soket_pages::Pages;
use unicode_normalization::UnicodeNormalization;

use crate::catalog::{Catalog, read_small};
use crate::standalone::{assemble_package, sample_package, write_file};
use crate::wire::{Created, Done, Exported, TemplateNotices, TemplatePages};
use crate::{App, AppError, TEMPLATES_DIR, fonts};

/// Where templates lie that were taken out of use.
const REMOVED: &str = ".da-xoa";

/// Faults of template files, which may build on the program's and on each other.
///
/// # Errors
/// A file cannot be read.
pub fn check_templates(
    catalog: &Catalog,
    files: &[PathBuf],
) -> Result<Vec<Vec<SourceFault>>, AppError> {
    let mut sources = catalog.sources.clone();
    let known = sources.len();
    for path in files {
        sources.push(read_source(path)?);
    }
    Ok(resolve_templates(&sources)
        .into_iter()
        .skip(known)
        .map(|result| result.err().unwrap_or_default())
        .collect())
}

fn read_source(path: &Path) -> Result<TemplateSource, AppError> {
    let text = read_small(path).map_err(|fault| {
        AppError::new(
            "bad-file",
            format!("Không đọc được mẫu {}: {fault}", path.display()),
            "Chọn một tệp mẫu .toml.",
        )
    })?;
    Ok(TemplateSource {
        file: path.display().to_string(),
        text,
    })
}

/// A template with all that it builds on, as one file.
///
/// # Errors
/// There is no such template.
pub fn pack_template(catalog: &Catalog, id: &str) -> Result<String, AppError> {
    catalog.listed(id)?;
    flattened(&catalog.sources, id).map_err(|faults| AppError::source(&faults))
}

/// Checks a template file and copies it into the data folder; answers its id.
///
/// # Errors
/// The file has faults, all named; its id is taken; the folder cannot be written.
pub fn add_template(catalog: &Catalog, data_dir: &Path, path: &Path) -> Result<String, AppError> {
    let source = read_source(path)?;
    let mut sources = catalog.sources.clone();
    sources.push(source.clone());
    let template = resolve_templates(&sources)
        .pop()
        .unwrap_or_else(|| Err(Vec::new()))
        .map_err(|faults| AppError::source(&faults))?;
    if catalog.listed(&template.id).is_ok() {
        return Err(AppError::refused(
            format!("Đã có mẫu “{}”.", template.id),
            "Đổi dòng id trong tệp, hoặc xoá mẫu cũ rồi nhận lại.",
        ));
    }
    write_template(data_dir, &template.id, &source.text)?;
    Ok(template.id)
}

fn write_template(data_dir: &Path, id: &str, text: &str) -> Result<PathBuf, AppError> {
    let folder = data_dir.join(TEMPLATES_DIR);
    fs::create_dir_all(&folder).map_err(|error| AppError::write(&folder, &error))?;
    let path = folder.join(format!("{}.toml", slug(id)));
    write_file(&path, text.as_bytes())?;
    Ok(path)
}

/// "Báo cáo của xã" → "bao-cao-cua-xa".
fn slug(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .replace('đ', "d")
        .nfd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

pub(crate) fn reload(app: &mut App) -> Result<TemplateNotices, AppError> {
    app.catalog = Catalog::load(Some(&app.data_dir.join(TEMPLATES_DIR)))?;
    Ok(TemplateNotices {
        notices: app.catalog.notices.clone(),
    })
}

/// Pages of a preview: more would be a document to read, not a look.
const MOST_PAGES: usize = 12;

/// What a template prints: the pages of its sample, or of an empty draft of a made-up body.
pub(crate) fn preview(app: &mut App, template: String) -> Result<TemplatePages, AppError> {
    let package = sample_package(&app.catalog, &template)?;
    let (tree, sheet) = assemble_package(&app.catalog, &package, None, true)?;
    let mut pages = Pages::new(fonts::chosen());
    pages
        .lay_out(&tree, sheet)
        .map_err(|fault| AppError::internal(fault.to_string()))?;
    let count = pages.count();
    Ok(TemplatePages {
        pages: (0..count.min(MOST_PAGES))
            .filter_map(|page| pages.svg(page))
            .collect(),
        count,
    })
}

/// A copy of a template under a name of its own, to be changed.
pub(crate) fn copy(app: &mut App, template: String, name: String) -> Result<Exported, AppError> {
    let text = pack_template(&app.catalog, &template)?;
    let base = match slug(&name).as_str() {
        "" => "mau-rieng".to_owned(),
        slug => slug.to_owned(),
    };
    let id = (1..)
        .map(|at| {
            if at == 1 {
                base.clone()
            } else {
                format!("{base}-{at}")
            }
        })
        .find(|id| app.catalog.listed(id).is_err())
        .unwrap_or(base);
    let mut table: toml::Table = text.parse().map_err(AppError::internal)?;
    table.insert("id".into(), toml::Value::String(id.clone()));
    table.insert("name".into(), toml::Value::String(name));
    let text = toml::to_string_pretty(&table).map_err(AppError::internal)?;
    let path = write_template(&app.data_dir, &id, &text)?;
    reload(app)?;
    Ok(Exported {
        path: path.display().to_string(),
        bytes: text.len(),
    })
}

pub(crate) fn pack(app: &mut App, template: String, path: String) -> Result<Exported, AppError> {
    let text = pack_template(&app.catalog, &template)?;
    write_file(Path::new(&path), text.as_bytes())?;
    Ok(Exported {
        path,
        bytes: text.len(),
    })
}

pub(crate) fn add(app: &mut App, path: String) -> Result<Created, AppError> {
    let id = add_template(&app.catalog, &app.data_dir, Path::new(&path))?;
    reload(app)?;
    Ok(Created { id })
}

/// Takes an own template out of use; the file stays in a folder beside the others.
pub(crate) fn delete(app: &mut App, template: String) -> Result<Done, AppError> {
    let Some(path) = app.catalog.listed(&template)?.path.clone() else {
        return Err(AppError::refused(
            "Mẫu này đi kèm chương trình nên không xoá được.",
            "Chép để sửa nếu cần một mẫu khác.",
        ));
    };
    let folder = app.data_dir.join(TEMPLATES_DIR).join(REMOVED);
    fs::create_dir_all(&folder).map_err(|error| AppError::write(&folder, &error))?;
    let name = path.file_name().unwrap_or_default();
    let target = folder.join(name);
    fs::rename(&path, &target).map_err(|error| AppError::write(&target, &error))?;
    reload(app)?;
    Ok(Done {})
}
