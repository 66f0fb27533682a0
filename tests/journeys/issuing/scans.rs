//! The scan of the signed paper: attached beside the frozen files, with a hash of its own.

use std::fs;
use std::io::Write;
use std::path::Path;

use soket_store::hash_of_bytes;

use super::*;

const JPG: &[u8] = include_bytes!("../../../crates/soket-pdf/tests/it/scan.jpg");
const PNG: &[u8] = include_bytes!("../../../crates/soket-pdf/tests/it/scan.png");

fn attach(draft: &str, path: &Path) -> Value {
    json!({ "draft": draft, "path": path, "by": "Phạm Thị Thư" })
}

fn put(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn pictures_and_pdfs_are_attached_with_their_own_hash() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let draft = text(&view, "/draft");
    let frozen = view["files"].clone();
    let pdf = sent(&mut machine, &file(&view, "pdf"));
    let mut scanned = 0;
    // A name says nothing: the bytes do.
    for (name, bytes) in [
        ("trang 1.jpg", JPG),
        ("trang 2.tmp", PNG),
        ("cả bản.pdf", &pdf),
    ] {
        let path = machine.folder().join(name);
        put(&path, bytes);
        let view = machine.call("scan_attach", attach(&draft, &path));
        let scan = file(&view, "scan");
        assert_eq!(text(&scan, "/name"), name);
        assert_eq!(text(&scan, "/by"), "Phạm Thị Thư");
        assert_eq!(text(&scan, "/sha256"), hash_of_bytes(bytes));
        assert!(sent(&mut machine, &scan) == bytes);
        let pages = machine.call("sealed_pages", json!({ "sealed": scan["id"] }));
        assert!(pages["pages"][0]["width"].as_f64() > Some(0.0), "{name}");
        scanned += 1;
        // What was frozen before stays first and as it was.
        let files = view["files"].as_array().cloned().unwrap_or_default();
        assert_eq!(files.len(), 3 + scanned);
        assert_eq!(json!(files[..3]), frozen);
    }
}

/// The paper is known again by its scan, as the document is by its frozen bytes.
#[test]
fn a_scan_is_verified_too() {
    let mut machine = Machine::new();
    let draft = text(&issued(&mut machine), "/draft");
    let path = machine.folder().join("quét.jpg");
    put(&path, JPG);
    machine.call("scan_attach", attach(&draft, &path));
    let verified = machine.call("verify", json!({ "path": path }));
    assert_eq!(verified["known"], json!(true));
    assert_eq!(text(&verified, "/matches/0/role"), "scan");
    assert_eq!(text(&verified, "/matches/0/symbol"), "01-BC/ĐU");
}

#[test]
fn another_sort_of_file_is_refused_whatever_its_name() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let draft = text(&view, "/draft");
    let docx = sent(&mut machine, &file(&view, "docx"));
    for bytes in [&docx[..], b"", b"%PD"] {
        let path = machine.folder().join("quét.pdf");
        put(&path, bytes);
        let (code, message) = machine.refused("scan_attach", attach(&draft, &path));
        assert_eq!(code, "bad-scan");
        assert!(
            message.ends_with("không phải tệp PDF, JPG hay PNG."),
            "{message}"
        );
    }
    let missing = machine.folder().join("không có.pdf");
    let (code, _) = machine.refused("scan_attach", attach(&draft, &missing));
    assert_eq!(code, "cannot-read");
    assert_eq!(opened(&mut machine, &draft)["files"], view["files"]);
}

#[test]
fn only_what_has_a_number_gets_a_scan() {
    let mut machine = Machine::new();
    let draft = signed(&mut machine);
    let path = machine.folder().join("quét.jpg");
    put(&path, JPG);
    let (code, _) = machine.refused("scan_attach", attach(&draft, &path));
    assert_eq!(code, "wrong-stage");
}

#[test]
fn a_scan_of_200_megabytes_is_attached() {
    let mut machine = Machine::new();
    let draft = text(&issued(&mut machine), "/draft");
    let path = machine.folder().join("cả tập.pdf");
    let long = fs::File::create(&path).and_then(|mut scan| {
        scan.write_all(b"%PDF-1.7\n")?;
        scan.set_len(200_000_000)
    });
    long.unwrap_or_else(|error| panic!("{error}"));
    let view = machine.call("scan_attach", attach(&draft, &path));
    assert_eq!(file(&view, "scan")["bytes"], json!(200_000_000));
    let report = machine.call("archive_check", json!({}));
    assert_eq!(report, json!({ "sound": 4, "restored": [], "lost": [] }));
}

/// The scan of another paper: it is neither printed nor copied from, and what it was stays known.
#[test]
fn a_wrong_scan_is_withdrawn_with_a_reason() {
    let mut machine = Machine::new();
    let view = issued(&mut machine);
    let draft = text(&view, "/draft");
    let path = machine.folder().join("nhầm.jpg");
    put(&path, JPG);
    let scan = file(&machine.call("scan_attach", attach(&draft, &path)), "scan");
    let withdrawal = |sealed: &Value, reason: &str| json!({ "draft": draft, "sealed": sealed["id"], "by": "Thư", "reason": reason });
    for (sealed, reason, words) in [
        (&scan, " ", "Chưa ghi lý do."),
        (
            &file(&view, "pdf"),
            "Nhầm",
            "Chỉ rút được bản quét; văn bản đã khoá thì giữ nguyên.",
        ),
    ] {
        let (_, message) = machine.refused("scan_withdraw", withdrawal(sealed, reason));
        assert_eq!(message, words);
    }
    let view = machine.call(
        "scan_withdraw",
        withdrawal(&scan, "Quét nhầm công văn khác"),
    );
    assert_eq!(
        text(&file(&view, "scan"), "/withdrawn"),
        "Quét nhầm công văn khác"
    );
    let print = json!({
        "draft": draft, "sealed": scan["id"], "line": "", "printer": "bất kỳ", "copies": 1, "duplex": false,
        "pages": "",
    });
    let (_, message) = machine.refused("print_start", print);
    assert_eq!(message, "Bản quét này đã rút: Quét nhầm công văn khác.");
    assert!(sent(&mut machine, &scan) == JPG);
}
