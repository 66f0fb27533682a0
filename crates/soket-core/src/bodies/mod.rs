//! Bodies of the Party and beside it: which work for a committee at each level, how running text names them, which
//! are gone. All names are data: `templates/co-quan.toml`.
//!
//! - text → bodies named in it: [`mentions`]
//! - a superior's text → a lower committee's: [`handed_down`]
//! - a text → bodies given work that no longer exist: [`abolished`]
//!
//! Any text may go in; each function is linear in its length.

mod abolished;
mod catalog;
mod citation;
mod group;
mod handed_down;
mod lexicon;
mod list;
mod mention;
mod name;
mod stem;
#[cfg(test)]
mod tests;
pub(crate) mod words;

pub use abolished::{Abolished, abolished};
pub use handed_down::{HandedDown, handed_down};
pub use mention::{Mention, mentions};
pub use name::{name_of, names_of};
