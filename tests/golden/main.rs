//! Every template's sample in every rule set: the tree as text, the file in `target/mau` for the validators
//! and the geometry check.

mod issuing;
mod required;

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use serde_json::json;
use soket_app::{Catalog, sample_package};
use soket_core::{RuleSet, assemble};
use soket_doc::{Tree, dump};
use soket_fonts::FontSet;
use soket_pages::Pages;

fn target_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/mau")
}

fn each(mut visit: impl FnMut(&str, &Tree, &RuleSet)) {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    for listed in catalog
        .templates
        .iter()
        .filter(|listed| listed.sample.is_some())
    {
        for rule_set in &catalog.rule_sets {
            for as_draft in [false, true] {
                let package = sample_package(&catalog, &listed.template.id)
                    .unwrap_or_else(|error| panic!("{error:?}"));
                let round = if as_draft { "-du-thao" } else { "" };
                let name = format!(
                    "{}-{}{round}",
                    listed.template.id.replace('/', "-"),
                    rule_set.id
                );
                visit(
                    &name,
                    &assemble(&package, &listed.template, rule_set, as_draft),
                    rule_set,
                );
            }
        }
    }
}

#[test]
fn trees() {
    each(|name, tree, _| {
        if !name.ends_with("-du-thao") {
            expect_file![format!("{}/golden/{name}.txt", env!("CARGO_MANIFEST_DIR"))]
                .assert_eq(&dump(tree));
        }
    });
}

#[test]
fn files() {
    std::fs::create_dir_all(target_dir()).unwrap_or_else(|error| panic!("{error}"));
    each(|name, tree, rule_set| {
        let docx =
            soket_docx::write(tree, &rule_set.style).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(soket_docx::lint(&docx), Vec::<String>::new(), "{name}");
        let again =
            soket_docx::write(tree, &rule_set.style).unwrap_or_else(|error| panic!("{error}"));
        assert!(docx == again, "{name}: other bytes the second time");
        let expected = json!({ "sheet": rule_set.style, "tree": tree });
        write(&format!("{name}.docx"), &docx);
        let pdf = || {
            Pages::new(FontSet::embedded())
                .pdf(tree, &rule_set.style)
                .unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let bytes = pdf();
        assert!(bytes == pdf(), "{name}: another PDF the second time");
        write(&format!("{name}.pdf"), &bytes);
        write(
            &format!("{name}.expect.json"),
            expected.to_string().as_bytes(),
        );
    });
}

fn write(name: &str, bytes: &[u8]) {
    std::fs::write(target_dir().join(name), bytes)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
}
