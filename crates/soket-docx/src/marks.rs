//! A mark at the foot of the last page of a section.
//!
//! A footer stands on every page and no program but Word knows which one is the last of a section. So the mark is a
//! frame, placed on the paper, that belongs to the paragraph with which the section ends.

use soket_doc::{Line, Orientation, Paragraph, StyleSheet};

use crate::paragraphs::{paragraph, twips_wide};
use crate::sections::paper;
use crate::units::{mm, pt};
use crate::word::{self, Frame};

/// Height of a line of Times New Roman, in ems.
const LINE_HEIGHT: f32 = 1.149;

/// The frame stands before the paragraph it belongs to.
pub fn at_foot(
    sheet: &StyleSheet,
    mark: &Paragraph,
    orientation: Orientation,
    width: i32,
) -> word::Paragraph {
    let look = sheet.role(mark.role);
    let breaks = mark.text().matches('\n').count();
    let lines = (twips_wide(sheet, mark) / width as f32).ceil().max(1.0) + breaks as f32;
    let line = match look.line {
        Line::Single => pt(look.size_pt * LINE_HEIGHT),
        Line::Exact(points) => pt(points),
    };
    let (_, height) = paper(sheet, orientation);
    let top = height as i32 - mm(sheet.page.mark_edge_mm) - (lines * line as f32) as i32;
    let frame = Frame {
        top: top.max(1),
        width,
    };
    word::Paragraph {
        frame: Some(frame),
        room: Some((0, 0)),
        ..paragraph(sheet, mark, width, true)
    }
}
