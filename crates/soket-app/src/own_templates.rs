//! An office's own templates: checked, copied, shared as one file, taken in, taken out of use.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use soket_core::vietnamese::{ascii_slug, squeezed};
use soket_core::{NewName, SourceFault, TemplateSource, flattened, resolve_templates};
use soket_pages::Pages;

use crate::catalog::Catalog;
use crate::standalone::{assemble_package, sample_package, write_file};
use crate::template_files::read_template;
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
    let text = read_template(path).map_err(|reason| {
        AppError::new(
            "bad-file",
            format!("Tệp {} không dùng được: {reason}.", path.display()),
            "Chọn một tệp mẫu (.toml), hoặc xin lại tệp từ nơi gửi.",
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
    flattened(&catalog.sources, id, None).map_err(|faults| AppError::source(&faults))
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
    let folder = own_folder(data_dir)?;
    let name = unused(&template.id, |name| toml_at(&folder, name).exists());
    write_file(&toml_at(&folder, &name), source.text.as_bytes())?;
    Ok(template.id)
}

/// The templates folder, which is made when it is not there.
fn own_folder(data_dir: &Path) -> Result<PathBuf, AppError> {
    let folder = data_dir.join(TEMPLATES_DIR);
    fs::create_dir_all(&folder).map_err(|error| AppError::write(&folder, &error))?;
    Ok(folder)
}

fn toml_at(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.toml"))
}

/// A file's own name stays readable.
const LONGEST_NAME: usize = 60;

/// A name for a file, made of a text, that is not taken: "Báo cáo của xã" → `bao-cao-cua-xa`.
fn unused(text: &str, taken: impl Fn(&str) -> bool) -> String {
    let slug: String = ascii_slug(text).chars().take(LONGEST_NAME).collect();
    let slug = match slug.trim_end_matches('-') {
        "" => "mau-rieng".to_owned(),
        slug if is_device(slug) => format!("mau-{slug}"),
        slug => slug.to_owned(),
    };
    if !taken(&slug) {
        return slug;
    }
    let mut number = 2_u64;
    loop {
        let name = format!("{slug}-{number}");
        if !taken(&name) {
            return name;
        }
        number += 1;
    }
}

/// Windows knows these as devices, with whatever extension.
fn is_device(name: &str) -> bool {
    let numbered = |start| {
        name.strip_prefix(start)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

pub(crate) fn reload(app: &mut App) -> Result<TemplateNotices, AppError> {
    app.catalog.reload()?;
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
    app.catalog.reload_if_changed()?;
    app.catalog.listed(&template)?;
    let name = squeezed(&name);
    if name.is_empty() {
        return Err(AppError::refused(
            "Mẫu mới chưa có tên.",
            "Ghi tên để tìm lại trong danh sách mẫu.",
        ));
    }
    let folder = own_folder(&app.data_dir)?;
    let id = unused(&name, |id| {
        app.catalog.listed(id).is_ok() || toml_at(&folder, id).exists()
    });
    let new = NewName {
        id: &id,
        name: &name,
    };
    let text = flattened(&app.catalog.sources, &template, Some(new))
        .map_err(|faults| AppError::source(&faults))?;
    let path = toml_at(&folder, &id);
    write_file(&path, text.as_bytes())?;
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
    let needed = built_upon(&app.catalog, &path);
    if !needed.is_empty() {
        return Err(AppError::refused(
            format!("Mẫu khác đang dựa vào mẫu này: {}.", needed.join(", ")),
            "Xoá các mẫu ấy trước, hoặc sửa để không dựa vào mẫu này (dòng extends).",
        ));
    }
    let aside = own_folder(&app.data_dir)?.join(REMOVED);
    fs::create_dir_all(&aside).map_err(|error| AppError::write(&aside, &error))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = unused(&stem, |name| toml_at(&aside, name).exists());
    fs::rename(&path, toml_at(&aside, &name)).map_err(|error| AppError::write(&path, &error))?;
    reload(app)?;
    Ok(Done {})
}

/// Names of the templates that could not be read without this file.
fn built_upon(catalog: &Catalog, path: &Path) -> Vec<String> {
    let without: Vec<TemplateSource> = catalog
        .sources
        .iter()
        .zip(&catalog.paths)
        .filter(|(_, lies)| lies.as_deref() != Some(path))
        .map(|(source, _)| source.clone())
        .collect();
    let left: HashSet<String> = resolve_templates(&without)
        .into_iter()
        .flatten()
        .map(|template| template.id)
        .collect();
    catalog
        .templates
        .iter()
        .filter(|listed| listed.path.as_deref() != Some(path))
        .filter(|listed| !left.contains(&listed.template.id))
        .map(|listed| listed.template.name.clone())
        .collect()
}
