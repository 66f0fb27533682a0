//! `soket export` with many drafts and a folder.

use crate::{changed, folder, path, soket};
use serde_json::json;
use std::fs;
use std::path::Path;

fn written(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn inside(folder: &Path, name: &str) -> String {
    let made = folder.join(name);
    fs::create_dir_all(&made).unwrap_or_else(|error| panic!("{error}"));
    made.display().to_string()
}

#[test]
fn many_drafts_go_to_a_folder_under_their_own_names_and_are_what_one_gives() {
    let folder = folder("batch");
    let first = path(&folder, "mau.json");
    let drafts: Vec<String> = (1..=9)
        .map(|n| {
            changed(&folder, &format!("xa-{n}.json"), |draft| {
                draft["draft"]["info"]["number"] = json!(n);
            })
        })
        .collect();
    let out = inside(&folder, "ra");
    let mut arguments = vec!["export", &first];
    arguments.extend(drafts.iter().map(String::as_str));
    arguments.extend(["--to", &out, "--format", "docx"]);
    let run = soket(&arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.err, format!("Đã xuất 10/10 văn bản vào {out}\n"));
    assert_eq!(written(Path::new(&out)).len(), 10);
    for draft in &drafts {
        let alone = path(&folder, "mot.docx");
        assert_eq!(soket(&["export", draft, "--to", &alone]).code, 0);
        let together = Path::new(draft).with_extension("docx");
        let together = Path::new(&out).join(together.file_name().unwrap_or_default());
        assert!(fs::read(alone).unwrap_or_default() == fs::read(together).unwrap_or_default());
    }
}

#[test]
fn one_draft_may_go_to_a_folder_too() {
    let folder = folder("one-to-folder");
    let out = inside(&folder, "ra");
    let run = soket(&["export", &path(&folder, "mau.json"), "--to", &out]);
    assert_eq!(
        (run.code, written(Path::new(&out))),
        (0, vec!["mau.docx".to_owned()])
    );
}

#[test]
fn a_draft_that_fails_is_named_and_stops_no_other() {
    let folder = folder("batch-failing");
    let good = path(&folder, "mau.json");
    let unsigned = changed(&folder, "thieu.json", |draft| {
        draft["draft"]["parts"]["recipients"]["recipients"] = json!([]);
    });
    let broken = path(&folder, "hong.json");
    fs::write(&broken, "{").unwrap_or_else(|error| panic!("{error}"));
    let last = changed(&folder, "cuoi.json", |_| {});
    let out = inside(&folder, "ra");

    let run = soket(&["export", &unsigned, &good, &last, "--to", &out]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.err.starts_with(&format!("{unsigned}:\n  Lỗi ")),
        "{}",
        run.err
    );
    assert!(
        run.err
            .ends_with(&format!("Đã xuất 2/3 văn bản vào {out}\n")),
        "{}",
        run.err
    );

    let run = soket(&[
        "export", &unsigned, &broken, &good, &last, "--to", &out, "--draft",
    ]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains(&format!("{broken}:\n  ")), "{}", run.err);
    assert!(!run.err.contains(&format!("{unsigned}:")), "{}", run.err);
    assert!(
        run.err
            .ends_with(&format!("Đã xuất 3/4 văn bản vào {out}\n")),
        "{}",
        run.err
    );
    assert_eq!(
        written(Path::new(&out)),
        ["cuoi.docx", "mau.docx", "thieu.docx"]
    );
}

#[test]
fn of_two_drafts_with_one_name_the_second_is_refused() {
    let folder = folder("batch-same-name");
    let first = path(&folder, "mau.json");
    let other = inside(&folder, "khac");
    let second = format!("{other}/MAU.json");
    fs::write(
        &second,
        fs::read_to_string(&first)
            .unwrap_or_default()
            .replace("Hoà Mẫu", "An Lạc"),
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let out = inside(&folder, "ra");
    let run = soket(&["export", &first, &second, "--to", &out]);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .starts_with(&format!("{second}:\n  Trùng tên với {first}")),
        "{}",
        run.err
    );
    assert_eq!(written(Path::new(&out)), ["mau.docx"]);
    let alone = path(&folder, "mot.docx");
    soket(&["export", &first, "--to", &alone]);
    assert!(
        fs::read(alone).unwrap_or_default()
            == fs::read(Path::new(&out).join("mau.docx")).unwrap_or_default()
    );
}

#[test]
fn many_drafts_without_a_folder_write_nothing() {
    let folder = folder("batch-no-folder");
    let first = path(&folder, "mau.json");
    let second = changed(&folder, "hai.json", |_| {});
    let before = written(&folder);
    for to in ["chua-co", "a.docx"] {
        let run = soket(&["export", &first, &second, "--to", &path(&folder, to)]);
        assert_eq!(run.code, 2);
        assert!(
            run.err.contains("phải là một thư mục đang có"),
            "{}",
            run.err
        );
    }
    assert_eq!(written(&folder), before);
    assert_eq!(soket(&["export", "--to", &path(&folder, "x.docx")]).code, 2);
    let docx = path(&folder, "x.docx");
    assert_eq!(
        soket(&["export", &first, "--to", &docx, "--format", "doc"]).code,
        2
    );
}
