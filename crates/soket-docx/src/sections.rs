//! Paper, margins and page numbers of a section.

use soket_doc::{Orientation, Section, StyleSheet};

use crate::headers::Headers;
use crate::parts::header_relation;
use crate::units::{mm, page};
use crate::word;

/// Width and height of the paper in twentieths of a point.
pub fn paper(sheet: &StyleSheet, orientation: Orientation) -> (u32, u32) {
    let (width, height) = (page(sheet.page.width_mm), page(sheet.page.height_mm));
    match orientation {
        Orientation::Portrait => (width, height),
        Orientation::Landscape => (height, width),
    }
}

/// Width between the margins, in twentieths of a point.
pub fn text_width(sheet: &StyleSheet, orientation: Orientation) -> i32 {
    let sides = match orientation {
        Orientation::Portrait => sheet.page.portrait,
        Orientation::Landscape => sheet.page.landscape,
    };
    let (width, _) = paper(sheet, orientation);
    (width as i32 - mm(sides.left) - mm(sides.right)).max(1440)
}

/// `index` is 0 for the document itself, more for its annexes.
pub fn properties(
    sheet: &StyleSheet,
    section: &Section,
    index: usize,
    headers: &mut Headers,
) -> word::Section {
    let style = &sheet.page;
    let (width, height) = paper(sheet, section.orientation);
    let sides = match section.orientation {
        Orientation::Portrait => style.portrait,
        Orientation::Landscape => style.landscape,
    };
    let starts_anew = index == 0 || style.annex_restarts_numbers;
    let hides_number = style.hide_first_number && starts_anew;
    let text = text_width(sheet, section.orientation);
    let first = section.top_mark.as_ref().map_or(Headers::EMPTY, |mark| {
        headers.mark(sheet, mark, text, !hides_number)
    });
    word::Section {
        header: header_relation(Headers::NUMBER),
        first_header: header_relation(first),
        title_page: hides_number || section.top_mark.is_some(),
        width,
        height,
        landscape: section.orientation == Orientation::Landscape,
        top: mm(sides.top),
        right: mm(sides.right).max(0),
        bottom: mm(sides.bottom),
        left: mm(sides.left).max(0),
        // "10 mm from the top edge" is where the line of the number starts, which is what Word's page setup
        // shows; the line is as high as its letters, so the figures themselves start at 10.6 mm.
        header_edge: mm(style.number_top_mm).max(0),
        // There is no footer; its place is set where it could never push the text up.
        footer_edge: mm(sides.bottom / 2.0).max(0),
        first_number: (index > 0 && starts_anew).then_some(1),
    }
}
