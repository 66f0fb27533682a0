//! What a PDF promises: the archive's standard, the same bytes, and a refusal in place of a gap.

use soket_doc::Role;
use soket_fonts::FontSet;
use soket_pages::{Pages, PdfError};

use crate::common::{fixed, sheet, tree, typed};

fn pdf(blocks: Vec<soket_doc::Block>) -> Result<Vec<u8>, PdfError> {
    Pages::new(FontSet::embedded()).pdf(&tree(blocks), &sheet())
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    let blocks = || vec![fixed(Role::Heading1, "I- Kết quả"), typed("a", "Lời văn")];
    let (one, two) = (pdf(blocks()), pdf(blocks()));
    assert!(matches!((one, two), (Ok(one), Ok(two)) if one == two && one.starts_with(b"%PDF-1.7")));
}

#[test]
fn headings_that_skip_levels_are_no_fault() {
    let mut sheet = sheet();
    let mut deep = sheet.role(Role::Heading1);
    deep.outline = Some(3);
    sheet.roles.insert(Role::Heading3, deep);
    let tree = tree(vec![
        fixed(Role::Heading3, "1.1. Mục"),
        typed("a", "Lời văn"),
    ]);
    assert!(Pages::new(FontSet::embedded()).pdf(&tree, &sheet).is_ok());
}

#[test]
fn a_letter_that_no_face_has_is_named() {
    let refused = pdf(vec![typed("a", "☐ đạt ✓ và ☐")]);
    assert!(matches!(refused, Err(PdfError::Uncovered(letters)) if letters == ['☐', '✓']));
}

#[test]
fn an_empty_document_is_a_pdf() {
    assert!(pdf(Vec::new()).is_ok());
}
