//! The test starts itself a second time, as the process that is killed, dies or competes. What that process should do
//! stands in its environment.

use std::env;
use std::process::{Command, Stdio};

/// The command that runs one test of this binary: `module` is its `module_path!()`.
pub fn command(module: &str, test: &str) -> Command {
    let module = module.split_once("::").unwrap().1;
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", &format!("{module}::{test}"), "--nocapture"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}
