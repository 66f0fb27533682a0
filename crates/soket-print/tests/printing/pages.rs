//! The printer gets the very pages, on A4, and as often and as sided as asked for.

use std::path::Path;

use soket_print::{JobState, PrintOptions};

use super::*;
use pdf_tools::{differing_pixels, picture, text, tool};
use printer::Received;

#[test]
fn the_printer_gets_the_very_pages() {
    let server = PrintServer::with_printer();
    let received = printed(&server, 1, &options());
    let folder = tempfile::tempdir().expect("a folder");
    let sent = folder.path().join("sent.pdf");
    std::fs::write(&sent, PDF).expect("the document is written");
    let got = &received.document;

    tool("qpdf", "qpdf", &["--check".as_ref(), got]);
    assert_eq!(text("pdfinfo", &[&sent], "Pages:"), "Pages:           5");
    assert_eq!(text("pdfinfo", &[got], "Pages:"), "Pages:           5");
    let words = |pdf: &Path| {
        let layout = tool(
            "pdftotext",
            "poppler-utils",
            &["-layout".as_ref(), pdf, "-".as_ref()],
        );
        assert!(layout.contains("ĐẢNG ỦY XÃ MẪU – IV"), "{layout}");
        layout
    };
    assert_eq!(words(&sent), words(got));
    for page in 1..=5 {
        let [sent, got] = [(&*sent, "sent"), (&**got, "got")]
            .map(|(pdf, name)| picture(pdf, page, &folder.path().join(name)));
        assert_eq!(
            differing_pixels(&sent, &got),
            "0",
            "page {page} looks different"
        );
    }
}

#[test]
fn the_options_reach_the_printer() {
    let server = PrintServer::with_printer();
    let received = printed(&server, 1, &options());
    // One copy goes without saying.
    assert_eq!(received.attribute("IPP_COPIES").unwrap_or("1"), "1");
    assert_eq!(received.attribute("IPP_SIDES"), Some("one-sided"));
    assert_eq!(
        received.attribute("IPP_JOB_NAME"),
        Some("Báo cáo số 12-BC/ĐU")
    );
    assert_is_a4(&received);

    let three = PrintOptions {
        copies: 3,
        duplex: true,
        title: "ế".repeat(200),
    };
    let received = printed(&server, 2, &three);
    assert_eq!(received.attribute("IPP_COPIES"), Some("3"));
    assert_eq!(received.attribute("IPP_SIDES"), Some("two-sided-long-edge"));
    assert_eq!(received.attribute("IPP_JOB_NAME"), Some(&*"ế".repeat(85)));
    assert_is_a4(&received);
    // The printer makes the copies, not the document.
    assert_eq!(
        text("pdfinfo", &[&received.document], "Pages:"),
        "Pages:           5"
    );
}

#[track_caller]
fn printed(server: &PrintServer, number: u32, options: &PrintOptions) -> Received {
    let job = print(server, options);
    assert_eq!(wait_for_end(server, job), JobState::Done);
    server.received(number)
}

#[track_caller]
fn assert_is_a4(received: &Received) {
    let media = received.attribute("IPP_MEDIA_COL").unwrap_or_default();
    assert!(
        media.contains("x-dimension=21000") && media.contains("y-dimension=29700"),
        "{media}"
    );
}
