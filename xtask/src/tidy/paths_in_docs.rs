//! A path that the documentation names exists. Readers follow them; a moved file must take its mentions along.

use super::Source;

/// Where a name that looks like a path of the clone begins. `target/` is made, not written.
const TOP_LEVEL: &[&str] = &[
    ".cargo",
    ".ci",
    "assets",
    "crates",
    "docs",
    "src-tauri",
    "templates",
    "tests",
    "ui",
    "xtask",
];

pub fn check(sources: &[Source], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources
        .iter()
        .filter(|source| is_documentation(&source.path))
    {
        for (index, line) in outside_fences(&source.text) {
            for path in quoted(line)
                .filter_map(as_path)
                .filter(|path| !exists(path))
            {
                faults.push(format!(
                    "{}:{}: there is no `{path}`",
                    source.path,
                    index + 1
                ));
            }
        }
    }
    faults
}

fn is_documentation(path: &str) -> bool {
    path == "README.md" || (path.starts_with("docs/") && path.ends_with(".md"))
}

fn outside_fences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// The path without a trailing slash, if it is one; patterns like `crates/*/src` or `templates/<id>` are not.
fn as_path(quoted: &str) -> Option<&str> {
    let (first, _) = quoted.split_once('/')?;
    let is_pattern = quoted.contains(['*', '<', '{', '…', ' ']);
    (TOP_LEVEL.contains(&first) && !is_pattern).then(|| quoted.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_path_that_is_not_there_is_named_with_its_line() {
        let text = "See `ui/src/host/` and `crates/*/src`.\n```\nxtask/none `docs/none.md`\n```\nAlso `docs/none.md`, `a/b`, `target/mau`.\n";
        let faults = check(&[source("README.md", text)], |path| path == "ui/src/host");
        assert_eq!(faults, ["README.md:5: there is no `docs/none.md`"]);
    }
}
