//! Any tree there can be: the file is valid, and says what the tree says.

use std::io::{Cursor, Read};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use quick_xml::Reader;
use quick_xml::events::Event;
use soket_doc::{Block, Paragraph, Tree};
use soket_tests::random;

use crate::{rule_sets, write};

/// How many of them the validators and LibreOffice see.
const SHOWN: usize = 24;

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_file_says_what_its_tree_says(tree in random::tree(), hd05 in any::<bool>()) {
        let sheet = &rule_sets()[usize::from(hd05)].style;
        let docx = soket_docx::write(&tree, sheet).unwrap_or_else(|error| panic!("{error}"));
        prop_assert_eq!(soket_docx::lint(&docx), Vec::<String>::new());
        prop_assert_eq!(in_file(&part(&docx, "word/document.xml")), in_tree(&tree));
        let marks: Vec<&Paragraph> = tree.sections.iter().filter_map(|one| one.top_mark.as_ref()).collect();
        // The first two headers are the page number and the empty one.
        for (at, mark) in marks.into_iter().enumerate() {
            let header = in_file(&part(&docx, &format!("word/header{}.xml", at + 3)));
            let shown = header.concat();
            prop_assert!(shown.ends_with(&readable(mark)), "{shown:?} is not {mark:?}");
        }
    }
}

/// The same ones in every run.
#[test]
fn files_for_the_validators() {
    let mut runner = TestRunner::deterministic();
    let any = random::tree();
    let mut trees = std::iter::repeat_with(|| {
        let one = any.new_tree(&mut runner);
        one.unwrap_or_else(|error| panic!("{error}")).current()
    });
    // What is empty is tested in `hostile`.
    let mut full = trees
        .by_ref()
        .filter(|tree| in_tree(tree).len() > 4 && !has_towering_row(tree));
    for (at, rule_set) in rule_sets().iter().cycle().take(SHOWN).enumerate() {
        let tree = full.next().unwrap_or_else(|| panic!("no more trees"));
        write(&format!("ngau-nhien-{at:02}"), &tree, &rule_set.style);
    }
}

/// A row of many paragraphs of the text, with their distances, is taller than a page. LibreOffice must break it though
/// it may not, and where such a paragraph stands at the break it loses its lines. (Long text in a table's own roles it
/// breaks without loss.)
fn has_towering_row(tree: &Tree) -> bool {
    let blocks = tree.sections.iter().flat_map(|section| &section.blocks);
    blocks.into_iter().any(|block| match block {
        Block::Table(table) => table.rows.iter().any(|row| {
            let mut cells = row.fitted(table.columns.len().max(1)).into_iter();
            cells.any(|(_, paragraphs)| paragraphs.len() > 6)
        }),
        _ => false,
    })
}

/// Text of every paragraph that has any, in the order of the document; a mark at the foot ends its section.
fn in_tree(tree: &Tree) -> Vec<String> {
    let mut paragraphs: Vec<&Paragraph> = Vec::new();
    for section in &tree.sections {
        for block in &section.blocks {
            match block {
                Block::Paragraph(paragraph) => paragraphs.push(paragraph),
                Block::Columns(columns) => {
                    paragraphs.extend(columns.left.iter().chain(&columns.right));
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    paragraphs.extend(cells.flat_map(|cell| &cell.paragraphs));
                }
            }
        }
        paragraphs.extend(&section.foot_mark);
    }
    let texts = paragraphs.into_iter().map(readable);
    texts.filter(|text| !text.is_empty()).collect()
}

/// What of a text is visible: line breaks of every kind are one kind, what XML forbids is gone.
fn readable(paragraph: &Paragraph) -> String {
    let runs = paragraph.runs.iter().map(|run| {
        run.text
            .replace("\r\n", "\n")
            .replace(['\r', '\u{b}', '\u{2028}', '\u{2029}'], "\n")
            .replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
            .replace(['\u{fffe}', '\u{ffff}'], "")
    });
    runs.collect()
}

fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap_or_else(|error| panic!("{error}"));
    let mut text = String::new();
    let file = zip.by_name(name);
    file.unwrap_or_else(|error| panic!("{name}: {error}"))
        .read_to_string(&mut text)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    text
}

/// Text of every paragraph that has any.
fn in_file(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut paragraphs = vec![String::new()];
    let mut is_text = false;
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}"));
        let mut add = |text: &str| {
            if let Some(last) = paragraphs.last_mut() {
                last.push_str(text);
            }
        };
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "w:p" => paragraphs.push(String::new()),
                "w:t" => is_text = true,
                "w:br" => add("\n"),
                "w:tab" => add("\t"),
                _ => is_text = false,
            },
            Event::End(_) => is_text = false,
            Event::Text(text) if is_text => add(&text),
            Event::GeneralRef(reference) if is_text => {
                let letter = match reference.as_ref() {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                };
                add(letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    paragraphs.retain(|text| !text.is_empty());
    paragraphs
}
