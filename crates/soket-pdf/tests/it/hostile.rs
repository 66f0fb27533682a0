//! Whatever is taken for a PDF file: an answer, soon, and never a panic.

use std::time::{Duration, Instant};

use lopdf::{Dictionary, Stream};
use soket_pdf::{PdfFault, behind, cut, over_last, pages};

use crate::common::{pdf, told};

/// A file of these objects, numbered from 1, with the table that belongs to it.
fn file<T: AsRef<[u8]>>(objects: &[T]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        out.extend(object.as_ref());
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    let size = objects.len() + 1;
    out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let end = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    out.extend(end.into_bytes());
    out
}

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";

/// Every function meets the file, in every place where it takes one.
fn meet(bytes: &[u8]) {
    let good = pdf(&["một"]);
    let started = Instant::now();
    let _ = pages(bytes);
    let _ = cut(bytes, &[1..=1]);
    let _ = behind(bytes, &good);
    let _ = behind(&good, bytes);
    let _ = over_last(bytes, &good);
    let _ = over_last(&good, bytes);
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn another_kind_of_file_is_no_pdf() {
    for bytes in [b"".as_slice(), b"PK\x03\x04", b"%PDF", &[0; 5000]] {
        assert_eq!(pages(bytes), Err(PdfFault::NotPdf));
    }
    assert!(matches!(pages(b"%PDF-1.7"), Err(PdfFault::Damaged(_))));
}

#[test]
fn a_file_cut_short_is_refused_whole() {
    let whole = pdf(&["một", "hai"]);
    // The last bytes are the mark of the end, without which nothing is missing.
    for length in (10..whole.len() - 8).step_by(whole.len() / 150) {
        assert!(
            matches!(pages(&whole[..length]), Err(PdfFault::Damaged(_))),
            "{length}"
        );
    }
}

#[test]
fn any_byte_changed_ends_in_an_answer() {
    let whole = pdf(&["một"]);
    for at in (0..whole.len()).step_by(whole.len() / 200) {
        for value in [b'0', b'<', 0xFF] {
            let mut changed = whole.clone();
            changed[at] = value;
            let _ = cut(&changed, &[1..=1]);
            let _ = over_last(&changed, &changed);
        }
    }
}

#[test]
fn a_protected_file_is_refused() {
    let whole = pdf(&["một"]);
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    for (password, name) in [("", "open.pdf"), ("x", "closed.pdf")] {
        let path = folder.path().join(name);
        let path = path.to_string_lossy();
        let options = ["--encrypt", password, "owner", "256", "--"];
        told("qpdf", "qpdf", &options, &whole, &[&path]);
        let protected = std::fs::read(&*path).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pages(&protected), Err(PdfFault::Encrypted), "{name}");
    }
}

#[test]
fn a_page_tree_in_a_circle_ends() {
    let circle = file(&[
        CATALOG,
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>",
    ]);
    assert!(matches!(pages(&circle), Err(PdfFault::Damaged(_))));
    meet(&circle);
    let itself = file(&[CATALOG, "<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] >>"]);
    assert!(matches!(pages(&itself), Err(PdfFault::Damaged(_))));
}

#[test]
fn a_file_without_pages_is_refused() {
    let empty = file(&[CATALOG, "<< /Type /Pages /Count 0 /Kids [] >>"]);
    assert_eq!(pages(&empty), Err(PdfFault::NoPages));
    meet(&empty);
}

#[test]
fn a_page_that_is_not_there_is_not_passed_over() {
    let gap = file(&[
        CATALOG,
        "<< /Type /Pages /Count 2 /Kids [3 0 R 9 0 R] >>",
        "<< /Type /Page >>",
    ]);
    assert!(matches!(pages(&gap), Err(PdfFault::Damaged(_))));
    let blank = file(&[
        CATALOG,
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 9 0 R >>",
    ]);
    assert!(matches!(cut(&blank, &[1..=1]), Err(PdfFault::Damaged(_))));
}

#[test]
fn a_count_that_lies_reserves_nothing() {
    let liar = file(&[
        "<< /Type /Catalog /Pages 2 0 R /OCProperties 1 0 R /Lang 99 0 R >>",
        "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9999999999 -3] /Rotate 45 /Resources 3 0 R /Annots 4 0 R >>",
        "[ 4 0 R << /P 3 0 R /Parent 5 0 R >> ]",
        "5 0 R",
    ]);
    assert_eq!(pages(&liar), Ok(1));
    meet(&liar);
}

#[test]
fn ten_thousand_pages_and_one_are_too_many() {
    let mut objects = vec![CATALOG.to_owned(), String::new()];
    let mut kids = String::new();
    for number in 0..10_001 {
        kids += &format!("{} 0 R ", number + 3);
        objects.push("<< /Type /Page /Parent 2 0 R >>".into());
    }
    objects[1] = format!("<< /Type /Pages /Count 10001 /Kids [{kids}] >>");
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    assert_eq!(pages(&file(&objects)), Err(PdfFault::TooManyPages));
}

#[test]
fn values_nested_without_end_are_no_way_down() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep = file(&[
        CATALOG,
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /A 4 0 R >>",
        &deep,
    ]);
    meet(&deep);
}

#[test]
fn a_page_turned_by_its_file_takes_the_sheet_upright() {
    for turned in [0, 90, 180, 270, -90] {
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [10 20 605.276 861.89] /Rotate {turned} >>"
        );
        let base = file(&[CATALOG, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", &page]);
        let over =
            over_last(&base, &pdf(&["Sao y bản chính"])).unwrap_or_else(|fault| panic!("{fault}"));
        crate::common::sound(&over);
        let place = told("pdftotext", "poppler-utils", &["-bbox"], &over, &["-"]);
        let word = place
            .lines()
            .find(|line| line.contains(">Sao<"))
            .unwrap_or_default();
        // 30 mm from the left, 20 mm from the top, of the page as it is shown.
        assert!(
            word.contains("xMin=\"85.03") && word.contains("yMin=\"60.04"),
            "{turned}: {word}"
        );
    }
}

#[test]
fn what_is_packed_a_thousandfold_is_not_unpacked_without_end() {
    let mut packed = Stream::new(Dictionary::new(), vec![b' '; 70 << 20]);
    packed.compress().unwrap_or_else(|error| panic!("{error}"));
    let length = packed.content.len();
    let head = format!("/Filter /FlateDecode /Length {length} >>\nstream\n").into_bytes();
    let stream = |kind: &[u8]| [b"<< ", kind, &head, &packed.content, b"\nendstream"].concat();
    let pages = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec();
    let page = b"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] >>".to_vec();
    let objects = [
        CATALOG.as_bytes().to_vec(),
        pages,
        page,
        stream(b""),
        stream(b"/Type /ObjStm /N 1000000 /First 7000000 "),
    ];
    let bomb = file(&objects);
    assert!(bomb.len() < 1 << 20);
    meet(&bomb);
    // Where it would have to be unpacked, it is refused.
    let refused = over_last(&pdf(&["một"]), &bomb);
    assert!(
        matches!(refused, Err(PdfFault::Damaged(_))),
        "{:?}",
        refused.err()
    );
}
