//! Small scripts of changes, so that tests read as text in, text out. A line is
//! `[library:] MS VERB [TABLE/ID] [WORDS]` or `show`, where MS is the time since the morning; without `library:` the change lies
//! on the undo stack of draft `d1`. The answer of each line stands beneath it, then what is left.

use std::fmt::Write;

use serde_json::json;
use soket_store::{Change, Op, RowContent, Rows, Store, StoreError, Table, Trash, Tx, Undone};

pub fn now(ms: u32) -> String {
    let (seconds, ms) = (ms / 1000, ms % 1000);
    format!(
        "2026-03-02T08:{:02}:{:02}.{ms:03}+07:00",
        seconds / 60,
        seconds % 60
    )
}

pub fn op(name: &'static str) -> Op {
    Op {
        name,
        scope: "d1".into(),
        now: now(0),
        merge: None,
    }
}

pub fn content(id: &str, text: &str) -> RowContent {
    RowContent {
        id: id.into(),
        parent: "d1".into(),
        position: 1,
        body: json!({ "text": text }),
    }
}

/// Runs the script and returns its transcript.
pub fn run(store: &mut Store, script: &str) -> String {
    let mut out = String::new();
    for line in script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let answer = match run_line(store, line) {
            Ok(answer) => answer,
            Err(error) => format!("refused: {error}"),
        };
        writeln!(out, "{line}\n    {answer}").unwrap();
    }
    out
}

fn run_line(store: &mut Store, line: &str) -> Result<String, StoreError> {
    if line == "show" {
        return Ok(dump(store).trim_end().replace('\n', "\n    "));
    }
    let (scope, line) = match line.strip_prefix("library: ") {
        Some(line) => ("library", line),
        None => ("d1", line),
    };
    let mut words = line.splitn(4, ' ');
    let ms = words.next().and_then(|ms| ms.parse().ok()).expect("a time");
    let verb = words.next().expect("a verb");
    let row = words.next().unwrap_or_default();
    let text = words.next().unwrap_or_default();
    match verb {
        "undo" => return store.undo(scope).map(|undone| show_undone(undone.as_ref())),
        "redo" => return store.redo(scope).map(|undone| show_undone(undone.as_ref())),
        "blur" => return store.close_step(scope).map(|()| "closed".into()),
        _ => {}
    }
    let (name, merge) = match verb {
        "type" => ("type", Some(row.to_owned())),
        "put" => ("put", None),
        "remove" => ("remove", None),
        "trash" => ("trash", None),
        "restore" => ("restore", None),
        "move" => ("move", None),
        "close" => ("close", None),
        "reopen" => ("reopen", None),
        _ => panic!("no verb {verb}"),
    };
    let op = Op {
        name,
        scope: scope.into(),
        now: now(ms),
        merge,
    };
    let ((), change) = store.transact(op, |tx| change_row(tx, name, row, text))?;
    Ok(show_change(&change))
}

fn change_row(tx: &mut Tx, verb: &str, row: &str, text: &str) -> Result<(), StoreError> {
    let (table, id) = row.split_once('/').expect("TABLE/ID");
    let table = table_named(table);
    match verb {
        "remove" => tx.remove(table, id),
        "trash" => tx.trash(table, id),
        "restore" => tx.restore(table, id),
        "close" => tx.close(id),
        "reopen" => tx.reopen(id),
        "move" => tx.move_to(table, id, text.parse().expect("a position")),
        _ => {
            let position = tx.get(table, id)?.map_or(1, |row| row.position);
            tx.put(
                table,
                &RowContent {
                    position,
                    ..content(id, text)
                },
                None,
            )?;
            Ok(())
        }
    }
}

fn table_named(name: &str) -> Table {
    Table::ALL
        .into_iter()
        .find(|table| table.name() == name)
        .expect("a table")
}

pub fn show_change(change: &Change) -> String {
    show_touched(&change.touched)
}

fn show_undone(undone: Option<&Undone>) -> String {
    match undone {
        Some(undone) => format!("{}: {}", undone.op, show_touched(&undone.touched)),
        None => "nothing to do".into(),
    }
}

fn show_touched(touched: &[(Table, String)]) -> String {
    let rows: Vec<String> = touched
        .iter()
        .map(|(table, id)| format!("{table}/{id}"))
        .collect();
    format!("touched [{}]", rows.join(" "))
}

/// Every row, one a line; revisions are shown only where a test is about them.
pub fn dump(rows: &Rows) -> String {
    let mut out = String::new();
    for table in Table::ALL {
        for row in rows.all(table, Trash::Any).unwrap() {
            let trashed = row
                .trashed_at
                .map(|at| format!(" trashed {at}"))
                .unwrap_or_default();
            writeln!(
                out,
                "{table}/{} of {:?} at {}: {}{trashed}",
                row.id, row.parent, row.position, row.body
            )
            .unwrap();
        }
    }
    out
}
