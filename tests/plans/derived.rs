//! The plan of each kind of lower body, from the superior's: every passage's fate, then the document.

use std::fmt::Write as _;

use expect_test::expect_file;
use soket_app::{Fate, Package, parse_date, take_changes};
use soket_app::{assemble_package, check_package, compare_plan, plan_as_letter, plan_reminder};
use soket_core::{OrgKind, PartContent, UnitState};
use soket_doc::dump;

use super::{PLAN_2023, PLAN_2028, catalog, child, org, plan};

/// What became of each passage.
fn passages(package: &Package) -> String {
    let mut out = String::new();
    for passage in package.derivation.iter().flat_map(|one| &one.passages) {
        let fate = match passage.fate {
            Fate::Kept => "giữ",
            Fate::Adapted => "sửa",
            Fate::Dropped => "bỏ",
        };
        let _ = writeln!(
            out,
            "[{fate}] {}: {}",
            passage.label,
            passage.text.replace('\n', " / ")
        );
        if passage.fate == Fate::Adapted {
            let _ = writeln!(out, "   → {}", passage.derived.replace('\n', " / "));
        }
        if !passage.reason.is_empty() {
            let _ = writeln!(out, "   vì {}", passage.reason);
        }
        for open in &passage.open {
            let _ = writeln!(out, "   ? {open}");
        }
    }
    out
}

#[test]
fn each_kind_of_body() {
    let catalog = catalog();
    for (name, source, kind) in [
        ("huyen-2023", PLAN_2023, OrgKind::DistrictCommittee),
        (
            "dang-bo-co-so-2023",
            PLAN_2023,
            OrgKind::GrassrootsCommittee,
        ),
        ("chi-bo-2023", PLAN_2023, OrgKind::Cell),
        ("ban-chi-dao-2023", PLAN_2023, OrgKind::SteeringCommittee),
        ("xa-2028", PLAN_2028, OrgKind::CommuneCommittee),
        ("chi-bo-2028", PLAN_2028, OrgKind::Cell),
    ] {
        let package = child(&catalog, &plan(&catalog, source), &org(kind));
        let (tree, _) = assemble_package(&catalog, &package, None, true)
            .unwrap_or_else(|error| panic!("{error:?}"));
        let text = format!("{}\n{}", passages(&package), dump(&tree));
        expect_file![format!(
            "{}/plans/derived/{name}.txt",
            env!("CARGO_MANIFEST_DIR")
        )]
        .assert_eq(&text);
    }
}

#[test]
fn a_cell_from_the_commune_that_got_its_own_from_the_province() {
    let catalog = catalog();
    let mut commune = child(
        &catalog,
        &plan(&catalog, PLAN_2028),
        &org(OrgKind::CommuneCommittee),
    );
    commune.draft.info.number = Some(64);
    commune.draft.info.signed_on = "06/3/2028".into();
    let cell = child(&catalog, &commune, &org(OrgKind::Cell));
    expect_file![format!(
        "{}/plans/derived/chi-bo-tu-xa-2028.txt",
        env!("CARGO_MANIFEST_DIR")
    )]
    .assert_eq(&passages(&cell));
}

/// What a body gets needs only its signing date to be sent.
#[test]
fn nothing_but_the_signing_date_is_wrong() {
    let catalog = catalog();
    for (source, kind, signed_on) in [
        (PLAN_2023, OrgKind::DistrictCommittee, "20/3/2023"),
        (PLAN_2028, OrgKind::CommuneCommittee, "06/3/2028"),
    ] {
        let mut package = child(&catalog, &plan(&catalog, source), &org(kind));
        package.draft.info.signed_on = signed_on.into();
        let checked = check_package(&catalog, &package).unwrap_or_else(|error| panic!("{error:?}"));
        assert!(!checked.has_errors(), "{:#?}", checked.findings);
    }
}

/// A part that no template knows, of every shape, ends up in a section of its own and is said to be open.
#[test]
fn a_section_the_program_has_never_seen() {
    let catalog = catalog();
    let mut source = plan(&catalog, PLAN_2023);
    let text = "Giao Ban Tuyên giáo Tỉnh ủy chủ trì tuyên truyền kết quả sơ kết.";
    source.draft.parts.insert(
        "tuyen-truyen".into(),
        PartContent::Prose { text: text.into() },
    );
    let package = child(&catalog, &source, &org(OrgKind::DistrictCommittee));
    let derivation = package.derivation.clone().unwrap_or_default();
    let passage = derivation
        .passages
        .iter()
        .find(|passage| passage.source.part == "tuyen-truyen")
        .unwrap_or_else(|| panic!("not accounted for"));
    assert_eq!(passage.text, text);
    assert!(passage.is_open());
    let item = package
        .draft
        .items("more")
        .iter()
        .find(|item| item.id == passage.target.item)
        .unwrap_or_else(|| panic!("not in the plan"));
    assert_eq!(item.title, "Tuyen truyen");
    assert_eq!(
        item.text,
        "Giao Ban Tuyên giáo Huyện ủy chủ trì tuyên truyền kết quả sơ kết."
    );
}

#[test]
fn kinds_that_a_plan_does_not_know_are_refused_in_words() {
    let catalog = catalog();
    for (source, kind, message) in [
        (
            PLAN_2023,
            OrgKind::CommuneCommittee,
            "Kế hoạch này ban hành khi còn cấp huyện, không có nội dung cho Đảng uỷ xã Hoà Mẫu, trực thuộc thẳng cấp tỉnh từ 01/7/2025.",
        ),
        (
            PLAN_2028,
            OrgKind::DistrictCommittee,
            "Kế hoạch này ban hành sau ngày 01/7/2025, không còn cấp huyện nên không có nội dung cho Huyện ủy Hoài Mẫu.",
        ),
        (
            PLAN_2028,
            OrgKind::ProvincialCommittee,
            "Kế hoạch này do chính Tỉnh uỷ Gia Lai ban hành.",
        ),
    ] {
        let refused = soket_app::derive_plan(&catalog, &plan(&catalog, source), &org(kind))
            .err()
            .map(|error| error.message);
        assert_eq!(refused.as_deref(), Some(message));
    }
}

/// The superior changes its plan: what concerns others is left out, a place the unit has rewritten is said, and what
/// is taken over is gone from the list.
#[test]
fn a_changed_superior_is_taken_over_piece_by_piece() {
    let catalog = catalog();
    let old = plan(&catalog, PLAN_2023);
    let mut mine = child(&catalog, &old, &org(OrgKind::DistrictCommittee));
    let rewritten = "Hội nghị mở rộng tới bí thư các tổ chức cơ sở đảng.";
    if let Some(PartContent::Items { items }) = mine.draft.parts.get_mut("purpose") {
        items[3].text = rewritten.into();
    }
    let mut new = old.clone();
    new.draft.info.number = Some(105);
    if let Some(PartContent::Levels { levels }) = new.draft.parts.get_mut("levels") {
        levels[1].deadline.on = "6/2023".into();
        levels[3].deadline.on = "9/2023".into();
        levels[1].reviews.remove(1);
    }
    if let Some(PartContent::Items { items }) = new.draft.parts.get_mut("purpose") {
        items[3].text = "Cấp dưới sơ kết trước, cấp trên sơ kết sau.".into();
    }
    let list = |mine: &Package| {
        let (_, changes) = compare_plan(&catalog, mine, &new).unwrap_or_else(|e| panic!("{e:?}"));
        changes
    };
    let told: Vec<String> = list(&mine)
        .iter()
        .map(|change| {
            let mark = if change.rewritten {
                " (đã sửa)"
            } else {
                ""
            };
            format!(
                "{:?} {}/{}{mark}",
                change.kind, change.target.part, change.target.field
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Changed info/superior_plan",
            "Changed opening/",
            "Changed purpose/ (đã sửa)",
            "Changed levels/deadline",
            "Changed levels/deadline",
            "Removed levels/review:nd-2",
        ]
    );
    let (fresh, changes) = compare_plan(&catalog, &mine, &new).unwrap_or_else(|e| panic!("{e:?}"));
    let wanted: Vec<String> = changes
        .iter()
        .filter(|change| !change.rewritten)
        .map(|change| change.id.clone())
        .collect();
    take_changes(&mut mine, &fresh, &wanted);
    let left = list(&mine);
    assert_eq!(left.len(), 1, "{left:#?}");
    assert_eq!(mine.draft.items("purpose")[3].text, rewritten);
    let own = mine
        .draft
        .levels("levels")
        .iter()
        .find(|level| level.kinds == [OrgKind::DistrictCommittee])
        .unwrap_or_else(|| panic!("no own level"));
    assert_eq!(own.deadline.on, "6/2023");
    assert_eq!(own.reviews.len(), 1);
    assert!(
        mine.superior_plan
            .is_some_and(|plan| plan.number_symbol == "105-KH/TU")
    );
}

#[test]
fn the_letter_and_the_reminder() {
    let catalog = catalog();
    let mut plan = plan(&catalog, PLAN_2028);
    let letter = plan_as_letter(&catalog, &plan, "cv".into()).unwrap_or_else(|e| panic!("{e:?}"));
    assert_eq!(letter.draft.levels("levels"), plan.draft.levels("levels"));
    plan.draft.parts.insert(
        "units".into(),
        PartContent::Units {
            units: vec![UnitState {
                unit: plan.term.units[0].id.clone(),
                done_on: "28/7/2028".into(),
                note: String::new(),
            }],
        },
    );
    let day = parse_date("07/8/2028").unwrap_or_default();
    let reminder =
        plan_reminder(&catalog, &plan, day, "dd".into()).unwrap_or_else(|e| panic!("{e:?}"));
    let late: Vec<&str> = reminder
        .draft
        .items("late")
        .iter()
        .map(|item| item.text.as_str())
        .collect();
    assert_eq!(
        late,
        [
            "Đảng uỷ phường An Mẫu: chậm nhất trong tháng 7/2028, quá hạn 07 ngày.",
            "Đảng uỷ xã Ia Mẫu: chậm nhất trong tháng 7/2028, quá hạn 07 ngày.",
        ]
    );
    let early = parse_date("01/3/2028").unwrap_or_default();
    assert!(plan_reminder(&catalog, &plan, early, "dd".into()).is_err());
}
