//! Starting the programs: what a single document costs before its first letter is written.

use std::process::Command;

use super::rivals::RIVALS;
use super::table::{Group, Row};
use super::{Bench, Outcome, median, process};

const RUNS: usize = 9;

pub fn rows(bench: &Bench) -> Outcome<Group> {
    let timed = |command: &mut Command| {
        let time = median(RUNS, || process::time(command).map(|_| ()))?;
        Ok::<_, String>((time, process::watch(command)?.peak))
    };
    // Loads every template and rule set, as an export does.
    let (time, peak) = timed(Command::new(&bench.soket).args(["template", "list"]))?;
    let mut rows = vec![Row::compared("soket, templates loaded", time).with_peak(peak)];
    for rival in RIVALS {
        let (time, peak) = timed(&mut rival.start(bench))?;
        rows.push(Row::compared(format!("{}, imported", rival.name), time).with_peak(peak));
    }
    Ok(Group {
        title: "starting the process, nothing written".into(),
        rows,
    })
}
