//! Sections, paragraphs and runs of a tree → docx-rs.

use docx_rs::{
    BreakType, Document, DocumentChild, Docx, Header, HeaderReference, PageMargin, PageNum,
    PageNumType, PageOrientationType, PageSize, SectionProperty,
};
use soket_doc::{
    Align, Block, Columns, ColumnsKind, Orientation, Paragraph, Run, Section, StyleSheet, Tree,
};

use soket_fonts::FontSet;

use crate::text::{Piece, pieces};
use crate::units::{mm, page};
use crate::{parts, styles, tables};

/// What docx-rs wrote, and what the finishing pass has to know about it.
pub struct Written {
    pub document: Vec<u8>,
    /// The page number, then the empty header of a first page.
    pub headers: Vec<Vec<u8>>,
    /// For every table row in the order of the document: it repeats on each page.
    pub head_rows: Vec<bool>,
}

pub fn build(tree: &Tree, sheet: &StyleSheet) -> Written {
    let mut document = Document::new();
    let mut head_rows = Vec::new();
    // A document has at least one page.
    let blank = [Section::new(Orientation::Portrait, Vec::new())];
    let sections = if tree.sections.is_empty() {
        &blank[..]
    } else {
        &tree.sections[..]
    };
    let last = sections.len() - 1;
    for (index, section) in sections.iter().enumerate() {
        let mut children = Blocks {
            sheet,
            section,
            children: Vec::new(),
            head_rows: &mut head_rows,
        }
        .all();
        if index < last {
            end_section(&mut children, properties(sheet, section.orientation, index));
        }
        document.children.append(&mut children);
    }
    document.section_property = properties(sheet, sections[last].orientation, last)
        .header(Header::new().add_paragraph(number()), parts::NUMBER_HEADER);
    // Set beside, not with the builder, which would hide the number whatever the sheet says.
    document.section_property.first_header = Some((
        parts::EMPTY_HEADER.into(),
        Header::new().add_paragraph(header_line()),
    ));
    let parts = Docx {
        document,
        ..Docx::new()
    }
    .build();
    Written {
        document: parts.document,
        headers: parts.headers,
        head_rows,
    }
}

fn header_line() -> docx_rs::Paragraph {
    docx_rs::Paragraph::new().style(styles::HEADER)
}

fn number() -> docx_rs::Paragraph {
    header_line().add_page_num(PageNum::new())
}

/// A section's properties stand in its last paragraph, except those of the last section.
fn end_section(children: &mut [DocumentChild], properties: SectionProperty) {
    if let Some(DocumentChild::Paragraph(paragraph)) = children.last_mut() {
        paragraph.property.section_property = Some(properties);
    }
}

/// `index` is 0 for the document itself, more for its annexes.
fn properties(sheet: &StyleSheet, orientation: Orientation, index: usize) -> SectionProperty {
    let style = &sheet.page;
    let (width, height) = (page(style.width_mm), page(style.height_mm));
    let (sides, size) = match orientation {
        Orientation::Portrait => (style.portrait, PageSize::new().size(width, height)),
        Orientation::Landscape => (
            style.landscape,
            PageSize::new()
                .size(height, width)
                .orient(PageOrientationType::Landscape),
        ),
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
    let mut properties = SectionProperty::new().page_size(size).page_margin(margins);
    properties.space = 0;
    properties.header_reference = Some(HeaderReference::new("default", parts::NUMBER_HEADER));
    properties.first_header_reference = Some(HeaderReference::new("first", parts::EMPTY_HEADER));
    properties.title_pg = style.hide_first_number && starts_anew;
    properties.page_num_type = (index > 0 && starts_anew).then(|| PageNumType::new().start(1));
    properties
}

/// Width between the margins, in twentieths of a point.
fn text_width(sheet: &StyleSheet, orientation: Orientation) -> i32 {
    let style = &sheet.page;
    let (width, sides) = match orientation {
        Orientation::Portrait => (style.width_mm, style.portrait),
        Orientation::Landscape => (style.height_mm, style.landscape),
    };
    (page(width) as i32 - mm(sides.left) - mm(sides.right)).max(1440)
}

/// The blocks of one section, one after the other.
struct Blocks<'a> {
    sheet: &'a StyleSheet,
    section: &'a Section,
    children: Vec<DocumentChild>,
    head_rows: &'a mut Vec<bool>,
}

impl Blocks<'_> {
    fn all(mut self) -> Vec<DocumentChild> {
        let width = text_width(self.sheet, self.section.orientation);
        for (index, block) in self.section.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(source) => {
                    let mut written = paragraph(self.sheet, source, width);
                    if matches!(self.section.blocks.get(index + 1), Some(block) if is_closing(block))
                    {
                        written = written.keep_next(true);
                    }
                    self.children
                        .push(DocumentChild::Paragraph(Box::new(written)));
                }
                Block::Columns(source) => {
                    self.head_rows.push(false);
                    self.table(tables::columns(self.sheet, source, width));
                }
                Block::Table(source) => {
                    if let Some(written) = tables::table(self.sheet, source, width, self.head_rows)
                    {
                        self.table(written);
                    }
                }
            }
        }
        if !matches!(self.children.last(), Some(DocumentChild::Paragraph(_))) {
            self.separate();
        }
        self.children
    }

    /// Word joins two tables that touch.
    fn table(&mut self, table: docx_rs::Table) {
        if matches!(self.children.last(), Some(DocumentChild::Table(_))) {
            self.separate();
        }
        self.children.push(DocumentChild::Table(Box::new(table)));
    }

    fn separate(&mut self) {
        let empty = docx_rs::Paragraph::new().style(styles::AFTER_TABLE);
        self.children
            .push(DocumentChild::Paragraph(Box::new(empty)));
    }
}

/// The signature never stands alone on a page: the last lines of the text go with it.
fn is_closing(block: &Block) -> bool {
    matches!(
        block,
        Block::Columns(Columns {
            kind: ColumnsKind::Closing,
            ..
        })
    )
}

/// A paragraph in a column `width` wide.
pub fn paragraph(sheet: &StyleSheet, source: &Paragraph, width: i32) -> docx_rs::Paragraph {
    let look = sheet.role(source.role);
    let mut written = docx_rs::Paragraph::new().style(styles::id(source.role));
    if look.rule_below {
        let rest = width - rule_width(sheet, source).min(width);
        let left = match look.align {
            Align::Left | Align::Justify => 0,
            Align::Center => rest / 2,
            Align::Right => rest,
        };
        written = written.indent(Some(left), None, Some(rest - left), None);
    }
    let column = soket_fonts::balanced(FontSet::embedded(), source, &look, width as f32 / 20.0);
    let beside = (width - (column * 20.0).ceil() as i32) / 2;
    if look.balance && beside > 0 {
        written = written.indent(Some(beside), None, Some(beside), None);
    }
    for source in &source.runs {
        written = written.add_run(run(source, look.bold, look.italic));
    }
    written
}

/// Room for the text of a ruled paragraph. A hair more than the text, because a line that is exactly
/// full breaks when another program rounds the widths of its letters up.
pub fn rule_width(sheet: &StyleSheet, source: &Paragraph) -> i32 {
    (twips_wide(sheet, source) * 1.007).ceil() as i32
}

/// Width of the longest line in twentieths of a point.
pub fn twips_wide(sheet: &StyleSheet, source: &Paragraph) -> f32 {
    soket_fonts::width(FontSet::embedded(), source, &sheet.role(source.role)) * 20.0
}

/// Only where a run differs from its style is anything said about its look. Turning bold off, docx-rs
/// turns it on for complex scripts: that half is taken back.
fn run(source: &Run, bold: bool, italic: bool) -> docx_rs::Run {
    let mut written = docx_rs::Run::new();
    match source.bold {
        Some(true) if !bold => written = written.bold(),
        Some(false) if bold => {
            written = written.disable_bold();
            written.run_property.bold_cs = None;
        }
        _ => {}
    }
    match source.italic {
        Some(true) if !italic => written = written.italic(),
        Some(false) if italic => {
            written = written.disable_italic();
            written.run_property.italic_cs = None;
        }
        _ => {}
    }
    if source.underline {
        written = written.underline("single");
    }
    for piece in pieces(&source.text) {
        written = match piece {
            Piece::Text(text) => written.add_text(text),
            Piece::Break => written.add_break(BreakType::TextWrapping),
            Piece::Tab => written.add_tab(),
        };
    }
    written
}
