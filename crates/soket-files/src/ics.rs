//! Events as iCalendar (RFC 5545).
//!
//! Written directly: the crate `icalendar` puts the clock and a random id into every alarm, so that no two of its files
//! are alike.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use crate::text::plain;

/// A calendar to be published (METHOD:PUBLISH): nobody is invited, nobody answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// What calendar programs show as its name; none if empty.
    pub name: String,
    pub events: Vec<Event>,
    /// When the file was made; the same for all events.
    pub stamp: DateTime<Utc>,
}

/// An event of whole days. It does not make anyone busy.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Never empty and never used twice: by it a calendar program knows the event again when the file is read anew.
    pub uid: String,
    pub summary: String,
    /// May have several lines; left out if empty.
    pub description: String,
    pub first: NaiveDate,
    /// Inclusive; a day before `first` counts as `first`.
    pub last: NaiveDate,
    /// A reminder at 8 in the morning, that many days before the first day; 0 is the day itself.
    pub alarm_days_before: Option<u32>,
}

/// The calendar as the text of an .ics file: UTF-8, CRLF. Days outside the years 0 to 9999, which the format cannot
/// write, become the nearest ones.
pub fn ics(calendar: &Calendar) -> String {
    let mut out = Lines::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//So Ket//So Ket//VI");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    out.text("X-WR-CALNAME", &calendar.name);
    let stamp = calendar.stamp.format("%Y%m%dT%H%M%SZ").to_string();
    for event in &calendar.events {
        write(&mut out, event, &stamp);
    }
    out.line("END:VCALENDAR");
    out.0
}

fn write(out: &mut Lines, event: &Event, stamp: &str) {
    let first = writable(event.first);
    let last = writable(event.last).max(first);
    // The end is exclusive (RFC 5545, 3.6.1).
    let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
    out.line("BEGIN:VEVENT");
    out.text("UID", &event.uid);
    out.line(&format!("DTSTAMP:{stamp}"));
    out.line(&format!("DTSTART;VALUE=DATE:{}", first.format("%Y%m%d")));
    out.line(&format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
    out.text("SUMMARY", &event.summary);
    out.text("DESCRIPTION", &event.description);
    out.line("TRANSP:TRANSPARENT");
    if let Some(days) = event.alarm_days_before {
        out.line("BEGIN:VALARM");
        out.line("ACTION:DISPLAY");
        // Required here, even if empty (3.6.6).
        out.line(&format!("DESCRIPTION:{}", escaped(&event.summary)));
        out.line(&format!("TRIGGER:{}", trigger(days)));
        out.line("END:VALARM");
    }
    out.line("END:VEVENT");
}

/// From midnight, with which a whole day begins, to 8 in the morning `days` before.
fn trigger(days: u32) -> String {
    match days {
        0 => "PT8H".to_owned(),
        1 => "-PT16H".to_owned(),
        _ => format!("-P{}DT16H", days - 1),
    }
}

/// A date has four digits of year (3.3.4), and the day after the last one is written too.
fn writable(date: NaiveDate) -> NaiveDate {
    let edge = match date.year() {
        ..0 => NaiveDate::from_ymd_opt(0, 1, 1),
        9999.. => NaiveDate::from_ymd_opt(9999, 12, 30).map(|latest| date.min(latest)),
        _ => None,
    };
    edge.unwrap_or(date)
}

/// A value of type TEXT (3.3.11).
fn escaped(text: &str) -> String {
    plain(text)
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// Content lines, folded.
#[derive(Default)]
struct Lines(String);

/// Octets of a line without its CRLF (3.1).
const LONGEST: usize = 75;

impl Lines {
    /// A property of free text; left out if empty.
    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{name}:{}", escaped(value)));
        }
    }

    /// Folds between letters, never inside one.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
