//! Counting, cutting, joining, drawing over.

use soket_pdf::{PdfFault, behind, cut, over_last, pages};

use crate::common::{contents, pdf, sound, texts, told};

fn done(result: Result<Vec<u8>, PdfFault>) -> Vec<u8> {
    result.unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn pages_are_counted() {
    assert_eq!(pages(&pdf(&["một", "hai", "ba"])), Ok(3));
}

#[test]
fn only_the_wanted_pages_stay_and_keep_their_bytes() {
    let whole = pdf(&["một", "hai", "ba", "bốn"]);
    let part = done(cut(&whole, &[2..=3]));
    sound(&part);
    // The page number stands above the text.
    assert_eq!(texts(&part), texts(&whole)[1..3]);
    assert_eq!(contents(&part), contents(&whole)[1..3]);
}

#[test]
fn pages_come_in_the_order_asked_for_and_as_often() {
    let whole = pdf(&["một", "hai", "ba"]);
    let part = done(cut(&whole, &[3..=3, 1..=2, 3..=3]));
    sound(&part);
    let was = texts(&whole);
    let order = [2, 0, 1, 2].map(|at: usize| was[at].clone());
    assert_eq!(texts(&part), order);
}

#[test]
fn pages_that_are_not_there_are_refused() {
    let whole = pdf(&["một", "hai"]);
    let refused = |page| Err(PdfFault::NoSuchPage { page, count: 2 });
    assert_eq!(cut(&whole, &[1..=3]), refused(3));
    assert_eq!(cut(&whole, &[0..=1]), refused(0));
    assert_eq!(cut(&whole, &[1..=usize::MAX]), refused(usize::MAX));
    assert_eq!(cut(&whole, &[]), Err(PdfFault::NothingChosen));
    #[expect(clippy::reversed_empty_ranges, reason = "what is refused here")]
    let nothing = cut(&whole, &[2..=1]);
    assert_eq!(nothing, Err(PdfFault::NothingChosen));
    let often = vec![1..=2; 5_001];
    assert_eq!(cut(&whole, &often), Err(PdfFault::TooManyPages));
}

#[test]
fn pages_go_behind_pages() {
    let (one, two) = (pdf(&["một", "hai"]), pdf(&["ba"]));
    let both = done(behind(&one, &two));
    sound(&both);
    assert_eq!(texts(&both), [texts(&one), texts(&two)].concat());
    assert_eq!(contents(&both), [contents(&one), contents(&two)].concat());
}

#[test]
fn a_sheet_is_drawn_over_the_last_page_whose_streams_stay() {
    let whole = pdf(&["một", "hai"]);
    let sheet = pdf(&["\n\n\n\n\nSao y bản chính"]);
    let over = done(over_last(&whole, &sheet));
    sound(&over);
    assert_eq!(pages(&over), Ok(2));
    let texts = texts(&over);
    assert_eq!(texts[0], "một");
    assert!(
        texts[1].contains("hai") && texts[1].ends_with("Sao y bản chính"),
        "{texts:?}"
    );
    let (was, is) = (contents(&whole), contents(&over));
    assert_eq!(is[0], was[0]);
    assert_eq!(is[1].len(), was[1].len() + 2);
    assert_eq!(is[1][1..=was[1].len()], was[1]);
}

#[test]
fn a_second_sheet_goes_over_the_first() {
    let once = done(over_last(&pdf(&["một"]), &pdf(&["\n\nhai"])));
    let twice = done(over_last(&once, &pdf(&["\n\n\n\nba"])));
    sound(&twice);
    let words: Vec<String> = texts(&twice)[0]
        .split_whitespace()
        .map(Into::into)
        .collect();
    assert_eq!(words, ["một", "hai", "ba"]);
}

#[test]
fn a_sheet_has_one_page() {
    let two = pdf(&["một", "hai"]);
    assert_eq!(over_last(&two, &two), Err(PdfFault::NotOnePage(2)));
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let (one, two) = (pdf(&["một", "hai"]), pdf(&["ba"]));
    assert_eq!(cut(&one, &[1..=2]), cut(&one, &[1..=2]));
    assert_eq!(behind(&one, &two), behind(&one, &two));
    assert_eq!(over_last(&one, &two), over_last(&one, &two));
}

#[test]
fn fonts_stay_in_the_file_and_the_title_too() {
    let (one, two) = (pdf(&["một", "hai"]), pdf(&["ba"]));
    for file in [
        done(cut(&one, &[2..=2])),
        done(behind(&one, &two)),
        done(over_last(&one, &two)),
    ] {
        let fonts = told("pdffonts", "poppler-utils", &[], &file, &[]);
        for font in fonts.lines().skip(2) {
            assert!(font.contains(" yes yes "), "{fonts}");
        }
        let info = told("pdfinfo", "poppler-utils", &[], &file, &[]);
        assert!(info.contains("Báo cáo"), "{info}");
        // What is no longer the file that was checked does not say that it is for the archive, nor that it has tags.
        assert!(!info.contains("PDF subtype"), "{info}");
        assert!(info.contains("Tagged:          no"), "{info}");
    }
}

#[test]
fn what_is_left_out_is_not_carried_along() {
    let many: Vec<String> = (0..60)
        .map(|n| "Lời văn của một trang. ".repeat(40 + n))
        .collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let whole = pdf(&many);
    let part = done(cut(&whole, &[1..=1]));
    assert!(
        part.len() * 2 < whole.len(),
        "{} {}",
        part.len(),
        whole.len()
    );
}
