//! A file that was read: its pages in order, each with what it inherits from the page tree.

use std::collections::HashSet;

use lopdf::xref::XrefRecovery;
use lopdf::{Dictionary, Document, Error, LoadOptions, Object, ObjectId};

use crate::PdfFault;
use crate::fault::MOST_PAGES;

/// The most that a stream read on loading (tables of objects) may unpack to.
const MOST_UNPACKED: usize = 16 << 20;
/// Where the mark of a PDF file must stand at the latest (PDF 1.7, annex H 3.4.1).
const HEADER_WITHIN: usize = 1024;
/// Levels of the page tree.
const DEEPEST: usize = 64;
/// What a page takes from the nodes above it where it does not say so itself (PDF 1.7, table 30).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

pub struct Source {
    pub document: Document,
    /// The page dictionaries, without their parents.
    pub pages: Vec<Page>,
}

pub struct Page {
    pub id: ObjectId,
    pub dict: Dictionary,
}

impl Source {
    pub fn read(bytes: &[u8]) -> Result<Self, PdfFault> {
        let head = &bytes[..bytes.len().min(HEADER_WITHIN)];
        if !head.windows(5).any(|window| window == b"%PDF-") {
            return Err(PdfFault::NotPdf);
        }
        let options = LoadOptions::with_max_decompressed_size(MOST_UNPACKED);
        let document =
            Document::load_mem_with_options(bytes, options).map_err(|error| match error {
                Error::InvalidPassword
                | Error::Decryption(_)
                | Error::UnsupportedSecurityHandler(_) => PdfFault::Encrypted,
                other => PdfFault::Damaged(other.to_string()),
            })?;
        if document.is_encrypted() || document.was_encrypted() {
            return Err(PdfFault::Encrypted);
        }
        // A table found by searching may lack pages, and nobody would see it on the paper.
        if document.xref_recovery == Some(XrefRecovery::Reconstructed) {
            return Err(PdfFault::damaged("the table of objects is missing"));
        }
        let pages = page_list(&document)?;
        Ok(Self { document, pages })
    }

    /// What a value of a dictionary stands for.
    pub fn get<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.resolve(dict.get(key).ok()?)
    }

    pub fn resolve<'a>(&'a self, object: &'a Object) -> Option<&'a Object> {
        let (_, object) = self.document.dereference(object).ok()?;
        (!matches!(object, Object::Null)).then_some(object)
    }

    /// Left, bottom, right, top; A4 where nothing sensible is said.
    pub fn media_box(&self, page: &Page) -> [f32; 4] {
        let sides = self
            .get(&page.dict, b"MediaBox")
            .and_then(|object| object.as_array().ok())
            .map(|sides| {
                sides
                    .iter()
                    .filter_map(|side| self.resolve(side)?.as_float().ok())
                    .filter(|side| side.is_finite())
                    .collect::<Vec<f32>>()
            });
        match sides.as_deref() {
            Some(&[x0, y0, x1, y1]) if x0 != x1 && y0 != y1 => {
                [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)]
            }
            _ => crate::image::A4,
        }
    }

    /// By how many degrees the page is turned clockwise when shown: 0, 90, 180, 270.
    pub fn turned(&self, page: &Page) -> i64 {
        let degrees = self
            .get(&page.dict, b"Rotate")
            .and_then(|object| object.as_i64().ok())
            .unwrap_or(0)
            .rem_euclid(360);
        if degrees % 90 == 0 { degrees } else { 0 }
    }

    /// The streams that draw a page.
    ///
    /// # Errors
    /// A stream that is named and not there: the page would come out blank.
    pub fn contents(&self, page: &Page) -> Result<Vec<ObjectId>, PdfFault> {
        let missing = || PdfFault::damaged("what a page draws is missing");
        let Ok(contents) = page.dict.get(b"Contents") else {
            return Ok(Vec::new());
        };
        let list = match (contents, self.resolve(contents)) {
            (_, Some(Object::Array(list))) => list.as_slice(),
            (Object::Reference(_), Some(Object::Stream(_))) => std::slice::from_ref(contents),
            (Object::Null, _) => return Ok(Vec::new()),
            _ => return Err(missing()),
        };
        list.iter()
            .map(|part| match self.document.dereference(part) {
                Ok((Some(id), Object::Stream(_))) => Ok(id),
                _ => Err(missing()),
            })
            .collect()
    }
}

/// The pages in reading order. Each node counts once, so that a tree that bites its tail ends.
fn page_list(document: &Document) -> Result<Vec<Page>, PdfFault> {
    let missing = || PdfFault::damaged("the page tree is incomplete");
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(|_| missing())?;
    let mut seen = HashSet::new();
    let mut pages = Vec::new();
    let mut open = vec![(root, Dictionary::new(), 0)];
    while let Some((id, above, depth)) = open.pop() {
        if depth > DEEPEST || !seen.insert(id) {
            return Err(PdfFault::damaged("the page tree runs in a circle"));
        }
        let node = document.get_dictionary(id).map_err(|_| missing())?;
        let mut inherited = above;
        for key in INHERITED {
            if let Ok(value) = node.get(key) {
                inherited.set(key, value.clone());
            }
        }
        let Ok(kids) = node.get(b"Kids") else {
            let mut dict = node.clone();
            for (key, value) in &inherited {
                dict.set(key.clone(), value.clone());
            }
            dict.remove(b"Parent");
            pages.push(Page { id, dict });
            if pages.len() > MOST_PAGES {
                return Err(PdfFault::TooManyPages);
            }
            continue;
        };
        let (_, kids) = document.dereference(kids).map_err(|_| missing())?;
        for kid in kids.as_array().map_err(|_| missing())?.iter().rev() {
            let kid = kid.as_reference().map_err(|_| missing())?;
            open.push((kid, inherited.clone(), depth + 1));
        }
        if open.len() > 2 * MOST_PAGES {
            return Err(PdfFault::TooManyPages);
        }
    }
    if pages.is_empty() {
        return Err(PdfFault::NoPages);
    }
    Ok(pages)
}
