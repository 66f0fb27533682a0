//! Nothing a person can paste makes the crate panic or crawl.

use std::time::{Duration, Instant};

use soket_target::{
    Direction, Progress, Question, compare, format_number, guess_direction, judge, parse_number,
    path, read, scan_prose, shortfall,
};

fn nasty() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\0",
        "-",
        "–",
        "%",
        "/",
        "//",
        "1/0",
        "0/0",
        "1//2",
        "(",
        ")",
        "((((",
        "))))",
        "%0",
        "%oo",
        "1%0%0",
        "từ",
        "đến",
        "từ đến",
        "từ 5 đến",
        "trên",
        "trên dưới",
        "trở lên",
        "không",
        "không còn",
        "giảm",
        "so với",
        "thay vì",
        "bình quân",
        "năm",
        "năm 2030",
        "quý",
        "quý I/",
        "tháng 13/2028",
        "ngày 31/02/2028",
        "ngày 99/99/9999",
        "5-",
        "-5",
        "--5",
        "5--6",
        "5 - - 6",
        "1.2.3.4",
        "1,2,3",
        ",5",
        ".5",
        "5.",
        "5,",
        "1e9",
        "∞",
        "½",
        "٣٤",
        "５％",
        "😀 95% 😀",
        "👨‍👩‍👧‍👦",
        "\u{301}",
        "\u{301}\u{323}%",
        "e\u{302}\u{301}",
        "đa\u{323}t 95%",
        "mức",
        "cấp",
        "mức độ",
        "loại",
        "hạng",
        "79228162514264337593543950335",
        "99999999999999999999999999999999999999999999 tỷ tỷ tỷ %",
        "-79228162514264337593543950335",
        "79228162514264337593543950335 tỷ đồng",
        "0,0000000000000000000000000001",
        "\u{202e}95%",
        "a\u{0}b",
        "<script>",
        "NaN",
        "-0",
    ]
    .map(str::to_owned)
    .to_vec();
    for piece in [
        "95% ",
        "a",
        "từ ",
        "trên mức ",
        "(",
        "đạt ",
        "1",
        "1.",
        "-",
        "\u{301}",
        "e\u{301}",
        "😀",
        "so với ",
        "không còn ",
        "năm 2030 ",
        "nông thôn mới ",
        "và đạt ",
        "/",
        "10 tỷ ",
        " ",
        "cơ bản đạt ",
        ", ",
    ] {
        texts.push(piece.repeat(1_000_000 / piece.len()));
    }
    texts
}

#[test]
fn never_panics_and_stays_fast() {
    let texts = nasty();
    let others = [
        "dưới 2%",
        "4 nghìn tỷ đồng",
        "đạt chuẩn nông thôn mới vào năm 2028",
        "10 - 12%",
    ];
    for text in &texts {
        let start = Instant::now();
        let _ = (
            parse_number(text).map(format_number),
            read(text, text, text),
            guess_direction(text, "%", text),
        );
        for other in others {
            for (resolution, proposed) in [(other, text.as_str()), (text, other)] {
                for direction in [
                    Direction::Higher,
                    Direction::Lower,
                    Direction::Exact,
                    Direction::Qualitative,
                ] {
                    let q = Question {
                        name: "x",
                        unit: "%",
                        direction,
                        resolution,
                        proposed,
                    };
                    if text.len() < 1_000 || direction == Direction::Lower {
                        let _ = (compare(&q), shortfall(&q));
                    }
                }
            }
        }
        let figures = [(2026, text.as_str()), (2027, "5")];
        let progress = Progress {
            name: "x",
            unit: "%",
            direction: Direction::Higher,
            resolution: "trên 95%",
            baseline: text,
            figures: &figures,
            estimate: text,
            projected: text,
            term: (2025, 2030),
        };
        let _ = (judge(&progress), path(&progress));
        let shown: String = text.chars().take(20).collect();
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "slow on {shown:?}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn spans_lie_on_characters() {
    for text in nasty().iter().filter(|t| t.len() < 1_000) {
        let reading = read("", "%", text);
        let spans = reading
            .promises
            .iter()
            .flat_map(|p| p.marks.iter().map(|m| m.span).chain([p.span]));
        for span in spans.chain(reading.unread.iter().copied()) {
            assert!(
                text.get(span.start..span.end).is_some(),
                "{text:?} {span:?}"
            );
        }
    }
}

#[test]
fn prose_of_any_kind_is_read_in_time() {
    let mut texts = nasty();
    for piece in [
        "hạ ",
        "đề nghị đưa ",
        "đề nghị chuyển chỉ tiêu, ",
        "không ",
        "chỉ tiêu ",
        "tính ",
        "đề nghị điều chỉnh từ 5 xuống 3 % ",
        "1. ",
        "a)\n",
        "“",
        "TP.",
    ] {
        texts.push(piece.repeat(200_000 / piece.len()));
    }
    for text in &texts {
        let start = Instant::now();
        for found in scan_prose(text) {
            for range in [found.range, found.act_range, found.object_range] {
                assert!(text.get(range.clone()).is_some(), "{range:?}");
            }
        }
        let shown: String = text.chars().take(20).collect();
        let took = start.elapsed();
        assert!(
            took < Duration::from_secs(10),
            "slow on {shown:?}: {took:?}"
        );
    }
}
