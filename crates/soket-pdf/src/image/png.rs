//! A PNG file unpacked to dots of 8 bits a colour.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};

use super::{ImageFault, Picture, Turn, check_size};

pub fn read(bytes: &[u8]) -> Result<Picture, ImageFault> {
    let damaged = |error: png::DecodingError| ImageFault::Damaged(error.to_string());
    // For what stands beside the dots, such as notes; the dots are counted below.
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 64 << 20 });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let info = decoder.read_header_info().map_err(damaged)?;
    let (width, height) = info.size();
    check_size(width, height)?;
    let mut reader = decoder.read_info().map_err(damaged)?;
    let size = reader
        .output_buffer_size()
        .ok_or(ImageFault::TooLarge { width, height })?;
    let mut dots = vec![0; size];
    let frame = reader.next_frame(&mut dots).map_err(damaged)?;
    dots.truncate(frame.buffer_size());
    let (colours, dots) = match frame.color_type {
        ColorType::Grayscale => (1, dots),
        ColorType::Rgb => (3, dots),
        ColorType::GrayscaleAlpha => (1, on_white(&dots, 1)),
        ColorType::Rgba => (3, on_white(&dots, 3)),
        ColorType::Indexed => return Err(ImageFault::Damaged("its colours have no list".into())),
    };
    Ok(Picture {
        width,
        height,
        colours,
        turn: Turn::default(),
        is_jpeg: false,
        content: dots,
    })
}

/// Dots of so many colours and a share of opacity, on white paper.
fn on_white(dots: &[u8], colours: usize) -> Vec<u8> {
    dots.chunks_exact(colours + 1)
        .flat_map(|dot| {
            let opacity = u16::from(dot[colours]);
            dot[..colours].iter().map(move |colour| {
                let sum = u16::from(*colour) * opacity + 255 * (255 - opacity);
                ((sum + 127) / 255) as u8
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shines_through_is_white() {
        assert_eq!(on_white(&[0, 255, 0, 0, 100, 128], 1), [0, 255, 177]);
    }
}
