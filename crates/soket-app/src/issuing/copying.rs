//! Copies of an issued document: a PDF of its own, whose pages are the frozen ones with the copy's block behind them.

use chrono::NaiveDate;
use soket_core::{
    Act, CopyKind, CopyOffer, CopyRequest, NumberState, OrgTerm, Recipient, RegisterEntry, RuleSet,
    Series, copy_block, copy_kinds, format_date, parse_date, usual_capacity,
};
use soket_pages::{BlockPlace, block_height, block_sheet};
use soket_store::{SealedRow, Tx};

use super::freeze::PageEnd;
use super::hand::{Hand, vault, way};
use super::holder::holder;
use super::issue::{numbered, seal};
use super::paper::{as_pdf, cut, unprintable};
use super::printing::frozen_package;
use super::{files, register, view};
use crate::aside::{Aside, aside};
use crate::load::{draft_record, org_record};
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
) -> Result<Aside<IssueView>, AppError> {
    way(&app.store, &draft)?.require(Act::Reprint)?;
    let (row, _) = files::standing(app, &draft, &wish.sealed)?;
    let original = register::entry_of(&app.store, &draft)?
        .ok_or_else(|| AppError::not_found("số của văn bản này"))?;
    let day = copying_day(&wish.signed_on, &original)?;
    let rule_set = app.catalog.rule_set(None, Some(day))?.clone();
    let offers = copy_kinds(&rule_set);
    let offer = offers
        .iter()
        .find(|offer| id(offer.kind) == wish.kind)
        .ok_or_else(|| no_such_kind(day, &offers))?
        .clone();
    let request = request(app, &draft, &wish, &offer, day)?;
    let vault = vault(&app.data_dir);
    let (copied, pages) = (offer.clone(), wish.pages.clone());
    let read = move || base(vault.read(&row.kept)?, &row, &copied, &pages);
    let copying = Copying {
        draft,
        offer,
        day,
        original,
        request,
        rule_set,
        recipients: wish.recipients,
        by,
    };
    Ok(aside(read, move |app, base| {
        let draft = copying.draft.clone();
        let (store, hand) = app.hand();
        store.transact(hand.op("Sao văn bản", &draft), |tx| {
            copying.seal(tx, &hand, &base)
        })?;
        view::open(app, draft)
    }))
}

/// What the block says, without its number. Who copies is the body of today, not that of the day when the document was
/// signed.
fn request(
    app: &App,
    draft: &str,
    wish: &CopyWish,
    offer: &CopyOffer,
    day: NaiveDate,
) -> Result<CopyRequest, AppError> {
    let info = frozen_package(app, draft)?.draft.info;
    let (_, row) = draft_record(&app.store, draft)?;
    let (owner, _) = org_record(&app.store, &row.parent)?;
    refuse_stranger(&owner.term, &wish.signatory)?;
    Ok(CopyRequest {
        kind: offer.kind,
        issuing_body: wish.issuing_body.unwrap_or(info.issuing_body),
        number: None,
        signed_on: format_date(day),
        place: info.place,
        signatory: wish.signatory.clone(),
        capacity: wish.capacity.unwrap_or(usual_capacity(&owner.term)),
        by_order_of: wish.by_order_of.trim().to_owned(),
        recipients: recipients(&wish.recipients),
        stamp_by_hand: false,
        duplex: info.duplex,
        term: owner.term,
    })
}

/// A copy that is being made.
struct Copying {
    draft: String,
    offer: CopyOffer,
    day: NaiveDate,
    /// The line of what is copied.
    original: RegisterEntry,
    request: CopyRequest,
    rule_set: RuleSet,
    recipients: Vec<String>,
    by: String,
}

impl Copying {
    /// Number, block and bytes, together or not at all.
    fn seal(self, tx: &mut Tx<'_>, hand: &Hand<'_>, base: &Base) -> Result<(), AppError> {
        way(tx, &self.draft)?.require(Act::Reprint)?;
        let (_, row) = draft_record(tx, &self.draft)?;
        let org_term = holder(tx, &row.parent)?;
        let series = Series::Copies.to_string();
        let number = match self.offer.numbered {
            true => Some(tx.next_number(&org_term, &series)?),
            false => None,
        };
        let request = CopyRequest {
            number,
            ..self.request
        };
        let (pdf, symbol) = finished(base, &request, &self.rule_set)?;
        let kept = hand.vault.keep(&pdf, "pdf")?;
        let kind = &self.offer.name;
        let name = export::file_name(&format!("{kind} {} {symbol}", self.original.symbol));
        let copy = seal(
            tx,
            hand,
            &self.draft,
            SealedRole::Copy,
            &kept,
            None,
            &format!("{name}.pdf"),
            &label(kind, &symbol, self.day),
            &self.by,
        )?;
        let Some(number) = number else {
            return Ok(());
        };
        let entry = RegisterEntry {
            id: hand.host.new_id(),
            org_term,
            series,
            number,
            state: NumberState::Issued,
            symbol,
            signed_on: self.day.to_string(),
            kind_name: self.offer.name,
            subject: format!("{} số {}", self.original.kind_name, self.original.symbol),
            signer: signer(&request),
            recipients: self.recipients,
            filed_at: self.original.filed_at,
            copies: None,
            note: String::new(),
            replaced_by: String::new(),
            draft: None,
            copy: Some(copy),
            by: self.by,
            at: hand.now.clone(),
        };
        Ok(tx.take_number(&numbered(&entry)?)?)
    }
}

/// No block goes out with room for a name that nobody chose.
fn refuse_stranger(term: &OrgTerm, signatory: &str) -> Result<(), AppError> {
    if term.signatories.iter().any(|one| one.id == signatory) {
        return Ok(());
    }
    Err(AppError::refused(
        "Chưa chọn người ký bản sao.",
        "Chọn một người trong danh sách người ký; chưa có thì thêm ở mục “Đơn vị”.",
    ))
}

/// "Sao y bản chính 01-BS/ĐU, 10/5/2026": several copies of one document are told apart by it.
fn label(kind: &str, symbol: &str, day: NaiveDate) -> String {
    let name = format!("{kind} {symbol}");
    format!("{}, {}", name.trim(), format_date(day))
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

fn base(bytes: Vec<u8>, row: &SealedRow, offer: &CopyOffer, range: &str) -> Result<Base, AppError> {
    let whole = as_pdf(bytes, &row.kept.extension)?;
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
