//! What the bodies of an organization are called.

use super::catalog::{Catalog, catalog};
use super::mention::unit_and_name;
use crate::naming::Committee;
use crate::tier_model::tier_models;
use crate::vietnamese::{folded, squeezed, upper_first, with_tone_style};
use crate::{OrgKind, OrgTerm, ToneStyle};

/// What the body of this role is called for a committee of this kind under a tier model (`ba-cap`, `hai-cap`; an
/// unknown one counts as the newest): "Ban Tổ chức Huyện uỷ", "Ban Xây dựng Đảng". `None` where there is none: a
/// cell has no organization board.
pub fn name_of(role: &str, owner: &OrgTerm, tier_model: &str) -> Option<String> {
    names_of(role, owner, tier_model).into_iter().next()
}

/// As [`name_of`], with what the body is called elsewhere behind the usual name: some communes have "Ban Tổ chức
/// Đảng uỷ" for "Ban Xây dựng Đảng".
pub fn names_of(role: &str, owner: &OrgTerm, tier_model: &str) -> Vec<String> {
    Owner::of(catalog(), owner).names(catalog(), role, tier_model, false)
}

/// The pieces of an organization's name that go into the names of its bodies.
pub(super) struct Owner {
    kind: OrgKind,
    tone_style: ToneStyle,
    /// First words of the committee's name, folded: "huyện uỷ"; empty where it has none of the usual.
    pub stem: &'static str,
    /// What follows them: "Hoài Mẫu", "xã Hoà Mẫu".
    pub stem_name: String,
    /// "huyện", "xã"; empty where it leads no administrative unit.
    pub unit: &'static str,
    /// "Hoài Mẫu"
    pub unit_name: String,
    /// "Huyện uỷ"
    short: String,
    /// "Huyện uỷ Hoài Mẫu"
    full: String,
}

impl Owner {
    pub fn of(catalog: &Catalog, term: &OrgTerm) -> Self {
        let full = upper_first(&squeezed(&term.committee));
        let mut owner = Self {
            kind: term.kind,
            tone_style: term.tone_style,
            stem: "",
            stem_name: String::new(),
            unit: "",
            unit_name: String::new(),
            short: short_name(catalog, term, &full),
            full: full.clone(),
        };
        if !term.kind.is_committee() || term.kind == OrgKind::CentralCommittee {
            owner.full.clone_from(&owner.short);
            return owner;
        }
        let Some(read) = Committee::read(&full) else {
            return owner;
        };
        owner.stem = read.words;
        owner.stem_name = read.own.to_owned();
        let (unit, name) = unit_and_name(read.own);
        // "Thành uỷ Thành phố Hồ Chí Minh" says its unit twice; a hamlet is no administrative unit.
        owner.unit = if read.unit.is_empty() {
            unit
        } else {
            read.unit
        };
        if owner.unit == "thôn" {
            owner.unit = "";
        }
        owner.unit_name = name;
        owner
    }

    /// The names of a role, the usual one first; with the place name behind them when wanted.
    pub fn names(
        &self,
        catalog: &Catalog,
        role: &str,
        tier_model: &str,
        with_place: bool,
    ) -> Vec<String> {
        let models = tier_models();
        let model = models
            .iter()
            .find(|model| model.id == tier_model)
            .or(models.last());
        let Some(model) = model.filter(|model| model.kinds.contains(&self.kind)) else {
            return Vec::new();
        };
        catalog
            .names(role, self.kind)
            .filter(|name| name.tier_models.is_empty() || name.tier_models.contains(&model.id))
            .flat_map(|name| &name.names)
            .filter_map(|name| self.filled(name, with_place))
            .collect()
    }

    fn filled(&self, name: &str, with_place: bool) -> Option<String> {
        if name.contains("{unit}") && self.unit.is_empty() {
            return None;
        }
        let committee = if with_place { &self.full } else { &self.short };
        let unit = if with_place {
            format!("{} {}", self.unit, self.unit_name)
        } else {
            self.unit.to_owned()
        };
        let filled = name
            .replace("{committee}", committee)
            .replace("{unit}", unit.trim());
        Some(with_tone_style(&filled, self.tone_style))
    }
}

/// "Huyện uỷ", "Đảng uỷ", "Chi bộ", "Ban Chỉ đạo"
fn short_name(catalog: &Catalog, term: &OrgTerm, full: &str) -> String {
    match term.kind {
        OrgKind::CentralCommittee => "Trung ương".into(),
        OrgKind::Cell => "Chi bộ".into(),
        _ if term.kind.is_committee() => {
            Committee::read(full).map_or_else(|| full.to_owned(), |read| upper_first(read.words))
        }
        _ => catalog
            .listed
            .heads
            .steering
            .iter()
            .find(|head| folded(full).starts_with(&folded(head)))
            .cloned()
            .unwrap_or_else(|| full.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Term, suggest_term};

    fn check(role: &str, kind: OrgKind, committee: &str, tier_model: &str, expected: &[&str]) {
        let years = Term {
            start: 2025,
            end: 2030,
        };
        let owner = suggest_term(kind, committee, "", years);
        let names = names_of(role, &owner, tier_model);
        assert_eq!(names, expected, "{role} {committee}");
        let usual = name_of(role, &owner, tier_model);
        assert_eq!(usual.as_deref(), expected.first().copied());
    }

    #[test]
    fn bodies_of_a_level_at_a_time() {
        use OrgKind::*;
        check(
            "organization-board",
            DistrictCommittee,
            "Huyện ủy Hoài Mẫu",
            "ba-cap",
            &["Ban Tổ chức Huyện ủy"],
        );
        check(
            "organization-board",
            DistrictCommittee,
            "Huyện uỷ Hoài Mẫu",
            "hai-cap",
            &[],
        );
        check(
            "organization-board",
            CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "hai-cap",
            &["Ban Xây dựng Đảng", "Ban Tổ chức Đảng uỷ"],
        );
        check(
            "organization-board",
            Cell,
            "Chi bộ thôn An Lạc",
            "hai-cap",
            &[],
        );
        check(
            "office",
            CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "hai-cap",
            &["Văn phòng Đảng uỷ"],
        );
        check(
            "office",
            CentralCommittee,
            "Ban Chấp hành Trung ương",
            "hai-cap",
            &["Văn phòng Trung ương Đảng"],
        );
        check(
            "standing-board",
            ProvincialCommittee,
            "Tỉnh uỷ Gia Lai",
            "hai-cap",
            &["Ban Thường vụ Tỉnh uỷ"],
        );
        check(
            "lower-committees",
            CommuneCommittee,
            "Đảng uỷ xã Hoà Mẫu",
            "hai-cap",
            &[
                "các chi bộ, đảng bộ trực thuộc Đảng uỷ",
                "các chi bộ trực thuộc Đảng uỷ",
            ],
        );
        check(
            "peoples-committee",
            GrassrootsCommittee,
            "Đảng uỷ Công ty cổ phần Xây dựng Hoà Mẫu",
            "hai-cap",
            &[],
        );
        check(
            "government-party-group",
            CommuneCommittee,
            "Đảng uỷ phường Phú Thọ",
            "hai-cap",
            &["Đảng uỷ Uỷ ban nhân dân phường"],
        );
        check("no-such-role", Cell, "Chi bộ thôn An Lạc", "hai-cap", &[]);
    }
}
