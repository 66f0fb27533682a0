//! What printers call their troubles (the IPP attribute `printer-state-reasons`, RFC 8011 5.4.12 and PWG 5100.9, and
//! the words CUPS adds) and what a person is told.

use crate::Trouble;

/// The keyword without its severity, and the trouble.
#[rustfmt::skip]
const TABLE: &[(&str, Trouble)] = &[
    ("media-empty",         Trouble::OutOfPaper),
    ("media-needed",        Trouble::OutOfPaper),
    ("media-jam",           Trouble::PaperJam),
    ("cover-open",          Trouble::CoverOpen),
    ("door-open",           Trouble::CoverOpen),
    ("interlock-open",      Trouble::CoverOpen),
    ("toner-low",           Trouble::TonerLow),
    ("marker-supply-low",   Trouble::TonerLow),
    ("toner-empty",         Trouble::TonerEmpty),
    ("marker-supply-empty", Trouble::TonerEmpty),
    ("offline",             Trouble::Offline),
    ("shutdown",            Trouble::Offline),
    ("timed-out",           Trouble::Offline),
    (CONNECTING,            Trouble::Offline),
];

/// CUPS says it at the beginning of every job and, of a printer that is switched off, for as long as it tries.
const CONNECTING: &str = "connecting-to-device";

/// What the programs of CUPS that carry jobs to a printer say in words alone when they do not reach it. CUPS translates
/// them on a system in German or French; into Vietnamese it has no translation.
const NOT_REACHED: &[&str] = &[
    "The printer may not exist or is unavailable",
    "The printer is not responding",
    "The printer is unreachable",
    "The printer is not connected",
    "Unable to locate printer",
    "Waiting for printer to become available",
];

/// Said in the state (paused), or nobody's business.
const UNREMARKABLE: &[&str] = &["none", "paused", "moving-to-paused"];

/// The troubles in a list of reasons, each once, in its order. `seconds` is for how long the printer has been saying
/// so: one that is only just connecting is not offline.
pub fn troubles<'a>(reasons: impl IntoIterator<Item = &'a str>, seconds: i32) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    for trouble in reasons
        .into_iter()
        .filter_map(|reason| trouble(reason, seconds))
    {
        if !troubles.contains(&trouble) {
            troubles.push(trouble);
        }
    }
    troubles
}

/// Whether a printer's message says that it is not reached. It means something only while the printer has a job: the
/// message of the last one stays.
pub fn says_offline(message: &str) -> bool {
    NOT_REACHED.iter().any(|words| message.starts_with(words))
}

fn trouble(reason: &str, seconds: i32) -> Option<Trouble> {
    let (keyword, is_report) = without_severity(reason);
    if keyword == CONNECTING && seconds < 5 || UNREMARKABLE.contains(&keyword) {
        return None;
    }
    if let Some((_, trouble)) = TABLE.iter().find(|(known, _)| *known == keyword) {
        return Some(trouble.clone());
    }
    // CUPS notes for itself how it speaks to the printer; that it lacks a program for the document is a trouble.
    let is_note = keyword.starts_with("cups-") && keyword != "cups-missing-filter";
    (!is_note && !is_report).then(|| Trouble::Other(keyword.to_owned()))
}

/// "media-empty-warning" → "media-empty"; whether it is a mere report.
fn without_severity(reason: &str) -> (&str, bool) {
    for severity in ["-error", "-warning"] {
        if let Some(keyword) = reason.strip_suffix(severity) {
            return (keyword, false);
        }
    }
    match reason.strip_suffix("-report") {
        Some(keyword) => (keyword, true),
        None => (reason, false),
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble::*;
    use super::*;

    #[track_caller]
    fn check(reasons: &[&str], expected: &[Trouble]) {
        assert_eq!(troubles(reasons.iter().copied(), 60), expected);
    }

    #[test]
    fn the_severity_does_not_matter_to_what_is_known() {
        check(&["media-empty-warning"], &[OutOfPaper]);
        check(&["media-empty-error"], &[OutOfPaper]);
        check(&["media-jam"], &[PaperJam]);
        check(&["offline-report"], &[Offline]);
        check(
            &["toner-low-report", "marker-supply-empty-error"],
            &[TonerLow, TonerEmpty],
        );
    }

    #[test]
    fn a_trouble_with_two_names_is_told_once() {
        check(
            &["media-needed", "media-empty-error", "cover-open"],
            &[OutOfPaper, CoverOpen],
        );
    }

    #[test]
    fn what_is_unknown_keeps_its_name_unless_it_is_a_report() {
        check(
            &["output-area-full-error"],
            &[Other("output-area-full".to_owned())],
        );
        check(
            &["cups-missing-filter-warning"],
            &[Other("cups-missing-filter".to_owned())],
        );
        check(&["wifi-not-configured-report"], &[]);
        check(&["cups-waiting-for-job-completed"], &[]);
        check(&["none"], &[]);
        check(&["paused"], &[]);
    }

    #[test]
    fn a_printer_that_stays_connecting_is_offline() {
        assert_eq!(troubles(["connecting-to-device"], 1), []);
        assert_eq!(troubles(["connecting-to-device"], 6), [Offline]);
    }

    #[test]
    fn a_printer_that_is_not_reached_says_so_in_words() {
        assert!(says_offline(
            "The printer may not exist or is unavailable at this time."
        ));
        assert!(says_offline("Unable to locate printer \"may-in.local\"."));
        assert!(!says_offline("Connecting to printer."));
        assert!(!says_offline(""));
    }
}
