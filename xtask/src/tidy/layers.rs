//! The screens' layers know only what lies below them: screens → state → api → host. `parts` are pure looks and know
//! none of state, api and host. Only `host/tauri.ts` knows Tauri.

use super::Source;

const UI: &str = "ui/src/";
const TAURI: &str = "ui/src/host/tauri.ts";

pub fn check(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| is_code(&source.path)) {
        if source.path != TAURI && source.text.contains("@tauri-apps") {
            faults.push(format!(
                "{}: names @tauri-apps; only {TAURI} may",
                source.path
            ));
        }
        let own = layer(&source.path);
        for import in imports(&source.text) {
            let target = resolve(&source.path, import);
            if !may_import(own, layer(&target)) {
                faults.push(format!("{}: {own} must not import {target}", source.path));
            }
        }
    }
    faults
}

fn is_code(path: &str) -> bool {
    path.starts_with(UI)
        && (path.ends_with(".ts") || path.ends_with(".svelte"))
        && !path.ends_with(".test.ts")
}

/// The folder under ui/src; empty for the files that put everything together (main.ts, App.svelte) and for packages.
fn layer(path: &str) -> &str {
    path.strip_prefix(UI)
        .and_then(|rest| rest.split_once('/'))
        .map_or("", |(folder, _)| folder)
}

fn may_import(from: &str, to: &str) -> bool {
    let height = |layer: &str| match layer {
        "screens" => 4,
        "state" => 3,
        "api" => 2,
        "host" => 1,
        _ => 0,
    };
    match (from, to) {
        ("", _) => true,
        ("parts", _) => height(to) == 0,
        (_, "parts") => height(from) == 0 || from == "screens",
        // Texts, styles, generated types: below everything, and importing nothing of it.
        _ => height(from) >= height(to),
    }
}

/// The relative specifiers of `import … from "./x"`, `import "./x"`, `import("./x")` and `export … from "./x"`.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    ["from \"", "import \"", "import(\""]
        .into_iter()
        .flat_map(move |opening| text.split(opening).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|specifier| specifier.starts_with('.'))
}

/// `ui/src/screens/a.ts` and `../api/b` → `ui/src/api/b`
fn resolve(importer: &str, specifier: &str) -> String {
    let mut path: Vec<&str> = importer.split('/').collect();
    path.pop();
    for step in specifier.split('/') {
        match step {
            "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn check_one(path: &str, text: &str, expected: &[&str]) {
        assert_eq!(check(&[source(path, text)]), expected);
    }

    #[test]
    fn downward_is_allowed_and_upward_is_not() {
        check_one(
            "ui/src/screens/edit/Form.svelte",
            "import { a } from \"../../state/draft\";",
            &[],
        );
        check_one(
            "ui/src/screens/Home.svelte",
            "import Chip from \"../parts/Chip.svelte\";",
            &[],
        );
        check_one(
            "ui/src/state/draft.ts",
            "import type { A } from \"../generated/A\";",
            &[],
        );
        check_one(
            "ui/src/App.svelte",
            "import \"./screens/Home.svelte\";",
            &[],
        );
        check_one(
            "ui/src/api/commands.ts",
            "import { draft } from \"../state/draft\";",
            &["ui/src/api/commands.ts: api must not import ui/src/state/draft"],
        );
    }

    #[test]
    fn parts_know_nothing_but_looks() {
        check_one(
            "ui/src/parts/Chip.svelte",
            "import { words } from \"../text/vi\";",
            &[],
        );
        check_one(
            "ui/src/parts/Chip.svelte",
            "const m = await import(\"../api/commands\");",
            &["ui/src/parts/Chip.svelte: parts must not import ui/src/api/commands"],
        );
        check_one(
            "ui/src/state/draft.ts",
            "import Chip from \"../parts/Chip.svelte\";",
            &["ui/src/state/draft.ts: state must not import ui/src/parts/Chip.svelte"],
        );
    }

    #[test]
    fn one_file_knows_tauri() {
        check_one(
            "ui/src/host/tauri.ts",
            "import { invoke } from \"@tauri-apps/api/core\";",
            &[],
        );
        check_one(
            "ui/src/screens/Home.svelte",
            "import { invoke } from \"@tauri-apps/api/core\";",
            &["ui/src/screens/Home.svelte: names @tauri-apps; only ui/src/host/tauri.ts may"],
        );
    }
}
