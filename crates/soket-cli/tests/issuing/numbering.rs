//! Processes that number at once.

use std::collections::BTreeSet;
use std::process::{Child, Stdio};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;

/// Whatever numbers are asked for, by however many processes at once: none is given twice, nobody who asked for the
/// next one is left without, and what has a number has files that say so.
#[test]
fn no_number_is_given_twice() {
    // Each case is a dozen processes.
    let config = Config {
        cases: 6,
        failure_persistence: None,
        ..Config::default()
    };
    let wishes = prop::collection::vec(prop::option::weighted(0.4, 1..6_u32), 3..9);
    TestRunner::new(config)
        .run(&wishes, |wishes| {
            number_at_once(&wishes);
            Ok(())
        })
        .expect("no number twice");
}

fn number_at_once(wishes: &[Option<u32>]) {
    let folder = Folder::new();
    let drafts: Vec<String> = wishes.iter().map(|_| folder.import()).collect();
    let writers: Vec<Child> = drafts
        .iter()
        .zip(wishes)
        .map(|(draft, wish)| begin(&folder, draft, *wish))
        .collect();
    let runs: Vec<Run> = writers
        .into_iter()
        .map(|writer| writer.wait_with_output().expect("over").into())
        .collect();

    let mut given = BTreeSet::new();
    for (run, wish) in runs.iter().zip(wishes) {
        match (run.code, wish) {
            (Some(0), _) => {
                let issued = run.json();
                let number = issued["number"].as_u64().expect("a number");
                assert!(given.insert(number), "{number} twice");
                assert!(wish.is_none_or(|wish| u64::from(wish) == number));
                let pdf = issued["pdf"].as_str().expect("a path");
                let verified = folder.run(["verify", pdf, "--json"]).json();
                assert_eq!(verified["symbol"], issued["symbol"]);
            }
            (Some(2), Some(_)) => assert!(run.err.contains("đã cấp"), "{}", run.err),
            _ => panic!("{wish:?}: {:?} {}", run.code, run.err),
        }
    }
    assert_eq!(
        folder.numbers().into_iter().collect::<BTreeSet<_>>(),
        given,
        "the register says what the processes were told"
    );
    assert_eq!(folder.numbers().len(), given.len());
}

fn begin(folder: &Folder, draft: &str, wish: Option<u32>) -> Child {
    let mut command = folder.command(["issue", draft, "--signed-on", SIGNED_ON, "--json"]);
    if let Some(number) = wish {
        command.args(["--number", &number.to_string()]);
    }
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}
