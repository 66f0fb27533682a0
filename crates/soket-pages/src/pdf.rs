//! Pages → PDF/A-2a with the tags of PDF/UA-1.

use std::collections::BTreeSet;

use soket_doc::{Letter, StyleSheet, Tree, letters};
use soket_fonts::FontSet;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::pages::words;
use crate::{Fault, Pages};

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Letters that the faces do not have; a PDF for the archive may not contain them.
    #[error("the font has no glyph for {0:?}")]
    Uncovered(Vec<char>),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Pages {
    /// The bytes of a PDF. Same tree, sheet and fonts, same bytes.
    ///
    /// # Errors
    /// Letters that the faces lack; otherwise only when the program is wrong.
    pub fn pdf(&mut self, tree: &Tree, sheet: &StyleSheet) -> Result<Vec<u8>, PdfError> {
        let uncovered = uncovered(tree, self.fonts);
        if !uncovered.is_empty() {
            return Err(PdfError::Uncovered(uncovered));
        }
        self.lay_out(tree, sheet)?;
        let document = self
            .document
            .as_ref()
            .ok_or_else(|| Fault("no pages".into()))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|fault| Fault(fault.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(format!(
                "{} {} {}",
                tree.properties.title,
                tree.properties.keywords,
                self.fonts.name()
            )),
            creator: Smart::Custom(Some("Sơ Kết".into())),
            timestamp: timestamp(tree.properties.created.as_deref())
                .or_else(|| timestamp(Some(UNDATED))),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|faults| Fault(words(&faults)).into())
    }
}

/// A PDF for the archive must have a date; that of a draft without one is this, as in the .docx.
const UNDATED: &str = "2000-01-01";

/// The document's own day: never the clock's.
fn timestamp(date: Option<&str>) -> Option<Timestamp> {
    let mut parts = date?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some(Timestamp::new_utc(Datetime::from_ymd_hms(
        year, month, day, 0, 0, 0,
    )?))
}

/// Letters of the tree that no face has, each once.
pub fn uncovered(tree: &Tree, fonts: &FontSet) -> Vec<char> {
    let mut tree = tree.clone();
    let found: BTreeSet<char> = tree
        .sections
        .iter_mut()
        .flat_map(|section| section.paragraphs_mut())
        .flat_map(|paragraph| &paragraph.runs)
        .flat_map(|run| letters(&run.text))
        .filter_map(|(_, letter)| match letter {
            Letter::Char(letter) if !fonts.covers(letter) => Some(letter),
            _ => None,
        })
        .collect();
    found.into_iter().collect()
}
