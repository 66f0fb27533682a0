//! Calling other programs: where the clone lies, what they printed, how long a stage took.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What went wrong, in a sentence for the person at the terminal; empty when it has been said already.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of the clone: the parent of this package's own.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A program that `cargo build --workspace` made.
pub fn built(name: &str) -> PathBuf {
    target()
        .join("debug")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Exported samples lie here, for people to look at and for the validity tests.
pub fn samples() -> PathBuf {
    root().join("target").join("mau")
}

/// A call in the folder of the clone. `args` as one types them, separated by spaces; add paths with `.arg`.
pub fn command(program: impl AsRef<OsStr>, args: &str) -> Command {
    let mut command = Command::new(program);
    command.args(args.split_whitespace()).current_dir(root());
    command
}

pub fn cargo(args: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    command(cargo, args)
}

/// Runs it with its output going to the terminal.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|fault| cannot_start(command, &fault))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{}: {status}", describe(command)))
    }
}

/// Runs it silently and returns what it printed, whether or not it succeeded.
pub fn output(command: &mut Command) -> Outcome<(bool, String)> {
    let output = command
        .output()
        .map_err(|fault| cannot_start(command, &fault))?;
    Ok((
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    ))
}

/// Runs it with its output going to the terminal, and returns that output too.
pub fn tee(command: &mut Command) -> Outcome<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|fault| cannot_start(command, &fault))?;
    let mut seen = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|fault| format!("{}: {fault}", describe(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            seen.push_str(&line);
            seen.push('\n');
        }
    }
    let status = child
        .wait()
        .map_err(|fault| format!("{}: {fault}", describe(command)))?;
    Ok((status.success(), seen))
}

/// Does a program of this name answer?
pub fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

/// Announces a stage, says how long it took, and says at once what went wrong in it.
pub fn stage(name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    stage_saying(name, work, |_| "ok".to_owned())
}

/// The same for a stage whose result is more than "ok".
pub fn stage_saying<T>(
    name: &str,
    work: impl FnOnce() -> Outcome<T>,
    say: impl FnOnce(&T) -> String,
) -> Outcome<T> {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f32();
    match outcome {
        Ok(value) => {
            println!("== {name}: {} ({seconds:.1} s)", say(&value));
            Ok(value)
        }
        Err(message) => {
            println!("{message}\n== {name}: FAILED ({seconds:.1} s)");
            Err(String::new())
        }
    }
}

fn describe(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args().take(6) {
        text.push(' ');
        text.push_str(&arg.to_string_lossy());
    }
    text
}

fn cannot_start(command: &Command, fault: &std::io::Error) -> String {
    format!("cannot start `{}`: {fault}", describe(command))
}
