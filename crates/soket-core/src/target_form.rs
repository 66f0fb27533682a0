//! The form in which a lower unit fills in its targets: as an annex and as a sheet, from one description.

use chrono::Datelike;

use crate::{Package, parse_date};

/// Stands above the rows for the unit's own targets.
pub const OWN_TARGETS: &str = "Chỉ tiêu nghị quyết của đơn vị";

/// Empty rows for the unit's own targets.
pub const OWN_ROWS: usize = 15;

/// Whole years of the term that have passed at the date of the figures (or of signing); at least the first.
pub fn form_years(package: &Package) -> Vec<String> {
    let term = package.term.term;
    let info = &package.draft.info;
    let until = parse_date(&info.cutoff)
        .or_else(|| parse_date(&info.signed_on))
        .map_or(term.start + 2, |day| day.year() - 1)
        .clamp(term.start + 1, term.end.max(term.start + 1));
    (term.start + 1..=until)
        .map(|year| year.to_string())
        .collect()
}
