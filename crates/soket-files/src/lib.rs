//! Files for other programs: a table as .xlsx, events as .ics.
//!
//! Pure: a value in, bytes out, no clock, no file. Same input, same bytes. What a table or an event means is the
//! caller's business; here is what a spreadsheet or a calendar wants of it.

mod error;
mod ics;
mod sheet;
mod text;
mod xlsx;

pub use error::FilesError;
pub use ics::{Calendar, Event, ics};
pub use sheet::{ColumnKind, RowKind, Sheet, SheetColumn, SheetRow};
pub use xlsx::xlsx;
