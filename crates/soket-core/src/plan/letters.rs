//! Letters that follow from a plan: the same instruction as a letter, and the reminder to those who are late.

use std::collections::BTreeMap;

use super::practice::practice;
use super::units::{UnitRow, unit_rows};
use crate::fill::{cite_plan, issuer};
use crate::template::PartKind;
use crate::vietnamese::with_tone_style;
use crate::{
    Date, Draft, Info, Item, Package, PartContent, Recipient, SuperiorPlan, Template, TemplatePin,
    format_date,
};

/// Days that a reminder gives, where the writer sets none.
const GRACE_DAYS: u64 = 10;

/// The plan as a letter: what both templates have, and the bodies below as addressees.
pub fn plan_letter(plan: &Package, letter: &Template, id: String) -> Package {
    let mut draft = begun(plan, letter, id, "Công văn hướng dẫn sơ kết giữa nhiệm kỳ");
    draft.info.subject.clone_from(&plan.draft.info.subject);
    draft.info.annexes.clone_from(&plan.draft.info.annexes);
    for (part, content) in &plan.draft.parts {
        if letter.part(part).is_some() {
            draft.parts.insert(part.clone(), content.clone());
        }
    }
    let lower = practice()
        .level(plan.term.kind)
        .map_or("các đơn vị trực thuộc", |level| {
            level.lower.as_str()
        });
    let lower = crate::vietnamese::upper_first(lower);
    put_addressees(&mut draft, letter, plan, std::iter::once(lower));
    written(plan, draft)
}

/// A reminder to the units that are past their deadline on this day; `None` when nobody is late.
pub fn reminder(
    plan: &Package,
    template: &Template,
    cited: &SuperiorPlan,
    letter: &Template,
    today: Date,
    id: String,
) -> Option<Package> {
    let rows = unit_rows(plan, template);
    let late: Vec<&UnitRow<'_>> = rows.iter().filter(|row| row.is_late(today)).collect();
    if late.is_empty() {
        return None;
    }
    let came = rows
        .iter()
        .filter(|row| !row.done_on.trim().is_empty())
        .count();
    let mut draft = begun(plan, letter, id, "Công văn đôn đốc sơ kết giữa nhiệm kỳ");
    draft.info.subject = "đôn đốc sơ kết giữa nhiệm kỳ".into();
    put_addressees(
        &mut draft,
        letter,
        plan,
        late.iter().map(|row| row.unit.committee.trim().to_owned()),
    );
    let styled = |text: String| with_tone_style(&text, plan.term.tone_style);
    let opening = styled(format!(
        "Thực hiện {}, đến ngày {} có {came:02}/{:02} đơn vị đã gửi báo cáo, còn {:02} đơn vị quá hạn chưa gửi:",
        cite_plan(cited),
        format_date(today),
        rows.len(),
        late.len()
    ));
    let grace = today
        .checked_add_days(chrono::Days::new(GRACE_DAYS))
        .unwrap_or(today);
    let request = styled(format!(
        "{} yêu cầu các đơn vị nêu trên khẩn trương tổ chức sơ kết, gửi báo cáo trước ngày {}; nêu rõ lý do chậm và trách nhiệm của tập thể, cá nhân liên quan.",
        issuer(plan),
        format_date(grace)
    ));
    let items = late
        .iter()
        .enumerate()
        .map(|(at, row)| Item {
            id: format!("cham-{}", at + 1),
            text: late_line(row, today),
            ..Item::default()
        })
        .collect();
    for (part, content) in [
        ("opening", PartContent::Prose { text: opening }),
        ("late", PartContent::Items { items }),
        ("request", PartContent::Prose { text: request }),
    ] {
        draft.parts.insert(part.into(), content);
    }
    Some(written(plan, draft))
}

/// "Đảng uỷ xã Hoà Mẫu: chậm nhất trong tháng 7/2028, quá hạn 07 ngày."
fn late_line(row: &UnitRow<'_>, today: Date) -> String {
    let days = row
        .level
        .and_then(|level| level.deadline.latest_day())
        .map_or(0, |last| (today - last).num_days());
    format!(
        "{}: {}, quá hạn {days:02} ngày.",
        row.unit.committee.trim(),
        crate::vietnamese::lower_first(&row.until)
    )
}

fn begun(plan: &Package, letter: &Template, id: String, title: &str) -> Draft {
    let info = &plan.draft.info;
    let mut parts = BTreeMap::new();
    for part in letter.parts_of(PartKind::Recipients) {
        let recipients = plan
            .draft
            .parts
            .values()
            .flat_map(PartContent::recipients)
            .filter(|one| one.filing)
            .cloned()
            .collect();
        parts.insert(part.id.clone(), PartContent::Recipients { recipients });
    }
    Draft {
        id,
        template: TemplatePin {
            id: letter.id.clone(),
            version: letter.version,
            hash: letter.hash.clone(),
        },
        info: Info {
            title: title.into(),
            issuing_body: info.issuing_body,
            draft_round: 1,
            signatory: info.signatory.clone(),
            capacity: info.capacity,
            tier_model: info.tier_model.clone(),
            rule_set: info.rule_set.clone(),
            heading_mark: info.heading_mark,
            subheading_mark: info.subheading_mark,
            end_mark: info.end_mark,
            ..Info::default()
        },
        parts,
    }
}

fn put_addressees(
    draft: &mut Draft,
    letter: &Template,
    plan: &Package,
    names: impl Iterator<Item = String>,
) {
    let recipients: Vec<Recipient> = names
        .enumerate()
        .map(|(at, name)| Recipient {
            id: format!("kg-{}", at + 1),
            text: with_tone_style(&name, plan.term.tone_style),
            filing: false,
            ..Recipient::default()
        })
        .collect();
    for part in letter.parts_of(PartKind::Addressees) {
        draft.parts.insert(
            part.id.clone(),
            PartContent::Recipients {
                recipients: recipients.clone(),
            },
        );
    }
}

fn written(plan: &Package, draft: Draft) -> Package {
    Package {
        superior_plan: None,
        derivation: None,
        draft,
        ..plan.clone()
    }
}
