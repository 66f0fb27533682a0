//! Where things stand.

use soket_doc::{Block, Columns, ColumnsKind, Orientation, Paragraph, Role, Run, Section};

use crate::common::{fixed, laid_out, long, sections, tree, typed};

const MM: f32 = 25.4 / 72.0;

#[test]
fn a_document_without_anything_is_one_page() {
    assert_eq!(laid_out(&tree(Vec::new())).count(), 1);
    assert_eq!(laid_out(&sections(Vec::new())).count(), 1);
}

#[test]
fn an_annex_has_pages_of_its_own() {
    let annex = Section::new(Orientation::Landscape, vec![typed("b", "Biểu")]);
    let body = Section::new(Orientation::Portrait, vec![typed("a", "Lời văn")]);
    let pages = laid_out(&sections(vec![body, annex]));
    assert_eq!(pages.count(), 2);
    let size = |page| pages.size(page).map(|(x, y)| (x * MM, y * MM));
    assert!(matches!(size(0), Some((w, h)) if (w - 210.0).abs() < 0.1 && (h - 297.0).abs() < 0.1));
    assert!(matches!(size(1), Some((w, h)) if (w - 297.0).abs() < 0.1 && (h - 210.0).abs() < 0.1));
}

#[test]
fn a_heading_goes_with_the_text_after_it() {
    // 36 lines fill the page but for one, which the heading alone would take.
    let mut blocks: Vec<Block> = (0..29)
        .map(|n| typed(&n.to_string(), "Một dòng."))
        .collect();
    blocks.push(fixed(Role::Heading1, "I- Kết quả"));
    blocks.push(typed("last", &long(60)));
    let mut pages = laid_out(&tree(blocks));
    let marks = pages.marks(|origin| *origin == soket_doc::Origin::Fixed);
    let heading = marks.last().map(|mark| mark.page);
    let text = pages
        .marks(|origin| matches!(origin, soket_doc::Origin::Typed { item, .. } if item == "last"))
        .first()
        .map(|mark| mark.page);
    assert_eq!(heading, text);
}

#[test]
fn a_signature_never_stands_alone() {
    for lines in 20..32 {
        let mut blocks: Vec<Block> = (0..lines)
            .map(|n| typed(&n.to_string(), "Một dòng."))
            .collect();
        blocks.push(typed("last", &long(40)));
        let signer = Paragraph::new(Role::SignerName, vec![Run::fixed("Nguyễn Văn A")]);
        blocks.push(Block::Columns(Columns {
            kind: ColumnsKind::Closing,
            left: Vec::new(),
            right: vec![signer],
        }));
        let mut pages = laid_out(&tree(blocks));
        let page_of = |marks: Vec<soket_pages::Mark>| marks.last().map(|mark| mark.page);
        let name = page_of(pages.marks(|origin| *origin == soket_doc::Origin::Fixed));
        let text = page_of(pages.marks(
            |origin| matches!(origin, soket_doc::Origin::Typed { item, .. } if item == "last"),
        ));
        assert_eq!(name, text, "{lines} lines before");
    }
}

#[test]
fn no_line_of_a_paragraph_is_left_alone() {
    for lines in 20..40 {
        let mut blocks: Vec<Block> = (0..lines)
            .map(|n| typed(&n.to_string(), "Một dòng."))
            .collect();
        blocks.push(typed("last", &long(120)));
        let mut pages = laid_out(&tree(blocks));
        let marks = pages.marks(
            |origin| matches!(origin, soket_doc::Origin::Typed { item, .. } if item == "last"),
        );
        for page in 0..pages.count() {
            let here = marks.iter().filter(|mark| mark.page == page).count();
            assert!(here != 1, "{lines} lines before, page {page}");
        }
    }
}

#[test]
fn a_ruled_title_ends_at_the_right_margin_and_the_place_is_centred_under_it() {
    let columns = Block::Columns(Columns {
        kind: ColumnsKind::Header,
        left: Vec::new(),
        right: vec![Paragraph::new(
            Role::PartyTitle,
            vec![Run::new(
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                soket_doc::Origin::field("t", "", ""),
            )],
        )],
    });
    let mut pages = laid_out(&tree(vec![columns]));
    let marks = pages
        .marks(|origin| matches!(origin, soket_doc::Origin::Field { part, .. } if part == "t"));
    let [mark] = marks[..] else {
        panic!("{marks:?}")
    };
    assert!(
        (mark.x + mark.width) * MM > 194.0 && (mark.x + mark.width) * MM < 195.1,
        "{mark:?}"
    );
}
