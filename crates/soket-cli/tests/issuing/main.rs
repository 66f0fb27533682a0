//! From a draft's file to printed copies by commands alone, each a process of its own: what a batch relies on, and what
//! stays true when processes die, race, or find no room.
#![cfg(target_os = "linux")]

mod crashes;
mod full_disk;
mod numbering;
#[path = "../../../../tests/support/pdf_tools.rs"]
mod pdf_tools;
#[path = "../../../../tests/support/printer.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod printer;
mod printing;
mod steps;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const SIGNED_ON: &str = "2026-11-20";

/// A data folder, and beside it the file of a finished draft.
struct Folder(TempDir);

struct Run {
    /// `None`: it was killed.
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Run {
    #[track_caller]
    fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{}", self.err);
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_soket"));
    command.env_remove("SOKET_DATA_DIR");
    command
}

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a temporary folder"));
        let sample = program()
            .args(["sample", "bao-cao-so-ket/dang-uy-xa"])
            .output()
            .expect("the program starts");
        fs::write(folder.draft_file(), sample.stdout).expect("the draft is written");
        folder
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("dữ liệu")
    }

    fn draft_file(&self) -> PathBuf {
        self.0.path().join("báo cáo.json")
    }

    /// The program on this data folder.
    fn command<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = program();
        command.arg("--data").arg(self.data()).args(arguments);
        command
    }

    fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Run {
        let output = self.command(arguments).output();
        output.expect("the program starts").into()
    }

    #[track_caller]
    fn import(&self) -> String {
        self.import_file(&self.draft_file())
    }

    #[track_caller]
    fn import_file(&self, file: &Path) -> String {
        let file = file.to_str().expect("a path of letters");
        let created = self.run(["draft", "import", file, "--json"]).json();
        created["id"].as_str().expect("an id").to_owned()
    }

    fn issue(&self, draft: &str) -> Run {
        self.run(["issue", draft, "--signed-on", SIGNED_ON, "--json"])
    }

    #[track_caller]
    fn register(&self) -> Vec<Value> {
        match self.run(["register", "list", "--json"]).json() {
            Value::Array(lines) => lines,
            other => panic!("{other}"),
        }
    }

    #[track_caller]
    fn numbers(&self) -> Vec<u64> {
        self.register()
            .iter()
            .map(|line| line["number"].as_u64().expect("a number"))
            .collect()
    }
}
