//! The words on the screen stand in `ui/src/text/`, where one person can read them all through; not in components.

use super::Source;

pub fn check(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| is_wordless(&source.path)) {
        for (index, line) in outside_comments(&source.text) {
            if line.chars().any(is_vietnamese) {
                let (path, number, line) = (&source.path, index + 1, line.trim());
                faults.push(format!(
                    "{path}:{number}: Vietnamese outside ui/src/text: {line}"
                ));
            }
        }
    }
    faults
}

fn is_wordless(path: &str) -> bool {
    let elsewhere = ["ui/src/text/", "ui/src/generated/"];
    path.starts_with("ui/src/")
        && !elsewhere.iter().any(|folder| path.starts_with(folder))
        && !path.ends_with(".test.ts")
}

/// The lines that are no comment: a comment may name a screen as people see it.
fn outside_comments(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut closing = None;
    text.lines().enumerate().filter(move |(_, line)| {
        let line = line.trim_start();
        let opened = [("<!--", "-->"), ("/*", "*/")]
            .into_iter()
            .find(|(opening, _)| line.starts_with(opening))
            .map(|(_, closing)| closing);
        let inside = closing.or(opened);
        closing = inside.filter(|end| !line.contains(end));
        inside.is_none() && !line.starts_with("//")
    })
}

/// Letters that Vietnamese has and English has not, and the marks they are made of when decomposed. Not × and ÷,
/// which lie between them.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ý' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ'
        | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ạ'..='ỹ' | '\u{300}'..='\u{323}')
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_word_in_a_component_is_named_with_its_line() {
        let sources = [
            source(
                "ui/src/screens/Home.svelte",
                "<!--\nThe list \"Văn bản\".\n-->\n<h1>{text.home}</h1>\n<p>Văn bản</p>\n<b>3 × 4 – “5”…</b>\n",
            ),
            source("ui/src/text/vi.ts", "export const home = \"Văn bản\";\n"),
            source("ui/src/state/save.test.ts", "type(\"ườ\");\n"),
        ];
        assert_eq!(
            check(&sources),
            ["ui/src/screens/Home.svelte:5: Vietnamese outside ui/src/text: <p>Văn bản</p>"]
        );
    }
}
