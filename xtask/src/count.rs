//! How many tests passed: read from what each suite prints, so that the closing line can sum them all.

use std::fmt;

use crate::sh::Outcome;

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl Count {
    /// What a suite counts for that could not run at all.
    pub const ONE_FAILURE: Count = Count {
        passed: 0,
        failed: 1,
    };

    pub fn add(&mut self, passed: bool) {
        if passed {
            self.passed += 1
        } else {
            self.failed += 1
        }
    }

    pub fn total(self) -> u32 {
        self.passed + self.failed
    }

    pub fn plus(self, other: Count) -> Count {
        Count {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// What a suite printed and how it ended must agree: a crash is a failure even where no failed test was printed.
pub fn settle(ok: bool, count: Count, suite: &str) -> Outcome<Count> {
    if count.total() == 0 {
        return Err(format!("{suite} ran no test"));
    }
    if !ok && count.failed == 0 {
        println!("{suite} ended with an error although no test failed");
        return Ok(count.plus(Count::ONE_FAILURE));
    }
    Ok(count)
}

/// "test result: ok. 12 passed; 0 failed; 1 ignored; …", once for each test program.
pub fn count_cargo(output: &str) -> Count {
    let results = output
        .lines()
        .filter_map(|line| line.strip_prefix("test result: "));
    results
        .map(|line| count_words(line, ';'))
        .fold(Count::default(), Count::plus)
}

/// "      Tests  1 failed | 11 passed (12)"
pub fn count_vitest(output: &str) -> Count {
    let summary = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Tests "));
    summary
        .map(|line| count_words(line, '|'))
        .fold(Count::default(), Count::plus)
}

/// "3 passed, 0 failed"
pub fn count_closing_line(output: &str) -> Count {
    output
        .lines()
        .last()
        .map(|line| count_words(line, ','))
        .unwrap_or_default()
}

/// The numbers before the words "passed" and "failed" in a line whose parts are separated by `separator`.
fn count_words(line: &str, separator: char) -> Count {
    let number_before = |word: &str| {
        line.split(separator)
            .filter_map(|part| {
                let words: Vec<&str> = part.split_whitespace().collect();
                let at = words.iter().position(|other| *other == word)?;
                words.get(at.checked_sub(1)?)?.parse::<u32>().ok()
            })
            .sum()
    };
    Count {
        passed: number_before("passed"),
        failed: number_before("failed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: u32, failed: u32) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn cargo_counts_once_for_each_test_program() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 11 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.50s\n";
        assert_eq!(count_cargo(output), count(13, 3));
    }

    #[test]
    fn vitest_leaves_out_what_is_zero() {
        assert_eq!(
            count_vitest(" Test Files  2 passed (2)\n      Tests  12 passed (12)\n"),
            count(12, 0)
        );
        assert_eq!(
            count_vitest("      Tests  1 failed | 11 passed (12)\n"),
            count(11, 1)
        );
    }

    #[test]
    fn the_window_tests_count_in_their_last_line() {
        assert_eq!(
            count_closing_line("ok   00-start (4.8 s)\n1 passed, 0 failed\n"),
            count(1, 0)
        );
        assert_eq!(count_closing_line("ok   00-start (4.8 s)\n"), count(0, 0));
    }

    #[test]
    fn a_crash_counts_as_a_failure_and_no_test_as_an_error() {
        assert_eq!(settle(false, count(5, 0), "x"), Ok(count(5, 1)));
        assert_eq!(settle(false, count(5, 2), "x"), Ok(count(5, 2)));
        assert_eq!(settle(true, count(5, 0), "x"), Ok(count(5, 0)));
        assert!(settle(true, count(0, 0), "x").is_err());
    }
}
