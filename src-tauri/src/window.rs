//! The one window: how it opens, where it may go (nowhere), and how it closes without losing the last second of typing.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Emitter, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use crate::text;

/// How long the page may take to save what is still in its fields. A page that is broken must not keep a window open.
const TIME_TO_FLUSH: Duration = Duration::from_secs(3);

pub fn open(app: &AppHandle, data_dir: &Path) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title(text::PRODUCT)
        .inner_size(1366.0, 768.0)
        // A 1366×768 screen at 200 % has room for half of that.
        .min_inner_size(640.0, 360.0)
        .center()
        // Dragging items in a list is the page's business; the handler for dropped files would swallow it on Windows.
        .disable_drag_drop_handler()
        .zoom_hotkeys_enabled(true)
        .on_navigation(|url| is_own_page(url.scheme(), url.host_str()))
        .on_new_window(|_, _| NewWindowResponse::Deny);
    // What the web view keeps for itself (its cache, the widths of panes) lies with the rest of the data. Where that
    // cannot be written it goes to the system's own place: the window must open all the same, for it is where the
    // person reads what is wrong with the folder.
    let own_folder = data_dir.join("webview");
    let builder = match fs::create_dir_all(&own_folder) {
        Ok(()) => builder.data_directory(own_folder),
        Err(_) => builder,
    };
    let window = builder.build()?;
    close_politely(&window);
    #[cfg(target_os = "linux")]
    compose_in_place(&window)?;
    Ok(())
}

/// The packed-in page: `tauri://localhost`, which WebView2 spells `http://tauri.localhost`. Nothing is served there by a network.
fn is_own_page(scheme: &str, host: Option<&str>) -> bool {
    matches!(
        (scheme, host),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

/// The request to close that the page has not answered yet: its number, 0 when there is none.
#[derive(Default)]
pub struct CloseRequest {
    open: AtomicU32,
    last: AtomicU32,
}

impl CloseRequest {
    /// `None` while an earlier request still waits for its answer.
    fn begin(&self) -> Option<u32> {
        let number = self.last.fetch_add(1, Ordering::SeqCst) + 1;
        self.open
            .compare_exchange(0, number, Ordering::SeqCst, Ordering::SeqCst)
            .ok()
            .map(|_| number)
    }

    /// The page could not save: the window stays, and the next request asks again.
    pub fn refuse(&self) {
        self.open.store(0, Ordering::SeqCst);
    }

    fn is_open(&self, number: u32) -> bool {
        self.open.load(Ordering::SeqCst) == number
    }
}

/// A request to close first asks the page (`close-requested`), which saves and calls `ready_to_close`, or `keep_open`
/// when it could not save. A page that says nothing is broken.
fn close_politely(window: &WebviewWindow) {
    let page = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else {
            return;
        };
        api.prevent_close();
        let Some(number) = page.state::<CloseRequest>().begin() else {
            return;
        };
        let asked = page.emit("close-requested", ());
        let page = page.clone();
        thread::spawn(move || {
            if asked.is_ok() {
                thread::sleep(TIME_TO_FLUSH);
            }
            if page.state::<CloseRequest>().is_open(number) {
                // It fails only when the page was quicker and the window is gone.
                let _ = page.destroy();
            }
        });
    });
}

/// Letters of the pages are outlines. WebKit's own choice paints some of them on the graphics card, which takes small
/// outlines from a coarse atlas: letters of uneven weight. Before any web view, because its processes inherit this.
#[cfg(target_os = "linux")]
pub fn paint_outlines_finely() {
    // It fails for names with "=" only. Who has chosen otherwise keeps the choice.
    let _ = webkit2gtk::glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false);
}

/// Shows the syllable being composed (ibus, fcitx) where it will stand. wry turns that off for every web view, and
/// without it the letters of a half-typed Vietnamese syllable float in a box of their own.
#[cfg(target_os = "linux")]
fn compose_in_place(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|webview| {
        if let Some(input) = webview.inner().input_method_context() {
            input.set_enable_preedit(true);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_request_ends_and_the_next_one_asks_again() {
        let request = CloseRequest::default();
        let first = request.begin().expect("nothing waits yet");
        assert_eq!(request.begin(), None);
        request.refuse();
        assert!(!request.is_open(first));
        let second = request.begin().expect("the first was answered");
        assert!(request.is_open(second) && !request.is_open(first));
    }

    #[test]
    fn the_window_goes_nowhere_else() {
        let check = |url: &str, expected: bool| {
            let url = tauri::Url::parse(url).expect("a test's own address");
            assert_eq!(is_own_page(url.scheme(), url.host_str()), expected, "{url}");
        };
        check("tauri://localhost/index.html", true);
        check("http://tauri.localhost/", true);
        check("https://example.org/", false);
        check("http://localhost:1420/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,x", false);
    }
}
