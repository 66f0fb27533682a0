//! Why a PDF file could not be taken.

/// What is wrong with a PDF file, or with what was asked of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfFault {
    /// Another kind of file.
    #[error("not a PDF file")]
    NotPdf,
    /// Protected, with or without a password.
    #[error("the PDF file is encrypted")]
    Encrypted,
    /// Cut short or changed: what is left is not trusted to be all of it. The words are for support.
    #[error("the PDF file is damaged: {0}")]
    Damaged(String),
    /// A file without a page.
    #[error("the PDF file has no pages")]
    NoPages,
    /// More pages than [`MOST_PAGES`].
    #[error("the PDF file has too many pages")]
    TooManyPages,
    /// Nothing was asked for.
    #[error("no pages were chosen")]
    NothingChosen,
    /// Pages count from 1.
    #[error("there is no page {page}, only {count}")]
    NoSuchPage { page: usize, count: usize },
    /// A sheet to be drawn over a page has one page.
    #[error("a sheet has one page, this has {0}")]
    NotOnePage(usize),
}

/// A file with more pages, or a choice of more, is refused.
pub(crate) const MOST_PAGES: usize = 10_000;

impl PdfFault {
    pub(crate) fn damaged(what: &str) -> Self {
        Self::Damaged(what.into())
    }
}
