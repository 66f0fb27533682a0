//! A new file, put together from pages of others. Objects are copied as they are and numbered in the order in which
//! they are met, so that the same pages give the same bytes.

use std::collections::{HashMap, HashSet, VecDeque};

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::PdfFault;
use crate::source::{Page, Source};

/// Of the old catalog: what a viewer needs to show the pages as they were.
const KEPT: [&[u8]; 3] = [b"Lang", b"ViewerPreferences", b"OCProperties"];
/// Of a page: ways into the tree of tags, which is not copied, and things outside the page.
const DROPPED: [&[u8]; 6] = [
    b"StructParents",
    b"Tabs",
    b"B",
    b"AA",
    b"Metadata",
    b"PieceInfo",
];
/// Kinds of objects that belong to the old file as a whole.
const WHOLE: [&[u8]; 5] = [
    b"Catalog",
    b"Pages",
    b"Page",
    b"StructTreeRoot",
    b"StructElem",
];

pub struct Assembly {
    document: Document,
    page_tree: ObjectId,
    pages: Vec<ObjectId>,
}

/// Copies from one file: which object became which.
pub struct Copier<'a> {
    source: &'a Source,
    ids: HashMap<ObjectId, ObjectId>,
    /// Met and not copied yet.
    open: VecDeque<ObjectId>,
    whole: HashSet<ObjectId>,
}

impl<'a> Copier<'a> {
    pub fn new(source: &'a Source) -> Self {
        let whole = source
            .document
            .objects
            .iter()
            .filter(|(_, object)| {
                object
                    .as_dict()
                    .and_then(|dict| dict.get(b"Type"))
                    .and_then(Object::as_name)
                    .is_ok_and(|kind| WHOLE.contains(&kind))
            })
            .map(|(id, _)| *id)
            .chain(source.pages.iter().map(|page| page.id))
            .collect();
        Self {
            source,
            ids: HashMap::new(),
            open: VecDeque::new(),
            whole,
        }
    }
}

impl Assembly {
    pub fn new() -> Self {
        let mut document = Document::with_version("1.7");
        document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        let page_tree = document.new_object_id();
        Self {
            document,
            page_tree,
            pages: Vec::new(),
        }
    }

    pub fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.document.add_object(object)
    }

    /// A page whose objects are this file's already.
    pub fn add_page(&mut self, mut dict: Dictionary) {
        dict.set("Type", "Page");
        dict.set("Parent", self.page_tree);
        let id = self.add(dict);
        self.pages.push(id);
    }

    /// The dictionary of a page, with everything it needs.
    pub fn copy_page(
        &mut self,
        copier: &mut Copier<'_>,
        page: &Page,
    ) -> Result<Dictionary, PdfFault> {
        let contents = copier.source.contents(page)?;
        let mut dict = page.dict.clone();
        for key in DROPPED {
            dict.remove(key);
        }
        dict.set("MediaBox", numbers(&copier.source.media_box(page)));
        dict.set(
            "Contents",
            contents
                .into_iter()
                .map(Object::Reference)
                .collect::<Vec<_>>(),
        );
        let Object::Dictionary(copied) = self.copy(copier, &Object::Dictionary(dict)) else {
            return Err(PdfFault::damaged("a page is no dictionary"));
        };
        Ok(copied)
    }

    /// The value in this file's numbers; the objects it leads to are copied with it.
    pub fn copy(&mut self, copier: &mut Copier<'_>, value: &Object) -> Object {
        let value = self.renumbered(copier, value);
        while let Some(old) = copier.open.pop_front() {
            let object = match copier.source.document.objects.get(&old) {
                Some(object) => self.renumbered(copier, object),
                None => Object::Null,
            };
            if let Some(new) = copier.ids.get(&old) {
                self.document.objects.insert(*new, object);
            }
        }
        value
    }

    /// The reader nests values no deeper than a hundred levels, so that this ends in time.
    fn renumbered(&mut self, copier: &mut Copier<'_>, value: &Object) -> Object {
        match value {
            Object::Reference(old) if copier.whole.contains(old) => Object::Null,
            Object::Reference(old) => {
                let new = *copier.ids.entry(*old).or_insert_with(|| {
                    copier.open.push_back(*old);
                    self.document.new_object_id()
                });
                Object::Reference(new)
            }
            Object::Array(values) => Object::Array(
                values
                    .iter()
                    .map(|value| self.renumbered(copier, value))
                    .collect(),
            ),
            Object::Dictionary(dict) => Object::Dictionary(self.renumbered_dict(copier, dict)),
            Object::Stream(stream) => {
                let mut dict = stream.dict.clone();
                // Set again from what was read.
                dict.remove(b"Length");
                let dict = self.renumbered_dict(copier, &dict);
                Object::Stream(Stream::new(dict, stream.content.clone()))
            }
            other => other.clone(),
        }
    }

    fn renumbered_dict(&mut self, copier: &mut Copier<'_>, dict: &Dictionary) -> Dictionary {
        dict.iter()
            .filter(|(key, _)| key.as_slice() != b"StructParent")
            .map(|(key, value)| (key.clone(), self.renumbered(copier, value)))
            .collect()
    }

    /// The bytes of the file; its title and date are those of `like`.
    pub fn finish(mut self, like: Option<&mut Copier<'_>>) -> Result<Vec<u8>, PdfFault> {
        let mut catalog = Dictionary::new();
        catalog.set("Type", "Catalog");
        catalog.set("Pages", self.page_tree);
        if let Some(copier) = like {
            let source = copier.source;
            if let Ok(old) = source.document.catalog() {
                for key in KEPT {
                    if let Ok(value) = old.get(key) {
                        catalog.set(key, self.copy(copier, value));
                    }
                }
            }
            if let Ok(info) = source.document.trailer.get(b"Info") {
                let info = self.copy(copier, info);
                // The trailer must name an object.
                if matches!(info, Object::Reference(_)) {
                    self.document.trailer.set("Info", info);
                }
            }
        }
        let mut tree = Dictionary::new();
        tree.set("Type", "Pages");
        tree.set("Count", self.pages.len() as i64);
        tree.set(
            "Kids",
            self.pages
                .iter()
                .map(|id| Object::Reference(*id))
                .collect::<Vec<_>>(),
        );
        self.document
            .objects
            .insert(self.page_tree, Object::Dictionary(tree));
        let catalog = self.add(catalog);
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document
            .save_to(&mut bytes)
            .map_err(|error| PdfFault::Damaged(error.to_string()))?;
        Ok(bytes)
    }
}

/// An array of numbers, whole ones written whole.
pub fn numbers(values: &[f32]) -> Object {
    values
        .iter()
        .map(|value| {
            if value.fract() == 0.0 && value.abs() < 1e6 {
                Object::Integer(*value as i64)
            } else {
                Object::Real(*value)
            }
        })
        .collect::<Vec<_>>()
        .into()
}
