//! The register gives every number of a series once. A line reads `TERM SERIES NUMBER [DRAFT] [DAY]`.

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::json;
use soket_store::{Numbered, Query, Store, StoreError, Table, Tx};

use crate::script::{content, op, run};

/// `o1 report 3 d1 2026-11-20`, `-` for what is not there. Its id is `TERM/SERIES/NUMBER`.
fn line(text: &str) -> Numbered {
    let mut words = text.split(' ');
    let mut word = || words.next().filter(|word| *word != "-");
    let org_term = word().unwrap().to_owned();
    let series = word().unwrap().to_owned();
    let number = word().unwrap().parse().unwrap();
    Numbered {
        id: format!("{org_term}/{series}/{number}"),
        org_term,
        series,
        number,
        draft_id: word().map(str::to_owned),
        signed_on: word().unwrap_or_default().to_owned(),
        search: text.to_owned(),
        body: json!({ "line": text }),
    }
}

fn change(
    store: &mut Store,
    work: impl FnOnce(&mut Tx) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    store.transact(op("register"), work).map(|((), _)| ())
}

fn take(store: &mut Store, text: &str) -> Result<(), StoreError> {
    change(store, |tx| tx.take_number(&line(text)))
}

fn rewrite(store: &mut Store, text: &str) -> Result<(), StoreError> {
    change(store, |tx| tx.rewrite_number(&line(text)))
}

fn release(store: &mut Store, id: &str) -> Result<(), StoreError> {
    change(store, |tx| tx.release_number(id))
}

fn with(lines: &[&str]) -> Store {
    let mut store = Store::open_in_memory().unwrap();
    for line in lines {
        take(&mut store, line).unwrap();
    }
    store
}

/// The lines that a query finds, by id.
fn found(store: &Store, query: Query) -> (Vec<String>, usize) {
    let sought = store.register(&query).unwrap();
    let ids = sought.rows.into_iter().map(|row| row.id).collect();
    (ids, sought.total)
}

fn all(store: &Store) -> Vec<Numbered> {
    store.register(&Query::default()).unwrap().rows
}

#[track_caller]
fn assert_taken(answer: Result<(), StoreError>) {
    assert!(
        matches!(answer, Err(StoreError::Taken { .. })),
        "{answer:?}"
    );
}

#[test]
fn a_series_counts_from_one_and_past_its_greatest_number() {
    let mut store = with(&[]);
    assert_eq!(store.next_number("o1", "report").unwrap(), 1);
    assert!(!store.has_numbers("o1").unwrap());
    take(&mut store, "o1 report 7").unwrap();
    take(&mut store, "o1 report 3").unwrap();
    assert_eq!(store.next_number("o1", "report").unwrap(), 8);
    assert_eq!(store.used_numbers("o1", "report").unwrap(), [3, 7]);
    assert!(store.has_numbers("o1").unwrap());
}

#[test]
fn every_series_of_every_term_counts_for_itself() {
    let mut store = with(&["o1 report 1", "o1 report 2"]);
    for other in ["o1 plan 1", "o2 report 1"] {
        take(&mut store, other).unwrap();
    }
    assert_eq!(store.next_number("o1", "report").unwrap(), 3);
    assert_eq!(store.next_number("o1", "plan").unwrap(), 2);
    assert_eq!(store.next_number("o2", "report").unwrap(), 2);
    assert_eq!(store.next_number("o2", "plan").unwrap(), 1);
    assert_eq!(store.series("o1").unwrap(), ["plan", "report"]);
    assert_eq!(store.series("o2").unwrap(), ["report"]);
    assert_eq!(store.series("").unwrap(), ["plan", "report"]);
    assert!(!store.has_numbers("o3").unwrap());
}

#[test]
fn a_number_is_taken_once() {
    let mut store = with(&["o1 report 1 d1"]);
    let again = Numbered {
        id: "another".into(),
        ..line("o1 report 1 d2")
    };
    assert_taken(change(&mut store, |tx| tx.take_number(&again)));
    assert_eq!(all(&store), [line("o1 report 1 d1")]);
}

#[test]
fn a_draft_has_one_number_in_all_series() {
    let mut store = with(&["o1 report 1 d1", "o2 plan 5"]);
    assert_taken(take(&mut store, "o2 plan 6 d1"));
    assert_taken(rewrite(&mut store, "o2 plan 5 d1"));
    assert_eq!(
        store.numbered_of("d1").unwrap(),
        Some(line("o1 report 1 d1"))
    );
    assert_eq!(
        store.numbered_as("o2", "plan", 5).unwrap(),
        Some(line("o2 plan 5"))
    );
}

/// What the paper book numbered or what is reserved has no draft.
#[test]
fn any_number_of_lines_have_no_draft() {
    let store = with(&["o1 report 1", "o1 report 2", "o1 report 3"]);
    assert_eq!(all(&store).len(), 3);
}

#[test]
fn numbers_lie_between_1_and_999999() {
    let mut store = with(&["o1 report 1", "o1 report 999999"]);
    for number in [0, 1_000_000, u32::MAX] {
        let refused = take(&mut store, &format!("o1 report {number}"));
        assert!(
            matches!(refused, Err(StoreError::NoSuchNumber { number: named }) if named == number),
            "{refused:?}"
        );
    }
    assert_eq!(all(&store).len(), 2);
}

#[test]
fn a_reserved_number_becomes_a_documents() {
    let mut store = with(&["o1 report 4", "o1 report 5"]);
    rewrite(&mut store, "o1 report 4 d1 2026-11-20").unwrap();
    let issued = line("o1 report 4 d1 2026-11-20");
    assert_eq!(all(&store), [issued.clone(), line("o1 report 5")]);
    assert_eq!(store.numbered("o1/report/4").unwrap(), Some(issued));
}

#[test]
fn rewriting_does_not_move_a_line_to_another_number() {
    let mut store = with(&["o1 report 4"]);
    let moved = Numbered {
        id: "o1/report/4".into(),
        ..line("o1 report 5 d1")
    };
    change(&mut store, |tx| tx.rewrite_number(&moved)).unwrap();
    assert_eq!(all(&store), [line("o1 report 4")]);
}

#[test]
fn only_a_number_that_nothing_was_issued_under_is_given_back() {
    let mut store = with(&["o1 report 1 d1", "o1 report 2"]);
    for id in ["o1/report/1", "o1/report/2", "never/there/1"] {
        release(&mut store, id).unwrap();
    }
    assert_eq!(all(&store), [line("o1 report 1 d1")]);
    assert_eq!(store.next_number("o1", "report").unwrap(), 2);
}

/// The rows of the same change are taken back; the paper carries its number.
#[test]
fn undo_leaves_the_number() {
    let mut store = Store::open_in_memory().unwrap();
    change(&mut store, |tx| {
        tx.put(Table::Entry, &content("e1", "một"), None)?;
        tx.take_number(&line("o1 report 1 d1"))
    })
    .unwrap();
    run(&mut store, "0 undo");
    assert_eq!(store.get(Table::Entry, "e1").unwrap(), None);
    assert_eq!(all(&store), [line("o1 report 1 d1")]);
}

#[test]
fn a_change_that_fails_takes_no_number() {
    let mut store = with(&["o1 report 1"]);
    assert_taken(change(&mut store, |tx| {
        tx.take_number(&line("o1 report 2"))?;
        tx.take_number(&line("o1 report 1"))
    }));
    assert_eq!(all(&store), [line("o1 report 1")]);
}

#[test]
fn the_days_around_a_number_are_the_latest_before_and_the_earliest_after() {
    let store = with(&[
        "o1 report 1 - 2026-03-05",
        "o1 report 2 - 2026-03-09",
        "o1 report 3 - 2026-03-07",
        "o1 report 4",
        "o1 report 6 - 2026-03-20",
        "o1 report 7 - 2026-03-12",
        "o1 report 8",
        "o1 plan 1 - 2026-12-31",
        "o2 report 9 - 2026-01-01",
    ]);
    let around = |number| store.days_around("o1", "report", number).unwrap();
    let day = |number, day: &str| Some((number, day.to_owned()));
    assert_eq!(around(5), (day(2, "2026-03-09"), day(7, "2026-03-12")));
    assert_eq!(around(2), (day(1, "2026-03-05"), day(3, "2026-03-07")));
    assert_eq!(around(1), (None, day(3, "2026-03-07")));
    assert_eq!(around(8), (day(6, "2026-03-20"), None));
    assert_eq!(store.days_around("o9", "report", 5).unwrap(), (None, None));
}

#[test]
fn the_last_entry_is_that_of_its_term() {
    let mut store = with(&["o2 report 1"]);
    for (number, at) in [(1, "2026-03-02T08:00"), (2, "2026-03-01T08:00")] {
        let row = Numbered {
            body: json!({ "at": at }),
            ..line(&format!("o1 report {number}"))
        };
        change(&mut store, |tx| tx.take_number(&row)).unwrap();
    }
    let last = |org_term| store.last_entered(org_term).unwrap();
    assert_eq!(last("o1").as_deref(), Some("2026-03-02T08:00"));
    assert_eq!(last("o2"), None);
    assert_eq!(last("o3"), None);
}

#[test]
fn the_book_is_ordered_by_series_and_number() {
    let store = with(&["o1 report 10", "o1 report 9", "o1 plan 11", "o2 report 1"]);
    let query = |series: &str| Query {
        org_term: "o1".into(),
        series: series.into(),
        ..Query::default()
    };
    let (ids, _) = found(&store, query(""));
    assert_eq!(ids, ["o1/plan/11", "o1/report/9", "o1/report/10"]);
    let (ids, _) = found(&store, query("report"));
    assert_eq!(ids, ["o1/report/9", "o1/report/10"]);
}

#[test]
fn the_list_begins_with_what_has_no_day_and_the_newest() {
    let store = with(&[
        "o1 report 1 - 2026-03-01",
        "o1 report 2 - 2026-03-05",
        "o1 report 3 - 2026-03-05",
        "o1 plan 9 - 2026-03-05",
        "o1 report 4",
    ]);
    let page = |org_term: &str, offset, limit| Query {
        org_term: org_term.into(),
        offset,
        limit,
        newest_first: true,
        ..Query::default()
    };
    let order = [
        "o1/report/4",
        "o1/plan/9",
        "o1/report/3",
        "o1/report/2",
        "o1/report/1",
    ];
    for org_term in ["", "o1"] {
        let whole = found(&store, page(org_term, 0, None));
        assert_eq!(whole, (order.map(str::to_owned).to_vec(), 5));
        // The total is that of all pages.
        let second = found(&store, page(org_term, 2, Some(2)));
        assert_eq!(
            second,
            (order[2..4].iter().map(ToString::to_string).collect(), 5)
        );
        assert_eq!(found(&store, page(org_term, 9, Some(2))), (vec![], 5));
    }
}

#[test]
fn a_line_is_found_by_all_words_in_any_order() {
    let mut store = Store::open_in_memory().unwrap();
    for (number, search) in [(1, "bao cao quy dang uy"), (2, "bao cao nam 100%")] {
        let row = Numbered {
            search: search.into(),
            ..line(&format!("o1 report {number}"))
        };
        change(&mut store, |tx| tx.take_number(&row)).unwrap();
    }
    let numbers = |text: &str| -> Vec<u32> {
        let query = Query {
            org_term: "o1".into(),
            words: text.split(' ').map(str::to_owned).collect(),
            ..Query::default()
        };
        let sought = store.register(&query).unwrap();
        assert_eq!(sought.total, sought.rows.len());
        sought.rows.into_iter().map(|row| row.number).collect()
    };
    assert_eq!(numbers("bao"), [1, 2]);
    assert_eq!(numbers("quy bao"), [1]);
    assert_eq!(numbers("nam quy"), [0; 0]);
    // Part of a word is enough; nothing is a wildcard.
    assert_eq!(numbers("an"), [1]);
    assert_eq!(numbers("0%"), [2]);
    assert_eq!(numbers("b%o"), [0; 0]);
    assert_eq!(numbers("b_o"), [0; 0]);
}

#[derive(Debug, Clone)]
enum Step {
    Take(String),
    TakeNext(String),
    Rewrite(String),
    Release(String),
}

/// Two terms, two series, few numbers and drafts, so that they meet.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let series = (1..=2u32, prop_oneof![Just("plan"), Just("report")])
        .prop_map(|(term, series)| format!("o{term} {series}"));
    let draft = prop_oneof![
        Just("-".to_owned()),
        (1..=3u32).prop_map(|n| format!("d{n}"))
    ];
    let step = (0..4u32, series, 1..=4u32, draft).prop_map(|(verb, series, number, draft)| {
        let line = format!("{series} {number} {draft}");
        match verb {
            0 => Step::Take(line),
            1 => Step::TakeNext(format!("{series} {draft}")),
            2 => Step::Rewrite(line),
            _ => Step::Release(self::line(&line).id),
        }
    });
    prop::collection::vec(step, 1..30)
}

/// The register as a plain list. Answers whether the line was written.
#[derive(Default)]
struct Book(Vec<Numbered>);

impl Book {
    fn next(&self, org_term: &str, series: &str) -> u32 {
        let of_series = |row: &&Numbered| row.org_term == org_term && row.series == series;
        let numbers = self.0.iter().filter(of_series).map(|row| row.number);
        numbers.max().unwrap_or(0) + 1
    }

    fn has_draft_elsewhere(&self, line: &Numbered) -> bool {
        let others = self.0.iter().filter(|row| row.id != line.id);
        line.draft_id.is_some() && others.into_iter().any(|row| row.draft_id == line.draft_id)
    }

    fn take(&mut self, line: Numbered) -> bool {
        let is_free =
            self.0.iter().all(|row| row.id != line.id) && !self.has_draft_elsewhere(&line);
        if is_free {
            self.0.push(line);
        }
        is_free
    }

    fn rewrite(&mut self, line: Numbered) -> bool {
        let clashes = self.has_draft_elsewhere(&line);
        match self.0.iter_mut().find(|row| row.id == line.id) {
            Some(_) if clashes => false,
            Some(row) => {
                *row = line;
                true
            }
            None => true,
        }
    }

    fn release(&mut self, id: &str) {
        self.0.retain(|row| row.id != id || row.draft_id.is_some());
    }

    fn sorted(&self) -> Vec<Numbered> {
        let mut rows = self.0.clone();
        rows.sort_by_key(|row| (row.series.clone(), row.number, row.org_term.clone()));
        rows
    }
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_register_is_a_list_in_which_no_number_and_no_draft_stands_twice(steps in steps()) {
        let mut store = Store::open_in_memory().unwrap();
        let mut book = Book::default();
        for step in steps {
            let (answer, expected) = match step {
                Step::Take(text) => (take(&mut store, &text), book.take(line(&text))),
                Step::TakeNext(text) => {
                    let (series, draft) = text.rsplit_once(' ').unwrap();
                    let (org_term, name) = series.split_once(' ').unwrap();
                    let next = store.next_number(org_term, name).unwrap();
                    prop_assert_eq!(next, book.next(org_term, name));
                    let text = format!("{series} {next} {draft}");
                    (take(&mut store, &text), book.take(line(&text)))
                }
                Step::Rewrite(text) => (rewrite(&mut store, &text), book.rewrite(line(&text))),
                Step::Release(id) => {
                    book.release(&id);
                    (release(&mut store, &id), true)
                }
            };
            prop_assert_eq!(answer.is_ok(), expected, "{:?}", answer);
            let mut rows = all(&store);
            rows.sort_by_key(|row| (row.series.clone(), row.number, row.org_term.clone()));
            prop_assert_eq!(rows, book.sorted());
        }
    }
}
