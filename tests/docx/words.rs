//! Words to fill pages with, and the smallest parts of a tree.

use soket_doc::{
    Block, Cell, Column, Columns, ColumnsKind, Paragraph, Properties, Role, Row, RowKind, Run,
    Section, Table, Tree,
};

const WORDS: &[&str] = &[
    "Ban Chấp hành Đảng bộ",
    "đã lãnh đạo",
    "hoàn thành",
    "các chỉ tiêu",
    "phát triển kinh tế - xã hội,",
    "xây dựng nông thôn mới,",
    "cải cách thủ tục hành chính",
    "và giữ vững",
    "quốc phòng, an ninh;",
    "tỷ lệ hộ nghèo",
    "giảm còn 1,8 %",
    "so với đầu nhiệm kỳ",
];

pub fn one(role: Role, text: &str) -> Paragraph {
    Paragraph::new(role, vec![Run::fixed(text)])
}

pub fn block(role: Role, text: &str) -> Block {
    Block::Paragraph(one(role, text))
}

/// A sentence of `count` pieces, another one for every `seed`.
pub fn sentence(seed: usize, count: usize) -> String {
    let pieces = (0..count).map(|at| WORDS[(seed * 5 + at * 7) % WORDS.len()]);
    format!("({seed}) {}.", pieces.collect::<Vec<_>>().join(" "))
}

/// Three to five lines of text.
pub fn body(seed: usize) -> Block {
    block(Role::Body, &sentence(seed, 12 + seed % 7))
}

pub fn columns(kind: ColumnsKind, left: &[(Role, &str)], right: &[(Role, &str)]) -> Block {
    let paragraphs =
        |list: &[(Role, &str)]| list.iter().map(|(role, text)| one(*role, text)).collect();
    Block::Columns(Columns {
        kind,
        left: paragraphs(left),
        right: paragraphs(right),
    })
}

/// A head of one row and `rows` of a name and a figure, in groups of ten.
pub fn table(rows: usize) -> Block {
    let row = |kind, cells: Vec<(u16, Role, String)>| Row {
        kind,
        cells: cells
            .into_iter()
            .map(|(span, role, text)| Cell {
                span,
                paragraphs: vec![one(role, &text)],
            })
            .collect(),
    };
    let head = ["Số thứ tự", "Chỉ tiêu và đơn vị tính", "Kết quả đến nay"];
    let head = head.map(|text| (1, Role::TableHead, text.to_owned()));
    let mut list = vec![row(RowKind::Head, head.into())];
    for at in 0..rows {
        if at % 10 == 0 {
            let name = format!("Nhóm {}: {}", at / 10 + 1, WORDS[at / 10 % WORDS.len()]);
            list.push(row(RowKind::Group, vec![(3, Role::TableGroup, name)]));
        }
        list.push(row(
            RowKind::Body,
            vec![
                (1, Role::TableText, format!("Dòng {}", at + 1)),
                (1, Role::TableText, sentence(at, 2 + at % 4)),
                (1, Role::TableFigure, format!("{},5", 1000 + at)),
            ],
        ));
    }
    let shares = [0.15, 0.6, 0.25];
    Block::Table(Table {
        columns: shares.map(|share| Column { share }).into(),
        rows: list,
    })
}

pub fn tree(sections: Vec<Section>) -> Tree {
    Tree {
        properties: Properties {
            title: "Văn bản mẫu".into(),
            subject: "thử trình bày".into(),
            creator: "Đảng uỷ xã Hoà Mẫu".into(),
            keywords: String::new(),
            language: "vi-VN".into(),
            created: Some("2028-07-20".into()),
        },
        duplex: false,
        sections,
    }
}
