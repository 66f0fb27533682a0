//! TEMPORARY
use crate::wire::*;
use crate::{App, AppError};
use soket_core::{OrgTerm, RegisterEntry};
pub(crate) fn signing_sheet(_: &mut App, _: String, _: String) -> Result<Exported, AppError> {
    Err(AppError::internal("pending"))
}
pub(super) fn register_table(_: &OrgTerm, _: &[RegisterEntry]) -> Result<Vec<u8>, AppError> {
    Err(AppError::internal("pending"))
}
pub(super) fn register_book(
    _: &App,
    _: &OrgTerm,
    _: &[RegisterEntry],
) -> Result<Vec<u8>, AppError> {
    Err(AppError::internal("pending"))
}
