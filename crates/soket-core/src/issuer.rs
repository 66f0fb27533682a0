//! Who issues: the lines at the top left, and the names by which a body is called elsewhere
//! (HD36 II.1.2; HD05 tr.2–6).

use crate::naming::after_words;
use crate::vietnamese::{folded, squeezed, upper, with_tone_style};
use crate::wording::{CongressWording, Wording};
use crate::{Draft, IssuingBody, OrgKind, OrgTerm};

/// The lines at the top left: the body above in plain letters, the issuing body in bold.
pub(crate) struct IssuerLines {
    pub parent: Vec<String>,
    pub own: Vec<String>,
}

/// The lines as they print for the body's own documents.
pub fn issuing_names(term: &OrgTerm, wording: &Wording) -> Vec<String> {
    let lines = issuer_lines(term, &Draft::default(), wording);
    lines.parent.into_iter().chain(lines.own).collect()
}

pub(crate) fn issuer_lines(term: &OrgTerm, draft: &Draft, wording: &Wording) -> IssuerLines {
    let body = draft.info.issuing_body;
    let (parent, own) = if !draft.info.joint.is_empty() {
        (Vec::new(), vec![joint_name(term, draft)])
    } else if body.is_of_congress() {
        let congress = congress_lines(term, &wording.congress);
        match congress_organ(body, &wording.congress) {
            Some(organ) => (congress, vec![organ.to_owned()]),
            None => (Vec::new(), congress),
        }
    } else if term.kind == OrgKind::CentralCommittee {
        (Vec::new(), vec![wording.signing.central_committee.clone()])
    } else {
        let upper_line = upper_line(term);
        (
            Some(squeezed(upper_line))
                .filter(|line| !line.is_empty())
                .into_iter()
                .collect(),
            vec![own_name(term)],
        )
    };
    let print = |lines: Vec<String>| {
        lines
            .iter()
            .map(|line| with_tone_style(&upper(line), term.tone_style))
            .collect()
    };
    IssuerLines {
        parent: print(parent),
        own: print(own),
    }
}

/// The line above: a committee stands under the party organization of the level above, a body that a committee set
/// up under that committee, a unit under its agency; a provincial committee stands alone.
fn upper_line(term: &OrgTerm) -> &str {
    match term.kind {
        OrgKind::ProvincialCommittee | OrgKind::CentralCommittee => "",
        kind if kind.is_committee() => &term.superior_party_org,
        _ => &term.superior_committee,
    }
}

/// The body's own line. What the line above already says is not said again: "Văn phòng Tỉnh uỷ" under TỈNH UỶ KIÊN
/// GIANG is VĂN PHÒNG. Steering committees keep the name they were founded with (HD05 tr.5).
pub(crate) fn own_name(term: &OrgTerm) -> String {
    let name = squeezed(&term.committee);
    let superior = squeezed(&term.superior_committee);
    let mut tails = match term.kind {
        OrgKind::AdvisoryBody | OrgKind::InspectionCommittee | OrgKind::PartyGroup => {
            heads_of(&superior)
        }
        _ => return name,
    };
    if folded(&superior).ends_with("trung ương") {
        tails.extend(["Trung ương Đảng".into(), "Trung ương".into()]);
    }
    if term.kind == OrgKind::PartyGroup {
        for (committee, unit) in [
            ("tỉnh uỷ", "tỉnh"),
            ("thành uỷ", "thành phố"),
            ("huyện uỷ", "huyện"),
        ] {
            if folded(&superior).starts_with(committee) {
                tails.push(format!("{unit} {}", after_words(&superior, 2)));
                tails.push(unit.into());
            }
        }
    }
    tails
        .iter()
        .find_map(|tail| without_tail(&name, tail))
        .unwrap_or(name)
}

/// The name with which a body is called where no line stands above it: "Văn phòng Tỉnh uỷ Kiên Giang".
pub(crate) fn full_name(term: &OrgTerm) -> String {
    let name = squeezed(&term.committee);
    let superior = squeezed(&term.superior_committee);
    let is_set_up = matches!(
        term.kind,
        OrgKind::AdvisoryBody | OrgKind::InspectionCommittee
    );
    if !is_set_up || superior.is_empty() || own_name(term) != name {
        name
    } else if folded(&superior).ends_with("trung ương") {
        format!("{name} Trung ương")
    } else {
        format!("{name} {superior}")
    }
}

/// "Đảng uỷ xã Hoà Mẫu", "Đảng uỷ xã Hoà", "Đảng uỷ xã", "Đảng uỷ": the ways in which a committee is named in short.
fn heads_of(committee: &str) -> Vec<String> {
    let words: Vec<&str> = committee.split(' ').collect();
    (2..=words.len())
        .rev()
        .map(|count| words[..count].join(" "))
        .collect()
}

/// The name without these last words; `None` when it does not end with them, or nothing would be left.
fn without_tail(name: &str, tail: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let rest = words.len().checked_sub(tail.split(' ').count())?;
    let ends_with = rest > 0 && folded(&words[rest..].join(" ")) == folded(tail);
    ends_with.then(|| {
        let own = words[..rest].join(" ");
        own.strip_suffix(" của").unwrap_or(&own).to_owned()
    })
}

/// Several bodies in one block, the leading one first (HD36 dòng 125–128; HD05 tr.5–6).
fn joint_name(term: &OrgTerm, draft: &Draft) -> String {
    std::iter::once(full_name(term))
        .chain(draft.info.joint.iter().map(|body| squeezed(&body.name)))
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(" - ")
}

fn congress_lines(term: &OrgTerm, wording: &CongressWording) -> Vec<String> {
    let kind = congress_kind(term);
    let when = congress_when(term);
    match term.kind {
        OrgKind::CentralCommittee => vec![format!("{kind} toàn quốc {when}")],
        OrgKind::Cell if !wording.cell_on_two_lines => {
            vec![format!("{kind} {} {when}", squeezed(&term.party_org))]
        }
        _ => vec![
            kind.to_owned(),
            format!("{} {when}", squeezed(&term.party_org)),
        ],
    }
}

/// "Đại hội đại biểu", or "Đại hội" of all members.
pub(crate) fn congress_kind(term: &OrgTerm) -> &'static str {
    if term.congress.delegates {
        "Đại hội đại biểu"
    } else {
        "Đại hội"
    }
}

/// "lần thứ XIV", or the term where the congresses were not counted (HD36 dòng 36; HD05 tr.2).
fn congress_when(term: &OrgTerm) -> String {
    match term.congress.ordinal.trim() {
        "" => format!("nhiệm kỳ {} - {}", term.term.start, term.term.end),
        ordinal => squeezed(ordinal),
    }
}

/// The organ of the congress that issues; `None` for the congress itself.
pub(crate) fn congress_organ(body: IssuingBody, wording: &CongressWording) -> Option<&str> {
    match body {
        IssuingBody::Presidium => Some(&wording.presidium),
        IssuingBody::Secretariat => Some(&wording.secretariat),
        IssuingBody::CredentialsCommittee => Some(&wording.credentials_committee),
        IssuingBody::Tellers => Some(&wording.tellers),
        _ => None,
    }
}
