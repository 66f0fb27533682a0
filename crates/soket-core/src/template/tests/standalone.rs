//! A template as a file that needs no other.

use expect_test::expect;

use super::*;

fn standing_alone(files: &[(&str, &str)], id: &str, renamed: Option<NewName<'_>>) -> String {
    flattened(&sources(files), id, renamed).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn a_file_on_its_own_says_all_that_it_inherits() {
    let text = standing_alone(
        &[
            ("goc.toml", BASE),
            (
                "rieng.toml",
                &format!("{HEAD}remove = [\"bai-hoc\", \"s2\", \"hai\"]\n"),
            ),
        ],
        "rieng",
        None,
    );
    expect![[r#"
        id = "rieng"
        version = 1
        name = "Mẫu riêng"
        doc_kind = "report"
        subject = "gốc {term}"
        closing = "Trên đây là báo cáo"

        [checks]
        section-empty = "warning"
        item-unlinked = "off"

        [defaults]
        title = "Báo cáo gốc"
        capacity = "direct"

        [[step]]
        id = "mot"
        title = "Một"

        [[section]]
        id = "s1"
        title = "Kết quả"
        level = 1

        [[part]]
        id = "ket-qua"
        kind = "prose"
        step = "mot"
        section = "s1"
        title = "Kết quả"
        required = true

        [part.guidance]
        what = "Viết gì"
        example = "Ví dụ"

        [[part]]
        id = "chi-tieu"
        kind = "rows"
        step = "mot"
        title = "Chỉ tiêu"

        [[annex]]
        part = "chi-tieu"
        title = "BIỂU"
    "#]]
    .assert_eq(&text);
}

#[test]
fn a_file_on_its_own_reads_as_the_two_together() {
    for own_text in [
        String::new(),
        "opening = \"mở\"\nlevels = [\"cell\"]\n".into(),
        "remove = [\"chi-tieu\"]\n".into(),
        "[defaults]\nrecipients = [{ text = \"Lưu \\\"hồ sơ\\\"\", filing = true }]\n".into(),
        format!("[[part]]\nid = \"bai-hoc\"\n{TAGS}[part.guidance]\nwhat = \"hai\\ndòng\"\n"),
    ] {
        let own_text = format!("{HEAD}{own_text}");
        let text = standing_alone(
            &[("goc.toml", BASE), ("rieng.toml", &own_text)],
            "rieng",
            None,
        );
        let mut alone = Template::parse("mot.toml", &text)
            .unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        let together = own(&own_text);
        alone.hash.clone_from(&together.hash);
        assert_eq!(alone, together);
    }
}

const TAGS: &str =
    "tag = [{ id = \"a\", title = \"A\" }, { id = \"b\", title = \"B\", heading = true }]\n";

#[test]
fn a_copy_keeps_the_comments_and_has_a_name_of_its_own() {
    let new = NewName {
        id: "ban-sao",
        name: "Mẫu \"riêng\" của xã",
    };
    let text = standing_alone(
        &[
            ("a.toml", HEAD),
            ("goc.toml", &format!("# Ghi chú\n{BASE}")),
        ],
        "goc",
        Some(new),
    );
    expect![[r##"
        # Ghi chú
        id = "ban-sao"
        version = 1
        name = 'Mẫu "riêng" của xã'
    "##]]
    .assert_eq(text.split("doc_kind").next().unwrap_or_default());
    let copy = Template::parse("ban-sao.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(
        (copy.id.as_str(), copy.name.as_str(), copy.version),
        (new.id, new.name, 1)
    );
}
