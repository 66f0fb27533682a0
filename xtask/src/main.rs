//! The project's own commands: `cargo xtask run | check | test | bench | codegen`.
//!
//! They are what a person types after cloning and what the build server runs: one way, not two. No dependency, so
//! that they start at once on a bare machine; what they do is call other programs and say what is missing.

mod bench;
mod check;
mod codegen;
mod count;
mod docx;
mod pages;
mod run;
mod sh;
mod system;
mod test;
mod tidy;
mod ui;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run       install what is missing, build, open the program
            (without a display: check and export the sample report from the command line)
  check     format, house rules, types, lints, generated files: everything that needs no running program
  test      install what is missing, then every test there is; the last line counts them
  bench     how long the program's own work takes, beside what people would use instead
  codegen   write the TypeScript types and the JSON Schemas from the Rust types";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["check"] => check::check(),
        ["test"] => test::test(),
        ["bench"] => bench::bench(),
        ["codegen"] => codegen::write(),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}
