//! Random trees: every block, every role, text of many scripts, from a seed.

use soket_doc::{
    Block, Cell, Column, Columns, ColumnsKind, Letter, Orientation, Origin, Paragraph, Properties,
    Role, Row, RowKind, Run, Section, Table, Tree, letters,
};

/// The same seed, the same tree.
pub fn tree(seed: u64) -> Tree {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    Tree {
        properties: Properties {
            title: dice.text(),
            subject: dice.text(),
            creator: dice.text(),
            keywords: dice.text(),
            language: "vi-VN".into(),
            created: dice.chance(2).then(|| "2028-07-20".into()),
        },
        duplex: dice.chance(3),
        sections: (0..dice.below(3)).map(|_| dice.section()).collect(),
    }
}

/// What the tree prints, without spaces.
pub fn text(tree: &Tree) -> String {
    let mut tree = tree.clone();
    tree.sections
        .iter_mut()
        .flat_map(|section| section.paragraphs_mut())
        .flat_map(|paragraph| &paragraph.runs)
        .flat_map(|run| letters(&run.text))
        .filter_map(|(_, letter)| match letter {
            Letter::Char(letter) => Some(letter),
            Letter::Break | Letter::Tab => None,
        })
        .collect()
}

/// xorshift: good enough to vary, and the same everywhere.
struct Dice(u64);

/// Words, and what people paste.
const WORDS: [&str; 16] = [
    "Đảng uỷ",
    "chỉ tiêu",
    "đồng/người/năm",
    "10,5%",
    "\n",
    "\t",
    "\u{1}\u{7f}",
    "#x $y *z* _a_ `b` @c <d> \\ \" & '",
    "ký\u{a0}tự",
    "漢字 العربية",
    "e\u{301}",
    "–— “”…",
    "]])))",
    "//",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "  ",
];

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: u64) -> usize {
        (self.next() >> 20) as usize % end as usize
    }

    fn chance(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }

    fn text(&mut self) -> String {
        (0..self.below(9))
            .map(|_| WORDS[self.below(WORDS.len() as u64)])
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn run(&mut self) -> Run {
        let text = self.text();
        let origin = match self.below(3) {
            0 => Origin::Fixed,
            1 => Origin::field("info", "", "number"),
            _ => Origin::typed("p", "", 0..text.len()),
        };
        let mut run = Run::new(text, origin);
        run.bold = [None, Some(true), Some(false)][self.below(3)];
        run.italic = [None, Some(true), Some(false)][self.below(3)];
        run.underline = self.chance(6);
        run
    }

    fn paragraph(&mut self) -> Paragraph {
        let role = Role::ALL[self.below(Role::ALL.len() as u64)];
        let mut paragraph = Paragraph::new(role, self.many(4, Self::run));
        paragraph.keep_next = self.chance(8);
        paragraph
    }

    fn many<T>(&mut self, end: u64, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(end)).map(|_| one(self)).collect()
    }

    fn block(&mut self) -> Block {
        match self.below(6) {
            0 => Block::Columns(Columns {
                kind: [
                    ColumnsKind::Header,
                    ColumnsKind::Closing,
                    ColumnsKind::Signatures,
                    ColumnsKind::Addressees,
                ][self.below(4)],
                left: self.many(3, Self::paragraph),
                right: self.many(3, Self::paragraph),
            }),
            1 => Block::Table(Table {
                columns: self.many(4, |dice| Column {
                    share: dice.below(5) as f32,
                }),
                rows: self.many(4, Self::row),
            }),
            _ => Block::Paragraph(self.paragraph()),
        }
    }

    fn row(&mut self) -> Row {
        Row {
            kind: [RowKind::Head, RowKind::Group, RowKind::Body][self.below(3)],
            cells: self.many(5, |dice| Cell {
                span: dice.below(4) as u16,
                paragraphs: dice.many(3, Self::paragraph),
            }),
        }
    }

    fn section(&mut self) -> Section {
        Section {
            orientation: [Orientation::Portrait, Orientation::Landscape][self.below(2)],
            top_mark: self.chance(3).then(|| self.paragraph()),
            blocks: self.many(9, Self::block),
            foot_mark: self.chance(3).then(|| self.paragraph()),
        }
    }
}
