//! What people do, through the command table only: JSON in, JSON out, a clock that stands still.

mod database;
mod first_start;
mod hostile;
mod issuing;
mod layout;
mod library;
mod own_template;
mod plans;
mod targets;
mod template_files;
mod undo;
mod writing;
