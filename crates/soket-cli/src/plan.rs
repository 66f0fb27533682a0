//! `soket plan`: the plans of lower bodies, and what goes with a plan.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use soket_app::{
    AppError, Catalog, Fate, Host as _, Package, SystemHost, compare_plan, derive_plan, file_names,
    form_sheet, hand_down_to, parse_date, plan_as_letter, plan_calendar, plan_reminder, read_org,
    read_package, take_changes, write_file,
};

use crate::arguments::PlanCommand;
use crate::commands::{Outcome, print_json, print_text};

/// # Errors
/// An input cannot be used, or the output cannot be written.
pub fn run(catalog: &Catalog, command: PlanCommand) -> Result<Outcome, AppError> {
    match command {
        PlanCommand::Derive {
            plan,
            unit: Some(unit),
            to,
            explain,
        } => {
            let child = derive_plan(catalog, &read_package(&plan)?, &read_org(&unit)?)?;
            write_package(&to, &child)?;
            if explain {
                print_text(&told(&child))?;
            }
            eprintln!("Đã ghi {}", to.display());
            Ok(Outcome::Good)
        }
        PlanCommand::Derive { plan, to, .. } => derive_all(catalog, &read_package(&plan)?, &to),
        PlanCommand::Difference {
            plan,
            from,
            json,
            take,
            to,
        } => difference(catalog, &plan, &from, json, &take, to.as_deref()),
        PlanCommand::Calendar { plan, to } => {
            let text = plan_calendar(catalog, &read_package(&plan)?, SystemHost.now().to_utc())?;
            write(&to, text.as_bytes())
        }
        PlanCommand::Form { plan, to } => write(&to, &form_sheet(&read_package(&plan)?)?),
        PlanCommand::Letter { plan, to } => {
            let letter = plan_as_letter(catalog, &read_package(&plan)?, "cong-van".into())?;
            write_package(&to, &letter)?;
            told_written(&to)
        }
        PlanCommand::Remind { plan, on, to } => {
            let today = match &on {
                None => SystemHost.now().date_naive(),
                Some(typed) => parse_date(typed).ok_or_else(|| {
                    AppError::refused(
                        format!("“{typed}” không phải là một ngày có thật."),
                        "Ghi ngày như 05/8/2028.",
                    )
                })?,
            };
            let plan = read_package(&plan)?;
            let letter = plan_reminder(catalog, &plan, today, "cong-van-don-doc".into())?;
            write_package(&to, &letter)?;
            told_written(&to)
        }
    }
}

fn write(to: &Path, bytes: &[u8]) -> Result<Outcome, AppError> {
    write_file(to, bytes)?;
    told_written(to)
}

fn told_written(to: &Path) -> Result<Outcome, AppError> {
    eprintln!("Đã ghi {}", to.display());
    Ok(Outcome::Good)
}

fn write_package(to: &Path, package: &Package) -> Result<(), AppError> {
    let mut bytes = serde_json::to_vec_pretty(package).map_err(AppError::internal)?;
    bytes.push(b'\n');
    write_file(to, &bytes)
}

/// The plan of every unit that the superior lists; one that cannot have one stops none of the others.
fn derive_all(catalog: &Catalog, plan: &Package, folder: &Path) -> Result<Outcome, AppError> {
    if plan.term.units.is_empty() {
        return Err(AppError::refused(
            "Kế hoạch không ghi đơn vị cấp dưới nào.",
            "Thêm --for ĐƠN_VỊ.json, hoặc ghi các đơn vị ở term.units.",
        ));
    }
    fs::create_dir_all(folder).map_err(|error| AppError::write(folder, &error))?;
    let shows_progress = io::stderr().is_terminal();
    let units = &plan.term.units;
    let names = file_names(units);
    let done = AtomicUsize::new(0);
    let results = hand_down_to(catalog, plan, units, |at, child| {
        let name = names.get(at).map_or("", String::as_str);
        let written =
            child.map(|child| write_package(&folder.join(format!("{name}.json")), &child));
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if shows_progress {
            let _ = write!(io::stderr(), "\r{done}/{}", units.len());
        }
        written
    });
    if shows_progress {
        eprintln!();
    }
    let mut refused = 0;
    for (unit, result) in units.iter().zip(results) {
        match result {
            Ok(written) => written?,
            Err(error) => {
                refused += 1;
                eprintln!("{}: {}", unit.committee, error.message);
            }
        }
    }
    eprintln!(
        "Đã ghi kế hoạch của {} đơn vị vào {}",
        units.len() - refused,
        folder.display()
    );
    Ok(if refused == 0 {
        Outcome::Good
    } else {
        Outcome::Unusable
    })
}

/// What became of each passage, for people.
fn told(package: &Package) -> String {
    let passages = package
        .derivation
        .as_ref()
        .map_or(&[][..], |derivation| &derivation.passages);
    let lines: Vec<String> = passages
        .iter()
        .map(|passage| {
            let fate = match passage.fate {
                Fate::Kept => "Giữ",
                Fate::Adapted => "Sửa",
                Fate::Dropped => "Bỏ",
            };
            let mut line = format!(
                "{fate}\t{}\t{}",
                passage.label,
                passage.text.replace('\n', " ")
            );
            if passage.fate == Fate::Adapted {
                line += &format!("\n\t→\t{}", passage.derived.replace('\n', " "));
            }
            if !passage.reason.is_empty() {
                line += &format!("\n\tvì\t{}", passage.reason);
            }
            for open in &passage.open {
                line += &format!("\n\t?\t{open}");
            }
            line
        })
        .collect();
    lines.join("\n")
}

fn difference(
    catalog: &Catalog,
    plan: &Path,
    from: &Path,
    json: bool,
    take: &[String],
    to: Option<&Path>,
) -> Result<Outcome, AppError> {
    let mut mine = read_package(plan)?;
    let (fresh, changes) = compare_plan(catalog, &mine, &read_package(from)?)?;
    if let Some(to) = to {
        let all = take.iter().any(|id| id == "all");
        let wanted: Vec<String> = if all {
            changes.into_iter().map(|change| change.id).collect()
        } else {
            take.to_vec()
        };
        take_changes(&mut mine, &fresh, &wanted);
        write_package(to, &mine)?;
        return told_written(to);
    }
    if json {
        return print_json(&changes);
    }
    for change in &changes {
        print_text(&format!(
            "{}\n\t{}\n\t- {}\n\t+ {}{}",
            change.id,
            change.label,
            change.mine.replace('\n', " "),
            change.proposed.replace('\n', " "),
            if change.rewritten {
                "\n\t! đơn vị đã sửa chỗ này"
            } else {
                ""
            }
        ))?;
    }
    if changes.is_empty() {
        eprintln!("Không có gì khác.");
    }
    Ok(Outcome::Good)
}
