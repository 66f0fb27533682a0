//! Columns side by side without lines, and what stands across between two of them.

use soket_doc::{Align, Block, Columns, ColumnsKind, Paragraph, Role, StyleSheet};

use crate::paragraphs::{paragraph, rule_width, twips_wide};
use crate::tables::cell;
use crate::units::pt;
use crate::word;

/// Columns in a row are rows of one table, and what confirms a signature are rows across it: rows of a table are what
/// every program keeps together.
pub fn is_row(block: &Block) -> bool {
    match block {
        Block::Columns(_) => true,
        Block::Paragraph(paragraph) => paragraph.role.is_closing(),
        Block::Table(_) => false,
    }
}

/// One table, a row for each block. They are all on one page, which is also that of what follows when they are `kept`.
pub fn columns(sheet: &StyleSheet, blocks: &[Block], width: i32, kept: bool) -> word::Table {
    // A table has one grid: an edge wherever some row has one.
    let mut edges = vec![0, width];
    edges.extend(blocks.iter().filter_map(|block| match block {
        Block::Columns(source) => Some(split(sheet, source.kind, width)),
        _ => None,
    }));
    edges.sort_unstable();
    edges.dedup();
    let last = blocks.len() - 1;
    let rows = blocks.iter().enumerate().map(|(index, block)| {
        let kept = kept || index < last;
        let cells = match block {
            Block::Columns(source) => sides(sheet, source, width, kept),
            Block::Paragraph(source) => {
                vec![(0, width, vec![paragraph(sheet, source, width, kept)])]
            }
            // Has lines, so it is no row of these.
            Block::Table(_) => vec![(0, width, Vec::new())],
        };
        let cells = cells.into_iter().map(|(from, to, written)| {
            let covered = edges.iter().filter(|at| (from..to).contains(*at)).count();
            cell(written, to - from, covered)
        });
        word::Row {
            head: false,
            cells: cells.collect(),
        }
    });
    word::Table {
        lined: false,
        cell_margin: 0,
        rows: rows.collect(),
        grid: edges.windows(2).map(|pair| pair[1] - pair[0]).collect(),
    }
}

/// From where to where a cell reaches, and what stands in it.
type Side = (i32, i32, Vec<word::Paragraph>);

fn sides(sheet: &StyleSheet, source: &Columns, width: i32, kept: bool) -> Vec<Side> {
    let split = split(sheet, source.kind, width);
    let plain = |sources: &[Paragraph], width| {
        let written = |source| paragraph(sheet, source, width, kept);
        sources.iter().map(written).collect()
    };
    let mut left: Vec<word::Paragraph> = plain(&source.left, split);
    let mut right = match source.kind {
        ColumnsKind::Header => title_column(sheet, &source.right, width - split, kept),
        _ => plain(&source.right, width - split),
    };
    if source.kind == ColumnsKind::Addressees {
        // The label's distances are those of the whole.
        let label = sheet.role(Role::AddresseesLabel);
        let (above, below) = (pt(label.before_pt) as i32, pt(label.after_pt) as i32);
        for side in [&mut left, &mut right] {
            let last = side.len().saturating_sub(1);
            for (index, one) in side.iter_mut().enumerate() {
                let above = if index == 0 { above } else { 0 };
                let below = if index == last { below } else { 0 };
                one.room = Some((above, below));
            }
        }
    }
    vec![(0, split, left), (split, width, right)]
}

/// Width of the left column.
fn split(sheet: &StyleSheet, kind: ColumnsKind, width: i32) -> i32 {
    let left = match kind {
        ColumnsKind::Header => sheet.header_left,
        ColumnsKind::Closing => sheet.closing_left,
        ColumnsKind::Signatures => 0.5,
        ColumnsKind::Addressees => sheet.addressees_left,
    };
    // No sheet may take all the room from one side: its text would be lost.
    let least = width / 20;
    let left = (width as f32 * left).round() as i32;
    left.clamp(least, width - least)
}

/// The right column of the header: the ruled title ends at the right margin, and what is narrower is
/// centred under it. A longer line has the whole column.
fn title_column(
    sheet: &StyleSheet,
    sources: &[Paragraph],
    width: i32,
    kept: bool,
) -> Vec<word::Paragraph> {
    let is_ruled = |source: &&Paragraph| sheet.role(source.role).rule_below;
    let title = sources
        .iter()
        .filter(is_ruled)
        .map(|source| rule_width(sheet, source).min(width))
        .max();
    let Some(title) = title else {
        return sources
            .iter()
            .map(|source| paragraph(sheet, source, width, kept))
            .collect();
    };
    sources
        .iter()
        .map(|source| {
            let look = sheet.role(source.role);
            let own = if look.rule_below {
                rule_width(sheet, source)
            } else {
                twips_wide(sheet, source).ceil() as i32
            };
            let mut written = paragraph(sheet, source, width, kept);
            if look.align != Align::Center || own > title {
                return written;
            }
            let beside = if look.rule_below {
                (title - own) / 2
            } else {
                0
            };
            written.indents = Some((width - title + beside, beside));
            written
        })
        .collect()
}
