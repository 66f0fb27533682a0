//! Issuing: number, date and frozen bytes, together or not at all.

use std::time::Duration;

use chrono::NaiveDate;
use serde_json::json;
use soket_core::{
    Act, DocumentFacts, NumberState, Package, RegisterEntry, Stage, document_facts, format_date,
    parse_date, register_words,
};
use soket_store::{Kept, Numbered, Query, Rows, SealedRow, Tx, crash_point};

use super::freeze::PageEnd;
use super::hand::{Hand, StageRecord, add_stage, refuse_errors, way};
use super::holder::holder;
use super::notices::Numbering;
use super::stages::{event, sign_in, submit_in};
use super::{dispatch, freeze, register, view};
use crate::load::{draft_record, json as to_json, put_draft};
use crate::wire::{IssueView, Issued, IssuedHashes, NumberPreview, SealedRole};
use crate::{App, AppError, export};

/// Others may be numbering too, each for as long as it takes to make a document.
const PATIENCE: Duration = Duration::from_secs(120);
/// So many numbers may be passed over by a typed one; beyond that it is rather 450 for 45.
const MOST_AHEAD: u32 = 100;

/// What is asked of a number.
pub(crate) struct Wish<'a> {
    pub by: &'a str,
    /// As typed.
    pub signed_on: &'a str,
    /// `None`: the next of the series.
    pub number: Option<u32>,
    /// `None`: as the draft says.
    pub duplex: Option<bool>,
}

pub(crate) fn issue(
    app: &mut App,
    draft: String,
    by: String,
    signed_on: String,
    number: Option<u32>,
    duplex: bool,
) -> Result<IssueView, AppError> {
    let wish = Wish {
        by: &by,
        signed_on: &signed_on,
        number,
        duplex: Some(duplex),
    };
    patiently(app, "Cấp số", &draft, |tx, hand| {
        issue_in(tx, hand, &draft, &wish).map(drop)
    })?;
    view::open(app, draft)
}

pub(crate) fn at_once(
    app: &mut App,
    draft: String,
    by: String,
    signed_on: String,
    number: Option<u32>,
) -> Result<Issued, AppError> {
    let wish = Wish {
        by: &by,
        signed_on: &signed_on,
        number,
        duplex: None,
    };
    let issued = patiently(app, "Cấp số", &draft, |tx, hand| {
        let stage = way(tx, &draft)?.stage();
        if stage == Stage::Draft {
            freeze::signing_day(&crate::load::load(tx, &draft)?.package, &signed_on)?;
            set_signing_day(tx, &draft, &signed_on)?;
            submit_in(tx, hand, &draft, &by, None)?;
        }
        if stage <= Stage::Submitted {
            sign_in(tx, hand, &draft, &by, &signed_on, "")?;
        }
        issue_in(tx, hand, &draft, &wish)
    })?;
    Ok(issued)
}

/// The checks look at the day; a draft that goes from hand to number in one step has it from the start.
fn set_signing_day(tx: &mut Tx<'_>, draft: &str, signed_on: &str) -> Result<(), AppError> {
    let (mut record, row) = draft_record(tx, draft)?;
    record.info.signed_on = parse_date(signed_on).map_or_else(|| signed_on.into(), format_date);
    put_draft(tx, draft, &row.parent, &record, None)?;
    Ok(())
}

fn patiently<T>(
    app: &mut App,
    name: &'static str,
    draft: &str,
    work: impl FnOnce(&mut Tx<'_>, &Hand<'_>) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let (store, hand) = app.hand();
    store.wait_up_to(PATIENCE)?;
    let done = store.transact(hand.op(name, draft), |tx| work(tx, &hand));
    store.wait_as_usual()?;
    let (value, _) = done.map_err(|error| match error.code {
        "disk-full" => AppError {
            message: "Ổ đĩa đã đầy nên chưa cấp số. Văn bản và sổ vẫn như trước.".into(),
            hint: "Xoá bớt tệp trên ổ đĩa rồi cấp số lại.".into(),
            ..error
        },
        _ => error,
    })?;
    crash_point("issue-committed");
    Ok(value)
}

fn issue_in(
    tx: &mut Tx<'_>,
    hand: &Hand<'_>,
    draft: &str,
    wish: &Wish<'_>,
) -> Result<Issued, AppError> {
    let way = way(tx, draft)?;
    way.require(Act::Issue)?;
    let (mut package, day) = freeze::signed(tx, hand, &way, draft, wish.signed_on)?;
    let (_, row) = draft_record(tx, draft)?;
    let org_term = holder(tx, &row.parent)?;
    if let Some(duplex) = wish.duplex {
        package.draft.info.duplex = duplex;
    }
    let (template, rule_set) = freeze::choices(hand, &package)?;
    let series = document_facts(&package, template, rule_set, 1)
        .series
        .to_string();
    let place = Place::find(tx, &org_term, &series, wish.number)?;
    package.draft.info.number = Some(place.number);
    refuse_errors(&package, template, "Trả lại để sửa, rồi trình ký lại.")?;
    let facts = document_facts(&package, template, rule_set, place.number);
    let notices = Numbering {
        org_term: &org_term,
        series: &series,
        number: place.number,
        day,
        signed_on: way.signed_on(),
        package: &package,
    }
    .notices(tx, hand)?;
    crash_point("issue-checked");

    let frozen = freeze::freeze(hand, &package)?;
    crash_point("issue-made");
    let kept = [
        (SealedRole::Docx, hand.vault.keep(&frozen.docx, "docx")?),
        (SealedRole::Pdf, hand.vault.keep(&frozen.pdf, "pdf")?),
        (
            SealedRole::Package,
            hand.vault.keep(&frozen.package, "json")?,
        ),
    ];
    crash_point("issue-kept");

    let copies = dispatch::begin(tx, hand, &package, template)?;
    let entry = entry(
        hand,
        draft,
        &org_term,
        wish.by,
        &facts,
        place.number,
        day,
        copies,
    );
    place.take(tx, &entry)?;
    crash_point("issue-numbered");
    for (role, kept) in &kept {
        let end = (*role == SealedRole::Pdf).then_some(frozen.end);
        let name = file_name(&entry, *role);
        seal(tx, hand, draft, *role, kept, end, &name, "", wish.by)?;
    }
    crash_point("issue-sealed");
    note_replaced(tx, &package, &entry)?;
    write_back(tx, draft, &package)?;
    let record = StageRecord {
        event: event(
            hand,
            Stage::Issued,
            wish.by,
            &format!("Số {}", facts.symbol),
        ),
        version: None,
        look: None,
        signed_on: Some(day.to_string()),
    };
    add_stage(tx, draft, &record)?;
    crash_point("issue-before-commit");

    let [(_, docx), (_, pdf), _] = &kept;
    Ok(Issued {
        number: place.number,
        symbol: facts.symbol,
        docx: hand.vault.sound(docx)?.display().to_string(),
        pdf: hand.vault.sound(pdf)?.display().to_string(),
        sha256: IssuedHashes {
            docx: docx.sha256.clone(),
            pdf: pdf.sha256.clone(),
        },
        notices,
    })
}

/// Where a number stands in its series: a new one, or one that was reserved.
struct Place {
    number: u32,
    reserved: Option<Numbered>,
}

impl Place {
    fn find(
        rows: &Rows,
        org_term: &str,
        series: &str,
        wanted: Option<u32>,
    ) -> Result<Self, AppError> {
        let Some(number) = wanted else {
            return Ok(Self {
                number: rows.next_number(org_term, series)?,
                reserved: None,
            });
        };
        refuse_odd(number)?;
        let next = rows.next_number(org_term, series)?;
        if next > 1 && number > next + MOST_AHEAD {
            return Err(far_ahead(number, next));
        }
        let reserved = rows.numbered_as(org_term, series, number)?;
        if let Some(used) = &reserved {
            let entry = register::entry(used)?;
            if entry.state != NumberState::Reserved {
                return Err(taken(&entry));
            }
        }
        Ok(Self { number, reserved })
    }

    fn take(&self, tx: &mut Tx<'_>, entry: &RegisterEntry) -> Result<(), AppError> {
        match &self.reserved {
            Some(reserved) => {
                let entry = RegisterEntry {
                    id: reserved.id.clone(),
                    ..entry.clone()
                };
                Ok(tx.rewrite_number(&numbered(&entry)?)?)
            }
            None => Ok(tx.take_number(&numbered(entry)?)?),
        }
    }
}

/// No series comes so far: a number beyond it is a slip of the hand, and all that follow would stand behind it.
pub(super) fn refuse_odd(number: u32) -> Result<(), AppError> {
    if (1..=999_999).contains(&number) {
        return Ok(());
    }
    Err(AppError::new(
        "bad-number",
        format!("Số {number} không dùng được."),
        "Ghi một số từ 1 tới 999999.",
    ))
}

/// What was issued keeps its number for ever, and the series goes on behind it; a line of the paper book can be put right.
fn far_ahead(number: u32, next: u32) -> AppError {
    AppError::new(
        "bad-number",
        format!("Số {number} cách số kế tiếp ({next}) quá xa."),
        format!(
            "Kiểm tra lại số. Nếu sổ giấy đã dùng tới số {} thì vào sổ thủ công số ấy trước.",
            number - 1
        ),
    )
}

pub(super) fn taken(entry: &RegisterEntry) -> AppError {
    let what = match entry.state {
        NumberState::Skipped => format!("Số {} đã bỏ: {}.", entry.number, entry.note),
        NumberState::Reserved => format!("Số {} đã giữ trước: {}.", entry.number, entry.note),
        NumberState::Issued => format!(
            "Số {} đã cấp cho văn bản khác: {}.",
            entry.symbol, entry.subject
        ),
    };
    AppError::new(
        "number-taken",
        what,
        "Chọn số khác, hoặc để trống để lấy số kế tiếp.",
    )
}

/// An entry as the store keeps it.
pub(super) fn numbered(entry: &RegisterEntry) -> Result<Numbered, AppError> {
    Ok(Numbered {
        id: entry.id.clone(),
        org_term: entry.org_term.clone(),
        series: entry.series.clone(),
        number: entry.number,
        draft_id: entry.draft.clone(),
        signed_on: entry.signed_on.clone(),
        search: register_words(entry),
        body: to_json(entry)?,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "the columns that differ from line to line"
)]
fn entry(
    hand: &Hand<'_>,
    draft: &str,
    org_term: &str,
    by: &str,
    facts: &DocumentFacts,
    number: u32,
    day: NaiveDate,
    copies: u32,
) -> RegisterEntry {
    RegisterEntry {
        id: hand.host.new_id(),
        org_term: org_term.into(),
        series: facts.series.to_string(),
        number,
        state: NumberState::Issued,
        symbol: facts.symbol.clone(),
        signed_on: day.to_string(),
        kind_name: facts.kind_name.clone(),
        subject: facts.subject.clone(),
        signer: facts.signer.clone(),
        recipients: facts.recipients.clone(),
        filed_at: facts.filed_at.clone(),
        copies: Some(copies),
        note: String::new(),
        replaced_by: String::new(),
        draft: Some(draft.into()),
        copy: None,
        by: by.into(),
        at: hand.now.clone(),
    }
}

/// "Báo cáo 45-BC ĐU (24-5-2028).pdf"
fn file_name(entry: &RegisterEntry, role: SealedRole) -> String {
    let ending = match role {
        SealedRole::Docx => "docx",
        SealedRole::Package => "json",
        _ => "pdf",
    };
    let day = entry.signed_on.as_str();
    format!(
        "{}.{ending}",
        export::file_name(&format!("{} {} {day}", entry.kind_name, entry.symbol))
    )
}

/// Writes down a file that the vault keeps; `end`: of our own PDF, for the block of a copy.
#[expect(
    clippy::too_many_arguments,
    reason = "the columns that differ from file to file"
)]
pub(super) fn seal(
    tx: &mut Tx<'_>,
    hand: &Hand<'_>,
    draft: &str,
    role: SealedRole,
    kept: &Kept,
    end: Option<PageEnd>,
    name: &str,
    label: &str,
    by: &str,
) -> Result<String, AppError> {
    let id = hand.host.new_id();
    tx.add_sealed(&SealedRow {
        id: id.clone(),
        owner: draft.into(),
        kept: kept.clone(),
        body: json!({ "role": role, "name": name, "label": label, "at": hand.now, "by": by, "end": end }),
    })?;
    Ok(id)
}

/// The line of what this document replaces says so.
fn note_replaced(
    tx: &mut Tx<'_>,
    package: &Package,
    entry: &RegisterEntry,
) -> Result<(), AppError> {
    let Some(replaced) = &package.draft.info.replaces else {
        return Ok(());
    };
    let query = Query {
        org_term: entry.org_term.clone(),
        words: vec![soket_core::vietnamese::without_marks(
            &replaced.number_symbol,
        )],
        ..Query::default()
    };
    for row in tx.register(&query)?.rows {
        let mut old = register::entry(&row)?;
        let day = parse_date(&old.signed_on).map_or_else(String::new, format_date);
        // Quyết định and Quy định write one symbol.
        let is_it = old.symbol == replaced.number_symbol
            && old.kind_name == replaced.kind_name
            && day == replaced.signed_on;
        if is_it && old.id != entry.id {
            old.replaced_by = entry.symbol.clone();
            tx.rewrite_number(&numbered(&old)?)?;
        }
    }
    Ok(())
}

/// Adds what issuing wrote back to the content that was submitted.
pub(crate) fn add_number(rows: &Rows, draft: &str, package: &mut Package) -> Result<(), AppError> {
    let (record, _) = draft_record(rows, draft)?;
    let info = &mut package.draft.info;
    info.number = record.info.number;
    info.signed_on = record.info.signed_on;
    info.duplex = record.info.duplex;
    Ok(())
}

/// The draft shows the number and the day that it got.
fn write_back(tx: &mut Tx<'_>, draft: &str, package: &Package) -> Result<(), AppError> {
    let (mut record, row) = draft_record(tx, draft)?;
    let info = &package.draft.info;
    record.info.number = info.number;
    record.info.signed_on.clone_from(&info.signed_on);
    record.info.duplex = info.duplex;
    tx.reopen(draft)?;
    put_draft(tx, draft, &row.parent, &record, None)?;
    Ok(tx.close(draft)?)
}

pub(crate) fn preview(
    app: &mut App,
    draft: String,
    signed_on: String,
    number: Option<u32>,
) -> Result<NumberPreview, AppError> {
    let (store, hand) = app.hand();
    let rows: &Rows = store;
    let way = way(rows, &draft)?;
    let before = freeze::for_signatory(rows, &draft)?;
    let (_, row) = draft_record(rows, &draft)?;
    let org_term = holder(rows, &row.parent)?;
    let dated = match way.stage() {
        // The draft's own errors are said where it is written.
        Stage::Draft => freeze::signing_day(&before, &signed_on).map(|day| (before.clone(), day)),
        _ => freeze::signed(rows, &hand, &way, &draft, &signed_on),
    };
    let package = dated.as_ref().map_or(&before, |(package, _)| package);
    let (template, rule_set) = freeze::choices(&hand, package)?;
    let series = document_facts(package, template, rule_set, 1)
        .series
        .to_string();
    let place = Place::find(rows, &org_term, &series, number);
    let number = match (&place, number) {
        (Ok(place), _) => place.number,
        (Err(_), Some(number)) => number,
        (Err(_), None) => rows.next_number(&org_term, &series)?,
    };
    let facts = document_facts(package, template, rule_set, number);
    let refusal = [dated.as_ref().err(), place.as_ref().err()]
        .into_iter()
        .flatten()
        .map(|error| error.message.clone())
        .next()
        .unwrap_or_default();
    let notices = match &dated {
        Ok((package, day)) => Numbering {
            org_term: &org_term,
            series: &series,
            number,
            day: *day,
            signed_on: way.signed_on(),
            package,
        }
        .notices(rows, &hand)?,
        Err(_) => Vec::new(),
    };
    Ok(NumberPreview {
        number,
        symbol: facts.symbol,
        refusal,
        notices,
    })
}
