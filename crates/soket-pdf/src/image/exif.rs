//! How the camera was held, from the notes it leaves in a JPEG file (Exif 2.3, tag 0x0112).

use super::Turn;

/// What brings the picture upright; `None` where nothing readable is said.
pub fn turn(body: &[u8]) -> Option<Turn> {
    let notes = body.strip_prefix(b"Exif\0\0")?;
    let is_little = match notes.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = notes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = notes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let list = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(list)?);
    let entry = (0..count)
        .map(|index| list + 2 + 12 * index)
        .find(|entry| short(*entry) == Some(0x0112))?;
    let (mirrored, quarters) = match short(entry + 8)? {
        1 => (false, 0),
        2 => (true, 0),
        3 => (false, 2),
        4 => (true, 2),
        5 => (true, 3),
        6 => (false, 1),
        7 => (true, 1),
        8 => (false, 3),
        _ => return None,
    };
    Some(Turn { mirrored, quarters })
}
