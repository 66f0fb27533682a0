//! What is written into the register by hand: documents that got their numbers in the paper book, numbers that are kept
//! or left out. A line of the hand can be put right and taken out; what was issued here can not.

use chrono::NaiveDate;
use soket_core::{NumberState, OrgTerm, RegisterEntry, RuleSet, Series, day_refusal, parse_date};
use soket_store::{Query, Tx};

use super::hand::Hand;
use super::holder::holder;
use super::issue::{numbered, refuse_odd, taken};
use super::register::{entry, page, read_series, series_name};
use crate::load::org_record;
use crate::wire::{Done, RegisterLine, RegisterPage};
use crate::{App, AppError};

/// A line that is written by hand: where it stands, and what a line there begins with.
struct Blank {
    org_term: String,
    series: String,
    /// `None`: the next.
    number: Option<u32>,
    /// "BC/ĐU"
    symbol: String,
    kind_name: String,
}

impl Blank {
    /// `kind` says what a document of the congress is; other series say it themselves.
    fn of(
        app: &App,
        org_term: &str,
        series: &str,
        kind: &str,
        number: Option<u32>,
        day: Option<NaiveDate>,
    ) -> Result<Self, AppError> {
        let series = read_series(app, series)?;
        number.map_or(Ok(()), refuse_odd)?;
        let (owner, _) = org_record(&app.store, org_term)?;
        let today = app.host.now().date_naive();
        let rule_set = app.catalog.rule_set(None, Some(day.unwrap_or(today)))?;
        let kind = match kind.trim() {
            "" => series,
            typed => read_series(app, typed)?,
        };
        let kind_name = series_name(app, &kind.to_string());
        Ok(Self {
            org_term: holder(&app.store, org_term)?,
            series: series.to_string(),
            number,
            symbol: symbol(rule_set, series, kind, &owner.term),
            kind_name: kind_name.split(" (").next().unwrap_or_default().to_owned(),
        })
    }

    fn entry(&self, tx: &Tx<'_>, hand: &Hand<'_>) -> Result<RegisterEntry, AppError> {
        let number = match self.number {
            Some(number) => number,
            None => tx.next_number(&self.org_term, &self.series)?,
        };
        Ok(RegisterEntry {
            id: hand.host.new_id(),
            org_term: self.org_term.clone(),
            series: self.series.clone(),
            number,
            state: NumberState::Issued,
            symbol: format!("{number:02}-{}", self.symbol),
            signed_on: String::new(),
            kind_name: self.kind_name.clone(),
            subject: String::new(),
            signer: String::new(),
            recipients: Vec::new(),
            filed_at: String::new(),
            copies: None,
            note: String::new(),
            replaced_by: String::new(),
            draft: None,
            copy: None,
            by: String::new(),
            at: hand.now.clone(),
        })
    }
}

/// "BC/ĐU", of a congress "BC/ĐH".
fn symbol(rule_set: &RuleSet, series: Series, kind: Series, term: &OrgTerm) -> String {
    let body = match series {
        Series::Congress => "ĐH",
        _ => term.symbol.as_str(),
    };
    match kind {
        Series::Congress => body.into(),
        Series::Copies => format!("BS/{body}"),
        Series::Kind(kind) => {
            let symbol = rule_set.wording.kinds.get(&kind);
            format!("{}/{body}", symbol.map_or("", |kind| kind.symbol.as_str()))
        }
    }
}

/// Writes a line. What was reserved may now be entered; nothing else is written over.
fn write(tx: &mut Tx<'_>, entry: RegisterEntry) -> Result<(), AppError> {
    let Some(old) = tx.numbered_as(&entry.org_term, &entry.series, entry.number)? else {
        return Ok(tx.take_number(&numbered(&entry)?)?);
    };
    let used = self::entry(&old)?;
    if used.state != NumberState::Reserved || entry.state == NumberState::Reserved {
        return Err(taken(&used));
    }
    let entry = RegisterEntry {
        id: old.id,
        ..entry
    };
    Ok(tx.rewrite_number(&numbered(&entry)?)?)
}

fn newest(app: &App, org_term: String) -> Result<RegisterPage, AppError> {
    let query = Query {
        org_term,
        newest_first: true,
        limit: Some(100),
        ..Query::default()
    };
    page(app, &query)
}

pub(crate) fn add(app: &mut App, line: RegisterLine) -> Result<RegisterPage, AppError> {
    let (blank, day) = read(app, &line)?;
    let (store, hand) = app.hand();
    store.transact(hand.op("Vào sổ văn bản đi", "register"), |tx| {
        let entry = filled(blank.entry(tx, &hand)?, &line, day);
        write(tx, entry)
    })?;
    newest(app, blank.org_term)
}

/// Puts a line right that was entered by hand, its number too.
pub(crate) fn change(
    app: &mut App,
    id: String,
    line: RegisterLine,
) -> Result<RegisterPage, AppError> {
    let (blank, day) = read(app, &line)?;
    let (store, hand) = app.hand();
    store.transact(hand.op("Sửa dòng trong sổ", "register"), |tx| {
        let old = by_hand(tx, &id)?;
        let entry = RegisterEntry {
            replaced_by: old.replaced_by.clone(),
            ..filled(blank.entry(tx, &hand)?, &line, day)
        };
        tx.release_number(&id)?;
        write(tx, entry)
    })?;
    newest(app, blank.org_term)
}

/// What a line asks for, when it can be.
fn read(app: &App, line: &RegisterLine) -> Result<(Blank, NaiveDate), AppError> {
    let day = parse_date(&line.signed_on).ok_or_else(|| {
        AppError::new(
            "bad-date",
            format!("Ngày “{}” không phải là một ngày có thật.", line.signed_on),
            "Ghi ngày, tháng, năm như 24/5/2028.",
        )
    })?;
    if line.subject.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi trích yếu.",
            "Ghi trích yếu như trong sổ giấy.",
        ));
    }
    let of_congress = read_series(app, &line.series)? == Series::Congress;
    if of_congress && line.kind.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa chọn loại văn bản của đại hội.",
            "Chọn báo cáo, nghị quyết … như ghi trên văn bản.",
        ));
    }
    let (owner, _) = org_record(&app.store, &line.org_term)?;
    if let Some(message) = day_refusal(&owner.term, of_congress, day) {
        return Err(AppError::new("bad-date", message, "Kiểm tra ngày ký."));
    }
    let kind = if of_congress { line.kind.as_str() } else { "" };
    let (org_term, series) = (&line.org_term, &line.series);
    let blank = Blank::of(app, org_term, series, kind, line.number, Some(day))?;
    Ok((blank, day))
}

fn filled(blank: RegisterEntry, line: &RegisterLine, day: NaiveDate) -> RegisterEntry {
    RegisterEntry {
        signed_on: day.to_string(),
        subject: line.subject.trim().to_owned(),
        signer: line.signer.trim().to_owned(),
        recipients: line.recipients.clone(),
        filed_at: line.filed_at.trim().to_owned(),
        copies: line.copies,
        note: line.note.trim().to_owned(),
        by: line.by.trim().to_owned(),
        ..blank
    }
}

/// A line that nothing was issued or copied under.
fn by_hand(tx: &Tx<'_>, id: &str) -> Result<RegisterEntry, AppError> {
    let row = tx
        .numbered(id)?
        .ok_or_else(|| AppError::not_found("dòng này trong sổ"))?;
    let entry = entry(&row)?;
    if entry.draft.is_some() || entry.copy.is_some() {
        return Err(AppError::refused(
            "Số này đã cấp cho một văn bản nên không sửa, không trả lại được.",
            "Văn bản sai thì tạo văn bản thay thế.",
        ));
    }
    Ok(entry)
}

pub(crate) fn reserve(
    app: &mut App,
    org_term: String,
    series: String,
    number: Option<u32>,
    reason: String,
    by: String,
) -> Result<RegisterPage, AppError> {
    let blank = Blank::of(app, &org_term, &series, "", number, None)?;
    keep(app, blank, NumberState::Reserved, &reason, &by)
}

pub(crate) fn skip(
    app: &mut App,
    org_term: String,
    series: String,
    number: Option<u32>,
    reason: String,
    by: String,
) -> Result<RegisterPage, AppError> {
    let blank = Blank::of(app, &org_term, &series, "", number, None)?;
    keep(app, blank, NumberState::Skipped, &reason, &by)
}

fn keep(
    app: &mut App,
    blank: Blank,
    state: NumberState,
    reason: &str,
    by: &str,
) -> Result<RegisterPage, AppError> {
    refuse_no_reason(reason)?;
    let (store, hand) = app.hand();
    store.transact(hand.op("Giữ, bỏ số", "register"), |tx| {
        let entry = RegisterEntry {
            state,
            note: reason.trim().to_owned(),
            by: by.trim().to_owned(),
            ..blank.entry(tx, &hand)?
        };
        write(tx, entry)
    })?;
    newest(app, blank.org_term)
}

pub(super) fn refuse_no_reason(reason: &str) -> Result<(), AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi lý do.",
            "Ghi vì sao giữ hoặc bỏ số, để sau này xem sổ còn hiểu.",
        ));
    }
    Ok(())
}

/// Takes a line out: a number that was kept or left out, or a document that was entered by mistake.
pub(crate) fn release(app: &mut App, id: String) -> Result<Done, AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("Trả số", "register"), |tx| {
        by_hand(tx, &id)?;
        tx.release_number(&id).map_err(AppError::from)
    })?;
    Ok(Done {})
}
