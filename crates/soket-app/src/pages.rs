//! The pages beside the text.
//!
//! Laying out takes longer than a key, so it is done beside the app, not inside: a handler takes what it
//! needs while the app is held, [`PageWork::run`] goes on without it. What was overtaken by a newer request is not laid out.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;
use soket_core::{Draft, Package, PartContent, PartKind, Stage, assemble, for_signing};
use soket_doc::{Block, Columns, ColumnsKind, Origin, StyleSheet, Tree};
use soket_pages::{Mark, Pages, uncovered};

use crate::export::choices;
use crate::wire::{
    Entry, PageHit, PageInfo, PageList, PageMark, PageMarks, PagePicture, TextPlace, Unsaved,
};
use crate::{App, AppError, fonts, issuing};

const MM_PER_PT: f32 = 25.4 / 72.0;

/// Where the pages of the open draft lie.
#[derive(Default)]
pub struct Desk {
    newest: AtomicU64,
    laid: Mutex<Option<Laid>>,
}

struct Laid {
    draft: Draft,
    /// Parts of the general information and of the signature, by the names that origins use for them.
    named: [(&'static str, Option<String>); 2],
    pages: Pages,
}

/// Work that goes on without the app.
pub struct PageWork {
    desk: Arc<Desk>,
    task: Task,
}

enum Task {
    LayOut(Box<Layout>),
    Picture {
        draft: String,
        page: usize,
        hash: String,
    },
    Hit {
        draft: String,
        page: usize,
        x: f32,
        y: f32,
    },
    Marks {
        draft: String,
        place: TextPlace,
    },
}

struct Layout {
    ticket: u64,
    draft: Draft,
    named: [(&'static str, Option<String>); 2],
    tree: Tree,
    sheet: StyleSheet,
}

/// Work whose reply is of type `R`.
pub(crate) struct Later<R> {
    pub work: PageWork,
    reply: PhantomData<R>,
}

pub(crate) fn lay_out(
    app: &mut App,
    draft: String,
    unsaved: Vec<Unsaved>,
) -> Result<Later<PageList>, AppError> {
    let ticket = app.desk.newest.fetch_add(1, Ordering::SeqCst) + 1;
    let stage = issuing::stage_of(&app.store, &draft)?;
    let as_draft = stage == Stage::Draft;
    let mut package = issuing::for_signatory(&app.store, &draft)?;
    if as_draft {
        for piece in unsaved {
            take_in(&mut package, piece);
        }
    }
    if stage >= Stage::Issued {
        issuing::add_number(&app.store, &draft, &mut package)?;
    }
    let (template, rule_set) = choices(app, &package)?;
    // Before it has its number, the pages are those that the signatory has before him.
    if matches!(stage, Stage::Submitted | Stage::Signed) {
        package = for_signing(&package);
    }
    let part_of = |kind| template.parts_of(kind).next().map(|part| part.id.clone());
    let layout = Layout {
        ticket,
        named: [
            ("info", part_of(PartKind::Info)),
            ("signature", part_of(PartKind::Signature)),
        ],
        tree: assemble(&package, template, rule_set, as_draft),
        sheet: rule_set.style.clone(),
        draft: package.draft,
    };
    later(app, Task::LayOut(Box::new(layout)))
}

pub(crate) fn picture(
    app: &mut App,
    draft: String,
    page: usize,
    hash: String,
) -> Result<Later<PagePicture>, AppError> {
    later(app, Task::Picture { draft, page, hash })
}

pub(crate) fn hit(
    app: &mut App,
    draft: String,
    page: usize,
    x: f32,
    y: f32,
) -> Result<Later<PageHit>, AppError> {
    later(app, Task::Hit { draft, page, x, y })
}

pub(crate) fn marks(
    app: &mut App,
    draft: String,
    part: String,
    item: String,
    field: String,
    letters: usize,
) -> Result<Later<PageMarks>, AppError> {
    let place = TextPlace {
        part,
        item,
        field,
        letters,
    };
    later(app, Task::Marks { draft, place })
}

fn later<R>(app: &App, task: Task) -> Result<Later<R>, AppError> {
    let desk = app.desk.clone();
    Ok(Later {
        work: PageWork { desk, task },
        reply: PhantomData,
    })
}

/// The package as if the piece were stored already.
fn take_in(package: &mut Package, piece: Unsaved) {
    let (part, entry) = match piece {
        Unsaved::Entry { part, entry, .. } => (part, entry),
        Unsaved::Info {
            info,
            superior_plan,
        } => {
            package.draft.info = *info;
            package.superior_plan = superior_plan;
            return;
        }
    };
    let content = package.draft.parts.get_mut(&part);
    match (entry, content) {
        (Entry::Prose { text }, _) => {
            package
                .draft
                .parts
                .insert(part, PartContent::Prose { text });
        }
        (Entry::Item(new), Some(PartContent::Items { items })) => {
            if let Some(old) = items.iter_mut().find(|old| old.id == new.id) {
                *old = new;
            }
        }
        (Entry::Recipient(new), Some(PartContent::Recipients { recipients })) => {
            if let Some(old) = recipients.iter_mut().find(|old| old.id == new.id) {
                *old = new;
            }
        }
        (Entry::Row(new), Some(PartContent::Rows { rows })) => {
            if let Some(old) = rows.iter_mut().find(|old| old.target_id == new.target_id) {
                *old = new;
            }
        }
        (Entry::Level(new), Some(PartContent::Levels { levels })) => {
            if let Some(old) = levels.iter_mut().find(|old| old.id == new.id) {
                *old = new;
            }
        }
        (Entry::Unit(new), Some(PartContent::Units { units })) => {
            if let Some(old) = units.iter_mut().find(|old| old.unit == new.unit) {
                *old = new;
            }
        }
        // It was removed meanwhile.
        _ => {}
    }
}

impl PageWork {
    /// # Errors
    /// Only when the program is wrong; the pages of before stay.
    pub fn run(self) -> Result<Value, AppError> {
        let mut laid = self
            .desk
            .laid
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match self.task {
            Task::LayOut(layout) => {
                let newest = self.desk.newest.load(Ordering::SeqCst);
                json(layout.lay_out(&mut laid, newest)?)
            }
            Task::Picture { draft, page, hash } => json(PagePicture {
                svg: of(&mut laid, &draft)
                    .filter(|laid| laid.pages.hash(page).as_deref() == Some(&hash))
                    .and_then(|laid| laid.pages.svg(page)),
            }),
            Task::Hit { draft, page, x, y } => json(PageHit {
                place: of(&mut laid, &draft).and_then(|laid| laid.place_at(page, x, y)),
            }),
            Task::Marks { draft, place } => json(
                of(&mut laid, &draft)
                    .map(|laid| laid.marks_of(&place))
                    .unwrap_or_default(),
            ),
        }
    }
}

fn json(reply: impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(reply).map_err(AppError::internal)
}

fn of<'a>(laid: &'a mut Option<Laid>, draft: &str) -> Option<&'a mut Laid> {
    laid.as_mut().filter(|laid| laid.draft.id == draft)
}

impl Layout {
    fn lay_out(self, slot: &mut Option<Laid>, newest: u64) -> Result<PageList, AppError> {
        if self.ticket < newest {
            return Ok(PageList {
                stale: true,
                pages: Vec::new(),
                uncovered: String::new(),
                closing: Vec::new(),
            });
        }
        // The layout engine is kept from draft to draft: its sources are used again.
        let mut pages = slot
            .take()
            .map_or_else(|| Pages::new(fonts::chosen()), |laid| laid.pages);
        let outcome = pages.lay_out(&self.tree, &self.sheet);
        let laid = slot.insert(Laid {
            draft: self.draft,
            named: self.named,
            pages,
        });
        outcome.map_err(AppError::internal)?;
        Ok(PageList {
            stale: false,
            pages: laid.list(),
            uncovered: uncovered(&self.tree, fonts::chosen()).into_iter().collect(),
            closing: closing(&self.tree),
        })
    }
}

fn closing(tree: &Tree) -> Vec<Columns> {
    let blocks = tree.sections.first().map_or(&[][..], |first| &first.blocks);
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Columns(columns)
                if matches!(columns.kind, ColumnsKind::Closing | ColumnsKind::Signatures) =>
            {
                Some(columns.clone())
            }
            _ => None,
        })
        .collect()
}

impl Laid {
    fn list(&self) -> Vec<PageInfo> {
        (0..self.pages.count())
            .filter_map(|page| {
                let (width, height) = self.pages.size(page)?;
                Some(PageInfo {
                    width: width * MM_PER_PT,
                    height: height * MM_PER_PT,
                    hash: self.pages.hash(page)?,
                })
            })
            .collect()
    }

    /// The text that was typed into a place; empty for a text made by the program.
    fn typed(&self, part: &str, item: &str) -> &str {
        let Some(content) = self.draft.parts.get(part) else {
            return "";
        };
        let item_text = content.items().iter().find(|one| one.id == item);
        let recipient = content.recipients().iter().find(|one| one.id == item);
        match (item_text, recipient) {
            (Some(item), _) => &item.text,
            (_, Some(recipient)) => &recipient.text,
            _ => content.prose(),
        }
    }

    /// Letters of a typed text before a byte.
    fn letters_before(&self, part: &str, item: &str, byte: u32) -> usize {
        self.typed(part, item)
            .get(..byte as usize)
            .map_or(0, |before| before.chars().count())
    }

    fn place_at(&mut self, page: usize, x: f32, y: f32) -> Option<TextPlace> {
        let hit = self.pages.hit(page, x / MM_PER_PT, y / MM_PER_PT)?;
        match hit.origin {
            Origin::Typed {
                part, item, start, ..
            } => Some(TextPlace {
                letters: self.letters_before(&part, &item, start) + hit.letter,
                part,
                item,
                field: String::new(),
            }),
            Origin::Field { part, item, field } => Some(TextPlace {
                part: self.part_named(part),
                item,
                field,
                letters: hit.letter,
            }),
            Origin::Fixed => None,
        }
    }

    /// The template's own id of a part that origins name by its kind.
    fn part_named(&self, name: String) -> String {
        self.named
            .iter()
            .find(|(kind, _)| *kind == name)
            .and_then(|(_, part)| part.clone())
            .unwrap_or(name)
    }

    fn marks_of(&mut self, place: &TextPlace) -> PageMarks {
        let named = self
            .named
            .iter()
            .find(|(_, part)| part.as_ref() == Some(&place.part))
            .map_or(place.part.as_str(), |(kind, _)| kind)
            .to_owned();
        let text: Vec<usize> = self
            .typed(&place.part, &place.item)
            .char_indices()
            .map(|(byte, _)| byte)
            .collect();
        let letters_at = |byte: u32| text.partition_point(|at| *at < byte as usize);
        // Letters of the text before the run, for a run of this place that holds the caret.
        let run = |origin: &Origin| match origin {
            Origin::Typed {
                part,
                item,
                start,
                end,
            } if *part == place.part && *item == place.item => {
                let before = letters_at(*start);
                (before..=letters_at(*end))
                    .contains(&place.letters)
                    .then_some(before)
            }
            Origin::Field { part, item, field }
                if *part == named && *item == place.item && *field == place.field =>
            {
                Some(0)
            }
            _ => None,
        };
        let lines = self.pages.marks(|origin| run(origin).is_some());
        let caret = self.pages.caret(|origin, letter| {
            let at = run(origin)? + letter;
            (at <= place.letters).then_some(at)
        });
        PageMarks {
            lines: lines.into_iter().map(mark).collect(),
            caret: caret
                .map(|(found, at)| {
                    if at < place.letters {
                        found.behind()
                    } else {
                        found.before()
                    }
                })
                .map(mark),
        }
    }
}

fn mark(mark: Mark) -> PageMark {
    PageMark {
        page: mark.page,
        x: mark.x * MM_PER_PT,
        y: mark.y * MM_PER_PT,
        width: mark.width * MM_PER_PT,
        height: mark.height * MM_PER_PT,
    }
}
