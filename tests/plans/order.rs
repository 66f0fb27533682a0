//! Whatever the superior's deadlines: those of the derived plan obey the order, and no passage is lost.

use std::collections::BTreeSet;

use proptest::prelude::*;
use soket_app::Package;
use soket_core::{Bound, Deadline, OrgKind, PartContent, PlanLevel, precedences};

use super::{PLAN_2028, catalog, child, org, plan};

const KINDS: [OrgKind; 5] = [
    OrgKind::Cell,
    OrgKind::GrassrootsCommittee,
    OrgKind::CommuneCommittee,
    OrgKind::SteeringCommittee,
    OrgKind::ProvincialCommittee,
];

fn deadline() -> impl Strategy<Value = Deadline> {
    let on = prop_oneof![
        (1..=12u32).prop_map(|month| format!("{month}/2028")),
        (1..=28u32, 1..=12u32).prop_map(|(day, month)| format!("{day}/{month}/2028")),
        Just("quý III/2028".to_owned()),
        Just(String::new()),
        Just("31/02/2028".to_owned()),
    ];
    let bound = prop_oneof![
        Just(Bound::Before),
        Just(Bound::Latest),
        Just(Bound::Within),
        Just(Bound::Expected),
    ];
    (bound, on).prop_map(|(bound, on)| Deadline::new(bound, &on))
}

fn level(at: usize) -> impl Strategy<Value = PlanLevel> {
    let kinds = prop::collection::btree_set(0..KINDS.len(), 0..3);
    (kinds, deadline()).prop_map(move |(kinds, deadline)| PlanLevel {
        id: format!("dong-{at}"),
        title: format!("Đối với mục {at}"),
        kinds: kinds.into_iter().map(|kind| KINDS[kind]).collect(),
        deadline,
        ..PlanLevel::default()
    })
}

fn levels() -> impl Strategy<Value = Vec<PlanLevel>> {
    (1..6usize).prop_flat_map(|count| (0..count).map(level).collect::<Vec<_>>())
}

fn with_levels(levels: Vec<PlanLevel>) -> Package {
    let mut source = plan(&catalog(), PLAN_2028);
    source
        .draft
        .parts
        .insert("levels".into(), PartContent::Levels { levels });
    source
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn derived_deadlines_obey_the_order(rows in levels(), unit in 0..4usize) {
        let unit = org(KINDS[unit]);
        let source = with_levels(rows);
        let catalog = catalog();
        let package = child(&catalog, &source, &unit);
        let derived = package.draft.levels("levels");
        for pair in precedences(derived, unit.term.kind) {
            let first = derived[pair.first].deadline.latest_day();
            let then = derived[pair.then].deadline.latest_day();
            if let Some(then) = then {
                prop_assert!(first.is_some_and(|first| first < then), "{:#?}", derived);
            }
        }
        // The own level is never later than the superior asked.
        let own = derived.iter().filter(|row| row.kinds.contains(&unit.term.kind));
        let asked: Vec<_> = source
            .draft
            .levels("levels")
            .iter()
            .filter(|row| row.kinds.contains(&unit.term.kind))
            .filter_map(|row| row.deadline.latest_day())
            .collect();
        for row in own {
            if let (Some(last), Some(most)) = (row.deadline.latest_day(), asked.iter().max()) {
                prop_assert!(last <= *most);
            }
        }
    }

    #[test]
    fn no_passage_is_lost(rows in levels(), unit in 0..4usize) {
        let source = with_levels(rows);
        let package = child(&catalog(), &source, &org(KINDS[unit]));
        let told: BTreeSet<(String, String)> = package
            .derivation
            .iter()
            .flat_map(|one| &one.passages)
            .map(|passage| (passage.source.part.clone(), passage.source.item.clone()))
            .collect();
        for (part, content) in &source.draft.parts {
            let items: Vec<String> = match content {
                PartContent::Prose { text } if !text.is_empty() => vec![String::new()],
                PartContent::Items { items } => items.iter().map(|item| item.id.clone()).collect(),
                PartContent::Levels { levels } => levels.iter().map(|row| row.id.clone()).collect(),
                PartContent::Recipients { recipients } => {
                    recipients.iter().map(|one| one.id.clone()).collect()
                }
                _ => Vec::new(),
            };
            for item in items {
                prop_assert!(told.contains(&(part.clone(), item.clone())), "{part}/{item}");
            }
        }
    }
}
