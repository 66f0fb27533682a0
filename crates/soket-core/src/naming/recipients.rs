//! The usual recipients of a body, to begin with.

use super::tone_of;
use crate::{OrgKind, Recipient, ToneStyle};

/// Whom the body reports to, who carries it out, where it is filed.
pub(super) fn usual_recipients(
    kind: OrgKind,
    committee: &str,
    party_org: &str,
    superior: &str,
) -> Vec<Recipient> {
    let office = committee
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ");
    let mut lines = Vec::new();
    if !superior.is_empty() {
        lines.push(match kind {
            OrgKind::Cell | OrgKind::Unit => format!("{superior} (để báo cáo)"),
            _ => format!("Ban Thường vụ {superior} (để báo cáo)"),
        });
    }
    let filing = match kind {
        OrgKind::Cell => {
            lines.push(format!("Các đồng chí đảng viên {committee}"));
            "Lưu Chi bộ".to_owned()
        }
        OrgKind::CentralCommittee => "Lưu Văn phòng Trung ương Đảng".into(),
        _ if !kind.is_committee() => format!("Lưu {committee}"),
        _ => {
            let member = if tone_of(committee) == ToneStyle::FirstVowel {
                "Ủy viên"
            } else {
                "Uỷ viên"
            };
            lines.push(format!("Các đồng chí {member} Ban Chấp hành {party_org}"));
            lines.push("Các chi bộ, đảng bộ trực thuộc".into());
            format!("Lưu Văn phòng {office}")
        }
    };
    let mut recipients: Vec<Recipient> = lines
        .into_iter()
        .enumerate()
        .map(|(at, text)| Recipient {
            id: format!("nr-{}", at + 1),
            text,
            filing: false,
        })
        .collect();
    recipients.push(Recipient {
        id: "nr-luu".into(),
        text: filing,
        filing: true,
    });
    recipients
}
