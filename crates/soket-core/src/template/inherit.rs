//! A template file that builds on another: the two tables become one.
//!
//! A value given replaces the inherited one; a table takes its keys one by one. An entry of `[[step]]`,
//! `[[section]]`, `[[part]]`, `[[annex]]` is known by its id (an annex by its part): one that is inherited takes
//! the given keys, a new one stands after the entry that `after` names (`""`: in front), or at the end.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

/// A table of the file, and the key that tells its entries apart.
pub(super) const LISTS: [(&str, &str); 4] = [
    ("step", "id"),
    ("section", "id"),
    ("part", "id"),
    ("annex", "part"),
];

/// Keys that belong to a file and are never inherited.
const OWN: [&str; 5] = ["id", "name", "version", "about", "format"];

/// Keys that say how a file is read.
const READING: [&str; 2] = ["extends", "remove"];

/// Offset and message.
pub(super) type Slip = (usize, String);

/// The whole of a file and what it builds on; without `base`, the file alone.
pub(super) fn merged<'i>(
    base: Option<&DeTable<'i>>,
    own: &DeTable<'i>,
    slips: &mut Vec<Slip>,
) -> DeTable<'i> {
    let mut out = DeTable::new();
    for (key, value) in base.into_iter().flatten() {
        if !OWN.contains(&key.get_ref().as_ref()) {
            out.insert(key.clone(), value.clone());
        }
    }
    let removed = remove(&mut out, own, slips);
    for (key, value) in own {
        let name = key.get_ref().as_ref();
        if READING.contains(&name) {
            continue;
        }
        let list = LISTS.iter().find(|(list, _)| *list == name);
        match (list, value.get_ref()) {
            (Some((_, id_key)), DeValue::Array(entries)) => {
                let inherited = match out.get(name).map(Spanned::get_ref) {
                    Some(DeValue::Array(array)) => array.clone(),
                    _ => DeArray::new(),
                };
                let list = merge_list(inherited, entries, id_key, slips);
                merge_value(
                    &mut out,
                    key,
                    &Spanned::new(value.span(), DeValue::Array(list)),
                );
            }
            _ => merge_value(&mut out, key, value),
        }
    }
    forget_links(&mut out, &removed);
    out
}

/// A table takes the keys of a table, everything else is replaced; an inherited key keeps its place in the order.
fn merge_value<'i>(
    out: &mut DeTable<'i>,
    key: &Spanned<DeString<'i>>,
    value: &Spanned<DeValue<'i>>,
) {
    let Some(old) = out.get_mut(key.get_ref().as_ref()) else {
        out.insert(key.clone(), value.clone());
        return;
    };
    match (old.get_mut(), value.get_ref()) {
        (DeValue::Table(old), DeValue::Table(new)) => {
            for (key, value) in new {
                merge_value(old, key, value);
            }
        }
        _ => *old = value.clone(),
    }
}

/// Entries of a list in their order, found by id.
struct List<'i> {
    entries: Vec<Spanned<DeValue<'i>>>,
    /// Numbers of entries, as they will stand.
    order: Vec<usize>,
    by_id: BTreeMap<String, usize>,
    /// The last entry that was put after another: the next one goes behind it.
    last_after: BTreeMap<String, usize>,
    /// How many entries were put in front of all others.
    at_front: usize,
}

fn merge_list<'i>(
    inherited: DeArray<'i>,
    own: &DeArray<'i>,
    id_key: &str,
    slips: &mut Vec<Slip>,
) -> DeArray<'i> {
    let entries: Vec<_> = inherited.into_iter().collect();
    let mut list = List {
        order: (0..entries.len()).collect(),
        by_id: BTreeMap::new(),
        last_after: BTreeMap::new(),
        at_front: 0,
        entries,
    };
    for (at, entry) in list.entries.iter().enumerate() {
        if let Some(id) = text_of(entry.get_ref(), id_key) {
            list.by_id.entry(id.to_owned()).or_insert(at);
        }
    }
    let mut given = BTreeSet::new();
    for entry in own {
        let mut entry = entry.clone();
        let after = match entry.get_mut() {
            DeValue::Table(table) => table.remove("after"),
            _ => None,
        };
        let id = text_of(entry.get_ref(), id_key).map(str::to_owned);
        let at = match id.as_ref().and_then(|id| list.by_id.get(id)) {
            // One id twice in one file is a fault, which is found when both are there.
            Some(at) if id.as_ref().is_some_and(|id| !given.contains(id)) => {
                list.take_over(*at, entry)
            }
            _ => list.add(entry, id.as_deref()),
        };
        given.extend(id);
        if let Some(after) = after {
            list.place_after(at, &after, slips);
        }
    }
    let mut entries: Vec<Option<_>> = list.entries.into_iter().map(Some).collect();
    list.order
        .iter()
        .filter_map(|at| entries.get_mut(*at).and_then(Option::take))
        .collect()
}

impl<'i> List<'i> {
    /// Gives an inherited entry the keys of the file's own.
    fn take_over(&mut self, at: usize, own: Spanned<DeValue<'i>>) -> usize {
        if let Some(old) = self.entries.get_mut(at) {
            let mut table = match old.get_ref() {
                DeValue::Table(table) => table.clone(),
                _ => DeTable::new(),
            };
            if let DeValue::Table(new) = own.get_ref() {
                for (key, value) in new {
                    merge_value(&mut table, key, value);
                }
            }
            *old = Spanned::new(own.span(), DeValue::Table(table));
        }
        at
    }

    fn add(&mut self, entry: Spanned<DeValue<'i>>, id: Option<&str>) -> usize {
        let at = self.entries.len();
        self.entries.push(entry);
        self.order.push(at);
        if let Some(id) = id {
            self.by_id.entry(id.to_owned()).or_insert(at);
        }
        at
    }

    fn place_after(&mut self, at: usize, after: &Spanned<DeValue<'i>>, slips: &mut Vec<Slip>) {
        let name = after.get_ref().as_str().unwrap_or_default();
        if after.get_ref().as_str() == Some("") {
            self.order.retain(|one| *one != at);
            let place = self.at_front;
            self.at_front += 1;
            self.order.insert(place.min(self.order.len()), at);
            return;
        }
        let Some(anchor) = self.by_id.get(name).copied().filter(|anchor| *anchor != at) else {
            slips.push((
                after.span().start,
                format!("after: không có mục “{name}” nào để đứng sau"),
            ));
            return;
        };
        let behind = self
            .last_after
            .insert(name.to_owned(), at)
            .unwrap_or(anchor);
        self.order.retain(|one| *one != at);
        let place = self.order.iter().position(|one| *one == behind);
        let place = place.map_or(self.order.len(), |place| place + 1);
        self.order.insert(place, at);
    }
}

fn text_of<'a>(value: &'a DeValue<'_>, key: &str) -> Option<&'a str> {
    value.as_table()?.get(key)?.get_ref().as_str()
}

/// Takes the entries out that `remove` names; gives back their ids.
fn remove<'i>(out: &mut DeTable<'i>, own: &DeTable<'i>, slips: &mut Vec<Slip>) -> BTreeSet<String> {
    let mut removed = BTreeSet::new();
    let Some(wanted) = own.get("remove") else {
        return removed;
    };
    let Some(wanted) = wanted.get_ref().as_array() else {
        slips.push((
            wanted.span().start,
            "remove phải là danh sách id: [\"proposals\"]".into(),
        ));
        return removed;
    };
    for one in wanted {
        let Some(id) = one.get_ref().as_str() else {
            slips.push((one.span().start, "remove: mỗi mục là một id".into()));
            continue;
        };
        let mut found = false;
        for (list, id_key) in LISTS {
            let Some(DeValue::Array(array)) = out.get_mut(list).map(Spanned::get_mut) else {
                continue;
            };
            let before = array.len();
            let kept = std::mem::replace(array, DeArray::new())
                .into_iter()
                .filter(|entry| text_of(entry.get_ref(), id_key) != Some(id));
            *array = kept.collect();
            found |= array.len() < before;
        }
        if found {
            removed.insert(id.to_owned());
        } else {
            slips.push((
                one.span().start,
                format!("remove: mẫu dựa vào không có step, section, part hay annex “{id}”"),
            ));
        }
    }
    removed
}

/// A link to a part that was removed, and not given anew, goes with it.
fn forget_links(out: &mut DeTable<'_>, removed: &BTreeSet<String>) {
    let Some(DeValue::Array(parts)) = out.get_mut("part").map(Spanned::get_mut) else {
        return;
    };
    let given_anew: BTreeSet<String> = parts
        .iter()
        .filter_map(|part| text_of(part.get_ref(), "id"))
        .filter(|id| removed.contains(*id))
        .map(str::to_owned)
        .collect();
    for part in parts.iter_mut() {
        let DeValue::Table(part) = part.get_mut() else {
            continue;
        };
        if let Some(DeValue::Array(links)) = part.get_mut("links").map(Spanned::get_mut) {
            let kept = std::mem::replace(links, DeArray::new())
                .into_iter()
                .filter(|link| {
                    link.get_ref()
                        .as_str()
                        .is_none_or(|id| !removed.contains(id) || given_anew.contains(id))
                });
            *links = kept.collect();
        }
    }
}
