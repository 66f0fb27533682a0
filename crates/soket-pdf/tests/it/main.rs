//! PDF files made by the layout engine, taken apart and put together, and seen by other programs: qpdf and poppler.

mod common;
mod hostile;
mod images;
mod whole;
