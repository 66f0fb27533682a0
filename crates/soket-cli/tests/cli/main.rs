//! The command line as a batch sees it: exit codes, what goes to standard output and what to standard error.

mod batch;
mod plan;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn soket(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_soket"))
        .args(arguments)
        .env_remove("SOKET_DATA_DIR")
        .output()
        .unwrap_or_else(|error| panic!("{error}"));
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A folder of its own for each test, with the sample in it.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("soket-cli-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let sample = soket(&["sample", "bao-cao-so-ket/dang-uy-xa"]);
    assert_eq!(sample.code, 0, "{}", sample.err);
    fs::write(folder.join("mau.json"), sample.out).unwrap_or_else(|error| panic!("{error}"));
    folder
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

fn changed(folder: &Path, name: &str, change: impl FnOnce(&mut Value)) -> String {
    let text = fs::read_to_string(folder.join("mau.json")).unwrap_or_default();
    let mut draft: Value = serde_json::from_str(&text).unwrap_or_default();
    change(&mut draft);
    let file = path(folder, name);
    fs::write(&file, draft.to_string()).unwrap_or_else(|error| panic!("{error}"));
    file
}

fn names(run: &Run) -> Vec<String> {
    let findings: Value =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out));
    findings
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|finding| finding["name"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn templates_are_listed() {
    let run = soket(&["template", "list", "--json"]);
    let list: Value = serde_json::from_str(&run.out).unwrap_or_default();
    assert_eq!(list[0]["id"], json!("bao-cao-so-ket/dang-uy-xa"));
    let lines = soket(&["template", "list"]).out.lines().count();
    assert_eq!(Some(lines), list.as_array().map(Vec::len));
}

#[test]
fn a_name_that_ends_in_pdf_gets_a_pdf_the_same_twice() {
    let folder = folder("pdf");
    let draft = path(&folder, "mau.json");
    let (first, second) = (path(&folder, "a.pdf"), path(&folder, "b.pdf"));
    for to in [&first, &second] {
        let run = soket(&["export", &draft, "--to", to, "--fonts", "embedded"]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let bytes = fs::read(first).unwrap_or_default();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(bytes == fs::read(second).unwrap_or_default());
}

#[test]
fn a_letter_that_no_pdf_can_hold_is_named_and_word_still_goes_out() {
    let folder = folder("pdf-letter");
    let draft = changed(&folder, "o.json", |draft| {
        draft["draft"]["parts"]["situation"]["text"] = json!("☐ Chưa xong.");
    });
    let pdf = path(&folder, "o.pdf");
    let run = soket(&["export", &draft, "--to", &pdf, "--draft"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("“☐” (U+2610)"), "{}", run.err);
    assert!(!Path::new(&pdf).exists());
    let docx = path(&folder, "o.docx");
    assert_eq!(soket(&["export", &draft, "--to", &docx, "--draft"]).code, 0);
}

#[test]
fn the_sample_is_good_and_exports_the_same_bytes_twice() {
    let folder = folder("good");
    let draft = path(&folder, "mau.json");
    let run = soket(&["check", &draft, "--json"]);
    assert_eq!((run.code, run.out.trim()), (0, "[]"));
    let (first, second) = (path(&folder, "a.docx"), path(&folder, "b.docx"));
    assert_eq!(soket(&["export", &draft, "--to", &first]).code, 0);
    assert_eq!(soket(&["export", &draft, "--to", &second]).code, 0);
    assert!(
        fs::read(&first).unwrap_or_default()
            == fs::read(&second).unwrap_or_else(|error| panic!("{error}"))
    );
    assert_eq!(
        soket(&["export", &draft, "--to", &second, "--rule-set", "hd36-2018"]).code,
        0
    );
    assert!(fs::read(&first).unwrap_or_default() != fs::read(&second).unwrap_or_default());
}

#[test]
fn a_lowered_target_is_exit_code_1_and_only_a_draft_can_be_exported() {
    let folder = folder("lowered");
    let draft = changed(&folder, "ha.json", |draft| {
        let at = draft["resolution"]["targets"]
            .as_array()
            .and_then(|targets| {
                targets.iter().position(|target| {
                    target["name"]
                        .as_str()
                        .is_some_and(|name| name.contains("hộ nghèo"))
                })
            })
            .unwrap_or_default();
        draft["draft"]["parts"]["targets"]["rows"][at]["proposed"] = json!("dưới 9%");
    });
    let run = soket(&["check", &draft, "--json"]);
    assert_eq!(
        (run.code, names(&run)),
        (1, vec!["target-lowered".to_owned()])
    );
    let file = path(&folder, "a.docx");
    let run = soket(&["export", &draft, "--to", &file]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("--draft"), "{}", run.err);
    assert!(!Path::new(&file).exists());
    assert_eq!(soket(&["export", &draft, "--to", &file, "--draft"]).code, 0);
    assert!(Path::new(&file).exists());
}

#[test]
fn a_target_without_wording_and_a_part_that_no_one_prints_are_seen() {
    let folder = folder("unseen");
    let draft = changed(&folder, "khong-muc.json", |draft| {
        draft["resolution"]["targets"][8]["wording"] = json!(" ");
    });
    let run = soket(&["check", &draft, "--json"]);
    assert_eq!(
        (run.code, names(&run)),
        (1, vec!["target-unstated".to_owned()])
    );
    let draft = changed(&folder, "thua.json", |draft| {
        draft["draft"]["parts"]["kinh-phi"] = json!({ "kind": "prose", "text": "120 triệu đồng." });
    });
    let run = soket(&["check", &draft, "--json"]);
    assert_eq!(
        (run.code, names(&run)),
        (0, vec!["part-unprinted".to_owned()])
    );
}

#[test]
fn what_cannot_be_used_is_exit_code_2_with_its_place() {
    let folder = folder("bad");
    let cases: [(&str, &str, &str); 6] = [
        ("rong.json", "", "không phải JSON đúng"),
        (
            "hong.json",
            "{\"format\": \"soket/1\",\n \"org\": ",
            "dòng 2",
        ),
        ("la.json", "{\"a\": 1}", "không phải tệp của Sơ Kết"),
        ("moi.json", "{\"format\": \"soket/9\"}", "soket/9"),
        ("mang.json", "[1, 2]", "không phải tệp của Sơ Kết"),
        ("thieu.json", "{\"format\": \"soket/1\"}", "org"),
    ];
    for (name, text, expected) in cases {
        let file = path(&folder, name);
        fs::write(&file, text).unwrap_or_else(|error| panic!("{error}"));
        let run = soket(&["check", &file]);
        assert_eq!(run.code, 2, "{name}");
        assert!(run.err.contains(expected), "{name}: {}", run.err);
        assert_eq!(run.out, "");
    }
    let draft = changed(&folder, "them.json", |draft| {
        draft["draft"]["info"]["mau_sac"] = json!("đỏ")
    });
    let run = soket(&["check", &draft]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("draft.info") && run.err.contains("mau_sac"),
        "{}",
        run.err
    );

    // A second row of a target would hide behind the first; ids that stand twice make links ambiguous.
    type Change = fn(&mut Value);
    let changes: [(&str, Change); 5] = [
        ("có hai dòng", |draft| {
            let rows = &mut draft["draft"]["parts"]["targets"]["rows"];
            let second = rows[8].clone();
            rows.as_array_mut()
                .map(|rows| rows.push(second))
                .unwrap_or_default();
        }),
        ("nghị quyết không có chỉ tiêu", |draft| {
            draft["draft"]["parts"]["targets"]["rows"][0]["target_id"] = json!("ct-99");
        }),
        ("hai chỉ tiêu cùng id", |draft| {
            draft["resolution"]["targets"][1]["id"] =
                draft["resolution"]["targets"][0]["id"].clone();
        }),
        ("hai mục cùng id", |draft| {
            let items = &mut draft["draft"]["parts"]["causes"]["items"];
            items[1]["id"] = items[0]["id"].clone();
        }),
        ("nhiệm kỳ 2030 - 2025 không đúng", |draft| {
            draft["term"]["term"] = json!({ "start": 2030, "end": 2025 });
        }),
    ];
    for (expected, change) in changes {
        let run = soket(&["check", &changed(&folder, "trung.json", change)]);
        assert_eq!(run.code, 2, "{expected}");
        assert!(run.err.contains(expected), "{expected}: {}", run.err);
    }
    let draft = changed(&folder, "the-thuc.json", |draft| {
        draft["draft"]["info"]["rule_set"] = json!("hd99")
    });
    assert_eq!(soket(&["check", &draft]).code, 2);

    let binary = path(&folder, "nhi-phan.json");
    fs::write(&binary, [0xff, 0xfe, 0x00]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(soket(&["check", &binary]).code, 2);
    assert_eq!(soket(&["check", &path(&folder, "khong-co.json")]).code, 2);
    assert_eq!(soket(&["sample", "khong-co"]).code, 2);
    assert_eq!(
        soket(&[
            "export",
            &path(&folder, "mau.json"),
            "--to",
            &path(&folder, "x.docx"),
            "--rule-set",
            "hd99"
        ])
        .code,
        2
    );
    assert_eq!(
        soket(&[
            "export",
            &path(&folder, "mau.json"),
            "--to",
            &path(&folder, "khong/co/x.docx")
        ])
        .code,
        2
    );
    assert_eq!(soket(&["bay"]).code, 2);
}

#[test]
fn a_device_is_never_replaced() {
    let folder = folder("device");
    let run = soket(&["export", &path(&folder, "mau.json"), "--to", "/dev/null"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("không dùng làm tên tệp được"),
        "{}",
        run.err
    );
}

#[test]
#[cfg(unix)]
fn a_file_that_cannot_be_written_to_its_end_leaves_the_old_one_whole() {
    let folder = folder("full");
    let file = path(&folder, "a.docx");
    fs::write(&file, "bản cũ").unwrap_or_else(|error| panic!("{error}"));
    // The shell lets no file grow past 4 KiB, so writing fails half-way, as on a full disk.
    let status = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 8; exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_soket"),
            "export",
        ])
        .args([&path(&folder, "mau.json"), "--to", &file])
        .output()
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        status.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&status.stderr)
    );
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), "bản cũ");
    let left = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(".tmp"))
        .count();
    assert_eq!(left, 0);
}

#[test]
fn decomposed_letters_and_a_byte_order_mark_are_read() {
    let folder = folder("nfd");
    let draft = changed(&folder, "nfd.json", |draft| {
        draft["term"]["committee"] = json!("Đa\u{309}ng u\u{309}y xa\u{303} Hoa\u{300} Mâ\u{303}u")
    });
    let text = fs::read_to_string(&draft).unwrap_or_default();
    fs::write(&draft, format!("\u{feff}{text}")).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(soket(&["check", &draft]).code, 0);
}

#[test]
fn comparing_one_target() {
    let compare = |direction: &str, resolution: &str, proposed: &str| {
        let run = soket(&[
            "target",
            "compare",
            "--name",
            "Tỷ lệ hộ nghèo",
            "--unit",
            "%",
            "--direction",
            direction,
            "--resolution",
            resolution,
            "--proposed",
            proposed,
            "--json",
        ]);
        let answer: Value = serde_json::from_str(&run.out).unwrap_or_default();
        (
            run.code,
            answer["verdict"].as_str().unwrap_or_default().to_owned(),
            answer["reasons"].as_array().map_or(0, Vec::len),
        )
    };
    let (code, verdict, reasons) = compare("lower", "giảm còn dưới 2%", "dưới 3%");
    assert_eq!((code, verdict.as_str()), (1, "lowered"));
    assert!(reasons > 0);
    assert_eq!(compare("lower", "giảm còn dưới 2%", "dưới 2%").1, "kept");
    assert_eq!(
        compare("lower", "giảm còn dưới 2%", "dưới 1,5%").1,
        "raised"
    );
}

#[test]
fn schema_and_help_pages() {
    let schema: Value = serde_json::from_str(&soket(&["schema"]).out).unwrap_or_default();
    assert_eq!(schema["title"], json!("Package"));
    let run = soket(&["check", "--explain", "target-lowered"]);
    assert!(run.out.starts_with("# CT001 Hạ chỉ tiêu"), "{}", run.out);
    assert_eq!(soket(&["check", "--explain", "XX999"]).code, 2);
}

fn text_of(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn templates_are_checked_packed_and_taken_in() {
    let folder = folder("template");
    let packed = path(&folder, "mau.toml");
    let run = soket(&[
        "template",
        "pack",
        "bao-cao-so-ket/cap-tinh",
        "--to",
        &packed,
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(soket(&["template", "check", &packed]).code, 0);
    let broken = text_of(&packed).replace("kind = \"info\"", "kind = \"thong-tin\"");
    let broken_file = path(&folder, "hong.toml");
    fs::write(&broken_file, broken).unwrap_or_else(|error| panic!("{error}"));
    let run = soket(&["template", "check", &broken_file]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("hong.toml, dòng "), "{}", run.out);
    let own = text_of(&packed).replace("id = \"bao-cao-so-ket/cap-tinh\"", "id = \"rieng/tinh\"");
    let own_file = path(&folder, "rieng.toml");
    fs::write(&own_file, own).unwrap_or_else(|error| panic!("{error}"));
    let data = path(&folder, "data");
    let taken = soket(&["--data-dir", &data, "template", "add", &own_file]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let list = soket(&["--data-dir", &data, "template", "list"]);
    assert!(list.out.contains("rieng/tinh"));
    assert_eq!(
        soket(&["--data-dir", &data, "template", "add", &own_file]).code,
        2
    );
}
