//! The sheets of issuing on real drafts: they lay out, and their files are in `target/mau` to be looked at.

use soket_app::{Catalog, sample_package};
use soket_core::{
    LowerUnit, Members, NumberState, Package, PartContent, RegisterEntry, RuleSet, Template, check,
    copy_lines, cover_sheet, differences, register_book, signing_sheet,
};
use soket_doc::Tree;
use soket_fonts::FontSet;
use soket_pages::Pages;

use crate::{target_dir, write};

const REPORT: &str = "bao-cao-so-ket/dang-uy-xa";

/// Lays the tree out in every rule set, writes the files, answers how many pages there are.
fn pages(name: &str, catalog: &Catalog, tree: impl Fn(&RuleSet) -> Tree) -> Vec<usize> {
    std::fs::create_dir_all(target_dir()).unwrap_or_else(|error| panic!("{error}"));
    catalog
        .rule_sets
        .iter()
        .map(|rule_set| {
            let name = format!("{name}-{}", rule_set.id);
            let tree = tree(rule_set);
            let docx =
                soket_docx::write(&tree, &rule_set.style).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(soket_docx::lint(&docx), Vec::<String>::new(), "{name}");
            let mut pages = Pages::new(FontSet::embedded());
            pages
                .lay_out(&tree, &rule_set.style)
                .unwrap_or_else(|fault| panic!("{name}: {fault}"));
            let count = pages.count();
            let pdf = pages
                .pdf(&tree, &rule_set.style)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            write(&format!("{name}.docx"), &docx);
            write(&format!("{name}.pdf"), &pdf);
            count
        })
        .collect()
}

fn catalog() -> Catalog {
    Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"))
}

fn draft(catalog: &Catalog) -> (Package, &Template) {
    let package = sample_package(catalog, REPORT).unwrap_or_else(|error| panic!("{error:?}"));
    let template = catalog
        .template(REPORT)
        .unwrap_or_else(|error| panic!("{error:?}"));
    (package, template)
}

#[test]
fn the_list_of_recipients_of_a_report_is_one_page() {
    let catalog = catalog();
    let (mut package, template) = draft(&catalog);
    package.draft.info.number = Some(45);
    package.term.units = (1..=18)
        .map(|at| LowerUnit {
            id: format!("u{at}"),
            committee: format!("Chi bộ thôn {at}"),
            ..LowerUnit::default()
        })
        .collect();
    for content in package.draft.parts.values_mut() {
        if let PartContent::Recipients { recipients } = content
            && let Some(units) = recipients.iter_mut().rfind(|one| !one.filing)
        {
            units.members = Members::LowerUnits;
        }
    }
    let lines = copy_lines(&package, template);
    let counts = pages("danh-sach-noi-nhan", &catalog, |rule_set| {
        cover_sheet(&package, template, rule_set, &lines)
    });
    assert!(counts.iter().all(|count| *count == 1), "{counts:?}");
}

/// A sentence put into each text, some figures changed.
fn worked_on(package: &mut Package) {
    package.draft.info.signed_on.clear();
    for content in package.draft.parts.values_mut() {
        match content {
            PartContent::Prose { text } => {
                let half = text.char_indices().nth(text.chars().count() / 2);
                let at = half.map_or(0, |(at, _)| at);
                let space = text[at..].find(' ').map_or(text.len(), |space| at + space);
                text.insert_str(space, " (số liệu rà soát lại)");
            }
            PartContent::Items { items } => {
                items.pop();
            }
            PartContent::Rows { rows } => {
                for row in rows.iter_mut().step_by(7) {
                    row.projected = "95,5".into();
                    row.proposed = "phấn đấu cao hơn".into();
                }
            }
            _ => {}
        }
    }
}

#[test]
fn the_sheet_for_who_signs_lays_out_in_the_first_round_and_in_a_later_one() {
    let catalog = catalog();
    let (before, template) = draft(&catalog);
    let first = pages("phieu-trinh-ky-lan-1", &catalog, |rule_set| {
        signing_sheet(&before, template, rule_set, &[], &[], 1, "")
    });
    assert!(first.iter().all(|count| *count == 1), "{first:?}");
    let mut after = before.clone();
    worked_on(&mut after);
    let findings = check(&after, template);
    let changed = differences(&before, &after, template);
    assert!(!findings.is_empty() && !changed.is_empty());
    pages("phieu-trinh-ky-lan-2", &catalog, |rule_set| {
        signing_sheet(
            &after,
            template,
            rule_set,
            &findings,
            &changed,
            2,
            "15/7/2028",
        )
    });
}

/// Numbers of four kinds, some of them not used.
fn entries(count: u32) -> Vec<RegisterEntry> {
    let kinds = [
        ("report", "Báo cáo", "BC"),
        ("letter", "Công văn", "CV"),
        ("notice", "Thông báo", "TB"),
        ("resolution", "Nghị quyết", "NQ"),
    ];
    (0..count)
        .map(|at| {
            let (series, kind_name, symbol) = kinds[at as usize % kinds.len()];
            let number = at / 4 + 1;
            let state = match at % 29 {
                7 => NumberState::Skipped,
                13 => NumberState::Reserved,
                _ => NumberState::Issued,
            };
            let is_issued = state == NumberState::Issued;
            let text = |text: &str| if is_issued { text.to_owned() } else { String::new() };
            RegisterEntry {
                id: format!("s-{at}"),
                org_term: "dk".into(),
                series: series.into(),
                number,
                state,
                symbol: text(&format!("{number:02}-{symbol}/ĐU")),
                signed_on: text("2028-07-20"),
                kind_name: kind_name.into(),
                subject: text("sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030"),
                signer: text("Phó Bí thư Nguyễn Thị Thu Hà"),
                recipients: if is_issued {
                    ["Ban Thường vụ Tỉnh uỷ (để báo cáo)", "Các đồng chí Đảng uỷ viên", "Các chi bộ, đảng bộ trực thuộc"]
                        .map(String::from)
                        .to_vec()
                } else {
                    Vec::new()
                },
                filed_at: text("Văn phòng Đảng uỷ"),
                copies: is_issued.then_some(24),
                note: match state {
                    NumberState::Issued => String::new(),
                    NumberState::Reserved => "Chờ hội nghị ngày 25/7 thông qua".into(),
                    NumberState::Skipped => "Ghi trùng số, đã báo cáo Chánh Văn phòng".into(),
                },
                replaced_by: String::new(),
                draft: None,
                copy: None,
                by: String::new(),
                at: "2028-07-20T08:00:00+07:00".into(),
            }
        })
        .collect()
}

#[test]
fn the_register_lays_out_with_its_parts() {
    let catalog = catalog();
    let (package, _) = draft(&catalog);
    let count = std::env::var("SOKET_BOOK_ROWS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(60);
    let entries = entries(count);
    let before = std::time::Instant::now();
    let counts = pages("so-van-ban-di", &catalog, |rule_set| {
        register_book(&package.term, &entries, rule_set, None)
    });
    println!("{count} rows: {counts:?} pages, {:?}", before.elapsed());
    assert!(counts.iter().all(|count| *count > 2), "{counts:?}");
}
