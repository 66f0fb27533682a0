//! What stays on one page with what follows.

use soket_doc::{Block, Columns, ColumnsKind, Paragraph, StyleSheet};

use crate::{FontSet, width};

/// For every block of a section: it stays on one page with the next, beyond what its own style says. A signature never
/// stands alone on a page: at least two lines of the text go with it, or another signature that has them. The last
/// block has nothing to stay with.
pub fn kept(fonts: &FontSet, sheet: &StyleSheet, blocks: &[Block], column_pt: f32) -> Vec<bool> {
    let mut kept = vec![false; blocks.len()];
    for (index, block) in blocks.iter().enumerate() {
        if !is_signature(block) {
            continue;
        }
        let mut lines = 0;
        for (at, before) in blocks[..index].iter().enumerate().rev() {
            kept[at] |= matches!(before, Block::Paragraph(_)) || is_signature(before);
            let Block::Paragraph(paragraph) = before else {
                break;
            };
            if !paragraph.role.is_closing() {
                lines += lines_at_least(fonts, sheet, paragraph, column_pt);
            }
            if lines >= 2 {
                break;
            }
        }
    }
    if let Some(last) = kept.last_mut() {
        *last = false;
    }
    kept
}

fn lines_at_least(
    fonts: &FontSet,
    sheet: &StyleSheet,
    paragraph: &Paragraph,
    column_pt: f32,
) -> usize {
    // Engines squeeze a line a little: what is hardly longer than one line counts as one.
    if width(fonts, paragraph, &sheet.role(paragraph.role)) > column_pt * 1.02 {
        2
    } else {
        1 + paragraph.text().matches('\n').count()
    }
}

fn is_signature(block: &Block) -> bool {
    match block {
        Block::Columns(Columns { kind, .. }) => {
            matches!(kind, ColumnsKind::Closing | ColumnsKind::Signatures)
        }
        Block::Paragraph(paragraph) => paragraph.role.is_closing(),
        Block::Table(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::kept;
    use crate::FontSet;
    use soket_doc::{
        Block, Columns, ColumnsKind, PageStyle, Paragraph, Role, Run, Sides, StyleSheet,
    };

    fn sheet() -> StyleSheet {
        let sides = Sides {
            top: 20.0,
            bottom: 20.0,
            left: 30.0,
            right: 15.0,
        };
        StyleSheet {
            font: "Times New Roman".into(),
            page: PageStyle {
                width_mm: 210.0,
                height_mm: 297.0,
                portrait: sides,
                landscape: sides,
                number_top_mm: 10.0,
                mark_edge_mm: 10.0,
                hide_first_number: true,
                annex_restarts_numbers: true,
            },
            page_number_pt: 14.0,
            header_left: 0.44,
            closing_left: 0.5,
            addressees_left: 0.36,
            roles: Default::default(),
        }
    }

    /// "t" a line of text, "T" several lines, "s" columns of signatures, "c" a line that confirms one, "#" a table.
    fn check(blocks: &str, expected: &str) {
        let paragraph =
            |role, text: &str| Block::Paragraph(Paragraph::new(role, vec![Run::fixed(text)]));
        let blocks: Vec<Block> = blocks
            .chars()
            .map(|kind| match kind {
                't' => paragraph(Role::Body, "Một dòng."),
                'T' => paragraph(Role::Body, &"Nhiều dòng. ".repeat(30)),
                'c' => paragraph(Role::Attestation, "Xác nhận chữ ký"),
                's' => Block::Columns(Columns {
                    kind: ColumnsKind::Signatures,
                    left: Vec::new(),
                    right: Vec::new(),
                }),
                _ => Block::Table(soket_doc::Table {
                    columns: Vec::new(),
                    rows: Vec::new(),
                }),
            })
            .collect();
        let shown: String = kept(FontSet::embedded(), &sheet(), &blocks, 460.0)
            .into_iter()
            .map(|kept| if kept { '+' } else { '.' })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn two_lines_of_text_go_with_a_signature() {
        check("TTs", ".+.");
        check("Ttts", ".++.");
    }

    #[test]
    fn what_confirms_a_signature_goes_with_it() {
        check("TTsccs", ".++++.");
        check("Tscc", "+++.");
    }

    #[test]
    fn a_table_is_not_moved() {
        check("#s", "..");
        check("TT", "..");
    }
}
