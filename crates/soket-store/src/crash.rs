//! Places where a test lets the process die, as a power cut would: between any two steps of freezing and numbering.
//! A release build has none of them.

/// The variable that names the place at which to die.
pub const CRASH_AT: &str = "SOKET_TEST_CRASH_AT";

/// Dies here when the test says so.
#[cfg(debug_assertions)]
pub fn crash_point(name: &str) {
    if std::env::var_os(CRASH_AT).is_some_and(|wanted| wanted == name) {
        std::process::abort();
    }
}

#[cfg(not(debug_assertions))]
pub fn crash_point(_: &str) {}
