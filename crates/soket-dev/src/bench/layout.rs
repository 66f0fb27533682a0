//! Pages beside the text: the first time, after one paragraph was changed, as PDF; beside LibreOffice.

use std::time::Instant;

use soket_app::{Package, assemble_package};
use soket_core::PartContent;
use soket_doc::{StyleSheet, Tree};
use soket_fonts::FontSet;
use soket_pages::Pages;

use super::enlarge::enlarged;
use super::table::{Group, Row};
use super::{Bench, Outcome, median, middle, sample, words};

const RUNS: usize = 41;

pub fn thirty_pages(bench: &Bench) -> Outcome<Group> {
    let package = enlarged(&bench.sample, 370, 40);
    let (tree, sheet) = assemble_package(&bench.catalog, &package, None, true).map_err(words)?;
    let docx = soket_docx::write(&tree, sheet).map_err(|error| error.to_string())?;
    let first = first_layout(&tree, sheet)?;
    let edit = edit(bench, &package, sheet)?;
    let mut pages = Pages::new(FontSet::embedded());
    let pdf = median(RUNS / 4, || {
        pages
            .pdf(&tree, sheet)
            .map(|_| ())
            .map_err(|error| error.to_string())
    })?;
    let office = median(3, || sample::pages(bench, &docx).map(|_| ()))?;
    pages
        .lay_out(&tree, sheet)
        .map_err(|error| error.to_string())?;
    Ok(Group {
        title: format!("the pages of a draft of {} pages", pages.count()),
        rows: vec![
            Row::compared(
                "one paragraph changed: assembled, laid out, its page drawn",
                edit,
            ),
            Row::compared("laid out for the first time", first),
            Row::compared("PDF/A of a document that is laid out", pdf),
            Row::compared("LibreOffice, started and .docx → PDF", office),
        ],
    })
}

/// Nothing is known yet, not even the faces; each time another document, so that nothing is known from the last.
fn first_layout(tree: &Tree, sheet: &StyleSheet) -> Outcome<std::time::Duration> {
    let mut times = Vec::new();
    for run in 0..7 {
        let mut tree = tree.clone();
        for paragraph in tree
            .sections
            .iter_mut()
            .flat_map(|one| one.paragraphs_mut())
        {
            if let Some(last) = paragraph.runs.last_mut() {
                last.text += &format!(" {run}");
            }
        }
        let start = Instant::now();
        let mut pages = Pages::new(FontSet::embedded());
        pages
            .lay_out(&tree, sheet)
            .map_err(|error| error.to_string())?;
        times.push(start.elapsed());
    }
    middle(times)
}

/// One letter more in the middle of the draft, again and again.
fn edit(bench: &Bench, package: &Package, sheet: &StyleSheet) -> Outcome<std::time::Duration> {
    let mut package = package.clone();
    let mut pages = Pages::new(FontSet::embedded());
    let mut times = Vec::new();
    let mut known = Vec::new();
    for run in 0..=RUNS {
        type_one_letter(&mut package)?;
        let start = Instant::now();
        let (tree, _) = assemble_package(&bench.catalog, &package, None, true).map_err(words)?;
        pages
            .lay_out(&tree, sheet)
            .map_err(|error| error.to_string())?;
        let hashes: Vec<_> = (0..pages.count()).map(|page| pages.hash(page)).collect();
        let changed = (0..pages.count()).filter(|page| known.get(*page) != hashes.get(*page));
        let drawn = changed.filter_map(|page| pages.svg(page)).count();
        if run > 0 {
            times.push(start.elapsed());
            if drawn == 0 {
                return Err("a letter more changed no page".into());
            }
        }
        known = hashes;
    }
    middle(times)
}

fn type_one_letter(package: &mut Package) -> Outcome<()> {
    let parts = package.draft.parts.values_mut();
    let longest = parts
        .filter_map(|content| match content {
            PartContent::Items { items } if items.len() > 10 => items.get_mut(5),
            _ => None,
        })
        .next()
        .ok_or("the sample has no long list")?;
    longest.text.push('a');
    Ok(())
}
