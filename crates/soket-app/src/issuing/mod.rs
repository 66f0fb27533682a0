//! From the finished draft to the signed, numbered, printed and filed document.
//!
//! The hard thing: a number and the bytes that carry it come into being together or not at all, whoever else numbers
//! at the same moment and wherever the process dies. So everything is decided and written inside one change that holds
//! the write lock; the bytes are on the disk before the row that speaks of them.

pub(crate) mod copying;
pub(crate) mod dispatch;
pub(crate) mod files;
mod freeze;
mod hand;
mod holder;
pub(crate) mod issue;
mod looked_at;
mod notices;
mod paper;
pub(crate) mod paper_book;
pub(crate) mod printing;
pub(crate) mod register;
pub(crate) mod sheets;
pub(crate) mod stages;
mod strays;
pub(crate) mod view;

pub(crate) use files::{VIEW_DIR, sweep_views};
pub(crate) use freeze::for_signatory;
pub(crate) use hand::{stage_of, vault};
pub(crate) use holder::refuse_another_series;
pub(crate) use issue::add_number;
pub(crate) use looked_at::LookedAt;
pub(crate) use register::symbol_of;
