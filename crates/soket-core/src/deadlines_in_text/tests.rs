//! What is found in a text and what is not: text in, deadlines out.

use super::*;

/// What is found, as `bound on «phrase»`, a line each.
fn found(text: &str) -> String {
    let lines: Vec<String> = find_deadlines(text)
        .into_iter()
        .map(|(range, deadline)| {
            let phrase = text
                .get(range.clone())
                .unwrap_or_else(|| panic!("{range:?}"));
            format!("{:?} {} «{phrase}»", deadline.bound, deadline.on)
        })
        .collect();
    lines.join("\n")
}

fn finds(text: &str, bound: &str, on: &str, phrase: &str) {
    assert_eq!(found(text), format!("{bound} {on} «{phrase}»"), "{text}");
}

#[test]
fn bound_words_and_dates() {
    let bounds = [
        ("trước", "Before"),
        ("chậm nhất", "Latest"),
        ("chậm nhất là", "Latest"),
        ("chậm nhất:", "Latest"),
        ("chậm nhất vào", "Latest"),
        ("chậm nhất đến hết", "Latest"),
        ("chậm nhất trước", "Before"),
        ("không muộn hơn", "Latest"),
        ("muộn nhất", "Latest"),
        ("trễ nhất là", "Latest"),
        ("không quá", "Latest"),
        ("không qúa", "Latest"),
        ("đến hết", "Latest"),
        ("hết", "Latest"),
        ("trong", "Within"),
        ("dự kiến", "Expected"),
        ("dự kiến trong", "Expected"),
        ("dự kiến vào khoảng", "Expected"),
    ];
    let dates = [
        ("ngày 30/5/2013", "30/5/2013"),
        ("30/5/2013", "30/5/2013"),
        ("30-5-2013", "30/5/2013"),
        ("30.5.2013", "30/5/2013"),
        ("ngày 5/2/2013", "05/02/2013"),
        ("ngày 30 tháng 5 năm 2013", "30/5/2013"),
        ("ngày 30/5 năm 2013", "30/5/2013"),
        ("tháng 5/2023", "5/2023"),
        ("tháng 5 năm 2023", "5/2023"),
        ("5/2023", "5/2023"),
        ("quý II/2023", "quý II/2023"),
        ("quý 2 năm 2023", "quý II/2023"),
        ("quí 2/2023", "quý II/2023"),
        ("6 tháng đầu năm 2028", "6 tháng đầu năm 2028"),
        ("năm 2023", "2023"),
    ];
    for (words, bound) in bounds {
        for (date, on) in dates {
            let phrase = format!("{words} {date}");
            finds(
                &format!("Các chi bộ nộp báo cáo {phrase}, gửi Văn phòng."),
                bound,
                on,
                &phrase,
            );
            let capitals = phrase.to_uppercase();
            finds(&capitals, bound, on, &capitals);
        }
    }
}

#[test]
fn the_verb_stays_outside() {
    for (text, phrase) in [
        ("hoàn thành trong tháng 5/2023", "trong tháng 5/2023"),
        ("xong trước ngày 30/5/2013", "trước ngày 30/5/2013"),
        ("kết thúc trước 30/5/2013.", "trước 30/5/2013"),
        ("báo cáo (trước ngày 30/5/2013).", "trước ngày 30/5/2013"),
    ] {
        let ranges = find_deadlines(text);
        let phrases: Vec<&str> = ranges
            .iter()
            .filter_map(|(range, _)| text.get(range.clone()))
            .collect();
        assert_eq!(phrases, [phrase]);
    }
}

#[test]
fn end_of_a_period_is_the_period() {
    finds(
        "trong cuối tháng 5/2023",
        "Within",
        "5/2023",
        "trong cuối tháng 5/2023",
    );
    finds(
        "chậm nhất vào cuối quý II/2023",
        "Latest",
        "quý II/2023",
        "chậm nhất vào cuối quý II/2023",
    );
    finds(
        "trước cuối tháng 5/2023",
        "Latest",
        "5/2023",
        "trước cuối tháng 5/2023",
    );
    finds("cuối tháng 5/2023", "Latest", "5/2023", "cuối tháng 5/2023");
}

#[test]
fn until_counts_after_from() {
    for (text, on, phrase) in [
        (
            "từ ngày 01/4/2023 đến ngày 30/5/2023",
            "30/5/2023",
            "đến ngày 30/5/2023",
        ),
        (
            "Từ ngày 01/4 đến ngày 30/5/2023",
            "30/5/2023",
            "đến ngày 30/5/2023",
        ),
        (
            "từ ngày 01 tháng 4 năm 2023 đến hết ngày 30 tháng 5 năm 2023.",
            "30/5/2023",
            "đến hết ngày 30 tháng 5 năm 2023",
        ),
        (
            "từ nay đến cuối tháng 5/2023",
            "5/2023",
            "đến cuối tháng 5/2023",
        ),
        ("từ quý I đến quý II/2023", "quý II/2023", "đến quý II/2023"),
    ] {
        finds(text, "Latest", on, phrase);
    }
    for text in [
        "ước đến cuối năm 2023 đạt 95%",
        "quy hoạch đến năm 2030, tầm nhìn đến năm 2050",
        "từ năm 2020 đến năm 2025",
        "từ các chi bộ đến ngày 30/5/2023",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}

#[test]
fn an_hour_leaves_the_day_in_time() {
    for words in [
        "trước 17 giờ ngày 30/5/2023",
        "trước 17 giờ 00 phút ngày 30/5/2023",
        "trước 17h00 ngày 30/5/2023",
        "trước 17h00, ngày 30/5/2023",
        "chậm nhất 16:30 ngày 30/5/2023",
        "trước 17 giờ 30/5/2023",
        "trước 17 giờ, thứ Ba, ngày 30/5/2023",
        "chậm nhất thứ ba, ngày 30/5/2023",
    ] {
        finds(words, "Latest", "30/5/2023", words);
    }
    finds(
        "trước thứ Ba, 30/5/2023",
        "Before",
        "30/5/2023",
        "trước thứ Ba, 30/5/2023",
    );
}

#[test]
fn citations_and_beginnings_are_no_deadlines() {
    for text in [
        "Kế hoạch số 57-KH/TU, ngày 10/02/2028 của Ban Thường vụ Tỉnh uỷ",
        "Nghị quyết ban hành ngày 10/02/2028",
        "có hiệu lực từ ngày 01/7/2025",
        "nêu trong Thông tư số 5/2023/TT-BTC",
        "nêu trong 5/2023/TT-BTC",
        "Trước hết, năm 2023 cần tập trung",
        "trước hết trong năm nay",
        "Số liệu tính đến hết ngày 30/4/2023",
        "tính đến trước ngày 30/4/2023",
        "công việc đã làm trước, ngày 30/5/2023 có báo cáo",
        "năm 2023",
        "2023",
        "Năm 2023, toàn xã đạt 95%",
        "",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}

#[test]
fn dates_that_cannot_be_are_not_found() {
    for date in [
        "31/02/2023",
        "tháng 13/2023",
        "quý V/2023",
        "30/5/23",
        "30/5",
        "12.2023",
        "30/5/20231",
        "30/5/2023a",
    ] {
        let text = format!("trước {date}");
        assert_eq!(found(&text), "", "{text}");
    }
}

#[test]
fn a_cell_with_nothing_but_a_date() {
    finds(" 30/5/2013 ", "Latest", "30/5/2013", "30/5/2013");
    finds("Tháng 5/2023", "Latest", "5/2023", "Tháng 5/2023");
    finds("Quý II/2023", "Latest", "quý II/2023", "Quý II/2023");
    finds("30/5/2013.", "Latest", "30/5/2013", "30/5/2013");
    assert_eq!(found("30/5/2013 và sau đó"), "");
    assert_eq!(found("30/5/2013; 30/6/2013"), "");
}

#[test]
fn letters_typed_in_parts_are_read_too() {
    use unicode_normalization::UnicodeNormalization;
    let text: String = "Nộp TRƯỚC ngày 30/5/2013".nfd().collect();
    let phrase: String = "TRƯỚC ngày 30/5/2013".nfd().collect();
    finds(&text, "Before", "30/5/2013", &phrase);
}

#[test]
fn each_of_several_can_be_put_another_way() {
    let text = "Cấp xã xong trước 30-5-2023; cấp tỉnh dự kiến vào tháng 10 năm 2023, muộn nhất là hết quý 4/2023.";
    let mut out = text.to_owned();
    for (range, deadline) in find_deadlines(text).into_iter().rev() {
        out.replace_range(range, &deadline.words());
    }
    assert_eq!(
        out,
        "Cấp xã xong trước ngày 30/5/2023; cấp tỉnh dự kiến trong tháng 10/2023, chậm nhất trong quý IV/2023."
    );
}

#[test]
fn any_words_in_any_order_are_harmless_and_ranges_fit() {
    let words = [
        "trước",
        "hết",
        "chậm nhất",
        "từ",
        "đến",
        "tính",
        "trong",
        "cuối",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "30",
        "5",
        "2023",
        "II",
        "/",
        "-",
        ".",
        ":",
        ",",
        "17h",
        "giờ",
        "thứ ba",
        "\u{301}",
        "ạ",
        "🙂",
        "\n",
        "6 tháng đầu",
    ];
    let mut seed = 1_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..8 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text += words
                .get((seed >> 33) as usize % words.len())
                .unwrap_or(&"");
            text += if seed >> 62 == 0 { "" } else { " " };
        }
        let mut end = 0;
        for (range, deadline) in find_deadlines(&text) {
            assert!(
                range.start >= end && text.get(range.clone()).is_some(),
                "{text}"
            );
            assert!(deadline.period().is_some(), "{text}");
            end = range.end;
        }
    }
}

#[test]
fn long_hostile_texts_take_no_longer_than_their_length() {
    for part in ["trước ", "từ 1 đến ", "trong 6 tháng ", "1/"] {
        let text = part.repeat(1_000_000 / part.len());
        let begun = std::time::Instant::now();
        assert_eq!(found(&text), "");
        // Quadratic time would be minutes.
        assert!(begun.elapsed().as_secs() < 20, "{part}");
    }
}
