//! Tools of the workshop, never shipped: generated files, the command table over loopback, timings.

mod bench;
mod codegen;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str =
    "soket-dev codegen [--check] | serve [--port N] [--data-dir DIR] | bench --python PATH";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.first().map(String::as_str) {
        Some("codegen") => codegen::run(arguments.iter().any(|one| one == "--check")),
        Some("serve") => serve::run(
            option(&arguments, "--port")
                .and_then(|port| port.parse().ok())
                .unwrap_or(4780),
            option(&arguments, "--data-dir")
                .map_or_else(|| std::env::temp_dir().join("so-ket-serve"), PathBuf::from),
        ),
        Some("bench") => bench::run(option(&arguments, "--python").unwrap_or("python3")),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn option<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|one| one == name)?;
    arguments.get(at + 1).map(String::as_str)
}
