//! `cargo xtask run`: from a fresh clone to the open program; without a display, to the finished sample document.

use std::fs::{self, File};

use crate::sh::{self, Outcome};
use crate::{system, ui};

const SAMPLE: &str = "bao-cao-so-ket/dang-uy-xa";

pub fn run(args: &[&str]) -> Outcome {
    system::prepare_build()?;
    ui::build()?;
    build_workspace()?;
    if has_display() {
        println!("\nopening the window; close it to come back here");
        sh::run(sh::command(sh::built("soket-desktop"), "").args(args))
    } else {
        sh::stage(
            "no display, so the main job from the command line",
            export_sample,
        )
    }
}

/// Always the whole workspace: building one package alone compiles most dependencies a second time, with other features.
pub fn build_workspace() -> Outcome {
    sh::stage("program", || sh::run(&mut sh::cargo("build --workspace")))
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The sample report as a clerk would have written it, checked, then exported.
fn export_sample() -> Outcome {
    let soket = sh::built("soket");
    let folder = sh::samples();
    fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let draft = folder.join("bao-cao.json");
    let document = folder.join("bao-cao.docx");
    let file = File::create(&draft).map_err(|fault| format!("{}: {fault}", draft.display()))?;
    sh::run(sh::command(&soket, "sample").arg(SAMPLE).stdout(file))?;
    sh::run(sh::command(&soket, "check").arg(&draft))?;
    sh::run(
        sh::command(&soket, "export")
            .arg(&draft)
            .arg("--to")
            .arg(&document),
    )?;
    println!(
        "draft:    {}\ndocument: {}",
        draft.display(),
        document.display()
    );
    Ok(())
}
