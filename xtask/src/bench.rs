//! `cargo xtask bench`: timings of a release build beside what people would use instead, as ratios in one run.

use crate::sh::{self, Outcome};
use crate::{docx, system, ui};

pub fn bench() -> Outcome {
    system::prepare_test()?;
    let folder = sh::root().join("tests").join("bench");
    ui::install(&folder)?;
    let python = docx::python_with(&folder.join("requirements.txt"), "venv-bench")?;
    sh::run(&mut sh::cargo(
        "build --quiet --release --package soket-dev --package soket-cli",
    ))?;
    let program = sh::target().join("release").join("soket-dev");
    sh::run(sh::command(program, "bench --python").arg(python))
}
