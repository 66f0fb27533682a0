//! Use cases and the command table: the one door for window, command line and tests.
//!
//! A request comes in as JSON, a reply or an [`AppError`] goes out. Rules live in `soket-core`, rows in
//! `soket-store`, bytes in `soket-docx`; this crate brings them together and gives faults their words.

mod aside;
mod backup;
mod catalog;
mod command;
mod export;
mod fault;
mod fonts;
mod handing_down;
mod host;
mod issuing;
mod library;
mod load;
mod mend;
mod org;
mod own_templates;
mod pages;
mod paste;
mod plan;
mod register_sheet;
mod standalone;
mod status;
mod table;
mod template_files;
mod versions;
pub mod wire;
mod writing;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use soket_core::vietnamese::nfc_json;
use soket_print::Printing;
use soket_store::{Op, Store};

pub use aside::Step;
pub use catalog::{Catalog, Listed};
pub use command::{Command, reply_types, visit_reply_types};
pub use export::{file_name, file_names};
pub use fault::AppError;
pub use fonts::use_embedded_fonts;
pub use handing_down::{
    compare_plan, derive_plan, form_sheet, hand_down_to, org_sample, plan_as_letter, plan_calendar,
    plan_reminder, read_org, take_changes, unit_org,
};
pub use host::{Host, SystemHost};
pub use own_templates::{add_template, check_templates, pack_template};
pub use pages::{Desk, PageWork};
pub use register_sheet::register_sheet;
pub use soket_core::{Fate, Finding, OrgFile, OrgKind, Package, Severity, SourceFault, parse_date};
pub use soket_target::{Direction, Verdict};
pub use standalone::{
    Checked, assemble_package, check_package, compare_targets, exchange_schema, explain,
    export_package, read_package, rule_set_schema, sample_package, template_schema, write_file,
};
pub use wire::ExportFormat;

/// Name of the database in the data folder.
pub const DATABASE: &str = "so-ket.db";
/// Folder of the templates that belong to this machine, in the data folder.
pub const TEMPLATES_DIR: &str = "templates";

/// Where an [`App`] works.
pub struct OpenOptions {
    pub data_dir: PathBuf,
    pub host: Box<dyn Host>,
}

impl OpenOptions {
    pub fn new(data_dir: PathBuf) -> Self {
        Self {
            data_dir,
            host: Box::new(SystemHost),
        }
    }
}

/// Hundreds of pages reach a spooler in seconds; longer, and something else is wrong.
const TIME_TO_HAND_OVER: Duration = Duration::from_secs(60);

/// The program behind its faces. One at a time changes things: callers hold it behind a lock.
pub struct App {
    pub(crate) store: Store,
    pub(crate) host: Box<dyn Host>,
    pub(crate) catalog: Catalog,
    pub(crate) data_dir: PathBuf,
    pub(crate) desk: Arc<Desk>,
    pub(crate) looked_at: Arc<issuing::LookedAt>,
    /// One for the life of the program: what it asked a printer is part of what it knows.
    pub(crate) printing: Arc<dyn Printing>,
}

/// A command that was begun.
pub enum Begun {
    Done(Result<Value, AppError>),
    /// The rest needs the app no more: let go of it, then run.
    Later(PageWork),
    /// Long work, for which to let go of the app; then a step with it.
    Aside(Box<dyn FnOnce() -> Result<Step, AppError> + Send>),
}

impl Begun {
    /// Ends what was begun. `with_app` takes the app in hand for a step, and is called without it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn finish(mut self, mut with_app: impl FnMut(Step) -> Self) -> Result<Value, AppError> {
        loop {
            self = match self {
                Self::Done(reply) => return reply,
                Self::Later(work) => return guarded(|| work.run()),
                Self::Aside(work) => with_app(guarded(work)?),
            };
        }
    }
}

/// A panic becomes an error of code `internal`, and the window lives on.
fn guarded<T>(work: impl FnOnce() -> Result<T, AppError>) -> Result<T, AppError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("panic");
        Err(AppError::internal(text))
    })
}

impl App {
    /// Opens the data folder, which is made when it is not there.
    ///
    /// # Errors
    /// The folder cannot be made; the database is damaged, foreign, locked or unreachable.
    pub fn open(options: OpenOptions) -> Result<Self, AppError> {
        let OpenOptions { data_dir, host } = options;
        std::fs::create_dir_all(&data_dir).map_err(|error| AppError::write(&data_dir, &error))?;
        let store = Store::open(&data_dir.join(DATABASE))?;
        let mut catalog = Catalog::load(Some(&data_dir.join(TEMPLATES_DIR)))?;
        if store.read_only().is_none() {
            // Rubbish costs only room; the next start tries again.
            let _ = issuing::vault(&data_dir).sweep(host.now().into());
            issuing::sweep_views(&data_dir, host.now().into());
            let today = host.now().date_naive().to_string();
            // A copy that fails is no reason to keep anyone from their work, but they should know.
            if let Err(error) = backup::keep_today(&store, &data_dir, &today) {
                let error = AppError::from(error);
                catalog
                    .notices
                    .push(format!("Chưa sao lưu được dữ liệu hôm nay. {}", error.hint));
            }
        }
        let printing = soket_print::system(&data_dir.join(issuing::VIEW_DIR)).into();
        Ok(Self {
            store,
            host,
            catalog,
            data_dir,
            desk: Arc::default(),
            looked_at: Arc::default(),
            printing,
        })
    }

    /// Runs one command of the table. Whatever text comes in is put into NFC first; a panic inside becomes
    /// an error of code `internal`, and the transaction it happened in is rolled back.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn dispatch_json(&mut self, request: Value) -> Result<Value, AppError> {
        self.begin(request).finish(|step| step(self))
    }

    /// Like [`App::dispatch_json`], but leaves what is long and needs the app no more for later.
    pub fn begin(&mut self, mut request: Value) -> Begun {
        nfc_json(&mut request);
        let command: Command = match serde_json::from_value(request) {
            Ok(command) => command,
            Err(fault) => {
                let error = AppError::new(
                    "bad-request",
                    "Chương trình không hiểu yêu cầu này.",
                    "Mở lại cửa sổ rồi thử lại.",
                );
                return Begun::Done(Err(error.with_detail(fault)));
            }
        };
        match guarded(|| command.begin(self)) {
            Ok(begun) => begun,
            Err(error) => Begun::Done(Err(error)),
        }
    }

    /// Before the program ends: waits until what was sent to a printer needs the program no more. Runs without the
    /// app, in which printing may still have something to write down.
    pub fn settle(&self) -> impl FnOnce() + use<> {
        let printing = Arc::clone(&self.printing);
        move || printing.settle(TIME_TO_HAND_OVER)
    }

    pub(crate) fn now(&self) -> String {
        now_text(&*self.host)
    }

    /// A change that stands alone on its undo stack. `name` is what the undo button says.
    pub(crate) fn op(&self, name: &'static str, scope: &str) -> Op {
        Op {
            name,
            scope: scope.into(),
            now: self.now(),
            merge: None,
        }
    }

    /// A change that joins the one before it while the person keeps typing in one place.
    pub(crate) fn op_merged(&self, name: &'static str, scope: &str, place: &str) -> Op {
        Op {
            merge: Some(place.into()),
            ..self.op(name, scope)
        }
    }

    pub(crate) fn saved(&self, rev: i64) -> wire::Saved {
        wire::Saved {
            rev,
            at: self.now(),
        }
    }
}

/// "15 giờ 20, ngày 24/5/2028", of a time as the store keeps it.
pub(crate) fn when(rfc3339: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(rfc3339).map_or_else(
        |_| rfc3339.to_owned(),
        |time| {
            format!(
                "{}, ngày {}",
                time.format("%-H giờ %M"),
                soket_core::format_date(time.date_naive())
            )
        },
    )
}

/// RFC 3339 with milliseconds, as the store keeps times.
fn now_text(host: &dyn Host) -> String {
    host.now()
        .to_rfc3339_opts(chrono::SecondsFormat::Millis, false)
}
