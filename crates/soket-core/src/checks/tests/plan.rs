//! What is found in plans: the plan of 2023 with one thing changed.

use crate::*;

const SAMPLE: &str = include_str!("../../../../../templates/ke-hoach-so-ket/sample.json");
const TEMPLATE: &str = include_str!("../../../../../templates/ke-hoach-so-ket/template.toml");

fn plan() -> Package {
    Package::parse("sample.json", SAMPLE).unwrap_or_else(|fault| panic!("{fault}"))
}

fn levels(package: &mut Package) -> &mut Vec<PlanLevel> {
    match package.draft.parts.get_mut("levels") {
        Some(PartContent::Levels { levels }) => levels,
        other => panic!("{other:?}"),
    }
}

fn level<'a>(package: &'a mut Package, id: &str) -> &'a mut PlanLevel {
    levels(package)
        .iter_mut()
        .find(|level| level.id == id)
        .unwrap_or_else(|| panic!("no level {id}"))
}

/// Codes and messages of the findings about plans.
fn found(change: impl FnOnce(&mut Package)) -> Vec<String> {
    let mut package = plan();
    change(&mut package);
    let template =
        Template::parse("template.toml", TEMPLATE).unwrap_or_else(|faults| panic!("{faults:?}"));
    check(&package, &template)
        .into_iter()
        .filter(|finding| finding.code.starts_with("KH"))
        .map(|finding| format!("{} {}", finding.name, finding.message))
        .collect()
}

#[track_caller]
fn finds(change: impl FnOnce(&mut Package), expected: &[&str]) {
    assert_eq!(found(change), expected);
}

fn hold(package: &mut Package, id: &str, bound: Bound, on: &str) {
    level(package, id).deadline = Deadline::new(bound, on);
}

#[test]
fn the_plan_of_2023_is_in_order() {
    finds(|_| {}, &[]);
}

#[test]
fn a_lower_level_later_than_an_upper_one() {
    finds(
        |plan| hold(plan, "co-so", Bound::Before, "15/8/2023"),
        &[
            "level-order Đối với tổ chức cơ sở đảng xong muộn hơn Đối với cấp huyện và tương đương: trước ngày 15/8/2023 sau chậm nhất trong tháng 7/2023.",
        ],
    );
    finds(
        |plan| hold(plan, "co-so", Bound::Latest, "7/2023"),
        &[
            "level-together Đối với tổ chức cơ sở đảng và Đối với cấp huyện và tương đương cùng hạn chậm nhất trong tháng 7/2023: nên để Đối với tổ chức cơ sở đảng xong trước.",
        ],
    );
}

#[test]
fn action_programs_later_than_the_resolution() {
    finds(
        |plan| hold(plan, "ban-chi-dao", Bound::Latest, "11/2023"),
        &[
            "program-order Chương trình hành động (Ban Chỉ đạo các Chương trình hành động của Tỉnh ủy) sơ kết sau nghị quyết (Ban Chấp hành Đảng bộ tỉnh): chậm nhất trong tháng 11/2023 sau dự kiến trong tháng 10/2023.",
        ],
    );
}

#[test]
fn later_than_the_superior_asks() {
    finds(
        |plan| {
            plan.superior_plan = Some(SuperiorPlan {
                number_symbol: "01-KH/TW".into(),
                due_on: "30/9/2023".into(),
                ..SuperiorPlan::default()
            });
        },
        &[
            "deadline-after-superior Ban Chấp hành Đảng bộ tỉnh: dự kiến trong tháng 10/2023 là sau hạn của cấp trên, ngày 30/9/2023.",
        ],
    );
}

#[test]
fn a_form_that_does_not_fit() {
    finds(
        |plan| {
            let line = &mut level(plan, "co-so").forms[0];
            line.meeting = Some(Meeting::Committee);
        },
        &["form-unfit Hội nghị ban chấp hành đảng bộ không hợp với chi bộ."],
    );
    finds(
        |plan| {
            let line = &mut level(plan, "huyen").forms[1];
            line.meeting = None;
            line.text = "Tổ chức hội nghị chi bộ để sơ kết.".into();
        },
        &["form-unfit Hội nghị chi bộ không hợp với đảng bộ cấp huyện."],
    );
}

#[test]
fn a_level_without_deadline_body_or_form() {
    finds(
        |plan| {
            let row = level(plan, "huyen");
            row.title = "Đối với nơi khác".into();
            row.kinds.clear();
            row.forms.clear();
            row.deadline = Deadline::default();
        },
        &[
            "level-incomplete Đối với nơi khác: chưa ghi thời hạn.",
            "level-incomplete Đối với nơi khác: chưa chọn dành cho loại tổ chức nào.",
            "level-incomplete Đối với nơi khác: chưa ghi hình thức tổ chức.",
        ],
    );
}

#[test]
fn too_little_time_and_days_off() {
    finds(
        |plan| hold(plan, "co-so", Bound::Latest, "10/3/2023"),
        &[
            "time-short Đối với tổ chức cơ sở đảng: từ ngày ban hành tới hạn chỉ có 10 ngày, nên có ít nhất 20 ngày.",
        ],
    );
    finds(
        |plan| hold(plan, "co-so", Bound::Latest, "30/4/2023"),
        &["deadline-day-off Đối với tổ chức cơ sở đảng: ngày 30/4/2023 là Ngày Chiến thắng."],
    );
}

#[test]
fn dates_that_cannot_be() {
    finds(
        |plan| hold(plan, "co-so", Bound::Latest, "31/02/2023"),
        &[
            "deadline-unreal Đối với tổ chức cơ sở đảng: “31/02/2023” không phải là ngày, tháng, quý có thật.",
        ],
    );
    finds(
        |plan| level(plan, "co-so").deadline_text = "Xong chậm nhất trong tháng 6/2023.".into(),
        &[
            "deadline-unreal Đối với tổ chức cơ sở đảng: câu ghi chậm nhất trong tháng 6/2023, thời hạn của dòng là chậm nhất trong tháng 5/2023.",
        ],
    );
    finds(
        |plan| hold(plan, "co-so", Bound::Latest, "01/2023"),
        &[
            "deadline-before-issue Đối với tổ chức cơ sở đảng: chậm nhất trong tháng 01/2023 là trước ngày ký 28/02/2023.",
        ],
    );
}

#[test]
fn names_that_stand_twice_and_oneself_as_superior() {
    finds(
        |plan| {
            level(plan, "huyen").title = "Đối với tổ chức cơ sở đảng".into();
            plan.term.units[1].committee = plan.term.units[0].committee.clone();
        },
        &[
            "level-twice Có hai mục “Đối với tổ chức cơ sở đảng”.",
            "level-twice Có hai đơn vị cấp dưới cùng tên “Thành ủy Quy Nhơn”.",
        ],
    );
    finds(
        |plan| plan.term.superior_committee = "Tỉnh uỷ Bình Định".into(),
        &["superior-is-self Tỉnh ủy Bình Định ghi chính mình là cấp trên."],
    );
}

#[test]
fn wording_that_lets_others_lower_their_targets() {
    let with = |text: &'static str| {
        move |plan: &mut Package| {
            if let Some(PartContent::Items { items }) = plan.draft.parts.get_mut("purpose") {
                items[3].text = text.into();
            }
        }
    };
    finds(
        with(
            "Trường hợp khó khăn, các đơn vị có thể đề nghị điều chỉnh chỉ tiêu cho sát tình hình.",
        ),
        &[
            "wording-lowers Câu này mở lối cho việc hạ chỉ tiêu: “Trường hợp khó khăn, các đơn vị có thể đề nghị điều chỉnh chỉ tiêu cho sát tình hình”.",
        ],
    );
    finds(
        with("Kiên quyết không lùi thời hạn, không hạ chỉ tiêu nào."),
        &[],
    );
}

#[test]
fn circles_are_said_once() {
    finds(
        |plan| level(plan, "co-so").after = vec!["tinh".into()],
        &[
            "circular-order Các mục chờ nhau thành vòng: Đối với tổ chức cơ sở đảng, Đối với cấp huyện và tương đương, Ban Chỉ đạo các Chương trình hành động của Tỉnh ủy, Ban Chấp hành Đảng bộ tỉnh.",
        ],
    );
}

#[test]
fn after_2025_the_old_bodies_are_found() {
    let found = found(|plan| {
        plan.draft.info.signed_on = "28/02/2026".into();
        for level in levels(plan) {
            level.deadline = Deadline::default();
        }
    });
    let named = |name: &str, text: &str| {
        found
            .iter()
            .any(|finding| finding.starts_with(name) && finding.contains(text))
    };
    assert!(
        named("level-outside-model", "Đối với cấp huyện"),
        "{found:#?}"
    );
    assert!(named("body-abolished", "Ban cán sự đảng"), "{found:#?}");
}

#[test]
fn what_the_superior_gave_and_is_gone() {
    finds(
        |plan| {
            plan.derivation = Some(Derivation {
                passages: vec![
                    Passage {
                        label: "Mục đích, yêu cầu 5".into(),
                        derived: "Không đề xuất điều chỉnh giảm chỉ tiêu.".into(),
                        target: Place::new("purpose", "md-5", ""),
                        ..Passage::default()
                    },
                    Passage {
                        fate: Fate::Dropped,
                        text: "Việc của tỉnh".into(),
                        reason: "Không thuộc đơn vị".into(),
                        ..Passage::default()
                    },
                ],
                ..Derivation::default()
            });
        },
        &[
            "superior-dropped Đã bỏ nội dung của kế hoạch cấp trên: “Không đề xuất điều chỉnh giảm chỉ tiêu.…”.",
        ],
    );
}

#[test]
fn what_is_still_to_be_decided() {
    let open = |decided: bool| {
        move |plan: &mut Package| {
            plan.derivation = Some(Derivation {
                passages: vec![Passage {
                    derived: "Giao … chủ trì".into(),
                    target: Place::new("organise", "tc-1", ""),
                    open: vec!["Điền vào chỗ “…”.".into()],
                    decided,
                    ..Passage::default()
                }],
                ..Derivation::default()
            });
        }
    };
    finds(open(false), &["undecided Điền vào chỗ “…”."]);
    finds(open(true), &[]);
}

#[test]
fn five_hundred_units_and_hostile_rows_do_not_hang() {
    let found = found(|plan| {
        for at in 0..500 {
            plan.term.units.push(LowerUnit {
                id: format!("u{at}"),
                committee: format!("Đảng ủy {at}"),
                ..LowerUnit::default()
            });
        }
        let rows = levels(plan);
        for at in 0..300 {
            rows.push(PlanLevel {
                id: format!("r{at}"),
                title: "x".repeat(10_000),
                after: vec![format!("r{}", (at + 1) % 300)],
                deadline: Deadline::new(Bound::Latest, "99/99/9999"),
                ..PlanLevel::default()
            });
        }
    });
    assert!(
        found
            .iter()
            .any(|finding| finding.starts_with("circular-order"))
    );
}
