//! Shows a file that the program wrote in the system's own viewer.
//!
//! The page asks for it by path, so it is looked at twice here: only a file that is there, and only of a kind that
//! viewers show. Nothing that could run is ever handed over.

use std::path::Path;

use serde_json::{Value, json};
use tauri::async_runtime;

use crate::commands::internal;
use crate::text;

/// What the program writes and a viewer shows.
const SHOWN: &[&str] = &["pdf", "docx", "xlsx", "jpg", "jpeg", "png"];

#[tauri::command]
pub async fn open_path(path: String) -> Result<(), Value> {
    async_runtime::spawn_blocking(move || open(Path::new(&path)))
        .await
        .unwrap_or_else(|fault| Err(internal(&fault)))
}

fn open(path: &Path) -> Result<(), Value> {
    if !may_be_shown(path) {
        return Err(refused(&path.display()));
    }
    #[cfg(debug_assertions)]
    if let Some(log) = std::env::var_os("SOKET_TEST_OPENED") {
        // A test has no viewer; it reads here what would have been shown.
        return std::fs::write(log, path.display().to_string()).map_err(|fault| internal(&fault));
    }
    opener::open(path).map_err(|fault| refused(&format!("{}: {fault}", path.display())))
}

fn may_be_shown(path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str());
    path.is_absolute()
        && path.is_file()
        && kind.is_some_and(|kind| SHOWN.iter().any(|shown| kind.eq_ignore_ascii_case(shown)))
}

fn refused(detail: &dyn std::fmt::Display) -> Value {
    json!({
        "code": "no-viewer",
        "message": text::VIEWER_MESSAGE,
        "hint": text::VIEWER_HINT,
        "detail": detail.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_viewers_show_is_handed_over() {
        let folder = std::env::temp_dir().join(format!("soket-viewer-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder of the test's own");
        let check = |name: &str, expected: bool| {
            let path = folder.join(name);
            std::fs::write(&path, "x").expect("a file of the test's own");
            assert_eq!(may_be_shown(&path), expected, "{name}");
        };
        check("Báo cáo 45-BC ĐU.pdf", true);
        check("so.XLSX", true);
        check("chay.sh", false);
        check("chay.desktop", false);
        check("khong-duoi", false);
        assert!(!may_be_shown(&folder.join("khong-co.pdf")));
        assert!(!may_be_shown(Path::new("bao-cao.pdf")));
        std::fs::remove_dir_all(&folder).expect("the test's own folder");
    }
}
