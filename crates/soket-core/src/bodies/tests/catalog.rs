//! The file of bodies, and what is said of faults in it.

use expect_test::{Expect, expect};

use super::super::catalog::{Catalog, FILE, catalog};

/// Every fault of a file that is complete but for what is given, as `file:line: message`.
fn check(bodies: &str, expected: Expect) {
    let text = format!(
        "lower_unit = []\n{bodies}\n[citation]\ndocuments = []\nnouns = []\nmaking = []\ncongress = []\n\
         past_before = []\npast_between = []\npast_after = []\ntitles = []\n[cooperation]\nphrases = []\n[heads]\nsteering = []\n\
         [[source]]\nvalues = [\"office\"]\nsource = \"HD36\"\ncertainty = \"certain\"\n"
    );
    let faults = Catalog::parse("co-quan.toml", &text)
        .err()
        .unwrap_or_default();
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn the_file_that_comes_with_the_program_reads() {
    let faults = Catalog::parse("co-quan.toml", FILE).err();
    assert_eq!(faults, None);
    assert!(catalog().listed.bodies.len() > 40);
}

#[test]
fn faults_name_line_and_what_was_expected() {
    check(
        "[[body]]\nrole = \"office\"\naliases = [\"văn phòng [của] {committee}\"]",
        expect![""],
    );
    check(
        "[[body]]\nrole = \"office\"\naliases = [\"văn phòng {comittee}\"]",
        expect![
            "co-quan.toml, dòng 4: “văn phòng {comittee}”: chỉ dùng được {committee}, {local}, {unit}"
        ],
    );
    check(
        "[[body]]\nrole = \"office\"\naliases = [\"văn phòng [của {committee}\"]",
        expect!["co-quan.toml, dòng 4: “văn phòng [của {committee}”: dấu [ không thành cặp"],
    );
    check(
        "[[body]]\nrole = \"ofice\"",
        expect!["co-quan.toml, dòng 3: “ofice”: cần [[source]] cho biết lấy từ đâu"],
    );
    check(
        "[[body]]\nrole = \"office\"\n[[body.name]]\nkinds = [\"cell\"]\nnames = []",
        expect!["co-quan.toml, dòng 3: “office”: names cần ít nhất một tên"],
    );
    check(
        "[[body]]\nrole = \"office\"\n[[body.name]]\nkinds = [\"cell\"]\nnames = [\"Văn phòng {x}\"]",
        expect!["co-quan.toml, dòng 6: “Văn phòng {x}”: chỉ dùng được {committee}, {unit}"],
    );
    check(
        "[[body]]\nrole = \"office\"\n[[body.gone]]\ntier_models = [\"hai cap\"]\nsuccessor = \"x\"",
        expect!["co-quan.toml, dòng 5: không có mô hình tổ chức “hai cap”"],
    );
    check(
        "[[body]]\nrole = \"office\"\nalias = []",
        expect![
            "co-quan.toml, dòng 4: không đọc được: unknown field `alias`, expected one of `role`, `aliases`, `begins`, `not_before`, `level`, `under`, `reference`, `name`, `gone`"
        ],
    );
}
