//! Why a call could not be answered, by cause. Whoever shows it to a person branches on the variant and finds the
//! words there; what stands here is for support.

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintFault {
    /// Not installed, not running, or no system that we can print on.
    #[error("there is no print service")]
    NoService,
    /// The printer is unknown, or the job is: the service forgets jobs with time, and with their printer.
    #[error("there is no such printer or job")]
    NotFound,
    #[error("the printer takes no jobs")]
    NotAccepting,
    /// The service understood and would not.
    #[error("the print service refused: {detail}")]
    Refused { detail: String },
    /// The service went away mid-way, did not answer in time, or answered what cannot be read.
    #[error("the print service broke off: {detail}")]
    Broken { detail: String },
}
