//! A plan in the window: received, moved, compared, undone, handed down, reminded of.

use serde_json::{Value, json};
use soket_app::{Catalog, Package, sample_package};
use soket_core::PartContent;
use soket_tests::{Machine, text};

const PLAN: &str = "ke-hoach-so-ket/nhiem-ky-2025";

fn superior() -> Package {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    sample_package(&catalog, PLAN).unwrap_or_else(|error| panic!("{error:?}"))
}

fn write(machine: &Machine, package: &Package) -> String {
    let path = machine.folder().join("cap-tren.json");
    let bytes = serde_json::to_vec(package).unwrap_or_default();
    std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{error}"));
    path.display().to_string()
}

/// A commune's office with a plan received from the province.
fn received(machine: &mut Machine) -> (String, Value) {
    let sample = machine.call("sample_open", json!({}));
    let view = machine.call("draft_open", json!({ "draft": sample["id"] }));
    let path = write(machine, &superior());
    let source = json!({ "kind": "file", "path": path });
    let created = machine.call(
        "plan_receive",
        json!({ "org_term": view["term"]["id"], "source": source }),
    );
    (text(&created, "/id"), source)
}

fn levels(machine: &mut Machine, draft: &str) -> Vec<Value> {
    let view = machine.call("draft_open", json!({ "draft": draft }));
    view["draft"]["parts"]["levels"]["levels"]
        .as_array()
        .cloned()
        .unwrap_or_default()
}

fn own_deadline(machine: &mut Machine, draft: &str) -> String {
    levels(machine, draft)
        .iter()
        .find(|level| level["kinds"] == json!(["commune-committee"]))
        .map(|level| text(level, "/deadline/on"))
        .unwrap_or_default()
}

#[test]
fn a_received_plan_remembers_where_it_came_from_after_the_program_ends() {
    let mut machine = Machine::new();
    let (draft, _) = received(&mut machine);
    machine.reopen();
    let view = machine.call("draft_open", json!({ "draft": draft }));
    assert_eq!(text(&view, "/superior_plan/number_symbol"), "57-KH/TU");
    let passages = view["derivation"]["passages"]
        .as_array()
        .map_or(0, Vec::len);
    assert!(passages > 20, "{passages}");
    assert_eq!(view["status"]["calendar"].as_array().map_or(0, Vec::len), 2);
}

#[test]
fn a_deadline_moves_by_its_own_precision_and_undo_brings_it_back() {
    let mut machine = Machine::new();
    let (draft, _) = received(&mut machine);
    let level = levels(&mut machine, &draft)
        .pop()
        .unwrap_or_else(|| panic!("no level"));
    machine.call(
        "deadline_move",
        json!({ "draft": draft, "part": "levels", "level": level["id"], "day": "2028-06-12" }),
    );
    assert_eq!(own_deadline(&mut machine, &draft), "6/2028");
    machine.call("undo", json!({ "draft": draft }));
    assert_eq!(own_deadline(&mut machine, &draft), "7/2028");
    machine.refused(
        "deadline_move",
        json!({ "draft": draft, "part": "levels", "level": level["id"], "day": "hôm qua" }),
    );
}

#[test]
fn the_superior_s_change_is_one_undo_step() {
    let mut machine = Machine::new();
    let (draft, source) = received(&mut machine);
    let mut plan = superior();
    if let Some(PartContent::Levels { levels }) = plan.draft.parts.get_mut("levels") {
        levels[1].deadline.on = "6/2028".into();
    }
    if let Some(PartContent::Items { items }) = plan.draft.parts.get_mut("organise") {
        items.remove(1);
    }
    write(&machine, &plan);
    let found = machine.call(
        "plan_difference",
        json!({ "draft": draft, "source": source }),
    );
    let ids: Vec<Value> = found["changes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|change| change["id"].clone())
        .collect();
    assert_eq!(ids.len(), 2, "{found:#}");
    let before = machine.printed(&draft);
    machine.call(
        "plan_take",
        json!({ "draft": draft, "source": source, "changes": ids }),
    );
    assert_eq!(own_deadline(&mut machine, &draft), "6/2028");
    let left = machine.call(
        "plan_difference",
        json!({ "draft": draft, "source": source }),
    );
    assert_eq!(left["changes"], json!([]));
    machine.call("undo", json!({ "draft": draft }));
    assert_eq!(machine.printed(&draft), before);
    machine.call("redo", json!({ "draft": draft }));
    assert_eq!(own_deadline(&mut machine, &draft), "6/2028");
}

#[test]
fn another_plan_is_not_compared() {
    let mut machine = Machine::new();
    let (draft, source) = received(&mut machine);
    let mut other = superior();
    other.draft.id = "ke-hoach-khac".into();
    write(&machine, &other);
    let (_, message) = machine.refused(
        "plan_difference",
        json!({ "draft": draft, "source": source }),
    );
    assert_eq!(
        message,
        "Tệp này là một kế hoạch khác, không phải kế hoạch mà bản thảo đã lấy."
    );
}

#[test]
fn a_broken_file_is_refused_and_nothing_is_added() {
    let mut machine = Machine::new();
    let sample = machine.call("sample_open", json!({}));
    let view = machine.call("draft_open", json!({ "draft": sample["id"] }));
    let path = machine.folder().join("hong.json");
    for bytes in [&b"{"[..], &[0xff, 0xfe, 0x00], b"{\"format\":\"soket/9\"}"] {
        std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{error}"));
        let source = json!({ "kind": "file", "path": path.display().to_string() });
        machine.refused(
            "plan_receive",
            json!({ "org_term": view["term"]["id"], "source": source }),
        );
    }
    let list = machine.call("draft_list", json!({ "org_term": "" }));
    assert_eq!(list["drafts"].as_array().map_or(0, Vec::len), 1);
}

#[test]
fn plans_go_down_as_files_and_late_units_are_reminded() {
    let mut machine = Machine::new();
    let path = write(&machine, &superior());
    let draft = text(
        &machine.call("package_open", json!({ "path": path })),
        "/id",
    );
    let view = machine.call("draft_open", json!({ "draft": draft }));
    let units: Vec<Value> = view["term"]["units"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|unit| unit["id"].clone())
        .collect();
    let folder = machine.folder().join("cap-duoi");
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let out = machine.call(
        "plan_hand_down",
        json!({ "draft": draft, "units": units, "folder": folder.display().to_string() }),
    );
    assert_eq!(out["written"].as_array().map_or(0, Vec::len), 4, "{out:#}");
    assert!(folder.join("Đảng uỷ xã Hoà Mẫu.docx").is_file());
    // Nineteenth of July 2028: the communes have until the end of the month.
    let (_, message) = machine.refused("plan_remind", json!({ "draft": draft }));
    assert_eq!(message, "Không có đơn vị nào quá hạn.");
    machine.wait_ms(20 * 24 * 3_600_000);
    machine.call(
        "unit_done",
        json!({ "draft": draft, "unit": units[0], "done_on": "28/7/2028", "note": "" }),
    );
    let letter = text(
        &machine.call("plan_remind", json!({ "draft": draft })),
        "/id",
    );
    let shown = machine.printed(&letter);
    assert!(
        shown.contains("có 01/04 đơn vị đã gửi báo cáo, còn 02 đơn vị quá hạn"),
        "{shown}"
    );
}

#[test]
fn lists_of_units_and_outlines_can_be_undone_or_replaced() {
    let mut machine = Machine::new();
    let (draft, _) = received(&mut machine);
    machine.call(
        "outline_fill",
        json!({ "draft": draft, "part": "outline", "template": "bao-cao-so-ket/chi-bo" }),
    );
    let shown = machine.printed(&draft);
    assert!(
        shown.contains("Công tác lãnh đạo, chỉ đạo, quán triệt"),
        "{shown}"
    );
    machine.call("undo", json!({ "draft": draft }));
    let view = machine.call("draft_open", json!({ "draft": draft }));
    machine.call(
        "units_save",
        json!({ "org_term": view["term"]["id"], "units": [
            { "id": "", "kind": "cell", "committee": "Chi bộ thôn An Lạc" },
            { "id": "", "kind": "cell", "committee": "Chi bộ thôn An Lạc" },
        ] }),
    );
    assert!(
        machine
            .findings(&draft)
            .contains("Có hai đơn vị cấp dưới cùng tên")
    );
}

#[test]
fn calendars_and_forms_are_files_that_others_read() {
    let mut machine = Machine::new();
    let (draft, _) = received(&mut machine);
    let calendar = machine.folder().join("lich.ics");
    let form = machine.folder().join("bieu.xlsx");
    for (command, path) in [("plan_calendar", &calendar), ("plan_form", &form)] {
        machine.call(
            command,
            json!({ "draft": draft, "path": path.display().to_string() }),
        );
    }
    let text = std::fs::read_to_string(&calendar).unwrap_or_default();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    let bytes = std::fs::read(&form).unwrap_or_default();
    assert!(zip::ZipArchive::new(std::io::Cursor::new(bytes)).is_ok());
}
