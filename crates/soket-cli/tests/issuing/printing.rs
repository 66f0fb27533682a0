//! What was frozen comes out of a real print queue.

use serde_json::json;

use super::pdf_tools::{differing_pixels, picture, text, tool};
use super::printer::PrintServer;
use super::*;

/// An issued document, and the print server that this machine has.
struct Desk {
    folder: Folder,
    server: PrintServer,
    draft: String,
    pdf: PathBuf,
}

impl Desk {
    fn new(server: PrintServer) -> Self {
        let folder = Folder::new();
        let draft = folder.import();
        let issued = folder.issue(&draft).json();
        Self {
            pdf: issued["pdf"].as_str().expect("a path").into(),
            folder,
            server,
            draft,
        }
    }

    fn print(&self, options: &[&str]) -> Run {
        self.folder
            .command(["print", &self.draft, "--json"])
            .args(options)
            .env("CUPS_SERVER", self.server.socket())
            .output()
            .expect("the program starts")
            .into()
    }
}

#[test]
fn the_printer_gets_the_frozen_pages_with_copies_both_sides_and_a4() {
    let desk = Desk::new(PrintServer::with_printer());
    let options = ["--printer", "test", "--copies", "3", "--duplex"];
    let record = desk.print(&options).json();
    assert_eq!(record["outcome"], json!("done"));
    assert_eq!(record["copies"], json!(3));
    assert!(desk.pdf.ends_with(format!(
        "{}.pdf",
        record["sha256"].as_str().expect("a hash")
    )));

    let received = desk.server.received(1);
    assert_eq!(received.attribute("IPP_COPIES"), Some("3"));
    assert_eq!(received.attribute("IPP_SIDES"), Some("two-sided-long-edge"));
    let media = received.attribute("IPP_MEDIA_COL").unwrap_or_default();
    assert!(
        media.contains("x-dimension=21000") && media.contains("y-dimension=29700"),
        "{media}"
    );
    let pages = |pdf: &Path| text("pdfinfo", &[pdf], "Pages:");
    assert_eq!(pages(&desk.pdf), pages(&received.document));
    let count: u32 = pages(&desk.pdf)
        .trim_start_matches("Pages:")
        .trim()
        .parse()
        .expect("a number of pages");
    for page in 1..=count {
        let [frozen, printed] = [&*desk.pdf, &*received.document].map(|pdf| words(pdf, page));
        assert!(!frozen.is_empty());
        assert_eq!(frozen, printed, "page {page}");
        // The annex lies across its sheet: the queue turns it to go through the printer.
        if is_upright(&desk.pdf, page) {
            let [frozen, printed] = [(&*desk.pdf, "frozen"), (&*received.document, "printed")]
                .map(|(pdf, name)| picture(pdf, page, &desk.folder.0.path().join(name)));
            assert_eq!(differing_pixels(&frozen, &printed), "0", "page {page}");
        }
    }
}

/// In no order: how a page is turned changes how its lines are read.
#[track_caller]
fn words(pdf: &Path, page: u32) -> Vec<String> {
    let page = page.to_string();
    let options = ["-f", &page, "-l", &page].map(Path::new);
    let arguments = [&options[..], &[pdf, "-".as_ref()]].concat();
    let mut words: Vec<String> = tool("pdftotext", "poppler-utils", &arguments)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

#[track_caller]
fn is_upright(pdf: &Path, page: u32) -> bool {
    let page = page.to_string();
    let options = ["-f", &page, "-l", &page].map(Path::new);
    let arguments = [&options[..], &[pdf]].concat();
    let size = text("pdfinfo", &arguments, "Page ");
    size.contains("595.276 x 841.89")
}

#[test]
fn one_copy_on_one_side_unless_asked() {
    let desk = Desk::new(PrintServer::with_printer());
    desk.print(&["--printer", "test"]).json();
    let received = desk.server.received(1);
    assert_eq!(received.attribute("IPP_COPIES").unwrap_or("1"), "1");
    assert_eq!(received.attribute("IPP_SIDES"), Some("one-sided"));
}

#[test]
fn a_printer_out_of_paper_is_told_in_words_and_keeps_the_job() {
    let desk = Desk::new(PrintServer::with_printer());
    desk.server.behave("no-paper");
    let run = desk.print(&["--printer", "test"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("Hết giấy"), "{}", run.err);
    assert!(run.err.contains("còn ở hàng đợi"), "{}", run.err);
    let record: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(record["outcome"], json!("stopped"));
}

#[test]
fn a_job_that_the_printer_gives_up_is_no_copy() {
    let desk = Desk::new(PrintServer::with_printer());
    desk.server.behave("fail");
    let run = desk.print(&["--printer", "test"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    let record: Value = serde_json::from_str(&run.out).expect("JSON");
    assert!(
        ["failed", "cancelled"].contains(&record["outcome"].as_str().unwrap_or_default()),
        "{record}"
    );
    assert!(!run.err.is_empty());
}

#[test]
fn a_paused_queue_and_a_closed_one_say_so() {
    let mut desk = Desk::new(PrintServer::with_printer());
    desk.server.run("cupsdisable test");
    let run = desk.print(&["--printer", "test"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("tạm dừng"), "{}", run.err);
    desk.server.run("cupsreject test");
    let run = desk.print(&["--printer", "test"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("không nhận việc in"), "{}", run.err);
}

#[test]
fn no_such_printer_no_printer_at_all_and_no_service_are_told_apart() {
    let desk = Desk::new(PrintServer::without_printer());
    let run = desk.print(&["--printer", "test"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Không còn thấy máy in"), "{}", run.err);
    let without_service: Run = desk
        .folder
        .command(["print", &desk.draft, "--printer", "test"])
        .env("CUPS_SERVER", desk.folder.0.path().join("không có"))
        .output()
        .expect("the program starts")
        .into();
    assert_eq!(without_service.code, Some(2));
    let words = without_service.err;
    assert!(words.contains("chưa có dịch vụ in"), "{words}");
}

#[test]
fn what_has_no_number_is_not_printed() {
    let folder = Folder::new();
    let run = folder.run(["print", &folder.import(), "--printer", "test"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("chưa cấp số"), "{}", run.err);
}
