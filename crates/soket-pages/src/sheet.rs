//! A block that goes onto a finished document: how much room there is for it below the text, how high it is, and the
//! sheet of paper that holds it and nothing else (HD36 dòng 445, 457; HD05 tr.27).

use soket_doc::{Block, StyleSheet, Tree};
use soket_fonts::FontSet;
use typst::layout::{Frame, FrameItem, Transform};

use crate::pages::{Area, PT_PER_MM};
use crate::{Fault, Pages, PdfError};

/// Of a letter's size, how far it reaches below the base line.
const BELOW: f32 = 0.216;
/// Paper on which any block is one piece.
const ENDLESS_MM: f32 = 5_000.0;
/// Room and height are measured letter by letter: what differs by less than a hair fits.
const HAIR_MM: f32 = 0.05;

/// Where a block comes to stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BlockPlace {
    /// Below the text of the last page, which is the `page`th of the file (from 1) and has so much room, as
    /// [`Pages::room_below`] said when it was laid out.
    Below { page: usize, room_mm: f32 },
    /// On a new page, which is the `page`th of the file (from 1) and shows this number.
    NewPage { page: usize, number: usize },
}

impl Pages {
    /// How much room is left on the last page between the last line, or what else is drawn there, and the bottom
    /// margin, in millimetres. Marks inside the margins do not count. None is left where the page lies on its side,
    /// since a block stands upright; none before anything was laid out.
    pub fn room_below(&self) -> f32 {
        self.room().unwrap_or(0.0)
    }

    /// The number that the last page shows; 0 before anything was laid out. The new page of a block shows the next one.
    pub fn last_number(&self) -> usize {
        let pages = self.document.as_ref().map(|document| document.pages());
        let last = pages.and_then(|pages| pages.last());
        last.map_or(0, |page| page.number as usize)
    }

    fn room(&self) -> Option<f32> {
        let area = self.last_area?;
        let page = self.document.as_ref()?.pages().last()?;
        let lowest = lowest(&page.frame, Transform::identity(), area);
        Some((area.bottom - lowest.max(area.top)).max(0.0) / PT_PER_MM)
    }
}

/// How high a block is, with its distance from the text above, in millimetres.
///
/// # Errors
/// Only when the program is wrong.
pub fn block_height(
    tree: &Tree,
    sheet: &StyleSheet,
    fonts: &'static FontSet,
) -> Result<f32, Fault> {
    let mut endless = sheet.clone();
    endless.page.height_mm = ENDLESS_MM;
    let mut pages = Pages::new(fonts);
    pages.lay_out(tree, &endless)?;
    let sides = sheet.page.portrait;
    let all = ENDLESS_MM - sides.top - sides.bottom;
    Ok(all - pages.room_below() + distance_mm(tree, sheet))
}

/// A PDF of one page that holds the block and is blank above it. Below a text it shows no page number; on a page of
/// its own it begins at the top margin. Where the tree is printed on both sides, the margins are those of the side on
/// which that page of the file stands. A block too high for a whole page goes on to further pages.
///
/// # Errors
/// Letters that the faces lack; a block that is higher than the room below the text, which [`block_height`] tells
/// beforehand; otherwise only when the program is wrong.
pub fn block_sheet(
    tree: &Tree,
    sheet: &StyleSheet,
    fonts: &'static FontSet,
    place: BlockPlace,
) -> Result<Vec<u8>, PdfError> {
    let (mut tree, mut sheet) = (tree.clone(), sheet.clone());
    let (BlockPlace::Below { page, .. } | BlockPlace::NewPage { page, .. }) = place;
    let style = &mut sheet.page;
    if tree.duplex && page % 2 == 0 {
        let sides = &mut style.portrait;
        std::mem::swap(&mut sides.left, &mut sides.right);
    }
    tree.duplex = false;
    let mut pages = Pages::new(fonts);
    match place {
        BlockPlace::NewPage { number, .. } => {
            style.hide_first_number = false;
            pages.first_number = number;
        }
        BlockPlace::Below { room_mm, .. } => {
            let height = block_height(&tree, &sheet, fonts)?;
            if height > room_mm + HAIR_MM {
                let fault = format!("a block of {height} mm does not fit into {room_mm} mm");
                return Err(Fault(fault).into());
            }
            let style = &mut sheet.page;
            // A first page without its number.
            style.hide_first_number = true;
            style.portrait.top = style.height_mm - style.portrait.bottom - room_mm;
            style.portrait.bottom -= HAIR_MM;
            // A page drops the distance above its first block.
            sheet.page.portrait.top += distance_mm(&tree, &sheet);
        }
    }
    pages.pdf(&tree, &sheet)
}

/// Distance of the block from the text above.
fn distance_mm(tree: &Tree, sheet: &StyleSheet) -> f32 {
    let first = tree
        .sections
        .first()
        .and_then(|section| section.blocks.first());
    match first {
        Some(Block::Paragraph(paragraph)) => {
            sheet.role(paragraph.role).before_pt.max(0.0) / PT_PER_MM
        }
        _ => 0.0,
    }
}

/// The lowest point of what is drawn in the text's area, from the top edge of the paper, in points.
fn lowest(frame: &Frame, transform: Transform, area: Area) -> f32 {
    frame
        .items()
        .map(|(at, item)| {
            let y = |down: f32| at.transform(transform).y.to_pt() as f32 + down;
            let (top, bottom) = match item {
                FrameItem::Group(group) => {
                    let inner = transform
                        .pre_concat(Transform::translate(at.x, at.y))
                        .pre_concat(group.transform);
                    return lowest(&group.frame, inner, area);
                }
                FrameItem::Text(text) => (y(0.0), y(text.size.to_pt() as f32 * BELOW)),
                FrameItem::Shape(shape, _) => {
                    let around = shape.geometry.bbox(None);
                    (
                        y(around.min.y.to_pt() as f32),
                        y(around.max.y.to_pt() as f32),
                    )
                }
                FrameItem::Image(_, size, _) => (y(0.0), y(size.y.to_pt() as f32)),
                FrameItem::Link(..) | FrameItem::Tag(_) => return 0.0,
            };
            let is_inside = top >= area.top - 1.0 && top <= area.bottom + 1.0;
            if is_inside { bottom } else { 0.0 }
        })
        .fold(0.0, f32::max)
}
