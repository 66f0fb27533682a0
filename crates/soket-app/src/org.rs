//! Who we are.

use soket_core::{Org, OrgKind, OrgTerm, Resolution, Term, suggest_term, tier_model_of_term};

use crate::load::{LIBRARY, OrgRecord, org_record, put_org, put_resolution, resolution_of};
use crate::wire::OrgView;
use crate::{App, AppError, issuing};

pub(crate) fn suggest(
    app: &mut App,
    kind: OrgKind,
    committee: String,
    superior_committee: String,
    start: i32,
    end: i32,
) -> Result<OrgView, AppError> {
    let term = suggest_term(kind, &committee, &superior_committee, Term { start, end });
    let org = Org {
        id: String::new(),
        name: term.party_org.clone(),
    };
    let resolution = Resolution {
        title: resolution_title(&term),
        ..Resolution::default()
    };
    view(app, org, term, resolution)
}

/// "Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030"
pub(crate) fn resolution_title(term: &OrgTerm) -> String {
    let congress = if term.congress.delegates {
        "Đại hội đại biểu"
    } else {
        "Đại hội"
    };
    let ordinal = match term.congress.ordinal.trim() {
        "" => String::new(),
        ordinal => format!(" {ordinal}"),
    };
    format!(
        "Nghị quyết {congress} {}{ordinal}, nhiệm kỳ {} - {}",
        term.party_org, term.term.start, term.term.end
    )
}

/// What follows from a form that is not stored yet.
pub(crate) fn preview(
    app: &mut App,
    org: Org,
    term: OrgTerm,
    resolution: Resolution,
) -> Result<OrgView, AppError> {
    view(app, org, term, resolution)
}

pub(crate) fn get(app: &mut App, id: String) -> Result<OrgView, AppError> {
    let (record, _) = org_record(&app.store, &id)?;
    let resolution = resolution_of(&app.store, &id)?;
    view(app, record.org, record.term, resolution)
}

pub(crate) fn save(
    app: &mut App,
    mut org: Org,
    mut term: OrgTerm,
    mut resolution: Resolution,
) -> Result<OrgView, AppError> {
    refuse_unusable(&term)?;
    for id in [&mut org.id, &mut term.id, &mut resolution.id] {
        if id.is_empty() {
            *id = app.host.new_id();
        }
    }
    if org.name.trim().is_empty() {
        org.name.clone_from(&term.party_org);
    }
    for signatory in &mut term.signatories {
        if signatory.id.is_empty() {
            signatory.id = app.host.new_id();
        }
    }
    for recipient in &mut term.recipients {
        if recipient.id.is_empty() {
            recipient.id = app.host.new_id();
        }
    }
    for unit in &mut term.units {
        if unit.id.is_empty() {
            unit.id = app.host.new_id();
        }
    }
    let op = app.op("Sửa thông tin đơn vị", LIBRARY);
    app.store.transact(op, |tx| {
        issuing::refuse_another_series(tx, &term)?;
        put_org(
            tx,
            &OrgRecord {
                org: org.clone(),
                term: term.clone(),
            },
        )?;
        put_resolution(tx, &term.id, &resolution)
    })?;
    get(app, term.id)
}

fn refuse_unusable(term: &OrgTerm) -> Result<(), AppError> {
    if term.committee.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi tên đơn vị.",
            "Ghi tên cấp uỷ hoặc chi bộ, ví dụ “Đảng uỷ xã Hoà Mẫu”.",
        ));
    }
    let Term { start, end } = term.term;
    if !Term::is_possible(start, end) {
        return Err(AppError::refused(
            format!("Nhiệm kỳ {start} - {end} không đúng."),
            "Ghi năm đầu và năm cuối của nhiệm kỳ, ví dụ 2025 và 2030.",
        ));
    }
    Ok(())
}

fn view(app: &App, org: Org, term: OrgTerm, resolution: Resolution) -> Result<OrgView, AppError> {
    let rule_set = app.catalog.rule_set(None, None)?;
    let header = soket_core::issuing_names(&term, &rule_set.wording);
    let symbol = rule_set
        .wording
        .kinds
        .get(&soket_core::DocKind::Report)
        .map_or("", |kind| kind.symbol.as_str());
    let symbol_example = format!(
        "{} 01-{symbol}/{}",
        rule_set.wording.number_label, term.symbol
    );
    let kinds = tier_model_of_term(term.term).map_or_else(Vec::new, |model| model.kinds.clone());
    Ok(OrgView {
        org,
        term,
        resolution,
        header,
        kinds,
        symbol_example,
    })
}
