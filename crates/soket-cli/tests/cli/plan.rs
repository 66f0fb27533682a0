//! `soket plan`: what is made from a plan, and what goes out with it.

use crate::{Run, folder, path, soket, text_of};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

#[test]
fn a_plan_is_derived_explained_compared_and_taken_over() {
    let folder = folder("plan");
    let write = |name: &str, run: Run| {
        assert_eq!(run.code, 0, "{}", run.err);
        fs::write(folder.join(name), run.out).unwrap_or_else(|error| panic!("{error}"));
        path(&folder, name)
    };
    let plan = write("plan.json", soket(&["sample", "ke-hoach-so-ket"]));
    let unit = write("unit.json", soket(&["org", "sample", "district-committee"]));
    let child = path(&folder, "child.json");
    let derived = soket(&[
        "plan",
        "derive",
        &plan,
        "--for",
        &unit,
        "--to",
        &child,
        "--explain",
    ]);
    assert_eq!(derived.code, 0, "{}", derived.err);
    assert!(
        derived
            .out
            .contains("Bỏ\tNơi nhận\tVăn phòng Trung ương Đảng")
    );
    let text = fs::read_to_string(&child).unwrap_or_default();
    assert!(
        text.contains("Kế hoạch số 100-KH/TU, ngày 28/02/2023 của Ban Thường vụ Tỉnh ủy Bình Định")
    );
    let same = soket(&["plan", "difference", &child, "--from", &plan, "--json"]);
    assert_eq!(same.out.trim(), "[]");
    let newer = text_of(&plan).replace("7/2023", "6/2023");
    let newer_file = path(&folder, "newer.json");
    fs::write(&newer_file, newer).unwrap_or_else(|error| panic!("{error}"));
    let taken = path(&folder, "taken.json");
    let run = soket(&[
        "plan",
        "difference",
        &child,
        "--from",
        &newer_file,
        "--take",
        "all",
        "--to",
        &taken,
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    let left = soket(&[
        "plan",
        "difference",
        &taken,
        "--from",
        &newer_file,
        "--json",
    ]);
    assert_eq!(left.out.trim(), "[]");
}

#[test]
fn every_lower_unit_gets_a_file_and_a_refused_one_stops_none() {
    let folder = folder("plan-all");
    let sample = soket(&["sample", "ke-hoach-so-ket/nhiem-ky-2025"]);
    let mut plan: Value = serde_json::from_str(&sample.out).unwrap_or_default();
    plan["term"]["units"][1]["kind"] = json!("provincial-committee");
    plan["term"]["units"][2]["committee"] = plan["term"]["units"][0]["committee"].clone();
    let file = path(&folder, "plan.json");
    fs::write(&file, plan.to_string()).unwrap_or_else(|error| panic!("{error}"));
    let out = path(&folder, "out");
    let run = soket(&["plan", "derive", &file, "--to", &out]);
    assert_eq!(run.code, 2, "{}", run.err);
    let mut names: Vec<String> = fs::read_dir(&out)
        .unwrap_or_else(|error| panic!("{error}"))
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "Ban Chỉ đạo Chương trình hành động phát triển du lịch.json",
            "Đảng uỷ xã Hoà Mẫu (2).json",
            "Đảng uỷ xã Hoà Mẫu.json",
        ]
    );
}

#[test]
fn what_goes_with_a_plan_is_written_as_files() {
    let folder = folder("plan-files");
    let sample = soket(&["sample", "ke-hoach-so-ket/nhiem-ky-2025"]);
    let plan = path(&folder, "plan.json");
    fs::write(&plan, sample.out).unwrap_or_else(|error| panic!("{error}"));
    for (command, file) in [
        ("calendar", "lich.ics"),
        ("form", "bieu.xlsx"),
        ("letter", "cv.json"),
    ] {
        let to = path(&folder, file);
        let run = soket(&["plan", command, &plan, "--to", &to]);
        assert_eq!(run.code, 0, "{command}: {}", run.err);
        assert!(Path::new(&to).is_file());
    }
    let checked = soket(&["check", &path(&folder, "cv.json")]);
    assert!(
        checked.out.lines().all(|line| !line.contains("KH0")),
        "{}",
        checked.out
    );
    let early = soket(&[
        "plan",
        "remind",
        &plan,
        "--on",
        "01/5/2028",
        "--to",
        &path(&folder, "dd.json"),
    ]);
    assert_eq!(early.code, 2);
    let late = soket(&[
        "plan",
        "remind",
        &plan,
        "--on",
        "15/9/2028",
        "--to",
        &path(&folder, "dd.json"),
    ]);
    assert_eq!(late.code, 0, "{}", late.err);
}
