//! Writes what is generated from the Rust types: TypeScript of the command table, JSON Schema of the exchange format.
//! With `--check` nothing is written; a stale file fails and is named.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use soket_app::{AppError, Command, reply_types, visit_reply_types};
use ts_rs::{Config, TS, TypeVisitor};

const REFRESH: &str = "cargo xtask codegen";

pub fn run(check: bool) -> Result<(), String> {
    let files = [
        ("ui/src/generated/index.ts", typescript()?),
        (
            "templates/trao-doi.schema.json",
            json(&soket_app::exchange_schema())?,
        ),
        (
            "templates/mau.schema.json",
            json(&soket_app::template_schema())?,
        ),
        (
            "templates/the-thuc.schema.json",
            json(&soket_app::rule_set_schema())?,
        ),
    ];
    let mut stale = Vec::new();
    for (name, text) in files {
        let path = root().join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            stale.push(name);
        } else {
            write(&path, &text)?;
            println!("{name}");
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("stale: {}; run `{REFRESH}`", stale.join(", ")))
    }
}

fn json(schema: &serde_json::Value) -> Result<String, String> {
    serde_json::to_string_pretty(schema)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Declarations by name, so that the file's order is stable.
struct Collector {
    config: Config,
    declarations: BTreeMap<String, String>,
    /// Names that two different types have.
    clashes: Vec<String>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only derived types have a file of their own; containers pass on to what they hold.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        let declaration = T::decl(&self.config);
        match self.declarations.get(&name) {
            Some(known) if *known == declaration => return,
            Some(_) => {
                self.clashes.push(name);
                return;
            }
            None => {}
        }
        self.declarations.insert(name, declaration);
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn typescript() -> Result<String, String> {
    let config = Config::new().with_large_int("number");
    let mut collector = Collector {
        config,
        declarations: BTreeMap::new(),
        clashes: Vec::new(),
    };
    collector.visit::<Command>();
    collector.visit::<AppError>();
    visit_reply_types(&mut collector);
    let Collector {
        config,
        declarations,
        clashes,
    } = collector;
    if !clashes.is_empty() {
        return Err(format!(
            "two types are called {}; rename one with #[ts(rename)]",
            clashes.join(", ")
        ));
    }
    let mut text = format!("// Written by `{REFRESH}` from the Rust types; not by hand.\n\n");
    for declaration in declarations.values() {
        text += &format!("export {declaration}\n\n");
    }
    text += "/** The reply of each command. */\nexport interface Replies {\n";
    for (variant, reply) in reply_types(&config) {
        text += &format!("  {}: {reply};\n", snake(variant));
    }
    text += "}\n\n";
    text += "/** The arguments of each command. */\n";
    text += "export type Arguments<Name extends keyof Replies> = Omit<Extract<Command, { command: Name }>, \"command\">;\n";
    Ok(text)
}

/// `DraftOpen` → `draft_open`
fn snake(name: &str) -> String {
    let mut text = String::new();
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}
