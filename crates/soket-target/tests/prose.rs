//! How many sentences that lower a target are found, and how many others are flagged, of those in `prose.txt`:
//! `cargo test -p soket-target --test prose -- --nocapture`.

use soket_target::{ProseAct, scan_prose};

const SENTENCES: &str = include_str!("prose.txt");

struct Measure {
    found: usize,
    lowering: usize,
    same_act: usize,
    flagged: usize,
    others: usize,
    wrong: Vec<String>,
}

fn act_of(name: &str) -> Option<ProseAct> {
    Some(match name {
        "lower" => ProseAct::Lower,
        "drop" => ProseAct::Drop,
        "postpone" => ProseAct::Postpone,
        "soften" => ProseAct::Soften,
        "replace" => ProseAct::Replace,
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

#[test]
fn sentences_are_found_and_others_stay_silent() {
    let m = measure(SENTENCES);
    println!(
        "found {}/{} ({} with the same act), flagged {}/{} others",
        m.found, m.lowering, m.same_act, m.flagged, m.others
    );
    let wrong = m.wrong.join("\n");
    assert!(m.found * 100 >= m.lowering * 95, "{wrong}");
    assert!(m.same_act * 100 >= m.found * 90, "{wrong}");
    assert!(m.flagged * 100 <= m.others * 2, "{wrong}");
}

#[test]
fn any_text_goes_in_and_long_ones_take_no_longer_than_they_are() {
    for text in [
        "",
        "không",
        "điều chỉnh",
        "chỉ tiêu.".repeat(20_000).as_str(),
        "đề nghị hạ chỉ tiêu, ".repeat(20_000).as_str(),
        "không ".repeat(50_000).as_str(),
    ] {
        let _ = scan_prose(text);
    }
}

#[test]
fn the_range_is_the_sentence() {
    let text = "Giữ nguyên chỉ tiêu. Đề nghị bỏ chỉ tiêu nước sạch. Hết.";
    let found: Vec<&str> = scan_prose(text)
        .into_iter()
        .map(|one| &text[one.range])
        .collect();
    assert_eq!(found, ["Đề nghị bỏ chỉ tiêu nước sạch."]);
}
