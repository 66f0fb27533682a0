//! What other programs make of a PDF: its text, its pages as pictures.
//!
//! Needs nothing but the standard library, so that other crates can take this file for their own tests.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs it; answers what it printed. `package` is where Debian keeps the program.
#[track_caller]
pub fn tool(program: &str, package: &str, arguments: &[&Path]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("{program} ({fault}): install {package}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The line of its output that begins so.
#[track_caller]
pub fn text(program: &str, arguments: &[&Path], beginning: &str) -> String {
    tool(program, "poppler-utils", arguments)
        .lines()
        .find(|line| line.starts_with(beginning))
        .unwrap_or_default()
        .to_owned()
}

/// A page as a picture, at 80 dots per inch.
#[track_caller]
pub fn picture(pdf: &Path, page: u32, to: &Path) -> PathBuf {
    let page = page.to_string();
    let arguments = ["-r", "80", "-png", "-singlefile", "-f", &page, "-l", &page].map(Path::new);
    tool(
        "pdftoppm",
        "poppler-utils",
        &[&arguments[..], &[pdf, to]].concat(),
    );
    to.with_extension("png")
}

/// As ImageMagick counts them, hairlines of rounding aside; newer ones add a share in brackets.
#[track_caller]
pub fn differing_pixels(a: &Path, b: &Path) -> String {
    let output = Command::new("compare")
        .args(["-metric", "AE", "-fuzz", "3%"])
        .args([a, b])
        .arg("null:")
        .output()
        .unwrap_or_else(|fault| panic!("compare ({fault}): install imagemagick"));
    let said = String::from_utf8_lossy(&output.stderr);
    said.split(' ').next().unwrap_or_default().to_owned()
}
