//! A document laid out, kept up to date while it is written.

use std::collections::HashMap;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

use soket_doc::{
    Block, ColumnsKind, Orientation, PageStyle, Paragraph, Role, Section, StyleSheet, Tree,
    one_line,
};
use soket_fonts::{FontSet, kept};
use typst::diag::SourceDiagnostic;
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, LinkedNode, Span, SyntaxKind};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use crate::markup::{Chunk, Markup, Place, block};
use crate::prelude::{paper, prelude};
use crate::world::{Sources, named};

/// How many layouts an unused intermediate result is kept.
const KEPT_LAYOUTS: usize = 4;
pub(crate) const PT_PER_MM: f32 = 72.0 / 25.4;

/// The program is wrong: no tree can cause it. Kept as a value so that a window lives on.
#[derive(Debug, thiserror::Error)]
#[error("the pages could not be laid out: {0}")]
pub struct Fault(pub(crate) String);

/// A document laid out. Laying out again costs what has changed.
pub struct Pages {
    pub(crate) fonts: &'static FontSet,
    pub(crate) sources: Sources,
    prelude: FileId,
    /// The sources of the blocks, in the order of the document.
    slots: Vec<(FileId, Markup)>,
    /// Sources that no block uses now.
    free: Vec<FileId>,
    names: usize,
    pub(crate) document: Option<PagedDocument>,
    hashes: Vec<u64>,
    pub(crate) spans: HashMap<Span, Chunk>,
    /// What the first page counts as.
    pub(crate) first_number: usize,
    /// Where the text of the last page begins and ends at most; nothing where that page lies on its side.
    pub(crate) last_area: Option<Area>,
}

/// Distances from the top edge of the paper, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub top: f32,
    pub bottom: f32,
}

impl Pages {
    pub fn new(fonts: &'static FontSet) -> Self {
        Self {
            fonts,
            sources: Sources::new(fonts),
            prelude: named("/prelude.typ"),
            slots: Vec::new(),
            free: Vec::new(),
            names: 0,
            document: None,
            hashes: Vec::new(),
            spans: HashMap::new(),
            first_number: 1,
            last_area: None,
        }
    }

    /// Lays the tree out. A tree that leads to the same markup as the last one costs next to nothing.
    ///
    /// # Errors
    /// Only when the program is wrong; the pages of before stay.
    pub fn lay_out(&mut self, tree: &Tree, sheet: &StyleSheet) -> Result<(), Fault> {
        self.take_up(tree, sheet);
        let laid_out = typst::compile::<PagedDocument>(&self.sources).output;
        typst::comemo::evict(KEPT_LAYOUTS);
        let document = laid_out.map_err(|faults| Fault(words(&faults)))?;
        self.hashes = document
            .pages()
            .iter()
            .map(|page| {
                let mut hasher = DefaultHasher::new();
                hash_look(&page.frame, &mut hasher);
                hasher.finish()
            })
            .collect();
        self.document = Some(document);
        self.last_area = last_area(tree, sheet);
        self.spans.clear();
        Ok(())
    }

    /// Takes the tree up without laying it out.
    pub fn take_up(&mut self, tree: &Tree, sheet: &StyleSheet) {
        self.sources.set(self.prelude, &prelude(sheet, self.fonts));
        let blocks = markup(tree, sheet, self.fonts);
        self.assign(blocks);
        let main = self.main(tree, sheet);
        self.sources.set(self.sources.main(), &main);
    }

    /// How many sources the blocks have needed so far.
    pub fn sources(&self) -> usize {
        self.names
    }

    pub fn count(&self) -> usize {
        self.hashes.len()
    }

    /// Width and height of a page, in points.
    pub fn size(&self, page: usize) -> Option<(f32, f32)> {
        let size = self.document.as_ref()?.pages().get(page)?.frame.size();
        Some((size.x.to_pt() as f32, size.y.to_pt() as f32))
    }

    /// Names what stands on a page: the same name, the same picture.
    pub fn hash(&self, page: usize) -> Option<String> {
        self.hashes.get(page).map(|hash| format!("{hash:016x}"))
    }

    /// The picture of a page. Its letters are outlines.
    pub fn svg(&self, page: usize) -> Option<String> {
        let page = self.document.as_ref()?.pages().get(page)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// Gives every block a source. Blocks whose markup did not change keep theirs, from both ends inwards: typing
    /// changes one block, an added item moves none.
    fn assign(&mut self, blocks: Vec<Markup>) {
        let same = |(old, new): &(&(FileId, Markup), &Markup)| old.1 == **new;
        let start = self.slots.iter().zip(&blocks).take_while(same).count();
        let room = self.slots.len().min(blocks.len()) - start;
        let end = self
            .slots
            .iter()
            .rev()
            .zip(blocks.iter().rev())
            .take(room)
            .take_while(same)
            .count();
        let mut old: Vec<FileId> = self.slots[start..self.slots.len() - end]
            .iter()
            .map(|(id, _)| *id)
            .collect();
        old.reverse();
        let kept = self.slots.split_off(self.slots.len() - end);
        self.slots.truncate(start);
        let changed = blocks.len() - end;
        for markup in blocks.into_iter().take(changed).skip(start) {
            let id = old.pop().or_else(|| self.free.pop()).unwrap_or_else(|| {
                self.names += 1;
                named(&format!("/b/{}.typ", self.names))
            });
            self.sources.set(id, &markup.text);
            self.slots.push((id, markup));
        }
        self.slots.extend(kept);
        self.free.extend(old);
    }

    /// The source that puts the blocks on their pages.
    fn main(&self, tree: &Tree, sheet: &StyleSheet) -> String {
        let mut out = String::from("#import \"/prelude.typ\": *\n");
        let properties = &tree.properties;
        let _ = writeln!(
            out,
            "#set document(title: {}, author: {}, description: {}, keywords: {})\n#set text(lang: {})\n#show: general",
            quoted(title(&properties.title)),
            quoted(&properties.creator),
            quoted(&properties.subject),
            quoted(&properties.keywords),
            quoted(properties.language.split('-').next().unwrap_or_default()),
        );
        let mut includes = self
            .slots
            .iter()
            .map(|(id, _)| format!("include \"{}\"", id.get().vpath().get_with_slash()));
        if self.first_number != 1 {
            let _ = writeln!(out, "#counter(page).update({})", self.first_number);
        }
        let blank = blank();
        for (index, section) in or_blank(&tree.sections, &blank).iter().enumerate() {
            let restarts = index == 0 || sheet.page.annex_restarts_numbers;
            if restarts && index > 0 {
                // What counts from 1 begins on the front of a sheet.
                if tree.duplex {
                    out += "#pagebreak(weak: true, to: \"odd\")\n";
                }
                out += "#counter(page).update(1)\n";
            }
            let top = section.top_mark.as_ref().and_then(|_| includes.next());
            let sides = Edges {
                index,
                restarts,
                duplex: tree.duplex,
            };
            sides.page(
                &mut out,
                section.orientation,
                top.as_deref(),
                &sheet.page,
                sheet.page_number_pt,
            );
            let _ = writeln!(out, "[#metadata(none)<section-{index}>#{{");
            for include in includes.by_ref().take(section.blocks.len()) {
                let _ = writeln!(out, "{include}");
            }
            if let Some(include) = section.foot_mark.as_ref().and_then(|_| includes.next()) {
                let (_, _, margins) = paper(&sheet.page, section.orientation);
                let below = margins.bottom - sheet.page.mark_edge_mm;
                let _ = writeln!(out, "place(bottom + center, dy: {below}mm, {include})");
            }
            out += "}]\n";
        }
        out
    }

    /// Finds out which literal the letters with each span come from, once after each layout.
    pub(crate) fn index(&mut self) {
        if self.spans.is_empty() {
            for (id, markup) in &self.slots {
                if let Some(source) = self.sources.get(*id) {
                    collect(
                        &LinkedNode::new(source.root()),
                        &markup.chunks,
                        &mut self.spans,
                    );
                }
            }
        }
    }
}

fn last_area(tree: &Tree, sheet: &StyleSheet) -> Option<Area> {
    let blank = blank();
    let last = or_blank(&tree.sections, &blank).last()?;
    let (_, height, sides) = paper(&sheet.page, last.orientation);
    let area = Area {
        top: sides.top * PT_PER_MM,
        bottom: (height - sides.bottom) * PT_PER_MM,
    };
    (last.orientation == Orientation::Portrait).then_some(area)
}

fn collect(node: &LinkedNode<'_>, chunks: &[Chunk], spans: &mut HashMap<Span, Chunk>) {
    if node.kind() == SyntaxKind::Str {
        let found = chunks.binary_search_by_key(&node.offset(), |chunk| chunk.at);
        if let Ok(at) = found {
            spans.insert(node.span(), chunks[at].clone());
        }
    }
    for child in node.children() {
        collect(&child, chunks, spans);
    }
}

/// What can be seen of a frame. Where its letters came from, which an edit elsewhere in the block changes, is not.
fn hash_look(frame: &Frame, hasher: &mut DefaultHasher) {
    frame.size().hash(hasher);
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                at.hash(hasher);
                group.transform.hash(hasher);
                hash_look(&group.frame, hasher);
            }
            FrameItem::Text(text) => {
                (at, &text.font, text.size, &text.fill).hash(hasher);
                for glyph in &text.glyphs {
                    (glyph.id, glyph.x_advance, glyph.x_offset, glyph.y_offset).hash(hasher);
                }
            }
            FrameItem::Shape(shape, _) => (at, shape).hash(hasher),
            FrameItem::Image(image, size, _) => (at, image, size).hash(hasher),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// What stands at the edges of a section's pages.
struct Edges {
    /// Of the section.
    index: usize,
    /// The section counts its pages from 1.
    restarts: bool,
    duplex: bool,
}

impl Edges {
    /// A page function with paper, margins, number and mark; its body follows.
    fn page(
        &self,
        out: &mut String,
        orientation: Orientation,
        top: Option<&str>,
        style: &PageStyle,
        size: f32,
    ) {
        let (width, height, sides) = paper(style, orientation);
        let (left, right) = if self.duplex {
            ("inside", "outside")
        } else {
            ("left", "right")
        };
        let _ = writeln!(
            out,
            "#page(width: {width}mm, height: {height}mm, binding: left, margin: (top: {}mm, bottom: {}mm, {left}: {}mm, {right}: {}mm), header-ascent: 0pt, header: block(width: 100%, height: {}mm, context {{",
            sides.top, sides.bottom, sides.left, sides.right, sides.top,
        );
        if let Some(include) = top {
            let _ = writeln!(
                out,
                "  if locate(<section-{}>).page() == here().page() {{ place(top + right, dy: {}mm, {include}) }}",
                self.index, style.mark_edge_mm,
            );
        }
        let hidden = self.restarts && style.hide_first_number;
        let _ = write!(
            out,
            "  if not ({hidden} and counter(page).get().first() == 1) {{ place(top + center, dy: {top}mm, text(size: {size}pt, top-edge: {above}pt, bottom-edge: -{below}pt, counter(page).display(\"1\"))) }}
}}))",
            top = style.number_top_mm,
            above = size * 0.8,
            below = size * 0.2,
        );
    }
}

/// A document has at least one page.
fn blank() -> [Section; 1] {
    [Section::new(Orientation::Portrait, Vec::new())]
}

fn or_blank<'a>(sections: &'a [Section], blank: &'a [Section]) -> &'a [Section] {
    if sections.is_empty() { blank } else { sections }
}

/// The markup of everything that needs a source: of each section its mark above, its blocks, its mark below.
fn markup(tree: &Tree, sheet: &StyleSheet, fonts: &FontSet) -> Vec<Markup> {
    let mut deepest = 0;
    let mut all = Vec::new();
    for section in &tree.sections {
        let (paper_width, _, sides) = paper(&sheet.page, section.orientation);
        let width = ((paper_width - sides.left - sides.right) * PT_PER_MM).max(1.0);
        let mark = |paragraph: &Paragraph| {
            block(
                sheet,
                fonts,
                &Block::Paragraph(paragraph.clone()),
                width,
                Place::BARE,
            )
        };
        all.extend(section.top_mark.as_ref().map(mark));
        let mut gap = 0.0;
        let kept = kept(fonts, sheet, &section.blocks, width);
        for (at, one) in section.blocks.iter().enumerate() {
            let is_last = at + 1 == section.blocks.len();
            let (place, after) = place(sheet, one, kept[at], is_last, gap, &mut deepest);
            gap = after;
            all.push(block(sheet, fonts, one, width, place));
        }
        all.extend(section.foot_mark.as_ref().map(mark));
    }
    all
}

/// Where a block stands, and its own distance to the next.
fn place(
    sheet: &StyleSheet,
    block: &Block,
    kept: bool,
    is_last: bool,
    gap: f32,
    deepest: &mut u8,
) -> (Place, f32) {
    match block {
        Block::Paragraph(paragraph) => {
            let look = sheet.role(paragraph.role);
            let place = Place {
                gap: (gap + look.before_pt).max(0.0),
                keep: (kept || look.keep_next || paragraph.keep_next) && !is_last,
                level: heading_level(paragraph, look.outline, deepest),
            };
            (place, look.after_pt)
        }
        Block::Columns(_) | Block::Table(_) => {
            let label = sheet.role(Role::AddresseesLabel);
            let (before, after) = match block {
                Block::Columns(columns) if columns.kind == ColumnsKind::Addressees => {
                    (label.before_pt, label.after_pt)
                }
                _ => (0.0, 0.0),
            };
            let place = Place {
                gap: gap + before,
                keep: kept,
                level: 0,
            };
            (place, after)
        }
    }
}

/// A reader's outline begins with level 1 and skips none (PDF/UA-1).
fn heading_level(paragraph: &Paragraph, outline: Option<u8>, deepest: &mut u8) -> u8 {
    match outline {
        Some(level) if !paragraph.text().trim().is_empty() => {
            *deepest = level.clamp(1, *deepest + 1);
            *deepest
        }
        _ => 0,
    }
}

/// A PDF for everyone must have a title (PDF/UA-1).
fn title(title: &str) -> &str {
    if title.trim().is_empty() { "-" } else { title }
}

/// A string literal.
fn quoted(text: &str) -> String {
    let text = one_line(text).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{text}\"")
}

pub(crate) fn words(faults: &[SourceDiagnostic]) -> String {
    let texts: Vec<String> = faults
        .iter()
        .map(|fault| format!("{} ({:?})", fault.message, fault.span))
        .collect();
    texts.join("; ")
}
