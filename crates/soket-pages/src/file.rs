//! Pages of files that are finished: a frozen PDF, the scan of the signed paper. What is shown is what lies in the file,
//! not what this program would make of the draft today.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::{LoadPdfError, Pdf};
use hayro_svg::{RenderCache, SvgRenderSettings, convert};
use soket_fonts::FontSet;

use crate::pages::PT_PER_MM;

/// A picture beyond it would only choke the window; the system's viewer shows it.
const LARGEST_PICTURE: usize = 40 << 20;
const A4_MM: (f32, f32) = (210.0, 297.0);
const WHITE: [u8; 4] = [255; 4];

/// Why a file's page cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    #[error("not a PDF that can be read")]
    Unreadable,
    #[error("the PDF is locked with a password")]
    Locked,
    #[error("there is no such page")]
    NoPage,
    #[error("the picture is too large")]
    TooLarge,
    #[error("files of this kind are not shown")]
    OtherKind,
}

/// A file whose pages are shown, read once.
pub enum PagedFile {
    Pdf(Pdf),
    /// A picture counts as one A4 page.
    Picture {
        bytes: Vec<u8>,
        /// "jpeg"
        kind: &'static str,
    },
}

impl PagedFile {
    /// # Errors
    /// See [`FileFault`].
    pub fn read(bytes: Vec<u8>, extension: &str) -> Result<Self, FileFault> {
        match extension {
            "pdf" => match Pdf::new(bytes) {
                Ok(pdf) => Ok(Self::Pdf(pdf)),
                Err(LoadPdfError::Decryption(_)) => Err(FileFault::Locked),
                Err(LoadPdfError::Invalid) => Err(FileFault::Unreadable),
            },
            "jpg" => Ok(Self::Picture {
                bytes,
                kind: "jpeg",
            }),
            "png" => Ok(Self::Picture { bytes, kind: "png" }),
            _ => Err(FileFault::OtherKind),
        }
    }

    /// Width and height of every page, in millimetres.
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        match self {
            Self::Pdf(pdf) => pdf
                .pages()
                .iter()
                .map(|page| {
                    let (width, height) = page.render_dimensions();
                    (width / PT_PER_MM, height / PT_PER_MM)
                })
                .collect(),
            Self::Picture { .. } => vec![A4_MM],
        }
    }

    /// A page as SVG; `page` counts from 0.
    ///
    /// # Errors
    /// See [`FileFault`].
    pub fn page(&self, page: usize) -> Result<String, FileFault> {
        match self {
            Self::Pdf(pdf) => pdf_page(pdf, page),
            Self::Picture { bytes, kind } if page == 0 => picture(bytes, kind),
            Self::Picture { .. } => Err(FileFault::NoPage),
        }
    }
}

fn pdf_page(pdf: &Pdf, page: usize) -> Result<String, FileFault> {
    let page = pdf.pages().get(page).ok_or(FileFault::NoPage)?;
    let settings = InterpreterSettings {
        // A scan may name a face that it does not carry; a frozen file carries its own.
        font_resolver: Arc::new(|_| {
            let face = FontSet::embedded().files().next()?;
            Some((Arc::new(face), 0))
        }),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_annotations: true,
    };
    let look = SvgRenderSettings { bg_color: WHITE };
    Ok(convert(page, &RenderCache::new(), &settings, &look))
}

/// The picture as large as an A4 page allows.
fn picture(bytes: &[u8], kind: &str) -> Result<String, FileFault> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(FileFault::TooLarge);
    }
    let (width, height) = A4_MM;
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><rect width="100%" height="100%" fill="#fff"/><image width="{width}" height="{height}" href="data:image/{kind};base64,{}"/></svg>"##,
        STANDARD.encode(bytes)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8], extension: &str, page: usize) -> Result<String, FileFault> {
        PagedFile::read(bytes.to_vec(), extension)?.page(page)
    }

    #[test]
    fn what_is_no_pdf_is_refused_and_nothing_hangs() {
        for bytes in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\nhello", &[0; 64]] {
            assert!(shown(bytes, "pdf", 0).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_picture_is_one_page() {
        let svg = shown(b"\x89PNG", "png", 0).unwrap_or_default();
        assert!(svg.contains("data:image/png;base64,"), "{svg}");
        assert!(matches!(shown(b"", "png", 1), Err(FileFault::NoPage)));
    }
}
