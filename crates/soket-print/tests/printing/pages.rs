//! The printer gets the very pages, on A4, and as often and as sided as asked for.

use std::path::Path;
use std::process::Command;

use soket_print::{JobState, PrintOptions};

use super::*;
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

/// Runs it; answers what it printed.
#[track_caller]
fn tool(program: &str, package: &str, arguments: &[&Path]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("{program} ({fault}): install {package}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The line of its output that begins so.
#[track_caller]
fn text(program: &str, arguments: &[&Path], beginning: &str) -> String {
    tool(program, "poppler-utils", arguments)
        .lines()
        .find(|line| line.starts_with(beginning))
        .unwrap_or_default()
        .to_owned()
}

#[track_caller]
fn picture(pdf: &Path, page: u32, to: &Path) -> std::path::PathBuf {
    let page = page.to_string();
    let arguments = ["-r", "80", "-png", "-singlefile", "-f", &page, "-l", &page].map(Path::new);
    tool(
        "pdftoppm",
        "poppler-utils",
        &[&arguments[..], &[pdf, to]].concat(),
    );
    to.with_extension("png")
}

/// As ImageMagick counts them, hairlines of rounding aside; newer ones add a share in brackets.
#[track_caller]
fn differing_pixels(a: &Path, b: &Path) -> String {
    let output = Command::new("compare")
        .args(["-metric", "AE", "-fuzz", "3%"])
        .args([a, b])
        .arg("null:")
        .output()
        .unwrap_or_else(|fault| panic!("compare ({fault}): install imagemagick"));
    let said = String::from_utf8_lossy(&output.stderr);
    said.split(' ').next().unwrap_or_default().to_owned()
}
