//! Files written from the Rust types: TypeScript for the screens, JSON Schemas for templates and drafts. `soket-dev` writes them.

use crate::run::build_workspace;
use crate::sh::{self, Outcome};

pub fn write() -> Outcome {
    build_workspace()?;
    sh::run(&mut sh::command(sh::built("soket-dev"), "codegen"))
}

/// Expects a built workspace.
pub fn is_fresh() -> Outcome {
    sh::run(&mut sh::command(sh::built("soket-dev"), "codegen --check"))
        .map_err(|fault| format!("{fault}\nrun `cargo xtask codegen` and commit what it writes"))
}
