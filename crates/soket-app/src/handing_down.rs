//! Plans for lower bodies, from files: read, derive, compare. What the window does with drafts of the database stands
//! in [`crate::plan`].

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use chrono::{DateTime, Utc};
use soket_core::{
    Date, LowerUnit, ORG_FORMAT, OWN_ROWS, OWN_TARGETS, Org, OrgFile, OrgKind, OrgTerm, Package,
    PlanChange, Resolution, Superior, Template, calendar, cited, derive, form_years,
    plan_difference, plan_letter, reminder, suggest_term, take_change,
};
use soket_files::{Calendar, ColumnKind, Event, RowKind, Sheet, SheetColumn, SheetRow, ics, xlsx};

use crate::catalog::Catalog;
use crate::standalone::read_text;
use crate::{AppError, org};

/// The template in which a lower body's plan is written, whatever the superior's is.
const PLAN: &str = "ke-hoach-so-ket";

macro_rules! samples {
    ($($kind:ident = $file:literal),* $(,)?) => {
        /// Made-up bodies, one of each kind.
        const SAMPLES: &[(OrgKind, &str)] = &[$(
            (OrgKind::$kind, include_str!(concat!("../../../templates/don-vi/", $file, ".json")))
        ),*];
    };
}

samples! {
    Cell = "cell",
    GrassrootsCommittee = "grassroots-committee",
    DistrictCommittee = "district-committee",
    CommuneCommittee = "commune-committee",
    SteeringCommittee = "steering-committee",
    ProvincialCommittee = "provincial-committee",
}

/// Reads the file of a body, or a draft of it.
///
/// # Errors
/// Not readable, too large, not of this format; each with its place.
pub fn read_org(path: &Path) -> Result<OrgFile, AppError> {
    let text = read_text(path)?;
    OrgFile::parse(&path.display().to_string(), &text).map_err(|fault| AppError::source(&[fault]))
}

/// A made-up body of a kind.
///
/// # Errors
/// There is none of this kind; the known ones are named.
pub fn org_sample(kind: OrgKind) -> Result<OrgFile, AppError> {
    let (_, text) = SAMPLES
        .iter()
        .find(|(of, _)| *of == kind)
        .ok_or_else(|| AppError::not_found("đơn vị mẫu của loại này"))?;
    OrgFile::parse("don-vi", text).map_err(|fault| AppError::source(&[fault]))
}

/// The plan of a lower body.
///
/// # Errors
/// The plan says nothing for bodies of this kind, or the body does not stand below its issuer.
pub fn derive_plan(catalog: &Catalog, plan: &Package, unit: &OrgFile) -> Result<Package, AppError> {
    let (superior, template) = superior(catalog, plan)?;
    derive(superior, unit.into(), template)
        .map_err(|refusal| AppError::refused(refusal.message, refusal.hint))
}

/// The superior's plan with its template and rule set, and the template of the lower body's plan.
fn superior<'a>(
    catalog: &'a Catalog,
    plan: &'a Package,
) -> Result<(Superior<'a>, &'a Template), AppError> {
    let info = &plan.draft.info;
    let own = catalog.template(&plan.draft.template.id).ok();
    let is_plan = own.is_some_and(|template| {
        template
            .parts_of(soket_core::PartKind::Levels)
            .next()
            .is_some()
            && template.doc_kind == soket_core::DocKind::Plan
    });
    let template = match own {
        Some(template) if is_plan => template,
        _ => catalog.template(PLAN)?,
    };
    let rule_set = catalog.rule_set(info.rule_set.as_deref(), plan.presumed_signing_day())?;
    let superior = Superior {
        package: plan,
        template: own,
        rule_set,
    };
    Ok((superior, template))
}

/// A lower unit as a body of its own, as far as its superior knows it.
pub fn unit_org(superior: &OrgTerm, unit: &LowerUnit) -> OrgFile {
    let years = unit.term.unwrap_or(superior.term);
    let mut term = suggest_term(unit.kind, &unit.committee, &superior.committee, years);
    term.id.clone_from(&unit.id);
    let resolution = Resolution {
        id: "nghi-quyet".into(),
        title: if unit.kind.is_committee() {
            org::resolution_title(&term)
        } else {
            String::new()
        },
        ..Resolution::default()
    };
    OrgFile {
        format: ORG_FORMAT.into(),
        org: Org {
            id: unit.id.clone(),
            name: term.party_org.clone(),
        },
        term,
        resolution,
    }
}

/// The plans of many lower units, shared out among the machine's cores; `each` is told the unit's place in the list and
/// what came of it, in no order, and answers what is kept of it, in the list's.
pub fn hand_down_to<R: Send>(
    catalog: &Catalog,
    plan: &Package,
    units: &[LowerUnit],
    each: impl Fn(usize, Result<Package, AppError>) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let kept = Mutex::new(Vec::with_capacity(units.len()));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(units.len()) {
            scope.spawn(|| {
                while let Some((at, unit)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    units.get(at).map(|unit| (at, unit))
                } {
                    let child = derive_plan(catalog, plan, &unit_org(&plan.term, unit));
                    let result = each(at, child);
                    kept.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((at, result));
                }
            });
        }
    });
    let mut kept = kept.into_inner().unwrap_or_else(PoisonError::into_inner);
    kept.sort_by_key(|(at, _)| *at);
    kept.into_iter().map(|(_, result)| result).collect()
}

/// What has changed for a derived plan in the superior's newer one.
///
/// # Errors
/// The superior's plan no longer fits the body.
pub fn compare_plan(
    catalog: &Catalog,
    mine: &Package,
    plan: &Package,
) -> Result<(Package, Vec<PlanChange>), AppError> {
    let unit = OrgFile {
        format: ORG_FORMAT.into(),
        org: mine.org.clone(),
        term: mine.term.clone(),
        resolution: mine.resolution.clone(),
    };
    let fresh = derive_plan(catalog, plan, &unit)?;
    let changes = plan_difference(mine, &fresh);
    Ok((fresh, changes))
}

/// Takes over what is wanted of the changes.
pub fn take_changes(mine: &mut Package, fresh: &Package, ids: &[String]) {
    for id in ids {
        take_change(mine, fresh, id);
    }
}

/// Templates of the letters.
const LETTER: &str = "cong-van-so-ket";
const REMINDER: &str = "cong-van-don-doc";

/// The same instruction as a letter.
///
/// # Errors
/// The letter's template is missing.
pub fn plan_as_letter(catalog: &Catalog, plan: &Package, id: String) -> Result<Package, AppError> {
    Ok(plan_letter(plan, catalog.template(LETTER)?, id))
}

/// A reminder to those who are late on a day.
///
/// # Errors
/// Nobody is late; a template is missing.
pub fn plan_reminder(
    catalog: &Catalog,
    plan: &Package,
    today: Date,
    id: String,
) -> Result<Package, AppError> {
    let (superior, _) = superior(catalog, plan)?;
    let template = catalog.template(&plan.draft.template.id)?;
    let letter = catalog.template(REMINDER)?;
    reminder(plan, template, &cited(superior), letter, today, id).ok_or_else(|| {
        AppError::refused(
            "Không có đơn vị nào quá hạn.",
            "Ghi các đơn vị cấp dưới ở mục Đơn vị; đánh dấu đơn vị đã gửi báo cáo ở bước Phụ lục, đơn vị cấp dưới.",
        )
    })
}

/// The levels of a plan as events for a calendar program (RFC 5545).
///
/// # Errors
/// The plan's template is missing; no level has a deadline.
pub fn plan_calendar(
    catalog: &Catalog,
    plan: &Package,
    stamp: DateTime<Utc>,
) -> Result<String, AppError> {
    let template = catalog.template(&plan.draft.template.id)?;
    let rows = calendar(plan, template, stamp.date_naive());
    let events: Vec<Event> = rows
        .iter()
        .filter_map(|row| {
            let last: Date = row.until.as_ref()?.parse().ok()?;
            Some(Event {
                uid: format!("{}-{}@soket", plan.draft.id, row.level),
                summary: format!("Hạn sơ kết: {}", row.title),
                description: [row.form.as_str(), row.words.as_str()]
                    .iter()
                    .filter(|text| !text.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join(". "),
                first: last,
                last,
                alarm_days_before: Some(7),
            })
        })
        .collect();
    if events.is_empty() {
        return Err(AppError::refused(
            "Kế hoạch chưa có thời hạn nào đọc được.",
            "Ghi thời hạn của từng cấp, rồi lấy lịch lại.",
        ));
    }
    Ok(ics(&Calendar {
        name: plan.draft.info.title.clone(),
        events,
        stamp,
    }))
}

/// The form of targets for lower units, as a sheet.
///
/// # Errors
/// Only what a sheet cannot hold.
pub fn form_sheet(plan: &Package) -> Result<Vec<u8>, AppError> {
    let text = |head: &str, width| SheetColumn {
        head: head.into(),
        width_chars: width,
        kind: ColumnKind::Text,
    };
    let figure = |head: String| SheetColumn {
        head,
        width_chars: 10.0,
        kind: ColumnKind::Figure,
    };
    let years = form_years(plan);
    let mut columns = vec![
        text("TT", 5.0),
        text("Chỉ tiêu", 36.0),
        text("Đơn vị tính", 14.0),
        text("Nghị quyết đề ra", 24.0),
        figure("Đầu kỳ".into()),
    ];
    columns.extend(years.into_iter().map(figure));
    columns.extend([
        figure("Ước thực hiện".into()),
        figure(format!("Dự kiến {}", plan.term.term.end)),
        text("Nguyên nhân, giải pháp", 32.0),
    ]);
    let width = columns.len();
    let row = |kind: RowKind, cells: Vec<String>| {
        let mut cells = cells;
        if kind == RowKind::Body {
            cells.resize(width, String::new());
        }
        SheetRow { kind, cells }
    };
    let mut rows = Vec::new();
    let mut group = "";
    for (at, target) in plan.resolution.targets.iter().enumerate() {
        if target.group != group && !target.group.trim().is_empty() {
            rows.push(row(RowKind::Group, vec![target.group.clone()]));
        }
        group = &target.group;
        let cells = vec![
            (at + 1).to_string(),
            target.name.clone(),
            target.unit.clone(),
            target.wording.clone(),
        ];
        rows.push(row(RowKind::Body, cells));
    }
    if !rows.is_empty() {
        rows.push(row(RowKind::Group, vec![OWN_TARGETS.into()]));
    }
    for own in 1..=OWN_ROWS {
        rows.push(row(RowKind::Body, vec![own.to_string()]));
    }
    xlsx(&Sheet {
        name: "Chỉ tiêu".into(),
        title: vec!["Biểu kết quả thực hiện các chỉ tiêu nghị quyết đại hội".into()],
        landscape: true,
        columns,
        rows,
        notes: vec![
            "Ghi đủ chỉ tiêu của nghị quyết, đúng câu chữ của nghị quyết; không hạ, không bỏ chỉ tiêu nào.".into(),
            "Số ghi theo cách Việt Nam: 1.428,5. Chỉ tiêu khó đạt ghi nguyên nhân, giải pháp.".into(),
        ],
        created: plan.presumed_signing_day(),
    })
    .map_err(AppError::internal)
}
