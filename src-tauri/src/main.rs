//! The window of Sơ Kết: the only program that knows Tauri.
//!
//! It opens one window on the packed-in screens, carries JSON between the page and `soket-app`, shows the system's
//! own dialogs, and sees to it that one window writes to a data folder. It decides nothing about documents.
//!
//! The hard thing is leaving: the page holds the last second of typing, so closing asks it first (`window.rs`).

// A double click on Windows must not open a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod data_dir;
mod dialogs;
mod instance;
mod panic_log;
mod session;
mod text;
mod viewer;
mod window;

use std::path::PathBuf;

use instance::Claim;
use session::Session;
use tauri::{AppHandle, Manager, RunEvent};

fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window::paint_outlines_finely();
    let data_dir = data_dir::resolve(std::env::args_os().skip(1), |name| std::env::var_os(name));
    if let Some(dir) = &data_dir {
        panic_log::install(dir);
    }
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            commands::dispatch,
            commands::set_title,
            commands::set_fullscreen,
            commands::ready_to_close,
            commands::keep_open,
            dialogs::pick_save_path,
            dialogs::pick_open_path,
            dialogs::pick_folder,
            viewer::open_path,
        ])
        .setup(move |app| {
            if let Err(reason) = start(app.handle(), data_dir) {
                dialogs::refuse_start(app.handle(), &reason);
            }
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // The window is gone by then; who printed and closed it still gets all the pages.
            if let (RunEvent::Exit, Some(session)) = (event, app.try_state::<Session>()) {
                session.settle();
            }
        });
    Ok(())
}

/// Opens the window, or says in Vietnamese why not.
fn start(app: &AppHandle, data_dir: Option<PathBuf>) -> Result<(), String> {
    let dir = data_dir.ok_or(text::NO_DATA_FOLDER)?;
    match instance::claim(&dir) {
        Claim::AlreadyOpen => return Err(text::ALREADY_OPEN.to_owned()),
        Claim::Ours(lock) => app.manage(lock),
    };
    app.manage(window::CloseRequest::default());
    app.manage(Session::new(dir.clone()));
    window::open(app, &dir).map_err(|fault| text::no_window(&fault))
}
