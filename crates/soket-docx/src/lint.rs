//! What kills Word and no schema sees.
//!
//! Not a validator of the schema: two of those stand in `tests/docx`. This one knows the rules that live
//! between the parts and the ones Word has but the schema has not.

mod markup;
mod package;

/// The faults of a file, one a line, in the order of the parts. Empty when there are none.
pub fn lint(docx: &[u8]) -> Vec<String> {
    let parts = match package::read(docx) {
        Ok(parts) => parts,
        Err(error) => return vec![format!("not a zip: {error}")],
    };
    let mut faults = package::faults(&parts);
    faults.extend(markup::faults(&parts));
    faults
}
