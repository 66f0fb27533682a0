//! The commands one after another, and what each refuses.

use serde_json::json;

use super::*;

#[test]
fn a_draft_gets_the_next_number_and_files_that_verify() {
    let folder = Folder::new();
    let issued = folder.issue(&folder.import()).json();
    assert_eq!(issued["number"], json!(1));
    assert_eq!(issued["symbol"], json!("01-BC/ĐU"));
    for kind in ["docx", "pdf"] {
        let file = issued[kind].as_str().expect("a path");
        assert!(file.contains(issued["sha256"][kind].as_str().expect("a hash")));
        let verified = folder.run(["verify", file, "--json"]).json();
        assert_eq!(verified["known"], json!(true));
        assert_eq!(verified["symbol"], json!("01-BC/ĐU"));
    }
    let lines = folder.register();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["symbol"], json!("01-BC/ĐU"));
    assert_eq!(lines[0]["signed_on"], json!(SIGNED_ON));
}

#[test]
fn a_file_with_one_other_byte_is_not_known() {
    let folder = Folder::new();
    let issued = folder.issue(&folder.import()).json();
    let mut bytes = fs::read(issued["pdf"].as_str().expect("a path")).expect("the PDF");
    bytes.push(b'\n');
    let other = folder.0.path().join("khác.pdf");
    fs::write(&other, bytes).expect("written");
    let run = folder.run(["verify", other.to_str().expect("letters"), "--json"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    let verified: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(verified["known"], json!(false));
    assert_eq!(verified["symbol"], json!(null));
}

#[test]
fn the_same_body_numbers_on_whatever_file_a_draft_came_from() {
    let folder = Folder::new();
    folder.issue(&folder.import()).json();
    let text = fs::read_to_string(folder.draft_file()).expect("the draft");
    let mut draft: Value = serde_json::from_str(&text).expect("JSON");
    // The series is the body in its term, never the symbol.
    draft["term"]["symbol"] = json!("ĐUX");
    let other = folder.0.path().join("khác.json");
    fs::write(&other, draft.to_string()).expect("written");
    let issued = folder.issue(&folder.import_file(&other)).json();
    assert_eq!(issued["symbol"], json!("02-BC/ĐUX"));
    draft["term"]["committee"] = json!("Đảng uỷ xã An Lạc");
    fs::write(&other, draft.to_string()).expect("written");
    let issued = folder.issue(&folder.import_file(&other)).json();
    assert_eq!(issued["number"], json!(1), "another body");
}

#[test]
fn a_number_from_the_paper_book_is_taken_once() {
    let folder = Folder::new();
    let (first, second) = (folder.import(), folder.import());
    let with_seven = |draft: &str| {
        let day = ["--signed-on", SIGNED_ON];
        folder.run([&["issue", draft, "--number", "7"][..], &day].concat())
    };
    assert_eq!(with_seven(&first).code, Some(0));
    let refused = with_seven(&second);
    assert_eq!(refused.code, Some(2));
    assert!(
        refused.err.contains("Số 07-BC/ĐU đã cấp"),
        "{}",
        refused.err
    );
    assert_eq!(folder.issue(&second).json()["number"], json!(8));
    assert_eq!(folder.numbers(), [7, 8]);
}

#[test]
fn what_cannot_be_issued_says_why_and_takes_no_number() {
    let folder = Folder::new();
    let draft = folder.import();
    for (day, words) in [
        ("31/11/2026", "không phải là một ngày có thật"),
        ("1/1/2020", "trước khi nhiệm kỳ bắt đầu"),
    ] {
        let run = folder.run(["issue", &draft, "--signed-on", day]);
        assert_eq!(run.code, Some(2), "{day}");
        assert!(run.err.contains(words), "{}", run.err);
    }
    let run = folder.run(["issue", "không-có", "--signed-on", SIGNED_ON]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Không tìm thấy"), "{}", run.err);
    assert_eq!(folder.issue(&draft).json()["number"], json!(1));
    let again = folder.issue(&draft);
    assert_eq!(again.code, Some(2));
    assert!(again.err.contains("đã cấp số"), "{}", again.err);
    assert_eq!(folder.numbers(), [1]);
}

/// A lowered target is an error of the text, not of the command.
#[test]
fn a_draft_with_errors_is_not_issued() {
    let folder = Folder::new();
    let text = fs::read_to_string(folder.draft_file()).expect("the draft");
    let mut draft: Value = serde_json::from_str(&text).expect("JSON");
    draft["draft"]["info"]["signatory"] = json!("");
    fs::write(folder.draft_file(), draft.to_string()).expect("written");
    let run = folder.issue(&folder.import());
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("Còn 1 lỗi"), "{}", run.err);
    assert!(folder.register().is_empty());
}

#[test]
fn the_register_is_listed_by_kind() {
    let folder = Folder::new();
    folder.issue(&folder.import()).json();
    let count = |kind: &str| {
        let list = folder.run(["register", "list", "--kind", kind, "--json"]);
        list.json().as_array().map(Vec::len)
    };
    assert_eq!(count("BC"), Some(1));
    assert_eq!(count("Báo cáo"), Some(1));
    assert_eq!(count("Kế hoạch"), Some(0));
    let run = folder.run(["register", "list", "--kind", "Thư tình"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Không có loại văn bản"), "{}", run.err);
}

#[test]
fn a_mistyped_data_folder_is_not_made() {
    let folder = Folder::new();
    let run = folder.run(["register", "list"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Không có thư mục dữ liệu"), "{}", run.err);
    assert!(!folder.data().exists());
}
