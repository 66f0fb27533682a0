//! Windows, through its spooler: the PDF is drawn by Windows itself and handed over page by page.
//!
//! The crate that does it says less than CUPS does, and so do we: a printer always counts as ready and without
//! troubles, and a job is done once the spooler has it. What becomes of it then, Windows shows in the printer's own
//! window. Jobs are known to the value that printed them and end with the program.

use std::collections::HashMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use winprint::printer::{
    FilePrinter, FindDeviceError, PrintOutcome, PrintProgress, PrinterDevice, WinPdfPrinter,
};
use winprint::ticket::{
    Copies, FeatureOptionPackWithPredefined, PredefinedCollation, PredefinedDuplexType,
    PredefinedMediaName, PrintCapabilities, PrintTicket, PrintTicketBuilder,
};

use crate::{Cancel, JobId, JobState, PrintFault, PrintOptions, Printer, PrinterState, Printing};

pub struct Spooler {
    /// Where a document lies while it is handed over.
    folder: PathBuf,
    jobs: Arc<Mutex<Jobs>>,
}

struct Jobs {
    /// What is left of a job when it is over is its state.
    by_id: HashMap<JobId, Job>,
    last_id: i32,
}

struct Job {
    state: JobState,
    is_unwanted: bool,
}

impl Printing for Spooler {
    fn printers(&self) -> Result<Vec<Printer>, PrintFault> {
        let default = default_name()?;
        let mut printers: Vec<Printer> = PrinterDevice::all()
            .map_err(|fault| refused(&fault))?
            .iter()
            .map(|device| described(device, default.as_deref()))
            .collect();
        printers.sort_by_key(|printer| !printer.is_default);
        Ok(printers)
    }

    fn printer(&self, name: &str) -> Result<Printer, PrintFault> {
        let default = default_name()?;
        Ok(described(&device(name)?, default.as_deref()))
    }

    fn print(
        &self,
        printer: &str,
        pdf: &[u8],
        options: &PrintOptions,
    ) -> Result<JobId, PrintFault> {
        let device = device(printer)?;
        let (ticket, times) = ticket(&device, options)?;
        // The spooler names a job for its file. What was signed is laid nowhere but among our own data.
        fs::create_dir_all(&self.folder).map_err(|fault| refused(&fault))?;
        let folder = tempfile::tempdir_in(&self.folder).map_err(|fault| refused(&fault))?;
        let document = folder.path().join(file_name(&options.title));
        fs::write(&document, pdf).map_err(|fault| refused(&fault))?;

        let job = self.jobs().begin();
        let jobs = Arc::clone(&self.jobs);
        let print = move || {
            let mut go_on = |_: &PrintProgress| {
                if lock(&jobs).is_unwanted(job) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            let mut outcome = Ok(PrintOutcome::Completed);
            for _ in 0..times {
                if matches!(outcome, Ok(PrintOutcome::Completed)) {
                    outcome = WinPdfPrinter::new(device.clone()).print_with_progress(
                        &document,
                        ticket.clone(),
                        &mut go_on,
                    );
                }
            }
            // Windows holds the document until here.
            let _ = folder.close();
            let message = String::new();
            lock(&jobs).end(
                job,
                match outcome {
                    Ok(PrintOutcome::Completed) => JobState::Done,
                    Ok(PrintOutcome::Canceled) => JobState::Canceled { message },
                    Err(fault) => JobState::Failed {
                        message: described_fault(&fault),
                    },
                },
            );
        };
        thread::Builder::new()
            .name("print".to_owned())
            .spawn(print)
            .map_err(|fault| refused(&fault))?;
        Ok(job)
    }

    fn job(&self, _: &str, job: JobId) -> Result<JobState, PrintFault> {
        let jobs = self.jobs();
        let known = jobs.by_id.get(&job).ok_or(PrintFault::NotFound)?;
        Ok(known.state.clone())
    }

    /// Works while pages are still being handed over: that a job is canceled is known when [`Printing::job`] says so.
    fn cancel(&self, _: &str, job: JobId) -> Result<Cancel, PrintFault> {
        let mut jobs = self.jobs();
        let known = jobs.by_id.get_mut(&job).ok_or(PrintFault::NotFound)?;
        if known.state.is_final() {
            return Err(PrintFault::Refused {
                detail: "the spooler has the whole job".to_owned(),
            });
        }
        known.is_unwanted = true;
        Ok(Cancel::Asked)
    }

    /// The pages go to the spooler on a thread of ours, which would die with the program and leave half a document.
    fn settle(&self, at_most: Duration) {
        let begun = Instant::now();
        while self.jobs().has_open() && begun.elapsed() < at_most {
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Spooler {
    pub fn new(folder: &Path) -> Self {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            folder: folder.to_owned(),
            jobs: Arc::new(Mutex::new(Jobs::after(since_1970.unwrap_or_default()))),
        }
    }

    fn jobs(&self) -> MutexGuard<'_, Jobs> {
        lock(&self.jobs)
    }
}

/// A thread that panicked has left nothing half done here.
fn lock(jobs: &Mutex<Jobs>) -> MutexGuard<'_, Jobs> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Jobs {
    /// Numbers begin with the second in which the program began, so that a job which another run of it recorded is not
    /// taken for one of this run.
    fn after(since_1970: Duration) -> Self {
        let second = since_1970.as_secs() % u64::from(i32::MAX.unsigned_abs() / 2);
        Self {
            by_id: HashMap::new(),
            last_id: i32::try_from(second).unwrap_or(0),
        }
    }

    fn begin(&mut self) -> JobId {
        self.last_id += 1;
        let id = JobId(self.last_id);
        let job = Job {
            state: JobState::Printing {
                troubles: Vec::new(),
            },
            is_unwanted: false,
        };
        self.by_id.insert(id, job);
        id
    }

    fn has_open(&self) -> bool {
        self.by_id.values().any(|job| !job.state.is_final())
    }

    fn is_unwanted(&self, id: JobId) -> bool {
        self.by_id.get(&id).is_some_and(|job| job.is_unwanted)
    }

    fn end(&mut self, id: JobId, state: JobState) {
        if let Some(job) = self.by_id.get_mut(&id) {
            job.state = state;
        }
    }
}

fn default_name() -> Result<Option<String>, PrintFault> {
    let device = PrinterDevice::user_default().map_err(|fault| refused(&fault))?;
    Ok(device.map(|device| device.name().to_owned()))
}

fn device(name: &str) -> Result<PrinterDevice, PrintFault> {
    PrinterDevice::by_os_name(name).map_err(|fault| match fault {
        FindDeviceError::NotFound => PrintFault::NotFound,
        fault => refused(&fault),
    })
}

fn described(device: &PrinterDevice, default: Option<&str>) -> Printer {
    // A printer whose driver does not answer is still there; it prints one side.
    let duplex = PrintCapabilities::fetch(device).is_ok_and(|able| {
        able.duplexes().any(|duplex| {
            duplex.as_predefined_name() == Some(PredefinedDuplexType::TwoSidedLongEdge)
        })
    });
    Printer {
        name: device.name().to_owned(),
        label: device.name().to_owned(),
        is_default: default == Some(device.name()),
        state: PrinterState::Ready,
        duplex,
        troubles: Vec::new(),
    }
}

/// What the options are in the printer's own terms, and how often it is handed over so: a printer that does not offer so
/// many copies, or does not say how many, gets them one after the other.
fn ticket(
    device: &PrinterDevice,
    options: &PrintOptions,
) -> Result<(PrintTicket, u16), PrintFault> {
    let able = PrintCapabilities::fetch(device).map_err(|fault| refused(&fault))?;
    let mut ticket = PrintTicketBuilder::new(device).map_err(|fault| refused(&fault))?;
    let a4 = able
        .page_media_sizes()
        .find(|size| size.as_predefined_name() == Some(PredefinedMediaName::ISOA4))
        .ok_or_else(|| unable("A4"))?;
    ticket.merge(a4).map_err(|fault| refused(&fault))?;

    let wanted = if options.duplex {
        PredefinedDuplexType::TwoSidedLongEdge
    } else {
        PredefinedDuplexType::OneSided
    };
    let sides = able
        .duplexes()
        .find(|duplex| duplex.as_predefined_name() == Some(wanted));
    match sides {
        Some(sides) => ticket.merge(sides).map_err(|fault| refused(&fault))?,
        None if options.duplex => return Err(unable("printing both sides")),
        None => {}
    }

    let copies = u16::try_from(options.copies.max(1)).unwrap_or(u16::MAX);
    let at_once = able.max_copies().is_some_and(|most| copies <= most.0);
    if copies > 1 && at_once {
        ticket
            .merge(Copies(copies))
            .map_err(|fault| refused(&fault))?;
        let collated = able
            .collations()
            .find(|it| it.as_predefined_name() == Some(PredefinedCollation::Collated));
        if let Some(collated) = collated {
            ticket.merge(collated).map_err(|fault| refused(&fault))?;
        }
    }
    let ticket = ticket.build().map_err(|fault| refused(&fault))?;
    Ok((ticket, if at_once { 1 } else { copies }))
}

/// The title without what Windows allows in no name of a file.
fn file_name(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| match letter {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .take(100)
        .collect();
    format!("{}.pdf", plain.trim())
}

fn unable(what: &str) -> PrintFault {
    PrintFault::Refused {
        detail: format!("the printer does not offer {what}"),
    }
}

fn refused(fault: &dyn std::error::Error) -> PrintFault {
    PrintFault::Refused {
        detail: described_fault(fault),
    }
}

/// With its causes: the outermost says only what was tried.
fn described_fault(fault: &dyn std::error::Error) -> String {
    let mut description = fault.to_string();
    let mut cause = fault.source();
    while let Some(inner) = cause {
        description += &format!(": {inner}");
        cause = inner.source();
    }
    description
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_windows_takes() {
        assert_eq!(
            file_name("Báo cáo 12-BC/ĐU: \"sơ kết\"\n"),
            "Báo cáo 12-BC-ĐU- -sơ kết-.pdf"
        );
        assert_eq!(
            file_name(&"ế".repeat(300)),
            format!("{}.pdf", "ế".repeat(100))
        );
    }

    #[test]
    fn the_program_waits_for_what_is_being_handed_over() {
        let spooler = Spooler::new(Path::new("in"));
        let job = spooler.jobs().begin();
        let begun = Instant::now();
        spooler.settle(Duration::from_millis(120));
        assert!(begun.elapsed() >= Duration::from_millis(120));
        spooler.jobs().end(job, JobState::Done);
        assert!(!spooler.jobs().has_open());
    }

    #[test]
    fn a_job_is_known_to_its_end() {
        let spooler = Spooler::new(Path::new("in"));
        let job = spooler.jobs().begin();
        assert_eq!(
            spooler.job("", job).map(|state| state.is_final()),
            Ok(false)
        );
        assert_eq!(spooler.cancel("", job), Ok(Cancel::Asked));
        assert!(spooler.jobs().is_unwanted(job));
        spooler.jobs().end(job, JobState::Done);
        assert_eq!(spooler.job("", job), Ok(JobState::Done));
        assert!(spooler.cancel("", job).is_err());
        assert_eq!(spooler.job("", JobId(99)), Err(PrintFault::NotFound));
    }
}
