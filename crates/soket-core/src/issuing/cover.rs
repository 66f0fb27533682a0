//! The list of recipients that goes with a document when it is sent out: who gets how many copies, how it was sent,
//! who received it (quy-trinh.md, mục 3; words: `templates/phieu-kem.toml`).

use soket_doc::{Block, Cell, Orientation, Paragraph, Role, Row, Run, Section, Table, Tree};

use super::copies::{CopyLine, total_copies};
use super::sheet::{day_or_blank, document_runs, head, properties, title};
use super::sheet_words::{CoverField, CoverWords, sheet_words};
use crate::assemble::table::{body_row, columns, head_row};
use crate::assemble::{Context, block, finish, fixed};
use crate::issuer::issuer_lines;
use crate::{Package, RuleSet, Template};

/// A portrait page, more where there are many recipients. A line that stands for several bodies is followed by a row
/// for each, for each of them signs. How it was sent and who received it is left to the hand.
pub fn cover_sheet(
    package: &Package,
    template: &Template,
    rule_set: &RuleSet,
    lines: &[CopyLine],
) -> Tree {
    let context = Context {
        package,
        template,
        rule_set,
        as_draft: false,
    };
    let words = &sheet_words().cover;
    let wording = &rule_set.wording;
    let names = issuer_lines(&package.term, &package.draft, wording);
    let right = vec![fixed(Role::PartyTitle, &wording.party_title)];
    let blocks = vec![
        head(names, right),
        title(&words.title),
        block(Paragraph::new(Role::Subject, document_runs(&context))),
        block(fixed(Role::AnnexReference, reference(&context, words))),
        Block::Table(table(words, lines)),
    ];
    let mut sections = vec![Section::new(Orientation::Portrait, blocks)];
    finish(&mut sections, package.term.tone_style);
    Tree {
        properties: properties(&context, &words.title),
        duplex: false,
        sections,
    }
}

/// "Báo cáo số 45-BC/ĐU, ngày 20/7/2028"
fn reference(context: &Context<'_>, words: &CoverWords) -> String {
    words
        .reference
        .replace("{kind}", context.kind_name())
        .replace("{number_symbol}", &context.number_symbol())
        .replace(
            "{date}",
            &day_or_blank(&context.package.draft.info.signed_on),
        )
}

fn table(words: &CoverWords, lines: &[CopyLine]) -> Table {
    let heads: Vec<(&str, f32)> = words
        .columns
        .iter()
        .map(|column| (column.title.as_str(), column.width))
        .collect();
    let mut rows = vec![head_row(&heads)];
    for (at, line) in lines.iter().enumerate() {
        let number = (at + 1).to_string();
        rows.push(row(
            words,
            &number,
            &line.text,
            &line.copies.to_string(),
            false,
        ));
        // As many copies as members: one each.
        let each = if u32::try_from(line.members.len()) == Ok(line.copies) {
            "1"
        } else {
            ""
        };
        rows.extend(line.members.iter().enumerate().map(|(member, name)| {
            row(
                words,
                &format!("{number}.{}", member + 1),
                name,
                each,
                false,
            )
        }));
    }
    rows.push(row(
        words,
        "",
        &words.total,
        &total_copies(lines).to_string(),
        true,
    ));
    Table {
        columns: columns(&heads),
        rows,
    }
}

fn row(words: &CoverWords, number: &str, recipient: &str, copies: &str, bold: bool) -> Row {
    let cell = |field: CoverField| {
        let (role, text) = match field {
            CoverField::Number => (Role::TableFigure, number),
            CoverField::Recipient => (Role::TableText, recipient),
            CoverField::Copies => (Role::TableFigure, copies),
            CoverField::Sending | CoverField::Received => (Role::TableText, ""),
        };
        // Names of recipients stay as they were typed.
        let mut run = super::sheet::typed(text, "recipients");
        if bold {
            run = Run::fixed(text).bold(true);
        }
        Cell::new(Paragraph::new(role, vec![run]))
    };
    body_row(words.columns.iter().map(|column| cell(column.id)).collect())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use soket_doc::dump;

    use super::*;
    use crate::DocKind;
    use crate::issuing::fixture;

    fn line(text: &str, members: &[&str], copies: u32) -> CopyLine {
        CopyLine {
            text: text.into(),
            members: members.iter().map(|name| (*name).to_owned()).collect(),
            copies,
            ..CopyLine::default()
        }
    }

    #[test]
    fn each_line_then_each_of_its_members_and_the_total() {
        let (package, template) = fixture::draft(DocKind::Report);
        let lines = [
            line("Ban Thường vụ Tỉnh uỷ (để báo cáo)", &[], 1),
            line("Các chi bộ trực thuộc", &["Chi bộ A", "Chi bộ B"], 2),
            line("Các đồng chí Đảng uỷ viên", &["Đồng chí C"], 3),
            line("Lưu Văn phòng Đảng uỷ", &[], 2),
        ];
        let tree = cover_sheet(&package, &template, &fixture::rule_set(), &lines);
        expect![[r#"
            title: Danh sách nơi nhận
            === portrait
            < parent-body       ĐẢNG BỘ TỈNH GIA LAI
            < issuing-body      ĐẢNG UỶ XÃ HOÀ MẪU
            > party-title       ĐẢNG CỘNG SẢN VIỆT NAM
            doc-kind          DANH SÁCH NƠI NHẬN
            subject           Báo cáo sơ kết giữa nhiệm kỳ
            annex-reference   Báo cáo số 45-BC/ĐU, ngày 20/7/2028
            # STT │ Nơi nhận │ Số bản │ Cách gửi │ Ký nhận
            | 1 │ Ban Thường vụ Tỉnh uỷ (để báo cáo) │ 1 │  │ 
            | 2 │ Các chi bộ trực thuộc │ 2 │  │ 
            | 2.1 │ Chi bộ A │ 1 │  │ 
            | 2.2 │ Chi bộ B │ 1 │  │ 
            | 3 │ Các đồng chí Đảng uỷ viên │ 3 │  │ 
            | 3.1 │ Đồng chí C │  │  │ 
            | 4 │ Lưu Văn phòng Đảng uỷ │ 2 │  │ 
            |  │ Tổng số │ 8 │  │ 
        "#]]
        .assert_eq(&dump(&tree));
    }

    #[test]
    fn without_number_and_day_there_is_room_for_them() {
        let (mut package, template) = fixture::draft(DocKind::Letter);
        package.draft.info.number = None;
        package.draft.info.signed_on.clear();
        let tree = cover_sheet(&package, &template, &fixture::rule_set(), &[]);
        let text = dump(&tree);
        assert!(
            text.contains("Công văn số       -CV/ĐU, ngày      /     /      \n"),
            "{text}"
        );
    }
}
