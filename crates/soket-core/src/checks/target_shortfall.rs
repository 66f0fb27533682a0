//! ## Tìm gì
//! Mức **dự kiến** cuối nhiệm kỳ chưa tới mức nghị quyết mà chưa gắn với nguyên nhân và nhiệm vụ nào.
//!
//! ## Vì sao
//! Dự kiến là số thật, không ai phải sửa cho đẹp. Nhưng nói trước là khó đạt thì phải nêu vì sao và sẽ làm gì.
//!
//! ## Ví dụ
//! Nghị quyết “dưới 2%”, dự kiến 2,4%, chưa có nhiệm vụ nào gắn với chỉ tiêu này.
//!
//! ## Sửa thế nào
//! Không sửa số. Thêm nhiệm vụ gắn với chỉ tiêu; thêm nguyên nhân gắn với chỉ tiêu, hoặc với hạn chế của chỉ tiêu ấy.

use soket_target::Shortfall;

use super::{Facts, finding, suggestion};
use crate::template::Chain;
use crate::{Edit, Finding};

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for standing in &facts.standings {
        let Shortfall::Yes { gap } = standing.shortfall() else {
            continue;
        };
        let missing: Vec<(Chain, &str)> =
            [(Chain::Cause, "nguyên nhân"), (Chain::Task, "nhiệm vụ")]
                .into_iter()
                .filter(|(chain, _)| {
                    facts.has_chain(*chain) && !is_answered(facts, &standing.target.id, *chain)
                })
                .collect();
        let Some((first, _)) = missing.first() else {
            continue;
        };
        let words: Vec<&str> = missing.iter().map(|(_, word)| *word).collect();
        let mut found = finding(
            facts.row_anchor(standing, "projected"),
            format!(
                "{}: {gap} Hãy nêu {}, không phải sửa số dự kiến.",
                standing.target.name,
                words.join(" và ")
            ),
        );
        found.compared = standing
            .row
            .map(|row| (standing.target.wording.clone(), row.projected.clone()));
        if let Some(part) = facts.part_of_chain(*first) {
            let label = format!("Thêm {}", words[0]);
            found.suggestion = suggestion(
                &label,
                Edit::AddItem {
                    part: part.into(),
                    link: standing.target.id.clone(),
                },
            );
        }
        out.push(found);
    }
}

/// Answered itself, or through a shortcoming that is about this target.
fn is_answered(facts: &Facts<'_>, target: &str, by: Chain) -> bool {
    facts.is_answered(target, by)
        || facts
            .chain(Chain::Shortcoming)
            .iter()
            .filter(|(_, _, item)| item.links.iter().any(|link| link == target))
            .any(|(_, _, item)| facts.is_answered(&item.id, by))
}
