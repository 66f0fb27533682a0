//! Named fields in a template's texts: `{issuer}`, `{term}` … A fixed list, no expressions.

use crate::date::{format_date, parse_date};
use crate::issuer::{congress_kind, full_name};
use crate::vietnamese::squeezed;
use crate::{IssuingBody, OrgTerm, Package, SuperiorPlan};

/// Every field a template may name.
pub(crate) const FIELDS: [&str; 13] = [
    "issuer",
    "subject",
    "committee",
    "party_org",
    "superior_committee",
    "congress",
    "resolution",
    "term",
    "superior_plan",
    "cutoff",
    "target_total",
    "target_counts",
    "annex_pointer",
];

/// Names in braces, in order.
pub(crate) fn fields_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// A stretch of a filled text, and the field it came from.
pub(crate) struct Filled {
    pub text: String,
    pub field: Option<&'static str>,
}

/// Replaces each field by its value. A field without value leaves a visible gap, so that nobody prints it unseen.
pub(crate) fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> Vec<Filled> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else {
            break;
        };
        let name = &rest[open + 1..open + length];
        if open > 0 {
            parts.push(Filled {
                text: rest[..open].into(),
                field: None,
            });
        }
        match FIELDS.iter().find(|field| **field == name) {
            Some(field) => parts.push(Filled {
                text: value(name).unwrap_or_else(|| GAP.into()),
                field: Some(field),
            }),
            None => parts.push(Filled {
                text: rest[open..=open + length].into(),
                field: None,
            }),
        }
        rest = &rest[open + length + 1..];
    }
    if !rest.is_empty() {
        parts.push(Filled {
            text: rest.into(),
            field: None,
        });
    }
    parts
}

/// Stands where something is still to be filled in.
pub(crate) const GAP: &str = "…";

/// The value of a field that the package itself gives; counts come from the caller.
pub(crate) fn package_field(package: &Package, name: &str) -> Option<String> {
    let term = &package.term;
    let text = match name {
        "issuer" => issuer(package),
        "subject" => subject_lines(&package.draft.info.subject),
        "committee" => squeezed(&term.committee),
        "party_org" => term.party_org.clone(),
        "superior_committee" => term.superior_committee.clone(),
        "congress" => congress(term),
        "resolution" => match package.resolution.title.trim() {
            "" => format!(
                "Nghị quyết {}, nhiệm kỳ {}",
                congress(term),
                term_years(package)
            ),
            title => title.to_owned(),
        },
        "term" => term_years(package),
        "superior_plan" => package
            .superior_plan
            .as_ref()
            .map(cite_plan)
            .unwrap_or_default(),
        "cutoff" => match parse_date(&package.draft.info.cutoff) {
            Some(day) => format_date(day),
            None => package.draft.info.cutoff.clone(),
        },
        _ => return None,
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// "Ban Thường vụ Đảng uỷ xã Hoà Mẫu", "Đảng uỷ xã Hoà Mẫu", "Văn phòng Tỉnh uỷ Gia Lai".
pub fn issuer(package: &Package) -> String {
    issuer_of(&package.term, package.draft.info.issuing_body)
}

/// The body in whose name a document goes out.
pub(crate) fn issuer_of(term: &OrgTerm, body: IssuingBody) -> String {
    let name = full_name(term);
    match body {
        IssuingBody::Committee => name,
        IssuingBody::StandingBoard => format!("Ban Thường vụ {name}"),
        IssuingBody::Politburo => "Bộ Chính trị".into(),
        IssuingBody::CentralSecretariat => "Ban Bí thư".into(),
        IssuingBody::Congress => congress(term),
        IssuingBody::Presidium => format!("Đoàn Chủ tịch {}", congress(term)),
        IssuingBody::Secretariat => format!("Đoàn Thư ký {}", congress(term)),
        IssuingBody::CredentialsCommittee => {
            format!("Ban Thẩm tra tư cách đại biểu {}", congress(term))
        }
        IssuingBody::Tellers => format!("Ban Kiểm phiếu {}", congress(term)),
    }
}

/// A typed subject: its lines stay lines, without spaces at their ends and without a closing mark.
pub(crate) fn subject_lines(subject: &str) -> String {
    subject
        .lines()
        .map(squeezed)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
        .trim_end_matches('.')
        .to_owned()
}

fn term_years(package: &Package) -> String {
    format!("{} - {}", package.term.term.start, package.term.term.end)
}

/// "Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I"
pub(crate) fn congress(term: &OrgTerm) -> String {
    let ordinal = term.congress.ordinal.trim();
    let gap = if ordinal.is_empty() { "" } else { " " };
    format!("{} {}{gap}{ordinal}", congress_kind(term), term.party_org)
}

/// "Kế hoạch số 57-KH/TU, ngày 10/02/2028 của Ban Thường vụ Tỉnh uỷ về …": with the comma before "ngày"
/// that documents of the Party use (HD05 tr.12).
pub(crate) fn cite_plan(plan: &SuperiorPlan) -> String {
    if plan.is_empty() {
        return String::new();
    }
    let mut text = String::from(plan.kind.name());
    if !plan.number_symbol.trim().is_empty() {
        text += &format!(" số {}", plan.number_symbol.trim());
    }
    if !plan.signed_on.trim().is_empty() {
        let day = parse_date(&plan.signed_on)
            .map_or_else(|| plan.signed_on.trim().to_owned(), format_date);
        text += &format!(", ngày {day}");
    }
    if !plan.issuer.trim().is_empty() {
        text += &format!(" của {}", plan.issuer.trim());
    }
    let subject = plan.subject.trim();
    if subject.is_empty() {
        text
    } else if subject.starts_with("về ") {
        format!("{text} {subject}")
    } else {
        format!("{text} về {subject}")
    }
}
