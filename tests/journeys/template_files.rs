//! Templates as files an office shares: nothing that lies in the folder is lost, and the list sees what changes.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use soket_tests::{Machine, text};

/// Built on a template of the program: one part less, one more.
const OWN: &str = r#"id = "rieng/xa"
version = 4
name = "Báo cáo sơ kết của xã (theo mẫu tỉnh)"
about = "Thêm mục chuyển đổi số."
extends = "bao-cao-so-ket/dang-uy-xa"
remove = ["proposals"]

[[section]]
id = "digital"
title = "Chuyển đổi số"
level = 2
after = "result-system"

[[part]]
id = "digital"
kind = "prose"
step = "results"
section = "digital"
title = "Chuyển đổi số"
after = "result-system"
required = true
"#;

fn templates(machine: &Machine) -> PathBuf {
    machine.folder().join("templates")
}

fn put(machine: &Machine, name: &str, text: impl AsRef<[u8]>) {
    let path = templates(machine).join(name);
    let folder = path.parent().unwrap_or_else(|| panic!("{name}"));
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{error}"));
    fs::write(path, text).unwrap_or_else(|error| panic!("{error}"));
}

fn lying(machine: &Machine, name: &str) -> String {
    fs::read_to_string(templates(machine).join(name)).unwrap_or_default()
}

/// Ids of the own templates.
fn own(machine: &mut Machine) -> Vec<String> {
    machine
        .call("template_list", json!({ "org_term": "" }))
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["built_in"] == false)
        .map(|one| text(one, "/id"))
        .collect()
}

#[test]
fn the_list_sees_files_that_came_changed_or_went() {
    let mut machine = Machine::new();
    put(&machine, "rieng/xa.toml", OWN);
    assert_eq!(own(&mut machine), ["rieng/xa"]);
    put(
        &machine,
        "rieng/xa.toml",
        OWN.replace("rieng/xa", "rieng/x"),
    );
    assert_eq!(own(&mut machine), ["rieng/x"]);
    fs::remove_file(templates(&machine).join("rieng/xa.toml"))
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(own(&mut machine), [""; 0]);
}

#[test]
fn taking_one_in_never_replaces_another_file() {
    let mut machine = Machine::new();
    // Another id, the same letters; and a file that cannot be read yet.
    for (lies, id) in [
        (OWN.replace("rieng/xa", "rieng-xa"), "rieng/xa"),
        ("id = ".into(), "rieng/xa"),
    ] {
        put(&machine, "rieng-xa.toml", &lies);
        let sent = machine.folder().join("gui.toml");
        fs::write(&sent, OWN).unwrap_or_else(|error| panic!("{error}"));
        machine.call("template_reload", json!({}));
        let added = machine.call("template_add", json!({ "path": sent }));
        assert_eq!(text(&added, "/id"), id);
        assert_eq!(lying(&machine, "rieng-xa.toml"), lies);
        assert_eq!(lying(&machine, "rieng-xa-2.toml"), OWN);
        machine.call("template_delete", json!({ "template": id }));
    }
}

#[test]
fn an_id_without_letters_is_a_file_that_the_list_shows() {
    let mut machine = Machine::new();
    let sent = machine.folder().join("gui.toml");
    fs::write(&sent, OWN.replace("rieng/xa", "../…")).unwrap_or_else(|error| panic!("{error}"));
    machine.call("template_add", json!({ "path": sent }));
    assert_eq!(own(&mut machine), ["../…"]);
}

#[test]
fn a_copy_never_replaces_another_file() {
    let mut machine = Machine::new();
    put(&machine, "bao-cao-xa.toml", "id = ");
    let made = machine.call(
        "template_copy",
        json!({ "template": "thong-bao", "name": "Báo cáo xã" }),
    );
    assert_eq!(lying(&machine, "bao-cao-xa.toml"), "id = ");
    assert!(
        text(&made, "/path").ends_with("bao-cao-xa-2.toml"),
        "{made}"
    );
}

#[test]
fn a_copy_begins_at_version_1_and_keeps_the_comments_of_a_file_that_stands_alone() {
    let mut machine = Machine::new();
    put(&machine, "xa.toml", OWN);
    machine.call("template_reload", json!({}));
    let made = machine.call(
        "template_copy",
        json!({ "template": "rieng/xa", "name": "Một" }),
    );
    let copy = fs::read_to_string(text(&made, "/path")).unwrap_or_default();
    assert!(
        copy.contains("version = 1\n")
            && copy.contains("[part.guidance]")
            && !copy.contains("extends"),
        "{copy}"
    );
    let made = machine.call(
        "template_copy",
        json!({ "template": "cong-van", "name": "Hai" }),
    );
    let copy = fs::read_to_string(text(&made, "/path")).unwrap_or_default();
    assert!(copy.starts_with("# Công văn"), "{copy}");
    // A file of this name cannot be on Windows.
    let made = machine.call(
        "template_copy",
        json!({ "template": "cong-van", "name": "CON" }),
    );
    assert!(text(&made, "/path").ends_with("mau-con.toml"), "{made}");
    let (code, _) = machine.refused(
        "template_copy",
        json!({ "template": "cong-van", "name": " " }),
    );
    assert_eq!(code, "refused");
}

#[test]
fn what_was_put_aside_stays_and_what_others_build_on_is_not_put_aside() {
    let mut machine = Machine::new();
    for version in ["một", "hai"] {
        put(&machine, "xa.toml", OWN.replace("Thêm mục", version));
        machine.call("template_reload", json!({}));
        machine.call("template_delete", json!({ "template": "rieng/xa" }));
    }
    assert!(lying(&machine, ".da-xoa/xa.toml").contains("một chuyển đổi số"));
    assert!(lying(&machine, ".da-xoa/xa-2.toml").contains("hai chuyển đổi số"));

    put(&machine, "xa.toml", OWN);
    put(
        &machine,
        "thon.toml",
        "id = \"thon\"\nversion = 1\nname = \"Mẫu của thôn\"\nextends = \"rieng/xa\"\n",
    );
    machine.call("template_reload", json!({}));
    let (_, message) = machine.refused("template_delete", json!({ "template": "rieng/xa" }));
    assert_eq!(message, "Mẫu khác đang dựa vào mẫu này: Mẫu của thôn.");
}

#[test]
fn a_folder_full_of_odd_things_is_no_hindrance() {
    let mut machine = Machine::new();
    put(&machine, "thu-muc.toml/ben-trong.toml", OWN);
    put(&machine, "nhi-phan.toml", b"id = \xff\xfe");
    put(&machine, "rong.toml", "");
    put(&machine, "moi.toml", "format = 9\nid = \"moi\"\n");
    put(&machine, ".an/khong-doc.toml", "id = ");
    put(
        &machine,
        "windows.toml",
        format!("\u{feff}{}", OWN.replace("rieng/xa", "win")).replace('\n', "\r\n"),
    );
    put(
        &machine,
        "vong/a.toml",
        "id = \"a\"\nversion = 1\nname = \"a\"\nextends = \"b\"\n",
    );
    put(
        &machine,
        "vong/b.toml",
        "id = \"b\"\nversion = 1\nname = \"b\"\nextends = \"a\"\n",
    );
    #[cfg(unix)]
    for (to, link) in [("..", "vong/len"), ("khong-co", "cut.toml")] {
        std::os::unix::fs::symlink(to, templates(&machine).join(link))
            .unwrap_or_else(|error| panic!("{error}"));
    }
    let told = machine.call("template_reload", json!({}));
    let told: Vec<String> = told["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one.as_str())
        .filter_map(|one| one.split_once(".toml"))
        .map(|(file, rest)| format!("{file}{}", rest.split(':').next().unwrap_or_default()))
        .collect();
    let mut expected = vec![
        "nhi-phan",
        "moi, dòng 1",
        "rong, dòng 1",
        "vong/a, dòng 4",
        "vong/b, dòng 4",
    ];
    if cfg!(unix) {
        expected.insert(0, "cut");
    }
    assert_eq!(told, expected);
    assert_eq!(own(&mut machine), ["rieng/xa", "win"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let mut machine = Machine::new();
    put(&machine, "xa.toml", OWN);
    let pipe = templates(&machine).join("ong.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()));
    machine.call("template_reload", json!({}));
    assert_eq!(own(&mut machine), ["rieng/xa"]);
}
