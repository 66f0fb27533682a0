//! How many sentences that lower a target are found, and how many others are flagged:
//! `cargo test -p soket-target --test prose -- --nocapture`.

use soket_target::{ProseAct, scan_prose};

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
    // What they were at first sight; the aim is 95 and 3.
    assert!(m.found * 100 >= m.lowering * 80);
    assert!(m.flagged * 100 <= m.others * 4);
}

/// Each act with the words it stands in, and what it is done to.
fn read_aloud(text: &str) -> Vec<String> {
    scan_prose(text)
        .iter()
        .map(|f| {
            let (act, object) = (&text[f.act_range.clone()], &text[f.object_range.clone()]);
            format!(
                "{:?}: {act} → {object} in {}",
                f.act,
                &text[f.range.clone()]
            )
        })
        .collect()
}

#[test]
fn a_finding_says_where_and_why() {
    let text = "Kết quả tốt. Đề nghị bỏ\nchỉ tiêu trồng rừng./.";
    let found = scan_prose(text);
    let [finding] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(
        &text[finding.range.clone()],
        "Đề nghị bỏ\nchỉ tiêu trồng rừng./."
    );
    assert_eq!(&text[finding.act_range.clone()], "bỏ");
    assert_eq!(&text[finding.object_range.clone()], "chỉ tiêu");
    assert!(finding.reason.contains("“bỏ”"), "{}", finding.reason);
}

#[test]
fn both_places_of_the_tone_decomposed_letters_and_capitals() {
    for text in [
        "HUỶ CHỈ TIÊU TRỒNG RỪNG",
        "Hủy chỉ tiêu trồng rừng",
        "Hu\u{309}y chi\u{309} tie\u{302}u tro\u{302}\u{300}ng ru\u{31b}\u{300}ng",
    ] {
        assert_eq!(scan_prose(text).len(), 1, "{text}");
    }
}

#[test]
fn each_part_between_semicolons_stands_for_itself() {
    assert_eq!(
        read_aloud("Không hạ chỉ tiêu thu; lùi chỉ tiêu trường chuẩn; đề nghị bỏ chỉ tiêu chợ."),
        [
            "Postpone: lùi → chỉ tiêu in Không hạ chỉ tiêu thu; lùi chỉ tiêu trường chuẩn; đề nghị bỏ chỉ tiêu chợ.",
            "Drop: bỏ → chỉ tiêu in Không hạ chỉ tiêu thu; lùi chỉ tiêu trường chuẩn; đề nghị bỏ chỉ tiêu chợ.",
        ]
    );
}

#[test]
fn a_ban_before_a_list_covers_its_items() {
    let list = "\na) Hạ chỉ tiêu thu ngân sách.\nb) Lùi thời hạn của chỉ tiêu.";
    assert_eq!(
        read_aloud(&format!("Các đơn vị không được:{list}")).len(),
        0
    );
    assert_eq!(read_aloud(&format!("Các đơn vị đề nghị:{list}")).len(), 2);
}
