//! Tree → pages.
