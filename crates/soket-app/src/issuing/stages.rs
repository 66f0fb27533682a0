//! Submitting, sending back, signing, filing; and beginning a document that replaces another.

use soket_core::{Act, IssuingBody, Package, Replaced, Stage, StageEvent, format_date, parse_date};
use soket_store::{Table, Tx, Version, VersionInfo};

use super::hand::{Hand, StageRecord, add_stage, refuse_errors, way};
use super::{freeze, view};
use crate::load::{DraftRecord, LIBRARY, draft_record, load, put_draft, put_parts};
use crate::wire::{Created, IssueView};
use crate::{App, AppError};

/// Who adopted it and who will sign.
pub(crate) struct Adoption {
    pub issuing_body: IssuingBody,
    pub adopted_on: String,
    pub signatory: String,
}

pub(crate) fn submit(
    app: &mut App,
    draft: String,
    by: String,
    issuing_body: IssuingBody,
    adopted_on: String,
    signatory: String,
) -> Result<IssueView, AppError> {
    let adoption = Adoption {
        issuing_body,
        adopted_on,
        signatory,
    };
    let (store, hand) = app.hand();
    // On the draft's own stack: what was said of the adoption is a change of its text.
    let op = soket_store::Op {
        scope: draft.clone(),
        ..hand.op("Ghi cơ quan thông qua", &draft)
    };
    store.transact(op, |tx| submit_in(tx, &hand, &draft, &by, Some(&adoption)))?;
    view::open(app, draft)
}

/// Keeps the text as it goes to the signatory, and closes it.
pub(super) fn submit_in(
    tx: &mut Tx<'_>,
    hand: &Hand<'_>,
    draft: &str,
    by: &str,
    adoption: Option<&Adoption>,
) -> Result<(), AppError> {
    let way = way(tx, draft)?;
    way.require(Act::Submit)?;
    let (mut record, row) = draft_record(tx, draft)?;
    if row.trashed_at.is_some() {
        return Err(AppError::refused(
            "Văn bản đang ở trong thùng rác.",
            "Lấy lại từ thùng rác rồi trình ký.",
        ));
    }
    if let Some(adoption) = adoption {
        record.info.issuing_body = adoption.issuing_body;
        record.info.adopted_on.clone_from(&adoption.adopted_on);
        record.info.signatory.clone_from(&adoption.signatory);
        put_draft(tx, draft, &row.parent, &record, None)?;
    }
    let package = load(tx, draft)?.package;
    let (template, rule_set) = freeze::choices(hand, &package)?;
    refuse_errors(
        &package,
        template,
        "Sửa hết lỗi ở bước “Kiểm tra, xuất” rồi làm lại.",
    )?;
    let round = way.rounds().count() + 1;
    let version = keep_round(tx, hand, &package, round)?;
    let record = StageRecord {
        event: event(hand, Stage::Submitted, by, &format!("Trình ký lần {round}")),
        version: Some(version),
        look: Some(freeze::look(&package, template, rule_set)),
        signed_on: None,
    };
    add_stage(tx, draft, &record)?;
    Ok(tx.close(draft)?)
}

fn keep_round(
    tx: &mut Tx<'_>,
    hand: &Hand<'_>,
    package: &Package,
    round: usize,
) -> Result<String, AppError> {
    let id = hand.host.new_id();
    tx.add_version(&Version {
        info: VersionInfo {
            id: id.clone(),
            draft_id: package.draft.id.clone(),
            at: hand.now.clone(),
            reason: "Trình ký".into(),
            // A version with a name is kept for ever.
            name: Some(format!("Trình ký lần {round}")),
        },
        package: serde_json::to_string(package).map_err(AppError::internal)?,
    })?;
    Ok(id)
}

pub(super) fn event(hand: &Hand<'_>, stage: Stage, by: &str, note: &str) -> StageEvent {
    StageEvent {
        stage,
        at: hand.now.clone(),
        by: by.trim().to_owned(),
        note: note.trim().to_owned(),
    }
}

pub(crate) fn send_back(
    app: &mut App,
    draft: String,
    by: String,
    reason: String,
) -> Result<IssueView, AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi vì sao trả lại.",
            "Ghi ngắn gọn điều cần sửa, để người soạn biết.",
        ));
    }
    let (store, hand) = app.hand();
    store.transact(hand.op("Trả lại để sửa", &draft), |tx| {
        way(tx, &draft)?.require(Act::Return)?;
        let record = StageRecord {
            event: event(&hand, Stage::Draft, &by, &reason),
            version: None,
            look: None,
            signed_on: None,
        };
        add_stage(tx, &draft, &record)?;
        tx.reopen(&draft).map_err(AppError::from)
    })?;
    view::open(app, draft)
}

pub(crate) fn sign(
    app: &mut App,
    draft: String,
    by: String,
    signed_on: String,
    note: String,
) -> Result<IssueView, AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("Ghi đã ký", &draft), |tx| {
        sign_in(tx, &hand, &draft, &by, &signed_on, &note)
    })?;
    view::open(app, draft)
}

/// Notes that the paper was signed on a day.
pub(super) fn sign_in(
    tx: &mut Tx<'_>,
    hand: &Hand<'_>,
    draft: &str,
    by: &str,
    signed_on: &str,
    note: &str,
) -> Result<(), AppError> {
    let way = way(tx, draft)?;
    way.require(Act::Sign)?;
    let (package, day) = freeze::signed(tx, hand, &way, draft, signed_on)?;
    let signer = package
        .term
        .signatories
        .iter()
        .find(|one| one.id == package.draft.info.signatory)
        .map(|one| format!("{} {}", one.position, one.name));
    let said = format!(
        "{} ký ngày {}. {note}",
        signer.unwrap_or_default(),
        format_date(day)
    );
    let record = StageRecord {
        event: event(hand, Stage::Signed, by, &said),
        version: None,
        look: None,
        signed_on: Some(day.to_string()),
    };
    add_stage(tx, draft, &record)
}

pub(crate) fn archive(
    app: &mut App,
    draft: String,
    by: String,
    note: String,
) -> Result<IssueView, AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("Lưu hồ sơ", &draft), |tx| {
        way(tx, &draft)?.require(Act::Archive)?;
        let record = StageRecord {
            event: event(&hand, Stage::Archived, &by, &note),
            version: None,
            look: None,
            signed_on: None,
        };
        add_stage(tx, &draft, &record)
    })?;
    view::open(app, draft)
}

/// The text of an issued document as a new draft that says what it replaces.
pub(crate) fn replace(app: &mut App, draft: String) -> Result<Created, AppError> {
    way(&app.store, &draft)?.require(Act::Replace)?;
    let (record, row) = draft_record(&app.store, &draft)?;
    let entry = super::register::entry_of(&app.store, &draft)?
        .ok_or_else(|| AppError::not_found("dòng của văn bản trong sổ"))?;
    let mut copy = load(&app.store, &draft)?.package.draft;
    copy.id = app.host.new_id();
    let day = parse_date(&entry.signed_on).map_or_else(String::new, format_date);
    let mut info = record.info.clone();
    info.begin_anew();
    info.title = format!("{} (thay thế số {})", info.title, entry.symbol);
    info.replaces = Some(Replaced {
        kind_name: entry.kind_name,
        number_symbol: entry.symbol,
        signed_on: day,
        issuer: soket_core::issuer_name(&load(&app.store, &draft)?.package),
    });
    let record = DraftRecord {
        info,
        created_at: app.now(),
        ..record
    };
    let op = app.op("Tạo văn bản thay thế", LIBRARY);
    app.store.transact(op, |tx| {
        debug_assert!(tx.get(Table::Draft, &copy.id)?.is_none());
        put_draft(tx, &copy.id, &row.parent, &record, None)?;
        put_parts(tx, &copy)
    })?;
    Ok(Created { id: copy.id })
}
