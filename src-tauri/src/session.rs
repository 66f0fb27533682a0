//! The one `soket_app::App` behind the window.
//!
//! It is opened by the first command, not before the window: a damaged or locked database is then an answer that
//! the page can show, and the next command tries again ("Thử lại" costs nothing here).

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use soket_app::{App, AppError, Begun, OpenOptions, Step};

#[derive(Clone)]
pub struct Session {
    data_dir: PathBuf,
    app: Arc<Mutex<Option<App>>>,
}

impl Session {
    pub fn new(data_dir: PathBuf) -> Self {
        Session {
            data_dir,
            app: Arc::default(),
        }
    }

    /// Blocks until the database has answered; call it off the main thread.
    pub fn dispatch(&self, command: Value) -> Result<Value, Value> {
        // A command that panicked left the database as its transaction found it, so the app behind it is still good.
        let mut slot = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = match slot.as_mut() {
            Some(app) => Ok(app.begin(command)),
            None => self.open().map(|app| slot.insert(app).begin(command)),
        };
        // Laying pages out goes on without the app, so that a save never waits for it.
        drop(slot);
        let finished = begun.and_then(|begun| begun.finish(|step| self.take(step)));
        finished.map_err(|error| {
            serde_json::to_value(&error).unwrap_or_else(|fault| crate::commands::internal(&fault))
        })
    }

    /// A step of what was begun with the app, which is still open.
    fn take(&self, step: Step) -> Begun {
        let mut slot = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.as_mut() {
            Some(app) => step(app),
            None => Begun::Done(Err(AppError::internal("the app is gone"))),
        }
    }

    /// Before the program ends; see [`App::settle`].
    pub fn settle(&self) {
        let slot = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        let settle = slot.as_ref().map(App::settle);
        drop(slot);
        if let Some(settle) = settle {
            settle();
        }
    }

    fn open(&self) -> Result<App, AppError> {
        App::open(OpenOptions::new(self.data_dir.clone()))
    }
}
