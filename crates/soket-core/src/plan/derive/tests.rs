//! The plan of 2023 handed down: what every kind of body gets.

use std::fmt::Write as _;

use expect_test::expect_file;

use super::*;
use crate::{Congress, Signatory, Term};

const PLAN_2023: &str = include_str!("../../../../../templates/ke-hoach-so-ket/sample.json");
const TEMPLATE: &str = include_str!("../../../../../templates/ke-hoach-so-ket/template.toml");
const RULE_SET: &str = include_str!("../../../../../templates/the-thuc/hd36-2018.toml");

struct Set {
    template: Template,
    rule_set: RuleSet,
}

fn set() -> Set {
    Set {
        template: Template::parse("ke-hoach-so-ket", TEMPLATE)
            .unwrap_or_else(|faults| panic!("{faults:?}")),
        rule_set: RuleSet::parse("hd36-2018", RULE_SET)
            .unwrap_or_else(|faults| panic!("{faults:?}")),
    }
}

fn plan_2023() -> Package {
    Package::parse("sample.json", PLAN_2023).unwrap_or_else(|fault| panic!("{fault}"))
}

fn body(kind: OrgKind, committee: &str, superior: &str, ordinal: &str) -> OrgFile {
    let mut term = suggest_term(
        kind,
        committee,
        superior,
        Term {
            start: 2020,
            end: 2025,
        },
    );
    term.id = "don-vi".into();
    term.congress = Congress {
        ordinal: ordinal.into(),
        ..term.congress
    };
    term.signatories = vec![Signatory {
        id: "bt".into(),
        name: "Nguyễn Văn An".into(),
        position: "Bí thư".into(),
        ..Signatory::default()
    }];
    OrgFile {
        format: crate::ORG_FORMAT.into(),
        org: Org {
            id: "to-chuc".into(),
            name: term.party_org.clone(),
        },
        term,
        resolution: Resolution::default(),
    }
}

fn derived(source: &Package, unit: &OrgFile) -> Package {
    let Set { template, rule_set } = set();
    let superior = Superior {
        package: source,
        template: Some(&template),
        rule_set: &rule_set,
    };
    derive(superior, unit.into(), &template).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// What became of each passage, then the unit's levels.
fn told(package: &Package) -> String {
    let mut out = String::new();
    let derivation = package.derivation.clone().unwrap_or_default();
    for passage in &derivation.passages {
        let place = &passage.source;
        let _ = writeln!(
            out,
            "[{:?}] {}/{}/{} {}",
            passage.fate, place.part, place.item, place.field, passage.label
        );
        match passage.fate {
            Fate::Kept => {}
            Fate::Adapted => {
                let _ = writeln!(out, "    - {}", passage.text);
                let _ = writeln!(out, "    + {}", passage.derived);
            }
            Fate::Dropped => {
                let _ = writeln!(out, "    - {}", passage.text);
            }
        }
        if !passage.reason.is_empty() {
            let _ = writeln!(out, "    vì: {}", passage.reason);
        }
        for open in &passage.open {
            let _ = writeln!(out, "    ? {open}");
        }
    }
    for level in package.draft.levels("levels") {
        let _ = writeln!(
            out,
            "== {} | {} | {} | {:?}",
            level.id, level.group, level.title, level.kinds
        );
        for line in level.lines() {
            let _ = writeln!(out, "   - {}", line.sentence());
        }
        let _ = writeln!(out, "   => {}", level.deadline_sentence());
    }
    for item in package.draft.items("organise") {
        let _ = writeln!(out, "* {}", item.text);
    }
    out
}

#[test]
fn the_plan_of_2023_for_each_kind_of_body() {
    let plan = plan_2023();
    for (name, unit) in [
        (
            "huyen",
            body(
                OrgKind::DistrictCommittee,
                "Huyện ủy Phù Cát",
                "Tỉnh ủy Bình Định",
                "lần thứ XXI",
            ),
        ),
        (
            "dang-bo-co-so",
            body(
                OrgKind::GrassrootsCommittee,
                "Đảng ủy Bệnh viện Đa khoa tỉnh",
                "Tỉnh ủy Bình Định",
                "lần thứ XII",
            ),
        ),
        (
            "chi-bo",
            body(
                OrgKind::Cell,
                "Chi bộ Văn phòng Đoàn tỉnh",
                "Tỉnh ủy Bình Định",
                "",
            ),
        ),
        (
            "ban-chi-dao",
            body(
                OrgKind::SteeringCommittee,
                "Ban Chỉ đạo Chương trình hành động phát triển du lịch",
                "Tỉnh ủy Bình Định",
                "",
            ),
        ),
    ] {
        expect_file![format!(
            "{}/src/plan/derive/tests/{name}.txt",
            env!("CARGO_MANIFEST_DIR")
        )]
        .assert_eq(&told(&derived(&plan, &unit)));
    }
}
