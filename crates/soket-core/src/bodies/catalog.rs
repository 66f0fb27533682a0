//! `templates/co-quan.toml`: its shape, and the search built from it.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::lexicon::{Lexicon, Step, steps};
use super::stem::{Stem, placeholder, stem_of};
use super::words::words;
use crate::OrgKind;
use crate::rule_set::ValueSource;
use crate::source::{SourceFault, line_of};
use crate::tier_model::tier_models;

pub(super) const FILE: &str = include_str!("../../../../templates/co-quan.toml");

/// The file as written.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub citation: CitationWords,
    pub cooperation: Cooperation,
    pub heads: Heads,
    #[serde(rename = "lower_unit")]
    pub lower_units: Vec<LowerUnit>,
    #[serde(rename = "body")]
    pub bodies: Vec<Body>,
    /// `values` are roles.
    #[serde(rename = "source")]
    pub sources: Vec<ValueSource>,
}

/// Words around a name that make it a reference.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CitationWords {
    pub documents: Vec<String>,
    /// Documents that are never verbs.
    pub nouns: Vec<String>,
    pub making: Vec<String>,
    pub congress: Vec<String>,
    pub past_before: Vec<String>,
    pub past_between: Vec<String>,
    pub past_after: Vec<String>,
    /// Between "của" and a body: the person who speaks for it.
    pub titles: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cooperation {
    pub phrases: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heads {
    /// First words by which a steering committee is called in short.
    pub steering: Vec<String>,
}

/// A sort of organization in "các huyện uỷ, thị uỷ, đảng uỷ trực thuộc".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LowerUnit {
    pub words: Vec<String>,
    #[serde(default)]
    pub short: Vec<String>,
    #[serde(default)]
    pub level: Option<OrgKind>,
    pub under: Vec<OrgKind>,
    #[serde(default)]
    pub need_tail: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub role: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// First words of names that end with an administrative unit: "Phòng Nội vụ huyện".
    #[serde(default)]
    pub begins: Vec<String>,
    #[serde(default)]
    pub not_before: Vec<String>,
    #[serde(default)]
    pub level: Option<OrgKind>,
    #[serde(default)]
    pub under: Vec<OrgKind>,
    #[serde(default)]
    pub reference: bool,
    #[serde(default, rename = "name")]
    pub names: Vec<BodyName>,
    #[serde(default)]
    pub gone: Vec<Gone>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyName {
    pub kinds: Vec<OrgKind>,
    /// Empty: all.
    #[serde(default)]
    pub tier_models: Vec<String>,
    /// The first is used; the others are what some call it.
    pub names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gone {
    #[serde(default)]
    pub level: Option<OrgKind>,
    pub tier_models: Vec<String>,
    /// First day without it, where one day holds for all.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    pub successor: String,
}

/// What an alias stands for.
pub(super) struct Alias {
    pub body: usize,
    /// The stem in it, and whether a place name may follow.
    pub stem: Option<(Stem, bool)>,
}

/// The file, and the words to look for.
#[derive(Default)]
pub(super) struct Catalog {
    pub listed: Listed,
    pub aliases: Lexicon<Alias>,
    /// Bodies whose names begin so.
    pub begins: Lexicon<usize>,
    pub not_before: Vec<Lexicon<()>>,
    /// Index into `lower_units`, and whether it is the short form.
    pub lower_units: Lexicon<(usize, bool)>,
    pub documents: Lexicon<()>,
    pub nouns: Lexicon<()>,
    pub making: Lexicon<()>,
    pub past_before: Lexicon<()>,
    pub past_after: Lexicon<()>,
    pub cooperation: Lexicon<()>,
}

/// The bodies that come with the program.
pub(super) fn catalog() -> &'static Catalog {
    static READ: LazyLock<Catalog> =
        LazyLock::new(|| Catalog::parse("co-quan.toml", FILE).unwrap_or_default());
    &READ
}

impl Catalog {
    /// Reads a file of bodies.
    ///
    /// # Errors
    /// Every fault of the file, each with its line where it has one.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<SourceFault>> {
        let fault = |line: usize, message: String| SourceFault {
            file: file.into(),
            line,
            message,
        };
        let listed: Listed = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(0, |span| line_of(text, span.start));
            vec![fault(line, format!("không đọc được: {}", error.message()))]
        })?;
        let near = |needle: &str| {
            text.find(&format!("\"{needle}\""))
                .map_or(0, |at| line_of(text, at))
        };
        let mut faults: Vec<SourceFault> = listed
            .faults()
            .into_iter()
            .map(|(needle, message)| fault(near(&needle), message))
            .collect();
        let mut aliases = Lexicon::default();
        for (body, pattern) in listed.patterns() {
            match expand(pattern) {
                Ok(phrases) => {
                    for phrase in phrases {
                        let stem = stem_of(&phrase);
                        aliases.add(&phrase, Alias { body, stem });
                    }
                }
                Err(message) => faults.push(fault(near(pattern), message)),
            }
        }
        if faults.is_empty() {
            Ok(Self::built(listed, aliases))
        } else {
            Err(faults)
        }
    }

    fn built(listed: Listed, aliases: Lexicon<Alias>) -> Self {
        let mut lower_units = Lexicon::default();
        for (at, unit) in listed.lower_units.iter().enumerate() {
            for (phrases, is_short) in [(&unit.words, false), (&unit.short, true)] {
                for phrase in phrases {
                    lower_units.add(&steps(phrase), (at, is_short));
                }
            }
        }
        let mut begins = Lexicon::default();
        for (at, body) in listed.bodies.iter().enumerate() {
            for phrase in &body.begins {
                begins.add(&steps(phrase), at);
            }
        }
        let cites = &listed.citation;
        Self {
            aliases,
            begins,
            lower_units,
            not_before: listed
                .bodies
                .iter()
                .map(|body| Lexicon::of(&body.not_before))
                .collect(),
            documents: Lexicon::of(&cites.documents),
            nouns: Lexicon::of(&cites.nouns),
            making: Lexicon::of(&cites.making),
            past_before: Lexicon::of(&cites.past_before),
            past_after: Lexicon::of(&cites.past_after),
            cooperation: Lexicon::of(&listed.cooperation.phrases),
            listed,
        }
    }

    pub fn body(&self, at: usize) -> Option<&Body> {
        self.listed.bodies.get(at)
    }

    /// The names of a role at one kind of organization, whatever the tier model.
    pub fn names<'a>(&'a self, role: &'a str, kind: OrgKind) -> impl Iterator<Item = &'a BodyName> {
        self.listed
            .bodies
            .iter()
            .filter(move |body| body.role == role)
            .flat_map(|body| &body.names)
            .filter(move |name| name.kinds.contains(&kind))
    }

    /// Some body is known to work for this kind of organization.
    pub fn knows(&self, kind: OrgKind) -> bool {
        self.listed
            .bodies
            .iter()
            .flat_map(|body| &body.names)
            .any(|name| name.kinds.contains(&kind))
    }
}

impl Listed {
    fn patterns(&self) -> impl Iterator<Item = (usize, &String)> {
        self.bodies
            .iter()
            .enumerate()
            .flat_map(|(at, body)| body.aliases.iter().map(move |pattern| (at, pattern)))
    }

    /// Text near which each fault stands, and what is wrong.
    fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        let known = |id: &String| tier_models().iter().any(|model| model.id == *id);
        for body in &self.bodies {
            let has_source = |source: &ValueSource| source.values.contains(&body.role);
            if !self.sources.iter().any(has_source) {
                let role = &body.role;
                faults.push((
                    role.clone(),
                    format!("“{role}”: cần [[source]] cho biết lấy từ đâu"),
                ));
            }
            let names = body.names.iter().map(|name| &name.tier_models);
            let gone = body.gone.iter().map(|gone| &gone.tier_models);
            for id in names.chain(gone).flatten().filter(|id| !known(id)) {
                faults.push((id.clone(), format!("không có mô hình tổ chức “{id}”")));
            }
            if body.names.iter().any(|name| name.names.is_empty()) {
                let role = &body.role;
                faults.push((role.clone(), format!("“{role}”: names cần ít nhất một tên")));
            }
            for name in body.names.iter().flat_map(|name| &name.names) {
                let rest = name.replace("{committee}", "").replace("{unit}", "");
                if rest.contains(['{', '}']) {
                    let message = format!("“{name}”: chỉ dùng được {{committee}}, {{unit}}");
                    faults.push((name.clone(), message));
                }
            }
        }
        faults
    }
}

/// Every phrase a pattern stands for: `[…]` with and without, `{…}` one by one.
fn expand(pattern: &str) -> Result<Vec<Vec<Step>>, String> {
    let mut phrases: Vec<Vec<Step>> = vec![Vec::new()];
    let mut without: Option<Vec<Vec<Step>>> = None;
    let mut marks = words(pattern).into_iter();
    while let Some(word) = marks.next() {
        match word.text {
            "[" if without.is_none() => without = Some(phrases.clone()),
            "]" if without.is_some() => phrases.extend(without.take().into_iter().flatten()),
            "[" | "]" | "}" => {
                return Err(format!("“{pattern}”: dấu {} không thành cặp", word.text));
            }
            "{" => {
                let name = marks.next().map_or("", |word| word.text);
                let closed = marks.next().is_some_and(|word| word.text == "}");
                let Some(ends) = placeholder(name).filter(|_| closed) else {
                    return Err(format!(
                        "“{pattern}”: chỉ dùng được {{committee}}, {{local}}, {{unit}}"
                    ));
                };
                phrases = phrases
                    .iter()
                    .flat_map(|phrase| ends.iter().map(|end| [phrase.as_slice(), end].concat()))
                    .collect();
            }
            _ => {
                let step = Step {
                    folded: word.folded.clone(),
                    capital: word.is_capital(),
                };
                for phrase in &mut phrases {
                    phrase.push(step.clone());
                }
            }
        }
    }
    if without.is_some() {
        return Err(format!("“{pattern}”: dấu [ không thành cặp"));
    }
    Ok(phrases)
}
