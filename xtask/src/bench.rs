//! `cargo xtask bench`: timings of a release build beside python-docx and LibreOffice, as ratios in one run.

use crate::sh::{self, Outcome};
use crate::{docx, system, ui};

pub fn bench() -> Outcome {
    system::prepare_test()?;
    ui::build()?;
    let wanted = sh::root()
        .join("tests")
        .join("bench")
        .join("requirements.txt");
    let python = docx::python_with(&wanted, "venv-bench")?;
    let mut cargo = sh::cargo("run --quiet --release --package soket-dev -- bench --python");
    sh::run(cargo.arg(python))
}
