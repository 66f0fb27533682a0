//! Systems that we cannot print on.

use crate::{Cancel, JobId, JobState, PrintFault, PrintOptions, Printer, Printing};

pub struct Elsewhere;

impl Printing for Elsewhere {
    fn printers(&self) -> Result<Vec<Printer>, PrintFault> {
        Err(PrintFault::NoService)
    }

    fn printer(&self, _: &str) -> Result<Printer, PrintFault> {
        Err(PrintFault::NoService)
    }

    fn print(&self, _: &str, _: &[u8], _: &PrintOptions) -> Result<JobId, PrintFault> {
        Err(PrintFault::NoService)
    }

    fn job(&self, _: &str, _: JobId) -> Result<JobState, PrintFault> {
        Err(PrintFault::NoService)
    }

    fn cancel(&self, _: &str, _: JobId) -> Result<Cancel, PrintFault> {
        Err(PrintFault::NoService)
    }
}
