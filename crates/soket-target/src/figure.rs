//! A figure of the table ("10,4", "36 tỷ đồng/33 tỷ đồng", "trên 95%") beside what was promised.

use rust_decimal::Decimal;

use crate::direction::{Direction, guess_direction};
use crate::reading::{Comparator, Promise, read};
use crate::strength::{Standing, Toward, standing, strength, toward};

/// What a row's resolution asks for, ready to hold figures against.
pub(crate) struct Wanted<'a> {
    pub name: &'a str,
    pub unit: &'a str,
    pub promise: Promise,
    pub toward: Toward,
}

impl<'a> Wanted<'a> {
    /// One entry for each promise with a value; equivalents in another currency left out.
    pub fn all(name: &'a str, unit: &'a str, direction: Direction, resolution: &str) -> Vec<Self> {
        let guessed = guess_direction(name, unit, "");
        read(name, unit, resolution)
            .promises
            .into_iter()
            .filter(|p| !p.equivalent)
            .map(|promise| Self {
                name,
                unit,
                toward: toward(&promise, direction, guessed),
                promise,
            })
            .collect()
    }

    /// The cell's promise-like reading, in the unit of what is wanted.
    pub fn figure(&self, cell: &str) -> Option<Promise> {
        let found = read(self.name, self.unit, cell).promises;
        let mut figure = found.into_iter().find(|p| p.value().is_some())?;
        if let (Some(from), Some(to)) = (&figure.measure, &self.promise.measure) {
            match from.factor_to(to) {
                Some(factor) => {
                    let scaled = |value: Option<Decimal>| value.map(|v| v.checked_mul(factor));
                    figure.low = scaled(figure.low).map_or(Some(None), |v| v.map(Some))?;
                    figure.high = scaled(figure.high).map_or(Some(None), |v| v.map(Some))?;
                }
                None if figure.written.is_none() => {}
                None => return None,
            }
        }
        Some(figure)
    }

    /// The figure at its worst: the lower end of a range where more is better.
    pub fn value(&self, figure: &Promise) -> Option<Decimal> {
        let at_worst = strength(figure, self.toward)?.floor;
        Some(if self.toward == Toward::Down {
            -at_worst
        } else {
            at_worst
        })
    }

    pub fn place_value(&self, value: Decimal) -> Option<Standing> {
        standing(&self.promise, self.toward, value)
    }

    pub fn place(&self, figure: &Promise) -> Option<Standing> {
        let placed = self.place_value(self.value(figure)?)?;
        let beyond = matches!(
            figure.comparator,
            Comparator::MoreThan | Comparator::LessThan
        );
        Some(match placed {
            // "dưới 2%" does meet "dưới 2%"
            Standing::Short(gap) if gap.is_zero() && beyond => Standing::Met,
            other => other,
        })
    }
}
