//! Templates that build on each other: `extends = "bao-cao-so-ket/dang-uy-xa"`.
//!
//! Files are merged as TOML before they are read: scalars override, tables merge key by key, `[[step]]`,
//! `[[section]]`, `[[part]]` and `[[annex]]` by their id (an annex by its part). The hard thing is faults: they must name
//! the file and line where the wrong key stands, own or inherited.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::{TEMPLATE_FORMAT, Template};
use crate::source::{SourceFault, line_of};

/// A template file as it was found.
#[derive(Debug, Clone)]
pub struct TemplateSource {
    /// Name for messages.
    pub file: String,
    pub text: String,
}

/// Lists of tables that are merged by id, with the key of the id.
const LISTS: [(&str, &str); 4] = [
    ("step", "id"),
    ("section", "id"),
    ("part", "id"),
    ("annex", "part"),
];

/// Never inherited.
const OWN: [&str; 4] = ["id", "name", "version", "about"];

/// Longer chains are a mistake.
const DEEPEST: usize = 8;

/// Reads template files, which may build on each other in any order; each answers for itself.
pub fn resolve_templates(sources: &[TemplateSource]) -> Vec<Result<Template, Vec<SourceFault>>> {
    let read: Vec<Result<Table, SourceFault>> = sources.iter().map(table).collect();
    let set = Set::of(sources, &read);
    (0..sources.len()).map(|at| set.template(at)).collect()
}

/// A template with all that it inherits, as one file that stands on its own.
///
/// # Errors
/// The faults of the file of this id; it is not there.
pub fn flattened(sources: &[TemplateSource], id: &str) -> Result<String, Vec<SourceFault>> {
    let read: Vec<Result<Table, SourceFault>> = sources.iter().map(table).collect();
    let set = Set::of(sources, &read);
    let Some(at) = set.by_id.get(id).copied() else {
        return Err(vec![SourceFault {
            file: id.into(),
            line: 0,
            message: format!("không có mẫu “{id}”"),
        }]);
    };
    let merged = set.merged(at, &mut Vec::new())?;
    toml::to_string_pretty(&merged.table).map_err(|error| {
        vec![SourceFault {
            file: id.into(),
            line: 0,
            message: error.to_string(),
        }]
    })
}

fn table(source: &TemplateSource) -> Result<Table, SourceFault> {
    let text = source.text.trim_start_matches('\u{feff}');
    text.parse::<Table>().map_err(|error| SourceFault {
        file: source.file.clone(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        message: format!("không đọc được: {}", error.message()),
    })
}

struct Set<'a> {
    sources: &'a [TemplateSource],
    read: &'a [Result<Table, SourceFault>],
    by_id: BTreeMap<&'a str, usize>,
}

/// A file merged with those it builds on.
struct Merged {
    table: Table,
    /// Indices of the files it is made of, its own first.
    files: Vec<usize>,
}

impl<'a> Set<'a> {
    fn of(sources: &'a [TemplateSource], read: &'a [Result<Table, SourceFault>]) -> Self {
        let mut by_id = BTreeMap::new();
        for (at, table) in read.iter().enumerate() {
            if let Ok(table) = table
                && let Some(id) = table.get("id").and_then(Value::as_str)
            {
                by_id.entry(id).or_insert(at);
            }
        }
        Self {
            sources,
            read,
            by_id,
        }
    }

    fn template(&self, at: usize) -> Result<Template, Vec<SourceFault>> {
        let merged = self.merged(at, &mut Vec::new())?;
        let texts: Vec<&str> = merged
            .files
            .iter()
            .filter_map(|file| self.sources.get(*file))
            .map(|source| source.text.trim_start_matches('\u{feff}'))
            .collect();
        let own = texts.first().copied().unwrap_or_default();
        let file = self.file(at);
        if merged.files.len() == 1 {
            let template = Template::read(own).map_err(|error| {
                vec![SourceFault {
                    file: file.into(),
                    line: error.span().map_or(0, |span| line_of(own, span.start)),
                    message: format!("không đọc được: {}", error.message()),
                }]
            });
            return checked(template?.sealed(&texts), file, own);
        }
        let template: Template =
            serde_path_to_error::deserialize(Value::Table(merged.table.clone()))
                .map_err(|error| vec![self.fault_of(&merged, &error)])?;
        let template = template.sealed(&texts);
        let found = template.faults(file, own);
        if found.is_empty() {
            return Ok(template);
        }
        // A fault that is not in the own file is in one it builds on.
        Err(found
            .into_iter()
            .map(|fault| self.placed(&merged, fault, &template))
            .collect())
    }

    fn file(&self, at: usize) -> &str {
        self.sources
            .get(at)
            .map_or("", |source| source.file.as_str())
    }

    fn placed(&self, merged: &Merged, fault: SourceFault, template: &Template) -> SourceFault {
        if fault.line > 0 {
            return fault;
        }
        merged
            .files
            .iter()
            .filter_map(|at| self.sources.get(*at))
            .flat_map(|source| template.faults(&source.file, &source.text))
            .find(|other| other.line > 0 && other.message == fault.message)
            .unwrap_or(fault)
    }

    /// Where in the chain of files the key of an error stands.
    fn fault_of(
        &self,
        merged: &Merged,
        error: &serde_path_to_error::Error<toml::de::Error>,
    ) -> SourceFault {
        let message = error.inner().message().to_owned();
        let quoted = message.split('`').nth(1).unwrap_or_default().to_owned();
        let path = error.path().to_string();
        let key = path.rsplit('.').next().unwrap_or_default();
        let key = key.split('[').next().unwrap_or_default();
        for near in [quoted.as_str(), key] {
            for source in merged.files.iter().filter_map(|at| self.sources.get(*at)) {
                if !near.is_empty()
                    && let Some(line) = key_line(&source.text, near)
                {
                    return SourceFault {
                        file: source.file.clone(),
                        line,
                        message: format!("không đọc được: {message}"),
                    };
                }
            }
        }
        SourceFault {
            file: merged
                .files
                .first()
                .map_or(String::new(), |at| self.file(*at).to_owned()),
            line: 0,
            message: format!("không đọc được “{path}”: {message}"),
        }
    }

    fn merged(&self, at: usize, chain: &mut Vec<usize>) -> Result<Merged, Vec<SourceFault>> {
        let Some(read) = self.read.get(at) else {
            return Err(Vec::new());
        };
        let own = read.clone().map_err(|fault| vec![fault])?;
        let fault = |near: &str, message: String| {
            let text = self
                .sources
                .get(at)
                .map_or("", |source| source.text.as_str());
            vec![SourceFault {
                file: self.file(at).into(),
                line: key_line(text, near).unwrap_or_default(),
                message,
            }]
        };
        if let Some(format) = own.get("format").and_then(Value::as_integer)
            && format > i64::from(TEMPLATE_FORMAT)
        {
            return Err(fault(
                "format",
                format!(
                    "mẫu này viết cho bản Sơ Kết mới hơn (format = {format}, bản này đọc tới {TEMPLATE_FORMAT}); cài bản mới, hoặc xin mẫu cho bản này"
                ),
            ));
        }
        chain.push(at);
        let Some(extends) = own.get("extends") else {
            let mut table = own;
            table.remove("format");
            return Ok(Merged {
                table,
                files: vec![at],
            });
        };
        let Some(base) = extends.as_str() else {
            return Err(fault(
                "extends",
                "extends cần mã của một mẫu, trong ngoặc kép".into(),
            ));
        };
        let Some(base_at) = self.by_id.get(base).copied() else {
            return Err(fault(
                "extends",
                format!("không có mẫu “{base}” để dựa vào; chép tệp mẫu ấy vào cùng thư mục"),
            ));
        };
        if chain.contains(&base_at) {
            let names: Vec<&str> = chain
                .iter()
                .chain([&base_at])
                .map(|at| self.file(*at))
                .collect();
            return Err(fault(
                "extends",
                format!("các mẫu dựa vào nhau thành vòng: {}", names.join(" → ")),
            ));
        }
        if chain.len() > DEEPEST {
            return Err(fault(
                "extends",
                format!("mẫu dựa vào mẫu quá {DEEPEST} tầng"),
            ));
        }
        let below = self.merged(base_at, chain).map_err(|mut faults| {
            faults.extend(fault(
                "extends",
                format!("mẫu “{base}” mà mẫu này dựa vào không đọc được"),
            ));
            faults
        })?;
        let mut files = vec![at];
        files.extend(below.files);
        let table = over(below.table, own).map_err(|(near, message)| fault(&near, message))?;
        Ok(Merged { table, files })
    }
}

fn checked(template: Template, file: &str, text: &str) -> Result<Template, Vec<SourceFault>> {
    let faults = template.faults(file, text);
    if faults.is_empty() {
        Ok(template)
    } else {
        Err(faults)
    }
}

/// The line on which a key or a quoted id stands.
fn key_line(text: &str, near: &str) -> Option<usize> {
    let is_key = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix(near)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
            || line
                .trim_start_matches('[')
                .starts_with(&format!("{near}]"))
            || line.contains(&format!("\"{near}\""))
    };
    text.lines().position(is_key).map(|at| at + 1)
}

/// Own values over inherited ones. A fault is the text near it, and the message.
fn over(mut base: Table, own: Table) -> Result<Table, (String, String)> {
    for key in OWN {
        base.remove(key);
    }
    if let Some(removed) = own.get("remove") {
        remove(&mut base, removed)?;
    }
    for (key, value) in own {
        if matches!(key.as_str(), "extends" | "remove" | "format") {
            continue;
        }
        let list = LISTS.iter().find(|(name, _)| *name == key);
        match (list, value) {
            (Some((_, id)), Value::Array(entries)) => {
                let slot = base.entry(key).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(inherited) = slot {
                    for entry in entries {
                        put(inherited, entry, id)?;
                    }
                }
            }
            (_, value) => merge(&mut base, key, value),
        }
    }
    Ok(base)
}

/// Tables merge key by key, anything else takes the place of what was there.
fn merge(base: &mut Table, key: String, value: Value) {
    match (base.get_mut(&key), value) {
        (Some(Value::Table(inherited)), Value::Table(own)) => {
            for (key, value) in own {
                merge(inherited, key, value);
            }
        }
        (_, value) => {
            base.insert(key, value);
        }
    }
}

fn id_of<'a>(entry: &'a Value, id: &str) -> Option<&'a str> {
    entry.get(id).and_then(Value::as_str)
}

fn put(entries: &mut Vec<Value>, entry: Value, key: &str) -> Result<(), (String, String)> {
    let Value::Table(mut own) = entry else {
        return Ok(());
    };
    let after = own.remove("after");
    let id = own
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let known = entries.iter().position(|one| id_of(one, key) == Some(&id));
    let entry = match known {
        None => Value::Table(own),
        Some(at) => {
            let mut merged = match entries.get(at) {
                Some(Value::Table(table)) => table.clone(),
                _ => Table::new(),
            };
            for (key, value) in own {
                merge(&mut merged, key, value);
            }
            let merged = Value::Table(merged);
            if after.is_none() {
                if let Some(slot) = entries.get_mut(at) {
                    *slot = merged;
                }
                return Ok(());
            }
            entries.remove(at);
            merged
        }
    };
    let at = match after.as_ref().and_then(Value::as_str) {
        None => entries.len(),
        Some("") => 0,
        Some(after) => entries
            .iter()
            .position(|one| id_of(one, key) == Some(after))
            .map(|at| at + 1)
            .ok_or_else(|| {
                (
                    after.to_owned(),
                    format!("after = “{after}”: mẫu này dựa vào không có mục ấy"),
                )
            })?,
    };
    entries.insert(at, entry);
    Ok(())
}

fn remove(base: &mut Table, removed: &Value) -> Result<(), (String, String)> {
    let ids = removed.as_array().map_or(&[][..], Vec::as_slice);
    for id in ids.iter().filter_map(Value::as_str) {
        let mut is_found = false;
        for (list, key) in LISTS {
            if let Some(Value::Array(entries)) = base.get_mut(list) {
                let before = entries.len();
                entries.retain(|entry| id_of(entry, key) != Some(id));
                is_found |= entries.len() < before;
            }
        }
        if !is_found {
            return Err((
                id.to_owned(),
                format!("remove: mẫu này dựa vào không có mục “{id}”"),
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
