//! Every template's sample, frozen and copied by its own body: where the block comes to stand, in millimetres on the
//! finished page, as another program reads it. The files are left in `target/mau` to be looked at.

use std::path::{Path, PathBuf};
use std::process::Command;

use std::sync::LazyLock;

use soket_app::{Catalog, sample_package};
use soket_core::{
    Capacity, CopyRequest, IssuingBody, Package, Recipient, RuleSet, assemble, copy_block,
    copy_kinds,
};
use soket_doc::Tree;
use soket_fonts::FontSet;
use soket_pages::{BlockPlace, Pages, block_height, block_sheet};
use soket_pdf::{behind, cut, over_last, pages};

const MM: f32 = 25.4 / 72.0;

/// A word on a page; edges in millimetres from the top left corner.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

/// A copied document.
struct Copied {
    name: String,
    rule_set: String,
    /// Pages before and after.
    count: (usize, usize),
    /// What a page after the last would be numbered.
    next_number: usize,
    /// Where the text of the document ended on its last page.
    end: f32,
    /// The words of the page with the block, the block's own and the others.
    block: Vec<Word>,
    others: Vec<Word>,
}

/// Printed on one side of the paper, and on both.
static ONE_SIDE: LazyLock<Vec<Copied>> = LazyLock::new(|| all(false));
static BOTH_SIDES: LazyLock<Vec<Copied>> = LazyLock::new(|| all(true));

fn all(duplex: bool) -> Vec<Copied> {
    let catalog = Catalog::load(None).unwrap_or_else(|error| panic!("{error:?}"));
    let mut all = Vec::new();
    let samples = catalog.templates.iter().filter(|one| one.sample.is_some());
    for (at, listed) in samples.enumerate() {
        for rule_set in &catalog.rule_sets {
            let mut package = sample_package(&catalog, &listed.template.id)
                .unwrap_or_else(|error| panic!("{error:?}"));
            package.draft.info.duplex = duplex;
            let tree = assemble(&package, &listed.template, rule_set, false);
            let name = format!("{}-{}", listed.template.id.replace('/', "-"), rule_set.id);
            all.push(copied(&name, &package, rule_set, &tree, at));
        }
    }
    all
}

fn request(package: &Package, rule_set: &RuleSet, at: usize) -> CopyRequest {
    let kinds = copy_kinds(rule_set);
    let line = |text: &str, filing| Recipient {
        id: text.into(),
        text: text.into(),
        filing,
        ..Recipient::default()
    };
    CopyRequest {
        kind: kinds[at % kinds.len()].kind,
        term: package.term.clone(),
        issuing_body: IssuingBody::Committee,
        number: Some(24),
        signed_on: "25/7/2028".into(),
        place: String::new(),
        signatory: package.draft.info.signatory.clone(),
        capacity: Capacity::OnBehalf,
        by_order_of: String::new(),
        recipients: vec![
            line("Các tổ chức đảng trực thuộc", false),
            line("Lưu Văn phòng", true),
        ],
        stamp_by_hand: false,
        duplex: package.draft.info.duplex,
    }
}

fn copied(name: &str, package: &Package, rule_set: &RuleSet, tree: &Tree, at: usize) -> Copied {
    let fonts = FontSet::embedded();
    let style = &rule_set.style;
    let mut document = Pages::new(fonts);
    let frozen = document
        .pdf(tree, style)
        .unwrap_or_else(|error| panic!("{error}"));
    let (room_mm, count) = (document.room_below(), document.count());
    let number = document.last_number() + 1;
    let block = copy_block(&request(package, rule_set, at), rule_set);
    let height = block_height(&block, style, fonts).unwrap_or_else(|error| panic!("{error}"));
    let fits = height <= room_mm;
    let place = if fits {
        BlockPlace::Below {
            page: count,
            room_mm,
        }
    } else {
        BlockPlace::NewPage {
            page: count + 1,
            number,
        }
    };
    let sheet = block_sheet(&block, style, fonts, place).unwrap_or_else(|error| panic!("{error}"));
    let copy = if fits {
        over_last(&frozen, &sheet)
    } else {
        behind(&frozen, &sheet)
    };
    let copy = copy.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let side = if tree.duplex { "-hai-mat" } else { "" };
    sound(&write(&format!("{name}-ban-sao{side}"), &copy));
    let after = pages(&copy).unwrap_or_default();
    let last = |pdf: &[u8]| {
        let count = pages(pdf).unwrap_or(1);
        let page = cut(pdf, &[count..=count]).unwrap_or_else(|fault| panic!("{fault}"));
        words(&page)
    };
    let own = words(&sheet);
    let (block, others) = last(&copy)
        .into_iter()
        .partition(|word| own.iter().any(|one| same_place(one, word)));
    Copied {
        name: name.into(),
        rule_set: rule_set.id.clone(),
        count: (count, after),
        next_number: number,
        end: 277.0 - room_mm,
        block,
        others,
    }
}

fn same_place(one: &Word, other: &Word) -> bool {
    one.text == other.text
        && (one.left - other.left).abs() < 0.1
        && (one.top - other.top).abs() < 0.1
}

fn write(name: &str, pdf: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/mau");
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap_or_else(|error| panic!("{error}"));
    path
}

fn run(command: &mut Command, package: &str) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; it is in the package {package}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}{faults}");
    said
}

fn sound(path: &Path) {
    run(Command::new("qpdf").arg("--check").arg(path), "qpdf");
}

/// The words of a page.
fn words(pdf: &[u8]) -> Vec<Word> {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let path = folder.path().join("page.pdf");
    std::fs::write(&path, pdf).unwrap_or_else(|error| panic!("{error}"));
    let said = run(
        Command::new("pdftotext").arg("-bbox").arg(&path).arg("-"),
        "poppler-utils",
    );
    let lines = said
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("<word"));
    lines
        .map(|line| {
            // <word xMin="…" yMin="…" xMax="…" yMax="…">text</word>
            let edges: Vec<f32> = line
                .split('"')
                .skip(1)
                .step_by(2)
                .filter_map(|edge| edge.parse::<f32>().ok())
                .collect();
            let text = line
                .split('>')
                .nth(1)
                .and_then(|rest| rest.split('<').next());
            Word {
                text: text.unwrap_or_default().into(),
                left: edges[0] * MM,
                top: edges[1] * MM,
                right: edges[2] * MM,
                bottom: edges[3] * MM,
            }
        })
        .collect()
}

fn edge(words: &[Word], of: impl Fn(&Word) -> f32, choose: fn(f32, f32) -> f32) -> f32 {
    words.iter().map(of).reduce(choose).unwrap_or_default()
}

#[test]
fn a_block_stands_below_the_text_or_on_the_next_page_with_the_next_number() {
    let mut seen = [0, 0];
    for copy in ONE_SIDE.iter() {
        let name = &copy.name;
        let top = edge(&copy.block, |word| word.top, f32::min);
        let bottom = edge(&copy.block, |word| word.bottom, f32::max);
        let (before, after) = copy.count;
        if before == after {
            seen[0] += 1;
            // The rule stands between them.
            assert!(
                top > copy.end + 3.0 && top < copy.end + 20.0,
                "{name}: {top} {}",
                copy.end
            );
            assert!(!copy.others.is_empty(), "{name}");
        } else {
            seen[1] += 1;
            assert_eq!(after, before + 1, "{name}");
            assert!(copy.others.is_empty(), "{name}");
            let number = &copy.block[0];
            assert_eq!(number.text, copy.next_number.to_string(), "{name}");
            assert!((number.top - 10.0).abs() < 2.0, "{name}: {number:?}");
            let middle = (number.left + number.right) / 2.0;
            assert!((middle - 112.5).abs() < 1.0, "{name}: {number:?}");
        }
        // A letter's box reaches a little below its line.
        assert!(bottom < 278.0, "{name}: {bottom}");
        assert!(
            edge(&copy.block, |word| word.left, f32::min) >= 29.9,
            "{name}"
        );
        assert!(
            edge(&copy.block, |word| word.right, f32::max) <= 195.1,
            "{name}"
        );
    }
    // Both happen among the samples.
    assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
}

#[test]
fn the_boxes_stand_as_in_the_rule_s_own_picture() {
    for copy in ONE_SIDE.iter() {
        let find = |text: &str| copy.block.iter().find(|word| word.text == text);
        if copy.rule_set == "hd36-2018" {
            // [14] and [16] on one line, [15] under [14], [17] under [16], then [20] beside [18a].
            let indication = find("SAO").or(find("TRÍCH"));
            // After the number of a new page.
            let body = copy.block.iter().find(|word| word.left < 90.0);
            let (Some(indication), Some(body)) = (indication, body) else {
                panic!("{}: {:?}", copy.name, copy.block);
            };
            assert!((indication.top - body.top).abs() < 0.5, "{}", copy.name);
            assert!(indication.left > 105.0, "{}", copy.name);
            let number = copy
                .block
                .iter()
                .find(|word| word.text.starts_with("24-BS/"));
            let day = find("ngày");
            let recipients = find("Nơi");
            let (Some(number), Some(day), Some(recipients)) = (number, day, recipients) else {
                panic!("{}: {:?}", copy.name, copy.block);
            };
            assert!(
                number.top > body.top && number.left < 105.0,
                "{}",
                copy.name
            );
            assert!(
                day.top > indication.top && day.left > 105.0,
                "{}",
                copy.name
            );
            let capacity = copy
                .block
                .iter()
                .find(|word| word.left > 105.0 && word.top > day.bottom);
            let capacity = capacity.map_or(0.0, |word| word.top);
            assert!((capacity - recipients.top).abs() < 0.5, "{}", copy.name);
            assert!(recipients.top > number.bottom, "{}", copy.name);
        } else {
            let stamp = find("BẢN").or(find("BẢN:"));
            let (Some(stamp), Some(capacity)) = (
                stamp,
                copy.block
                    .iter()
                    .find(|word| word.left > 105.0 && word.top > 15.0),
            ) else {
                panic!("{}: {:?}", copy.name, copy.block);
            };
            assert!((stamp.top - capacity.top).abs() < 0.5, "{}", copy.name);
            assert!(
                stamp.right < 105.0 && capacity.left > 105.0,
                "{}",
                copy.name
            );
            assert!(find("Nơi").is_none(), "{}", copy.name);
        }
    }
}

#[test]
fn on_both_sides_of_the_paper_the_block_has_its_page_s_margins() {
    for copy in BOTH_SIDES.iter() {
        let is_back = copy.count.1 % 2 == 0;
        let (left, right) = if is_back {
            (14.9, 180.1)
        } else {
            (29.9, 195.1)
        };
        let (first, last) = (
            edge(&copy.block, |word| word.left, f32::min),
            edge(&copy.block, |word| word.right, f32::max),
        );
        assert!(
            first >= left && last <= right,
            "{}: {first} {last}",
            copy.name
        );
    }
}
