//! A block below a finished text: the room for it, its height, its sheet.

use soket_doc::{
    Block, Line, Orientation, Paragraph, ParagraphStyle, Role, Run, Section, StyleSheet, Tree,
};
use soket_fonts::FontSet;
use soket_pages::{BlockPlace, Pages, PdfError, block_height, block_sheet};

use crate::common::{fixed, laid_out, sections, sheet, tree, typed};

/// Lines of 19 pt with 6 pt below each.
fn lines(count: usize) -> Vec<Block> {
    (0..count)
        .map(|at| typed(&format!("{at}"), "Lời văn"))
        .collect()
}

/// A rule, 14 pt below the text and 8 pt above what follows: one line.
fn block() -> (Tree, StyleSheet) {
    let mut sheet = sheet();
    let rule = ParagraphStyle {
        size_pt: 1.0,
        line: Line::Exact(1.0),
        before_pt: 14.0,
        after_pt: 8.0,
        rule_above: true,
        ..Default::default()
    };
    sheet.roles.insert(Role::CopyRule, rule);
    let blocks = vec![fixed(Role::CopyRule, ""), fixed(Role::Body, "Sao lục")];
    (tree(blocks), sheet)
}

fn mm(points: f32) -> f32 {
    points / 72.0 * 25.4
}

#[track_caller]
fn close(one: f32, other: f32) {
    assert!((one - other).abs() < 0.5, "{one} {other}");
}

#[test]
fn room_is_what_the_last_page_leaves_above_its_margin() {
    close(laid_out(&tree(lines(0))).room_below(), 257.0);
    close(laid_out(&tree(lines(1))).room_below(), 257.0 - mm(19.0));
    close(
        laid_out(&tree(lines(4))).room_below(),
        257.0 - mm(4.0 * 19.0 + 3.0 * 6.0),
    );
    // 29 lines fill a page, the others stand on the next.
    close(
        laid_out(&tree(lines(31))).room_below(),
        257.0 - mm(2.0 * 19.0 + 6.0),
    );
    assert!(Pages::new(FontSet::embedded()).room_below() == 0.0);
}

#[test]
fn marks_in_the_margins_take_no_room() {
    let mut section = Section::new(Orientation::Portrait, lines(1));
    let mark = || Some(Paragraph::new(Role::MediaMark, vec![Run::fixed("Dấu")]));
    section.foot_mark = mark();
    section.top_mark = mark();
    let marked = laid_out(&sections(vec![section]));
    close(marked.room_below(), laid_out(&tree(lines(1))).room_below());
}

#[test]
fn a_page_on_its_side_has_no_room() {
    let lying = Section::new(Orientation::Landscape, lines(1));
    let pages = laid_out(&sections(vec![
        Section::new(Orientation::Portrait, lines(1)),
        lying,
    ]));
    assert!(pages.room_below() == 0.0);
}

#[test]
fn a_block_is_as_high_as_its_lines_and_distances() {
    let (block, sheet) = block();
    let height = block_height(&block, &sheet, FontSet::embedded());
    close(height.unwrap_or_default(), mm(14.0 + 1.0 + 8.0 + 19.0));
}

#[test]
fn a_block_that_does_not_fit_is_refused_below_the_text() {
    let (block, sheet) = block();
    let sheet_with = |room_mm| {
        let place = BlockPlace::Below { page: 1, room_mm };
        block_sheet(&block, &sheet, FontSet::embedded(), place)
    };
    let height = block_height(&block, &sheet, FontSet::embedded()).unwrap_or_default();
    assert!(sheet_with(height).is_ok_and(|pdf| pdf.starts_with(b"%PDF")));
    assert!(matches!(sheet_with(height - 1.0), Err(PdfError::Fault(_))));
}

#[test]
fn a_letter_that_no_face_has_is_refused_in_a_block_too() {
    let (_, sheet) = block();
    let place = BlockPlace::NewPage { page: 2, number: 2 };
    let refused = block_sheet(
        &tree(vec![typed("a", "☐")]),
        &sheet,
        FontSet::embedded(),
        place,
    );
    assert!(matches!(refused, Err(PdfError::Uncovered(_))));
}
