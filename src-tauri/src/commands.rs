//! What the page may call. One command carries everything the program can do; the others are about the window.

use serde_json::{Value, json};
use tauri::{State, WebviewWindow, async_runtime};

use crate::session::Session;
use crate::text;
use crate::window::CloseRequest;

/// One entry of the command table, in and out as JSON; an error is `{code, message, hint, detail}`.
///
/// It runs off the main thread, so that a long export never freezes the window. Two calls that are under way at
/// once are not ordered: the page waits for one change before it sends the next.
#[tauri::command]
pub async fn dispatch(session: State<'_, Session>, command: Value) -> Result<Value, Value> {
    let session = session.inner().clone();
    async_runtime::spawn_blocking(move || session.dispatch(command))
        .await
        .unwrap_or_else(|fault| Err(internal(&fault)))
}

#[tauri::command]
pub fn set_title(window: WebviewWindow, title: String) -> Result<(), Value> {
    window.set_title(&title).map_err(|fault| internal(&fault))
}

/// The reading view covers the whole screen.
#[tauri::command]
pub fn set_fullscreen(window: WebviewWindow, on: bool) -> Result<(), Value> {
    window.set_fullscreen(on).map_err(|fault| internal(&fault))
}

/// The page's answer to `close-requested`: nothing is unsaved any more.
#[tauri::command]
pub fn ready_to_close(window: WebviewWindow) -> Result<(), Value> {
    window.destroy().map_err(|fault| internal(&fault))
}

/// The page's other answer: something could not be saved, and the person is told before it is lost.
#[tauri::command]
pub fn keep_open(request: State<'_, CloseRequest>) {
    request.refuse();
}

/// A fault of the program, in the shape that every error has on its way to the page.
pub fn internal(fault: &dyn std::fmt::Display) -> Value {
    json!({
        "code": "internal",
        "message": text::INTERNAL_MESSAGE,
        "hint": text::INTERNAL_HINT,
        "detail": fault.to_string(),
    })
}
