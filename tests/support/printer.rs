//! A print server of its own with a real IPP printer behind it: `printer.sh`, which says how, held by a value. The end
//! of the value is the end of every process it started.
//!
//! Needs nothing but the standard library and `tempfile`, so that the crate that prints can take this file for its own
//! tests.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

const SCRIPT: &str = include_str!("printer.sh");

pub struct PrintServer {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    socket: PathBuf,
    folder: TempDir,
}

/// A job as the printer got it.
pub struct Received {
    pub document: PathBuf,
    attributes: String,
}

impl PrintServer {
    /// With one queue, named "test" and the default, called "Máy in văn phòng", printing both sides.
    pub fn with_printer() -> Self {
        Self::start(&[])
    }

    pub fn without_printer() -> Self {
        Self::start(&["--without-printer"])
    }

    #[track_caller]
    fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // Beside the server's folder: that one must be empty.
        let script = folder.path().join("printer.sh");
        let own = folder.path().join("server");
        fs::write(&script, SCRIPT).expect("the script is written");
        fs::create_dir(&own).expect("the server's folder is made");
        let mut process = Command::new("bash")
            .arg(&script)
            .arg(&own)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("bash starts");
        let input = process.stdin.take();
        let output = process.stdout.take().expect("its output is piped");
        let mut server = Self {
            process,
            input,
            output: BufReader::new(output),
            socket: PathBuf::new(),
            folder,
        };
        // What is missing it has said on its standard error, which is ours.
        let line = server.line();
        let socket = line.strip_prefix("ready ");
        server.socket = socket
            .expect("the print server is ready; if not, what is missing stands above")
            .into();
        server
    }

    /// What `CUPS_SERVER` takes.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Runs a shell command beside the server, or one of the script's functions. It must succeed.
    #[track_caller]
    pub fn run(&mut self, command: &str) {
        let input = self.input.as_mut().expect("the input is open until drop");
        writeln!(input, "{command}").expect("the print server listens");
        let answer = self.line();
        let log = self.own().join("log/command");
        let said = fs::read_to_string(log).unwrap_or_default();
        assert_eq!(answer, "done 0", "{command}: {said}");
    }

    /// What the printer does with jobs from now on: "hold", "no-paper", "fail"; empty: it prints them.
    #[track_caller]
    pub fn behave(&self, word: &str) {
        let file = self.own().join("behave");
        if word.is_empty() {
            fs::remove_file(file).expect("the printer behaved in some way before");
        } else {
            fs::write(file, word).expect("the word is written");
        }
    }

    /// Waits for the printer's job of this number, counted from 1.
    #[track_caller]
    pub fn received(&self, number: u32) -> Received {
        let folder = self.own().join("received").join(number.to_string());
        let attributes = eventually(&format!("job {number} at the printer"), || {
            fs::read_to_string(folder.join("attributes")).ok()
        });
        Received {
            document: folder.join("document.pdf"),
            attributes,
        }
    }

    pub fn has_received(&self, number: u32) -> bool {
        self.own()
            .join("received")
            .join(number.to_string())
            .exists()
    }

    /// What the server wrote about itself, for a failing test.
    pub fn log(&self) -> String {
        fs::read_to_string(self.own().join("log/error")).unwrap_or_default()
    }

    fn own(&self) -> PathBuf {
        self.folder.path().join("server")
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.output
            .read_line(&mut line)
            .expect("the print server's output is text");
        line.trim_end().to_owned()
    }
}

impl Drop for PrintServer {
    fn drop(&mut self) {
        // The closed input is the sign to end; it has no more than processes to kill.
        self.input = None;
        let _ = self.process.wait();
    }
}

impl Received {
    /// An attribute by the name it has in the printer's environment, such as "IPP_COPIES".
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
    }
}

/// Asks again until there is an answer, for at most half a minute.
#[track_caller]
pub fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "waited in vain for {what}"
        );
        sleep(Duration::from_millis(50));
    }
}
