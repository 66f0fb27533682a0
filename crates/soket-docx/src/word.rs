//! The elements of a Word document that this program writes, each with its children in the order of the schema
//! (ECMA-376 part 1, annex A). Lengths are twentieths of a point.

use soket_doc::{Align, Piece};

use crate::styles;
use crate::xml::Xml;

const RELATIONS: (&str, &str) = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);
const NAMESPACES: [(&str, &str); 2] = [RELATIONS, styles::NAMESPACE];

/// Thickness of a table's lines in eighths of a point.
const LINE: &str = "4";

/// What stands one after the other in a document.
pub enum Child {
    Paragraph(Paragraph),
    Table(Table),
}

/// Says of its look only what its style does not.
pub struct Paragraph {
    pub style: &'static str,
    pub keep_next: bool,
    pub frame: Option<Frame>,
    pub tabs: Vec<Tab>,
    /// Room above it and below.
    pub room: Option<(i32, i32)>,
    /// At the left and at the right.
    pub indents: Option<(i32, i32)>,
    pub align: Option<Align>,
    /// It is the last one of a section.
    pub section: Option<Box<Section>>,
    pub runs: Vec<Run>,
}

/// Places its paragraph on the paper, in the middle between the margins; the text goes around it.
pub struct Frame {
    /// From the edge of the paper. Zero says "in the line" to Word.
    pub top: i32,
    pub width: i32,
}

/// Where a tab leads to, and what of the text stands there.
pub struct Tab {
    pub align: Align,
    pub at: i32,
}

pub enum Run {
    Text(Text),
    PageNumber,
}

/// Text of one look. Says of it only what the style of the paragraph does not.
#[derive(Default)]
pub struct Text {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    /// In half points.
    pub size: Option<u32>,
    pub underline: bool,
    pub pieces: Vec<Piece>,
}

/// Every column has a fixed width; a row never breaks over pages.
pub struct Table {
    pub lined: bool,
    /// Room between the sides of a cell and its text.
    pub cell_margin: i32,
    pub grid: Vec<i32>,
    pub rows: Vec<Row>,
}

pub struct Row {
    /// Repeats on every page.
    pub head: bool,
    pub cells: Vec<Cell>,
}

pub struct Cell {
    pub width: i32,
    pub span: usize,
    /// The text stands in the middle of the height.
    pub centered: bool,
    /// At least one, or Word calls the file damaged.
    pub paragraphs: Vec<Paragraph>,
}

/// The pages of a stretch of the document.
pub struct Section {
    /// Relations of the header of its pages and of that of its first page.
    pub header: String,
    pub first_header: String,
    /// Its first page has a header of its own.
    pub title_page: bool,
    /// Of the page as it is read.
    pub width: u32,
    pub height: u32,
    pub landscape: bool,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
    /// From the edges of the paper to the header and the footer.
    pub header_edge: i32,
    pub footer_edge: i32,
    /// The number its first page gets, where counting does not go on.
    pub first_number: Option<u32>,
}

/// The document part.
pub fn document(content: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("w:document", &NAMESPACES, |xml| {
        xml.inside("w:body", &[], content);
    });
    xml.into_bytes()
}

/// A header part of one paragraph.
pub fn header(paragraph: &Paragraph) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("w:hdr", &NAMESPACES, |xml| paragraph.write(xml));
    xml.into_bytes()
}

impl Child {
    pub fn write(&self, xml: &mut Xml) {
        match self {
            Self::Paragraph(paragraph) => paragraph.write(xml),
            Self::Table(table) => table.write(xml),
        }
    }
}

impl Paragraph {
    /// An empty one that looks like its style.
    pub fn new(style: &'static str) -> Self {
        Self {
            style,
            keep_next: false,
            frame: None,
            tabs: Vec::new(),
            room: None,
            indents: None,
            align: None,
            section: None,
            runs: Vec::new(),
        }
    }

    fn write(&self, xml: &mut Xml) {
        xml.inside("w:p", &[], |xml| {
            xml.inside("w:pPr", &[], |xml| self.properties(xml));
            for run in &self.runs {
                run.write(xml);
            }
        });
    }

    fn properties(&self, xml: &mut Xml) {
        xml.val("w:pStyle", self.style);
        if self.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if let Some(frame) = &self.frame {
            frame.write(xml);
        }
        if !self.tabs.is_empty() {
            xml.inside("w:tabs", &[], |xml| {
                for tab in &self.tabs {
                    let (kind, at) = (styles::justification(tab.align), tab.at.to_string());
                    xml.empty("w:tab", &[("w:val", kind), ("w:pos", &at)]);
                }
            });
        }
        if let Some((above, below)) = self.room {
            let (above, below) = (above.to_string(), below.to_string());
            xml.empty("w:spacing", &[("w:before", &above), ("w:after", &below)]);
        }
        if let Some((left, right)) = self.indents {
            let (left, right) = (left.to_string(), right.to_string());
            xml.empty("w:ind", &[("w:left", &left), ("w:right", &right)]);
        }
        if let Some(align) = self.align {
            xml.val("w:jc", styles::justification(align));
        }
        if let Some(section) = &self.section {
            section.write(xml);
        }
    }
}

impl Frame {
    fn write(&self, xml: &mut Xml) {
        xml.empty(
            "w:framePr",
            &[
                ("w:wrap", "around"),
                ("w:hAnchor", "margin"),
                ("w:vAnchor", "page"),
                ("w:xAlign", "center"),
                ("w:y", &self.top.to_string()),
                ("w:w", &self.width.to_string()),
            ],
        );
    }
}

impl Run {
    /// Text as in the style of its paragraph.
    pub fn plain(pieces: Vec<Piece>) -> Self {
        Self::Text(Text {
            pieces,
            ..Text::default()
        })
    }

    fn write(&self, xml: &mut Xml) {
        xml.inside("w:r", &[], |xml| match self {
            Self::Text(text) => text.write(xml),
            Self::PageNumber => page_number(xml),
        });
    }
}

fn page_number(xml: &mut Xml) {
    let mark = |xml: &mut Xml, kind| {
        xml.empty(
            "w:fldChar",
            &[("w:fldCharType", kind), ("w:dirty", "false")],
        );
    };
    mark(xml, "begin");
    xml.verbatim("w:instrText", &[], "PAGE");
    mark(xml, "separate");
    letters(xml, "1");
    mark(xml, "end");
}

impl Text {
    fn write(&self, xml: &mut Xml) {
        let differs = self.bold.is_some() || self.italic.is_some() || self.size.is_some();
        if differs || self.underline {
            xml.inside("w:rPr", &[], |xml| self.properties(xml));
        }
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => letters(xml, text),
                Piece::Break => xml.empty("w:br", &[("w:type", "textWrapping")]),
                Piece::Tab => xml.empty("w:tab", &[]),
            }
        }
    }

    fn properties(&self, xml: &mut Xml) {
        toggle(xml, ["w:b", "w:bCs"], self.bold);
        toggle(xml, ["w:i", "w:iCs"], self.italic);
        if let Some(size) = self.size {
            xml.val("w:sz", size);
            xml.val("w:szCs", size);
        }
        if self.underline {
            xml.val("w:u", "single");
        }
    }
}

fn letters(xml: &mut Xml, text: &str) {
    xml.verbatim("w:t", &[("xml:space", "preserve")], text);
}

/// On for all scripts; off where Latin text would be on.
fn toggle(xml: &mut Xml, names: [&str; 2], on: Option<bool>) {
    match on {
        Some(true) => names.into_iter().for_each(|name| xml.empty(name, &[])),
        Some(false) => xml.val(names[0], "false"),
        None => {}
    }
}

impl Table {
    fn write(&self, xml: &mut Xml) {
        xml.inside("w:tbl", &[], |xml| {
            xml.inside("w:tblPr", &[], |xml| self.properties(xml));
            xml.inside("w:tblGrid", &[], |xml| {
                for width in &self.grid {
                    xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            for row in &self.rows {
                row.write(xml);
            }
        });
    }

    fn properties(&self, xml: &mut Xml) {
        width(xml, "w:tblW", self.grid.iter().sum());
        xml.val("w:jc", "left");
        width(xml, "w:tblInd", 0);
        if self.lined {
            xml.inside("w:tblBorders", &[], |xml| {
                for side in [
                    "w:top",
                    "w:left",
                    "w:bottom",
                    "w:right",
                    "w:insideH",
                    "w:insideV",
                ] {
                    xml.empty(
                        side,
                        &[
                            ("w:val", "single"),
                            ("w:sz", LINE),
                            ("w:space", "0"),
                            ("w:color", "000000"),
                        ],
                    );
                }
            });
        }
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.inside("w:tblCellMar", &[], |xml| {
            width(xml, "w:top", 0);
            width(xml, "w:left", self.cell_margin);
            width(xml, "w:bottom", 0);
            width(xml, "w:right", self.cell_margin);
        });
    }
}

fn width(xml: &mut Xml, name: &str, twips: i32) {
    xml.empty(name, &[("w:w", &twips.to_string()), ("w:type", "dxa")]);
}

impl Row {
    fn write(&self, xml: &mut Xml) {
        xml.inside("w:tr", &[], |xml| {
            xml.inside("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if self.head {
                    xml.empty("w:tblHeader", &[]);
                }
            });
            for cell in &self.cells {
                cell.write(xml);
            }
        });
    }
}

impl Cell {
    fn write(&self, xml: &mut Xml) {
        xml.inside("w:tc", &[], |xml| {
            xml.inside("w:tcPr", &[], |xml| {
                width(xml, "w:tcW", self.width);
                if self.span > 1 {
                    xml.val("w:gridSpan", self.span);
                }
                if self.centered {
                    xml.val("w:vAlign", "center");
                }
            });
            for paragraph in &self.paragraphs {
                paragraph.write(xml);
            }
        });
    }
}

impl Section {
    pub fn write(&self, xml: &mut Xml) {
        xml.inside("w:sectPr", &[], |xml| {
            for (kind, id) in [("default", &self.header), ("first", &self.first_header)] {
                xml.empty("w:headerReference", &[("w:type", kind), ("r:id", id)]);
            }
            self.paper(xml);
            if let Some(number) = self.first_number {
                xml.empty("w:pgNumType", &[("w:start", &number.to_string())]);
            }
            xml.empty("w:cols", &[("w:space", "0"), ("w:num", "1")]);
            if self.title_page {
                xml.empty("w:titlePg", &[]);
            }
        });
    }

    fn paper(&self, xml: &mut Xml) {
        let (width, height) = (self.width.to_string(), self.height.to_string());
        let size = [
            ("w:w", width.as_str()),
            ("w:h", &height),
            ("w:orient", "landscape"),
        ];
        // A page that stands upright does not say so.
        xml.empty("w:pgSz", if self.landscape { &size } else { &size[..2] });
        let margins = [
            ("w:top", self.top),
            ("w:right", self.right),
            ("w:bottom", self.bottom),
            ("w:left", self.left),
            ("w:header", self.header_edge),
            ("w:footer", self.footer_edge),
            ("w:gutter", 0),
        ]
        .map(|(name, length)| (name, length.to_string()));
        let margins = margins
            .each_ref()
            .map(|(name, text)| (*name, text.as_str()));
        xml.empty("w:pgMar", &margins);
    }
}
