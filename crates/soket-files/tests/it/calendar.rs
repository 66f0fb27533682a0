//! Events as a calendar program reads them.

use chrono::{DateTime, NaiveDate, Utc};
use expect_test::expect;
use soket_files::{Calendar, Event, ics};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_else(|| panic!("no such day"))
}

fn event(first: NaiveDate, last: NaiveDate) -> Event {
    Event {
        uid: "1@soket".into(),
        summary: "Họp".into(),
        description: String::new(),
        first,
        last,
        alarm_days_before: None,
    }
}

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar {
        name: "Sơ kết".into(),
        events,
        stamp: DateTime::<Utc>::from_timestamp(1_848_000_000, 0)
            .unwrap_or_else(|| panic!("no such time")),
    }
}

/// The lines of a file after unfolding, as RFC 5545, 3.1 tells a reader to do it, as name and value. What the format
/// demands of every file is checked on the way.
#[track_caller]
fn read(ics: &str) -> Vec<(String, String)> {
    assert!(ics.ends_with("\r\n"));
    for line in ics.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    let lines: Vec<(String, String)> = ics
        .replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
            (name.to_owned(), value.to_owned())
        })
        .collect();
    let count = |name: &str, value: &str| {
        let found = lines
            .iter()
            .filter(|(n, v)| n == name && (value.is_empty() || v == value));
        found.count()
    };
    let events = count("BEGIN", "VEVENT");
    assert_eq!(count("END", "VEVENT"), events);
    assert_eq!(count("BEGIN", "VALARM"), count("END", "VALARM"));
    for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"] {
        assert_eq!(count(name, ""), events, "{name}");
    }
    for name in ["VERSION", "PRODID", "METHOD"] {
        assert_eq!(count(name, ""), 1, "{name}");
    }
    assert_eq!(lines.first().map(|line| line.1.as_str()), Some("VCALENDAR"));
    assert_eq!(lines.last().map(|line| line.0.as_str()), Some("END"));
    lines
}

/// A property's value, with what the format escapes turned back (3.3.11).
#[track_caller]
fn value(lines: &[(String, String)], name: &str) -> String {
    let (_, value) = lines
        .iter()
        .find(|(found, _)| found == name)
        .unwrap_or_else(|| panic!("no {name}"));
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(letter @ ('\\' | ';' | ',')) => text.push(letter),
                other => panic!("\\{other:?} in {value}"),
            },
            ',' | ';' => panic!("bare {letter} in {value}"),
            letter => text.push(letter),
        }
    }
    text
}

#[test]
fn an_event_of_whole_days_with_a_reminder() {
    let event = Event {
        description: "Hội trường; tầng 2, nhà A\nMang theo tài liệu".into(),
        alarm_days_before: Some(3),
        ..event(day(2028, 7, 20), day(2028, 7, 21))
    };
    let text = ics(&calendar(vec![event]));
    read(&text);
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//So Ket//So Ket//VI
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Sơ kết
        BEGIN:VEVENT
        UID:1@soket
        DTSTAMP:20280723T212000Z
        DTSTART;VALUE=DATE:20280720
        DTEND;VALUE=DATE:20280722
        SUMMARY:Họp
        DESCRIPTION:Hội trường\; tầng 2\, nhà A\nMang theo tài liệu
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Họp
        TRIGGER:-P2DT16H
        END:VALARM
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&text.replace("\r\n", "\n"));
}

#[test]
fn the_end_is_the_day_after_the_last() {
    let ends = |first, last| {
        let lines = read(&ics(&calendar(vec![event(first, last)])));
        let start = value(&lines, "DTSTART;VALUE=DATE");
        format!("{start} {}", value(&lines, "DTEND;VALUE=DATE"))
    };
    let new_year = day(2028, 12, 31);
    assert_eq!(ends(new_year, new_year), "20281231 20290101");
    assert_eq!(
        ends(day(2028, 2, 27), day(2028, 2, 28)),
        "20280227 20280229"
    );
    assert_eq!(ends(new_year, day(2028, 1, 1)), "20281231 20290101");
    assert_eq!(ends(NaiveDate::MIN, NaiveDate::MAX), "00000101 99991231");
}

#[test]
fn a_reminder_comes_at_eight_in_the_morning() {
    let trigger = |days| {
        let event = Event {
            alarm_days_before: Some(days),
            ..event(day(2028, 7, 20), day(2028, 7, 20))
        };
        value(&read(&ics(&calendar(vec![event]))), "TRIGGER")
    };
    assert_eq!(trigger(0), "PT8H");
    assert_eq!(trigger(1), "-PT16H");
    assert_eq!(trigger(2), "-P1DT16H");
    assert_eq!(trigger(u32::MAX), "-P4294967294DT16H");
}

#[test]
fn hostile_text_comes_back_and_begins_no_line_of_its_own() {
    for text in [
        "a\nEND:VEVENT\nBEGIN:VEVENT",
        "\\n \\\\ ; , : \"",
        "😀",
        &"ệ".repeat(40_000),
        &"😀\n,".repeat(1_000),
        " đầu và cuối ",
    ] {
        let event = Event {
            uid: text.into(),
            summary: text.into(),
            description: text.into(),
            alarm_days_before: Some(1),
            ..event(day(2028, 7, 20), day(2028, 7, 20))
        };
        let calendar = Calendar {
            name: text.into(),
            ..calendar(vec![event])
        };
        let lines = read(&ics(&calendar));
        for name in ["X-WR-CALNAME", "UID", "SUMMARY", "DESCRIPTION"] {
            assert_eq!(value(&lines, name), text, "{name}");
        }
    }
}

#[test]
fn control_characters_are_left_out() {
    let event = Event {
        summary: "a\0b\r\nc\u{7}\td".into(),
        ..event(day(2028, 7, 20), day(2028, 7, 20))
    };
    let text = ics(&calendar(vec![event]));
    assert!(text.contains("SUMMARY:ab\\nc\td\r\n"), "{text}");
}

#[test]
fn a_calendar_without_events_or_name_is_a_calendar() {
    let lines = read(&ics(&Calendar {
        name: String::new(),
        ..calendar(vec![])
    }));
    assert!(lines.iter().all(|(name, _)| name != "X-WR-CALNAME"));
}

#[test]
fn many_events_keep_their_order() {
    let events = (0..1_000).map(|n| Event {
        uid: format!("{n}@soket"),
        ..event(day(2028, 7, 20), day(2028, 7, 20))
    });
    let lines = read(&ics(&calendar(events.collect())));
    let uids: Vec<&str> = lines
        .iter()
        .filter(|(name, _)| name == "UID")
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(
        (uids.len(), uids[0], uids[999]),
        (1_000, "0@soket", "999@soket")
    );
}
