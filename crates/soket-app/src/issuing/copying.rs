//! TEMPORARY
use crate::wire::*;
use crate::{App, AppError};
pub(super) fn kinds(_: &soket_core::RuleSet) -> Vec<CopyKindView> {
    Vec::new()
}
pub(crate) fn make(_: &mut App, _: String, _: CopyWish, _: String) -> Result<IssueView, AppError> {
    Err(AppError::internal("pending"))
}
