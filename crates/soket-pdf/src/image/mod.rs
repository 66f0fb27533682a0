//! A scan or a photograph of a paper as one A4 page.

mod exif;
mod jpeg;
mod png;

use lopdf::{Dictionary, Object, Stream};

use crate::PdfFault;
use crate::assembly::{Assembly, numbers};

/// 210 mm × 297 mm, in points.
pub const A4: [f32; 4] = [0.0, 0.0, 595.276, 841.89];
/// More picture elements are refused: an A3 page at 600 dpi has 70 million.
const MOST_DOTS: u64 = 80_000_000;

/// Why a picture cannot be made a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageFault {
    /// Neither JPEG nor PNG.
    #[error("neither a JPEG nor a PNG picture")]
    UnknownKind,
    /// Cut short or changed. The words are for support.
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    /// Colours for the printing press (CMYK), which a scan has not and viewers show differently.
    #[error("a picture in CMYK")]
    PressColours,
    /// A way of packing that a PDF does not know: lossless, arithmetic or 12-bit JPEG.
    #[error("a JPEG picture of an unusual kind")]
    UnusualJpeg,
    /// Too many dots.
    #[error("the picture has {width} × {height} dots, which is too many")]
    TooLarge { width: u32, height: u32 },
}

/// A picture as a PDF holds it.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    /// Colours of a dot: 1 for grey, 3 for red, green, blue.
    colours: u8,
    /// How to show it upright.
    turn: Turn,
    /// Already packed as JPEG.
    is_jpeg: bool,
    content: Vec<u8>,
}

/// Quarter turns clockwise that bring a picture upright, after it was mirrored left to right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Turn {
    mirrored: bool,
    quarters: u8,
}

/// A file of one A4 page that the picture fills as far as its shape allows, in the middle; the page lies on its side
/// where the picture does. A JPEG picture keeps its bytes and is shown the way the camera was held; the dots of a PNG
/// picture are unpacked to 8 bits a colour, and what shines through is white.
///
/// # Errors
/// See [`ImageFault`].
pub fn image_as_page(bytes: &[u8]) -> Result<Vec<u8>, ImageFault> {
    let picture = if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg::read(bytes)?
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png::read(bytes)?
    } else {
        return Err(ImageFault::UnknownKind);
    };
    page(picture).map_err(|fault| ImageFault::Damaged(fault.to_string()))
}

fn check_size(width: u32, height: u32) -> Result<(), ImageFault> {
    if width == 0 || height == 0 {
        return Err(ImageFault::Damaged("a side is 0".into()));
    }
    if u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(ImageFault::TooLarge { width, height });
    }
    Ok(())
}

fn page(picture: Picture) -> Result<Vec<u8>, PdfFault> {
    let mut dict = Dictionary::new();
    dict.set("Type", "XObject");
    dict.set("Subtype", "Image");
    dict.set("Width", i64::from(picture.width));
    dict.set("Height", i64::from(picture.height));
    let space = if picture.colours == 1 {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    dict.set("ColorSpace", space);
    dict.set("BitsPerComponent", 8);
    if picture.is_jpeg {
        dict.set("Filter", "DCTDecode");
    }
    let mut stream = Stream::new(dict, picture.content);
    // What is packed already stays as it is.
    stream
        .compress()
        .map_err(|error| PdfFault::Damaged(error.to_string()))?;

    let (width, height) = (picture.width as f32, picture.height as f32);
    let (width, height) = match picture.turn.quarters {
        1 | 3 => (height, width),
        _ => (width, height),
    };
    let [_, _, short, long] = A4;
    let (across, up) = if width > height {
        (long, short)
    } else {
        (short, long)
    };
    let scale = (across / width).min(up / height);
    let (width, height) = (width * scale, height * scale);
    let (left, bottom) = ((across - width) / 2.0, (up - height) / 2.0);
    // From the unit square to the square as it is turned, then to its place on the page.
    let [a, b, c, d, e, f] = picture.turn.matrix();
    let matrix = [
        a * width,
        b * height,
        c * width,
        d * height,
        e * width + left,
        f * height + bottom,
    ];
    let matrix = matrix.map(|value| value.to_string()).join(" ");

    let mut assembly = Assembly::new();
    let image = assembly.add(stream);
    let content = Stream::new(
        Dictionary::new(),
        format!("q {matrix} cm /Scan Do Q\n").into_bytes(),
    );
    let content = assembly.add(content);
    let named = Dictionary::from_iter([("Scan", Object::Reference(image))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(named))]);
    let mut page = Dictionary::new();
    page.set("MediaBox", numbers(&[0.0, 0.0, across, up]));
    page.set("Resources", resources);
    page.set("Contents", content);
    assembly.add_page(page);
    assembly.finish(None)
}

impl Turn {
    /// Within the unit square.
    fn matrix(self) -> [f32; 6] {
        let [a, b, c, d, e, f] = match self.quarters {
            0 => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            1 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
            2 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
            _ => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
        };
        if self.mirrored {
            // First x becomes 1 - x.
            [-a, -b, c, d, e + a, f + b]
        } else {
            [a, b, c, d, e, f]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the picture's top left corner comes to stand.
    fn top_left(turn: Turn) -> (f32, f32) {
        let [_, _, c, d, e, f] = turn.matrix();
        (c + e, d + f)
    }

    #[test]
    fn quarters_turn_clockwise() {
        let turned = |quarters| {
            top_left(Turn {
                mirrored: false,
                quarters,
            })
        };
        assert_eq!(turned(0), (0.0, 1.0));
        assert_eq!(turned(1), (1.0, 1.0));
        assert_eq!(turned(2), (1.0, 0.0));
        assert_eq!(turned(3), (0.0, 0.0));
        assert_eq!(
            top_left(Turn {
                mirrored: true,
                quarters: 0
            }),
            (1.0, 1.0)
        );
    }
}
