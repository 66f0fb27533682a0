//! What a file that builds on another becomes.

use super::*;

#[test]
fn a_file_that_only_extends_is_the_base_under_another_name() {
    let template = own(HEAD);
    assert_eq!(
        (
            template.id.as_str(),
            template.version,
            template.name.as_str()
        ),
        ("rieng", 1, "Mẫu riêng")
    );
    assert_eq!(template.subject, "gốc {term}");
    assert_eq!(
        ids(&template),
        "mot hai | s1 s2 | ket-qua bai-hoc chi-tieu | chi-tieu"
    );
}

#[test]
fn values_replace_and_tables_merge_key_by_key() {
    let template = own(&format!(
        r#"{HEAD}
subject = "riêng"

[checks]
"section-empty" = "off"

[defaults]
title = "Báo cáo riêng"

[[part]]
id = "ket-qua"
title = "Kết quả nổi bật"
[part.guidance]
example = "Ví dụ của xã"

[[annex]]
part = "chi-tieu"
title = "BIỂU RIÊNG"
"#
    ));
    assert_eq!(template.subject, "riêng");
    assert_eq!(template.checks["section-empty"], CheckLevel::Off);
    assert_eq!(template.checks["item-unlinked"], CheckLevel::Off);
    assert_eq!(template.defaults.title, "Báo cáo riêng");
    assert_eq!(template.defaults.capacity, Some(crate::Capacity::Direct));
    let part = template
        .part("ket-qua")
        .unwrap_or_else(|| panic!("{}", ids(&template)));
    assert_eq!(part.title, "Kết quả nổi bật");
    assert!(part.required);
    assert_eq!(
        (part.guidance.what.as_str(), part.guidance.example.as_str()),
        ("Viết gì", "Ví dụ của xã")
    );
    assert_eq!(template.annexes[0].title, "BIỂU RIÊNG");
}

#[test]
fn new_entries_stand_after_the_named_one_or_at_the_end() {
    let template = own(&format!(
        r#"{HEAD}
[[section]]
id = "giua-1"
title = "Giữa"
level = 1
after = "s1"
[[section]]
id = "giua-2"
title = "Giữa nữa"
level = 1
after = "s1"
[[section]]
id = "cuoi"
title = "Cuối"
level = 1
[[part]]
id = "chi-tieu"
after = "ket-qua"
"#
    ));
    assert_eq!(
        ids(&template),
        "mot hai | s1 giua-1 giua-2 s2 cuoi | ket-qua chi-tieu bai-hoc | chi-tieu"
    );
}

#[test]
fn removed_ids_go_with_the_links_to_them() {
    let template = own(&format!(
        "{HEAD}remove = [\"ket-qua\", \"chi-tieu\", \"s1\"]\n"
    ));
    assert_eq!(ids(&template), "mot hai | s2 | bai-hoc | ");
    assert!(template.parts[0].links.is_empty());
}

#[test]
fn a_removed_part_may_be_given_anew() {
    let template = own(&format!(
        r#"{HEAD}remove = ["ket-qua"]
[[part]]
id = "ket-qua"
kind = "items"
step = "mot"
section = "s1"
title = "Kết quả, từng ý"
"#
    ));
    assert_eq!(
        ids(&template),
        "mot hai | s1 s2 | bai-hoc chi-tieu ket-qua | chi-tieu"
    );
    assert_eq!(template.parts[0].links, ["ket-qua"]);
    assert!(!template.parts[2].required);
}

#[test]
fn files_may_come_in_any_order_and_build_on_each_other() {
    let middle =
        "id = \"giua\"\nversion = 1\nname = \"Giữa\"\nextends = \"goc\"\nremove = [\"bai-hoc\"]\n";
    let last =
        "id = \"cuoi\"\nversion = 1\nname = \"Cuối\"\nextends = \"giua\"\nsubject = \"cuối\"\n";
    let template = resolved(&[
        ("giua.toml", middle),
        ("goc.toml", BASE),
        ("cuoi.toml", last),
    ])
    .unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(template.subject, "cuối");
    assert_eq!(
        ids(&template),
        "mot hai | s1 s2 | ket-qua chi-tieu | chi-tieu"
    );
}

#[test]
fn the_hash_covers_what_is_built_on() {
    let hash = |base: &str| {
        resolved(&[("goc.toml", base), ("rieng.toml", HEAD)])
            .unwrap_or_else(|faults| panic!("{faults:?}"))
            .hash
    };
    assert_eq!(hash(BASE), hash(BASE));
    assert_ne!(hash(BASE), hash(&BASE.replace("Viết gì", "Viết thế nào")));
}

#[test]
fn after_nothing_is_in_front() {
    let template = own(&format!(
        "{HEAD}[[step]]\nid = \"hai\"\nafter = \"\"\n[[step]]\nid = \"ba\"\ntitle = \"Ba\"\nafter = \"\"\n"
    ));
    assert!(
        ids(&template).starts_with("hai ba mot |"),
        "{}",
        ids(&template)
    );
}
