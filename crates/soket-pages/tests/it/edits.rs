//! A document that is being written.

use soket_doc::Block;

use crate::common::{laid_out, long, sheet, tree, typed};

fn document(edited: &str) -> Vec<Block> {
    (0..40)
        .map(|n| {
            typed(
                &n.to_string(),
                if n == 20 {
                    edited
                } else {
                    "Một đoạn văn."
                },
            )
        })
        .chain([typed("end", &long(400))])
        .collect()
}

#[test]
fn an_edit_changes_its_page_and_no_other() {
    let mut pages = laid_out(&tree(document("Trước")));
    let before: Vec<_> = (0..pages.count()).map(|page| pages.hash(page)).collect();
    pages
        .lay_out(&tree(document("Sau")), &sheet())
        .unwrap_or_else(|fault| panic!("{fault}"));
    let changed: Vec<usize> = (0..pages.count())
        .filter(|page| pages.hash(*page) != before[*page])
        .collect();
    assert_eq!(changed, [0]);
}

#[test]
fn pages_after_edits_are_those_of_a_fresh_document() {
    let mut pages = laid_out(&tree(document("Trước")));
    let mut blocks = document("Giữa");
    blocks.insert(3, typed("new", "Đoạn mới."));
    blocks.remove(10);
    pages
        .lay_out(&tree(blocks.clone()), &sheet())
        .unwrap_or_else(|fault| panic!("{fault}"));
    let fresh = laid_out(&tree(blocks));
    assert_eq!(pages.count(), fresh.count());
    for page in 0..fresh.count() {
        assert!(pages.svg(page) == fresh.svg(page), "page {page}");
    }
}

/// A source's number has 16 bits and is never given back.
#[test]
fn seventy_thousand_edits_use_no_new_source() {
    let mut pages = laid_out(&tree(vec![typed("a", "0")]));
    for edit in 0..70_000 {
        let blocks = if edit % 2 == 0 {
            vec![typed("a", &edit.to_string()), typed("b", "thêm")]
        } else {
            vec![typed("a", &edit.to_string())]
        };
        pages.take_up(&tree(blocks), &sheet());
    }
    assert_eq!(pages.sources(), 2);
}
