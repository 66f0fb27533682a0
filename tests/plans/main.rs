//! Plans handed down to lower bodies: what each kind gets, as text; and what must hold whatever the plan.

mod derived;
mod order;

use soket_app::{Catalog, OrgFile, Package, derive_plan, org_sample, sample_package};
use soket_core::OrgKind;

/// The plan of 2023, of four levels.
const PLAN_2023: &str = "ke-hoach-so-ket";
/// The plan of 2028, without the district.
const PLAN_2028: &str = "ke-hoach-so-ket/nhiem-ky-2025";

fn catalog() -> Catalog {
    Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"))
}

fn plan(catalog: &Catalog, id: &str) -> Package {
    sample_package(catalog, id).unwrap_or_else(|error| panic!("{error:?}"))
}

fn org(kind: OrgKind) -> OrgFile {
    org_sample(kind).unwrap_or_else(|error| panic!("{error:?}"))
}

#[track_caller]
fn child(catalog: &Catalog, plan: &Package, unit: &OrgFile) -> Package {
    derive_plan(catalog, plan, unit).unwrap_or_else(|error| panic!("{error:?}"))
}
