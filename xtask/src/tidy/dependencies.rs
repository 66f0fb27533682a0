//! Every dependency says why it is there: a comment above it in Cargo.toml, an entry in package.json's
//! "//dependencies" (JSON has no comments).

use super::Source;

pub fn check(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .flat_map(|source| {
            let unexplained = match source.path.rsplit('/').next() {
                Some("Cargo.toml") => in_cargo(&source.text),
                Some("package.json") => in_package(&source.text),
                _ => Vec::new(),
            };
            unexplained
                .into_iter()
                .map(|name| format!("{}: no reason given for `{name}`", source.path))
        })
        .collect()
}

/// Our own crates need no reason, and neither does what the workspace's table has explained.
fn in_cargo(text: &str) -> Vec<&str> {
    let mut unexplained = Vec::new();
    let mut in_dependencies = false;
    let mut previous = "";
    for line in text.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            in_dependencies = section.trim_end_matches(']').ends_with("dependencies");
        } else if in_dependencies
            && let Some((key, value)) = line.split_once('=')
            && !line.starts_with('#')
        {
            let key = key.trim();
            let from_table = key.ends_with(".workspace") || value.contains("workspace = true");
            let ours = value.contains("path =");
            if !from_table && !ours && !previous.starts_with('#') {
                unexplained.push(key);
            }
        }
        previous = line;
    }
    unexplained
}

fn in_package(text: &str) -> Vec<&str> {
    ["dependencies", "devDependencies"]
        .into_iter()
        .flat_map(|section| {
            let explained = keys_of(text, &format!("//{section}"));
            keys_of(text, section)
                .into_iter()
                .filter(move |name| !explained.contains(name))
        })
        .collect()
}

/// The keys of a flat object in a formatted JSON file: one to a line.
fn keys_of<'a>(json: &'a str, object: &str) -> Vec<&'a str> {
    let opening = format!("\"{object}\": {{");
    json.lines()
        .skip_while(|line| !line.trim_start().starts_with(&opening))
        .skip(1)
        .take_while(|line| !line.trim_start().starts_with('}'))
        .filter_map(|line| line.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_crate_without_a_reason_is_named() {
        let text = "[package]\nname = \"x\"\n\n[dependencies]\n# Why it is here.\na = \"1\"\nb = { version = \"2\", features = [\"c\"] }\n\
            d.workspace = true\nours = { path = \"../ours\" }\n\n[features]\ndefault = [\"e\"]\n\n[target.'cfg(unix)'.dev-dependencies]\nf = \"1\"\n";
        let faults = check(&[source("crates/x/Cargo.toml", text)]);
        assert_eq!(
            faults,
            [
                "crates/x/Cargo.toml: no reason given for `b`",
                "crates/x/Cargo.toml: no reason given for `f`"
            ]
        );
    }

    #[test]
    fn a_package_without_a_reason_is_named() {
        let text = "{\n  \"//dependencies\": {\n    \"a\": \"Why.\"\n  },\n  \"dependencies\": {\n    \"a\": \"1.0.0\",\n    \"@b/c\": \"2.0.0\"\n  }\n}\n";
        let faults = check(&[source("ui/package.json", text)]);
        assert_eq!(faults, ["ui/package.json: no reason given for `@b/c`"]);
    }
}
