//! Every module opens by saying what it is for (`//!`). Test modules say it by their names.

use super::Source;

pub fn check(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|source| is_module(&source.path) && !source.text.starts_with("//!"))
        .map(|source| {
            format!(
                "{}: opens without `//!` (what it is for, and what not)",
                source.path
            )
        })
        .collect()
}

fn is_module(path: &str) -> bool {
    let is_source = path.starts_with("src-tauri/src/")
        || path.starts_with("xtask/src/")
        || (path.starts_with("crates/") && path.contains("/src/"));
    let is_test =
        path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_tests.rs");
    is_source && path.ends_with(".rs") && !is_test
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_module_without_a_purpose_is_named() {
        let sources = [
            source("crates/a/src/lib.rs", "//! What it is for.\n"),
            source("crates/a/src/b.rs", "use std::fs;\n"),
            source("crates/a/src/b/tests.rs", "use super::*;\n"),
            source("crates/a/tests/c.rs", "use a::*;\n"),
        ];
        let faults = check(&sources);
        assert_eq!(
            faults,
            ["crates/a/src/b.rs: opens without `//!` (what it is for, and what not)"]
        );
    }
}
