//! The program from outside: a data folder, a clock that stands still, the command table.

pub mod office;
pub mod printer;
pub mod random;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Duration, FixedOffset};
use serde_json::{Value, json};
use soket_app::{App, AppError, Catalog, Host, OpenOptions, Package, TEMPLATES_DIR};
use soket_core::{assemble, choose_rule_set};
use soket_doc::dump;
use tempfile::TempDir;

/// A machine of its own: an empty data folder, a clock that moves when told, ids that count.
pub struct Machine {
    app: Option<App>,
    folder: TempDir,
    clock: Arc<Clock>,
}

struct Clock {
    milliseconds: AtomicI64,
    next_id: AtomicU64,
}

struct TestHost(Arc<Clock>);

impl Host for TestHost {
    fn now(&self) -> DateTime<FixedOffset> {
        start() + Duration::milliseconds(self.0.milliseconds.load(Ordering::Relaxed))
    }

    fn new_id(&self) -> String {
        format!("id{}", self.0.next_id.fetch_add(1, Ordering::Relaxed))
    }
}

/// Nineteenth of July 2028, ten o'clock in Vietnam.
fn start() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2028-07-19T10:00:00+07:00").unwrap_or_default()
}

impl Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}

impl Machine {
    pub fn new() -> Self {
        let clock = Arc::new(Clock {
            milliseconds: AtomicI64::new(0),
            next_id: AtomicU64::new(1),
        });
        let folder =
            tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let mut machine = Self {
            app: None,
            folder,
            clock,
        };
        machine.reopen();
        machine
    }

    /// Ends the program and starts it again on the same folder.
    pub fn reopen(&mut self) {
        self.app = None;
        match self.try_open() {
            Ok(app) => self.app = Some(app),
            Err(error) => panic!("{error:?}"),
        }
    }

    pub fn try_open(&self) -> Result<App, AppError> {
        App::open(OpenOptions {
            data_dir: self.folder.path().into(),
            host: Box::new(TestHost(self.clock.clone())),
        })
    }

    pub fn close(&mut self) {
        self.app = None;
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn wait_ms(&self, milliseconds: i64) {
        self.clock
            .milliseconds
            .fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Runs a command that must succeed.
    #[track_caller]
    pub fn call(&mut self, command: &str, arguments: Value) -> Value {
        match self.try_call(command, arguments) {
            Ok(reply) => reply,
            Err(error) => panic!("{command}: {error:?}"),
        }
    }

    /// Runs a command that must be refused; answers the error's code and message.
    #[track_caller]
    pub fn refused(&mut self, command: &str, arguments: Value) -> (String, String) {
        match self.try_call(command, arguments) {
            Ok(reply) => panic!("{command} should be refused, answered {reply}"),
            Err(error) => (error.code.to_owned(), error.message),
        }
    }

    pub fn try_call(&mut self, command: &str, arguments: Value) -> Result<Value, AppError> {
        let mut request = arguments;
        request["command"] = json!(command);
        match &mut self.app {
            Some(app) => app.dispatch_json(request),
            None => panic!("the program is closed"),
        }
    }

    /// Loads the sample; answers its draft's id.
    #[track_caller]
    pub fn sample(&mut self) -> String {
        text(&self.call("sample_open", json!({})), "/id")
    }

    /// The draft as it prints, one line a paragraph.
    pub fn printed(&mut self, draft: &str) -> String {
        let view = self.call("draft_open", json!({ "draft": draft }));
        let mut package = json!({ "format": "soket/1" });
        for key in ["org", "term", "resolution", "superior_plan", "draft"] {
            if !view[key].is_null() {
                package[key] = view[key].clone();
            }
        }
        let package: Package = serde_json::from_value(package)
            .unwrap_or_else(|error| panic!("the view is no package: {error}"));
        let catalog = Catalog::load(Some(&self.folder().join(TEMPLATES_DIR)))
            .unwrap_or_else(|error| panic!("{error:?}"));
        let template = &catalog
            .listed(&package.draft.template.id)
            .unwrap_or_else(|error| panic!("{error:?}"))
            .template;
        let rule_set = choose_rule_set(
            &catalog.rule_sets,
            package.draft.info.rule_set.as_deref(),
            package.presumed_signing_day(),
        )
        .unwrap_or_else(|| panic!("no rule set"));
        dump(&assemble(&package, template, rule_set, true))
    }

    /// Names and anchors of a draft's findings, one a line.
    #[track_caller]
    pub fn findings(&mut self, draft: &str) -> String {
        let status = self.call("draft_status", json!({ "draft": draft }));
        lines(&status["findings"])
    }
}

/// Findings as text: severity, name, label, message.
pub fn lines(findings: &Value) -> String {
    let mut out = String::new();
    for finding in findings.as_array().into_iter().flatten() {
        out += &format!(
            "{} {} [{}] {}\n",
            text(finding, "/severity"),
            text(finding, "/name"),
            text(finding, "/anchor/label"),
            text(finding, "/message"),
        );
    }
    out
}

/// The string at a JSON pointer; empty when there is none.
pub fn text(value: &Value, pointer: &str) -> String {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}
