//! Trees that no sample report has, as files in `target/mau`: for the validators, for LibreOffice, and for the geometry
//! check beside those that have an expectation.

mod hostile;
mod official;
mod random;
mod real_plan;
mod samples;
mod words;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Value, json};
use soket_app::Catalog;
use soket_core::RuleSet;
use soket_doc::{StyleSheet, Tree};
use soket_fonts::FontSet;
use soket_pages::Pages;

fn rule_sets() -> &'static [RuleSet] {
    static SETS: OnceLock<Vec<RuleSet>> = OnceLock::new();
    SETS.get_or_init(|| {
        Catalog::load(None)
            .unwrap_or_else(|error| panic!("{error:?}"))
            .rule_sets
    })
}

fn rule_set(id: &str) -> &'static RuleSet {
    rule_sets()
        .iter()
        .find(|rule_set| rule_set.id == id)
        .unwrap_or_else(|| panic!("no {id}"))
}

/// Writes the file; it must have nothing that kills Word.
fn write(name: &str, tree: &Tree, sheet: &StyleSheet) {
    let docx = soket_docx::write(tree, sheet).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(soket_docx::lint(&docx), Vec::<String>::new(), "{name}");
    put(&format!("{name}.docx"), &docx);
}

/// The same, with what `geometry.py` measures it against.
fn write_measured(name: &str, tree: &Tree, sheet: &StyleSheet, more: Value) {
    write(name, tree, sheet);
    let pdf = Pages::new(FontSet::embedded())
        .pdf(tree, sheet)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    put(&format!("{name}.pdf"), &pdf);
    let mut expected = json!({ "sheet": sheet, "tree": tree });
    if let (Value::Object(expected), Value::Object(more)) = (&mut expected, more) {
        expected.extend(more);
    }
    put(
        &format!("{name}.expect.json"),
        expected.to_string().as_bytes(),
    );
}

fn put(name: &str, bytes: &[u8]) {
    let folder = folder();
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(folder.join(name), bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/mau")
}
