//! Text in, faults or the order of ids out.

mod faults;
mod inherit;
mod standalone;

use std::fmt::Write;

use expect_test::Expect;

use super::*;

const BASE: &str = r#"id = "goc"
version = 3
name = "Mẫu gốc"
doc_kind = "report"
subject = "gốc {term}"
closing = "Trên đây là báo cáo"

[checks]
"section-empty" = "warning"
"item-unlinked" = "off"

[defaults]
title = "Báo cáo gốc"
capacity = "direct"

[[step]]
id = "mot"
title = "Một"

[[step]]
id = "hai"
title = "Hai"

[[section]]
id = "s1"
title = "Kết quả"
level = 1

[[section]]
id = "s2"
title = "Bài học"
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
id = "bai-hoc"
kind = "items"
step = "hai"
section = "s2"
title = "Bài học"
links = ["ket-qua"]

[[part]]
id = "chi-tieu"
kind = "rows"
step = "mot"
title = "Chỉ tiêu"

[[annex]]
part = "chi-tieu"
title = "BIỂU"
"#;

fn sources(files: &[(&str, &str)]) -> Vec<TemplateSource> {
    files
        .iter()
        .map(|(file, text)| TemplateSource {
            file: (*file).into(),
            text: (*text).into(),
        })
        .collect()
}

/// The last of the files, read together with the others.
fn resolved(files: &[(&str, &str)]) -> Result<Template, Vec<SourceFault>> {
    resolve_templates(&sources(files))
        .pop()
        .unwrap_or_else(|| panic!("no file"))
}

fn own(text: &str) -> Template {
    resolved(&[("goc.toml", BASE), ("rieng.toml", text)])
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn check_faults(files: &[(&str, &str)], expected: Expect) {
    let mut out = String::new();
    match resolved(files) {
        Ok(template) => writeln!(out, "read: {}", template.id).unwrap_or_default(),
        Err(faults) => {
            for fault in faults {
                writeln!(out, "{fault}").unwrap_or_default();
            }
        }
    }
    expected.assert_eq(&out);
}

fn check_own_faults(text: &str, expected: Expect) {
    check_faults(&[("goc.toml", BASE), ("rieng.toml", text)], expected);
}

fn ids(template: &Template) -> String {
    let steps: Vec<&str> = template.steps.iter().map(|one| one.id.as_str()).collect();
    let sections: Vec<&str> = template
        .sections
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let parts: Vec<&str> = template.parts.iter().map(|one| one.id.as_str()).collect();
    let annexes: Vec<&str> = template
        .annexes
        .iter()
        .map(|one| one.part.as_str())
        .collect();
    format!(
        "{} | {} | {} | {}",
        steps.join(" "),
        sections.join(" "),
        parts.join(" "),
        annexes.join(" ")
    )
}

const HEAD: &str = "id = \"rieng\"\nversion = 1\nname = \"Mẫu riêng\"\nextends = \"goc\"\n";
