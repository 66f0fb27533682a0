//! How far a row has gone from where the term began to what was promised, for a bar beside the figure.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::figure::Wanted;
use crate::judge::Progress;
use crate::reading::Basis;

/// From 0 (where the term began) to 1 (as promised). `None` where one of the ends is not known.
pub fn path(progress: &Progress) -> Option<f64> {
    let mut wanted = Wanted::all(
        progress.name,
        progress.unit,
        progress.direction,
        progress.resolution,
    );
    let wanted = wanted.pop().filter(|_| wanted.is_empty())?;
    let goal = wanted.promise.value()?;
    let cell = |text: &str| wanted.figure(text).and_then(|figure| wanted.value(&figure));
    let mut figures: Vec<(i32, Decimal)> = progress
        .figures
        .iter()
        .filter_map(|(year, text)| Some((*year, cell(text)?)))
        .collect();
    figures.sort_by_key(|(year, _)| *year);
    let now = if wanted.promise.basis == Some(Basis::Cumulative) {
        cell(progress.estimate).or_else(|| total(&figures))?
    } else {
        cell(progress.estimate).or(figures.last().map(|(_, value)| *value))?
    };
    let begin = match (wanted.promise.basis, cell(progress.baseline)) {
        (Some(Basis::Cumulative | Basis::YearlyAverage | Basis::EachYear), _) => Decimal::ZERO,
        (_, Some(baseline)) => baseline,
        (_, None) => Decimal::ZERO,
    };
    let way = goal.checked_sub(begin).filter(|way| !way.is_zero())?;
    let gone = now.checked_sub(begin)?.checked_div(way)?;
    gone.to_f64().map(|share| share.clamp(0.0, 1.0))
}

/// `None` without figures, and when they are too large to add up.
fn total(figures: &[(i32, Decimal)]) -> Option<Decimal> {
    if figures.is_empty() {
        return None;
    }
    figures
        .iter()
        .try_fold(Decimal::ZERO, |sum, (_, value)| sum.checked_add(*value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Direction;

    fn check(
        resolution: &str,
        baseline: &str,
        figures: &[(i32, &str)],
        estimate: &str,
        expected: Option<f64>,
    ) {
        let progress = Progress {
            name: "",
            unit: "%",
            direction: Direction::Higher,
            resolution,
            baseline,
            figures,
            estimate,
            projected: "",
            term: (2025, 2030),
        };
        assert_eq!(path(&progress), expected);
    }

    #[test]
    fn from_the_beginning_to_the_promise() {
        check("80%", "60", &[(2026, "64"), (2027, "70")], "", Some(0.5));
        check("80%", "60", &[(2027, "70")], "85", Some(1.0));
        check("giảm còn 2%", "4,6", &[(2027, "3,3")], "", Some(0.5));
        check("80%", "60", &[(2027, "50")], "", Some(0.0));
    }

    #[test]
    fn unknown_ends_have_no_path() {
        check("abc", "60", &[(2027, "70")], "", None);
        check("80%", "60", &[], "", None);
        check("80%", "80", &[(2027, "80")], "", None);
    }
}
