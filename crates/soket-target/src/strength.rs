//! How strongly a promise binds, and how a figure stands to it.
//!
//! Everything is turned so that more is better: where less is better values change sign. A promise is then the
//! least it allows (`floor`), how firmly (`grip`), and the most it names (`top`, ranges only).
//!
//! The wording outranks the row's direction: "dưới 2%" is a ceiling whatever the row says, because a mistaken cell
//! must not turn a lowering into a raise. The direction decides only where the wording is silent ("2%").

use rust_decimal::Decimal;

use crate::direction::Direction;
use crate::reading::{Comparator, MarkKind, Movement, Promise};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toward {
    Up,
    Down,
    Same,
}

/// Which way is better for this promise.
pub(crate) fn toward(promise: &Promise, given: Direction, guessed: Direction) -> Toward {
    if promise.movement == Some(Movement::FallBy) {
        return Toward::Up;
    }
    match promise.comparator {
        Comparator::LessThan | Comparator::NoneLeft => return Toward::Down,
        Comparator::AtMost if is_worded(promise) || given != Direction::Exact => {
            return Toward::Down;
        }
        Comparator::AtLeast | Comparator::MoreThan => return Toward::Up,
        _ => {}
    }
    let direction = if given == Direction::Qualitative {
        guessed
    } else {
        given
    };
    match direction {
        Direction::Lower => Toward::Down,
        Direction::Exact => Toward::Same,
        Direction::Higher | Direction::Qualitative => Toward::Up,
    }
}

/// A comparator said in words of its own, not by "còn" alone.
fn is_worded(promise: &Promise) -> bool {
    promise.marks.iter().any(|m| m.kind == MarkKind::Comparator)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Strength {
    pub floor: Decimal,
    /// 2 strictly beyond, 1 at least, 0 about, -1 nearly.
    pub grip: i8,
    pub top: Option<Decimal>,
}

/// `None`: the promise bounds the wrong side ("không quá 95%" where more is better), or has no value.
pub(crate) fn strength(promise: &Promise, toward: Toward) -> Option<Strength> {
    let only = promise.value()?;
    let other = promise.high.unwrap_or(only);
    let wrong_side = match promise.comparator {
        Comparator::AtMost => toward == Toward::Up && is_worded(promise),
        Comparator::LessThan => toward == Toward::Up,
        Comparator::AtLeast | Comparator::MoreThan => toward == Toward::Down,
        _ => false,
    };
    if wrong_side {
        return None;
    }
    let ranged = promise.comparator == Comparator::Range;
    let (floor, top) = match toward {
        Toward::Down => (-other, ranged.then_some(-only)),
        _ => (only, ranged.then_some(other)),
    };
    Some(Strength {
        floor,
        grip: grip(promise),
        top,
    })
}

fn grip(promise: &Promise) -> i8 {
    let firm = match promise.comparator {
        Comparator::MoreThan | Comparator::LessThan => 2,
        Comparator::About => 0,
        Comparator::Nearly => -1,
        _ => 1,
    };
    if promise.softener.is_some() {
        firm.min(0)
    } else {
        firm
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Same,
    /// The number itself is worse.
    Less,
    /// Same number, weaker words.
    Weaker,
    /// A range lost its upper end.
    LostTop,
    More,
    Firmer,
    /// Better in one respect, worse in another.
    Mixed,
}

/// Is `new` as strong as `old`?
pub(crate) fn order(old: Strength, new: Strength) -> Order {
    let soft = new.grip < old.grip && new.grip < 1;
    if new.floor < old.floor {
        return Order::Less;
    }
    let better = new.floor > old.floor;
    if soft {
        return if better { Order::Mixed } else { Order::Weaker };
    }
    let reaches = |top: Decimal| new.top.unwrap_or(new.floor) >= top;
    let lost_top = old.top.is_some_and(|top| !reaches(top));
    if better {
        return if lost_top { Order::Mixed } else { Order::More };
    }
    if lost_top {
        return if new.grip > old.grip {
            Order::Mixed
        } else {
            Order::LostTop
        };
    }
    match new.grip.cmp(&old.grip) {
        std::cmp::Ordering::Less => Order::Weaker,
        std::cmp::Ordering::Greater => Order::Firmer,
        std::cmp::Ordering::Equal if new.top > old.top => Order::More,
        std::cmp::Ordering::Equal => Order::Same,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// By how much.
    Short(Decimal),
    Met,
    Exceeded,
}

/// Where a figure stands. `None` where the promise itself is vague ("khoảng 95%" and 94).
///
/// A strict bound is met, never exceeded: whatever meets "trên 95%" lies above it, so "vượt" would say nothing.
pub(crate) fn standing(promise: &Promise, toward: Toward, figure: Decimal) -> Option<Standing> {
    let wanted = strength(promise, toward)?;
    let value = if toward == Toward::Down {
        -figure
    } else {
        figure
    };
    if toward == Toward::Same {
        let top = wanted.top.unwrap_or(wanted.floor);
        return Some(if value < wanted.floor {
            Standing::Short(gap(wanted.floor, value))
        } else if value > top {
            Standing::Short(gap(value, top))
        } else {
            Standing::Met
        });
    }
    let strict = wanted.grip == 2;
    if value < wanted.floor || (strict && value == wanted.floor) {
        return (wanted.grip >= 1).then_some(Standing::Short(gap(wanted.floor, value)));
    }
    let exceeded = !strict && value > wanted.top.unwrap_or(wanted.floor);
    Some(if exceeded {
        Standing::Exceeded
    } else {
        Standing::Met
    })
}

/// Numbers of 28 digits are no targets, but must not bring the program down.
fn gap(more: Decimal, less: Decimal) -> Decimal {
    more.checked_sub(less).unwrap_or(Decimal::MAX)
}
