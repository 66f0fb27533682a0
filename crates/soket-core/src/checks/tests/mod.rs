//! Each rule on the smallest draft that shows it: what was changed in a good draft, what is found.

mod layout;
mod plan;

use std::collections::{BTreeMap, BTreeSet};

use expect_test::{Expect, expect};
use soket_target::Direction;

use super::{check, rules};
use crate::{
    Draft, Info, Item, OrgKind, Package, PartContent, Recipient, Signatory, Target, TargetRow,
    Template, Term, suggest_term,
};

const TEMPLATE: &str = r#"
id = "thu/nho"
version = 1
name = "Mẫu nhỏ"
doc_kind = "report"
subject = "sơ kết đến {cutoff}"
step = [{ id = "b", title = "Bước" }]
section = [{ id = "s", title = "Mục", level = 1 }]

[[part]]
id = "chung"
kind = "info"
step = "b"
title = "Thông tin chung"

[[part]]
id = "tinh-hinh"
kind = "prose"
step = "b"
section = "s"
title = "Tình hình"
required = true

[[part]]
id = "bieu"
kind = "rows"
step = "b"
section = "s"
title = "Biểu"

[[part]]
id = "han-che"
kind = "items"
step = "b"
section = "s"
title = "Hạn chế"
chain = "shortcoming"

[[part]]
id = "nguyen-nhan"
kind = "items"
step = "b"
section = "s"
title = "Nguyên nhân"
chain = "cause"

[[part]]
id = "nhiem-vu"
kind = "items"
step = "b"
section = "s"
title = "Nhiệm vụ"
chain = "task"

[[part]]
id = "noi-nhan"
kind = "recipients"
step = "b"
title = "Nơi nhận"
required = true

[[part]]
id = "ky"
kind = "signature"
step = "b"
title = "Người ký"
"#;

fn item(id: &str, text: &str, links: &[&str]) -> Item {
    Item {
        id: id.into(),
        title: String::new(),
        text: text.into(),
        tag: None,
        links: links.iter().map(|link| (*link).to_owned()).collect(),
    }
}

fn items(items: &[Item]) -> PartContent {
    PartContent::Items {
        items: items.to_vec(),
    }
}

/// A draft in which nothing is found: one target, one shortcoming with its cause and task.
fn good() -> Package {
    let years = Term {
        start: 2025,
        end: 2030,
    };
    let mut term = suggest_term(
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
        years,
    );
    term.signatories = vec![Signatory {
        id: "bt".into(),
        name: "Lê Minh Khôi".into(),
        position: "Bí thư".into(),
        ..Signatory::default()
    }];
    let row = TargetRow {
        target_id: "ngheo".into(),
        figures: BTreeMap::from([("2027".into(), "3,4".into())]),
        projected: "1,8".into(),
        ..TargetRow::default()
    };
    let parts = BTreeMap::from([
        (
            "tinh-hinh".to_owned(),
            PartContent::Prose {
                text: "Đảng bộ có 18 chi bộ.".into(),
            },
        ),
        ("bieu".to_owned(), PartContent::Rows { rows: vec![row] }),
        ("han-che".to_owned(), items(&[item("hc", "Thu chậm.", &[])])),
        (
            "nguyen-nhan".to_owned(),
            items(&[item("nn", "Chưa quyết liệt.", &["hc"])]),
        ),
        (
            "nhiem-vu".to_owned(),
            items(&[item("nv", "Thu nợ thuế.", &["hc"])]),
        ),
        (
            "noi-nhan".to_owned(),
            PartContent::Recipients {
                recipients: term.recipients.clone(),
            },
        ),
    ]);
    Package {
        format: crate::FORMAT.into(),
        org: crate::Org::default(),
        term,
        resolution: crate::Resolution {
            targets: vec![Target {
                id: "ngheo".into(),
                group: String::new(),
                name: "Tỷ lệ hộ nghèo".into(),
                unit: "%".into(),
                direction: Direction::Lower,
                wording: "giảm còn dưới 2%".into(),
                baseline: "4,6".into(),
            }],
            ..crate::Resolution::default()
        },
        superior_plan: None,
        derivation: None,
        draft: Draft {
            info: Info {
                cutoff: "30/6/2028".into(),
                signed_on: "20/7/2028".into(),
                signatory: "bt".into(),
                ..Info::default()
            },
            parts,
            ..Draft::default()
        },
    }
}

/// What is found in the good draft after `change`.
#[track_caller]
fn find(change: impl FnOnce(&mut Package), expected: Expect) {
    let template =
        Template::parse("thu/nho", TEMPLATE).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut package = good();
    change(&mut package);
    let lines: Vec<String> = check(&package, &template)
        .iter()
        .map(|finding| {
            let severity = format!("{:?}", finding.severity).to_lowercase();
            format!(
                "{severity} {} [{}] {}",
                finding.name, finding.anchor.label, finding.message
            )
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

fn row(package: &mut Package) -> &mut TargetRow {
    match package.draft.parts.get_mut("bieu") {
        Some(PartContent::Rows { rows }) => &mut rows[0],
        _ => panic!("the good draft has one row"),
    }
}

#[test]
fn nothing_in_a_good_draft() {
    find(|_| {}, expect![[""]]);
}

#[test]
fn a_weaker_promise_and_none_that_is_as_good() {
    find(
        |package| row(package).proposed = "dưới 3%".into(),
        expect![
            "error target-lowered [Chỉ tiêu 1] Tỷ lệ hộ nghèo: Phấn đấu “dưới 3%” cao hơn Nghị quyết “dưới 2%”. Chỉ tiêu càng thấp càng tốt nên đây là hạ chỉ tiêu."
        ],
    );
    for as_good in [
        "dưới 2%",
        "giảm còn dưới 2 %",
        "1,5%",
        "không còn hộ nghèo",
        "  ",
    ] {
        find(
            |package| row(package).proposed = as_good.into(),
            expect![[""]],
        );
    }
}

#[test]
fn a_promise_that_cannot_be_compared() {
    find(
        |package| row(package).proposed = "theo khả năng".into(),
        expect![
            "warning target-review [Chỉ tiêu 1] Tỷ lệ hộ nghèo: Không đọc được mức phấn đấu “theo khả năng” nên không so được với Nghị quyết."
        ],
    );
}

#[test]
fn an_honest_forecast_asks_for_a_cause_and_a_task_of_its_own_or_of_its_shortcoming() {
    find(
        |package| row(package).projected = "2,4".into(),
        expect![
            "warning target-shortfall [Chỉ tiêu 1] Tỷ lệ hộ nghèo: Dự kiến còn cao hơn Nghị quyết 0,4 điểm %. Hãy nêu nguyên nhân và nhiệm vụ, không phải sửa số dự kiến."
        ],
    );
    find(
        |package| {
            row(package).projected = "2,4".into();
            package.draft.parts.insert(
                "nhiem-vu".into(),
                items(&[item("nv", "Giúp 40 hộ.", &["hc", "ngheo"])]),
            );
        },
        expect![
            "warning target-shortfall [Chỉ tiêu 1] Tỷ lệ hộ nghèo: Dự kiến còn cao hơn Nghị quyết 0,4 điểm %. Hãy nêu nguyên nhân, không phải sửa số dự kiến."
        ],
    );
    find(
        |package| {
            row(package).projected = "2,4".into();
            package.draft.parts.insert(
                "han-che".into(),
                items(&[item("hc", "Giảm nghèo chậm.", &["ngheo"])]),
            );
        },
        expect![[""]],
    );
}

#[test]
fn a_target_that_is_left_out_or_has_no_figures_or_no_wording() {
    find(
        |package| {
            package.draft.parts.remove("bieu");
        },
        expect![
            "error target-missing [Chỉ tiêu 1] Nghị quyết có chỉ tiêu “Tỷ lệ hộ nghèo” (giảm còn dưới 2%) mà báo cáo không nêu."
        ],
    );
    find(
        |package| {
            *row(package) = TargetRow {
                target_id: "ngheo".into(),
                ..TargetRow::default()
            };
        },
        expect![
            "error target-missing [Chỉ tiêu 1] Chỉ tiêu “Tỷ lệ hộ nghèo” chưa có số liệu nào. Ghi số liệu, hoặc ghi lý do ở cột ghi chú."
        ],
    );
    find(
        |package| package.resolution.targets[0].wording.clear(),
        expect!["error target-unstated [Chỉ tiêu 1] Tỷ lệ hộ nghèo: chưa ghi mức của nghị quyết."],
    );
}

#[test]
fn another_unit() {
    find(
        |package| row(package).unit = Some("hộ".into()),
        expect![
            "warning target-unit-changed [Chỉ tiêu 1] Tỷ lệ hộ nghèo: nghị quyết tính bằng “%”, báo cáo ghi “hộ”."
        ],
    );
    find(
        |package| row(package).unit = Some(" % ".into()),
        expect![[""]],
    );
}

#[test]
fn a_shortcoming_that_nothing_answers_and_a_cause_of_nothing() {
    find(
        |package| {
            for part in ["nguyen-nhan", "nhiem-vu"] {
                package
                    .draft
                    .parts
                    .insert(part.into(), items(&[item(part, "Có viết.", &[])]));
            }
        },
        expect![[r#"
            warning shortcoming-without-cause [Hạn chế 1] Hạn chế này chưa có nguyên nhân.
            warning shortcoming-without-task [Hạn chế 1] Hạn chế này chưa có nhiệm vụ khắc phục.
            hint item-unlinked [Nguyên nhân 1] Nguyên nhân này chưa gắn với hạn chế nào."#]],
    );
}

#[test]
fn an_empty_item_is_neither_a_shortcoming_nor_an_answer() {
    find(
        |package| {
            package.draft.parts.insert(
                "han-che".into(),
                items(&[item("hc", "Thu chậm.", &[]), item("trong", " ", &[])]),
            );
            package
                .draft
                .parts
                .insert("nhiem-vu".into(), items(&[item("nv", "", &["hc"])]));
        },
        expect![
            "warning shortcoming-without-task [Hạn chế 1] Hạn chế này chưa có nhiệm vụ khắc phục."
        ],
    );
}

#[test]
fn a_required_part_that_is_empty_and_a_written_one_that_is_not_printed() {
    find(
        |package| {
            let text = package.draft.parts.remove("tinh-hinh");
            package
                .draft
                .parts
                .extend(text.map(|text| ("phan-cu".to_owned(), text)));
        },
        expect![[r#"
            error section-empty [Tình hình] Chưa viết phần tình hình.
            warning part-unprinted [Phần “phan-cu”] Phần “phan-cu” đã viết nhưng mẫu này không in phần ấy."#]],
    );
}

#[test]
fn recipients_signatory_dates() {
    find(
        |package| {
            package.draft.parts.remove("noi-nhan");
            package.draft.info = Info::default();
        },
        expect![[r#"
            error recipients-missing [Nơi nhận] Chưa có nơi nhận nào.
            error signatory-missing [Người ký] Chưa chọn người ký.
            error date-missing [Ngày ký] Chưa ghi ngày ký.
            error date-missing [Mốc số liệu] Chưa ghi mốc số liệu."#]],
    );
    find(
        |package| {
            let one = Recipient {
                id: "1".into(),
                text: "Tỉnh uỷ".into(),
                filing: false,
                ..Recipient::default()
            };
            package.draft.parts.insert(
                "noi-nhan".into(),
                PartContent::Recipients {
                    recipients: vec![one],
                },
            );
            package.term.signatories[0].position.clear();
            package.draft.info.signed_on = "31/02/2028".into();
        },
        expect![[r#"
            error recipients-missing [Nơi nhận] Nơi nhận chưa có dòng lưu, ví dụ “Lưu Văn phòng Đảng uỷ”.
            error signatory-missing [Người ký] Chưa ghi chức vụ của Lê Minh Khôi.
            error date-missing [Ngày ký] Ngày ký “31/02/2028” không phải là một ngày có thật. Ghi như 20/7/2028."#]],
    );
}

#[test]
fn every_rule_has_a_page_a_code_and_a_name_of_its_own() {
    let mut codes = BTreeSet::new();
    let mut names = BTreeSet::new();
    for rule in rules() {
        let help = rule.help_text();
        for heading in [
            "## Tìm gì\n",
            "## Vì sao\n",
            "## Ví dụ\n",
            "## Sửa thế nào\n",
        ] {
            assert!(help.contains(heading), "{} lacks {heading}", rule.code);
        }
        assert!(
            codes.insert(rule.code) && names.insert(rule.name),
            "{} stands twice",
            rule.code
        );
        let (letters, digits) = rule.code.split_at(2);
        assert!(["CT", "MH", "TT", "KH", "TV"].contains(&letters));
        assert!(digits.len() == 3 && digits.parse::<u16>().is_ok());
    }
}

/// The names of what is found, where the words do not matter.
#[track_caller]
fn find_names(change: impl FnOnce(&mut Package), expected: &str) {
    let template =
        Template::parse("thu/nho", TEMPLATE).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut package = good();
    change(&mut package);
    let names: Vec<String> = check(&package, &template)
        .into_iter()
        .map(|finding| finding.name)
        .collect();
    assert_eq!(names.join(" "), expected);
}
