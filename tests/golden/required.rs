//! Every template with nothing but its required parts filled in, one sentence each: no error stands in the way, and
//! both rule sets print it.

use soket_app::{Catalog, ExportFormat, Package, check_package, export_package, sample_package};
use soket_core::{
    Bound, Deadline, Item, LevelLine, Meeting, PartContent, PartKind, PlanLevel, Recipient,
    SuperiorPlan, TargetRow, Template,
};

const SENTENCE: &str = "Nội dung của phần này.";

fn required(mut package: Package, template: &Template) -> Package {
    package.superior_plan = None::<SuperiorPlan>;
    package.resolution.targets.truncate(1);
    let target = package.resolution.targets.first().map(|one| one.id.clone());
    // A target needs its figures: its row stays as the sample has it.
    let rows: Vec<TargetRow> = std::mem::take(&mut package.draft.parts)
        .into_values()
        .flat_map(|content| content.rows().to_vec())
        .filter(|row| Some(&row.target_id) == target.as_ref())
        .collect();
    for part in template.parts.iter().filter(|part| part.required) {
        let item = Item {
            id: format!("{}-1", part.id),
            text: SENTENCE.into(),
            ..Item::default()
        };
        let recipients = |filing: bool| PartContent::Recipients {
            recipients: vec![Recipient {
                id: "mot".into(),
                text: "Lưu Văn phòng".into(),
                filing,
                ..Recipient::default()
            }],
        };
        let content = match part.kind {
            PartKind::Prose => PartContent::Prose {
                text: SENTENCE.into(),
            },
            PartKind::Items | PartKind::Citations | PartKind::Sections => {
                PartContent::Items { items: vec![item] }
            }
            PartKind::Recipients => recipients(true),
            PartKind::Addressees => recipients(false),
            PartKind::Rows => PartContent::Rows { rows: rows.clone() },
            PartKind::Levels => PartContent::Levels {
                levels: vec![PlanLevel {
                    id: "minh".into(),
                    title: "Đối với cấp mình".into(),
                    kinds: vec![package.term.kind],
                    forms: vec![LevelLine {
                        id: "ht".into(),
                        meeting: Some(Meeting::Committee),
                        ..LevelLine::default()
                    }],
                    deadline: Deadline::new(Bound::Latest, "12/2028"),
                    ..PlanLevel::default()
                }],
            },
            PartKind::Info | PartKind::Signature | PartKind::Units | PartKind::Form => continue,
        };
        package.draft.parts.insert(part.id.clone(), content);
    }
    package
}

#[test]
fn required_parts_are_enough() {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    for listed in &catalog.templates {
        let id = &listed.template.id;
        let sample = sample_package(&catalog, id).unwrap_or_else(|error| panic!("{error:?}"));
        let package = required(sample, &listed.template);
        let checked = check_package(&catalog, &package).unwrap_or_else(|error| panic!("{error:?}"));
        assert!(!checked.has_errors(), "{id}: {:#?}", checked.findings);
        for rule_set in ["hd36-2018", "hd05-2026"] {
            let docx = export_package(
                &catalog,
                &package,
                Some(rule_set),
                false,
                ExportFormat::Docx,
            )
            .unwrap_or_else(|error| panic!("{id}: {error:?}"));
            assert_eq!(
                soket_docx::lint(&docx),
                Vec::<String>::new(),
                "{id} {rule_set}"
            );
        }
    }
}

/// Every sample that comes with the program can be signed as it is.
#[test]
fn no_sample_has_anything_against_it() {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    for listed in &catalog.templates {
        let id = &listed.template.id;
        let sample = sample_package(&catalog, id).unwrap_or_else(|error| panic!("{error:?}"));
        let checked = check_package(&catalog, &sample).unwrap_or_else(|error| panic!("{error:?}"));
        assert!(!checked.has_errors(), "{id}: {:#?}", checked.findings);
        assert!(listed.sample.is_some(), "{id} has no sample");
    }
}
