//! How many copies of a document are made: one for each recipient, some to file (quy-trinh.md, mục 3).
//!
//! What a line of "Nơi nhận" stands for is said by the line itself ([`Members`]), never read out of its text; a text
//! that speaks of many without saying whom is only pointed out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assemble::closing::printed_recipients;
use crate::naming::usual;
use crate::template::PartKind;
use crate::vietnamese::squeezed;
use crate::{Members, Package, Recipient, Template};

/// A line of the recipients and its copies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyLine {
    /// Part and recipient; an addressee and a recipient may have one id.
    pub id: String,
    pub text: String,
    /// Stays with the body.
    pub filing: bool,
    /// Whom the line stands for, by name: its members, or the organizations directly below. Empty for a single one.
    pub members: Vec<String>,
    /// As typed, else as computed.
    pub copies: u32,
    pub computed: u32,
    /// It speaks of many ("Các …") and nobody said whom or how many: one copy was counted.
    pub unsure: bool,
}

/// The lines as they print, the filing lines last. A document that is addressed goes to its addressees first; the line
/// that only points back to them ("Như trên") gets no copies of its own.
pub fn copy_lines(package: &Package, template: &Template) -> Vec<CopyLine> {
    let addressees: Vec<(&str, &Recipient)> = if template.doc_kind.is_addressed() {
        template
            .parts_of(PartKind::Addressees)
            .flat_map(|part| {
                let lines = package.draft.recipients(&part.id).iter();
                lines.map(|one| (part.id.as_str(), one))
            })
            .filter(|(_, one)| !one.text.trim().is_empty())
            .collect()
    } else {
        Vec::new()
    };
    let points_back = |one: &Recipient| !addressees.is_empty() && usual().is_as_above(&one.text);
    let list = |filing| printed_recipients(package, template, filing);
    addressees
        .iter()
        .copied()
        .chain(list(false).filter(|(_, one)| !points_back(one)))
        .chain(list(true))
        .map(|(part, one)| copy_line(package, part, one))
        .collect()
}

/// All copies together.
pub fn total_copies(lines: &[CopyLine]) -> u32 {
    lines
        .iter()
        .fold(0, |sum: u32, line| sum.saturating_add(line.copies))
}

fn copy_line(package: &Package, part: &str, recipient: &Recipient) -> CopyLine {
    let members = members(package, recipient);
    let (computed, unsure) = match &recipient.members {
        Members::Single if recipient.filing => (usual().filing_copies, false),
        Members::Single => (1, usual().speaks_of_many(&recipient.text)),
        Members::LowerUnits | Members::Named { .. } => {
            let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
            (count.max(1), count == 0)
        }
    };
    CopyLine {
        id: format!("{part}/{}", recipient.id),
        text: printed(&recipient.text),
        filing: recipient.filing,
        members,
        copies: recipient.copies.unwrap_or(computed),
        computed,
        unsure: unsure && recipient.copies.is_none(),
    }
}

/// On one line, without the mark at its end, as the document prints it.
fn printed(text: &str) -> String {
    squeezed(text).trim_end_matches([',', ';', '.']).to_owned()
}

fn members(package: &Package, recipient: &Recipient) -> Vec<String> {
    let names: Vec<&String> = match &recipient.members {
        Members::Single => Vec::new(),
        Members::LowerUnits => {
            let units = package.term.units.iter();
            units.map(|unit| &unit.committee).collect()
        }
        Members::Named { names } => names.iter().collect(),
    };
    names
        .into_iter()
        .map(|name| squeezed(name))
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::issuing::fixture;
    use crate::{DocKind, LowerUnit};

    fn line(text: &str, members: Members, copies: Option<u32>) -> Recipient {
        Recipient {
            id: text.into(),
            text: text.into(),
            filing: text.starts_with("Lưu"),
            members,
            copies,
        }
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "the expected text is written in place"
    )]
    fn check(kind: DocKind, parts: &[(&str, &[Recipient])], units: &[&str], expected: Expect) {
        let (mut package, template) = fixture::draft(kind);
        for (part, recipients) in parts {
            fixture::put_recipients(&mut package, part, recipients);
        }
        package.term.units = units
            .iter()
            .map(|name| LowerUnit {
                id: (*name).into(),
                committee: (*name).into(),
                ..LowerUnit::default()
            })
            .collect();
        let lines = copy_lines(&package, &template);
        let mut text: String = lines
            .iter()
            .map(|one| {
                let mark = if one.unsure { " ?" } else { "" };
                format!(
                    "{}: {} ({}){mark} {:?}\n",
                    one.text, one.copies, one.computed, one.members
                )
            })
            .collect();
        text += &format!("= {}\n", total_copies(&lines));
        expected.assert_eq(&text);
    }

    #[test]
    fn each_line_counts_whom_it_stands_for_and_filing_lines_come_last() {
        let named = Members::Named {
            names: vec!["Đồng chí A".into(), " ".into(), "Đồng chí B".into()],
        };
        check(
            DocKind::Report,
            &[(
                "recipients",
                &[
                    line("Lưu Văn phòng Đảng uỷ.", Members::Single, None),
                    line("Ban Thường vụ Tỉnh uỷ (để báo cáo);", Members::Single, None),
                    line("Các đồng chí Đảng uỷ viên", named, None),
                    line("Các chi bộ trực thuộc", Members::LowerUnits, None),
                    line("", Members::Single, None),
                ],
            )],
            &["Chi bộ thôn A", "Chi bộ thôn B", "Chi bộ thôn C"],
            expect![[r#"
                Ban Thường vụ Tỉnh uỷ (để báo cáo): 1 (1) []
                Các đồng chí Đảng uỷ viên: 2 (2) ["Đồng chí A", "Đồng chí B"]
                Các chi bộ trực thuộc: 3 (3) ["Chi bộ thôn A", "Chi bộ thôn B", "Chi bộ thôn C"]
                Lưu Văn phòng Đảng uỷ: 2 (2) []
                = 8
            "#]],
        );
    }

    #[test]
    fn what_was_typed_wins_and_is_not_unsure() {
        check(
            DocKind::Report,
            &[(
                "recipients",
                &[
                    line("Các phòng, ban", Members::Single, None),
                    line("Các ngành", Members::Single, Some(12)),
                    line("Các chi bộ trực thuộc", Members::LowerUnits, None),
                    line("Hội Nông dân", Members::Single, Some(0)),
                    line("Lưu Văn phòng", Members::Single, Some(1)),
                ],
            )],
            &[],
            expect![[r#"
                Các phòng, ban: 1 (1) ? []
                Các ngành: 12 (1) []
                Các chi bộ trực thuộc: 1 (1) ? []
                Hội Nông dân: 0 (1) []
                Lưu Văn phòng: 1 (2) []
                = 15
            "#]],
        );
    }

    #[test]
    fn a_letter_goes_to_its_addressees_first_and_as_above_is_not_counted_again() {
        let addressees: &[Recipient] = &[line("Các chi bộ trực thuộc", Members::LowerUnits, None)];
        let recipients: &[Recipient] = &[
            line("Như trên", Members::Single, None),
            line("Lưu Văn phòng", Members::Single, None),
        ];
        let parts = [("addressees", addressees), ("recipients", recipients)];
        let units = ["Chi bộ thôn A", "Chi bộ thôn B"];
        check(
            DocKind::Letter,
            &parts,
            &units,
            expect![[r#"
                Các chi bộ trực thuộc: 2 (2) ["Chi bộ thôn A", "Chi bộ thôn B"]
                Lưu Văn phòng: 2 (2) []
                = 4
            "#]],
        );
    }
}
