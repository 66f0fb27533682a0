//! What stands above the text: the page number, nothing, or a mark on the first page of a section.

use docx_rs::{AlignmentType, BuildXML, Header, LineSpacing, PageNum, Run, Tab, TabValueType};
use soket_doc::{Paragraph, StyleSheet};

use crate::paragraphs::{paragraph, run};
use crate::styles;
use crate::units::{half_points, mm};

/// The headers of a document: the page number, the empty one of a first page, then one for each mark.
pub struct Headers(Vec<Header>);

impl Headers {
    /// Relation of the header with the page number.
    pub const NUMBER: usize = 0;
    /// Relation of the empty header of a first page.
    pub const EMPTY: usize = 1;

    pub fn new() -> Self {
        let number = header_line().add_page_num(PageNum::new());
        Self(vec![
            Header::new().add_paragraph(number),
            Header::new().add_paragraph(header_line()),
        ])
    }

    /// A header with a mark at its right end, for the first page of a section. Where that page shows its number too,
    /// both stand on one line.
    pub fn mark(
        &mut self,
        sheet: &StyleSheet,
        mark: &Paragraph,
        width: i32,
        shows_number: bool,
    ) -> usize {
        let line = if shows_number {
            beside_number(sheet, mark, width)
        } else {
            let below = mm(sheet.page.mark_edge_mm - sheet.page.number_top_mm).max(0);
            let spacing = LineSpacing::new().before(below as u32).after(0);
            paragraph(sheet, mark, width, false).line_spacing(spacing)
        };
        self.0.push(Header::new().add_paragraph(line));
        self.0.len() - 1
    }

    pub fn build(&self) -> Vec<Vec<u8>> {
        self.0.iter().map(Header::build).collect()
    }
}

fn header_line() -> docx_rs::Paragraph {
    docx_rs::Paragraph::new().style(styles::HEADER)
}

fn beside_number(sheet: &StyleSheet, mark: &Paragraph, width: i32) -> docx_rs::Paragraph {
    let look = sheet.role(mark.role);
    let tab = |kind, at: i32| Tab::new().val(kind).pos(at.max(0) as usize);
    let line = header_line()
        .align(AlignmentType::Left)
        .add_tab(tab(TabValueType::Center, width / 2))
        .add_tab(tab(TabValueType::Right, width))
        .add_run(Run::new().add_tab())
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_tab());
    mark.runs.iter().fold(line, |line, source| {
        // The line has the look of the number, so the mark says its own.
        let mut look_of_mark = source.clone();
        look_of_mark.bold = Some(source.bold.unwrap_or(look.bold));
        look_of_mark.italic = Some(source.italic.unwrap_or(look.italic));
        let size = half_points(look.size_pt) as usize;
        line.add_run(run(&look_of_mark, false, false).size(size))
    })
}
