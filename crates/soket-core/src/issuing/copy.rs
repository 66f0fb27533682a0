//! The block at the end of a document that makes a copy of it one: who copied, under which number, when, who signed
//! (HD36 dòng 444–457, phụ lục 2 boxes 14–20; HD05 tr.27).

use serde::Serialize;
use soket_doc::{
    Block, Columns, ColumnsKind, Orientation, Paragraph, Properties, Role, Section, Tree,
};
use ts_rs::TS;

use super::{CopyKind, CopyMaker, CopyWording, StampSide};
use crate::assemble::closing::{label, recipient};
use crate::assemble::header::{place_and_date, place_of};
use crate::assemble::{finish, fixed, from_info, typed_line};
use crate::issuer::{full_name, issuer_lines};
use crate::signing::{Signing, signature};
use crate::tier_model::tier_model_on;
use crate::vietnamese::squeezed;
use crate::{Capacity, Draft, Info, IssuingBody, OrgTerm, Recipient, RuleSet, parse_date};

/// A kind of copy that a rule set knows, and what has to be asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyOffer {
    pub kind: CopyKind,
    /// "Sao y bản chính"
    pub name: String,
    /// Who may make it.
    pub made_by: Vec<CopyMaker>,
    /// It takes a number from the series of copies (HD36 dòng 449).
    pub numbered: bool,
    /// Place and day of the copy are printed.
    pub dated: bool,
    /// It has recipients of its own.
    pub recipients: bool,
    /// "BẢN SAO VĂN BẢN": what its stamp says; empty where there is none.
    pub stamp: String,
}

/// What a copy's block is made from. What the rule set does not print is passed over.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyRequest {
    pub kind: CopyKind,
    /// The body that copies.
    pub term: OrgTerm,
    /// In whose name the copy is signed.
    pub issuing_body: IssuingBody,
    /// In the series of copies; room is left for it while there is none.
    pub number: Option<u32>,
    /// Day of the copy, as typed; room is left for it while there is none.
    pub signed_on: String,
    /// Place before the date, where it differs from the body's own.
    pub place: String,
    /// Signatory by id in the term's list.
    pub signatory: String,
    pub capacity: Capacity,
    /// Who gave the order to sign, where it was not the standing board.
    pub by_order_of: String,
    pub recipients: Vec<Recipient>,
    /// The stamp is put on the paper by hand: its place stays free.
    pub stamp_by_hand: bool,
    /// The copied document is printed on both sides of the paper.
    pub duplex: bool,
}

/// The kinds of copy that a rule set knows, in its order.
pub fn copy_kinds(rule_set: &RuleSet) -> Vec<CopyOffer> {
    let copies = &rule_set.wording.copies;
    copies
        .kinds
        .iter()
        .map(|(kind, words)| CopyOffer {
            kind: *kind,
            name: words.name.clone(),
            made_by: words.made_by.clone(),
            numbered: !copies.symbol.is_empty(),
            dated: copies.dated,
            recipients: copies.recipients,
            stamp: copies.stamp.clone(),
        })
        .collect()
}

/// The block: a rule as long as the text is wide, under it who copied (left) and which kind of copy (right), then
/// recipients or stamp (left) and signature (right). Cannot fail: what is missing shows as room to write. A kind that
/// the rule set does not know has no indication.
pub fn copy_block(request: &CopyRequest, rule_set: &RuleSet) -> Tree {
    let copies = &rule_set.wording.copies;
    let mut blocks = vec![Block::Paragraph(fixed(Role::CopyRule, ""))];
    let head = head(request, rule_set);
    if !(head.left.is_empty() && head.right.is_empty()) {
        blocks.push(Block::Columns(head));
    }
    blocks.push(Block::Columns(foot(request, rule_set)));
    let mut sections = vec![Section::new(Orientation::Portrait, blocks)];
    finish(&mut sections, request.term.tone_style);
    let name = copies
        .kinds
        .get(&request.kind)
        .map_or("", |words| words.name.as_str());
    let number_symbol = number_symbol(request, rule_set).unwrap_or_default();
    Tree {
        properties: Properties {
            title: squeezed(&format!("{name} {number_symbol}")),
            subject: name.into(),
            creator: full_name(&request.term),
            keywords: number_symbol,
            language: "vi-VN".into(),
            created: parse_date(&request.signed_on).map(|day| day.to_string()),
        },
        duplex: request.duplex,
        sections,
    }
}

/// "24-BS/UBKTTU" (HD36 dòng 449); `None` where copies have no number.
fn number_symbol(request: &CopyRequest, rule_set: &RuleSet) -> Option<String> {
    let symbol = rule_set.wording.copies.symbol.as_str();
    if symbol.is_empty() {
        return None;
    }
    let number = match request.number {
        Some(number) => format!("{number:02}"),
        None => "      ".into(),
    };
    let body = if request.issuing_body.is_of_congress() {
        rule_set.wording.congress.symbol.as_str()
    } else {
        request.term.symbol.trim()
    };
    Some(format!("{number}-{symbol}/{body}"))
}

fn head(request: &CopyRequest, rule_set: &RuleSet) -> Columns {
    let wording = &rule_set.wording;
    let copies = &wording.copies;
    let mut left = Vec::new();
    if copies.body {
        let info = Info {
            issuing_body: request.issuing_body,
            ..Info::default()
        };
        let draft = Draft {
            info,
            ..Draft::default()
        };
        let names = issuer_lines(&request.term, &draft, wording);
        let line = |role| move |name| from_info(role, name, "committee");
        left.extend(names.parent.into_iter().map(line(Role::ParentBody)));
        left.extend(names.own.into_iter().map(line(Role::IssuingBody)));
    }
    if copies.star {
        left.push(fixed(Role::Star, &wording.star));
    }
    if let Some(number_symbol) = number_symbol(request, rule_set) {
        let text = format!("{} {number_symbol}", wording.number_label);
        left.push(from_info(Role::NumberSymbol, text, "number"));
    }
    let mut right = Vec::new();
    let indication = copies.kinds.get(&request.kind);
    if let Some(words) = indication.filter(|words| !words.indication.is_empty()) {
        right.push(fixed(Role::CopyIndication, &words.indication));
    }
    if copies.dated {
        let model = tier_model_on(parse_date(&request.signed_on));
        let place = place_of(&request.term, &request.place, model);
        let text = place_and_date(&place, &request.signed_on);
        right.push(from_info(Role::PlaceDate, text, "signed_on"));
    }
    Columns {
        kind: ColumnsKind::Header,
        left,
        right,
    }
}

fn foot(request: &CopyRequest, rule_set: &RuleSet) -> Columns {
    let wording = &rule_set.wording;
    let copies = &wording.copies;
    let mut left = Vec::new();
    if copies.recipients {
        for (filing, end) in [(false, &wording.recipient_end), (true, &wording.filing_end)] {
            let lines = request
                .recipients
                .iter()
                .filter(|one| one.filing == filing && !one.text.trim().is_empty())
                .map(|one| recipient(typed_line("recipients", &one.id, &one.text), end));
            left.extend(lines);
        }
        label(&mut left, wording);
    }
    let signing = Signing {
        term: &request.term,
        body: request.issuing_body,
        wording,
    };
    let signatories = &request.term.signatories;
    let chosen = signatories.iter().find(|one| one.id == request.signatory);
    let mut right = signature(&signing, chosen, request.capacity, &request.by_order_of);
    if let Some(stamp) = stamp(request, copies) {
        match copies.stamp_at {
            StampSide::Left => left.push(stamp),
            StampSide::Right => right.insert(0, stamp),
        }
    }
    Columns {
        kind: ColumnsKind::Closing,
        left,
        right,
    }
}

fn stamp(request: &CopyRequest, copies: &CopyWording) -> Option<Paragraph> {
    let is_printed = !copies.stamp.is_empty() && !request.stamp_by_hand;
    is_printed.then(|| fixed(Role::CopyStamp, &copies.stamp))
}
