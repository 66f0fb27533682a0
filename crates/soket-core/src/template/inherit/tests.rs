//! Text in, template or faults out.

use super::*;

const BASE: &str = r#"
id = "goc"
version = 3
name = "Mẫu gốc"
doc_kind = "report"
subject = "{subject}"
closing = "Trên đây là báo cáo"

[checks]
item-unlinked = "off"

[[step]]
id = "a"
title = "Bước một"

[[section]]
id = "mot"
title = "Phần một"
level = 1

[[section]]
id = "hai"
title = "Phần hai"
level = 1

[[part]]
id = "loi"
kind = "prose"
step = "a"
section = "mot"
title = "Lời"
[part.guidance]
what = "Viết gì"
example = "Ví dụ"

[[part]]
id = "them"
kind = "prose"
step = "a"
section = "hai"
title = "Thêm"
"#;

fn source(file: &str, text: &str) -> TemplateSource {
    TemplateSource {
        file: file.into(),
        text: text.into(),
    }
}

/// What a file that builds on the base becomes.
fn resolved(own: &str) -> Result<Template, Vec<String>> {
    let sources = [source("own.toml", own), source("goc.toml", BASE)];
    resolve_templates(&sources)
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing"))
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn template(own: &str) -> Template {
    resolved(own).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[track_caller]
fn refused(own: &str, expected: &[&str]) {
    assert_eq!(resolved(own).err().unwrap_or_default(), expected);
}

const HEAD: &str = "extends = \"goc\"\nid = \"con\"\nversion = 1\nname = \"Mẫu con\"\n";

#[test]
fn what_is_not_said_is_inherited() {
    let own = template(&format!(
        "{HEAD}closing = \"Hết\"\n[checks]\nspaces-untidy = \"off\"\n"
    ));
    assert_eq!((own.id.as_str(), own.version), ("con", 1));
    assert_eq!(own.closing, "Hết");
    assert_eq!(own.checks.len(), 2);
    assert_eq!(own.parts.len(), 2);
    assert_ne!(
        own.hash,
        template(&format!("{HEAD}closing = \"Hế\"\n")).hash
    );
}

#[test]
fn same_ids_merge_new_ones_are_placed_and_others_removed() {
    let own = template(&format!(
        "{HEAD}remove = [\"them\"]\n\
         [[section]]\nid = \"giua\"\ntitle = \"Phần giữa\"\nlevel = 1\nafter = \"mot\"\n\
         [[part]]\nid = \"loi\"\ntitle = \"Lời nói\"\n[part.guidance]\nwhat = \"Viết khác\"\n"
    ));
    let sections: Vec<&str> = own.sections.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(sections, ["mot", "giua", "hai"]);
    assert_eq!(own.parts.len(), 1);
    let part = &own.parts[0];
    assert_eq!(part.title, "Lời nói");
    assert_eq!(part.section, "mot");
    assert_eq!(part.guidance.what, "Viết khác");
    assert_eq!(part.guidance.example, "Ví dụ");
}

#[test]
fn faults_name_the_file_and_line_where_the_key_stands() {
    refused(
        &format!("{HEAD}closingg = \"Hết\"\n"),
        &[
            "own.toml, dòng 5: không đọc được: unknown field `closingg`, expected one of `format`, `id`, `version`, `name`, `about`, `doc_kind`, `levels`, `tier_models`, `defaults`, `subject`, `opening`, `opening_without_plan`, `closing`, `checks`, `step`, `section`, `part`, `annex`",
        ],
    );
    refused(
        &format!(
            "{HEAD}\n[[part]]\nid = \"moi\"\nkind = \"prose\"\nstep = \"khong-co\"\ntitle = \"Mới\"\nsection = \"mot\"\n"
        ),
        &["own.toml, dòng 9: part “moi” nhắc tới step “khong-co” không có"],
    );
    refused(
        &format!("{HEAD}remove = [\"khong-co\"]\n"),
        &["own.toml, dòng 5: remove: mẫu này dựa vào không có mục “khong-co”"],
    );
    refused(
        &format!("{HEAD}\n[[section]]\nid = \"x\"\ntitle = \"\"\nlevel = 1\nafter = \"y\"\n"),
        &["own.toml, dòng 10: after = “y”: mẫu này dựa vào không có mục ấy"],
    );
    refused(
        &format!("{HEAD}tier_models = [\"bon-cap\"]\n"),
        &["own.toml, dòng 5: không có mô hình tổ chức “bon-cap”; dùng được: ba-cap, hai-cap"],
    );
    refused(
        &format!("{HEAD}[defaults]\ntitle = \"Báo cáo {{nam}}\"\n"),
        &[
            "own.toml, dòng 6: không có trường {nam}; dùng được: issuer, subject, committee, party_org, superior_committee, congress, resolution, term, superior_plan, cutoff, target_total, target_counts, annex_pointer",
        ],
    );
}

#[test]
fn missing_bases_circles_and_the_future() {
    refused(
        "extends = \"mat\"\nid = \"con\"\nversion = 1\nname = \"C\"\n",
        &["own.toml, dòng 1: không có mẫu “mat” để dựa vào; chép tệp mẫu ấy vào cùng thư mục"],
    );
    refused(
        "extends = \"con\"\nid = \"con\"\nversion = 1\nname = \"C\"\n",
        &["own.toml, dòng 1: các mẫu dựa vào nhau thành vòng: own.toml → own.toml"],
    );
    refused(
        "format = 9\nid = \"con\"\nversion = 1\nname = \"C\"\n",
        &[
            "own.toml, dòng 1: mẫu này viết cho bản Sơ Kết mới hơn (format = 9, bản này đọc tới 1); cài bản mới, hoặc xin mẫu cho bản này",
        ],
    );
    let two = [
        source(
            "a.toml",
            "extends = \"b\"\nid = \"a\"\nversion = 1\nname = \"A\"\n",
        ),
        source(
            "b.toml",
            "extends = \"a\"\nid = \"b\"\nversion = 1\nname = \"B\"\n",
        ),
    ];
    for result in resolve_templates(&two) {
        let faults = result.err().unwrap_or_default();
        assert!(
            faults
                .iter()
                .any(|fault| fault.message.contains("thành vòng")),
            "{faults:?}"
        );
    }
}

#[test]
fn a_base_with_faults_is_named() {
    let sources = [
        source("own.toml", HEAD),
        source("goc.toml", "id = \"goc\"\nversion = ]\n"),
    ];
    let results = resolve_templates(&sources);
    assert!(results.iter().all(Result::is_err));
}

#[test]
fn a_chain_too_deep_is_refused() {
    let mut sources = vec![source("goc.toml", BASE)];
    for at in 0..12 {
        let base = if at == 0 {
            "goc".to_owned()
        } else {
            format!("m{}", at - 1)
        };
        sources.push(source(
            &format!("m{at}.toml"),
            &format!("extends = \"{base}\"\nid = \"m{at}\"\nversion = 1\nname = \"M\"\n"),
        ));
    }
    let results = resolve_templates(&sources);
    assert!(results[8].is_ok());
    assert!(results[12].is_err());
}

#[test]
fn flattened_it_stands_on_its_own() {
    let sources = [
        source("own.toml", &format!("{HEAD}closing = \"Hết\"\n")),
        source("goc.toml", BASE),
    ];
    let text = flattened(&sources, "con").unwrap_or_else(|faults| panic!("{faults:?}"));
    let alone =
        Template::parse("mot-tep.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut together = template(&format!("{HEAD}closing = \"Hết\"\n"));
    together.hash.clone_from(&alone.hash);
    assert_eq!(alone, together);
}

#[test]
fn ten_thousand_parts_do_not_hang() {
    let mut own = HEAD.to_owned();
    for at in 0..10_000 {
        own += &format!(
            "[[part]]\nid = \"p{at}\"\nkind = \"prose\"\nstep = \"a\"\nsection = \"mot\"\ntitle = \"P\"\n"
        );
    }
    assert_eq!(template(&own).parts.len(), 10_002);
}
