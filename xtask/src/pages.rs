//! Are the PDFs right, and do our pages agree with those that LibreOffice makes of the .docx?
//!
//! The tests in Rust leave both files of every sample in `target/mau`.

use std::fs;
use std::path::PathBuf;

use crate::count::{Count, count_closing_line, settle};
use crate::docx::python_with;
use crate::sh::{self, Outcome};

pub fn archive() -> Outcome<Count> {
    judge("tests/pages/pdf.py", "pdf")
}

pub fn agreement() -> Outcome<Count> {
    judge("tests/pages/agree.py", "docx")
}

/// Runs a script over all samples that have a PDF.
fn judge(script: &'static str, extension: &str) -> Outcome<Count> {
    let folder = sh::root().join("tests").join("pages");
    let python = python_with(&folder.join("requirements.txt"), "venv-pages")?;
    let files: Vec<PathBuf> = pdfs()?
        .into_iter()
        .map(|file| file.with_extension(extension))
        .collect();
    if files.is_empty() {
        return Err(format!(
            "no .pdf in {}: the Rust tests should have left some",
            sh::samples().display()
        ));
    }
    let (ok, output) = sh::tee(sh::command(&python, script).args(&files))?;
    settle(ok, count_closing_line(&output), script)
}

/// PDFs of samples, left by the tests in Rust.
pub fn pdfs() -> Outcome<Vec<PathBuf>> {
    let folder = sh::samples();
    let entries =
        fs::read_dir(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .filter(|path| path.with_extension("docx").exists())
        .collect();
    files.sort();
    Ok(files)
}
