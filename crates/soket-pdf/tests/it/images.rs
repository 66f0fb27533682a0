//! Scans and photographs as pages.

use soket_pdf::{ImageFault, image_as_page, pages};

use crate::common::{drawn, sound, told};

const SCAN: &[u8] = include_bytes!("scan.jpg");
const GREY: &[u8] = include_bytes!("grey.jpg");
const PRESS: &[u8] = include_bytes!("press.jpg");
/// With transparent dots, and coming line by line in seven rounds.
const SEE_THROUGH: &[u8] = include_bytes!("scan.png");

fn page(bytes: &[u8]) -> Vec<u8> {
    image_as_page(bytes).unwrap_or_else(|fault| panic!("{fault}"))
}

/// The picture with a note of how the camera was held.
fn held(way: u8) -> Vec<u8> {
    let mut notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    notes.extend([way, 0, 0, 0, 0, 0, 0]);
    let length = (notes.len() + 2) as u16;
    let mut picture = SCAN[..2].to_vec();
    picture.extend([0xFF, 0xE1]);
    picture.extend(length.to_be_bytes());
    picture.extend(notes);
    picture.extend(&SCAN[2..]);
    picture
}

/// The corner in which the red mark stands.
fn red_corner(pdf: &[u8]) -> (&'static str, bool) {
    let (width, dots) = drawn(pdf, 1);
    let height = dots.len() / width;
    let sum = dots
        .iter()
        .enumerate()
        .filter(|(_, dot)| dot[0] > 200 && dot[1] < 90)
        .fold((0, 0, 0), |(x, y, n), (at, _)| {
            (x + at % width, y + at / width, n + 1)
        });
    let (x, y, count) = sum;
    assert!(count > 20, "{count}");
    let corner = match (x / count * 2 < width, y / count * 2 < height) {
        (true, true) => "top left",
        (false, true) => "top right",
        (true, false) => "bottom left",
        (false, false) => "bottom right",
    };
    (corner, width > height)
}

#[test]
fn a_page_lies_as_the_picture_does_and_is_a4() {
    let lying = page(SCAN);
    sound(&lying);
    assert_eq!(pages(&lying), Ok(1));
    assert_eq!(red_corner(&lying), ("top left", true));
    let size = told("pdfinfo", "poppler-utils", &[], &lying, &[]);
    assert!(size.contains("841.89 x 595.276 pts (A4)"), "{size}");
    let standing = page(GREY);
    sound(&standing);
    let size = told("pdfinfo", "poppler-utils", &[], &standing, &[]);
    assert!(size.contains("595.276 x 841.89 pts (A4)"), "{size}");
}

#[test]
fn a_jpeg_picture_keeps_its_bytes() {
    assert!(page(SCAN).windows(SCAN.len()).any(|window| window == SCAN));
}

#[test]
fn a_photograph_is_shown_the_way_the_camera_was_held() {
    let corners = (1..=8).map(|way| red_corner(&page(&held(way))));
    assert_eq!(
        corners.collect::<Vec<_>>(),
        [
            ("top left", true),
            ("top right", true),
            ("bottom right", true),
            ("bottom left", true),
            ("top left", false),
            ("top right", false),
            ("bottom right", false),
            ("bottom left", false),
        ]
    );
}

#[test]
fn what_shines_through_a_png_picture_is_white() {
    let pdf = page(SEE_THROUGH);
    sound(&pdf);
    assert_eq!(red_corner(&pdf), ("top left", true));
    let (_, dots) = drawn(&pdf, 1);
    assert_eq!(dots.last(), Some(&[255; 3]));
}

#[test]
fn colours_for_the_press_are_refused() {
    assert_eq!(image_as_page(PRESS), Err(ImageFault::PressColours));
}

#[test]
fn what_is_no_whole_picture_is_refused() {
    assert_eq!(image_as_page(b""), Err(ImageFault::UnknownKind));
    assert_eq!(image_as_page(b"GIF89a"), Err(ImageFault::UnknownKind));
    for picture in [SCAN, GREY, SEE_THROUGH] {
        for length in 8..picture.len() {
            let refused = image_as_page(&picture[..length]);
            // The last bytes of a .png say nothing but that it ends.
            let is_whole_but_for_its_end = length + 16 > picture.len();
            assert!(
                matches!(refused, Err(ImageFault::Damaged(_))) || is_whole_but_for_its_end,
                "{length}: {:?}",
                refused.err()
            );
        }
    }
}

#[test]
fn a_picture_that_claims_to_be_huge_is_refused_at_once() {
    let mut huge = SEE_THROUGH.to_vec();
    huge[16..24].copy_from_slice(&[0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]);
    // The sum over the changed bytes is wrong as well, whichever is seen first.
    assert!(image_as_page(&huge).is_err());
    let at = SCAN.windows(2).position(|two| two == [0xFF, 0xC0]);
    let mut huge = SCAN.to_vec();
    if let Some(at) = at {
        huge[at + 5..at + 9].fill(0xFF);
    }
    let (width, height) = (65_535, 65_535);
    assert_eq!(
        image_as_page(&huge),
        Err(ImageFault::TooLarge { width, height })
    );
}

#[test]
fn any_byte_changed_ends_in_an_answer() {
    for picture in [SCAN, SEE_THROUGH] {
        for at in 0..picture.len() {
            for value in [0, 0x7F, 0xFF] {
                let mut changed = picture.to_vec();
                changed[at] = value;
                let _ = image_as_page(&changed);
            }
        }
    }
}
