//! Two texts that differ, short enough for a cell of a table: the words that differ in bold, a few around them.

use soket_doc::Run;

use crate::issuing::sheet::typed;

/// Words of what is the same that are kept on each side.
const AROUND: usize = 6;
/// Longer stretches lose their middle: no row of a table is broken over two pages.
const LONGEST: usize = 90;
/// Words that are kept of such a stretch's end.
const END: usize = 20;

/// Both texts as they are shown. Where one is empty, nothing stands against the other, which then is plain.
pub(super) fn shortened(before: &str, after: &str) -> (Vec<Run>, Vec<Run>) {
    let old = words(before);
    let new = words(after);
    let same = |(one, other): &(&&str, &&str)| one == other;
    let start = old.iter().zip(&new).take_while(same).count();
    let room = old.len().min(new.len()) - start;
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(room)
        .take_while(same)
        .count();
    let is_marked = !old.is_empty() && !new.is_empty();
    (
        shown(&old, start, end, is_marked),
        shown(&new, start, end, is_marked),
    )
}

/// The words of a text; a line break is a word of its own.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive('\n')
        .flat_map(|line| {
            let (line, is_broken) = match line.strip_suffix('\n') {
                Some(line) => (line, true),
                None => (line, false),
            };
            line.split_whitespace().chain(is_broken.then_some("\n"))
        })
        .collect()
}

fn shown(words: &[&str], start: usize, end: usize, is_marked: bool) -> Vec<Run> {
    let (before, rest) = words.split_at(start);
    let (middle, after) = rest.split_at(rest.len() - end);
    let mut lead = String::new();
    if before.len() > AROUND {
        lead += "… ";
    }
    lead += &joined(&before[before.len().saturating_sub(AROUND)..]);
    let middle = if middle.len() > LONGEST {
        let head = joined(&middle[..LONGEST - END]);
        format!("{head} … {}", joined(&middle[middle.len() - END..]))
    } else {
        joined(middle)
    };
    let mut tail = joined(&after[..after.len().min(AROUND)]);
    if after.len() > AROUND {
        tail += " …";
    }
    let mut runs: Vec<Run> = Vec::new();
    for (text, is_different) in [(lead, false), (middle, true), (tail, false)] {
        if text.is_empty() {
            continue;
        }
        let gap = if runs.is_empty() { "" } else { " " };
        let run = typed(format!("{gap}{text}"), "");
        runs.push(if is_different && is_marked {
            run.bold(true)
        } else {
            run
        });
    }
    runs
}

fn joined(words: &[&str]) -> String {
    words.join(" ").replace(" \n ", "\n").replace(" \n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str, expected: [&str; 2]) {
        let (old, new) = shortened(before, after);
        let text = |runs: Vec<Run>| -> String {
            runs.iter()
                .map(|run| match run.bold {
                    Some(true) => format!("[{}]", run.text),
                    _ => run.text.clone(),
                })
                .collect()
        };
        assert_eq!([text(old), text(new)], expected);
    }

    #[test]
    fn the_words_that_differ_are_marked() {
        check(
            "dự kiến 1,8",
            "dự kiến 2,4",
            ["dự kiến[ 1,8]", "dự kiến[ 2,4]"],
        );
        check("một hai ba", "một ba", ["một[ hai] ba", "một ba"]);
    }

    #[test]
    fn what_is_all_new_or_all_gone_is_plain() {
        check("", "một hai", ["", "một hai"]);
        check("một hai", "", ["một hai", ""]);
        check("", "", ["", ""]);
    }

    #[test]
    fn only_a_few_words_around_are_kept() {
        let around = "a b c d e f g h";
        check(
            &format!("{around} X {around}"),
            &format!("{around} Y {around}"),
            [
                "… c d e f g h[ X] a b c d e f …",
                "… c d e f g h[ Y] a b c d e f …",
            ],
        );
    }

    #[test]
    fn a_break_of_the_line_counts() {
        check("một hai", "một\nhai", ["một hai", "một[ \n] hai"]);
    }

    #[test]
    fn a_long_stretch_loses_its_middle() {
        let long: Vec<String> = (0..500).map(|at| at.to_string()).collect();
        let (_, new) = shortened("", &long.join(" "));
        let text = &new[0].text;
        assert!(text.starts_with("0 1 2") && text.ends_with("498 499"));
        assert!(text.contains("69 … 480"), "{text}");
    }
}
