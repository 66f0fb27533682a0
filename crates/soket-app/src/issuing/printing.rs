//! TEMPORARY
use crate::wire::*;
use crate::{App, AppError};
pub(crate) fn list(_: &mut App) -> Result<Vec<PrinterView>, AppError> {
    Ok(Vec::new())
}
pub(crate) fn start(
    _: &mut App,
    _: String,
    _: String,
    _: String,
    _: String,
    _: u32,
    _: bool,
    _: String,
) -> Result<PrintRecord, AppError> {
    Err(AppError::internal("pending"))
}
pub(crate) fn cover(_: &mut App, _: String, _: String) -> Result<PrintRecord, AppError> {
    Err(AppError::internal("pending"))
}
pub(crate) fn state(_: &mut App, _: String) -> Result<PrintRecord, AppError> {
    Err(AppError::internal("pending"))
}
pub(crate) fn cancel(_: &mut App, _: String) -> Result<PrintRecord, AppError> {
    Err(AppError::internal("pending"))
}
