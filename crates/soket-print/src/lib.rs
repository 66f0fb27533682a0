//! Hands finished PDFs to the system's printers and says what became of them.
//!
//! One trait, [`Printing`], and [`system`] for the queues this system has: CUPS on Linux (`cups`), the spooler on
//! Windows (`windows`), none elsewhere. Nothing is laid out here: what is printed is the PDF, whole, at its own size
//! on A4; whoever wants some of its pages cuts them out before. Nothing here opens a network connection, and no
//! sentence for people is made here: they see what the caller makes of [`PrintFault`], [`JobState`] and [`Trouble`].
//!
//! The hard thing: a printer says everything twice and means neither. A queue that is paused takes a job and is
//! silent, one that is out of paper keeps "printing", one that lost its printer says "canceled". So a state comes with
//! the troubles beside it, and a caller asks for the printer's state before it hands a document over.

#[cfg(target_os = "linux")]
pub mod cups;
#[cfg(not(any(target_os = "linux", windows)))]
mod elsewhere;
mod fault;
#[cfg(windows)]
mod windows;

use std::path::Path;
use std::time::Duration;

pub use fault::PrintFault;

/// The print queues of one system. Each call asks anew and answers within seconds, or with a fault.
pub trait Printing: Send + Sync {
    /// Every printer, the default one first. No printer: an empty list.
    fn printers(&self) -> Result<Vec<Printer>, PrintFault>;

    fn printer(&self, name: &str) -> Result<Printer, PrintFault>;

    /// Hands the PDF over; the answer is the job to ask about. A paused queue takes it and lets it wait, so look at
    /// [`Printer::state`] before. After [`PrintFault::Broken`] nobody knows whether the job was taken.
    fn print(&self, printer: &str, pdf: &[u8], options: &PrintOptions)
    -> Result<JobId, PrintFault>;

    fn job(&self, printer: &str, job: JobId) -> Result<JobState, PrintFault>;

    /// Takes the job back. What has left for the printer may still come out; a job that is over refuses.
    fn cancel(&self, printer: &str, job: JobId) -> Result<Cancel, PrintFault>;

    /// Before the program ends: waits until the system has all of every job, at most so long. Where [`Self::print`]
    /// hands a job over whole, there is nothing to wait for.
    fn settle(&self, _at_most: Duration) {}
}

/// What became of taking a job back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancel {
    /// It is over.
    Done,
    /// It stops when it can; [`Printing::job`] says when it has.
    Asked,
}

/// The system's own print queues. Where a document must be a file to be printed, it lies in `folder` until then.
pub fn system(folder: &Path) -> Box<dyn Printing> {
    #[cfg(not(windows))]
    let _ = folder;
    #[cfg(target_os = "linux")]
    let system = cups::Cups::of_the_system();
    #[cfg(windows)]
    let system = windows::Spooler::new(folder);
    #[cfg(not(any(target_os = "linux", windows)))]
    let system = elsewhere::Elsewhere;
    Box::new(system)
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// What the system calls it, and what the calls here take.
    pub name: String,
    /// What people call it.
    pub label: String,
    pub is_default: bool,
    pub state: PrinterState,
    /// Prints both sides of the sheet by itself.
    pub duplex: bool,
    pub troubles: Vec<Trouble>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrinterState {
    Ready,
    Printing,
    /// Paused: takes jobs and lets them wait.
    Stopped,
    /// Takes no jobs.
    Refusing,
}

/// What a person must see to at the printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    OutOfPaper,
    PaperJam,
    CoverOpen,
    TonerLow,
    TonerEmpty,
    /// Switched off, unplugged, or gone from the network.
    Offline,
    /// The printer's own keyword, such as "output-area-full".
    Other(String),
}

/// How to print. Paper is always A4, several copies always come collated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOptions {
    /// 0 counts as 1.
    pub copies: u32,
    /// Both sides, turned over the long edge; otherwise one side.
    pub duplex: bool,
    /// What the queue shows for the job.
    pub title: String,
}

/// Given by the system; means something together with its printer and only there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JobId(pub i32);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobState {
    /// Not begun: behind other jobs, or the printer is paused.
    Waiting { troubles: Vec<Trouble> },
    /// Begun. Out of paper, it stays so, with the trouble.
    Printing { troubles: Vec<Trouble> },
    /// Begun and held up.
    Stopped { troubles: Vec<Trouble> },
    /// Everything has gone to the printer (on Windows: to the spooler).
    Done,
    /// By a person, here or elsewhere, or by the printer: `message` is what it said, often nothing.
    Canceled { message: String },
    /// Given up by the system; `message` is what it said, often nothing.
    Failed { message: String },
}

impl JobState {
    /// Nothing will change any more.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Done | Self::Canceled { .. } | Self::Failed { .. }
        )
    }
}
