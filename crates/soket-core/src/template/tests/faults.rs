//! What is wrong with files, and where.

use std::fmt::Write;

use expect_test::expect;

use super::*;

#[test]
fn faults_name_the_file_and_line_where_the_value_stands() {
    check_own_faults(
        &format!(
            r#"{HEAD}remove = ["khong-co", "hai"]
opening = "{{la}}"
[[part]]
id = "moi"
kind = "prose"
step = "mot"
section = "s9"
title = "Mới"
after = "khong-thay"
"#
        ),
        expect![[r#"
            rieng.toml, dòng 5: remove: mẫu dựa vào không có step, section, part hay annex “khong-co”
            rieng.toml, dòng 6: không có trường {la}; dùng được: issuer, subject, committee, party_org, superior_committee, congress, resolution, term, superior_plan, cutoff, target_total, target_counts, annex_pointer
            rieng.toml, dòng 11: part “moi” nhắc tới section “s9” không có
            rieng.toml, dòng 13: after: không có mục “khong-thay” nào để đứng sau
            goc.toml, dòng 48: part “bai-hoc” nhắc tới step “hai” không có (gặp ở rieng.toml, dòng 4, mẫu dựa vào tệp này)
        "#]],
    );
}

#[test]
fn every_entry_tells_its_own_unknown_key_or_missing_one() {
    check_own_faults(
        &format!(
            r#"{HEAD}chu_ky = 1
[[part]]
id = "ket-qua"
guide = "x"
[[part]]
id = "moi"
kind = "bang"
[[section]]
id = "s3"
title = "Thiếu cấp"
[[step]]
id = "hai"
title = 5
"#
        ),
        expect![[r#"
            rieng.toml, dòng 5: không có khoá “chu_ky”; dùng được: format, id, version, name, about, doc_kind, levels, tier_models, defaults, subject, opening, opening_without_plan, closing, checks, step, section, part, annex
            rieng.toml, dòng 8: không có khoá “guide”; dùng được: id, kind, step, section, title, item_name, required, chain, item_label, tag, links, summary, guidance
            rieng.toml, dòng 11: không có giá trị “bang”; dùng được: info, prose, items, rows, citations, addressees, recipients, signature, levels, units, sections, form
            rieng.toml, dòng 12: thiếu khoá “level”
            rieng.toml, dòng 17: không đọc được: invalid type: integer `5`, expected a string
        "#]],
    );
}

#[test]
fn an_id_twice_in_one_file_is_a_fault() {
    check_own_faults(
        &format!(
            "{HEAD}[[step]]\nid = \"hai\"\ntitle = \"x\"\n[[step]]\nid = \"hai\"\ntitle = \"y\"\n"
        ),
        expect![[r#"
            rieng.toml, dòng 9: [[step]] có hai mục cùng id “hai”
        "#]],
    );
}

#[test]
fn a_base_that_is_missing_broken_or_in_a_circle() {
    let extends = |id: &str, base: &str| {
        format!("id = \"{id}\"\nversion = 1\nname = \"{id}\"\nextends = \"{base}\"\n")
    };
    let (a, b, c) = (extends("a", "b"), extends("b", "c"), extends("c", "a"));
    check_faults(
        &[("a.toml", &a)],
        expect![[r#"
            a.toml, dòng 4: không có mẫu “b” để dựa vào; chép tệp mẫu ấy vào cùng thư mục
        "#]],
    );
    check_faults(
        &[("b.toml", &b), ("a.toml", &a)],
        expect![[r#"
            a.toml, dòng 4: chưa dựa được vào mẫu “b” (a → b): b.toml, dòng 4: không có mẫu “c” để dựa vào; chép tệp mẫu ấy vào cùng thư mục
        "#]],
    );
    check_faults(
        &[("c.toml", &c), ("b.toml", &b), ("a.toml", &a)],
        expect![[r#"
            a.toml, dòng 4: các mẫu dựa vào nhau thành vòng: a → b → c → a
        "#]],
    );
    let itself = extends("a", "a");
    check_faults(
        &[("a.toml", &itself)],
        expect![[r#"
            a.toml, dòng 4: các mẫu dựa vào nhau thành vòng: a → a
        "#]],
    );
    // The middle one is broken; the last tells the first cause.
    let broken = format!("{b}doc_kind = \"thu\"\n").replace("\"c\"", "\"goc\"");
    check_faults(
        &[("goc.toml", BASE), ("b.toml", &broken), ("a.toml", &a)],
        expect![[r#"
            a.toml, dòng 4: chưa dựa được vào mẫu “b” (a → b): b.toml, dòng 5: không có giá trị “thu”; dùng được: resolution, decision, regulation, directive, conclusion, rules, circular, guideline, notice, report, plan, program, scheme, option, project, submission, letter, minutes
        "#]],
    );
    check_faults(
        &[("b.toml", "id = \"b\"\nname = \n"), ("a.toml", &a)],
        expect![[r#"
            a.toml, dòng 4: chưa dựa được vào mẫu “b” (a → b): b.toml, dòng 2: không đọc được: string values must be quoted, expected literal string
        "#]],
    );
}

#[test]
fn a_chain_of_files_ends_after_eight() {
    let files: Vec<(String, String)> = (0..200)
        .map(|at| {
            let text = match at {
                0 => BASE.replace("\"goc\"", "\"m0\""),
                _ => format!(
                    "id = \"m{at}\"\nversion = 1\nname = \"x\"\nextends = \"m{}\"\n",
                    at - 1
                ),
            };
            (format!("m{at}.toml"), text)
        })
        .collect();
    let sources: Vec<TemplateSource> = files
        .into_iter()
        .rev()
        .map(|(file, text)| TemplateSource { file, text })
        .collect();
    let read = resolve_templates(&sources);
    assert_eq!(read.iter().filter(|one| one.is_ok()).count(), 9);
    let message = read[0].as_ref().err().map(|faults| faults[0].to_string());
    expect!["m199.toml, dòng 4: quá 8 mẫu dựa nối nhau: m199 → m198 → m197 → m196 → m195 → m194 → m193 → m192 → m191 → m190 …"].assert_eq(&message.unwrap_or_default());
}

#[test]
fn a_file_for_a_newer_program_says_so_and_nothing_else() {
    check_faults(
        &[("moi.toml", "format = 3\nid = \"moi\"\nkhoa_moi = 1\n")],
        expect![[r#"
            moi.toml, dòng 1: mẫu này viết cho bản Sơ Kết mới hơn (format = 3, bản này đọc tới 1); cài bản mới, hoặc xin mẫu cho bản này
        "#]],
    );
    check_faults(
        &[("moi.toml", "format = \"1\"\n")],
        expect![[r#"
        moi.toml, dòng 1: format phải là một số từ 1 đến 1
    "#]],
    );
    check_faults(
        &[("cu.toml", &format!("format = 1\n{BASE}"))],
        expect![[r#"
            read: goc
        "#]],
    );
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_read() {
    let windows = format!("\u{feff}{BASE}").replace('\n', "\r\n");
    check_faults(
        &[("goc.toml", &windows)],
        expect![[r#"
        read: goc
    "#]],
    );
    check_faults(
        &[(
            "goc.toml",
            &windows.replace("step = \"hai\"", "step = \"ba\""),
        )],
        expect![[r#"
            goc.toml, dòng 48: part “bai-hoc” nhắc tới step “ba” không có
        "#]],
    );
}

#[test]
fn deep_nesting_and_very_many_parts_are_faults_not_falls() {
    let deep = format!(
        "{BASE}\nx = {}1{}\n",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    assert!(resolved(&[("sau.toml", &deep)]).is_err());
    let mut many = String::from(BASE);
    for at in 0..10_000 {
        let _ = write!(
            many,
            "[[part]]\nid = \"p{at}\"\nkind = \"items\"\nstep = \"khong\"\nsection = \"s1\"\ntitle = \"x\"\nafter = \"ket-qua\"\n"
        );
    }
    let faults = resolved(&[("goc.toml", &many)]).err().unwrap_or_default();
    assert_eq!(faults.len(), 101);
    expect![[r#"
        goc.toml, dòng 65: part “p0” nhắc tới step “khong” không có
        goc.toml: còn 9900 lỗi nữa; sửa các lỗi trên rồi xem lại"#]]
    .assert_eq(&format!("{}\n{}", faults[0], faults[100]));
    let read = resolved(&[("goc.toml", &many.replace("\"khong\"", "\"mot\""))]);
    assert_eq!(read.map(|template| template.parts.len()), Ok(10_003));
}

#[test]
fn a_template_alone_refuses_to_stand_on_another() {
    let faults = Template::parse("rieng.toml", HEAD)
        .err()
        .unwrap_or_default();
    expect!["rieng.toml, dòng 4: không có mẫu “goc” để dựa vào; chép tệp mẫu ấy vào cùng thư mục"]
        .assert_eq(&faults[0].to_string());
}
