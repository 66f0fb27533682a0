//! The window, the command line and a second computer on the share number at once: every process that asks gets the
//! next number, and no other gets the same.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::json;
use soket_store::{Numbered, Store, StoreError};

use crate::again;
use crate::script::op;

const DATABASE: &str = "SOKET_STORE_NUMBERING_DATABASE";
const NAME: &str = "SOKET_STORE_NUMBERING_NAME";
const PROCESSES: u32 = 4;
const EACH: u32 = 15;

#[test]
fn processes_that_number_at_once_give_every_number_once() {
    if let Some(path) = env::var_os(DATABASE) {
        return take_numbers(Path::new(&path), &env::var(NAME).unwrap());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so-ket.db");
    let writers: Vec<Child> = (0..PROCESSES).map(|n| start_writer(&path, n)).collect();
    let mut writers: Vec<_> = writers.into_iter().map(Writer::ready).collect();
    for writer in &mut writers {
        writer.go();
    }
    // What each was told, as it would stand on the paper.
    let mut told = BTreeMap::new();
    for writer in writers {
        for (number, draft) in writer.numbers() {
            let other = told.insert(number, draft);
            assert_eq!(other, None, "number {number} was given twice");
        }
    }
    let numbers: Vec<u32> = told.keys().copied().collect();
    assert_eq!(numbers, Vec::from_iter(1..=PROCESSES * EACH));

    let store = Store::open(&path).unwrap();
    assert_eq!(store.used_numbers("o1", "report").unwrap(), numbers);
    for (number, draft) in told {
        let kept = store.numbered_of(&draft).unwrap().unwrap();
        assert_eq!(kept.number, number, "{draft}");
    }
}

/// Says `ready`, waits for a word, then says every number it got and for which draft.
fn take_numbers(path: &Path, name: &str) {
    let mut store = Store::open(path).unwrap();
    store.wait_up_to(Duration::from_secs(120)).unwrap();
    say("ready");
    std::io::stdin().read_exact(&mut [0]).unwrap();
    for n in 0..EACH {
        let draft = format!("{name}-{n}");
        let taken = store.transact(op("issue"), |tx| {
            let number = tx.next_number("o1", "report")?;
            // Long enough for another to come in between, if it could.
            thread::sleep(Duration::from_micros(500));
            tx.take_number(&Numbered {
                id: draft.clone(),
                org_term: "o1".into(),
                series: "report".into(),
                number,
                draft_id: Some(draft.clone()),
                signed_on: String::new(),
                search: String::new(),
                body: json!({}),
            })?;
            Ok::<_, StoreError>(number)
        });
        say(&format!("took {} {draft}", taken.unwrap().0));
    }
}

/// On a line of its own, whatever the test runner has written before.
fn say(line: &str) {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(format!("\n{line}\n").as_bytes()).unwrap();
    stdout.flush().unwrap();
}

fn start_writer(path: &Path, n: u32) -> Child {
    let this_test = "processes_that_number_at_once_give_every_number_once";
    again::command(module_path!(), this_test)
        .env(DATABASE, path)
        .env(NAME, format!("w{n}"))
        .stdin(Stdio::piped())
        .spawn()
        .unwrap()
}

struct Writer {
    child: Child,
    lines: Box<dyn Iterator<Item = String>>,
}

impl Writer {
    fn ready(mut child: Child) -> Self {
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let mut lines = stdout.lines().map_while(Result::ok);
        assert!(lines.any(|line| line == "ready"));
        Self {
            child,
            lines: Box::new(lines),
        }
    }

    fn go(&mut self) {
        self.child.stdin.as_mut().unwrap().write_all(b"!").unwrap();
    }

    fn numbers(mut self) -> Vec<(u32, String)> {
        let took = self.lines.filter_map(|line| {
            let (number, draft) = line.strip_prefix("took ")?.split_once(' ')?;
            Some((number.parse().unwrap(), draft.to_owned()))
        });
        let numbers = took.collect();
        assert!(self.child.wait().unwrap().success());
        numbers
    }
}
