//! The list of documents: begin, duplicate, trash, restore.

use soket_core::{
    Draft, Info, Package, PartContent, PartKind, TargetRow, Template, TemplatePin, format_date,
    parse_date, tier_model_of_term, usual_capacity, usual_levels,
};
use soket_store::{ReadOnlyReason, Row, Table, Trash};

use crate::load::{
    DraftRecord, LIBRARY, OrgRecord, body, draft_record, import, load, org_record, put_draft,
    put_parts, resolution_of,
};
use crate::status::step_states;
use crate::wire::{
    Created, Done, DraftList, DraftSummary, OrgTermSummary, StartView, StepMark, TemplateSummary,
};
use crate::{App, AppError, issuing};

/// The template whose sample "Mở hồ sơ mẫu" loads.
pub(crate) const SAMPLE: &str = "bao-cao-so-ket/dang-uy-xa";

pub(crate) fn start(app: &mut App) -> Result<StartView, AppError> {
    let mut org_terms = Vec::new();
    for row in app.store.all(Table::OrgTerm, Trash::Live)? {
        let record: OrgRecord = body(&row)?;
        let targets =
            resolution_of(&app.store, &row.id).map_or(0, |resolution| resolution.targets.len());
        org_terms.push(OrgTermSummary {
            id: row.id,
            committee: record.term.committee,
            start: record.term.term.start,
            end: record.term.term.end,
            targets,
        });
    }
    Ok(StartView {
        version: env!("CARGO_PKG_VERSION").into(),
        data_dir: app.data_dir.display().to_string(),
        today: app.host.now().date_naive().to_string(),
        org_terms,
        read_only: app.store.read_only().map(|reason| match reason {
            ReadOnlyReason::Newer { .. } => {
                "Dữ liệu do bản Sơ Kết mới hơn tạo ra nên chỉ xem được. Cài bản mới nhất để sửa tiếp.".to_owned()
            }
            ReadOnlyReason::Asked => "Dữ liệu đang mở ở chế độ chỉ xem.".to_owned(),
        }),
        notices: app.catalog.notices.clone(),
    })
}

pub(crate) fn sample_open(app: &mut App) -> Result<Created, AppError> {
    let package = crate::sample_package(&app.catalog, SAMPLE)?;
    Ok(Created {
        id: import(app, package)?,
    })
}

pub(crate) fn template_list(
    app: &mut App,
    org_term: String,
) -> Result<Vec<TemplateSummary>, AppError> {
    app.catalog.reload_if_changed()?;
    let term = match org_term.as_str() {
        "" => None,
        id => Some(org_record(&app.store, id)?.0.term),
    };
    let model = term
        .as_ref()
        .and_then(|term| tier_model_of_term(term.term))
        .map(|model| model.id.as_str());
    let fits = |template: &Template| {
        let is_level = template.levels.is_empty()
            || term
                .as_ref()
                .is_none_or(|term| template.levels.contains(&term.kind));
        let is_model = template.tier_models.is_empty()
            || model.is_none_or(|id| template.tier_models.iter().any(|one| one == id));
        is_level && is_model
    };
    let mut summaries: Vec<TemplateSummary> = app
        .catalog
        .templates
        .iter()
        .map(|listed| TemplateSummary {
            id: listed.template.id.clone(),
            name: listed.template.name.clone(),
            about: listed.template.about.clone(),
            built_in: listed.built_in,
            fits: fits(&listed.template),
        })
        .collect();
    summaries.sort_by_key(|summary| !summary.fits);
    Ok(summaries)
}

pub(crate) fn draft_list(app: &mut App, org_term: String) -> Result<DraftList, AppError> {
    let mut list = DraftList {
        drafts: Vec::new(),
        trashed: Vec::new(),
    };
    let rows = match org_term.as_str() {
        "" => app.store.all(Table::Draft, Trash::Any)?,
        term => app.store.children(Table::Draft, term, Trash::Any)?,
    };
    for row in rows {
        let summary = summary(app, &row)?;
        if row.trashed_at.is_some() {
            &mut list.trashed
        } else {
            &mut list.drafts
        }
        .push(summary);
    }
    for drafts in [&mut list.drafts, &mut list.trashed] {
        drafts.sort_by(|a, b| b.updated_at.cmp(&a.updated_at));
    }
    Ok(list)
}

fn summary(app: &App, row: &Row) -> Result<DraftSummary, AppError> {
    let loaded = load(&app.store, &row.id)?;
    let package = &loaded.package;
    let updated_at = app.store.last_change(&row.id)?.unwrap_or(loaded.created_at);
    // A draft whose template is gone is still listed, so that it can be found and copied.
    let (findings, steps) = match app.catalog.template(&package.draft.template.id) {
        Ok(template) => {
            let findings = soket_core::check(package, template);
            let steps = step_states(package, template, &findings);
            (findings, steps)
        }
        Err(_) => (Vec::new(), Vec::new()),
    };
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    Ok(DraftSummary {
        id: row.id.clone(),
        org_term: row.parent.clone(),
        title: package.draft.info.title.clone(),
        subtitle: package.resolution.title.clone(),
        draft_round: package.draft.info.draft_round,
        errors: count(soket_core::Severity::Error),
        warnings: count(soket_core::Severity::Warning),
        done: steps
            .iter()
            .filter(|step| step.mark == StepMark::Done)
            .count(),
        steps: steps.len(),
        due_on: package
            .superior_plan
            .as_ref()
            .and_then(|plan| parse_date(&plan.due_on))
            .map(|day| day.to_string()),
        updated_at,
        stage: issuing::stage_of(&app.store, &row.id)?,
        symbol: issuing::symbol_of(&app.store, &row.id)?,
    })
}

pub(crate) fn draft_create(
    app: &mut App,
    template: String,
    org_term: String,
) -> Result<Created, AppError> {
    let (owner, _) = org_record(&app.store, &org_term)?;
    let resolution = resolution_of(&app.store, &org_term)?;
    let template = app.catalog.template(&template)?.clone();
    let id = app.host.new_id();
    let package = new_package(&template, owner, resolution, id.clone());
    let record = DraftRecord::of(&package, app.now());
    let op = app.op("Tạo văn bản", LIBRARY);
    app.store.transact(op, |tx| {
        put_draft(tx, &id, &org_term, &record, None)?;
        put_parts(tx, &package.draft)
    })?;
    Ok(Created { id })
}

/// A draft as it begins: the body's usual recipients, its first signatory, a row for each target.
pub(crate) fn new_package(
    template: &Template,
    owner: OrgRecord,
    resolution: soket_core::Resolution,
    id: String,
) -> Package {
    let mut draft = Draft {
        id,
        template: TemplatePin {
            id: template.id.clone(),
            version: template.version,
            hash: template.hash.clone(),
        },
        info: Info {
            title: plain_name(&template.name).into(),
            draft_round: 1,
            capacity: usual_capacity(&owner.term),
            signatory: owner
                .term
                .signatories
                .first()
                .map(|one| one.id.clone())
                .unwrap_or_default(),
            ..Info::default()
        },
        ..Draft::default()
    };
    for part in &template.parts {
        let content = match part.kind {
            PartKind::Recipients => PartContent::Recipients {
                recipients: owner.term.recipients.clone(),
            },
            PartKind::Levels => PartContent::Levels {
                levels: usual_levels(&owner.term),
            },
            PartKind::Rows => PartContent::Rows {
                rows: resolution
                    .targets
                    .iter()
                    .map(|target| TargetRow {
                        target_id: target.id.clone(),
                        ..TargetRow::default()
                    })
                    .collect(),
            },
            _ => continue,
        };
        draft.parts.insert(part.id.clone(), content);
    }
    let mut package = Package {
        format: soket_core::FORMAT.into(),
        org: owner.org,
        term: owner.term,
        resolution,
        superior_plan: None,
        derivation: None,
        draft,
    };
    template.defaults.apply(&mut package);
    let own = template.defaults.recipients_of(&package);
    if !own.is_empty() {
        for part in template.parts_of(PartKind::Recipients) {
            let recipients = own.clone();
            package
                .draft
                .parts
                .insert(part.id.clone(), PartContent::Recipients { recipients });
        }
    }
    package
}

/// An example of a template as a draft of its own body.
pub(crate) fn template_try(app: &mut App, template: String) -> Result<Created, AppError> {
    let package = crate::sample_package(&app.catalog, &template)?;
    Ok(Created {
        id: import(app, package)?,
    })
}

/// "Báo cáo sơ kết giữa nhiệm kỳ (đảng uỷ)" is a name among templates; a document needs no "(đảng uỷ)".
fn plain_name(template: &str) -> &str {
    template
        .split_once(" (")
        .map_or(template, |(name, _)| name)
        .trim()
}

pub(crate) fn draft_duplicate(app: &mut App, draft: String) -> Result<Created, AppError> {
    let (mut record, row) = draft_record(&app.store, &draft)?;
    let mut copy = load(&app.store, &draft)?.package.draft;
    copy.id = app.host.new_id();
    record.info.begin_anew();
    record.info.title = format!(
        "{} (bản sao {})",
        record.info.title,
        format_date(app.host.now().date_naive())
    );
    record.created_at = app.now();
    let op = app.op("Nhân đôi văn bản", LIBRARY);
    app.store.transact(op, |tx| {
        put_draft(tx, &copy.id, &row.parent, &record, None)?;
        put_parts(tx, &copy)
    })?;
    Ok(Created { id: copy.id })
}

pub(crate) fn draft_trash(app: &mut App, draft: String) -> Result<Done, AppError> {
    let op = app.op("Bỏ vào thùng rác", LIBRARY);
    app.store.transact(op, |tx| {
        tx.trash(Table::Draft, &draft).map_err(AppError::from)
    })?;
    Ok(Done {})
}

pub(crate) fn draft_restore(app: &mut App, draft: String) -> Result<Done, AppError> {
    let op = app.op("Lấy lại từ thùng rác", LIBRARY);
    app.store.transact(op, |tx| {
        tx.restore(Table::Draft, &draft).map_err(AppError::from)
    })?;
    Ok(Done {})
}

pub(crate) fn draft_delete(app: &mut App, draft: String) -> Result<Done, AppError> {
    let (_, row) = draft_record(&app.store, &draft)?;
    if row.trashed_at.is_none() {
        return Err(AppError::refused(
            "Văn bản này chưa ở trong thùng rác nên không xoá hẳn.",
            "Bỏ vào thùng rác trước, rồi xoá hẳn trong thùng rác.",
        ));
    }
    let op = app.op("Xoá hẳn văn bản", LIBRARY);
    app.store.transact(op, |tx| {
        for entry in tx.children(Table::Entry, &draft, Trash::Any)? {
            tx.remove(Table::Entry, &entry.id)?;
        }
        tx.remove(Table::Draft, &draft).map_err(AppError::from)
    })?;
    Ok(Done {})
}
