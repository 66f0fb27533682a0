//! Printing for real: a CUPS of our own with an IPP printer behind it that keeps what it gets.
#![cfg(target_os = "linux")]

mod pages;
#[path = "../../../../tests/support/pdf_tools.rs"]
mod pdf_tools;
#[path = "../../../../tests/support/printer.rs"]
mod printer;
mod queues;
mod troubles;

use printer::{PrintServer, eventually};
use soket_print::cups::Cups;
use soket_print::{JobId, JobState, PrintOptions, Printing};

/// Five pages of A4, text up to 15 mm from the edge, each page with another amount of it.
const PDF: &[u8] = include_bytes!("five-pages.pdf");

const QUEUE: &str = "test";

fn cups(server: &PrintServer) -> Cups {
    Cups::at(server.socket())
}

fn options() -> PrintOptions {
    PrintOptions {
        copies: 1,
        duplex: false,
        title: "Báo cáo số 12-BC/ĐU".to_owned(),
    }
}

#[track_caller]
fn print(server: &PrintServer, options: &PrintOptions) -> JobId {
    cups(server)
        .print(QUEUE, PDF, options)
        .unwrap_or_else(|fault| panic!("{fault}\n{}", server.log()))
}

#[track_caller]
fn state(server: &PrintServer, job: JobId) -> JobState {
    cups(server)
        .job(QUEUE, job)
        .unwrap_or_else(|fault| panic!("{fault}\n{}", server.log()))
}

/// The job's state once it is as wished.
#[track_caller]
fn wait_until(server: &PrintServer, job: JobId, wish: impl Fn(&JobState) -> bool) -> JobState {
    let mut last = None;
    eventually("the job's state", || {
        let now = state(server, job);
        if last.as_ref() != Some(&now) {
            println!("job {}: {now:?}", job.0);
            last = Some(now.clone());
        }
        wish(&now).then_some(now)
    })
}

#[track_caller]
fn wait_for_end(server: &PrintServer, job: JobId) -> JobState {
    wait_until(server, job, JobState::is_final)
}
