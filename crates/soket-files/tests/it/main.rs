//! Files as other programs read them.

mod calendar;
mod common;
mod hostile;
mod page;
mod table;
