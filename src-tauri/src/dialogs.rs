//! The system's own dialogs: where to save, what to open, and why the program did not start.
//!
//! The dialog asks before it replaces the file whose name it shows. When the person typed no extension we add it,
//! and then the name is another one: that question has to be asked here.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, WebviewWindow, async_runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, MessageDialogButtons, MessageDialogKind};

use crate::commands::internal;
use crate::text;

/// Which files a dialog shows: a name for people and extensions without the dot.
#[derive(Deserialize)]
pub struct Filter {
    name: String,
    extensions: Vec<String>,
}

/// Asks where to save. `suggested` is a file name, or a whole path when it was saved before; `None` is "Huỷ".
#[tauri::command]
pub async fn pick_save_path(
    window: WebviewWindow,
    title: Option<String>,
    suggested: String,
    filter: Option<Filter>,
) -> Result<Option<String>, Value> {
    #[cfg(debug_assertions)]
    if let Some(path) = chosen_by_test("SOKET_TEST_SAVE_PATH", &suggested) {
        return Ok(Some(path));
    }
    off_main_thread(move || {
        let extension = filter
            .as_ref()
            .and_then(|filter| filter.extensions.first())
            .cloned();
        let dialog = file_dialog(
            &window,
            title.as_deref().unwrap_or(text::SAVE_TITLE),
            filter,
        );
        let documents = window.path().document_dir().ok();
        let picked = suggest(dialog, Path::new(&suggested), documents).blocking_save_file();
        let Some(path) = picked.and_then(|path| path.into_path().ok()) else {
            return Ok(None);
        };
        match complete(&path, extension.as_deref()) {
            Some(completed) if completed.exists() && !may_replace(&window, &completed) => Ok(None),
            Some(completed) => to_text(&completed).map(Some),
            None => to_text(&path).map(Some),
        }
    })
    .await
}

/// Asks which file to open; `None` is "Huỷ".
#[tauri::command]
pub async fn pick_open_path(
    window: WebviewWindow,
    title: Option<String>,
    filter: Option<Filter>,
) -> Result<Option<String>, Value> {
    #[cfg(debug_assertions)]
    if let Some(path) = chosen_by_test("SOKET_TEST_OPEN_PATH", "") {
        return Ok(Some(path));
    }
    off_main_thread(move || {
        let dialog = file_dialog(
            &window,
            title.as_deref().unwrap_or(text::OPEN_TITLE),
            filter,
        );
        match dialog
            .blocking_pick_file()
            .and_then(|path| path.into_path().ok())
        {
            Some(path) => to_text(&path).map(Some),
            None => Ok(None),
        }
    })
    .await
}

/// Asks for a folder to write into; `None` is "Huỷ".
#[tauri::command]
pub async fn pick_folder(window: WebviewWindow) -> Result<Option<String>, Value> {
    #[cfg(debug_assertions)]
    if let Some(path) = chosen_by_test("SOKET_TEST_SAVE_PATH", "") {
        return Ok(Some(path));
    }
    off_main_thread(move || {
        let dialog = file_dialog(&window, text::FOLDER_TITLE, None);
        match dialog
            .blocking_pick_folder()
            .and_then(|path| path.into_path().ok())
        {
            Some(path) => to_text(&path).map(Some),
            None => Ok(None),
        }
    })
    .await
}

/// Says why there will be no window, then ends the program.
pub fn refuse_start(app: &AppHandle, message: &str) {
    let ending = app.clone();
    app.dialog()
        .message(message)
        .title(text::PRODUCT)
        .kind(MessageDialogKind::Warning)
        .show(move |_| ending.exit(1));
}

/// A dialog waits for a person; that wait must not hold a thread on which commands run, nor the window's own.
async fn off_main_thread<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, Value> + Send + 'static,
) -> Result<T, Value> {
    async_runtime::spawn_blocking(ask)
        .await
        .unwrap_or_else(|fault| Err(internal(&fault)))
}

fn file_dialog(
    window: &WebviewWindow,
    title: &str,
    filter: Option<Filter>,
) -> FileDialogBuilder<tauri::Wry> {
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    match filter {
        Some(Filter { name, extensions }) => {
            let extensions: Vec<&str> = extensions.iter().map(String::as_str).collect();
            dialog.add_filter(name, &extensions)
        }
        None => dialog,
    }
}

/// The folder it was saved in before; the first time, the person's documents.
fn suggest(
    dialog: FileDialogBuilder<tauri::Wry>,
    suggested: &Path,
    documents: Option<PathBuf>,
) -> FileDialogBuilder<tauri::Wry> {
    let dialog = match suggested.file_name() {
        Some(name) => dialog.set_file_name(name.to_string_lossy()),
        None => dialog,
    };
    let before = suggested.parent().map(Path::to_path_buf);
    match before
        .into_iter()
        .chain(documents)
        .find(|folder| folder.is_dir())
    {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// The path with the extension it lacks; `None` when it lacks nothing. "Báo cáo 5.2026" has no extension we know.
fn complete(path: &Path, extension: Option<&str>) -> Option<PathBuf> {
    let extension = extension?;
    if path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension))
    {
        return None;
    }
    let mut name = path.file_name()?.to_os_string();
    name.push(".");
    name.push(extension);
    Some(path.with_file_name(name))
}

fn may_replace(window: &WebviewWindow, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    window
        .dialog()
        .message(text::replace_existing(&name))
        .title(text::PRODUCT)
        .parent(window)
        .buttons(MessageDialogButtons::OkCancelCustom(
            text::REPLACE.into(),
            text::KEEP.into(),
        ))
        .blocking_show()
}

fn to_text(path: &Path) -> Result<String, Value> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        json!({
            "code": "path-unreadable",
            "message": text::PATH_MESSAGE,
            "hint": text::PATH_HINT,
            "detail": path.to_string_lossy(),
        })
    })
}

/// Most test scenarios are not about the dialog: they hand over the answer. A folder takes the suggested name.
#[cfg(debug_assertions)]
fn chosen_by_test(variable: &str, suggested: &str) -> Option<String> {
    let chosen = PathBuf::from(std::env::var_os(variable)?);
    let chosen = match Path::new(suggested).file_name() {
        Some(name) if chosen.is_dir() => chosen.join(name),
        _ => chosen,
    };
    chosen.to_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_extension_is_added() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(
                complete(Path::new(typed), Some("docx")),
                expected.map(PathBuf::from)
            );
        };
        check("/ổ đĩa/Báo cáo.docx", None);
        check("/x/BAO CAO.DOCX", None);
        check("/x/Báo cáo", Some("/x/Báo cáo.docx"));
        check("/x/Báo cáo 30.6", Some("/x/Báo cáo 30.6.docx"));
        assert_eq!(complete(Path::new("/x/y"), None), None);
    }
}
