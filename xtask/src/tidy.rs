//! House rules that no compiler checks, so that nobody has to remember them. One file per rule; each takes text and
//! gives back what is wrong, with its place.

mod dependencies;
mod layers;
mod module_docs;
mod paths_in_docs;
mod screen_text;

use std::fs;
use std::path::{Path, PathBuf};

use crate::sh::Outcome;

/// A text file of the clone; `path` is relative to it, with "/".
pub struct Source {
    pub path: String,
    pub text: String,
}

pub fn check(root: &Path) -> Outcome {
    let sources = read_all(root)?;
    let faults: Vec<String> = [
        module_docs::check(&sources),
        layers::check(&sources),
        screen_text::check(&sources),
        dependencies::check(&sources),
        paths_in_docs::check(&sources, |path| root.join(path).exists()),
    ]
    .concat();
    if faults.is_empty() {
        println!("{} files", sources.len());
        return Ok(());
    }
    Err(faults.join("\n"))
}

/// What is made or fetched, not written: no rule is about it.
const NOT_OURS: &[&str] = &["target", "node_modules", "dist", ".git", "gen", "out"];

fn read_all(root: &Path) -> Outcome<Vec<Source>> {
    let mut sources = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let fault = |fault: std::io::Error| format!("{}: {fault}", folder.display());
        for entry in fs::read_dir(&folder).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(fault)?;
            if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                folders.push(entry.path());
            } else if kind.is_file() && has_rules(&name) {
                let path = entry.path();
                let text = fs::read_to_string(&path)
                    .map_err(|fault| format!("{}: {fault}", path.display()))?;
                let relative = path.strip_prefix(root).unwrap_or(&path);
                sources.push(Source {
                    path: relative.to_string_lossy().replace('\\', "/"),
                    text,
                });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn has_rules(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    matches!(extension, "rs" | "ts" | "svelte" | "css" | "md" | "toml") || name == "package.json"
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
