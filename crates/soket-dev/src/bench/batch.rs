//! A thousand reports at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use soket_app::assemble_package;

use super::rivals::{Content, PYTHON_DOCX};
use super::table::{Group, Row};
use super::{Bench, Outcome, process, words};

const REPORTS: u32 = 1000;
/// As many does python-docx write; the rest is reckoned.
const MEASURED: u32 = 50;

pub fn rows(bench: &Bench) -> Outcome<Group> {
    let drafts = drafts(bench)?;
    let all_cores = export(&mut Command::new(&bench.soket), bench, &drafts)?;
    let mut one_core = Command::new("taskset");
    one_core.args(["-c", "0"]).arg(&bench.soket);
    let one_core = export(&mut one_core, bench, &drafts)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Group {
        title: format!(
            "{REPORTS} reports like the sample: read, check, assemble, write, keep on disk"
        ),
        rows: vec![
            Row {
                what: format!("soket export, {cores} cores"),
                ..all_cores
            },
            Row {
                what: "soket export, one core (taskset -c 0)".into(),
                ..one_core
            },
            by_python_docx(bench)?,
        ],
    })
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

fn export(soket: &mut Command, bench: &Bench, drafts: &[PathBuf]) -> Outcome<Row> {
    let out = bench.folder.join("exported");
    let command = soket.arg("export").args(drafts).arg("--to").arg(&out);
    let fresh = |command: &mut Command| {
        if out.exists() {
            fs::remove_dir_all(&out).map_err(words)?;
        }
        fs::create_dir_all(&out).map_err(words)?;
        process::time(command)
    };
    let time = fresh(command)?;
    expect_all(&out)?;
    Ok(Row::compared("", time).with_peak(process::peak(command)?))
}

fn expect_all(out: &Path) -> Outcome<()> {
    let written = fs::read_dir(out).map_err(words)?.count();
    if written == REPORTS as usize {
        Ok(())
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
