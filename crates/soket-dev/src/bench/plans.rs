//! A plan handed down to every lower unit of a large province.

use soket_app::{derive_plan, sample_package, unit_org};

use super::table::{Group, Row};
use super::{Bench, Outcome, median, words};

const UNITS: usize = 1500;
const PLAN: &str = "ke-hoach-so-ket/nhiem-ky-2025";

pub fn rows(bench: &Bench) -> Outcome<Group> {
    let catalog = &bench.catalog;
    let plan = sample_package(catalog, PLAN).map_err(words)?;
    let units: Vec<_> = plan
        .term
        .units
        .iter()
        .cycle()
        .take(UNITS)
        .map(|unit| unit_org(&plan.term, unit))
        .collect();
    let all = median(3, || {
        for unit in &units {
            let child = derive_plan(catalog, &plan, unit).map_err(words)?;
            std::hint::black_box(serde_json::to_vec(&child).map_err(|error| error.to_string())?);
        }
        Ok(())
    })?;
    Ok(Group {
        title: format!("the plan of a province handed down to {UNITS} units"),
        rows: vec![Row::alone("derive and write as JSON, one core", all)],
    })
}
