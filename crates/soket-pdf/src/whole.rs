//! What is done with whole files: counting, cutting, joining, drawing one over another.

use std::ops::RangeInclusive;

use lopdf::{Dictionary, Object, ObjectId, Stream};

use crate::PdfFault;
use crate::assembly::{Assembly, Copier, numbers};
use crate::fault::MOST_PAGES;
use crate::source::{Page, Source};

/// The most that one page of a sheet may unpack to, where its content stands in pieces.
const MOST_CONTENT: usize = 64 << 20;

/// How many pages a file has.
///
/// # Errors
/// Whatever keeps the file from being read as a whole.
pub fn pages(pdf: &[u8]) -> Result<usize, PdfFault> {
    Ok(Source::read(pdf)?.pages.len())
}

/// A file of these pages only, counted from 1, in this order; a page may come twice.
///
/// # Errors
/// A page that is not there, no page at all, too many; a file that cannot be read.
pub fn cut(pdf: &[u8], ranges: &[RangeInclusive<usize>]) -> Result<Vec<u8>, PdfFault> {
    let source = Source::read(pdf)?;
    let count = source.pages.len();
    for page in ranges
        .iter()
        .flat_map(|range| [*range.start(), *range.end()])
    {
        if page == 0 || page > count {
            return Err(PdfFault::NoSuchPage { page, count });
        }
    }
    let wanted: usize = ranges.iter().map(|range| range.clone().count()).sum();
    if wanted == 0 {
        return Err(PdfFault::NothingChosen);
    }
    if wanted > MOST_PAGES {
        return Err(PdfFault::TooManyPages);
    }
    let mut assembly = Assembly::new();
    let mut copier = Copier::new(&source);
    for number in ranges.iter().cloned().flatten() {
        let page = assembly.copy_page(&mut copier, &source.pages[number - 1])?;
        assembly.add_page(page);
    }
    assembly.finish(Some(&mut copier))
}

/// A file with the pages of `more` behind those of `pdf`; title and date are those of `pdf`.
///
/// # Errors
/// Whatever keeps one of the two from being read; too many pages.
pub fn behind(pdf: &[u8], more: &[u8]) -> Result<Vec<u8>, PdfFault> {
    let (first, second) = (Source::read(pdf)?, Source::read(more)?);
    if first.pages.len() + second.pages.len() > MOST_PAGES {
        return Err(PdfFault::TooManyPages);
    }
    let mut assembly = Assembly::new();
    let mut first_copier = Copier::new(&first);
    let mut second_copier = Copier::new(&second);
    for (source, copier) in [(&first, &mut first_copier), (&second, &mut second_copier)] {
        for page in &source.pages {
            let page = assembly.copy_page(copier, page)?;
            assembly.add_page(page);
        }
    }
    assembly.finish(Some(&mut first_copier))
}

/// The file with the one page of `sheet` drawn over its last page: upright as the page is shown, from its top left
/// corner, in its own size. The streams that draw the page stay as they are, the sheet is one more beside them.
///
/// # Errors
/// A sheet of more than one page; whatever keeps one of the two from being read.
pub fn over_last(pdf: &[u8], sheet: &[u8]) -> Result<Vec<u8>, PdfFault> {
    let (source, over) = (Source::read(pdf)?, Source::read(sheet)?);
    let [sheet] = over.pages.as_slice() else {
        return Err(PdfFault::NotOnePage(over.pages.len()));
    };
    let mut assembly = Assembly::new();
    let mut copier = Copier::new(&source);
    for (at, page) in source.pages.iter().enumerate() {
        let mut dict = assembly.copy_page(&mut copier, page)?;
        if at + 1 == source.pages.len() {
            let drawn = form(&mut assembly, &over, sheet)?;
            let matrix = place(
                source.media_box(page),
                source.turned(page),
                over.media_box(sheet),
            );
            draw_over(
                &mut assembly,
                &source,
                &mut copier,
                page,
                &mut dict,
                drawn,
                matrix,
            );
        }
        assembly.add_page(dict);
    }
    assembly.finish(Some(&mut copier))
}

/// A page as something to draw.
fn form(assembly: &mut Assembly, source: &Source, page: &Page) -> Result<ObjectId, PdfFault> {
    let contents = source.contents(page)?;
    let stream = |id: &ObjectId| {
        let object = source.document.get_object(*id);
        object
            .and_then(Object::as_stream)
            .map_err(|error| PdfFault::Damaged(error.to_string()))
    };
    let (mut dict, content) = match contents.as_slice() {
        [only] => {
            let only = stream(only)?;
            (only.dict.clone(), only.content.clone())
        }
        // A form is one stream.
        pieces => {
            let mut joined = Vec::new();
            for piece in pieces {
                let room = MOST_CONTENT.saturating_sub(joined.len());
                let plain = stream(piece)?
                    .get_plain_content_with_limit(room)
                    .map_err(|error| PdfFault::Damaged(error.to_string()))?;
                joined.extend(plain);
                joined.push(b'\n');
            }
            (Dictionary::new(), joined)
        }
    };
    dict.set("Type", "XObject");
    dict.set("Subtype", "Form");
    dict.set("BBox", numbers(&source.media_box(page)));
    for key in [b"Resources".as_slice(), b"Group"] {
        if let Ok(value) = page.dict.get(key) {
            dict.set(key, value.clone());
        }
    }
    let form = Object::Stream(Stream::new(dict, content));
    let form = assembly.copy(&mut Copier::new(source), &form);
    Ok(assembly.add(form))
}

/// The matrix that puts a sheet's top left corner onto that of a page, as the page is shown.
fn place(page: [f32; 4], turned: i64, sheet: [f32; 4]) -> [f32; 6] {
    let [left, bottom, right, top] = page;
    let [x, y] = [sheet[0], sheet[3]];
    match turned {
        90 => [0.0, 1.0, -1.0, 0.0, left + y, bottom - x],
        180 => [-1.0, 0.0, 0.0, -1.0, right + x, bottom + y],
        270 => [0.0, -1.0, 1.0, 0.0, right - y, top + x],
        _ => [1.0, 0.0, 0.0, 1.0, left - x, top - y],
    }
}

/// Adds the streams that draw, and the name under which they find what they draw.
fn draw_over(
    assembly: &mut Assembly,
    source: &Source,
    copier: &mut Copier<'_>,
    page: &Page,
    dict: &mut Dictionary,
    drawn: ObjectId,
    matrix: [f32; 6],
) {
    // The page's own resources may serve other pages too: they get a copy of their own.
    let own = |dict: Option<&Object>| match dict {
        Some(Object::Dictionary(dict)) => dict.clone(),
        _ => Dictionary::new(),
    };
    let mut resources = own(source.get(&page.dict, b"Resources"));
    let mut pictures = own(source.get(&resources, b"XObject"));
    let mut name = String::from("Sheet");
    while pictures.has(name.as_bytes()) {
        name.push('_');
    }
    pictures.remove(name.as_bytes());
    resources.remove(b"XObject");
    let pictures = assembly.copy(copier, &Object::Dictionary(pictures));
    let mut pictures = own(Some(&pictures));
    pictures.set(name.as_bytes(), drawn);
    let resources = assembly.copy(copier, &Object::Dictionary(resources));
    let mut resources = own(Some(&resources));
    resources.set("XObject", pictures);
    dict.set("Resources", resources);

    let matrix = matrix.map(|value| value.to_string()).join(" ");
    let before = assembly.add(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let after = assembly.add(Stream::new(
        Dictionary::new(),
        format!("\nQ\nq {matrix} cm /{name} Do Q\n").into_bytes(),
    ));
    let mut contents = vec![Object::Reference(before)];
    if let Ok(own) = dict.get(b"Contents").and_then(Object::as_array) {
        contents.extend(own.iter().cloned());
    }
    contents.push(Object::Reference(after));
    dict.set("Contents", contents);
}
