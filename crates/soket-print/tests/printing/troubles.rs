//! What goes wrong at the printer, and the server that goes away.

use std::time::{Duration, Instant};

use soket_print::{Cancel, JobState, PrintFault, Trouble};

use super::*;

#[test]
fn a_printer_out_of_paper_keeps_printing_and_says_why_not() {
    let server = PrintServer::with_printer();
    server.behave("no-paper");
    let job = print(&server, &options());
    let is_out = |state: &JobState| {
        *state
            == JobState::Printing {
                troubles: vec![Trouble::OutOfPaper],
            }
    };
    wait_until(&server, job, is_out);
    let printer = cups(&server).printer(QUEUE);
    let troubles = printer.map(|printer| printer.troubles);
    assert_eq!(troubles, Ok(vec![Trouble::OutOfPaper]));

    server.behave("");
    assert_eq!(wait_for_end(&server, job), JobState::Done);
    eventually("the trouble to be over", || {
        let printer = cups(&server).printer(QUEUE).ok()?;
        printer.troubles.is_empty().then_some(())
    });
}

#[test]
fn a_job_that_the_printer_gives_up_is_not_done() {
    let server = PrintServer::with_printer();
    server.behave("fail");
    let job = print(&server, &options());
    let end = wait_for_end(&server, job);
    assert!(
        matches!(end, JobState::Canceled { .. } | JobState::Failed { .. }),
        "{end:?}"
    );
}

#[test]
fn a_printer_that_is_gone_is_offline() {
    let mut server = PrintServer::with_printer();
    server.run("end_printer");
    let job = print(&server, &options());
    let is_offline = |state: &JobState| {
        *state
            == JobState::Printing {
                troubles: vec![Trouble::Offline],
            }
    };
    wait_until(&server, job, is_offline);
    assert_eq!(cups(&server).cancel(QUEUE, job), Ok(Cancel::Done));
    let end = wait_for_end(&server, job);
    assert!(matches!(end, JobState::Canceled { .. }), "{end:?}");
}

#[test]
fn a_deleted_printer_takes_its_jobs_along() {
    let mut server = PrintServer::with_printer();
    server.behave("hold");
    let job = print(&server, &options());
    server.received(1);
    server.run("lpadmin -x test");
    assert_eq!(cups(&server).printer(QUEUE), Err(PrintFault::NotFound));
    let end = eventually("the job's end", || match cups(&server).job(QUEUE, job) {
        Ok(state) if !state.is_final() => None,
        end => Some(end),
    });
    assert!(
        matches!(
            end,
            Ok(JobState::Canceled { .. }) | Err(PrintFault::NotFound)
        ),
        "{end:?}"
    );
    assert_eq!(cups(&server).printers(), Ok(Vec::new()));
}

#[test]
fn a_server_that_ends_mid_job_is_no_service_at_once() {
    let mut server = PrintServer::with_printer();
    server.behave("hold");
    let job = print(&server, &options());
    server.received(1);
    server.run("end_server");
    let begun = Instant::now();
    assert_eq!(cups(&server).job(QUEUE, job), Err(PrintFault::NoService));
    assert_eq!(cups(&server).cancel(QUEUE, job), Err(PrintFault::NoService));
    assert_eq!(cups(&server).printers(), Err(PrintFault::NoService));
    assert_eq!(cups(&server).printer(QUEUE), Err(PrintFault::NoService));
    let again = cups(&server).print(QUEUE, PDF, &options());
    assert_eq!(again, Err(PrintFault::NoService));
    assert!(begun.elapsed() < Duration::from_secs(1));
    server.behave("");

    // Started again, it knows the queue, and prints.
    server.run("start_server");
    let job = print(&server, &options());
    assert_eq!(wait_for_end(&server, job), JobState::Done);
}

#[test]
fn a_server_that_is_stuck_is_not_waited_for_forever() {
    let mut server = PrintServer::with_printer();
    server.run("kill -STOP $server_pid");
    let begun = Instant::now();
    let printers = cups(&server).printers();
    assert!(
        matches!(printers, Err(PrintFault::Broken { .. })),
        "{printers:?}"
    );
    assert!(begun.elapsed() < Duration::from_secs(30));
    server.run("kill -CONT $server_pid");
    assert_eq!(cups(&server).printers().map(|list| list.len()), Ok(1));
}
