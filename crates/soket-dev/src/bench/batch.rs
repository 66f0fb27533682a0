//! A thousand reports at once.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use soket_app::assemble_package;

use super::process::Watched;
use super::rivals::{Content, PYTHON_DOCX};
use super::table::{Group, Row};
use super::{Bench, Outcome, middle, process, words};

const REPORTS: u32 = 1000;
/// As many does python-docx write; the rest is reckoned.
const MEASURED: u32 = 50;

/// The disk and the other programs of a machine are never quiet for long, so the two take turns.
const TURNS: usize = 3;

pub fn rows(bench: &Bench) -> Outcome<Group> {
    let drafts = drafts(bench)?;
    let mut all_cores = Vec::new();
    let mut one_core = Vec::new();
    for _ in 0..TURNS {
        all_cores.push(export(Command::new(&bench.soket), bench, &drafts)?);
        let mut pinned = Command::new("taskset");
        pinned.args(["-c", "0"]).arg(&bench.soket);
        one_core.push(export(pinned, bench, &drafts)?);
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Group {
        title: format!(
            "{REPORTS} reports like the sample: read, check, assemble, write, keep on disk"
        ),
        rows: vec![
            row(format!("soket export, {cores} cores"), &all_cores)?,
            row("soket export, one core (taskset -c 0)".into(), &one_core)?,
            by_python_docx(bench)?,
        ],
    })
}

fn row(what: String, runs: &[Watched]) -> Outcome<Row> {
    let time = middle(runs.iter().map(|run| run.time).collect())?;
    let peak = runs.iter().map(|run| run.peak).max().unwrap_or_default();
    Ok(Row::compared(what, time).with_peak(peak))
}

fn drafts(bench: &Bench) -> Outcome<Vec<PathBuf>> {
    let folder = bench.folder.join("drafts");
    fs::create_dir_all(&folder).map_err(words)?;
    let mut package = bench.sample.clone();
    (1..=REPORTS)
        .map(|number| {
            package.draft.info.number = Some(number);
            let file = folder.join(format!("bao-cao-{number:04}.json"));
            let json = serde_json::to_vec(&package).map_err(|error| error.to_string())?;
            fs::write(&file, json).map_err(words)?;
            Ok(file)
        })
        .collect()
}

fn export(mut soket: Command, bench: &Bench, drafts: &[PathBuf]) -> Outcome<Watched> {
    let out = bench.folder.join("exported");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(words)?;
    }
    fs::create_dir_all(&out).map_err(words)?;
    let watched = process::watch(soket.arg("export").args(drafts).arg("--to").arg(&out))?;
    let written = fs::read_dir(&out).map_err(words)?.count();
    if written == REPORTS as usize {
        Ok(watched)
    } else {
        Err(format!("{written} of {REPORTS} reports were exported"))
    }
}

/// In one process, which a script would do; it neither reads drafts nor keeps files.
fn by_python_docx(bench: &Bench) -> Outcome<Row> {
    let (tree, sheet) =
        assemble_package(&bench.catalog, &bench.sample, None, false).map_err(words)?;
    let docx = soket_docx::write(&tree, sheet).map_err(|error| error.to_string())?;
    let content = Content::new(bench, &tree, sheet, &docx)?;
    let one = PYTHON_DOCX.measure(bench, &content, MEASURED as usize)?;
    Ok(Row::compared(
        format!("python-docx in a loop, writing in memory only (median of {MEASURED} × {REPORTS})"),
        one * REPORTS,
    ))
}
