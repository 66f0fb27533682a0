//! `soket`: the same use cases without a window, for IT people, batches and tests.
//!
//! Exit code 0: good; 1: the text has errors (or a target is lowered, a file was not signed here, a printer did not
//! finish); 2: the input cannot be used.
//! What a machine reads goes to standard output, what a person reads to standard error.

mod arguments;
mod commands;
mod export;
mod issuing;
mod plan;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::arguments::Arguments;
use crate::commands::Outcome;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, not faults; they go to standard output.
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(2),
            };
        }
    };
    match commands::run(arguments) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Ok(Outcome::Unusable) => ExitCode::from(2),
        Err(error) => {
            eprintln!("{}\n{}", error.message, error.hint);
            ExitCode::from(2)
        }
    }
}
