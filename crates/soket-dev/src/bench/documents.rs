//! Writing one .docx, beside the rivals: a long report, and a book.

use std::fs;
use std::process::Command;

use soket_app::{ExportFormat, assemble_package, export_package};

use super::enlarge::enlarged;
use super::rivals::{Content, RIVALS};
use super::table::{Group, Row};
use super::{Bench, Outcome, median, middle, process, sample, times, words};

pub fn twenty_pages(bench: &Bench) -> Outcome<Group> {
    group(bench, 235, 31, 15)
}

pub fn five_hundred_pages(bench: &Bench) -> Outcome<Group> {
    group(bench, 6250, 15, 5)
}

const ROWS: usize = 40;

/// `percent` as for [`enlarged`]; runs of ours and of the others.
fn group(bench: &Bench, percent: usize, ours: usize, theirs: usize) -> Outcome<Group> {
    let package = enlarged(&bench.sample, percent, ROWS);
    let (tree, sheet) = assemble_package(&bench.catalog, &package, None, true).map_err(words)?;
    let write = || soket_docx::write(&tree, sheet).map_err(|error| error.to_string());
    let docx = write()?;
    let content = Content::new(bench, &tree, sheet, &docx)?;

    let draft = bench.folder.join("draft.json");
    let json = serde_json::to_vec(&package).map_err(|error| error.to_string())?;
    fs::write(&draft, json).map_err(words)?;
    let mut export = Command::new(&bench.soket);
    let to = bench.folder.join("draft.docx");
    export
        .arg("export")
        .arg(&draft)
        .arg("--draft")
        .arg("--to")
        .arg(&to);
    let peak = process::watch(&mut export)?.peak;

    // Ours is timed before each of the others, so that a busy moment of the machine is shared out.
    let mut own = Vec::new();
    let mut others = Vec::new();
    for rival in RIVALS {
        own.extend(times(ours, || write().map(|_| ()))?);
        let time = rival.measure(bench, &content, theirs)?;
        let peak = process::watch(&mut rival.write(bench, &content, 0))?.peak;
        others.push(Row::compared(rival.name, time).with_peak(peak));
    }
    let mut rows = vec![
        Row::compared(
            "soket_docx::write (memory: `soket export` as a process)",
            middle(own)?,
        )
        .with_peak(peak),
    ];
    rows.extend(others);
    let whole = median(ours.min(5), || {
        export_package(&bench.catalog, &package, None, true, ExportFormat::Docx)
            .map(|_| ())
            .map_err(words)
    })?;
    rows.push(Row::alone("assembling the draft, then writing it", whole));
    let pages = sample::pages(bench, &docx)?;
    Ok(Group {
        title: format!("{pages} pages with an annex of {ROWS} rows"),
        rows,
    })
}
