//! Paper, margins and page numbers of a section.

use docx_rs::{
    HeaderReference, PageMargin, PageNumType, PageOrientationType, PageSize, SectionProperty,
};
use soket_doc::{Orientation, Section, StyleSheet};

use crate::headers::Headers;
use crate::parts;
use crate::units::{mm, page};

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
) -> SectionProperty {
    let style = &sheet.page;
    let (width, height) = paper(sheet, section.orientation);
    let size = PageSize::new().size(width, height);
    let (sides, size) = match section.orientation {
        Orientation::Portrait => (style.portrait, size),
        Orientation::Landscape => (style.landscape, size.orient(PageOrientationType::Landscape)),
    };
    // "10 mm from the top edge" is where the line of the number starts, which is what Word's page setup
    // shows; the line is as high as its letters, so the figures themselves start at 10.6 mm.
    // There is no footer; its place is set where it could never push the text up.
    let margins = PageMargin::new()
        .top(mm(sides.top))
        .right(mm(sides.right).max(0))
        .bottom(mm(sides.bottom))
        .left(mm(sides.left).max(0))
        .header(mm(style.number_top_mm).max(0))
        .footer(mm(sides.bottom / 2.0).max(0));
    let starts_anew = index == 0 || style.annex_restarts_numbers;
    let hides_number = style.hide_first_number && starts_anew;
    let text = text_width(sheet, section.orientation);
    let first = section.top_mark.as_ref().map_or(Headers::EMPTY, |mark| {
        headers.mark(sheet, mark, text, !hides_number)
    });
    let reference = |kind, header| HeaderReference::new(kind, parts::header_relation(header));
    let mut properties = SectionProperty::new().page_size(size).page_margin(margins);
    properties.space = 0;
    properties.header_reference = Some(reference("default", Headers::NUMBER));
    properties.first_header_reference = Some(reference("first", first));
    properties.title_pg = hides_number || section.top_mark.is_some();
    if index > 0 && starts_anew {
        properties.page_num_type = Some(PageNumType::new().start(1));
    }
    properties
}
