//! The sample report: the steps of a clerk's work, and what an office program takes for the same file.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use soket_app::{Direction, ExportFormat, Package, check_package, compare_targets, export_package};

use super::table::{Group, Row};
use super::{Bench, Outcome, median, process, words};

const RUNS: usize = 15;

pub fn rows(bench: &Bench) -> Outcome<Group> {
    let Bench {
        catalog, sample, ..
    } = bench;
    let docx = export_package(catalog, sample, None, false, ExportFormat::Docx).map_err(words)?;
    let checking = median(RUNS, || {
        check_package(catalog, sample).map(|_| ()).map_err(words)
    })?;
    let comparing = median(RUNS, || {
        compare_all(sample);
        Ok(())
    })?;
    let writing = median(RUNS, || {
        export_package(catalog, sample, None, false, ExportFormat::Docx)
            .map(|_| ())
            .map_err(words)
    })?;
    let libre_office = median(3, || by_libre_office(bench, &docx, "docx").map(|_| ()))?;
    let targets = sample.resolution.targets.len() as u32;
    Ok(Group {
        title: format!(
            "the sample report: {targets} targets, {} pages",
            pages(bench, &docx)?
        ),
        rows: vec![
            Row::alone("check everything", checking),
            Row::alone("compare one target", comparing / targets),
            Row::compared("assemble and write the .docx", writing),
            Row::compared("LibreOffice, open and save it", libre_office),
        ],
    })
}

fn compare_all(package: &Package) {
    for target in &package.resolution.targets {
        std::hint::black_box(compare_targets(
            &target.name,
            &target.unit,
            Direction::Higher,
            &target.wording,
            "phấn đấu đến năm 2030 đạt từ 10,5 - 11% trở lên",
        ));
    }
}

/// What an office program does to show and keep the same file; starting it is part of what a person waits for.
/// Returns the file it saved.
fn by_libre_office(bench: &Bench, docx: &[u8], format: &str) -> Outcome<PathBuf> {
    let file = bench.folder.join("bao-cao.docx");
    fs::write(&file, docx).map_err(words)?;
    let out = bench.folder.join("out");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        bench.folder.join("profile").display()
    );
    process::run(
        Command::new("soffice")
            .args(["--headless", &profile, "--convert-to", format, "--outdir"])
            .args([&out, &file]),
    )?;
    Ok(out.join("bao-cao").with_extension(format))
}

/// How many pages LibreOffice makes of it.
pub fn pages(bench: &Bench, docx: &[u8]) -> Outcome<usize> {
    let pdf = fs::read(by_libre_office(bench, docx, "pdf")?).map_err(words)?;
    let page = b"/Type/Page/";
    Ok(pdf
        .windows(page.len())
        .filter(|bytes| bytes == page)
        .count())
}
