//! Sheets beside a document: what the signatory reads before signing, and the register as a book or a table.

use std::path::Path;

use soket_core::{OrgTerm, RegisterEntry, RuleSet, register_book};
use soket_doc::Tree;
use soket_pages::Pages;
use soket_store::Rows;

use super::hand::way;
use super::{freeze, view};
use crate::standalone::write_file;
use crate::wire::Exported;
use crate::{App, AppError, fonts, register_sheet};

/// The check sheet of the last round, as .pdf, or as .docx by the path's ending.
pub(crate) fn signing_sheet(
    app: &mut App,
    draft: String,
    path: String,
) -> Result<Exported, AppError> {
    let (store, hand) = app.hand();
    let rows: &Rows = store;
    let way = way(rows, &draft)?;
    let package = freeze::for_signatory(rows, &draft)?;
    let (template, rule_set) = freeze::choices(&hand, &package)?;
    let differences = view::last_differences(rows, &way, &package, template)?;
    let tree = soket_core::signing_sheet(
        &package,
        template,
        rule_set,
        &soket_core::check(&package, template),
        &differences,
        way.rounds().count(),
        &package.draft.info.adopted_on,
    );
    write(Path::new(&path), &tree, rule_set)
}

/// The register of a term, or one of its series: .xlsx, else a book as .pdf or .docx.
pub(super) fn register(
    term: &OrgTerm,
    entries: &[RegisterEntry],
    rule_set: &RuleSet,
    path: &Path,
) -> Result<Exported, AppError> {
    if has_ending(path, "xlsx") {
        let bytes = soket_files::xlsx(&register_sheet(term, entries, rule_set, None))
            .map_err(AppError::internal)?;
        return put(path, &bytes);
    }
    write(
        path,
        &register_book(term, entries, rule_set, None),
        rule_set,
    )
}

fn write(path: &Path, tree: &Tree, rule_set: &RuleSet) -> Result<Exported, AppError> {
    let bytes = if has_ending(path, "docx") {
        soket_docx::write(tree, &rule_set.style).map_err(AppError::internal)?
    } else {
        Pages::new(fonts::chosen()).pdf(tree, &rule_set.style)?
    };
    put(path, &bytes)
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

fn put(path: &Path, bytes: &[u8]) -> Result<Exported, AppError> {
    write_file(path, bytes)?;
    Ok(Exported {
        path: path.display().to_string(),
        bytes: bytes.len(),
    })
}
