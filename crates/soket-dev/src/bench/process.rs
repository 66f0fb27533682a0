//! Other programs, run to their end: how long they took, how much memory they ever held.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Outcome, words};

/// Runs it silently; a program that fails says why.
pub fn run(command: &mut Command) -> Outcome<Output> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|error| format!("{name}: {error}"))?;
    if output.status.success() {
        Ok(output)
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("{name}: {}\n{said}", output.status))
    }
}

/// The whole life of a process, its start included.
pub fn time(command: &mut Command) -> Outcome<Duration> {
    let start = Instant::now();
    run(command)?;
    Ok(start.elapsed())
}

/// The whole life of a process, looked at once a millisecond.
pub struct Watched {
    pub time: Duration,
    /// The most memory it ever had resident, in KiB: never less than its proportional share (PSS). The system keeps the
    /// maximum, so only what happens in the last millisecond can be missed.
    pub peak: u64,
}

pub fn watch(command: &mut Command) -> Outcome<Watched> {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(words)?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            peak = high_water(&text).max(peak);
        }
        if let Some(ended) = child.try_wait().map_err(words)? {
            if !ended.success() {
                return Err(format!("{:?}: {ended}", command.get_program()));
            }
            let time = start.elapsed();
            return peak
                .map(|peak| Watched { time, peak })
                .ok_or_else(|| "the system does not say how much memory it held".to_owned());
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// From `/proc/…/status`.
fn high_water(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::high_water;

    #[test]
    fn the_high_water_mark_is_read_and_an_ended_process_has_none() {
        assert_eq!(
            high_water("Name:\tx\nVmHWM:\t   12345 kB\nVmRSS:\t 1 kB\n"),
            Some(12345)
        );
        assert_eq!(high_water("Name:\tx\nState:\tZ (zombie)\n"), None);
    }
}
