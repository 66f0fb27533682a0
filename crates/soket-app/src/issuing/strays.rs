//! Frozen contents that no row speaks of: what was issued after the database was copied that has since been brought
//! back. Their numbers stand on papers that went out; the register must not give them again.

use soket_core::{Package, Series};
use soket_store::Rows;

use super::hand::Hand;
use super::holder::identity;
use super::notices::Numbering;
use crate::AppError;
use crate::load::org_record;

/// How the files of contents end.
const CONTENT: &str = "json";

/// The numbers of this series that only the archive knows, from the one that is to be given. A process that died before
/// it wrote the row leaves such a file too; the draft it came from is the one that is being numbered again.
pub(super) fn notice(
    rows: &Rows,
    hand: &Hand<'_>,
    numbering: &Numbering<'_>,
) -> Result<Option<String>, AppError> {
    let mut numbers = Vec::new();
    let owner = identity(&org_record(rows, numbering.org_term)?.0.term);
    for bytes in hand.vault.strays(CONTENT, &rows.sealed_hashes(CONTENT)?)? {
        let Some((package, number)) = numbered(&bytes) else {
            continue;
        };
        let is_of_series = package.draft.id != numbering.package.draft.id
            && number >= numbering.number
            && identity(&package.term) == owner
            && series(hand, &package).as_deref() == Some(numbering.series);
        let known = || rows.numbered_as(numbering.org_term, numbering.series, number);
        if is_of_series && known()?.is_none() {
            numbers.push(number);
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    Ok((!numbers.is_empty()).then(|| {
        format!(
            "Kho lưu có văn bản đã khoá với số {} mà sổ không ghi, có thể vì dữ liệu được lấy lại từ bản cũ. Xem sổ giấy; số đã dùng thì vào sổ thủ công trước khi cấp số này.",
            numbers.join(", ")
        )
    }))
}

/// A content that can be read, with its number.
fn numbered(bytes: &[u8]) -> Option<(Package, u32)> {
    let package = Package::parse("kho lưu", std::str::from_utf8(bytes).ok()?).ok()?;
    let number = package.draft.info.number?;
    Some((package, number))
}

fn series(hand: &Hand<'_>, package: &Package) -> Option<String> {
    let template = hand.catalog.template(&package.draft.template.id).ok()?;
    let body = package.draft.info.issuing_body;
    Some(Series::of(template.doc_kind, body).to_string())
}
