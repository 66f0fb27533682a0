//! The two things no pure code may draw for itself: the time and random ids.

use chrono::{DateTime, FixedOffset, Local};

/// Clock and random ids. Tests bring their own.
pub trait Host: Send {
    /// Local time of the machine.
    fn now(&self) -> DateTime<FixedOffset>;
    /// A new id, never given before.
    fn new_id(&self) -> String;
}

/// The machine's own clock and randomness.
pub struct SystemHost;

impl Host for SystemHost {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().simple().to_string()
    }
}
