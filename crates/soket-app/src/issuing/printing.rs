//! Printing what was frozen, and what became of it.
//!
//! The record of a job stands before the job does: when the program dies in between, the register shows a print
//! nobody can vouch for rather than none.

use soket_core::{Act, CopyLine, Package, cover_sheet};
use soket_pages::Pages;
use soket_print::{
    Cancel, JobId, JobState, PrintFault, PrintOptions, Printer, PrinterState, Printing, Trouble,
};
use soket_store::{RowContent, Table, Trash, Tx, hash_of_bytes};

use super::hand::{vault, way};
use super::paper::{as_pdf, chosen};
use super::{dispatch, files, freeze};
use crate::aside::{Aside, aside, beside};
use crate::load::{body, json};
use crate::wire::{PrintOutcome, PrintRecord, PrinterView, SealedRole};
use crate::{App, AppError, fonts};

const MOST_COPIES: u32 = 999;

pub(crate) fn list(app: &mut App) -> Result<Aside<Vec<PrinterView>>, AppError> {
    let printing = app.printing.clone();
    Ok(beside(move || match printing.printers() {
        Ok(printers) => Ok(printers.into_iter().map(printer_view).collect()),
        Err(PrintFault::NoService) => Ok(Vec::new()),
        Err(fault) => Err(fault.into()),
    }))
}

fn printer_view(printer: Printer) -> PrinterView {
    let state = match (printer.troubles.first(), printer.state) {
        (_, PrinterState::Refusing) => "không nhận việc in".into(),
        (_, PrinterState::Stopped) => "đang tạm dừng".into(),
        (Some(trouble), _) => words(trouble),
        (None, PrinterState::Printing) => "đang in".into(),
        (None, PrinterState::Ready) => "sẵn sàng".into(),
    };
    PrinterView {
        ready: matches!(printer.state, PrinterState::Ready | PrinterState::Printing)
            && printer.troubles.iter().all(is_small),
        name: printer.name,
        label: printer.label,
        is_default: printer.is_default,
        duplex: printer.duplex,
        state,
    }
}

/// It still prints.
fn is_small(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::TonerLow | Trouble::Other(_))
}

fn words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::OutOfPaper => "hết giấy".into(),
        Trouble::PaperJam => "kẹt giấy".into(),
        Trouble::CoverOpen => "nắp máy in đang mở".into(),
        Trouble::TonerLow => "sắp hết mực".into(),
        Trouble::TonerEmpty => "hết mực".into(),
        Trouble::Offline => "máy in đang tắt hoặc chưa nối".into(),
        Trouble::Other(keyword) => format!("máy in báo “{keyword}”"),
    }
}

impl From<PrintFault> for AppError {
    fn from(fault: PrintFault) -> Self {
        let (code, message, hint) = match &fault {
            PrintFault::NoService => (
                "no-printing",
                "Máy này chưa có dịch vụ in.",
                "Cài máy in cho máy tính, hoặc bấm “Mở bằng trình xem” rồi in từ đó.",
            ),
            PrintFault::NotFound => (
                "no-printer",
                "Không còn thấy máy in này.",
                "Kiểm tra máy in đã bật, đã nối; rồi chọn lại máy in.",
            ),
            PrintFault::NotAccepting => (
                "printer-refuses",
                "Máy in đang không nhận việc in.",
                "Bật lại hàng đợi của máy in, hoặc chọn máy in khác.",
            ),
            PrintFault::Refused { .. } => (
                "printer-refuses",
                "Máy in không nhận văn bản này.",
                "Chọn máy in khác, hoặc mở bằng trình xem rồi in từ đó.",
            ),
            PrintFault::Broken { .. } => (
                "printer-silent",
                "Đang gửi thì mất liên lạc với dịch vụ in; có thể máy in đã nhận.",
                "Xem máy in đã ra giấy chưa rồi mới in lại.",
            ),
        };
        Self::new(code, message, hint).with_detail(fault)
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "one for each field of the request"
)]
pub(crate) fn start(
    app: &mut App,
    draft: String,
    sealed: String,
    line: String,
    printer: String,
    copies: u32,
    duplex: bool,
    pages: String,
) -> Result<Aside<PrintRecord>, AppError> {
    if !(1..=MOST_COPIES).contains(&copies) {
        return Err(AppError::refused(
            format!("Không in được {copies} bản một lần."),
            format!("Ghi số bản từ 1 tới {MOST_COPIES}."),
        ));
    }
    way(&app.store, &draft)?.require(Act::Reprint)?;
    let (row, file) = files::standing(app, &draft, &sealed)?;
    let vault = vault(&app.data_dir);
    let kept = row.kept.clone();
    let range = pages.trim().to_owned();
    let read = move || chosen(as_pdf(vault.read(&kept)?, &kept.extension)?, &range);
    Ok(aside(read, move |app, (pdf, pages)| {
        let job = Job {
            line,
            sealed,
            sha256: row.kept.sha256,
            title: file.name,
            printer,
            copies,
            duplex,
            pages,
        };
        Ok(send(app, draft, job, pdf))
    }))
}

pub(crate) fn cover(
    app: &mut App,
    draft: String,
    printer: String,
) -> Result<Aside<PrintRecord>, AppError> {
    way(&app.store, &draft)?.require(Act::Reprint)?;
    let package = frozen_package(app, &draft)?;
    let lines: Vec<CopyLine> = dispatch::lines(&app.store, &draft)?
        .into_iter()
        .map(CopyLine::from)
        .collect();
    let (_, hand) = app.hand();
    let (template, rule_set) = freeze::choices(&hand, &package)?;
    let tree = cover_sheet(&package, template, rule_set, &lines);
    let pdf = Pages::new(fonts::chosen()).pdf(&tree, &rule_set.style)?;
    let job = Job {
        line: String::new(),
        sealed: String::new(),
        sha256: hash_of_bytes(&pdf),
        title: "Danh sách nơi nhận".into(),
        printer,
        copies: 1,
        duplex: false,
        pages: String::new(),
    };
    Ok(send(app, draft, job, pdf))
}

/// The content as it was frozen.
pub(super) fn frozen_package(app: &App, draft: &str) -> Result<Package, AppError> {
    for row in app.store.sealed_of(draft)? {
        if files::file(&row)?.role == SealedRole::Package {
            let text = String::from_utf8(files::bytes(app, &row)?).map_err(AppError::internal)?;
            return Package::parse("bản đã ký", &text).map_err(|fault| AppError::source(&[fault]));
        }
    }
    Err(AppError::not_found("nội dung đã khoá của văn bản này"))
}

/// What is asked of a printer.
struct Job {
    line: String,
    sealed: String,
    sha256: String,
    title: String,
    printer: String,
    copies: u32,
    duplex: bool,
    pages: String,
}

/// Looks whether the printer takes anything, then writes the record, then hands the pages over.
fn send(app: &App, draft: String, job: Job, pdf: Vec<u8>) -> Aside<PrintRecord> {
    let printing = app.printing.clone();
    let asked = printing.clone();
    let name = job.printer.clone();
    let ask = move || match asked.printer(&name)?.state {
        PrinterState::Refusing => Err(PrintFault::NotAccepting.into()),
        _ => Ok(()),
    };
    aside(ask, move |app, ()| {
        let options = PrintOptions {
            copies: job.copies,
            duplex: job.duplex,
            title: job.title.clone(),
        };
        let record = begun(app, job);
        put(app, &draft, &record)?;
        let printer = record.printer.clone();
        let hand_over = move || Ok(printing.print(&printer, &pdf, &options));
        Ok(aside(hand_over, move |app, taken| {
            note(app, &draft, record, taken)
        }))
    })
}

/// The record of a job that is about to be handed over.
fn begun(app: &App, job: Job) -> PrintRecord {
    PrintRecord {
        id: app.host.new_id(),
        line: job.line,
        sealed: job.sealed,
        sha256: job.sha256,
        printer: job.printer,
        job: 0,
        copies: job.copies,
        duplex: job.duplex,
        pages: job.pages,
        at: crate::now_text(&*app.host),
        outcome: PrintOutcome::Waiting,
        message: "Đang gửi tới máy in".into(),
    }
}

/// Whether the queue took the job.
fn note(
    app: &mut App,
    draft: &str,
    mut record: PrintRecord,
    taken: Result<JobId, PrintFault>,
) -> Result<PrintRecord, AppError> {
    match taken {
        Ok(job) => {
            record.job = u32::try_from(job.0).unwrap_or(0);
            record.message.clear();
            put(app, draft, &record)?;
            Ok(record)
        }
        Err(fault) => {
            let error = AppError::from(fault);
            record.outcome = PrintOutcome::Failed;
            record.message.clone_from(&error.message);
            put(app, draft, &record)?;
            Err(error)
        }
    }
}

fn put(app: &mut App, draft: &str, record: &PrintRecord) -> Result<(), AppError> {
    let (store, hand) = app.hand();
    store.transact(hand.op("In", draft), |tx| put_in(tx, draft, record))?;
    Ok(())
}

/// Writes what is known of a job; a whole document that came out counts for its recipient, once.
fn put_in(tx: &mut Tx<'_>, draft: &str, record: &PrintRecord) -> Result<(), AppError> {
    let old = tx.get(Table::Printing, &record.id)?;
    let was: Option<PrintRecord> = old.as_ref().map(body).transpose()?;
    if was.as_ref().is_some_and(|was| was.outcome.is_final()) {
        return Ok(());
    }
    let position = match old {
        Some(old) => old.position,
        None => tx.children(Table::Printing, draft, Trash::Live)?.len() as i64,
    };
    let content = RowContent {
        id: record.id.clone(),
        parent: draft.into(),
        position,
        body: json(record)?,
    };
    tx.put(Table::Printing, &content, None)?;
    let counts =
        record.outcome == PrintOutcome::Done && record.pages.is_empty() && !record.line.is_empty();
    if counts {
        dispatch::change(tx, draft, &record.line, |line| {
            line.printed += record.copies;
        })?;
    }
    Ok(())
}

fn find(app: &App, print: &str) -> Result<(String, PrintRecord), AppError> {
    let row = app
        .store
        .get(Table::Printing, print)?
        .ok_or_else(|| AppError::not_found("lần in này"))?;
    Ok((row.parent.clone(), body(&row)?))
}

pub(crate) fn state(app: &mut App, print: String) -> Result<Aside<PrintRecord>, AppError> {
    let (draft, record) = find(app, &print)?;
    Ok(asked(app, draft, record))
}

/// How a job stands, as its queue says; one that is over is not asked about.
fn asked(app: &App, draft: String, record: PrintRecord) -> Aside<PrintRecord> {
    let printing = app.printing.clone();
    let ask = move || {
        if record.outcome.is_final() {
            return Ok(record);
        }
        let (outcome, message) = match printing.job(&record.printer, job_id(&record)) {
            // A job says nothing of the queue that lets it wait.
            Ok(JobState::Waiting { troubles })
                if troubles.is_empty() && is_paused(&*printing, &record) =>
            {
                (
                    PrintOutcome::Stopped,
                    "Hàng đợi của máy in đang tạm dừng".into(),
                )
            }
            Ok(state) => outcome(state),
            // The queue forgets what is over; nobody can say any more how it ended.
            Err(PrintFault::NotFound) => (
                PrintOutcome::Failed,
                "Máy in không còn nhớ lần in này; xem giấy đã ra đủ chưa".into(),
            ),
            Err(fault) => return Err(fault.into()),
        };
        Ok(PrintRecord {
            outcome,
            message,
            ..record
        })
    };
    aside(ask, move |app, record: PrintRecord| {
        let (_, before) = find(app, &record.id)?;
        // Another asked meanwhile and knows how it ended.
        if before.outcome.is_final() {
            return Ok(before);
        }
        if (before.outcome, &before.message) != (record.outcome, &record.message) {
            put(app, &draft, &record)?;
        }
        Ok(record)
    })
}

fn is_paused(printing: &dyn Printing, record: &PrintRecord) -> bool {
    let printer = printing.printer(&record.printer);
    printer.is_ok_and(|printer| printer.state == PrinterState::Stopped)
}

fn job_id(record: &PrintRecord) -> JobId {
    JobId(i32::try_from(record.job).unwrap_or(0))
}

fn outcome(state: JobState) -> (PrintOutcome, String) {
    let say = |troubles: &[Trouble]| troubles.first().map_or_else(String::new, sentence);
    let said = |plain: &str, message: &str| match message.trim() {
        "" => plain.to_owned(),
        message => format!("{plain}: {message}"),
    };
    match state {
        JobState::Waiting { troubles } if troubles.is_empty() => {
            (PrintOutcome::Waiting, "Đang chờ máy in".into())
        }
        JobState::Waiting { troubles } => (PrintOutcome::Waiting, say(&troubles)),
        JobState::Printing { troubles } if troubles.iter().all(is_small) => {
            (PrintOutcome::Printing, say(&troubles))
        }
        JobState::Printing { troubles } => (PrintOutcome::Stopped, say(&troubles)),
        JobState::Stopped { troubles } => (PrintOutcome::Stopped, say(&troubles)),
        JobState::Done => (PrintOutcome::Done, String::new()),
        JobState::Canceled { message } => {
            (PrintOutcome::Cancelled, said("Đã huỷ ở máy in", &message))
        }
        JobState::Failed { message } => (PrintOutcome::Failed, said("Máy in bỏ dở", &message)),
    }
}

/// "Hết giấy"
fn sentence(trouble: &Trouble) -> String {
    let words = words(trouble);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

pub(crate) fn cancel(app: &mut App, print: String) -> Result<Aside<PrintRecord>, AppError> {
    let (draft, record) = find(app, &print)?;
    if record.outcome.is_final() {
        return Ok(beside(move || Ok(record)));
    }
    let printing = app.printing.clone();
    let (printer, job) = (record.printer.clone(), job_id(&record));
    let cancel = move || match printing.cancel(&printer, job) {
        Ok(cancel) => Ok(cancel),
        // It was over before; its queue says how.
        Err(PrintFault::Refused { .. } | PrintFault::NotFound) => Ok(Cancel::Asked),
        Err(fault) => Err(fault.into()),
    };
    Ok(aside(cancel, move |app, cancelled: Cancel| {
        if cancelled == Cancel::Done {
            let record = PrintRecord {
                outcome: PrintOutcome::Cancelled,
                message: "Đã huỷ; trang đã ra giấy thì bỏ đi".into(),
                ..record
            };
            put(app, &draft, &record)?;
            return Ok(beside(move || Ok(record)));
        }
        Ok(asked(app, draft, record))
    }))
}
