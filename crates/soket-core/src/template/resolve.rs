//! Reading a set of template files, each alone or upon another of the set.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, ValueDeserializer};

use crate::source::{SourceFault, toml_message};

use super::inherit::{LISTS, Slip, merged};
use super::place::{SourceMap, moved};
use super::{Annex, Part, Section, Step, TEMPLATE_FORMAT, Template, faults};

/// How many files a file may stand upon.
const DEEPEST: usize = 8;

/// Of one file, beyond which they are only counted.
const MOST_FAULTS: usize = 100;

/// A template file.
#[derive(Debug, Clone)]
pub struct TemplateSource {
    /// Its name in faults.
    pub file: String,
    pub text: String,
}

/// A file as it stands, before anything is inherited.
struct Parsed<'i> {
    table: Spanned<DeTable<'i>>,
    /// Faults that make it useless.
    broken: Vec<SourceFault>,
}

/// A file with what it inherits.
pub(super) struct Built<'i> {
    pub table: Spanned<DeTable<'i>>,
    pub template: Template,
}

pub(super) type Outcome<'i> = Result<Built<'i>, Vec<SourceFault>>;

/// Reads template files that may build on each other (`extends`), in any order; one reply a file.
/// Where two files have the same id, others build on the first.
///
/// # Errors
/// Every fault of a file with file and line, also where the wrong value stands in a file that it builds on.
pub fn resolve_templates(sources: &[TemplateSource]) -> Vec<Result<Template, Vec<SourceFault>>> {
    Set::new(sources)
        .outcomes()
        .into_iter()
        .map(|outcome| outcome.map(|built| built.template))
        .collect()
}

/// The files read together.
pub(super) struct Set<'s> {
    sources: &'s [TemplateSource],
    map: SourceMap<'s>,
    files: Vec<Parsed<'s>>,
    by_id: HashMap<String, usize>,
}

impl<'s> Set<'s> {
    pub(super) fn new(sources: &'s [TemplateSource]) -> Self {
        let map = SourceMap::new(
            sources
                .iter()
                .map(|source| (source.file.as_str(), source.text.as_str())),
        );
        let files: Vec<Parsed<'_>> = sources
            .iter()
            .enumerate()
            .map(|(at, source)| parsed(&map, map.start(at), &source.text))
            .collect();
        let mut by_id = HashMap::new();
        for (at, file) in files.iter().enumerate() {
            if let Some(id) = text_of(file.table.get_ref(), "id") {
                by_id.entry(id.to_owned()).or_insert(at);
            }
        }
        Self {
            sources,
            map,
            files,
            by_id,
        }
    }

    pub(super) fn outcomes(&self) -> Vec<Outcome<'s>> {
        let mut built: Vec<Option<Outcome<'s>>> = self.files.iter().map(|_| None).collect();
        for at in 0..self.files.len() {
            match self.chain(at) {
                Ok(chain) => self.build(&chain, &mut built),
                Err(fault) => set(&mut built, at, Err(vec![fault])),
            }
        }
        built.into_iter().flatten().collect()
    }

    /// Number of the first file with this id.
    pub(super) fn number_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn builds_on_another(&self, at: usize) -> bool {
        self.extends(at).is_some()
    }

    /// Offset of a file's first byte among those of the set.
    pub(super) fn start(&self, at: usize) -> usize {
        self.map.start(at)
    }

    /// The file and all it stands upon, nearest first.
    fn chain(&self, file: usize) -> Result<Vec<usize>, SourceFault> {
        let mut chain = vec![file];
        let mut last = file;
        while let Some((offset, base)) = self.extends(last) {
            let Some(next) = self.by_id.get(base).copied() else {
                let missing =
                    format!("không có mẫu “{base}” để dựa vào; chép tệp mẫu ấy vào cùng thư mục");
                return Err(self.above(&chain, &self.map.fault(offset, missing)));
            };
            let twice = chain.contains(&next);
            chain.push(next);
            if twice {
                let names = self.names(&chain);
                return Err(
                    self.at_extends(file, format!("các mẫu dựa vào nhau thành vòng: {names}"))
                );
            }
            if chain.len() > DEEPEST + 1 {
                let names = self.names(&chain);
                let message = format!("quá {DEEPEST} mẫu dựa nối nhau: {names} …");
                return Err(self.at_extends(file, message));
            }
            last = next;
        }
        Ok(chain)
    }

    /// Builds what of a chain is not built yet, from the bottom up.
    fn build(&self, chain: &[usize], built: &mut [Option<Outcome<'s>>]) {
        for (depth, at) in chain.iter().copied().enumerate().rev() {
            if built.get(at).is_some_and(Option::is_some) {
                continue;
            }
            let outcome = match chain.get(depth + 1).and_then(|base| built.get(*base)) {
                Some(Some(Ok(base))) => self.one(at, Some(base)),
                Some(Some(Err(faults))) => Err(faults
                    .first()
                    .map(|fault| self.above(chain.get(depth..depth + 2).unwrap_or_default(), fault))
                    .into_iter()
                    .collect()),
                _ => self.one(at, None),
            };
            set(built, at, outcome);
        }
    }

    fn one(&self, at: usize, base: Option<&Built<'s>>) -> Outcome<'s> {
        let (Some(file), Some(source)) = (self.files.get(at), self.sources.get(at)) else {
            return Err(Vec::new());
        };
        if !file.broken.is_empty() {
            return Err(file.broken.clone());
        }
        let mut slips = Vec::new();
        let base_table = base.map(|base| base.table.get_ref());
        let table = merged(base_table, file.table.get_ref(), &mut slips);
        let table = Spanned::new(file.table.span(), table);
        let template = match read(&table) {
            Ok(mut template) => {
                slips.extend(faults::faults(&template, &table));
                template.hash = hash(&source.text, base.map(|base| base.template.hash.as_str()));
                template
            }
            Err(found) => {
                slips.extend(found);
                return Err(self.told(at, slips));
            }
        };
        if slips.is_empty() {
            Ok(Built { table, template })
        } else {
            Err(self.told(at, slips))
        }
    }

    /// Slips as faults in the order of the lines; of very many only the first.
    fn told(&self, at: usize, mut slips: Vec<Slip>) -> Vec<SourceFault> {
        slips.sort_by_key(|(offset, _)| (self.map.file_at(*offset) != at, *offset));
        let more = slips.len().saturating_sub(MOST_FAULTS);
        let mut faults: Vec<SourceFault> = slips
            .into_iter()
            .take(MOST_FAULTS)
            .map(|(offset, message)| {
                let fault = self.map.fault(offset, message);
                if self.map.file_at(offset) == at {
                    fault
                } else {
                    self.in_base(at, fault)
                }
            })
            .collect();
        if more > 0 {
            let file = self
                .sources
                .get(at)
                .map_or("", |source| source.file.as_str());
            faults.push(SourceFault {
                file: file.into(),
                line: 0,
                message: format!("còn {more} lỗi nữa; sửa các lỗi trên rồi xem lại"),
            });
        }
        faults
    }

    /// A value of a file below that no longer goes with what the file above says.
    fn in_base(&self, at: usize, fault: SourceFault) -> SourceFault {
        let here = self.at_extends(at, String::new());
        SourceFault {
            message: format!(
                "{} (gặp ở {}, dòng {}, mẫu dựa vào tệp này)",
                fault.message, here.file, here.line
            ),
            ..fault
        }
    }

    /// Why the first file of a chain cannot be used: a fault of a file further down.
    fn above(&self, chain: &[usize], fault: &SourceFault) -> SourceFault {
        match chain {
            [at, next, ..] => self.at_extends(
                *at,
                format!(
                    "chưa dựa được vào mẫu “{}” ({}): {fault}",
                    self.name(*next),
                    self.names(chain)
                ),
            ),
            _ => fault.clone(),
        }
    }

    fn at_extends(&self, at: usize, message: String) -> SourceFault {
        let offset = self.extends(at).map_or(self.map.start(at), |found| found.0);
        self.map.fault(offset, message)
    }

    /// Where a file says on which template it builds, and on which.
    fn extends(&self, at: usize) -> Option<(usize, &str)> {
        let file = self.files.get(at)?;
        let value = file.table.get_ref().get("extends")?;
        Some((value.span().start, value.get_ref().as_str()?)).filter(|_| file.broken.is_empty())
    }

    fn name(&self, at: usize) -> &str {
        let table = self.files.get(at).map(|file| file.table.get_ref());
        table.and_then(|table| text_of(table, "id")).unwrap_or("?")
    }

    fn names(&self, chain: &[usize]) -> String {
        let names: Vec<&str> = chain.iter().map(|at| self.name(*at)).collect();
        names.join(" → ")
    }
}

fn set<T>(slots: &mut [Option<T>], at: usize, value: T) {
    if let Some(slot) = slots.get_mut(at) {
        *slot = Some(value);
    }
}

fn text_of<'a>(table: &'a DeTable<'_>, key: &str) -> Option<&'a str> {
    table.get(key)?.get_ref().as_str()
}

fn hash(text: &str, base: Option<&str>) -> String {
    let mut hash = Sha256::new();
    hash.update(text.as_bytes());
    if let Some(base) = base {
        hash.update([0]);
        hash.update(base.as_bytes());
    }
    let digest = hash.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn parsed<'s>(map: &SourceMap<'_>, start: usize, text: &'s str) -> Parsed<'s> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let table = moved(table, start);
    let mut slips: Vec<Slip> = errors
        .first()
        .map(|error| {
            let offset = start + error.span().map_or(0, |span| span.start);
            (offset, toml_message(error.message()))
        })
        .into_iter()
        .collect();
    if slips.is_empty() {
        slips.extend(head_slip(table.get_ref()));
    }
    let broken = slips
        .into_iter()
        .map(|(offset, message)| map.fault(offset, message))
        .collect();
    Parsed { table, broken }
}

/// What keeps a file from being read at all: it is of a newer form, or builds on something that is no id.
fn head_slip(table: &DeTable<'_>) -> Option<Slip> {
    if let Some(value) = table.get("format") {
        let slip = match u32::deserialize(ValueDeserializer::from(value.clone())) {
            Ok(format) if (1..=TEMPLATE_FORMAT).contains(&format) => None,
            Ok(format) if format > TEMPLATE_FORMAT => Some(format!(
                "mẫu này viết cho bản Sơ Kết mới hơn (format = {format}, bản này đọc tới {TEMPLATE_FORMAT}); cài bản mới, hoặc xin mẫu cho bản này"
            )),
            _ => Some(format!("format phải là một số từ 1 đến {TEMPLATE_FORMAT}")),
        };
        if let Some(message) = slip {
            return Some((value.span().start, message));
        }
    }
    let extends = table.get("extends")?;
    let is_text = extends.get_ref().is_str();
    (!is_text).then(|| {
        (
            extends.span().start,
            "extends phải là id của một mẫu".into(),
        )
    })
}

fn read(table: &Spanned<DeTable<'_>>) -> Result<Template, Vec<Slip>> {
    Template::deserialize(Deserializer::from(table.clone())).map_err(|error| {
        let slips = slips_by_entry(table);
        if slips.is_empty() {
            vec![slip(&error)]
        } else {
            slips
        }
    })
}

/// The reader stops at the first fault; read entry by entry, each tells its own.
fn slips_by_entry(table: &Spanned<DeTable<'_>>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut rest = table.get_ref().clone();
    for (list, _) in LISTS {
        let Some(DeValue::Array(entries)) = rest.get_mut(list).map(Spanned::get_mut) else {
            continue;
        };
        for entry in std::mem::replace(entries, DeArray::new()) {
            slips.extend(match list {
                "step" => entry_slip::<Step>(entry),
                "section" => entry_slip::<Section>(entry),
                "part" => entry_slip::<Part>(entry),
                _ => entry_slip::<Annex>(entry),
            });
        }
    }
    let rest = Deserializer::from(Spanned::new(table.span(), rest));
    slips.extend(Template::deserialize(rest).err().as_ref().map(slip));
    slips
}

fn entry_slip<T: DeserializeOwned>(entry: Spanned<DeValue<'_>>) -> Option<Slip> {
    T::deserialize(ValueDeserializer::from(entry))
        .err()
        .as_ref()
        .map(slip)
}

fn slip(error: &toml::de::Error) -> Slip {
    let offset = error.span().map_or(0, |span| span.start);
    (offset, toml_message(error.message()))
}
