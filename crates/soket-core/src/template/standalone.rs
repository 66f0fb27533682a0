//! A template as one file that needs no other, to be sent to another office or to be changed.

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, Deserializer};

use crate::source::SourceFault;

use super::resolve::Set;
use super::{Template, TemplateSource};

/// What a copy is called.
#[derive(Debug, Clone, Copy)]
pub struct NewName<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

/// The text of a template file that builds on no other; with `renamed`, of a copy, whose version is 1.
/// A file that builds on none anyway keeps its comments.
///
/// # Errors
/// The faults of the file of this id; there is none.
pub fn flattened(
    sources: &[TemplateSource],
    id: &str,
    renamed: Option<NewName<'_>>,
) -> Result<String, Vec<SourceFault>> {
    let set = Set::new(sources);
    let missing = || {
        vec![SourceFault {
            file: id.into(),
            line: 0,
            message: format!("không có mẫu “{id}”"),
        }]
    };
    let at = set.number_of(id).ok_or_else(missing)?;
    let text = sources.get(at).map_or("", |source| source.text.as_str());
    let built = set.outcomes().into_iter().nth(at).ok_or_else(missing)??;
    Ok(match (set.builds_on_another(at), renamed) {
        (true, new) => written_out(built.table.get_ref(), &built.template, new),
        (false, None) => text.trim_start_matches('\u{feff}').to_owned(),
        (false, Some(new)) => renamed_text(text, &built.table, set.start(at), new),
    })
}

/// Written out from the values, in the order of the keys.
fn written_out(table: &DeTable<'_>, template: &Template, new: Option<NewName<'_>>) -> String {
    let (id, name, version) = match new {
        Some(new) => (new.id, new.name, 1),
        None => (
            template.id.as_str(),
            template.name.as_str(),
            template.version,
        ),
    };
    let mut out = toml::Table::new();
    out.insert("id".into(), id.into());
    out.insert("version".into(), i64::from(version).into());
    out.insert("name".into(), name.into());
    let values = Deserializer::from(Spanned::new(0..0, table.clone()));
    for (key, value) in toml::Table::deserialize(values).unwrap_or_default() {
        out.entry(key).or_insert(value);
    }
    toml::to_string_pretty(&out).unwrap_or_default()
}

/// The file's own text with another id, name and version.
fn renamed_text(
    text: &str,
    table: &Spanned<DeTable<'_>>,
    start: usize,
    new: NewName<'_>,
) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut edits: Vec<_> = [
        ("id", quoted(new.id)),
        ("name", quoted(new.name)),
        ("version", "1".to_owned()),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((table.get_ref().get(key)?.span(), value)))
    .collect();
    edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut out = text.to_owned();
    for (span, value) in edits {
        let (Some(from), Some(to)) = (span.start.checked_sub(start), span.end.checked_sub(start))
        else {
            continue;
        };
        if out.get(from..to).is_some() {
            out.replace_range(from..to, &value);
        }
    }
    out.trim_start_matches('\u{feff}').to_owned()
}
