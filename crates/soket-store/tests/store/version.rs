use expect_test::expect;
use soket_store::{Change, Store, StoreError, UndoState, Version, VersionInfo};

use crate::script::{now, op};

fn version(id: &str, draft_id: &str, name: Option<&str>) -> Version {
    Version {
        info: VersionInfo {
            id: id.into(),
            draft_id: draft_id.into(),
            at: now(0),
            reason: "export".into(),
            name: name.map(Into::into),
        },
        package: format!(r#"{{"format":"soket/1","bản":"{id}"}}"#),
    }
}

fn add(store: &mut Store, version: &Version) -> Result<Change, StoreError> {
    Ok(store
        .transact(op("version"), |tx| tx.add_version(version))?
        .1)
}

fn ids(store: &Store, draft_id: &str) -> Vec<String> {
    let versions = store.versions(draft_id).unwrap();
    versions.into_iter().map(|info| info.id).collect()
}

#[test]
fn a_version_comes_back_as_it_was_and_lies_outside_undo() {
    let mut store = Store::open_in_memory().unwrap();
    let kept = version("v1", "d1", Some("Trình thường trực"));
    assert_eq!(add(&mut store, &kept).unwrap(), Change::default());
    add(&mut store, &version("v2", "d1", None)).unwrap();
    assert_eq!(store.version("v1").unwrap(), Some(kept));
    assert_eq!(store.version("v9").unwrap(), None);
    assert_eq!(ids(&store, "d1"), ["v2", "v1"]);
    let nothing = UndoState {
        can_undo: None,
        can_redo: None,
    };
    assert_eq!(store.undo_state("d1").unwrap(), nothing);
}

#[test]
fn named_versions_and_the_last_200_others_of_a_draft_are_kept() {
    let mut store = Store::open_in_memory().unwrap();
    add(&mut store, &version("named", "d1", Some("Bản trình"))).unwrap();
    add(&mut store, &version("other", "d2", None)).unwrap();
    for n in 1..=203 {
        add(&mut store, &version(&format!("v{n}"), "d1", None)).unwrap();
    }
    let kept = ids(&store, "d1");
    expect![[r#"201 Some("v203") ["v4", "named"]"#]].assert_eq(&format!(
        "{} {:?} {:?}",
        kept.len(),
        kept.first(),
        &kept[kept.len() - 2..]
    ));
    assert_eq!(ids(&store, "d2"), ["other"]);
}
