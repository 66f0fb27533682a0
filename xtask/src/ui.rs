//! The screens: their packages and their build. `ui/dist` must exist before cargo compiles the shell.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::sh::{self, Outcome};

pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

pub fn npm(folder: &Path, args: &str) -> Command {
    let mut command = sh::command(NPM, args);
    command.current_dir(folder);
    command
}

/// `npm ci`, but only when what is installed is older than what is asked for.
pub fn install(folder: &Path) -> Outcome {
    install_with(folder, "ci --no-audit --no-fund")
}

/// The same with another way to install.
pub fn install_with(folder: &Path, args: &str) -> Outcome {
    if is_fresh(folder) {
        return Ok(());
    }
    sh::run(&mut npm(folder, args))
}

fn is_fresh(folder: &Path) -> bool {
    let changed = |name: &str| -> Option<SystemTime> {
        std::fs::metadata(folder.join(name))
            .and_then(|meta| meta.modified())
            .ok()
    };
    let installed = changed("node_modules/.package-lock.json");
    installed.is_some()
        && installed >= changed("package-lock.json")
        && installed >= changed("package.json")
}

pub fn build() -> Outcome {
    sh::stage("screens", || {
        let ui = sh::root().join("ui");
        install(&ui)?;
        sh::run(&mut npm(&ui, "run --silent build -- --logLevel warn"))
    })
}
