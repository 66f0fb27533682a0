//! `cargo xtask check`: everything that can be said without running the program. What fails fastest comes first.

use std::process::Stdio;

use crate::run::build_workspace;
use crate::sh::{self, Outcome};
use crate::{codegen, system, tidy, ui};

/// Whole crates that would let the program open a connection. (Tokio's own `net` comes with Tauri; nothing of ours uses it.)
const NETWORK_CRATES: [&str; 11] = [
    "curl",
    "h2",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "tungstenite",
    "ureq",
];

pub fn check() -> Outcome {
    sh::stage("format", || sh::run(&mut sh::cargo("fmt --all --check")))?;
    sh::stage("house rules", || tidy::check(&sh::root()))?;
    sh::stage("no network", no_network)?;
    system::prepare_build()?;
    ui::build()?;
    sh::stage("types of the screens", || {
        sh::run(&mut ui::npm(&sh::root().join("ui"), "run --silent check"))
    })?;
    sh::stage("lints", || {
        sh::run(&mut sh::cargo(
            "clippy --workspace --all-targets -- -D warnings",
        ))
    })?;
    build_workspace()?;
    sh::stage("generated files", codegen::is_fresh)
}

/// The systems the program is for. (For telephones Tauri would need a client for its development server.)
const SYSTEMS: &str = "--target x86_64-unknown-linux-gnu --target x86_64-pc-windows-msvc --target aarch64-apple-darwin";

fn no_network() -> Outcome {
    let tree = format!(
        "tree --package soket-desktop --edges normal {SYSTEMS} --prefix none --format {{p}}"
    );
    let (ok, tree) = sh::output(sh::cargo(&tree).stderr(Stdio::inherit()))?;
    if !ok || tree.is_empty() {
        return Err("`cargo tree` did not list the shell's dependencies".to_owned());
    }
    let found = network_crates_in(&tree);
    if found.is_empty() {
        println!(
            "none of {} among the shell's dependencies",
            NETWORK_CRATES.join(", ")
        );
        return Ok(());
    }
    Err(format!(
        "the shell depends on {}: the program must not open connections",
        found.join(", ")
    ))
}

/// `tree` has lines like "hyper v1.2.0".
fn network_crates_in(tree: &str) -> Vec<&str> {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| NETWORK_CRATES.contains(name))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_crate_is_found_by_its_whole_name() {
        let tree = "soket-desktop v0.1.0 (path)\nhyper-lookalike v1.0.0\nureq v3.0.0\nserde v1.0.0 (*)\nureq v3.0.0 (*)\n";
        assert_eq!(network_crates_in(tree), ["ureq"]);
    }
}
