//! Sentences that propose or allow less, and those that must stay silent: `prose.txt`.

use soket_target::scan_prose;

const SENTENCES: &str = include_str!("prose.txt");

#[test]
fn sentences_are_found_and_others_stay_silent() {
    let (mut lowering, mut missed, mut silent, mut flagged) = (0, Vec::new(), 0, Vec::new());
    for line in SENTENCES.lines().filter(|line| !line.trim().is_empty()) {
        let (class, sentence) = line.split_once(" | ").unwrap_or_else(|| panic!("{line}"));
        let is_found = !scan_prose(sentence).is_empty();
        if class == "-" {
            silent += 1;
            if is_found {
                flagged.push(sentence);
            }
        } else {
            lowering += 1;
            if !is_found {
                missed.push(sentence);
            }
        }
    }
    println!(
        "missed {}/{lowering}, flagged {}/{silent}",
        missed.len(),
        flagged.len()
    );
    assert!(missed.len() * 5 <= lowering, "missed {missed:#?}");
    assert!(flagged.len() * 33 <= silent, "flagged {flagged:#?}");
}

#[test]
fn any_text_goes_in_and_long_ones_take_no_longer_than_they_are() {
    for text in [
        "",
        "không",
        "điều chỉnh",
        "chỉ tiêu.".repeat(20_000).as_str(),
    ] {
        let _ = scan_prose(text);
    }
}

#[test]
fn the_range_is_the_sentence() {
    let text = "Giữ nguyên chỉ tiêu. Đề nghị bỏ chỉ tiêu nước sạch. Hết.";
    let found = scan_prose(text);
    let sentences: Vec<&str> = found
        .iter()
        .map(|one| &text[one.sentence.clone()])
        .collect();
    assert_eq!(sentences, ["Đề nghị bỏ chỉ tiêu nước sạch"]);
}
