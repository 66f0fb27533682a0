//! A body and its resolution, for the form "Đơn vị".

use serde::Serialize;
use soket_core::{Org, OrgKind, OrgTerm, Resolution};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, TS)]
pub struct OrgView {
    pub org: Org,
    pub term: OrgTerm,
    pub resolution: Resolution,
    /// The lines at the top left of a document, as they will print.
    pub header: Vec<String>,
    /// The kinds of bodies that exist in the tier model of the term.
    pub kinds: Vec<OrgKind>,
    /// "Số 01-BC/ĐU"
    pub symbol_example: String,
}
