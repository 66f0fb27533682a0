//! CUPS, asked over its unix socket in IPP, the protocol it shares with the printers.
//!
//! Never over the network: a `CUPS_SERVER` that is no path is not followed. Every question is a connection of its own,
//! which also wakes a service that the system starts on demand.
//!
//! What was seen and is built on: no printers at all is answered with "not found"; a queue's default paper is often
//! Letter, so A4 is always asked for; `job-state-reasons` misleads, so nothing reads it; a job "canceled" may have been
//! so by the printer; a service that lost its memory numbers jobs from 1 again, so a job is ours only at its printer.

mod answer;
mod http;
mod question;
mod queue;
mod reasons;

use std::path::PathBuf;
use std::time::Duration;

use ipp::model::Operation;

use crate::{
    Cancel, JobId, JobState, PrintFault, PrintOptions, Printer, PrinterState, Printing, Trouble,
};
use answer::{Answer, Attributes, incomplete};
use question::Question;

/// How long the service may be silent; CUPS answers at once even while it prints.
const PATIENCE: Duration = Duration::from_secs(15);

const WHERE_DEBIAN_HAS_IT: &str = "/run/cups/cups.sock";

const ABOUT_A_PRINTER: &[&str] = &[
    "printer-name",
    "printer-info",
    "printer-type",
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-state-change-time",
    "printer-up-time",
    "printer-is-accepting-jobs",
    "sides-supported",
];

const ABOUT_A_JOB: &[&str] = &["job-state", "job-printer-uri", "job-printer-state-message"];

/// The bit of `printer-type` that marks the default.
const IS_DEFAULT: i32 = 0x0002_0000;

pub struct Cups {
    socket: PathBuf,
}

impl Cups {
    /// Where `CUPS_SERVER` points if it is a path, as for other programs; otherwise where the system has it.
    pub fn of_the_system() -> Self {
        let told = std::env::var_os("CUPS_SERVER").map(PathBuf::from);
        let path = told.filter(|path| path.is_absolute());
        Self::at(path.unwrap_or_else(|| WHERE_DEBIAN_HAS_IT.into()))
    }

    pub fn at(socket: impl Into<PathBuf>) -> Self {
        Self {
            socket: socket.into(),
        }
    }

    fn ask(&self, question: Question) -> Result<Answer, PrintFault> {
        let parts = [&*question.head(), question.document];
        Answer::read(http::post(
            &self.socket,
            PATIENCE,
            &question.resource,
            parts,
        )?)
    }

    /// Not found when the job of this number is another printer's, and so not the one that is meant.
    fn job_at(&self, printer: &str, job: JobId) -> Result<Answer, PrintFault> {
        let question =
            Question::about_job(Operation::GetJobAttributes, job)?.wanting(ABOUT_A_JOB)?;
        let answer = self.ask(question)?;
        let uri = answer
            .job()?
            .text("job-printer-uri")
            .ok_or_else(incomplete)?;
        if queue::is_of(&uri, printer) {
            Ok(answer)
        } else {
            Err(PrintFault::NotFound)
        }
    }
}

impl Printing for Cups {
    fn printers(&self) -> Result<Vec<Printer>, PrintFault> {
        let question = Question::about_all(Operation::CupsGetPrinters)?.wanting(ABOUT_A_PRINTER)?;
        let answer = match self.ask(question) {
            Err(PrintFault::NotFound) => return Ok(Vec::new()),
            answer => answer?,
        };
        let mut printers: Vec<Printer> = answer.printers().map(printer_in).collect();
        printers.sort_by_key(|printer| !printer.is_default);
        Ok(printers)
    }

    fn printer(&self, name: &str) -> Result<Printer, PrintFault> {
        let question = Question::about_printer(Operation::GetPrinterAttributes, name)?
            .wanting(ABOUT_A_PRINTER)?;
        Ok(printer_in(self.ask(question)?.printer()?))
    }

    fn print(
        &self,
        printer: &str,
        pdf: &[u8],
        options: &PrintOptions,
    ) -> Result<JobId, PrintFault> {
        let copies = i32::try_from(options.copies.max(1)).unwrap_or(i32::MAX);
        let sides = if options.duplex {
            "two-sided-long-edge"
        } else {
            "one-sided"
        };
        let question = Question::about_printer(Operation::PrintJob, printer)?
            .title(&options.title)?
            .pdf(pdf)?
            .job_number("copies", copies)?
            .job_keyword("sides", sides)?
            .job_keyword("media", "iso_a4_210x297mm")?
            .job_keyword(
                "multiple-document-handling",
                "separate-documents-collated-copies",
            )?;
        let answer = self.ask(question)?;
        let id = answer.job()?.integer("job-id").ok_or_else(incomplete)?;
        Ok(JobId(id))
    }

    fn job(&self, printer: &str, job: JobId) -> Result<JobState, PrintFault> {
        let answer = self.job_at(printer, job)?;
        let attributes = answer.job()?;
        let message = attributes
            .text("job-printer-state-message")
            .unwrap_or_default();
        let troubles = || self.printer(printer).map(|printer| printer.troubles);
        Ok(
            match attributes.integer("job-state").ok_or_else(incomplete)? {
                5 => JobState::Printing {
                    troubles: troubles()?,
                },
                6 => JobState::Stopped {
                    troubles: troubles()?,
                },
                7 => JobState::Canceled { message },
                8 => JobState::Failed { message },
                9 => JobState::Done,
                _ => JobState::Waiting {
                    troubles: troubles()?,
                },
            },
        )
    }

    fn cancel(&self, printer: &str, job: JobId) -> Result<Cancel, PrintFault> {
        self.job_at(printer, job)?;
        self.ask(Question::about_job(Operation::CancelJob, job)?)
            .map(|_| Cancel::Done)
    }
}

fn printer_in(attributes: Attributes) -> Printer {
    let name = attributes.text("printer-name").unwrap_or_default();
    let label = attributes
        .text("printer-info")
        .filter(|label| !label.trim().is_empty());
    let state = match attributes.integer("printer-state") {
        _ if attributes.boolean("printer-is-accepting-jobs") == Some(false) => {
            PrinterState::Refusing
        }
        Some(4) => PrinterState::Printing,
        Some(5) => PrinterState::Stopped,
        _ => PrinterState::Ready,
    };
    Printer {
        label: label.unwrap_or_else(|| name.clone()),
        name,
        is_default: attributes.integer("printer-type").unwrap_or_default() & IS_DEFAULT != 0,
        state,
        duplex: attributes
            .texts("sides-supported")
            .iter()
            .any(|sides| sides == "two-sided-long-edge"),
        troubles: troubles_in(attributes, state),
    }
}

fn troubles_in(attributes: Attributes, state: PrinterState) -> Vec<Trouble> {
    let time = |name| attributes.integer(name).unwrap_or_default();
    let seconds = time("printer-up-time").saturating_sub(time("printer-state-change-time"));
    let reasons = attributes.texts("printer-state-reasons");
    let mut troubles = reasons::troubles(reasons.iter().map(String::as_str), seconds);
    let is_offline = state == PrinterState::Printing
        && attributes
            .text("printer-state-message")
            .is_some_and(|message| reasons::says_offline(&message));
    if is_offline && !troubles.contains(&Trouble::Offline) {
        troubles.push(Trouble::Offline);
    }
    troubles
}
