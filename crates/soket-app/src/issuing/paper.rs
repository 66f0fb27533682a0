//! What of a frozen file goes on paper: its pages as PDF, all of them or some.

use std::ops::RangeInclusive;

use crate::AppError;

/// A scan that is a picture becomes a page.
pub(super) fn as_pdf(bytes: Vec<u8>, extension: &str) -> Result<Vec<u8>, AppError> {
    match extension {
        "pdf" => Ok(bytes),
        "jpg" | "png" => soket_pdf::image_as_page(&bytes).map_err(unprintable),
        _ => Err(unprintable("not a file of pages")),
    }
}

/// The pages that are printed, and their range: empty for the whole, also where the range names every page in order.
pub(super) fn chosen(whole: Vec<u8>, range: &str) -> Result<(Vec<u8>, String), AppError> {
    if range.is_empty() {
        return Ok((whole, String::new()));
    }
    let (count, ranges) = ranges(&whole, range)?;
    if ranges.iter().cloned().flatten().eq(1..=count) {
        return Ok((whole, String::new()));
    }
    let pdf = soket_pdf::cut(&whole, &ranges).map_err(unprintable)?;
    Ok((pdf, range.to_owned()))
}

/// Some of a file's pages.
pub(super) fn cut(pdf: &[u8], range: &str) -> Result<Vec<u8>, AppError> {
    let (_, ranges) = ranges(pdf, range)?;
    soket_pdf::cut(pdf, &ranges).map_err(unprintable)
}

/// How many pages a file has, and which of them are named.
fn ranges(pdf: &[u8], range: &str) -> Result<(usize, Vec<RangeInclusive<usize>>), AppError> {
    let count = soket_pdf::pages(pdf).map_err(unprintable)?;
    let ranges = soket_pdf::page_ranges(range, count).map_err(|fault| {
        AppError::new(
            "bad-pages",
            format!("Không hiểu các trang “{range}”; văn bản có {count} trang."),
            "Ghi như 2,4-6.",
        )
        .with_detail(fault)
    })?;
    Ok((count, ranges))
}

pub(super) fn unprintable(detail: impl std::fmt::Display) -> AppError {
    AppError::new(
        "bad-file",
        "Không in được tệp này từ chương trình.",
        "Mở bằng trình xem của máy rồi in từ đó.",
    )
    .with_detail(detail)
}
