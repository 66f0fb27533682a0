//! How long the program's own work takes, beside what people would use instead, as ratios in one run.
//!
//! Machines differ and drift, so only the ratios are worth quoting; each figure is the median of its runs.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;
use soket_app::{
    AppError, Catalog, Direction, Package, check_package, compare_targets, export_package,
    plain_text, sample_package,
};

const TEMPLATE: &str = "bao-cao-so-ket/dang-uy-xa";
const RUNS: usize = 15;

/// `python` is one that has python-docx; LibreOffice is `soffice` on the path.
pub fn run(python: &str) -> Result<(), String> {
    let catalog = Catalog::load(None).map_err(words)?;
    let package = sample_package(&catalog, TEMPLATE).map_err(words)?;
    let docx = export_package(&catalog, &package, None, false).map_err(words)?;

    let checking = median(RUNS, || {
        check_package(&catalog, &package).map(|_| ()).map_err(words)
    })?;
    let writing = median(RUNS, || {
        export_package(&catalog, &package, None, false)
            .map(|_| ())
            .map_err(words)
    })?;
    let comparing = median(RUNS, || {
        compare_all(&package);
        Ok(())
    })?;
    let folder = std::env::temp_dir().join(format!("soket-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let python_docx = by_python_docx(python, &folder, &catalog, &package)?;
    let libre_office = by_libre_office(&folder, &docx)?;
    fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;

    let targets = package.resolution.targets.len() as u32;
    println!(
        "the sample report: {targets} targets, {} KB of .docx; median of {RUNS} runs",
        docx.len() / 1024
    );
    println!(
        "check everything                       {:>9.2} ms",
        ms(checking)
    );
    println!(
        "compare one target                     {:>9.4} ms",
        ms(comparing / targets)
    );
    println!(
        "assemble and write the .docx           {:>9.2} ms",
        ms(writing)
    );
    println!(
        "python-docx, the same text without layout {:>6.0} ms   {:>6.0} times as long",
        ms(python_docx),
        ratio(python_docx, writing)
    );
    println!(
        "LibreOffice, open and save it          {:>9.0} ms   {:>6.0} times as long",
        ms(libre_office),
        ratio(libre_office, writing)
    );
    Ok(())
}

fn words(error: AppError) -> String {
    error.message
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn ratio(theirs: Duration, ours: Duration) -> f64 {
    theirs.as_secs_f64() / ours.as_secs_f64()
}

fn median(runs: usize, mut work: impl FnMut() -> Result<(), String>) -> Result<Duration, String> {
    work()?;
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        work()?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(times[runs / 2])
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

fn by_python_docx(
    python: &str,
    folder: &Path,
    catalog: &Catalog,
    package: &Package,
) -> Result<Duration, String> {
    let (paragraphs, rows) = plain_text(catalog, package).map_err(words)?;
    let content = folder.join("content.json");
    fs::write(
        &content,
        json!({ "paragraphs": paragraphs, "rows": rows }).to_string(),
    )
    .map_err(|error| error.to_string())?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bench/python_docx.py");
    let output = Command::new(python)
        .arg(script)
        .arg(&content)
        .arg(RUNS.to_string())
        .output()
        .map_err(|error| format!("{python}: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let mut times: Vec<f64> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| line.parse().ok())
        .collect();
    times.sort_by(f64::total_cmp);
    times
        .get(RUNS / 2)
        .map(|seconds| Duration::from_secs_f64(*seconds))
        .ok_or_else(|| "python-docx gave no times".to_owned())
}

/// What an office program does to show and keep the same file; starting it is part of what a person waits for.
fn by_libre_office(folder: &Path, docx: &[u8]) -> Result<Duration, String> {
    let file = folder.join("bao-cao.docx");
    fs::write(&file, docx).map_err(|error| error.to_string())?;
    let out = folder.join("out");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    median(3, || {
        let status = Command::new("soffice")
            .args(["--headless", &profile, "--convert-to", "docx", "--outdir"])
            .args([&out, &file])
            .output()
            .map_err(|error| format!("soffice: {error}"))?;
        if status.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&status.stderr).into_owned())
        }
    })
}
