//! Two states of a small draft in, what differs out.

use expect_test::{Expect, expect};
use soket_target::{Direction, Judgement};

use super::*;
use crate::issuing::fixture;
use crate::{
    DocKind, Item, JudgementOverride, LevelLine, PartContent, PlanLevel, Recipient, Target,
    TargetRow,
};

fn target(id: &str, wording: &str) -> Target {
    Target {
        id: id.into(),
        group: String::new(),
        name: "Hộ nghèo".into(),
        unit: "%".into(),
        direction: Direction::Lower,
        wording: wording.into(),
        baseline: String::new(),
    }
}

fn item(id: &str, text: &str) -> Item {
    Item {
        id: id.into(),
        text: text.into(),
        ..Item::default()
    }
}

/// A draft with something in each kind of part.
fn start() -> (Package, Template) {
    let (mut package, template) = fixture::draft(DocKind::Report);
    package.resolution.targets = vec![target("t1", "trên 95"), target("t2", "dưới 2%")];
    let row = |id: &str| TargetRow {
        target_id: id.into(),
        figures: [("2026".to_owned(), "3,9".to_owned())].into(),
        projected: "1,8".into(),
        ..TargetRow::default()
    };
    let level = PlanLevel {
        id: "l1".into(),
        title: "Đối với cấp xã".into(),
        reviews: vec![LevelLine {
            id: "r1".into(),
            text: "Nghị quyết đại hội.".into(),
            ..LevelLine::default()
        }],
        deadline_text: "Xong trong tháng 5/2028.".into(),
        ..PlanLevel::default()
    };
    let parts = [
        (
            "prose",
            PartContent::Prose {
                text: "Đoạn một.\n\nĐoạn hai.\nĐoạn ba.".into(),
            },
        ),
        (
            "rows",
            PartContent::Rows {
                rows: vec![row("t1"), row("t2")],
            },
        ),
        (
            "items",
            PartContent::Items {
                items: vec![item("a", "Một."), item("b", "Hai."), item("c", "Ba.")],
            },
        ),
        (
            "levels",
            PartContent::Levels {
                levels: vec![level],
            },
        ),
    ];
    for (part, content) in parts {
        package.draft.parts.insert(part.into(), content);
    }
    fixture::put_recipients(
        &mut package,
        "recipients",
        &[Recipient {
            id: "n1".into(),
            text: "Tỉnh uỷ".into(),
            ..Recipient::default()
        }],
    );
    (package, template)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the expected text is written in place"
)]
fn check(change: impl Fn(&mut Package), expected: Expect) {
    let (before, template) = start();
    let mut after = before.clone();
    change(&mut after);
    let text: String = differences(&before, &after, &template)
        .iter()
        .map(|one| {
            format!(
                "{}/{}/{} {}: {:?} → {:?}\n",
                one.part, one.item, one.field, one.label, one.before, one.after
            )
        })
        .collect();
    expected.assert_eq(&text);
}

fn part<'a>(package: &'a mut Package, id: &str) -> &'a mut PartContent {
    package
        .draft
        .parts
        .entry(id.into())
        .or_insert(PartContent::Prose {
            text: String::new(),
        })
}

fn items(package: &mut Package, change: impl Fn(&mut Vec<Item>)) {
    if let PartContent::Items { items } = part(package, "items") {
        change(items);
    }
}

#[test]
fn nothing_changed_nothing_differs() {
    check(|_| {}, expect![""]);
}

#[test]
fn spaces_and_blank_lines_are_no_difference_nor_is_the_round() {
    check(
        |package| {
            *part(package, "prose") = PartContent::Prose {
                text: " Đoạn  một.\nĐoạn hai.\n\n\nĐoạn ba.\n".into(),
            };
            package.draft.info.draft_round = 2;
            package.draft.info.title = "Báo cáo".into();
        },
        expect![""],
    );
}

#[test]
fn of_a_long_text_the_paragraphs_that_differ() {
    check(
        |package| {
            *part(package, "prose") = PartContent::Prose {
                text: "Đoạn một.\nĐoạn hai, sửa.\nĐoạn ba.".into(),
            };
        },
        expect![[r#"
            prose// Tình hình: "Đoạn hai." → "Đoạn hai, sửa."
        "#]],
    );
}

#[test]
fn the_general_information_reads_as_on_the_screen() {
    check(
        |package| {
            let info = &mut package.draft.info;
            info.subject = "sơ kết nửa nhiệm kỳ".into();
            info.signatory = String::new();
            info.issuing_body = crate::IssuingBody::StandingBoard;
            info.urgency = crate::Urgency::Express;
            info.author_in_subject = true;
            info.copies = Some(40);
            info.annexes = vec!["rows".into(), "lạ".into()];
            package.superior_plan = Some(crate::SuperiorPlan {
                number_symbol: "57-KH/TU".into(),
                ..crate::SuperiorPlan::default()
            });
        },
        expect![[r#"
            info//subject Trích yếu: "sơ kết giữa nhiệm kỳ" → "sơ kết nửa nhiệm kỳ"
            info//author_in_subject Tác giả dưới tên loại: "" → "có"
            info//issuing_body Ban hành nhân danh: "ban chấp hành" → "ban thường vụ"
            info//signatory Người ký: "Bí thư Lê Minh Khôi" → ""
            info//urgency Mức độ khẩn: "" → "hoả tốc"
            info//copies Số bản phát hành: "" → "40"
            info//annexes Phụ lục kèm theo: "" → "Biểu chỉ tiêu; lạ"
            info//superior_plan Kế hoạch của cấp trên: "" → "Kế hoạch số 57-KH/TU"
        "#]],
    );
}

#[test]
fn an_item_that_is_gone_stands_where_it_was_and_one_that_is_new_where_it_is() {
    check(
        |package| {
            items(package, |items| {
                items.remove(1);
                items.push(item("d", "Bốn."));
                items[2].tag = Some("kt".into());
                items[0].text = "Một, sửa.".into();
                items[1].tag = Some("kt".into());
            });
        },
        expect![[r#"
            items/a/ Hạn chế 1: "Một." → "Một, sửa."
            items/b/ Hạn chế 2: "Hai." → ""
            items/c/tag Hạn chế 2, nhóm: "" → "Kinh tế"
            items/d/ Hạn chế 3: "" → "Bốn."
        "#]],
    );
}

#[test]
fn another_order_of_the_same_items_is_no_difference() {
    check(
        |package| items(package, |items| items.swap(0, 2)),
        expect![""],
    );
}

#[test]
fn each_figure_of_a_target_is_named_and_so_is_a_changed_resolution() {
    check(
        |package| {
            package.resolution.targets[0].wording = "trên 90".into();
            if let PartContent::Rows { rows } = part(package, "rows") {
                rows[1].figures.insert("2027".into(), "3,1".into());
                rows[1].figures.remove("2026");
                rows[1].projected = "2,4".into();
                rows[1].judgement = Some(JudgementOverride {
                    judgement: Judgement::Hard,
                    reason: "thiên tai".into(),
                });
            }
        },
        expect![[r#"
            rows/t1/wording Chỉ tiêu 1, nghị quyết đề ra: "trên 95" → "trên 90"
            rows/t2/figure:2026 Chỉ tiêu 2, năm 2026: "3,9" → ""
            rows/t2/figure:2027 Chỉ tiêu 2, năm 2027: "" → "3,1"
            rows/t2/projected Chỉ tiêu 2, dự kiến: "1,8" → "2,4"
            rows/t2/judgement Chỉ tiêu 2, đánh giá: "" → "Khó đạt thiên tai"
        "#]],
    );
}

#[test]
fn a_target_that_is_gone_shows_all_it_said() {
    check(
        |package| {
            package.resolution.targets.remove(0);
            if let PartContent::Rows { rows } = part(package, "rows") {
                rows.remove(0);
            }
        },
        expect![[r#"
            rows/t1/name Chỉ tiêu 1, tên: "Hộ nghèo" → ""
            rows/t1/unit Chỉ tiêu 1, đơn vị tính: "%" → ""
            rows/t1/wording Chỉ tiêu 1, nghị quyết đề ra: "trên 95" → ""
            rows/t1/figure:2026 Chỉ tiêu 1, năm 2026: "3,9" → ""
            rows/t1/projected Chỉ tiêu 1, dự kiến: "1,8" → ""
        "#]],
    );
}

#[test]
fn levels_and_recipients_by_their_fields() {
    check(
        |package| {
            if let PartContent::Levels { levels } = part(package, "levels") {
                levels[0].deadline_text = "Xong trong tháng 6/2028.".into();
                levels[0].reviews[0].text = "Nghị quyết, chương trình.".into();
                levels[0].units = Some(18);
            }
            if let PartContent::Recipients { recipients } = part(package, "recipients") {
                recipients[0].copies = Some(3);
                recipients[0].members = crate::Members::LowerUnits;
            }
        },
        expect![[r#"
            levels/l1/units Đối với cấp xã, số đơn vị: "" → "18"
            levels/l1/review:r1 Đối với cấp xã, nội dung: "Nghị quyết đại hội." → "Nghị quyết, chương trình."
            levels/l1/deadline Đối với cấp xã, thời hạn: "Xong trong tháng 5/2028." → "Xong trong tháng 6/2028."
            recipients/n1/members Nơi nhận 1, gồm: "" → "các đơn vị cấp dưới"
            recipients/n1/copies Nơi nhận 1, số bản: "" → "3"
        "#]],
    );
}

#[test]
fn every_word_for_a_field_is_in_the_file() {
    // A field without a word would show its English name or nothing.
    let (package, template) = start();
    for piece in pieces(&package, &template) {
        assert!(!piece.label.ends_with(", "), "{}", piece.label);
    }
}
