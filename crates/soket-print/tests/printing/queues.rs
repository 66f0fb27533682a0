//! What queues there are, and what they do with a job.

use soket_print::{Cancel, JobState, PrintFault, Printer, PrinterState, Printing};

use super::*;

#[test]
fn a_server_without_printers_has_an_empty_list() {
    let server = PrintServer::without_printer();
    assert_eq!(cups(&server).printers(), Ok(Vec::new()));
    assert_eq!(cups(&server).printer(QUEUE), Err(PrintFault::NotFound));
    let job = cups(&server).print(QUEUE, PDF, &options());
    assert_eq!(job, Err(PrintFault::NotFound));
    let job = cups(&server).job(QUEUE, JobId(4711));
    assert_eq!(job, Err(PrintFault::NotFound));
    assert_eq!(
        cups(&server).cancel(QUEUE, JobId(4711)),
        Err(PrintFault::NotFound)
    );
}

#[test]
fn the_default_printer_comes_first() {
    let mut server = PrintServer::with_printer();
    let test = Printer {
        name: QUEUE.to_owned(),
        label: "Máy in văn phòng".to_owned(),
        is_default: true,
        state: PrinterState::Ready,
        duplex: true,
        troubles: Vec::new(),
    };
    assert_eq!(cups(&server).printers(), Ok(vec![test.clone()]));
    assert_eq!(cups(&server).printer(QUEUE), Ok(test.clone()));

    server.run("add_printer 'máy_A(tầng-2)' 'Tầng hai'");
    let other = Printer {
        name: "máy_A(tầng-2)".to_owned(),
        label: "Tầng hai".to_owned(),
        is_default: false,
        ..test.clone()
    };
    assert_eq!(cups(&server).printers(), Ok(vec![test, other.clone()]));
    assert_eq!(cups(&server).printer(&other.name), Ok(other.clone()));
    let job = cups(&server).print(&other.name, PDF, &options());
    let job = job.unwrap_or_else(|fault| panic!("{fault}"));
    eventually("the job to be done", || {
        let state = cups(&server).job(&other.name, job);
        (state == Ok(JobState::Done)).then_some(())
    });

    server.run("lpadmin -d 'máy_A(tầng-2)'");
    let names: Vec<_> = cups(&server)
        .printers()
        .into_iter()
        .flatten()
        .map(|printer| (printer.name, printer.is_default))
        .collect();
    assert_eq!(names, [(other.name, true), (QUEUE.to_owned(), false)]);
}

#[test]
fn a_paused_queue_takes_the_job_and_lets_it_wait() {
    let mut server = PrintServer::with_printer();
    server.run("cupsdisable test");
    let printer = cups(&server).printer(QUEUE);
    assert_eq!(printer.map(|it| it.state), Ok(PrinterState::Stopped));

    let job = print(&server, &options());
    let waiting = JobState::Waiting {
        troubles: Vec::new(),
    };
    assert_eq!(state(&server, job), waiting);
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(state(&server, job), waiting);
    assert!(!server.has_received(1));

    server.run("cupsenable test");
    assert_eq!(wait_for_end(&server, job), JobState::Done);
    assert!(server.has_received(1));
    let printer = cups(&server).printer(QUEUE);
    assert_eq!(printer.map(|it| it.state), Ok(PrinterState::Ready));
}

#[test]
fn a_queue_that_takes_no_jobs_says_so() {
    let mut server = PrintServer::with_printer();
    server.run("cupsreject test");
    let printer = cups(&server).printer(QUEUE);
    assert_eq!(printer.map(|it| it.state), Ok(PrinterState::Refusing));
    let job = cups(&server).print(QUEUE, PDF, &options());
    assert_eq!(job, Err(PrintFault::NotAccepting));
}

#[test]
fn a_job_can_be_taken_back_until_it_is_over() {
    let mut server = PrintServer::with_printer();
    server.run("cupsdisable test");
    let job = print(&server, &options());
    assert_eq!(cups(&server).cancel(QUEUE, job), Ok(Cancel::Done));
    assert!(matches!(state(&server, job), JobState::Canceled { .. }));
    server.run("cupsenable test");

    server.behave("hold");
    let job = print(&server, &options());
    server.received(1);
    let printing = |state: &JobState| matches!(state, JobState::Printing { .. });
    wait_until(&server, job, printing);
    let printer = cups(&server).printer(QUEUE);
    assert_eq!(printer.map(|it| it.state), Ok(PrinterState::Printing));
    assert_eq!(cups(&server).cancel(QUEUE, job), Ok(Cancel::Done));
    server.behave("");
    let end = wait_for_end(&server, job);
    assert!(matches!(end, JobState::Canceled { .. }), "{end:?}");

    let again = cups(&server).cancel(QUEUE, job);
    assert!(
        matches!(again, Err(PrintFault::Refused { .. })),
        "{again:?}"
    );
}

/// A reset CUPS numbers its jobs from 1 again: the record of a job before the reset must not be told, nor cancel, what
/// another printer does under the same number.
#[test]
fn a_number_given_anew_after_a_reset_is_not_the_job_of_before() {
    let mut server = PrintServer::with_printer();
    server.run("cupsdisable test");
    let before = print(&server, &options());
    server
        .run("end_server; rm -rf spool cache state; mkdir -p spool/tmp cache state; start_server");
    server.run("add_printer other; cupsdisable other");
    let others = cups(&server).print("other", PDF, &options());
    assert_eq!(others, Ok(before), "the number was to be given anew");

    assert_eq!(cups(&server).job(QUEUE, before), Err(PrintFault::NotFound));
    assert_eq!(
        cups(&server).cancel(QUEUE, before),
        Err(PrintFault::NotFound)
    );
    let waiting = JobState::Waiting {
        troubles: Vec::new(),
    };
    assert_eq!(cups(&server).job("other", before), Ok(waiting.clone()));
    // As whoever types the printer's name may write it.
    assert_eq!(cups(&server).job("Other", before), Ok(waiting));
    assert_eq!(cups(&server).cancel("other", before), Ok(Cancel::Done));
}
