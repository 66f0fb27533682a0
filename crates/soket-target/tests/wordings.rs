//! Every wording of `wordings.txt` is read; what was understood stands below it.

use expect_test::expect_file;
use soket_target::{Comparator, Promise, format_number, read};

fn shown(promise: &Promise, text: &str) -> String {
    let mut parts = vec![format!("{:?}", promise.comparator)];
    let number = |value| format_number(value);
    match (promise.low, promise.high) {
        (Some(low), Some(high)) if low != high => {
            parts.push(format!("{}..{}", number(low), number(high)))
        }
        _ => parts.extend(promise.value().map(number)),
    }
    parts.extend(promise.unit.clone());
    parts.extend(promise.title.as_ref().map(|title| format!("“{title}”")));
    parts.extend(promise.movement.map(|m| format!("{m:?}")));
    let stated = if promise.basis_stated { "" } else { "?" };
    parts.extend(promise.basis.map(|basis| format!("{basis:?}{stated}")));
    parts.extend(
        promise
            .denominator
            .as_ref()
            .map(|whole| format!("of “{whole}”")),
    );
    parts.extend(
        promise
            .softener
            .as_ref()
            .map(|word| format!("soft “{word}”")),
    );
    parts.extend(promise.period.as_ref().map(|p| {
        let from = p.from.map_or(String::new(), |y| format!("{y}.."));
        let to = p.to.map_or("term".to_owned(), |m| {
            format!("{}-{:02}-{:02}", m.year, m.month, m.day)
        });
        format!("@{from}{to}")
    }));
    if promise.equivalent {
        parts.push("(again)".to_owned());
    }
    if promise.comparator != Comparator::Bare {
        parts.push(format!("“{}”", &text[promise.span.start..promise.span.end]));
    }
    format!("    → {}\n", parts.join(" "))
}

fn answered(row: &str) -> String {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [name, unit, text] = cells[..] else {
        panic!("not three cells: {row}");
    };
    let reading = read(name, unit, text);
    let mut out = format!("{row}\n");
    out.extend(reading.promises.iter().map(|promise| shown(promise, text)));
    out.extend(reading.note.map(|note| format!("    → {note}\n")));
    out
}

#[test]
fn wordings() {
    let fixture = include_str!("wordings.txt");
    let lines = fixture.lines().filter(|line| !line.starts_with("    →"));
    let read: String = lines
        .map(|line| {
            if line.contains('|') && !line.starts_with('#') {
                answered(line)
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    expect_file!["wordings.txt"].assert_eq(&read);
}
