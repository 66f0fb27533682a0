//! `compare.txt`: one comparison a line with its verdict; and what must hold for every wording.

use soket_target::{Direction, Question, Verdict, compare};

fn question(row: &str) -> Question<'_> {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [name, unit, direction, resolution, proposed] = cells[..] else {
        panic!("not five cells: {row}");
    };
    let direction = match direction {
        "higher" => Direction::Higher,
        "lower" => Direction::Lower,
        "exact" => Direction::Exact,
        "qualitative" => Direction::Qualitative,
        other => panic!("no direction: {other}"),
    };
    Question {
        name,
        unit,
        direction,
        resolution,
        proposed,
    }
}

fn rows() -> Vec<(Question<'static>, &'static str)> {
    let lines = include_str!("compare.txt")
        .lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty());
    lines
        .map(|line| {
            let (row, verdict) = line
                .rsplit_once('→')
                .unwrap_or_else(|| panic!("no verdict: {line}"));
            (question(row), verdict.trim())
        })
        .collect()
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "kept",
        Verdict::Raised => "raised",
        Verdict::Review => "review",
        Verdict::Lowered => "lowered",
    }
}

#[test]
fn table() {
    let wrong: Vec<String> = rows()
        .iter()
        .filter_map(|(q, expected)| {
            let got = compare(q);
            let line = format!(
                "{} | {} → {} {:?}",
                q.resolution,
                q.proposed,
                word(got.verdict),
                got.reasons
            );
            (word(got.verdict) != *expected || got.reasons.is_empty()).then_some(line)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A resolution proposed back to itself is kept, in any letter case, spacing and Unicode form.
#[test]
fn itself_is_kept() {
    use unicode_normalization::UnicodeNormalization;
    for (q, _) in rows() {
        for text in [q.resolution, q.proposed] {
            let variants = [
                text.to_owned(),
                text.to_uppercase(),
                format!("  {}  ", text.replace(' ', "  ")),
                text.nfd().collect(),
                text.replace('-', "–"),
            ];
            for proposed in variants {
                let same = Question {
                    resolution: text,
                    proposed: &proposed,
                    ..q
                };
                assert_eq!(compare(&same).verdict, Verdict::Kept, "{text} | {proposed}");
            }
        }
    }
}

/// What is raised one way is not raised the other way.
#[test]
fn raising_back_is_lowering() {
    for (q, _) in rows().iter().filter(|(_, verdict)| *verdict == "raised") {
        let back = Question {
            resolution: q.proposed,
            proposed: q.resolution,
            ..*q
        };
        let verdict = compare(&back).verdict;
        let opposite = matches!(verdict, Verdict::Lowered | Verdict::Review);
        assert!(
            opposite,
            "{} | {} → {verdict:?}",
            back.resolution, back.proposed
        );
    }
}

/// Whatever the row's direction says, a wording with a comparator of its own is judged by the wording.
#[test]
fn a_wrong_direction_cannot_hide_a_lowering() {
    for row in [
        "Hộ nghèo | % | higher | dưới 2% | dưới 3%",
        "Hộ nghèo | % | exact | không quá 2% | không quá 3%",
        "Hộ nghèo | % | lower | giảm bình quân 1,5%/năm | giảm bình quân 1%/năm",
        "Nước sạch | % | lower | trên 95% | trên 90%",
        "Nước sạch | % | qualitative | từ 95% trở lên | 90%",
        "Hộ nghèo | hộ | higher | không còn hộ nghèo | 3 hộ",
    ] {
        assert_eq!(compare(&question(row)).verdict, Verdict::Lowered, "{row}");
    }
}

/// Sentences as the clerk sees them.
#[test]
fn reasons() {
    let check = |row: &str, expected: &str| {
        assert_eq!(compare(&question(row)).reasons.join(" "), expected, "{row}")
    };
    check(
        "Hộ nghèo | % | lower | dưới 2% | dưới 3%",
        "Phấn đấu “dưới 3%” cao hơn Nghị quyết “dưới 2%”. Chỉ tiêu càng thấp càng tốt nên đây là hạ chỉ tiêu.",
    );
    check(
        "Nước sạch | % | higher | trên 95% | 95%",
        "Phấn đấu “95%” yếu hơn Nghị quyết “trên 95%”: con số như nhau nhưng câu chữ nhẹ đi, nên đây là hạ chỉ tiêu.",
    );
    check(
        "Vốn | tỷ đồng | higher | 4 nghìn tỷ đồng | 3.900.000 triệu đồng",
        "Phấn đấu “3.900.000 triệu đồng” thấp hơn Nghị quyết “4 nghìn tỷ đồng”. Chỉ tiêu càng cao càng tốt nên đây là hạ chỉ tiêu. Đã quy đổi: “3.900.000 triệu đồng” = 3.900 tỷ đồng.",
    );
    check(
        "Thu | tỷ đồng | higher | 33 tỷ đồng | ",
        "Không ghi mức khác nên hiểu là phấn đấu đúng mức của Nghị quyết.",
    );
}
