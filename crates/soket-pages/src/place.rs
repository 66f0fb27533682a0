//! From a point on a page to the text it came from, and from a text to its lines on the pages.

use soket_doc::Origin;
use typst::layout::{Frame, FrameItem, Point, Transform};

use crate::Pages;
use crate::markup::Chunk;

/// What was found at a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub origin: Origin,
    /// How many letters of the run stand before the point.
    pub letter: usize,
}

/// A stretch of one line on a page; lengths in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Mark {
    /// The place before it.
    pub fn before(self) -> Self {
        Self { width: 0.0, ..self }
    }

    /// The place behind it.
    pub fn behind(self) -> Self {
        Self {
            x: self.x + self.width,
            width: 0.0,
            ..self
        }
    }
}

/// A laid out letter of a known origin.
struct Letter<'a> {
    x: f32,
    /// The base line.
    y: f32,
    width: f32,
    size: f32,
    chunk: &'a Chunk,
    /// Letters before it in its run.
    letter: usize,
}

impl Letter<'_> {
    fn top(&self) -> f32 {
        self.y - self.size * 0.85
    }

    fn bottom(&self) -> f32 {
        self.y + self.size * 0.25
    }
}

impl Pages {
    /// What stands nearest to a point of a page (points from the top left corner): on its line if it has one, else on
    /// the nearest line. `None` for a page without text of a known origin.
    pub fn hit(&mut self, page: usize, x: f32, y: f32) -> Option<Hit> {
        let letters = self.letters(page);
        let distance = |letter: &Letter<'_>| {
            let down = (letter.top() - y).max(y - letter.bottom()).max(0.0);
            let across = (letter.x - x).max(x - letter.x - letter.width).max(0.0);
            // The line counts before the place in it.
            (down * 1000.0, across)
        };
        let nearest = letters.iter().min_by(|one, other| {
            let (one, other) = (distance(one), distance(other));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        })?;
        let behind = usize::from(x > nearest.x + nearest.width / 2.0);
        Some(Hit {
            origin: nearest.chunk.origin.clone(),
            letter: nearest.letter + behind,
        })
    }

    /// The lines of all text that `wanted` accepts, in the order of the pages.
    pub fn marks(&mut self, wanted: impl Fn(&Origin) -> bool) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for page in 0..self.count() {
            let first = marks.len();
            for letter in self.letters(page) {
                if !wanted(&letter.chunk.origin) {
                    continue;
                }
                let joined = marks[first..].last_mut().filter(|mark| {
                    (mark.y - letter.top()).abs() < letter.size / 2.0
                        && letter.x >= mark.x
                        && letter.x - (mark.x + mark.width) < letter.size * 3.0
                });
                match joined {
                    Some(mark) => mark.width = letter.x + letter.width - mark.x,
                    None => marks.push(Mark {
                        page,
                        x: letter.x,
                        y: letter.top(),
                        width: letter.width,
                        height: letter.bottom() - letter.top(),
                    }),
                }
            }
        }
        marks
    }

    /// The letter for which `position` gives the greatest number, and that number: the letter at the caret, or the last
    /// one before it where none stands at it.
    pub fn caret(
        &mut self,
        position: impl Fn(&Origin, usize) -> Option<usize>,
    ) -> Option<(Mark, usize)> {
        let mut best: Option<(Mark, usize)> = None;
        for page in 0..self.count() {
            for letter in self.letters(page) {
                let Some(at) = position(&letter.chunk.origin, letter.letter) else {
                    continue;
                };
                if best.as_ref().is_none_or(|(_, found)| at > *found) {
                    let mark = Mark {
                        page,
                        x: letter.x,
                        y: letter.top(),
                        width: letter.width,
                        height: letter.bottom() - letter.top(),
                    };
                    best = Some((mark, at));
                }
            }
        }
        best
    }

    /// All text of a page, in the order in which it was laid out, without spaces between lines and columns.
    pub fn text(&self, page: usize) -> String {
        let mut text = String::new();
        if let Some(page) = self
            .document
            .as_ref()
            .and_then(|document| document.pages().get(page))
        {
            walk(&page.frame, Transform::identity(), &mut |_, item| {
                text.push_str(&item.text);
            });
        }
        text
    }

    fn letters(&mut self, page: usize) -> Vec<Letter<'_>> {
        self.index();
        let mut letters = Vec::new();
        let Some(page) = self
            .document
            .as_ref()
            .and_then(|document| document.pages().get(page))
        else {
            return letters;
        };
        let spans = &self.spans;
        walk(&page.frame, Transform::identity(), &mut |at, item| {
            let (mut x, y) = (at.x.to_pt() as f32, at.y.to_pt() as f32);
            let size = item.size.to_pt() as f32;
            for glyph in &item.glyphs {
                let width = glyph.x_advance.at(item.size).to_pt() as f32;
                if let Some(chunk) = spans.get(&glyph.span.0) {
                    letters.push(Letter {
                        x,
                        y,
                        width,
                        size,
                        chunk,
                        letter: chunk.letter(glyph.span.1),
                    });
                }
                x += width;
            }
        });
        letters
    }
}

fn walk<'a>(
    frame: &'a Frame,
    transform: Transform,
    found: &mut impl FnMut(Point, &'a typst::text::TextItem),
) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let inner = transform
                    .pre_concat(Transform::translate(at.x, at.y))
                    .pre_concat(group.transform);
                walk(&group.frame, inner, found);
            }
            FrameItem::Text(text) => found(at.transform(transform), text),
            _ => {}
        }
    }
}
