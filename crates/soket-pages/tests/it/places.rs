//! From a letter on the page to the letter that was typed, and back.

use soket_doc::{
    Block, Cell, Column, Columns, ColumnsKind, Origin, Paragraph, Role, Row, RowKind, Run, Table,
};
use soket_pages::{Hit, Pages};

use crate::common::{fixed, laid_out, long, tree, typed};

fn run(item: &str, text: &str) -> Paragraph {
    let origin = Origin::typed("p", item, 0..text.len());
    Paragraph::new(Role::Body, vec![Run::fixed("- "), Run::new(text, origin)])
}

/// Every tenth letter of the item: a click on it leads back to it.
fn round_trip(pages: &mut Pages, item: &str, text: &str) {
    let is_item =
        |origin: &Origin| matches!(origin, Origin::Typed { item: own, .. } if own == item);
    let letters: Vec<char> = text.chars().collect();
    let mut seen = 0;
    for at in (0..letters.len()).step_by(10) {
        let found =
            pages.caret(|origin, letter| (is_item(origin) && letter <= at).then_some(letter));
        let Some((mark, _)) = found.filter(|(_, letter)| *letter == at) else {
            continue;
        };
        let hit = pages.hit(mark.page, mark.x + 0.1, mark.y + mark.height / 2.0);
        let found = hit.map(|Hit { origin, letter }| (is_item(&origin), letter));
        assert_eq!(
            found,
            Some((true, at)),
            "letter {at} {:?} of {item}",
            letters[at]
        );
        seen += 1;
    }
    // A space at the end of a line is not laid out; all others are.
    assert!(
        seen * 10 + 30 >= letters.len() * 8 / 10,
        "{seen} of {}",
        letters.len()
    );
}

#[test]
fn a_paragraph_over_two_pages_with_quotes_tabs_and_breaks() {
    let text = format!("“Đảng” \"viên\" \\ năm\t2028:\ndòng hai {}", long(1200));
    let mut pages = laid_out(&tree(vec![typed("a", "Trước"), typed("b", &text)]));
    assert!(pages.count() > 1);
    round_trip(&mut pages, "b", &text);
}

#[test]
fn letters_left_out_do_not_shift_the_count() {
    let text = format!("Một\u{1}hai\u{7f}ba {}", long(30));
    let mut pages = laid_out(&tree(vec![typed("b", &text)]));
    round_trip(&mut pages, "b", &text);
}

#[test]
fn a_cell_and_a_recipient() {
    let (cell, recipient) = (long(20), long(12));
    let table = Block::Table(Table {
        columns: vec![Column { share: 1.0 }, Column { share: 1.0 }],
        rows: vec![Row {
            kind: RowKind::Body,
            cells: vec![Cell::new(run("x", "khác")), Cell::new(run("cell", &cell))],
        }],
    });
    let closing = Block::Columns(Columns {
        kind: ColumnsKind::Closing,
        left: vec![run("recipient", &recipient)],
        right: Vec::new(),
    });
    let mut pages = laid_out(&tree(vec![table, closing]));
    round_trip(&mut pages, "cell", &cell);
    round_trip(&mut pages, "recipient", &recipient);
}

#[test]
fn a_click_beside_a_line_goes_to_its_end_and_below_the_text_to_the_last_line() {
    let mut pages = laid_out(&tree(vec![
        typed("a", "Một dòng."),
        typed("b", "Dòng hai."),
    ]));
    let line = |pages: &mut Pages, item: &str| {
        pages.marks(|origin| matches!(origin, Origin::Typed { item: own, .. } if own == item))[0]
    };
    let first = line(&mut pages, "a");
    let hit = pages.hit(0, first.x + 400.0, first.y + 5.0);
    assert_eq!(hit.map(|hit| hit.letter), Some(9));
    let hit = pages.hit(0, 300.0, 800.0);
    assert!(matches!(hit, Some(Hit { origin: Origin::Typed { item, .. }, .. }) if item == "b"));
}

#[test]
fn a_page_of_fixed_text_knows_that_it_is_fixed() {
    let mut pages = laid_out(&tree(vec![fixed(Role::Body, "-----")]));
    let hit = pages.hit(0, 100.0, 70.0);
    assert_eq!(hit.map(|hit| hit.origin), Some(Origin::Fixed));
    assert_eq!(pages.hit(9, 100.0, 70.0), None);
}
