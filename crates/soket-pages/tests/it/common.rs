//! A small style sheet and short ways to say a tree.

use std::collections::BTreeMap;

use soket_doc::{
    Align, Block, Line, Orientation, Origin, PageStyle, Paragraph, ParagraphStyle, Properties,
    Role, Run, Section, Sides, StyleSheet, Tree,
};
use soket_fonts::FontSet;
use soket_pages::Pages;

pub fn sheet() -> StyleSheet {
    let sides = Sides {
        top: 20.0,
        bottom: 20.0,
        left: 30.0,
        right: 15.0,
    };
    let body = ParagraphStyle {
        align: Align::Justify,
        first_line_mm: 10.0,
        after_pt: 6.0,
        line: Line::Exact(19.0),
        ..Default::default()
    };
    let heading = ParagraphStyle {
        bold: true,
        keep_next: true,
        outline: Some(1),
        ..body.clone()
    };
    let title = ParagraphStyle {
        bold: true,
        align: Align::Center,
        rule_below: true,
        ..Default::default()
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
        roles: BTreeMap::from([
            (Role::Body, body),
            (Role::Heading1, heading),
            (Role::PartyTitle, title),
        ]),
    }
}

pub fn tree(blocks: Vec<Block>) -> Tree {
    sections(vec![Section::new(Orientation::Portrait, blocks)])
}

pub fn sections(sections: Vec<Section>) -> Tree {
    Tree {
        properties: Properties {
            title: "Báo cáo".into(),
            subject: "sơ kết".into(),
            creator: "Đảng uỷ xã Hoà Mẫu".into(),
            keywords: "45-BC/ĐU".into(),
            language: "vi-VN".into(),
            created: Some("2028-07-20".into()),
        },
        duplex: false,
        sections,
    }
}

/// A paragraph that was typed into `item` of the part `p`.
pub fn typed(item: &str, text: &str) -> Block {
    let origin = Origin::typed("p", item, 0..text.len());
    Block::Paragraph(Paragraph::new(Role::Body, vec![Run::new(text, origin)]))
}

pub fn fixed(role: Role, text: &str) -> Block {
    Block::Paragraph(Paragraph::new(role, vec![Run::fixed(text)]))
}

pub fn laid_out(tree: &Tree) -> Pages {
    let mut pages = Pages::new(FontSet::embedded());
    pages
        .lay_out(tree, &sheet())
        .unwrap_or_else(|fault| panic!("{fault}"));
    pages
}

/// Words enough for several lines.
pub fn long(words: usize) -> String {
    [
        "Đảng", "bộ", "xã", "phấn", "đấu", "giảm", "nghèo", "bền", "vững",
    ]
    .iter()
    .cycle()
    .take(words)
    .copied()
    .collect::<Vec<_>>()
    .join(" ")
}
