//! `cargo xtask test`: every test there is, counted. A tool that is missing is a failure, never a silent skip.
//!
//! The suites go on after a failure, so that one run shows all of them.

use crate::count::{Count, count_cargo, count_closing_line, count_vitest, settle};
use crate::run::build_workspace;
use crate::sh::{self, Outcome};
use crate::{docx, pages, system, ui};

/// Prints the count as the very last line, whatever happened.
pub fn test() -> Outcome {
    let count = prepare().map_or(Count::ONE_FAILURE, |()| all_suites());
    println!("\n{count}");
    if count.failed == 0 && count.passed > 0 {
        Ok(())
    } else {
        Err(String::new())
    }
}

fn prepare() -> Outcome {
    system::prepare_test()?;
    ui::build()?;
    docx::forget_samples()
}

/// A name for people, and what runs it.
type Suite = (&'static str, fn() -> Outcome<Count>);

fn all_suites() -> Count {
    // The screens' tests take seconds: they come first. What Rust and the window export is judged last.
    let suites: [Suite; 8] = [
        ("tests of the screens", screens),
        ("tests in Rust", rust),
        ("the real window", window),
        ("validity of the exported .docx", docx::validity),
        ("the exported .docx in LibreOffice", docx::opening),
        ("geometry of the exported .docx", docx::geometry),
        ("the exported PDF", pages::archive),
        ("pages of both writers", pages::agreement),
    ];
    suites
        .into_iter()
        .fold(Count::default(), |sum, (name, suite)| {
            let outcome = sh::stage_saying(name, suite, Count::to_string);
            sum.plus(outcome.unwrap_or(Count::ONE_FAILURE))
        })
}

fn screens() -> Outcome<Count> {
    let mut vitest = ui::npm(&sh::root().join("ui"), "test --silent");
    let (ok, output) = sh::tee(vitest.env("NO_COLOR", "1"))?;
    settle(ok, count_vitest(&output), "vitest")
}

fn rust() -> Outcome<Count> {
    let (ok, output) = sh::tee(&mut sh::cargo("test --workspace --no-fail-fast"))?;
    settle(ok, count_cargo(&output), "cargo test")
}

fn window() -> Outcome<Count> {
    build_workspace()?;
    let mut node = sh::command("node", "tests/e2e/run.mjs --binary");
    let (ok, output) = sh::tee(node.arg(sh::built("soket-desktop")))?;
    settle(ok, count_closing_line(&output), "tests/e2e/run.mjs")
}
