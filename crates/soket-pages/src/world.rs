//! What typst sees: four faces, and sources that live in memory.
//!
//! A `FileId` is a number of 16 bits that is never given back, so sources live in slots whose names are used again
//! and again by all documents of the process.

use std::collections::HashMap;

use soket_fonts::FontSet;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

pub struct Sources {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: HashMap<FileId, Source>,
}

impl Sources {
    pub fn new(fonts: &FontSet) -> Self {
        let fonts: Vec<Font> = fonts
            .files()
            .flat_map(|file| Font::iter(Bytes::new(file.to_vec())))
            .collect();
        let main = named("/main.typ");
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            sources: HashMap::from([(main, Source::new(main, String::new()))]),
        }
    }

    pub fn main(&self) -> FileId {
        self.main
    }

    pub fn get(&self, id: FileId) -> Option<&Source> {
        self.sources.get(&id)
    }

    /// Gives a source its text; the same text changes nothing.
    pub fn set(&mut self, id: FileId, text: &str) {
        match self.sources.get_mut(&id) {
            Some(source) if source.text() == text => {}
            Some(source) => {
                source.replace(text);
            }
            None => {
                self.sources.insert(id, Source::new(id, text.into()));
            }
        }
    }
}

/// The source of a name; the same name is the same source in every document.
pub fn named(path: &str) -> FileId {
    // The names are ours, and no name of ours leaves the root.
    let path = VirtualPath::new(path).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

impl World for Sources {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// A document has the date that stands in it, never the clock's.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
