//! How many sentences that lower a target are found, and how many others are flagged:
//! `cargo test -p soket-target --test prose -- --nocapture`.

use soket_target::{Act, scan_prose};

const DEVELOP: &str = include_str!("prose/develop.txt");
const HELD_OUT: &str = include_str!("prose/held-out.txt");

struct Measure {
    found: usize,
    lowering: usize,
    same_act: usize,
    flagged: usize,
    others: usize,
    wrong: Vec<String>,
}

fn act_of(name: &str) -> Option<Act> {
    Some(match name {
        "lower" => Act::Lower,
        "drop" => Act::Drop,
        "postpone" => Act::Postpone,
        "soften" => Act::Soften,
        "replace" => Act::Replace,
        "-" => return None,
        other => panic!("no act: {other}"),
    })
}

fn measure(rows: &str) -> Measure {
    let mut m = Measure {
        found: 0,
        lowering: 0,
        same_act: 0,
        flagged: 0,
        others: 0,
        wrong: Vec::new(),
    };
    for row in rows.lines().filter(|row| !row.trim().is_empty()) {
        let (name, text) = row.split_once(" | ").unwrap_or_else(|| panic!("{row}"));
        let found = scan_prose(text);
        match act_of(name) {
            Some(act) => {
                m.lowering += 1;
                m.found += usize::from(!found.is_empty());
                m.same_act += usize::from(found.iter().any(|f| f.act == act));
                if found.is_empty() {
                    m.wrong.push(format!("missed   {row}"));
                }
            }
            None => {
                m.others += 1;
                m.flagged += usize::from(!found.is_empty());
                for f in found {
                    let (act, object) = (&text[f.act_range], &text[f.object_range]);
                    m.wrong.push(format!("flagged  {row}  [{act} → {object}]"));
                }
            }
        }
    }
    m
}

fn show(title: &str, m: &Measure) {
    println!(
        "{title}: found {}/{} ({} with the same act), flagged {}/{} others",
        m.found, m.lowering, m.same_act, m.flagged, m.others
    );
    for line in &m.wrong {
        println!("  {line}");
    }
}

#[test]
fn sentences_the_phrases_were_made_with() {
    let m = measure(DEVELOP);
    show("develop", &m);
    assert!(m.found * 100 >= m.lowering * 95);
    assert!(m.flagged * 100 <= m.others * 3);
}

#[test]
fn sentences_the_phrases_were_not_made_with() {
    let m = measure(HELD_OUT);
    show("held out", &m);
}
