//! The words of two pages of HD05, to lie where they lie on the printed guideline.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use soket_doc::{Block, Columns, ColumnsKind, Orientation, Paragraph, Role, Run, Section};

use crate::words::{body, tree};
use crate::{rule_set, write_measured};

#[test]
fn pages_of_the_guideline() {
    let measured: Value = serde_json::from_str(include_str!("hd05-pages.json"))
        .unwrap_or_else(|error| panic!("{error}"));
    let sheet = &rule_set("hd05-2026").style;
    for page in array(&measured["pages"]) {
        let mut sheet = sheet.clone();
        for (role, size) in page["printed_sizes_pt"].as_object().into_iter().flatten() {
            let role: Role = read(&json!(role));
            if let Some(look) = sheet.roles.get_mut(&role) {
                look.size_pt = read(size);
            }
        }
        let mut blocks = Vec::new();
        let columns = |kind, from: &Value| {
            Block::Columns(Columns {
                kind,
                left: paragraphs(&from["left"]),
                right: paragraphs(&from["right"]),
            })
        };
        if page["header"].is_object() {
            blocks.push(columns(ColumnsKind::Header, &page["header"]));
        }
        let text = page["text"].as_array().map(|_| paragraphs(&page["text"]));
        blocks.extend(text.into_iter().flatten().map(Block::Paragraph));
        // Text to measure the margins on, which every page has.
        blocks.extend([3, 4].map(body));
        if page["closing"].is_object() {
            blocks.push(columns(ColumnsKind::Closing, &page["closing"]));
        }
        let tree = tree(vec![Section::new(Orientation::Portrait, blocks)]);
        let name = format!("hd05-trang-{}", page["page"]);
        let tolerance = measured["tolerance_mm"].clone();
        let more = json!({ "official": page, "tolerance_mm": tolerance });
        write_measured(&name, &tree, &sheet, more);
    }
}

fn paragraphs(list: &Value) -> Vec<Paragraph> {
    array(list)
        .iter()
        .map(|one| {
            let text: String = read(&one["text"]);
            Paragraph::new(read(&one["role"]), vec![Run::fixed(text)])
        })
        .collect()
}

fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

fn array(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| panic!("not a list: {value}"))
}
