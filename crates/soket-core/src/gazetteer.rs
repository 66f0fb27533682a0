//! Names of provinces and of persons after whom places are named: `templates/dia-danh.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::vietnamese::folded;

const FILE: &str = include_str!("../../../templates/dia-danh.toml");

#[derive(Default, Deserialize)]
pub(crate) struct Gazetteer {
    persons: Vec<String>,
    /// By id of the tier model.
    #[serde(flatten)]
    models: BTreeMap<String, Provinces>,
}

#[derive(Default, Deserialize)]
struct Provinces {
    cities: Vec<String>,
    provinces: Vec<String>,
}

/// The names that come with the program.
pub(crate) fn gazetteer() -> &'static Gazetteer {
    static READ: LazyLock<Gazetteer> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());
    &READ
}

impl Gazetteer {
    /// The place bears the name of a person.
    pub fn is_person(&self, name: &str) -> bool {
        holds(&self.persons, name)
    }

    /// A province or a city directly under the centre, in a tier model.
    pub fn is_province(&self, model: &str, name: &str) -> bool {
        self.models
            .get(model)
            .is_some_and(|one| holds(&one.provinces, name))
    }

    /// A city directly under the centre, in a tier model.
    pub fn is_city(&self, model: &str, name: &str) -> bool {
        self.models
            .get(model)
            .is_some_and(|one| holds(&one.cities, name))
    }
}

fn holds(names: &[String], wanted: &str) -> bool {
    let wanted = folded(wanted);
    names.iter().any(|name| folded(name) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_has_every_province() {
        let read = gazetteer();
        let count = |model: &str| read.models.get(model).map_or(0, |one| one.provinces.len());
        // 63 provinces and cities; Huế under both of its names.
        assert_eq!((count("ba-cap"), count("hai-cap")), (64, 34));
        assert!(read.is_person("lê Đại Hành"));
        assert!(read.is_city("hai-cap", "Huế") && !read.is_city("hai-cap", "Phú Thọ"));
        assert!(read.is_province("ba-cap", "Hòa Bình") && !read.is_province("hai-cap", "Hoà Bình"));
    }
}
