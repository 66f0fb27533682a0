//! Whatever is typed, assembling and checking give a value.

use soket_core::{
    Attestation, Capacity, DocKind, IssuingBody, JointBody, OrgKind, PartContent, Urgency, check,
};

use crate::{HD05, HD36, doc};

/// A small generator, the same numbers each time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 24] = [
            "",
            " ",
            "\n",
            "\u{a0}",
            "Đảng uỷ",
            "xã",
            "Ủy",
            "ngày",
            "số",
            "13",
            "%",
            " ,",
            "  ",
            "IV",
            "đồng chí",
            "Phó",
            "phụ trách",
            "(",
            ")",
            "…",
            "Trung ương",
            "\u{301}",
            "𝕏",
            "e\u{323}\u{302}",
        ];
        (0..self.roll(9))
            .map(|_| PIECES[self.roll(PIECES.len())])
            .collect::<Vec<_>>()
            .join(if self.roll(2) == 0 { " " } else { "" })
    }
}

const KINDS: [DocKind; 6] = [
    DocKind::Report,
    DocKind::Letter,
    DocKind::Submission,
    DocKind::Minutes,
    DocKind::Decision,
    DocKind::Rules,
];
const BODIES: [IssuingBody; 9] = [
    IssuingBody::Committee,
    IssuingBody::StandingBoard,
    IssuingBody::Politburo,
    IssuingBody::CentralSecretariat,
    IssuingBody::Congress,
    IssuingBody::Presidium,
    IssuingBody::Secretariat,
    IssuingBody::CredentialsCommittee,
    IssuingBody::Tellers,
];
const CAPACITIES: [Capacity; 5] = [
    Capacity::OnBehalf,
    Capacity::Deputy,
    Capacity::ByOrder,
    Capacity::Direct,
    Capacity::Acting,
];

#[test]
fn never_a_panic_and_the_same_characters_as_typed() {
    let mut dice = Dice(0x5eed);
    for _ in 0..400 {
        let rule_set = [HD36, HD05][dice.roll(2)];
        let kind = OrgKind::ALL[dice.roll(OrgKind::ALL.len())];
        let (name, superior) = (dice.text(), dice.text());
        let mut doc = doc(
            rule_set,
            KINDS[dice.roll(KINDS.len())],
            kind,
            &name,
            &superior,
        );
        let position = dice.text();
        doc = doc.signed_by(&position, &dice.text());
        let info = &mut doc.package.draft.info;
        info.issuing_body = BODIES[dice.roll(BODIES.len())];
        info.capacity = CAPACITIES[dice.roll(CAPACITIES.len())];
        for field in [
            &mut info.subject,
            &mut info.subject_note,
            &mut info.theme,
            &mut info.place,
            &mut info.signed_on,
            &mut info.circulation,
            &mut info.contact,
            &mut info.drafter,
            &mut info.recorder,
            &mut info.by_order_of,
        ] {
            *field = dice.text();
        }
        info.urgency = [Urgency::None, Urgency::Express][dice.roll(2)];
        info.joint = (0..dice.roll(3))
            .map(|_| JointBody {
                name: dice.text(),
                symbol: dice.text(),
                position: dice.text(),
                signer: dice.text(),
                id: String::new(),
            })
            .collect();
        info.attestation = Attestation {
            signatory: ["", "ky"][dice.roll(2)].into(),
            on_behalf: dice.roll(2) == 0,
            by_order_of: dice.text(),
        };
        let typed = dice.text();
        doc.put(
            "prose",
            PartContent::Prose {
                text: typed.clone(),
            },
        );
        let tree = doc.tree();
        assert_eq!(tree, doc.tree());
        check(&doc.package, &doc.template);
        for paragraph in tree.sections.into_iter().flat_map(|mut section| {
            section
                .paragraphs_mut()
                .map(|paragraph| paragraph.clone())
                .collect::<Vec<_>>()
        }) {
            for run in paragraph.runs {
                let soket_doc::Origin::Typed {
                    part, start, end, ..
                } = &run.origin
                else {
                    continue;
                };
                if part == "prose" {
                    let source = &typed[*start as usize..*end as usize];
                    assert_eq!(run.text.chars().count(), source.chars().count());
                }
            }
        }
    }
}
