//! The head of a JPEG file: its size and colours. Its bytes go into the PDF as they are.

use super::{ImageFault, Picture, check_size, exif};

pub fn read(bytes: &[u8]) -> Result<Picture, ImageFault> {
    let damaged = |what: &str| ImageFault::Damaged(what.into());
    let mut at = 2;
    let mut turn = super::Turn::default();
    let mut frame = None;
    loop {
        let (marker, body, next) = segment(bytes, at).ok_or_else(|| damaged("it ends early"))?;
        at = next;
        match marker {
            0xE1 => turn = exif::turn(body).unwrap_or(turn),
            // Sequential and progressive, packed by Huffman.
            0xC0..=0xC2 => {
                frame = Some(body);
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(ImageFault::UnusualJpeg),
            // The dots begin.
            0xDA => break,
            0xD9 => return Err(damaged("it has no dots")),
            _ => {}
        }
    }
    if !bytes[at..].windows(2).any(|two| two == [0xFF, 0xD9]) {
        return Err(damaged("it ends early"));
    }
    let Some(&[bits, h1, h0, w1, w0, colours, ..]) = frame else {
        return Err(damaged("it does not say its size"));
    };
    let (width, height) = (u16::from_be_bytes([w1, w0]), u16::from_be_bytes([h1, h0]));
    let (width, height) = (u32::from(width), u32::from(height));
    check_size(width, height)?;
    match (bits, colours) {
        (8, 1 | 3) => {}
        (8, 4) => return Err(ImageFault::PressColours),
        _ => return Err(ImageFault::UnusualJpeg),
    }
    Ok(Picture {
        width,
        height,
        colours,
        turn,
        is_jpeg: true,
        content: bytes.to_vec(),
    })
}

/// The segment at a place: its marker, its body, where the next one begins.
fn segment(bytes: &[u8], mut at: usize) -> Option<(u8, &[u8], usize)> {
    if *bytes.get(at)? != 0xFF {
        return None;
    }
    // Any number of fill bytes may stand before a marker.
    while *bytes.get(at)? == 0xFF {
        at += 1;
    }
    let marker = bytes[at];
    at += 1;
    if matches!(marker, 0x01 | 0xD0..=0xD9) {
        return Some((marker, &[], at));
    }
    let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    let body = bytes.get(at + 2..at + length.max(2))?;
    Some((marker, body, at + length.max(2)))
}
