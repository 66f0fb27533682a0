//! For whom and by what right a document is signed (HD36 II.1.7; HD05 tr.13–23), as lines of text.
//! How they stand on the page is `assemble::closing`'s business.

use soket_doc::{Origin, Paragraph, Role, Run};

use crate::assemble::Context;
use crate::issuer::{congress_organ, full_name};
use crate::vietnamese::{folded, squeezed, upper, with_tone_style};
use crate::{Capacity, DocKind, IssuingBody, OrgKind, OrgTerm, Signatory, Wording};

/// One person's signature: lines from the capacity down to the name.
pub(crate) type Signature = Vec<Paragraph>;

/// In whose name a signature stands, and in which words.
pub(crate) struct Signing<'a> {
    pub term: &'a OrgTerm,
    pub body: IssuingBody,
    pub wording: &'a Wording,
}

impl<'a> Context<'a> {
    pub(crate) fn signing(&self) -> Signing<'a> {
        Signing {
            term: &self.package.term,
            body: self.package.draft.info.issuing_body,
            wording: &self.rule_set.wording,
        }
    }
}

/// Signatures as they stand beside each other.
pub(crate) enum Signatures {
    One(Signature),
    /// Left and right, row by row; the responsible person stands at the right of the first row.
    Rows(Vec<(Signature, Signature)>),
}

pub(crate) fn signatures(context: &Context<'_>) -> Signatures {
    let info = &context.package.draft.info;
    let main = main_signature(context);
    if !info.joint.is_empty() {
        let mut rows: Vec<(Signature, Signature)> = info
            .joint
            .iter()
            .map(|body| {
                let signature =
                    joint_signature(&context.signing(), &body.position, &body.name, &body.signer);
                (signature, Vec::new())
            })
            .collect();
        if let Some((_, right)) = rows.first_mut() {
            *right = main;
        }
        return Signatures::Rows(rows.into_iter().map(level).collect());
    }
    match second_signature(context) {
        Some(left) => Signatures::Rows(vec![level((left, main))]),
        None => Signatures::One(main),
    }
}

/// The names of two signatures stand on one line: the one with fewer lines above its name gets empty ones
/// (HD36 dòng 296; HD05 tr.15).
fn level((mut left, mut right): (Signature, Signature)) -> (Signature, Signature) {
    let lines = left.len().max(right.len());
    for side in [&mut left, &mut right] {
        while !side.is_empty() && side.len() < lines {
            side.insert(side.len() - 1, Paragraph::new(Role::Position, Vec::new()));
        }
    }
    (left, right)
}

pub(crate) fn signatory<'a>(context: &Context<'a>) -> Option<&'a Signatory> {
    let wanted = &context.package.draft.info.signatory;
    context
        .package
        .term
        .signatories
        .iter()
        .find(|one| one.id == *wanted)
}

/// "Phó Bí thư Nguyễn Văn Mẫu"; empty while nobody is chosen.
pub(crate) fn signer(context: &Context<'_>) -> String {
    signatory(context).map_or_else(String::new, |one| {
        squeezed(&format!("{} {}", one.position, one.name))
    })
}

/// The name of who signs; empty while nobody is chosen.
pub(crate) fn signer_name(context: &Context<'_>) -> String {
    signatory(context).map_or_else(String::new, |one| squeezed(&one.name))
}

fn main_signature(context: &Context<'_>) -> Signature {
    let info = &context.package.draft.info;
    let chosen = signatory(context);
    let name = signer_name(context);
    let signing = context.signing();
    if !info.joint.is_empty() {
        let position = chosen.map_or_else(String::new, |one| squeezed(&one.position));
        return joint_signature(&signing, &position, &full_name(signing.term), &name);
    }
    if context.template.doc_kind == DocKind::Minutes && !info.issuing_body.is_of_congress() {
        let chair = &signing.wording.signing.chair;
        return vec![line(&signing, Role::Capacity, chair), name_line(&name)];
    }
    signature(&signing, chosen, info.capacity, &info.by_order_of)
}

/// Everything from the capacity down to the name of one person, or of nobody yet.
pub(crate) fn signature(
    signing: &Signing<'_>,
    chosen: Option<&Signatory>,
    capacity: Capacity,
    by_order_of: &str,
) -> Signature {
    let term = signing.term;
    let position = chosen.map_or_else(String::new, |one| squeezed(&one.position));
    let office = chosen.map_or_else(String::new, |one| squeezed(&one.principal_office));
    let mut lines = if signing.body.is_of_congress() {
        on_behalf(signing, congress_head(signing))
    } else if term.without_seal && term.kind == OrgKind::SteeringCommittee && !office.is_empty() {
        vec![
            line(signing, Role::Capacity, &office),
            Paragraph::new(
                Role::Concurrent,
                vec![Run::new(&signing.wording.signing.concurrent, origin())],
            ),
            line(signing, Role::DirectPosition, &position),
        ]
    } else {
        capacity_lines(signing, capacity, by_order_of, &position)
    };
    let name = chosen.map_or_else(String::new, |one| squeezed(&one.name));
    lines.push(name_line(&name));
    lines
}

/// T/M, K/T, T/L with the position under it, or the position itself.
fn capacity_lines(
    signing: &Signing<'_>,
    capacity: Capacity,
    by_order_of: &str,
    position: &str,
) -> Signature {
    let words = &signing.wording.signing;
    let under = |mark: &str, head: &str| {
        vec![
            line(signing, Role::Capacity, &format!("{mark} {head}")),
            line(signing, Role::Position, position),
        ]
    };
    match capacity {
        Capacity::OnBehalf => on_behalf(signing, position),
        Capacity::Deputy => under(&words.deputy, without_first_word(position, "phó")),
        Capacity::ByOrder => match by_order_of.trim() {
            "" => under(&words.by_order, &words.standing_board),
            head => under(&words.by_order, head),
        },
        Capacity::Acting => {
            let post = without_first_word(without_first_word(position, "quyền"), "q.");
            vec![line(
                signing,
                Role::Capacity,
                &format!("{} {post}", words.acting),
            )]
        }
        // A deputy in charge where no head is appointed signs as deputy (HD36 dòng 356; HD05 tr.19).
        Capacity::Direct => {
            let post = position.strip_suffix(" phụ trách").unwrap_or(position);
            vec![line(signing, Role::Capacity, post)]
        }
    }
}

/// T/M and the position of a secretary, chairman or head; a member signs without one (HD36 dòng 281; HD05 tr.14).
fn on_behalf(signing: &Signing<'_>, position: &str) -> Signature {
    let mark = &signing.wording.signing.on_behalf;
    let mut lines = vec![line(
        signing,
        Role::Capacity,
        &format!("{mark} {}", behalf_of(signing)),
    )];
    let is_named = !matches!(
        signing.body,
        IssuingBody::Politburo | IssuingBody::CentralSecretariat
    );
    if is_named && !position.is_empty() && !folded(position).starts_with("uỷ viên") {
        lines.push(line(signing, Role::Position, position));
    }
    lines
}

/// "BAN THƯỜNG VỤ", "ĐẢNG UỶ", "CHI BỘ", "HỘI ĐỒNG": the kind of body without its own name
/// (HD36 dòng 310–346; HD05 tr.16–18).
pub(crate) fn behalf_of(signing: &Signing<'_>) -> String {
    let (wording, body) = (signing.wording, signing.body);
    match body {
        IssuingBody::StandingBoard => return wording.signing.standing_board.clone(),
        IssuingBody::Politburo => return wording.signing.politburo.clone(),
        IssuingBody::CentralSecretariat => return wording.signing.central_secretariat.clone(),
        IssuingBody::Congress => return wording.congress.presidium.clone(),
        _ => {}
    }
    if let Some(organ) = congress_organ(body, &wording.congress) {
        return organ.to_owned();
    }
    committee_kind(signing)
}

/// The committee itself, whatever body of it issues: "TỈNH UỶ", "CHI BỘ".
fn committee_kind(signing: &Signing<'_>) -> String {
    let (words, term) = (&signing.wording.signing, signing.term);
    let name = folded(&term.committee);
    let words = match term.kind {
        OrgKind::CentralCommittee => return words.central_committee.clone(),
        OrgKind::InspectionCommittee => return words.inspection_committee.clone(),
        OrgKind::PartyGroup if name.starts_with("ban ") => 4,
        OrgKind::SteeringCommittee if name.starts_with("ban ") => 3,
        _ => 2,
    };
    let head: Vec<&str> = term.committee.split_whitespace().take(words).collect();
    upper(&head.join(" "))
}

/// The position of who signs for an organ of the congress; its presidium signs without one.
fn congress_head<'a>(signing: &Signing<'a>) -> &'a str {
    let congress = &signing.wording.congress;
    match signing.body {
        IssuingBody::Secretariat => &congress.secretariat_head,
        IssuingBody::CredentialsCommittee | IssuingBody::Tellers => &congress.board_head,
        _ => "",
    }
}

/// Who stands at the left in minutes: who wrote them, or the congress's secretariat (HD36 dòng 293–301, 380–391;
/// HD05 tr.15–16, 22).
fn second_signature(context: &Context<'_>) -> Option<Signature> {
    let info = &context.package.draft.info;
    let wording = &context.rule_set.wording;
    if context.template.doc_kind != DocKind::Minutes {
        return None;
    }
    let mut lines = match info.issuing_body {
        IssuingBody::Congress | IssuingBody::Presidium => {
            let mark = &wording.signing.on_behalf;
            let organ = &wording.congress.secretariat;
            vec![
                line(
                    &context.signing(),
                    Role::Capacity,
                    &format!("{mark} {organ}"),
                ),
                line(
                    &context.signing(),
                    Role::Position,
                    &wording.congress.secretariat_head,
                ),
            ]
        }
        IssuingBody::CredentialsCommittee | IssuingBody::Tellers
            if info.recorder.trim().is_empty() =>
        {
            return None;
        }
        _ => vec![line(
            &context.signing(),
            Role::Capacity,
            &wording.signing.recorder,
        )],
    };
    lines.push(field_line(
        Role::SignerName,
        &squeezed(&info.recorder),
        "recorder",
    ));
    Some(lines)
}

/// The position, then the body without what the position has already said: `CHÁNH VĂN PHÒNG` / `TỈNH UỶ`
/// (HD36 dòng 393; HD05 tr.23).
fn joint_signature(signing: &Signing<'_>, position: &str, body: &str, name: &str) -> Signature {
    let position = squeezed(position);
    let body = squeezed(body);
    let words: Vec<&str> = body.split(' ').collect();
    let said = (1..words.len())
        .rev()
        .find(|count| ends_with_words(&position, &words[..*count].join(" ")))
        .unwrap_or(0);
    vec![
        line(signing, Role::Capacity, &position),
        line(signing, Role::DirectPosition, &words[said..].join(" ")),
        name_line(&squeezed(name)),
    ]
}

fn ends_with_words(text: &str, words: &str) -> bool {
    folded(text)
        .strip_suffix(&folded(words))
        .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

/// "Xác nhận chữ ký của đồng chí …" with the signature of who confirms it; `None` where nobody is chosen.
pub(crate) fn attestation(context: &Context<'_>) -> Option<Signature> {
    let wanted = &context.package.draft.info.attestation;
    let attester = context
        .package
        .term
        .signatories
        .iter()
        .find(|one| one.id == wanted.signatory)?;
    let signing = context.signing();
    let words = &signing.wording.signing;
    let position = squeezed(&attester.position);
    let text = words.attestation.replace("{name}", &signer_name(context));
    let mut lines = vec![field_line(Role::Attestation, &text, "attestation")];
    if wanted.on_behalf {
        let body = committee_kind(&signing);
        lines.push(line(
            &signing,
            Role::Capacity,
            &format!("{} {body}", words.on_behalf),
        ));
        lines.push(line(&signing, Role::Position, &position));
    } else {
        lines.extend(capacity_lines(
            &signing,
            Capacity::ByOrder,
            &wanted.by_order_of,
            &position,
        ));
    }
    lines.push(field_line(
        Role::SignerName,
        &squeezed(&attester.name),
        "attestation",
    ));
    Some(lines)
}

/// "Phó Trưởng ban" → "Trưởng ban".
fn without_first_word<'a>(text: &'a str, word: &str) -> &'a str {
    match text.split_once(' ') {
        Some((first, rest)) if folded(first) == word => rest.trim_start(),
        _ => text,
    }
}

fn origin() -> Origin {
    Origin::field("signature", "", "signatory")
}

/// A line in capitals, in the document's way of writing tone marks.
fn line(signing: &Signing<'_>, role: Role, text: &str) -> Paragraph {
    let text = with_tone_style(&upper(text), signing.term.tone_style);
    field_line(role, &text, "signatory")
}

/// A person's name stays as typed.
fn name_line(name: &str) -> Paragraph {
    field_line(Role::SignerName, name, "signatory")
}

fn field_line(role: Role, text: &str, field: &str) -> Paragraph {
    Paragraph::new(
        role,
        vec![Run::new(text, Origin::field("signature", "", field))],
    )
}
