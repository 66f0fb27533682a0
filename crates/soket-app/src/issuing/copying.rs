//! Copies of an issued document: a PDF of its own, whose pages are the frozen ones with the copy's block behind them.

use chrono::NaiveDate;
use soket_core::{
    Act, CopyKind, CopyOffer, CopyRequest, NumberState, Recipient, RegisterEntry, RuleSet, Series,
    copy_block, copy_kinds, format_date, parse_date, usual_capacity,
};
use soket_pages::{BlockPlace, block_height, block_sheet};
use soket_store::SealedRow;

use super::freeze::PageEnd;
use super::hand::way;
use super::holder::holder;
use super::issue::{numbered, seal};
use super::printing::{as_pdf, cut, frozen_package, unprintable};
use super::{files, register, view};
use crate::load::draft_record;
use crate::wire::{CopyKindView, CopyWish, IssueView, SealedRole};
use crate::{App, AppError, export, fonts};

/// The kinds of copies that these layout rules know, the first ones' first. Which rules bind a copy is a matter of the
/// day of copying, not of the document's.
pub(super) fn kinds<'a>(rule_sets: impl IntoIterator<Item = &'a RuleSet>) -> Vec<CopyKindView> {
    let mut kinds: Vec<CopyKindView> = Vec::new();
    for offer in rule_sets.into_iter().flat_map(copy_kinds) {
        let id = id(offer.kind);
        if kinds.iter().all(|one| one.id != id) {
            kinds.push(CopyKindView {
                id,
                name: offer.name,
                numbered: offer.numbered,
            });
        }
    }
    kinds
}

fn no_such_kind(day: NaiveDate, offers: &[CopyOffer]) -> AppError {
    let names: Vec<&str> = offers.iter().map(|offer| offer.name.as_str()).collect();
    AppError::refused(
        format!(
            "Thể thức của ngày {} không có hình thức sao này.",
            format_date(day)
        ),
        format!("Chọn {}, hoặc kiểm tra ngày sao.", names.join(", ")),
    )
}

fn id(kind: CopyKind) -> String {
    serde_json::to_value(kind)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

pub(crate) fn make(
    app: &mut App,
    draft: String,
    wish: CopyWish,
    by: String,
) -> Result<IssueView, AppError> {
    way(&app.store, &draft)?.require(Act::Reprint)?;
    let (row, _) = files::sealed(app, &wish.sealed)?;
    if row.owner != draft {
        return Err(AppError::not_found("tệp đã khoá của văn bản này"));
    }
    let original = register::entry_of(&app.store, &draft)?
        .ok_or_else(|| AppError::not_found("số của văn bản này"))?;
    let day = copying_day(&wish.signed_on, &original)?;
    let package = frozen_package(app, &draft)?;
    let rule_set = app.catalog.rule_set(None, Some(day))?.clone();
    let offers = copy_kinds(&rule_set);
    let offer = offers
        .iter()
        .find(|offer| id(offer.kind) == wish.kind)
        .ok_or_else(|| no_such_kind(day, &offers))?
        .clone();
    let base = base(app, &row, &offer, &wish.pages)?;
    let request = CopyRequest {
        kind: offer.kind,
        issuing_body: package.draft.info.issuing_body,
        number: None,
        signed_on: format_date(day),
        place: package.draft.info.place.clone(),
        signatory: wish.signatory.clone(),
        capacity: usual_capacity(&package.term),
        by_order_of: String::new(),
        recipients: recipients(&wish.recipients),
        stamp_by_hand: false,
        duplex: package.draft.info.duplex,
        term: package.term,
    };
    let (_, draft_row) = draft_record(&app.store, &draft)?;
    let series = Series::Copies.to_string();
    let (store, hand) = app.hand();
    store.transact(hand.op("Sao văn bản", &draft), |tx| {
        way(tx, &draft)?.require(Act::Reprint)?;
        let org_term = holder(tx, &draft_row.parent)?;
        let number = match offer.numbered {
            true => Some(tx.next_number(&org_term, &series)?),
            false => None,
        };
        let request = CopyRequest { number, ..request };
        let (pdf, symbol) = finished(&base, &request, &rule_set)?;
        let kept = hand.vault.keep(&pdf, "pdf")?;
        let name = format!(
            "{}.pdf",
            export::file_name(&format!("{} {} {symbol}", offer.name, original.symbol))
        );
        seal(tx, &hand, &draft, SealedRole::Copy, &kept, None, &name, &by)?;
        if let Some(number) = number {
            let entry = RegisterEntry {
                id: hand.host.new_id(),
                org_term: org_term.clone(),
                series: series.clone(),
                number,
                state: NumberState::Issued,
                symbol,
                signed_on: day.to_string(),
                kind_name: offer.name.clone(),
                subject: format!("{} số {}", original.kind_name, original.symbol),
                signer: signer(&request),
                recipients: wish.recipients.clone(),
                filed_at: original.filed_at.clone(),
                copies: None,
                note: String::new(),
                replaced_by: String::new(),
                draft: None,
                by: by.clone(),
                at: hand.now.clone(),
            };
            tx.take_number(&numbered(&entry)?)?;
        }
        Ok::<_, AppError>(())
    })?;
    view::open(app, draft)
}

/// A copy is made no earlier than what it copies.
fn copying_day(typed: &str, original: &RegisterEntry) -> Result<NaiveDate, AppError> {
    let day = parse_date(typed).ok_or_else(|| {
        AppError::new(
            "bad-date",
            format!("Ngày sao “{typed}” không phải là một ngày có thật."),
            "Ghi ngày, tháng, năm như 24/5/2028.",
        )
    })?;
    match parse_date(&original.signed_on).filter(|signed| *signed > day) {
        None => Ok(day),
        Some(signed) => Err(AppError::new(
            "bad-date",
            format!(
                "Ngày sao {} trước ngày ký văn bản {}.",
                format_date(day),
                format_date(signed)
            ),
            "Kiểm tra ngày sao.",
        )),
    }
}

/// The pages that are copied, and how the last of them ends where that is known.
struct Base {
    pdf: Vec<u8>,
    pages: usize,
    end: Option<PageEnd>,
}

fn base(app: &App, row: &SealedRow, offer: &CopyOffer, range: &str) -> Result<Base, AppError> {
    let whole = as_pdf(&files::bytes(app, row)?, row)?;
    let (pdf, end) = match (offer.kind, range.trim()) {
        (CopyKind::Extract, "") => {
            return Err(AppError::new(
                "bad-pages",
                "Trích sao thì phải chọn trang.",
                "Ghi các trang trích, như 2,4-6.",
            ));
        }
        (_, "") => (whole, files::page_end(row)?),
        (CopyKind::TrueCopy | CopyKind::Relayed, _) => {
            return Err(AppError::new(
                "bad-pages",
                format!("{} thì sao đủ mọi trang.", offer.name),
                "Để trống ô trang, hoặc chọn trích sao.",
            ));
        }
        (_, range) => (cut(&whole, range)?, None),
    };
    let pages = soket_pdf::pages(&pdf).map_err(unprintable)?;
    Ok(Base { pdf, pages, end })
}

/// The copied pages with the block, and the copy's symbol.
fn finished(
    base: &Base,
    request: &CopyRequest,
    rule_set: &RuleSet,
) -> Result<(Vec<u8>, String), AppError> {
    let tree = copy_block(request, rule_set);
    let sheet = &rule_set.style;
    let height = block_height(&tree, sheet, fonts::chosen()).map_err(AppError::internal)?;
    let below = base.end.filter(|end| end.room_mm >= height);
    let place = match below {
        Some(end) => BlockPlace::Below {
            page: base.pages,
            room_mm: end.room_mm,
        },
        None => BlockPlace::NewPage {
            page: base.pages + 1,
            number: base.end.map_or(base.pages, |end| end.last_number) + 1,
        },
    };
    let block = block_sheet(&tree, sheet, fonts::chosen(), place)?;
    let pdf = match below {
        Some(_) => soket_pdf::over_last(&base.pdf, &block),
        None => soket_pdf::behind(&base.pdf, &block),
    };
    Ok((pdf.map_err(unprintable)?, tree.properties.keywords))
}

fn recipients(lines: &[String]) -> Vec<Recipient> {
    let typed = lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty());
    typed
        .enumerate()
        .map(|(at, text)| Recipient {
            id: (at + 1).to_string(),
            text: text.to_owned(),
            filing: soket_core::vietnamese::folded(text).starts_with("lưu"),
            ..Recipient::default()
        })
        .collect()
}

fn signer(request: &CopyRequest) -> String {
    let signatories = &request.term.signatories;
    signatories
        .iter()
        .find(|one| one.id == request.signatory)
        .map_or_else(String::new, |one| {
            format!("{} {}", one.position, one.name).trim().to_owned()
        })
}
