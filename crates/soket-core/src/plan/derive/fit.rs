//! Whether a plan is one for this unit at all.

use super::{Refusal, Superior, Unit};
use crate::plan::order::kind_rank;
use crate::vietnamese::folded;
use crate::{OrgKind, tier_model_of_term};

/// # Errors
/// The unit does not stand below the issuer, or is of a kind that did not exist when the plan was made.
pub(super) fn refuse_unfit(
    superior: Superior<'_>,
    unit: Unit<'_>,
    model: &str,
) -> Result<(), Refusal> {
    let source = &superior.package.term;
    let own = unit.term;
    let refused = |message: String, hint: &str| {
        Err(Refusal {
            message,
            hint: hint.into(),
        })
    };
    if folded(&source.committee) == folded(&own.committee) && source.kind == own.kind {
        return refused(
            format!("Kế hoạch này do chính {} ban hành.", own.committee),
            "Chọn kế hoạch của cấp trên, hoặc chọn một đơn vị cấp dưới.",
        );
    }
    let own_model = tier_model_of_term(own.term).map_or("", |model| model.id.as_str());
    if own.kind == OrgKind::CommuneCommittee && model == "ba-cap" && own_model == "hai-cap" {
        return refused(
            format!(
                "Kế hoạch này ban hành khi còn cấp huyện, không có nội dung cho {}, trực thuộc thẳng cấp tỉnh từ 01/7/2025.",
                own.committee
            ),
            "Dùng kế hoạch của cấp tỉnh cho nhiệm kỳ 2025 - 2030.",
        );
    }
    if own.kind == OrgKind::DistrictCommittee && model == "hai-cap" {
        return refused(
            format!(
                "Kế hoạch này ban hành sau ngày 01/7/2025, không còn cấp huyện nên không có nội dung cho {}.",
                own.committee
            ),
            "Dùng kế hoạch của nhiệm kỳ trước, hoặc chọn đảng uỷ xã, phường, đặc khu.",
        );
    }
    if source.kind.is_committee()
        && own.kind.is_committee()
        && kind_rank(own.kind) >= kind_rank(source.kind)
    {
        return refused(
            format!(
                "{} không phải cấp dưới của {}.",
                own.committee, source.committee
            ),
            "Chọn kế hoạch của cấp trên trực tiếp.",
        );
    }
    Ok(())
}
